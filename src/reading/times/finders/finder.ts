import type { Token } from '../../../text/split-text.ts'
import type { RawTime, TimeMeaning } from '../time-meaning.ts'

/**
 * Looks at one token that may be the heart of a time expression and at its neighbours.
 *
 * @param at index of that token in `tokens`, the tokens of one sentence
 */
export type Finder = (tokens: readonly Token[], at: number) => RawTime | null

/** The norm of a token, or the empty string outside the sentence. */
export function normAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.norm ?? ''
}

export function isCapital(token: Token | undefined): boolean {
  if (token === undefined) return false
  const code = token.text.charCodeAt(0)
  return (code >= 65 && code <= 90) || (code > 127 && token.text[0] !== token.norm[0])
}

/** True where no blank stands between the token and the one before it. */
export function touchesBefore(tokens: readonly Token[], at: number): boolean {
  return at > 0 && tokens[at - 1]!.end === tokens[at]?.start
}

/** A whole number of one or two digits, or null. */
export function smallNumber(token: Token | undefined): number | null {
  return token !== undefined && token.kind === 'number' && /^\d{1,2}$/.test(token.norm) ? Number(token.norm) : null
}

/** A year between 1000 and 1899, for places where only a year can stand ("in 1898"); else null. */
export function oldYearNumber(token: Token | undefined): number | null {
  if (token === undefined || token.kind !== 'number' || token.norm.length !== 4) return null
  const year = Number(token.norm)
  return year >= 1000 && year < 1900 ? year : null
}

/** A year between 1900 and 2099, or null. */
export function yearNumber(token: Token | undefined): number | null {
  if (token === undefined || token.kind !== 'number' || token.norm.length !== 4) return null
  const year = Number(token.norm)
  return year >= 1900 && year <= 2099 ? year : null
}

export function raw(first: number, last: number, meaning: TimeMeaning): RawTime {
  return { first, last, meaning }
}

import type { Token } from '../../../text/split-text.ts'
import type { YearWords } from '../time-meaning.ts'
import { timeWords } from '../time-words.ts'
import { normAt, yearNumber } from './finder.ts'

/** A year that follows a month, season or quarter: "2023", ", 2023", "of 2023", "last year", "of this year", "of the year". */
export function yearAfter(
  tokens: readonly Token[],
  at: number,
): { readonly year: YearWords; readonly last: number } | null {
  let next = at
  if (normAt(tokens, next) === ',' || normAt(tokens, next) === 'of' || normAt(tokens, next) === 'in') next++
  if (normAt(tokens, next) === 'fiscal') next++
  const year = yearNumber(tokens[next])
  if (year !== null) return normAt(tokens, next - 1) === 'in' ? null : { year: { year }, last: next + 1 }
  const word = normAt(tokens, next)
  const told = toldYear(tokens, next)
  if (told !== null) return { year: { toldShift: told.by }, last: told.last }
  const shift = word === 'the' ? theShift(tokens, next) : timeWords().shifts.get(word)
  if (shift === undefined || normAt(tokens, next - 1) === ',') return null
  const unit = word === 'the' && shift !== 0 ? next + 2 : next + 1
  return normAt(tokens, unit) === 'year' ? { year: { yearShift: shift }, last: unit + 1 } : null
}

/** "That year", "the same year", "the following year", "the year before". */
function toldYear(tokens: readonly Token[], at: number): { readonly by: number; readonly last: number } | null {
  const word = normAt(tokens, at)
  if (word === 'that' && normAt(tokens, at + 1) === 'year') return { by: 0, last: at + 2 }
  if (word !== 'the') return null
  const by = { same: 0, following: 1, next: 1, previous: -1 }[normAt(tokens, at + 1)]
  return by !== undefined && normAt(tokens, at + 2) === 'year' ? { by, last: at + 3 } : null
}

function theShift(tokens: readonly Token[], at: number): -1 | 0 | 1 | undefined {
  if (normAt(tokens, at + 1) === 'year') return 0
  return timeWords().shifts.get(normAt(tokens, at + 1))
}

/** A year that comes before a season or quarter: "the 1988 third quarter", "this year's third quarter", "last year 's". */
export function yearBefore(
  tokens: readonly Token[],
  at: number,
): { readonly year: YearWords; readonly first: number } | null {
  let before = at - 1
  if (normAt(tokens, before) === 'fiscal') before--
  if (normAt(tokens, before) === 'year-earlier' || normAt(tokens, before) === 'year-ago') {
    return { year: { yearShift: -1 }, first: before }
  }
  const year = yearNumber(tokens[before])
  if (year !== null) return { year: { year }, first: before }
  if (normAt(tokens, before) === "'s" && normAt(tokens, before - 1) === 'year') {
    const shift = timeWords().shifts.get(normAt(tokens, before - 2))
    if (shift !== undefined) return { year: { yearShift: shift }, first: before - 2 }
  }
  return null
}

/** "last", "this", "the coming", "this past" before a head word: its direction and where it begins. */
export function shiftBefore(
  tokens: readonly Token[],
  at: number,
): { readonly shift: -1 | 0 | 1; readonly first: number } | null {
  const shift = timeWords().shifts.get(normAt(tokens, at - 1))
  if (shift === undefined) return null
  const before = normAt(tokens, at - 2)
  // "This past spring", "this coming autumn": the nearer word gives the direction.
  const first = before === 'this' || before === 'the' ? at - 2 : at - 1
  return { shift, first }
}

import type { Token } from '../../../text/split-text.ts'
import { timeWords } from '../time-words.ts'
import { normAt, yearNumber } from './finder.ts'

/** How many of a unit: a number, or null for "several", "a few". */
export interface Count {
  readonly count: number | null
  /** Index of the first token of the count. */
  readonly first: number
  /** True where the count is only "a" or "an". */
  readonly article: boolean
}

const BETWEEN = new Set([
  'more',
  'additional',
  'consecutive',
  'straight',
  'full',
  'whole',
  'long',
  'further',
  'successive',
  'trading',
  'working',
])

/** The count that ends right before the token at `at`: "two", "24", "twenty four", "two and a half", "a couple of", "several". */
export function countBefore(tokens: readonly Token[], at: number): Count | null {
  const words = timeWords()
  let end = at - 1
  if (BETWEEN.has(normAt(tokens, end))) end--
  const token = tokens[end]
  if (token === undefined) return null
  const norm = token.norm
  if (norm === 'of' && normAt(tokens, end - 1) === 'couple') return { count: 2, first: end - 2, article: false }
  if (words.vagueCounts.has(norm)) {
    return {
      count: norm === 'couple' ? 2 : null,
      first: normAt(tokens, end - 1) === 'a' ? end - 1 : end,
      article: false,
    }
  }
  if (norm === 'half' && normAt(tokens, end - 1) === 'a' && normAt(tokens, end - 2) === 'and') {
    const whole = simpleCount(tokens, end - 3)
    return whole === null ? null : { count: whole.count + 0.5, first: whole.first, article: false }
  }
  if (norm === 'a' || norm === 'an') {
    if (normAt(tokens, end - 1) === 'half') return { count: 0.5, first: end - 1, article: false }
    return { count: 1, first: end, article: true }
  }
  const simple = simpleCount(tokens, end)
  return simple === null ? null : { ...simple, article: false }
}

function simpleCount(tokens: readonly Token[], at: number): { readonly count: number; readonly first: number } | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.kind === 'number') {
    const count = Number(token.norm.replaceAll(',', ''))
    // "In 2022 weeks of talks": a year is not a count.
    if (!Number.isFinite(count) || yearNumber(token) !== null) return null
    return normAt(tokens, at - 1) === '$' ? null : { count, first: at }
  }
  const value = numberWord(token.norm)
  if (value === null) return null
  const before = numberWord(normAt(tokens, at - 1))
  // "Twenty four", "two hundred", "a hundred".
  if (before !== null && before >= 20 && before < 100 && value < 10) return { count: before + value, first: at - 1 }
  if (value >= 100 && before !== null && before < 100) return { count: before * value, first: at - 1 }
  if (value >= 100 && normAt(tokens, at - 1) === 'a') return { count: value, first: at - 1 }
  return { count: value, first: at }
}

/** "seven", "twenty-four"; null for other words. */
export function numberWord(norm: string): number | null {
  const { numbers } = timeWords()
  const whole = numbers.get(norm)
  if (whole !== undefined) return whole
  const dash = norm.indexOf('-')
  if (dash < 0) return null
  const tens = numbers.get(norm.slice(0, dash))
  const ones = numbers.get(norm.slice(dash + 1))
  return tens !== undefined && ones !== undefined && tens >= 20 && tens < 100 && ones < 10 ? tens + ones : null
}

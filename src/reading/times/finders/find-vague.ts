import { timeWords } from '../time-words.ts'
import { type Finder, normAt, raw } from './finder.ts'

const PERIOD = {
  second: 'PT1S',
  minute: 'PT1M',
  hour: 'PT1H',
  day: 'P1D',
  week: 'P1W',
  month: 'P1M',
  quarter: 'P3M',
  year: 'P1Y',
} as const
const AFTER_FREQUENCY = new Set([
  'to',
  'in',
  'for',
  'at',
  'by',
  'on',
  'and',
  'or',
  'since',
  'from',
  'with',
  'as',
  'until',
  'but',
  'into',
  'over',
])
const SHOWN: Readonly<Record<string, string>> = { day: 'XXXX-XX-XX', month: 'XXXX-XX' }

/** "Now", "recently", "in the near future", "at the moment"; "daily", "monthly". */
export const findVague: Finder = (tokens, at) => {
  const words = timeWords()
  const norm = tokens[at]!.norm
  for (const [phrase, reference] of words.vaguePhrases.get(norm) ?? []) {
    const first = at - phrase.length + 1
    // "In the past year" belongs to the year.
    if (norm === 'past' && words.units.has(normAt(tokens, at + 1))) continue
    if (first >= 0 && phrase.every((word, index) => normAt(tokens, first + index) === word)) {
      return raw(first, at + 1, { is: 'reference', reference })
    }
  }
  const reference = words.vague.get(norm)
  if (reference !== undefined) {
    // "Now that", "as soon as", "sooner or later" tell no time.
    if (norm === 'now' && normAt(tokens, at + 1) === 'that') return null
    if (norm === 'soon' && normAt(tokens, at - 1) === 'as') return null
    return raw(at, at + 1, { is: 'reference', reference })
  }
  const unit = words.frequencies.get(norm)
  if (unit === undefined) return null
  const timex = PERIOD[unit as keyof typeof PERIOD]
  // "The weekly cabinet session" and "the Communist daily Granma" say what kind, not when.
  const after = tokens[at + 1]
  if (after !== undefined && after.kind === 'word' && !AFTER_FREQUENCY.has(after.norm)) return null
  // "The Daily Mail", "the Weekly Standard".
  if (timex === undefined || (tokens[at]!.text !== norm && at > 0)) return null
  return raw(at, at + 1, { is: 'set', value: SHOWN[unit] ?? timex, timex })
}

import { timeWords } from '../time-words.ts'
import { type Finder, isCapital, normAt, raw } from './finder.ts'

const SUFFIXED = /^(\d{1,2})(?:st|nd|rd|th)$/

/** "The 26th", "on the 24th of this month": a day whose month is the report's or the one said. */
export const findDayOfMonth: Finder = (tokens, at) => {
  const day = Number(SUFFIXED.exec(tokens[at]!.norm)?.[1] ?? 0)
  if (day < 1 || day > 31 || normAt(tokens, at - 1) !== 'the') return null
  const shift = timeWords().shifts.get(normAt(tokens, at + 2))
  if (normAt(tokens, at + 1) === 'of' && shift !== undefined && normAt(tokens, at + 3) === 'month') {
    return raw(at - 1, at + 4, { is: 'calendar', year: null, month: null, day, shift: null, monthShift: shift })
  }
  // "On the 5th floor", "the 38th parallel", "the 7th Fleet": an ordinal in front of its noun.
  const before = normAt(tokens, at - 2)
  const after = tokens[at + 1]
  if (before !== 'on' && before !== 'by' && before !== 'until' && before !== 'since') return null
  if (isCapital(after) || (after?.kind === 'word' && !AFTER.has(after.norm))) return null
  return raw(at - 1, at + 1, { is: 'calendar', year: null, month: null, day, shift: null })
}

const AFTER = new Set([
  'that',
  'the',
  'in',
  'at',
  'and',
  'to',
  'from',
  'by',
  'for',
  'with',
  'after',
  'a',
  'an',
  'when',
  'but',
])

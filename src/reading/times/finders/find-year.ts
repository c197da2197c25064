import type { Token } from '../../../text/split-text.ts'
import { timeWords } from '../time-words.ts'
import { type Finder, isCapital, normAt, oldYearNumber, raw, touchesBefore, yearNumber } from './finder.ts'

const BAD_BEFORE = new Set([
  '$',
  '€',
  '£',
  '¥',
  '#',
  'no.',
  '/',
  '-',
  '–',
  '+',
  ':',
  '.',
  'page',
  'paragraph',
  'some',
  'about',
  'than',
  'nearly',
  'over',
  'around',
  'up',
  'another',
  'number',
  'room',
  'at',
])
const BAD_AFTER = new Set([
  '%',
  'percent',
  'km',
  'kilometres',
  'kilometers',
  'mm',
  'm',
  'miles',
  'metres',
  'meters',
  'people',
  'tons',
  'tonnes',
  'men',
  'women',
  'children',
  'feet',
  'kg',
  'hours',
  'gmt',
  'utc',
  'million',
  'thousand',
  'per',
  'euros',
  'dollars',
  '/',
  ':',
  '°',
])
const DATE_BEFORE = new Set([
  'in',
  'since',
  'during',
  'until',
  'till',
  'late',
  'early',
  'mid',
  'mid-',
  'year',
  'fiscal',
  'of',
  'from',
  'by',
  'before',
  'after',
  'through',
  'between',
])

/** "2022", "fiscal 2024", "the year 2000": four digits from 1900 to 2099 that no name and no count claims. */
export const findYear: Finder = (tokens, at) => {
  const old = oldYearNumber(tokens[at])
  if (old !== null)
    return onlyYear(tokens, at)
      ? raw(at, at + 1, { is: 'calendar', year: { year: old }, month: null, day: null, shift: null })
      : null
  const year = yearNumber(tokens[at])
  if (year === null || !standsAsYear(tokens, at)) return null
  let first = at
  while (normAt(tokens, first - 1) === 'year' || normAt(tokens, first - 1) === 'fiscal') first--
  return raw(first, at + 1, { is: 'calendar', year: { year }, month: null, day: null, shift: null })
}

/** "In 1898." and no noun that the number could count. */
function onlyYear(tokens: readonly Token[], at: number): boolean {
  const before = normAt(tokens, at - 1)
  const after = tokens[at + 1]
  if (before !== 'in' && before !== 'since') return false
  return after === undefined || after.kind === 'punctuation' ? after?.norm !== '%' : AFTER_OLD.has(after.norm)
}

const AFTER_OLD = new Set([
  'and',
  'by',
  'to',
  'when',
  'that',
  'as',
  'after',
  'with',
  'for',
  'was',
  'is',
  'but',
  'the',
  'until',
])

function standsAsYear(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (after !== undefined && BAD_AFTER.has(after.norm)) return false
  if (after?.norm === '-' && touchesBefore(tokens, at + 1))
    return yearNumber(tokens[at + 2]) !== null || !touchesBefore(tokens, at + 2)
  if (before === undefined) return after === undefined || !countedNoun(after)
  if (DATE_BEFORE.has(before.norm)) {
    // "Of 2000 troops", "by 2000 soldiers", but "in 2000 troops were sent".
    return before.norm === 'in' || before.norm === 'since' || before.norm === 'during' || !countedNoun(after)
  }
  if (before.norm === '-' || before.norm === '–' || before.norm === '/') {
    // "2018-2019" is a range; "R-2000" and "12/2000" are not.
    return yearNumber(tokens[at - 2]) !== null && !(touchesBefore(tokens, at - 2) && normAt(tokens, at - 3) === '-')
  }
  if (BAD_BEFORE.has(before.norm)) return false
  if (before.norm === '(') {
    // "Resolution 1718 (2006)": the year is part of the name.
    return tokens[at - 2]?.kind !== 'number'
  }
  // "Vision 2030", "Windows 2000": a name in capitals owns the number.
  if (before.kind === 'word' && isCapital(before) && !OPENERS.has(before.norm)) {
    return timeWords().months.has(before.norm)
  }
  if (before.kind === 'number') return false
  return !countedNoun(after)
}

const OPENERS = new Set([
  'the',
  'a',
  'its',
  'his',
  'her',
  'their',
  'this',
  'our',
  'my',
  'and',
  'but',
  'if',
  'as',
  'while',
])

/** A plural noun, as in "2000 troops". */
function countedNoun(token: Token | undefined): boolean {
  return token !== undefined && /^[a-z]{4,}s$/.test(token.text) && !/(?:ss|us|is)$/.test(token.norm)
}

import type { Token } from '../../../text/split-text.ts'
import type { TimeMeaning } from '../time-meaning.ts'
import { timeWords } from '../time-words.ts'
import { two } from '../values/calendar.ts'
import { type Finder, isCapital, normAt, raw, smallNumber } from './finder.ts'
import { shiftBefore, yearAfter } from './year-words.ts'

/** Months with what stands around them: "September", "5 September 2023", "Sept. 5", "the 30th of December", "last July". */
export const findMonth: Finder = (tokens, at) => {
  const month = timeWords().months.get(tokens[at]!.norm)
  if (month === undefined) return null
  // Lower-case "may" and "march" are verbs; other months are written small only beside their number.
  const lead = normAt(tokens, at - 1)
  if ((lead === 'every' || lead === 'each') && isCapital(tokens[at])) {
    const value = `XXXX-${two(month)}`
    return raw(at - 1, at + 1, { is: 'set', value, timex: value })
  }
  const dayLeft = dayBefore(tokens, at)
  const dayRight = dayLeft === null ? dayAfter(tokens, at + 1) : null
  const day = dayLeft ?? dayRight
  let year = yearAfter(tokens, dayRight?.last ?? at + 1)
  // "In May, 2023 was declared": a bare month takes a year after a comma only before another comma or the end.
  if (year !== null && day === null && normAt(tokens, at + 1) === ',' && /^[a-z]/.test(normAt(tokens, year.last)))
    year = null
  const shift = day === null && year === null ? shiftBefore(tokens, at) : null
  if (day === null && year === null && shift === null && !standsAsMonth(tokens, at)) return null
  if (!isCapital(tokens[at]) && day === null && year?.year == null) return null
  const first = shift?.first ?? dayLeft?.first ?? at
  const last = year?.last ?? dayRight?.last ?? at + 1
  const calendar = (number: number | null): TimeMeaning => ({
    is: 'calendar',
    year: year?.year ?? null,
    month,
    day: number,
    shift: shift?.shift ?? null,
  })
  if (day === null) return raw(first, last, calendar(null))
  if (day.from !== null) return raw(first, last, { is: 'range', from: calendar(day.from), to: calendar(day.day) })
  return raw(first, last, calendar(day.day))
}

interface FoundDay {
  readonly day: number
  /** First day of a range inside the month: "17-19 September". */
  readonly from: number | null
  readonly first: number
  readonly last: number
}

const JOINS = new Set(['-', '–', '—', 'to', 'and', 'or', '&', 'through', 'until', '/'])

function dayBefore(tokens: readonly Token[], at: number): FoundDay | null {
  const ofs = normAt(tokens, at - 1) === 'of' ? 2 : 1
  const place = at - ofs
  const day = dayNumber(tokens[place], ofs === 2)
  if (day === null) return null
  const before = normAt(tokens, place - 1)
  // "$5 March", "No. 3 May": the number is something else's.
  if (before === '$' || before === '€' || before === 'no.') return null
  const from = JOINS.has(before) ? dayNumber(tokens[place - 2], false) : null
  if (from !== null && from < day) return { day, from, first: place - 2, last: at }
  return { day, from: null, first: before === 'the' ? place - 1 : place, last: at }
}

function dayAfter(tokens: readonly Token[], at: number): FoundDay | null {
  const the = normAt(tokens, at) === 'the' ? 1 : 0
  const day = dayNumber(tokens[at + the], the === 1)
  if (day === null) return null
  const after = normAt(tokens, at + the + 1)
  if (after === '%' || after === 'percent') return null
  const to = JOINS.has(after) ? dayNumber(tokens[at + the + 2], false) : null
  // "September 7 and 8 October" is a day and a day; "May 4 and 12 others" a day and people.
  const beyond = normAt(tokens, at + the + 3)
  if (to !== null && to > day && !timeWords().months.has(beyond) && (after !== 'and' || !/^[a-z]{3,}s$/.test(beyond))) {
    return { day: to, from: day, first: at, last: at + the + 3 }
  }
  return { day, from: null, first: at, last: at + the + 1 }
}

const SUFFIXED = /^(\d{1,2})(?:st|nd|rd|th)$/

/** 1 to 31 from "5", "5th" or, where `words` is allowed, "fifth". */
function dayNumber(token: Token | undefined, words: boolean): number | null {
  if (token === undefined) return null
  const number = smallNumber(token) ?? Number(SUFFIXED.exec(token.norm)?.[1] ?? 0)
  const day = number > 0 ? number : words || token.norm !== 'second' ? (timeWords().ordinals.get(token.norm) ?? 0) : 0
  return day >= 1 && day <= 31 ? day : null
}

/** Whether a bare month word is a month here and not a verb, a person or a part of a name. */
function standsAsMonth(tokens: readonly Token[], at: number): boolean {
  const words = timeWords()
  const token = tokens[at]!
  if (!isCapital(token)) return false
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  const prepared = before !== undefined && words.datePrepositions.has(before.norm)
  if (words.doubtfulMonths.has(token.norm)) return prepared && !capitalName(after)
  if (prepared) return true
  // "April Ryan", "Queen June": a given name has a name on either side.
  if (words.givenNames.has(token.norm)) {
    return !capitalName(after) && !(before !== undefined && at > 1 && capitalName(before)) && after?.norm !== "'s"
  }
  return (
    !(after !== undefined && capitalName(after) && !words.weekdays.has(after.norm) && !(before === undefined)) ||
    before?.norm === 'the'
  )
}

function capitalName(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && isCapital(token) && !timeWords().months.has(token.norm)
}

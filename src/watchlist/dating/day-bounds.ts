import { addDays, type DateValue, type DayRange, daysOf, type IsoDate } from '../../model/date-value.ts'

/**
 * "Some day after one, on or before the other" as EDTF: both ends of the interval are days on which it may have been, so
 * after 2023-08-15, on or before 2024-07-02 is `2023-08-16/2024-07-02`, and of two days in a row it is the later one.
 * Without a day before it is `../2024-07-02`.
 */
export function between(after: IsoDate | null, onOrBefore: IsoDate): DateValue {
  return intervalOf(after === null ? null : addDays(after, 1), onOrBefore)
}

/** What a date leaves of itself within bounds: the date as it is where it fits, else the days common to both; null if none. */
export function within(date: DateValue, bounds: DayRange): DateValue | null {
  const range = daysOf(date)
  if (range === null) return null
  const from = later(range.from, bounds.from)
  const to = earlier(range.to, bounds.to)
  if (from !== null && to !== null && from > to) return null
  if (from === range.from && to === range.to) return date
  return to === null ? `${from ?? ''}/..` : intervalOf(from, to)
}

/** An interval of possible days in words: "after 2023-08-15, on or before 2024-07-02"; other dates as they are. */
export function boundsInWords(date: DateValue): string {
  const slash = date.indexOf('/')
  if (slash < 0) return date
  const left = date.slice(0, slash)
  const right = date.slice(slash + 1)
  if (left === '..' || left === '') return `on or before ${right}`
  if (right === '..' || right === '') return `on or after ${left}`
  return DAY.test(left) && DAY.test(right) ? `after ${addDays(left, -1)}, on or before ${right}` : `${left} to ${right}`
}

const DAY = /^\d{4}-\d\d-\d\d$/

function intervalOf(from: IsoDate | null, to: IsoDate): DateValue {
  if (from === null) return `../${to}`
  return from === to ? to : `${from}/${to}`
}

function later(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  return a === null || (b !== null && b > a) ? b : a
}

function earlier(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  return a === null || (b !== null && b < a) ? b : a
}

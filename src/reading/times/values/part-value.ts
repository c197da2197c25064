import { addDays, daysInMonth, type IsoDate } from '../../../model/date-value.ts'
import type { Part } from '../time-meaning.ts'
import { daysBetween, monthFrom, two, yearText } from './calendar.ts'
import { boundsOf, type Moment, type ResolvedTime } from './resolved-time.ts'

const YEAR: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 3],
  mid: [6, 7],
  late: [10, 12],
  first_half: [1, 6],
  second_half: [7, 12],
}
const DECADE: Readonly<Record<string, readonly [number, number]>> = {
  early: [0, 3],
  mid: [4, 6],
  late: [7, 9],
  first_half: [0, 4],
  second_half: [5, 9],
}

/**
 * The part of a time that "early", "the end of", "later this" mean: of a month ten days each, of a year its first or last
 * quarter or its middle, of a season or quarter a month. A day has no parts that matter here.
 */
export function partOf(part: Part, whole: ResolvedTime, moment: Moment): ResolvedTime {
  const value = partValue(part, whole.value, moment.publishedOn)
  return value === null ? whole : { ...whole, value }
}

function partValue(part: Part, value: string, publishedOn: IsoDate | null): string | null {
  const days = boundsOf(value)
  if (days === null || days.from === days.to) return null
  if (part === 'later' || part === 'earlier') return restOf(part, days, publishedOn)
  if (/^\d{4}$/.test(value)) {
    const [from, to] = YEAR[part]!
    return `${value}-${two(from)}/${value}-${two(to)}`
  }
  if (/^\d{4}-\d{2}$/.test(value)) return partOfMonth(part, Number(value.slice(0, 4)), Number(value.slice(5)))
  const length = daysBetween(days.from, days.to) + 1
  if (length === 7) return partOfWeek(part, days.from)
  if (length > 80 && length < 95) return partOfThreeMonths(part, days.from)
  if (/^\d{4}\/\d{4}$/.test(value) && length < 3700) {
    const start = Number(value.slice(0, 4))
    const [from, to] = DECADE[part]!
    return `${yearText(start + from)}/${yearText(start + to)}`
  }
  return null
}

/** "Later this September": from the day after the report to the month's end. */
function restOf(
  part: 'later' | 'earlier',
  days: { readonly from: IsoDate; readonly to: IsoDate },
  publishedOn: IsoDate | null,
): string | null {
  if (publishedOn === null || publishedOn < days.from || publishedOn > days.to) return null
  if (part === 'later') return publishedOn === days.to ? null : span(addDays(publishedOn, 1), days.to)
  return publishedOn === days.from ? null : span(days.from, addDays(publishedOn, -1))
}

function partOfMonth(part: Part, year: number, month: number): string {
  const last = daysInMonth(year, month)
  const [from, to] = { early: [1, 10], mid: [11, 20], late: [21, last], first_half: [1, 15], second_half: [16, last] }[
    part as 'early'
  ] as [number, number]
  const whole = monthFrom(year, month)
  return `${whole}-${two(from)}/${whole}-${two(to)}`
}

function partOfWeek(part: Part, monday: IsoDate): string | null {
  const [from, to] = { early: [0, 1], mid: [2, 3], late: [4, 6], first_half: [0, 2], second_half: [3, 6] }[
    part as 'early'
  ] as [number, number]
  return span(addDays(monday, from), addDays(monday, to))
}

function partOfThreeMonths(part: Part, first: IsoDate): string | null {
  const by = { early: 0, mid: 1, late: 2 }[part as 'early']
  return by === undefined ? null : monthFrom(Number(first.slice(0, 4)), Number(first.slice(5, 7)) + by)
}

function span(from: IsoDate, to: IsoDate): string {
  return from === to ? from : `${from}/${to}`
}

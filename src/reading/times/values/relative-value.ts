import { addDays, type IsoDate, weekdayOf } from '../../../model/date-value.ts'
import type { TimeMeaning, Unit } from '../time-meaning.ts'
import { addMonths, isoWeekOf, mondayOf, monthFrom, monthOf, quarterOf, yearOf, yearText } from './calendar.ts'
import { periodOf } from './period-of.ts'
import {
  boundsOf,
  dated,
  type Moment,
  NO_REPORT_DATE,
  NO_TOLD_TIME,
  open,
  type Resolution,
  WHOLE_DAY,
} from './resolved-time.ts'

/** The weekday at, before or after the day of the report, as shift and tense say. */
export function weekdayValue(meaning: TimeMeaning & { is: 'weekday' }, moment: Moment): Resolution {
  const { publishedOn } = moment
  if (publishedOn === null) return open(NO_REPORT_DATE)
  const inWeek = addDays(mondayOf(publishedOn), meaning.weekday - 1)
  const value = (day: IsoDate) => dated(day, WHOLE_DAY, publishedOn)
  if (meaning.week !== undefined) return value(addDays(inWeek, 7 * meaning.week))
  const back = (weekdayOf(publishedOn) - meaning.weekday + 7) % 7
  if (meaning.shift === -1) return value(addDays(publishedOn, -(back || 7)))
  if (meaning.shift === 1) return value(addDays(publishedOn, 7 - back))
  if (meaning.shift === 0)
    return value(
      moment.direction === 'past'
        ? addDays(publishedOn, -back)
        : inWeek >= publishedOn
          ? inWeek
          : addDays(publishedOn, (7 - back) % 7),
    )
  // Without a verb that looks ahead a weekday is the last one; the day of the report itself is always the nearest.
  return value(
    moment.direction === 'future' && back !== 0 ? addDays(publishedOn, 7 - back) : addDays(publishedOn, -back),
  )
}

/** "Today", "last week", "next month", "this year", counted from the report. */
export function shiftedValue(meaning: TimeMeaning & { is: 'shifted' }, moment: Moment): Resolution {
  if (moment.publishedOn === null) return open(NO_REPORT_DATE)
  if (meaning.unit === 'weekend' && meaning.by === 0) {
    // Seen from Monday to Friday, "the weekend" is the one behind us unless the verbs look ahead.
    const past = moment.direction !== 'future' && weekdayOf(moment.publishedOn) < 5
    return unitAround(moment.publishedOn, 'weekend', past ? -1 : 0, moment.publishedOn)
  }
  return unitAround(moment.publishedOn, meaning.unit, meaning.by, moment.publishedOn)
}

/** "The same day", "the following month", counted from the time told before. */
export function toldValue(meaning: TimeMeaning & { is: 'told' }, moment: Moment): Resolution {
  const told = moment.told === null ? null : boundsOf(moment.told.value)
  // "The next day" after "in July" is no day.
  if (told === null || (meaning.unit === 'day' && told.from !== told.to)) return fromReport(meaning, moment)
  const base = meaning.by < 0 ? told.from : told.to
  return unitAround(base, meaning.unit, meaning.by, moment.told!.value)
}

/** "The day before" where no day was told: news then means the day before the report's, but only a reader can be sure. */
function fromReport(meaning: TimeMeaning & { is: 'told' }, moment: Moment): Resolution {
  if (meaning.unit !== 'day' || meaning.by > 0 || moment.publishedOn === null) return open(NO_TOLD_TIME)
  const day = addDays(moment.publishedOn, meaning.by)
  return {
    ...dated(day, WHOLE_DAY, moment.publishedOn),
    doubt: 'no day was told before it, so it is counted from the report',
  }
}

/** The unit that a day lies in, or one so many units away. */
function unitAround(day: IsoDate, unit: Unit, by: number, anchor: string): Resolution {
  switch (unit) {
    case 'day':
      return dated(addDays(day, by), WHOLE_DAY, anchor)
    case 'week':
    case 'fortnight': {
      const monday = addDays(mondayOf(day), 7 * by)
      return dated(`${monday}/${addDays(monday, 6)}`, WHOLE_DAY, anchor, isoWeekOf(monday))
    }
    case 'weekend': {
      const saturday = addDays(mondayOf(day), 7 * by + 5)
      return dated(`${saturday}/${addDays(saturday, 1)}`, WHOLE_DAY, anchor, `${isoWeekOf(saturday)}-WE`)
    }
    case 'month':
      return dated(monthFrom(yearOf(day), monthOf(day) + by), ['year', 'month'], anchor)
    case 'quarter': {
      const month = monthFrom(yearOf(day), quarterOf(day) * 3 - 2 + 3 * by)
      return quarterOfYear(Number(month.slice(0, 4)), Math.ceil(Number(month.slice(5)) / 3), anchor)
    }
    case 'year':
      return dated(yearText(yearOf(day) + by), ['year'], anchor)
    case 'decade':
    case 'century': {
      const years = unit === 'decade' ? 10 : 100
      const start = Math.floor(yearOf(day) / years) * years + by * years
      const timex = yearText(start).slice(0, unit === 'decade' ? 3 : 2)
      return dated(`${yearText(start)}/${yearText(start + years - 1)}`, ['year'], anchor, timex)
    }
    default:
      return open('so short a time cannot be counted from a day')
  }
}

/** `2022-04/2022-06`, TIMEX3 `2022-Q2`. */
export function quarterOfYear(year: number, quarter: number, anchor: string | null): Resolution {
  const first = monthFrom(year, quarter * 3 - 2)
  const implied = anchor === null ? [] : (['year'] as const)
  return dated(`${first}/${monthFrom(year, quarter * 3)}`, implied, anchor, `${yearText(year)}-Q${quarter}`)
}

const STEP: Partial<Record<Unit, number>> = { day: 1, week: 7, fortnight: 14, weekend: 7 }
const MONTHS: Partial<Record<Unit, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12000,
}

/** "Two years ago", "three days later": as exact as its unit, so a year for years and a month for months. */
export function awayValue(meaning: TimeMeaning & { is: 'away' }, moment: Moment): Resolution {
  const { unit, count, sign } = meaning
  if (count === null) {
    const reference = sign < 0 ? 'PAST_REF' : 'FUTURE_REF'
    return { kind: 'date', value: reference, timex: reference, implied: [], anchor: null }
  }
  if (meaning.compares === true && unit === 'year' && count === 1 && moment.quarter !== null) {
    const quarter = /^(\d{4})-Q(\d)$/.exec(moment.quarter.timex)
    if (quarter !== null) return quarterOfYear(Number(quarter[1]) + sign, Number(quarter[2]), moment.quarter.value)
  }
  const told = meaning.from === 'told' && moment.told !== null ? boundsOf(moment.told.value) : null
  if (meaning.from === 'told' && (told === null || (STEP[unit] !== undefined && told.from !== told.to))) {
    return open(NO_TOLD_TIME)
  }
  const base = told?.from ?? moment.publishedOn
  const anchor = told === null ? moment.publishedOn : moment.told!.value
  if (base === null) return open(NO_REPORT_DATE)
  const step = STEP[unit]
  if (step !== undefined) return dated(addDays(base, Math.round(sign * step * count)), WHOLE_DAY, anchor)
  const months = MONTHS[unit]
  if (months === undefined) return dated(base, WHOLE_DAY, anchor)
  const day = addMonths(base, Math.round(sign * months * count))
  const inMonths = unit === 'month' || unit === 'quarter' || count % 1 !== 0
  return inMonths ? dated(day.slice(0, 7), ['year', 'month'], anchor) : dated(day.slice(0, 4), ['year'], anchor)
}

/** "Three days" is P3D; "the next three months" the months it covers; "recent weeks" only a direction. */
export function durationValue(meaning: TimeMeaning & { is: 'duration' }, moment: Moment): Resolution {
  const { unit, count, side } = meaning
  const timex = periodOf(unit, count)
  const plain = { kind: 'duration', value: timex, timex, implied: [], anchor: null } as const
  if (side === null || side === 0) return plain
  if (count === null) return { ...plain, value: side < 0 ? 'PAST_REF' : 'FUTURE_REF' }
  const value = moment.publishedOn === null ? null : stretch(moment.publishedOn, unit, side * count)
  return value === null ? plain : { ...plain, value, implied: WHOLE_DAY, anchor: moment.publishedOn }
}

function stretch(day: IsoDate, unit: Unit, by: number): string | null {
  const step = STEP[unit]
  if (step !== undefined && by % 1 === 0) {
    return by > 0 ? `${addDays(day, 1)}/${addDays(day, step * by)}` : `${addDays(day, step * by)}/${day}`
  }
  const months = MONTHS[unit]
  if (months === undefined || by % 1 !== 0) return null
  const far = addMonths(`${day.slice(0, 7)}-01`, months * by)
  if (unit === 'month' || unit === 'quarter') {
    return by > 0 ? `${addMonths(day, 1).slice(0, 7)}/${far.slice(0, 7)}` : `${far.slice(0, 7)}/${day.slice(0, 7)}`
  }
  return by > 0 ? `${day.slice(0, 4)}/${far.slice(0, 4)}` : `${far.slice(0, 4)}/${day.slice(0, 4)}`
}

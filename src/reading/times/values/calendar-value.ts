import { addDays, daysInMonth, type IsoDate } from '../../../model/date-value.ts'
import type { DatePart } from '../../../model/time-expression.ts'
import type { TimeMeaning, YearWords } from '../time-meaning.ts'
import { addMonths, dayFrom, daysBetween, monthFrom, monthOf, yearOf, yearText } from './calendar.ts'
import { boundsOf, dated, type Moment, NO_REPORT_DATE, open, type Resolution } from './resolved-time.ts'

/** Days, months and years by the calendar; what the words leave out is taken from the report's date and the tense. */
export function calendarValue(meaning: TimeMeaning & { is: 'calendar' }, moment: Moment): Resolution {
  const { month, day } = meaning
  const { publishedOn } = moment
  if (month === null) return day === null ? yearValue(meaning.year, moment) : dayOfMonth(meaning, day, moment)
  const year = yearOfWords(meaning.year, moment)
  const implied: readonly DatePart[] = meaning.year !== null && 'year' in meaning.year ? [] : ['year']
  if (meaning.year !== null && year === null) return open(NO_REPORT_DATE)
  if (year !== null) {
    const value = day === null ? monthFrom(year, month) : dayFrom(year, month, day)
    return value === null ? open('the calendar has no such day') : dated(value, implied, publishedOn)
  }
  if (publishedOn === null) return open(NO_REPORT_DATE)
  if (day !== null) {
    const value = nearDay(month, day, moment, publishedOn)
    return value === null ? open('the calendar has no such day') : dated(value, implied, publishedOn)
  }
  return dated(nearMonth(meaning, month, moment, publishedOn), implied, publishedOn)
}

/** The year that the words say, or null where they say none or it cannot be counted. */
export function yearOfWords(words: YearWords, moment: Moment): number | null {
  const { publishedOn } = moment
  if (words === null) return null
  if ('year' in words) return words.year
  if ('toldShift' in words) {
    const told = moment.told === null ? null : boundsOf(moment.told.value)
    return told === null ? null : yearOf(told.from) + words.toldShift
  }
  return publishedOn === null ? null : yearOf(publishedOn) + words.yearShift
}

function yearValue(words: YearWords, moment: Moment): Resolution {
  const year = yearOfWords(words, moment)
  if (year === null) return open(NO_REPORT_DATE)
  return dated(yearText(year), words !== null && 'year' in words ? [] : ['year'], moment.publishedOn)
}

// Verbs are read by rules, so a tense that would put a date most of a year away while the other reading is close by
// is taken for a misreading.
const FAR_DAYS = 240
const CLOSE_DAYS = 100

function nearDay(month: number, day: number, moment: Moment, publishedOn: IsoDate): IsoDate | null {
  const year = yearOf(publishedOn)
  const days = [year - 1, year, year + 1]
    .map((each) => dayFrom(each, month, day))
    .filter((each): each is IsoDate => each !== null)
  if (days.length === 0) {
    // 29 February of the nearest leap year.
    return (
      [year - 2, year + 2, year - 3, year + 3].map((each) => dayFrom(each, month, day)).find((each) => each !== null) ??
      null
    )
  }
  return nearest(days, publishedOn, moment.direction)
}

function nearest(days: readonly IsoDate[], publishedOn: IsoDate, direction: Moment['direction']): IsoDate {
  const sorted = [...days].sort((a, b) => distance(a, publishedOn) - distance(b, publishedOn))
  const closest = sorted[0]!
  const meant = sorted.find((day) =>
    direction === 'past' ? day <= publishedOn : direction === 'future' ? day >= publishedOn : true,
  )
  if (meant === undefined) return closest
  return distance(meant, publishedOn) > FAR_DAYS && distance(closest, publishedOn) < CLOSE_DAYS ? closest : meant
}

function distance(day: IsoDate, from: IsoDate): number {
  return Math.abs(daysBetween(from, day))
}

function nearMonth(
  meaning: TimeMeaning & { is: 'calendar' },
  month: number,
  moment: Moment,
  publishedOn: IsoDate,
): string {
  const year = yearOf(publishedOn)
  const own = monthOf(publishedOn)
  // "Last July" said in September is this year's, "last September" is the year before's.
  if (meaning.shift === -1) return monthFrom(month < own ? year : year - 1, month)
  if (meaning.shift === 1) return monthFrom(month > own ? year : year + 1, month)
  if (meaning.shift === 0 || month === own) return monthFrom(year, month)
  const ahead = (month - own + 12) % 12
  const behind = 12 - ahead
  // Nobody writes of a month ten months behind or ahead without its year: there the tense was misread.
  const past = moment.direction === 'past' ? behind <= 10 : moment.direction === 'future' ? ahead > 10 : behind <= ahead
  return past ? monthFrom(month < own ? year : year - 1, month) : monthFrom(month > own ? year : year + 1, month)
}

/** "The 26th", "14일", "the 30th of last month". */
function dayOfMonth(meaning: TimeMeaning & { is: 'calendar' }, day: number, moment: Moment): Resolution {
  const { publishedOn } = moment
  if (publishedOn === null) return open(NO_REPORT_DATE)
  const implied: readonly DatePart[] = ['year', 'month']
  if (meaning.monthShift !== undefined) {
    const month = monthFrom(yearOf(publishedOn), monthOf(publishedOn) + meaning.monthShift)
    const value = dayFrom(Number(month.slice(0, 4)), Number(month.slice(5)), day)
    return value === null ? open('the calendar has no such day') : dated(value, implied, publishedOn)
  }
  const first = `${publishedOn.slice(0, 7)}-01`
  const days = [addMonths(first, -1), first, addMonths(first, 1)]
    .filter((month) => day <= daysInMonth(yearOf(month), monthOf(month)))
    .map((month) => addDays(month, day - 1))
  const ahead = moment.direction === 'future'
  const fitting = days.filter((each) => (ahead ? each >= publishedOn : each <= publishedOn))
  const value = ahead ? fitting[0] : fitting.at(-1)
  return value === undefined ? open('the calendar has no such day') : dated(value, implied, publishedOn)
}

/** "5/9/2023": where both orders are days, the one nearer to the report's date is meant. */
export function numericValue(meaning: TimeMeaning & { is: 'numeric' }, moment: Moment): Resolution {
  const { year, first, second } = meaning
  const dayFirst = dayFrom(year, second, first)
  const monthFirst = dayFrom(year, first, second)
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) {
    const only = dayFirst ?? monthFirst
    return only === null ? open('the calendar has no such day') : dated(only, [], null)
  }
  if (moment.publishedOn === null) return open('day and month could stand in either order')
  return dated(nearest([dayFirst, monthFirst], moment.publishedOn, null), [], null)
}

import { addDays, type IsoDate, weekdayOf } from '../model/date-value.ts'
import { findPageDates, type PageDate } from './find-page-dates.ts'
import { dateWords, zoneWords } from './page-words.ts'

/** Whether "5/9/2023" is day first or month first, and what it was settled by. */
export interface DayMonthOrder {
  readonly monthFirst: boolean
  readonly settled: boolean
  /** One sentence a piece of evidence, the weightiest first. */
  readonly reasons: readonly string[]
  /** Why it stays open; only of use where `settled` is false. */
  readonly doubt: string
}

interface Evidence {
  /** Above zero for day first, below for month first, zero where it tells nothing. */
  readonly weight: number
  readonly reason: string
}

interface Readings {
  readonly words: string
  readonly dayFirst: IsoDate
  readonly monthFirst: IsoDate
}

/** Enough to settle the order on its own: a stamp, a weekday, a number above 12. A lone "last August" is not. */
const SETTLED = 1.5

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
/** Days a repost may come after the page; reposts come in hours, slow ones in days. */
const REPOST_DAYS = 7

/** Settles the order of day and month by what else the page says, never by custom alone. */
export function weighOrder(
  date: PageDate,
  page: { readonly candidates: readonly PageDate[]; readonly text: string; readonly language: string },
): DayMonthOrder {
  const readings: Readings = {
    words: date.words,
    dayFirst: isoOf(date.year, date.month, date.day),
    monthFirst: isoOf(date.year, date.day, date.month),
  }
  const evidence = [
    ...fromNumbers(page.candidates),
    ...fromStamps(readings, page.candidates),
    ...fromWeekday(readings, date, page.text),
    ...fromMonths(readings, page.text),
    ...fromDatesInText(readings, page.text),
    ...fromZone(date),
  ].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  const sum = evidence.reduce((total, { weight }) => total + weight, 0)
  const monthFirst = sum < 0
  const settled = Math.abs(sum) >= SETTLED
  const read = monthFirst ? 'month/day/year' : 'day/month/year'
  const day = monthFirst ? readings.monthFirst : readings.dayFirst
  return {
    monthFirst,
    settled,
    reasons: [`“${date.words}” is read as ${read}: ${spell(day)}`, ...evidence.map(({ reason }) => reason)],
    doubt: `“${date.words}” may be ${spell(readings.dayFirst)} or ${spell(readings.monthFirst)}; nothing on the page settles it, ${spell(day)} is taken`,
  }
}

/** Another date in the same style whose number above 12 can only be a day. */
function fromNumbers(candidates: readonly PageDate[]): Evidence[] {
  const telling = candidates.find(
    (other) => !other.open && (other.form === 'month_first' || (other.form === 'day_first' && other.day > 12)),
  )
  if (telling === undefined) return []
  const first = telling.form === 'month_first'
  return [
    {
      weight: first ? -3 : 3,
      reason: `“${telling.words}” on the same page can only be ${first ? 'month/day' : 'day/month'}`,
    },
  ]
}

/** A date of year, month, day: a stamp or markup. What it is close to is what the page means. */
function fromStamps(readings: Readings, candidates: readonly PageDate[]): Evidence[] {
  for (const stamp of candidates) {
    if (stamp.form !== 'iso' && stamp.form !== 'words') continue
    const day = isoOf(stamp.year, stamp.month, stamp.day)
    const dayFirst = fitsStamp(readings.dayFirst, day)
    if (dayFirst === fitsStamp(readings.monthFirst, day)) continue
    return [
      {
        weight: dayFirst ? 3 : -3,
        reason: `the stamp “${stamp.words}” fits ${spell(dayFirst ? readings.dayFirst : readings.monthFirst)}, not ${spell(dayFirst ? readings.monthFirst : readings.dayFirst)}`,
      },
    ]
  }
  return []
}

function fitsStamp(day: IsoDate, stamp: IsoDate): boolean {
  return addDays(stamp, 1) >= day && stamp <= addDays(day, REPOST_DAYS)
}

const YESTERDAY = /\byesterday,? \(?(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/i
const TODAY = /\btoday,? \(?(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/i

/** The weekday beside the number, or the one that "yesterday, Monday" makes today. */
function fromWeekday(readings: Readings, date: PageDate, text: string): Evidence[] {
  const yesterday = YESTERDAY.exec(text)
  const today = TODAY.exec(text)
  const found: [weekday: number, words: string] | null =
    date.weekday !== null
      ? [date.weekday, `the weekday beside “${date.words}”`]
      : yesterday !== null
        ? [(weekdayNumber(yesterday[1]!) % 7) + 1, `“${yesterday[0]}” in the text`]
        : today !== null
          ? [weekdayNumber(today[1]!), `“${today[0]}” in the text`]
          : null
  if (found === null) return []
  const [weekday, words] = found
  const name = DAY_NAMES[weekday - 1]!
  const dayFirst = weekdayOf(readings.dayFirst) === weekday
  const monthFirst = weekdayOf(readings.monthFirst) === weekday
  const both = `${spell(readings.dayFirst)} and ${spell(readings.monthFirst)}`
  if (dayFirst && monthFirst) {
    return [
      {
        weight: 0,
        reason: `${words} makes the day a ${name}, but ${both} were both ${name}s: the weekday does not settle it`,
      },
    ]
  }
  if (!dayFirst && !monthFirst)
    return [{ weight: 0, reason: `${words} makes the day a ${name}, which fits neither ${both}` }]
  return [
    {
      weight: dayFirst ? 3 : -3,
      reason: `${words} makes the day a ${name}: ${spell(dayFirst ? readings.dayFirst : readings.monthFirst)} was one`,
    },
  ]
}

const THIS_MONTH =
  /\b(later|earlier) (?:this|in) (January|February|March|April|May|June|July|August|September|October|November|December)\b/
const LAST_MONTH = /\blast (January|February|March|April|May|June|July|August|September|October|November|December)\b/g

/** "later this September" is said in September or just before; "last August" is said in the months after August. */
function fromMonths(readings: Readings, text: string): Evidence[] {
  const found: Evidence[] = []
  const match = THIS_MONTH.exec(text)
  if (match !== null) {
    const month = dateWords().months.get(match[2]!.toLowerCase())!
    const near = (day: IsoDate) => monthsBetween(+day.slice(5, 7), month) <= 1
    found.push(...comparing(readings, near, 2, (day) => `“${match[0]}” is said in that month: it fits ${spell(day)}`))
  }
  const named = new Map<number, string>()
  for (const match of text.matchAll(LAST_MONTH)) named.set(dateWords().months.get(match[1]!.toLowerCase())!, match[0])
  if (named.size > 0) {
    // How far back the farthest of them lies: in September "last August" is one month back, in May it is nine.
    const farthest = (day: IsoDate) =>
      Math.max(...[...named.keys()].map((month) => monthsBetween(month, +day.slice(5, 7)) || 12))
    const [a, b] = [farthest(readings.dayFirst), farthest(readings.monthFirst)]
    if (Math.abs(a - b) >= 3) {
      const words = [...named.values()].map((word) => `“${word}”`).join(', ')
      const day = a < b ? readings.dayFirst : readings.monthFirst
      found.push({
        weight: a < b ? 1 : -1,
        reason: `${words} lie${named.size === 1 ? 's' : ''} ${Math.min(a, b)} months back or less from ${spell(day)}, up to ${Math.max(a, b)} from the other`,
      })
    }
  }
  return found
}

/** Months from `from` forward to `to`, 0 to 11. */
function monthsBetween(from: number, to: number): number {
  return (to - from + 12) % 12
}

/** A spelled-out date in the text within ten days before one reading, and not of the other. */
function fromDatesInText(readings: Readings, text: string): Evidence[] {
  for (const spelled of findPageDates(text)) {
    if (spelled.open || spelled.form === 'day_first' || spelled.form === 'month_first') continue
    const day = isoOf(spelled.year, spelled.month, spelled.day)
    const near = (reading: IsoDate) => day <= reading && addDays(day, 10) >= reading
    const evidence = comparing(
      readings,
      near,
      1,
      (reading) => `“${spelled.words}” in the text lies just before ${spell(reading)}`,
    )
    if (evidence.length > 0) return evidence
  }
  return []
}

/** American zones come with American dates. */
function fromZone(date: PageDate): Evidence[] {
  if (date.zone === null || /^[+-]/.test(date.zone)) return []
  const american = zoneWords().month_first.has(date.zone)
  return [
    american
      ? { weight: -1, reason: `pages in “${date.zone}” time mostly write month/day` }
      : { weight: 0.5, reason: `pages in “${date.zone}” mostly write day/month` },
  ]
}

function comparing(
  readings: Readings,
  fits: (day: IsoDate) => boolean,
  weight: number,
  reason: (day: IsoDate) => string,
): Evidence[] {
  const dayFirst = fits(readings.dayFirst)
  if (dayFirst === fits(readings.monthFirst)) return []
  return [{ weight: dayFirst ? weight : -weight, reason: reason(dayFirst ? readings.dayFirst : readings.monthFirst) }]
}

function weekdayNumber(stem: string): number {
  return DAY_NAMES.findIndex((name) => name.toLowerCase().startsWith(stem.toLowerCase())) + 1
}

function isoOf(year: number, month: number, day: number): IsoDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function spell(day: IsoDate): string {
  return `${+day.slice(8, 10)} ${MONTH_NAMES[+day.slice(5, 7) - 1]} ${day.slice(0, 4)}`
}

/** A calendar day, `YYYY-MM-DD` (ISO 8601). */
export type IsoDate = string

/**
 * A date or interval as EDTF writes it: a day, a month `2023-08`, a year `2023`, an interval `a/b`,
 * open ones `../b` and `a/..`, a date-time with zone, `1965~` for about 1965. Never a made-up first of the month.
 */
export type DateValue = string

/** First and last day that a DateValue covers, both included; null on the side that is open. */
export interface DayRange {
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*|[~?%])?$/

/** The days a value covers, or null where it is no date (a duration, `PAST_REF`, nonsense, 30 February). */
export function daysOf(value: DateValue | null | undefined): DayRange | null {
  if (value === null || value === undefined || value === '') return null
  const slash = value.indexOf('/')
  if (slash >= 0) {
    const left = value.slice(0, slash)
    const right = value.slice(slash + 1)
    if (right.includes('/')) return null
    const from = left === '' || left === '..' ? null : daysOf(left)
    const to = right === '' || right === '..' ? null : daysOf(right)
    if ((from === null && left !== '' && left !== '..') || (to === null && right !== '' && right !== '..')) return null
    return { from: from?.from ?? null, to: to?.to ?? null }
  }
  const match = PATTERN.exec(value)
  if (match === null) return null
  const [, year = '', month, day] = match
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` }
  if (Number(month) < 1 || Number(month) > 12) return null
  if (day === undefined) return { from: `${year}-${month}-01`, to: `${year}-${month}-${daysInMonth(+year, +month)}` }
  if (Number(day) < 1 || Number(day) > daysInMonth(+year, +month)) return null
  const whole = `${year}-${month}-${day}`
  return { from: whole, to: whole }
}

/** True where the value names exactly one day. */
export function isSingleDay(value: DateValue): boolean {
  const range = daysOf(value)
  return range !== null && range.from !== null && range.from === range.to
}

/** @param month 1 to 12 */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The day `days` after (or, negative, before) a day. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekdayOf(day: IsoDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

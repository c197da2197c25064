import type { DateValue } from '../../model/date-value.ts'

/** Calendars other than ours that lists date births in. */
export type Calendar = 'islamic' | 'solar' | 'buddhist' | 'coptic' | 'ethiopic'

// Julian day numbers of the first day of year 1.
const ISLAMIC_EPOCH = 1_948_440
const COPTIC_EPOCH = 1_825_030
const ETHIOPIC_EPOCH = 1_724_221
const DAY_MS = 86_400_000
const UNIX_EPOCH = 2_440_587.5

/**
 * A date of another calendar in ours. A lunar month begins when the moon is seen, so a day comes out as about that day; a
 * month or a year as the months that it touches: the Iranian year 1344 is `1965-03/1966-03`.
 *
 * The lunar calendar is reckoned by its tabular form (civil epoch, leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29).
 *
 * @param month 1 to 13; 0 where it is not known, as is `day`
 * @returns null for what is no date of that calendar
 */
export function dateOfCalendar(calendar: Calendar, year: number, month = 0, day = 0): DateValue | null {
  if (!(year > 0 && month >= 0 && month <= 13 && day >= 0 && day <= 31)) return null
  if (calendar === 'buddhist') return buddhist(year, month, day)
  if (calendar === 'solar') return solar(year, month, day)
  const dayNumber = calendar === 'islamic' ? islamicDay : calendar === 'coptic' ? copticDay : ethiopicDay
  const months = calendar === 'islamic' ? 12 : 13
  if (month > months || (calendar === 'islamic' && day > 30)) return null
  if (month > 0 && day > 0) return `${isoOf(dayNumber(year, month, day))}~`
  const first = dayNumber(year, month || 1, 1)
  const after = month === 0 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)
  return between(isoOf(first), isoOf(after - 1))
}

function islamicDay(year: number, month: number, day: number): number {
  const inYear = Math.ceil(29.5 * (month - 1)) + day
  return inYear + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + ISLAMIC_EPOCH - 1
}

function copticDay(year: number, month: number, day: number): number {
  return COPTIC_EPOCH + 365 * (year - 1) + Math.floor(year / 4) + 30 * (month - 1) + day - 1
}

function ethiopicDay(year: number, month: number, day: number): number {
  return ETHIOPIC_EPOCH + 365 * (year - 1) + Math.floor(year / 4) + 30 * (month - 1) + day - 1
}

function buddhist(year: number, month: number, day: number): DateValue {
  const parts = [String(year - 543)]
  if (month > 0) parts.push(twoDigits(month))
  if (month > 0 && day > 0) parts.push(twoDigits(day))
  return parts.join('-')
}

/** The Iranian year begins with spring, on 20 or 21 March; its first six months have 31 days, the next five 30. */
function solar(year: number, month: number, day: number): DateValue | null {
  if (month > 12) return null
  const newYear = Date.UTC(year + 621, 2, 21)
  if (month === 0) return `${year + 621}-03/${year + 622}-03`
  const before = month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7)
  const at = (days: number) => new Date(newYear + days * DAY_MS).toISOString().slice(0, 10)
  if (day > 0) return `${at(before + day - 1)}~`
  return between(at(before), at(before + 29))
}

function between(first: string, last: string): DateValue {
  const [from, to] = [first.slice(0, 7), last.slice(0, 7)]
  return from === to ? from : `${from}/${to}`
}

function isoOf(dayNumber: number): string {
  return new Date((dayNumber - UNIX_EPOCH) * DAY_MS).toISOString().slice(0, 10)
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

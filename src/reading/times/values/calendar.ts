import { addDays, daysInMonth, type IsoDate, weekdayOf } from '../../../model/date-value.ts'
import type { Season } from '../time-meaning.ts'

/** 1 for Monday to 7 for Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export function yearOf(day: IsoDate): number {
  return Number(day.slice(0, 4))
}

/** 1 to 12. */
export function monthOf(day: IsoDate): number {
  return Number(day.slice(5, 7))
}

/** `2023-09-05` from its parts; null where the calendar has no such day. */
export function dayFrom(year: number, month: number, day: number): IsoDate | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return `${yearText(year)}-${two(month)}-${two(day)}`
}

/** `2023-09`; months past either end run over into the neighbouring years. */
export function monthFrom(year: number, month: number): string {
  const whole = year * 12 + month - 1
  return `${yearText(Math.floor(whole / 12))}-${two((((whole % 12) + 12) % 12) + 1)}`
}

export function yearText(year: number): string {
  return String(year).padStart(4, '0')
}

/** The same day so many months away, or the last of that month where it is shorter. */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const month = monthFrom(yearOf(day), monthOf(day) + months)
  const last = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)))
  return `${month}-${two(Math.min(Number(day.slice(8, 10)), last))}`
}

export function mondayOf(day: IsoDate): IsoDate {
  return addDays(day, 1 - weekdayOf(day))
}

/** `2023-W35`: the ISO week that a day lies in, numbered from the week of the year's first Thursday. */
export function isoWeekOf(day: IsoDate): string {
  const thursday = addDays(mondayOf(day), 3)
  const firstOfYear = `${thursday.slice(0, 4)}-01-01`
  return `${thursday.slice(0, 4)}-W${two(Math.floor(daysBetween(firstOfYear, thursday) / 7) + 1)}`
}

/** How many days `to` lies after `from`; negative where before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

const FIRST_MONTH: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

/**
 * Northern seasons by whole months, as forecasters count them. A winter bears the year it begins in.
 *
 * @returns first and last month
 */
export function seasonMonths(season: Season, year: number): readonly [string, string] {
  const first = FIRST_MONTH[season]
  return [monthFrom(year, first), monthFrom(year, first + 2)]
}

/** Season and its year on a day; January and February belong to the winter of the year before. */
export function seasonOf(day: IsoDate): { readonly season: Season; readonly year: number } {
  const month = monthOf(day)
  const year = yearOf(day)
  if (month <= 2) return { season: 'WI', year: year - 1 }
  if (month === 12) return { season: 'WI', year }
  return { season: month <= 5 ? 'SP' : month <= 8 ? 'SU' : 'FA', year }
}

export function quarterOf(day: IsoDate): number {
  return Math.ceil(monthOf(day) / 3)
}

/** Western Easter by the anonymous Gregorian algorithm (Nature, 1876). */
export function easterOf(year: number): IsoDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return `${yearText(year)}-${two(Math.floor(f / 31))}-${two((f % 31) + 1)}`
}

export function two(number: number): string {
  return String(number).padStart(2, '0')
}

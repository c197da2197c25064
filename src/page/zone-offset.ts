import { addDays, type IsoDate, weekdayOf } from '../model/date-value.ts'
import { zoneWords } from './page-words.ts'

/**
 * Offset from UTC of a zone as a page names it, on a day: `edt` → `-04:00`, `et` by the season of the day.
 * Null for names we do not know.
 */
export function zoneOffset(zone: string, day: IsoDate): string | null {
  if (/^[+-]\d{2}:\d{2}$/.test(zone)) return zone
  const { fixed, seasonal } = zoneWords()
  const known = fixed.get(zone)
  if (known !== undefined) return known
  const season = seasonal.get(zone)
  if (season === undefined) return null
  return isSummerTime(day, season.rule) ? season.summer : season.winter
}

/** United States since 2007: second Sunday of March to first of November; Europe: last Sundays of March and October. */
function isSummerTime(day: IsoDate, rule: string): boolean {
  const year = day.slice(0, 4)
  const [from, to] =
    rule === 'us'
      ? [nthSunday(`${year}-03-01`, 2), nthSunday(`${year}-11-01`, 1)]
      : [lastSunday(`${year}-03-31`), lastSunday(`${year}-10-31`)]
  return day >= from && day < to
}

function nthSunday(first: IsoDate, n: number): IsoDate {
  return addDays(first, ((7 - weekdayOf(first)) % 7) + (n - 1) * 7)
}

function lastSunday(last: IsoDate): IsoDate {
  return addDays(last, -(weekdayOf(last) % 7))
}

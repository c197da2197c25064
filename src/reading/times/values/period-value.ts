import { addDays, daysInMonth, type IsoDate, weekdayOf } from '../../../model/date-value.ts'
import type { TimeMeaning } from '../time-meaning.ts'
import { easterOf, monthFrom, quarterOf, seasonMonths, seasonOf, two, yearOf, yearText } from './calendar.ts'
import { yearOfWords } from './calendar-value.ts'
import { quarterOfYear, shiftedValue } from './relative-value.ts'
import { dated, type Moment, NO_REPORT_DATE, open, type Resolution } from './resolved-time.ts'

export function seasonValue(meaning: TimeMeaning & { is: 'season' }, moment: Moment): Resolution {
  const { publishedOn, direction } = moment
  const said = yearOfWords(meaning.year, moment)
  if (said === null && publishedOn === null) return open(NO_REPORT_DATE)
  const year = said ?? seasonYear(meaning, publishedOn!, direction)
  const [from, to] = seasonMonths(meaning.season, year)
  const absolute = meaning.year !== null && 'year' in meaning.year
  return dated(`${from}/${to}`, absolute ? [] : ['year'], publishedOn, `${yearText(year)}-${meaning.season}`)
}

function seasonYear(
  meaning: TimeMeaning & { is: 'season' },
  publishedOn: IsoDate,
  direction: Moment['direction'],
): number {
  const now = seasonOf(publishedOn)
  const year = yearOf(publishedOn)
  const starts = (each: number) => `${seasonMonths(meaning.season, each)[0]}-01`
  const running = now.season === meaning.season
  if (running) return meaning.shift === -1 ? now.year - 1 : meaning.shift === 1 ? now.year + 1 : now.year
  const begun = starts(year) <= publishedOn ? year : year - 1
  if (meaning.shift === -1) return begun
  if (meaning.shift === 1) return begun + 1
  // "This winter" said in March is the one just over, in October the one to come; the tense tells.
  if (meaning.shift === 0) return direction === 'future' ? begun + 1 : year
  return direction === 'future' ? begun + 1 : begun
}

export function quarterValue(meaning: TimeMeaning & { is: 'quarter' }, moment: Moment): Resolution {
  const { publishedOn, direction } = moment
  const said = yearOfWords(meaning.year, moment)
  if (meaning.quarter === null) {
    if (moment.quarter !== null && meaning.shift === null) return moment.quarter
    return publishedOn === null
      ? open(NO_REPORT_DATE)
      : shiftedValue({ is: 'shifted', unit: 'quarter', by: -1 }, moment)
  }
  const { quarter } = meaning
  if (said !== null)
    return quarterOfYear(said, quarter, meaning.year !== null && 'year' in meaning.year ? null : publishedOn)
  if (publishedOn === null) return open(NO_REPORT_DATE)
  const own = quarterOf(publishedOn)
  const year = yearOf(publishedOn)
  // A quarter just over is what companies report on, whatever they expect of it.
  const over = quarter === (own === 1 ? 4 : own - 1)
  if (direction === 'future' && !over) return quarterOfYear(quarter >= own ? year : year + 1, quarter, publishedOn)
  return quarterOfYear(quarter <= own ? year : year - 1, quarter, publishedOn)
}

export function halfValue(meaning: TimeMeaning & { is: 'half' }, moment: Moment): Resolution {
  const year = yearOfWords(meaning.year, moment)
  if (year === null) return open(NO_REPORT_DATE)
  const first = meaning.half === 1 ? 1 : 7
  const absolute = meaning.year !== null && 'year' in meaning.year
  return dated(
    `${monthFrom(year, first)}/${monthFrom(year, first + 5)}`,
    absolute ? [] : ['year'],
    moment.publishedOn,
    `${yearText(year)}-H${meaning.half}`,
  )
}

export function decadesValue(meaning: TimeMeaning & { is: 'decades' }): Resolution {
  const { start, years } = meaning
  return dated(
    `${yearText(start)}/${yearText(start + years - 1)}`,
    [],
    null,
    yearText(start).slice(0, years === 10 ? 3 : 2),
  )
}

export function holidayValue(meaning: TimeMeaning & { is: 'holiday' }, moment: Moment): Resolution {
  const { publishedOn, direction } = moment
  const said = yearOfWords(meaning.year, moment)
  if (said !== null) return dated(holidayDay(meaning.rule, said), ['month', 'day'], null)
  if (publishedOn === null) return open(NO_REPORT_DATE)
  const year = yearOf(publishedOn)
  const days = [year - 1, year, year + 1].map((each) => holidayDay(meaning.rule, each))
  const before = days.filter((day) => day <= publishedOn).at(-1)!
  const after = days.find((day) => day >= publishedOn)!
  const gap = (day: IsoDate) => Math.abs(Date.parse(day) - Date.parse(publishedOn))
  const near = gap(before) <= gap(after) ? before : after
  const ahead = meaning.shift === 1 || (meaning.shift !== -1 && direction === 'future')
  const value = ahead ? after : meaning.shift === -1 || direction === 'past' ? before : near
  return dated(value, ['year', 'month', 'day'], publishedOn)
}

/** Reads a rule of data/times: `12-25`, `easter-2`, `11-4th-4` (the fourth Thursday), `05-last-1` (the last Monday). */
function holidayDay(rule: string, year: number): IsoDate {
  if (rule.startsWith('easter')) return addDays(easterOf(year), Number(rule.slice(6) || 0))
  const [month = '01', place = '01', weekday] = rule.split('-')
  if (weekday === undefined) return `${yearText(year)}-${month}-${place}`
  if (place === 'last') {
    const last = `${yearText(year)}-${month}-${two(daysInMonth(year, Number(month)))}`
    return addDays(last, -((weekdayOf(last) - Number(weekday) + 7) % 7))
  }
  const first = `${yearText(year)}-${month}-01`
  return addDays(first, ((Number(weekday) - weekdayOf(first) + 7) % 7) + 7 * (Number.parseInt(place, 10) - 1))
}

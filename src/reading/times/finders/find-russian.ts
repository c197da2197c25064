import { readPackagedJson } from '../../../model/packaged-data.ts'
import type { Token } from '../../../text/split-text.ts'
import type { Part, RawTime, TimeMeaning, Unit, YearWords } from '../time-meaning.ts'
import type { Weekday } from '../values/calendar.ts'
import { type Finder, normAt, raw, smallNumber, yearNumber } from './finder.ts'

interface RussianFile {
  readonly months: Readonly<Record<string, number>>
  readonly weekdays: Readonly<Record<string, Weekday>>
  readonly day_words: Readonly<Record<string, number>>
  readonly units: Readonly<Record<string, Unit>>
  readonly shifts: Readonly<Record<string, -1 | 0 | 1>>
  readonly parts: Readonly<Record<string, Part>>
  readonly numbers: Readonly<Record<string, number>>
}

let file: RussianFile | null = null

function russian(): RussianFile {
  file ??= readPackagedJson<RussianFile>('times/russian.json')
  return file
}

/** Words that start a look: months, weekdays, day words, units. */
export function russianWords(): string[] {
  const { months, weekdays, day_words, units } = russian()
  return [months, weekdays, day_words, units].flatMap((table) => Object.keys(table))
}

/** "13 октября 2023 года", "в сентябре", "во вторник", "вчера", "на прошлой неделе", "в конце июля", "два года назад". */
export const findRussian: Finder = (tokens, at) => {
  const { months, weekdays, day_words, units } = russian()
  const norm = tokens[at]!.norm
  const by = day_words[norm]
  if (by !== undefined) return raw(at, at + 1, { is: 'shifted', unit: 'day', by })
  const month = months[norm]
  if (month !== undefined) return monthAt(tokens, at, month)
  const weekday = weekdays[norm]
  if (weekday !== undefined) {
    const shift = russian().shifts[normAt(tokens, at - 1)]
    return raw(shift === undefined ? at : at - 1, at + 1, { is: 'weekday', weekday, shift: shift ?? null })
  }
  const unit = units[norm]
  return unit === undefined ? null : unitAt(tokens, at, unit)
}

function monthAt(tokens: readonly Token[], at: number, month: number): RawTime | null {
  const day = smallNumber(tokens[at - 1])
  const year = yearAfter(tokens, at + 1)
  const calendar = (number: number | null): TimeMeaning => ({
    is: 'calendar',
    year: year.year,
    month,
    day: number,
    shift: null,
  })
  if (day !== null && day >= 1 && day <= 31) {
    const from = /^[-–—и]$/.test(normAt(tokens, at - 2)) ? smallNumber(tokens[at - 3]) : null
    if (from !== null && from < day)
      return raw(at - 3, year.last, { is: 'range', from: calendar(from), to: calendar(day) })
    return raw(at - 1, year.last, calendar(day))
  }
  const shift = russian().shifts[normAt(tokens, at - 1)] ?? null
  const first = shift === null ? at : at - 1
  const whole: TimeMeaning =
    shift === null || year.year !== null ? calendar(null) : { is: 'calendar', year: null, month, day: null, shift }
  const part = russian().parts[normAt(tokens, first - 1)]
  if (part !== undefined) return raw(first - 1, year.last, { is: 'part', part, of: whole })
  // "Марта" and "мая" alone are names or case forms of other words.
  const before = normAt(tokens, first - 1)
  const prepared = before === 'в' || before === 'с' || before === 'до' || before === 'к' || before === 'за'
  return prepared || year.year !== null || shift !== null ? raw(first, year.last, whole) : null
}

/** "2023 года", "прошлого года". */
function yearAfter(tokens: readonly Token[], at: number): { readonly year: YearWords; readonly last: number } {
  const year = yearNumber(tokens[at])
  const yearWord = (index: number) => /^(?:год|года|году|г\.?)$/.test(normAt(tokens, index))
  if (year !== null) return { year: { year }, last: yearWord(at + 1) ? at + 2 : at + 1 }
  const shift = russian().shifts[normAt(tokens, at)]
  if (shift !== undefined && yearWord(at + 1)) return { year: { yearShift: shift }, last: at + 2 }
  return { year: null, last: at }
}

function unitAt(tokens: readonly Token[], at: number, unit: Unit): RawTime | null {
  const before = normAt(tokens, at - 1)
  const year = unit === 'year' ? yearNumber(tokens[at - 1]) : null
  if (year !== null) return raw(at - 1, at + 1, { is: 'calendar', year: { year }, month: null, day: null, shift: null })
  const shift = russian().shifts[before]
  if (shift !== undefined && unit !== 'day') return raw(at - 1, at + 1, { is: 'shifted', unit, by: shift })
  const ago = normAt(tokens, at + 1) === 'назад'
  const count = russian().numbers[before] ?? smallNumber(tokens[at - 1])
  if (ago) {
    const first = count === null ? at : at - 1
    return raw(first, at + 2, { is: 'away', unit, count: count ?? 1, sign: -1, from: 'report' })
  }
  return count === null ? null : raw(at - 1, at + 1, { is: 'duration', unit, count, side: null })
}

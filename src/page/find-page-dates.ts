import { daysInMonth } from '../model/date-value.ts'
import { dateWords, lowerSameLength, wordsPattern, zoneWords } from './page-words.ts'

/** A date in digits or words, with the time and zone beside it, as one line of a page has it. */
export interface PageDate {
  readonly start: number
  readonly end: number
  readonly words: string
  readonly year: number
  /** With `swapped` set: as day/month/year has it. */
  readonly month: number
  readonly day: number
  /** True where month/day/year is as possible ("5/9/2023"). */
  readonly open: boolean
  /** How the digits stand: only numbers with one mark between them can be in the other order. */
  readonly form: 'iso' | 'day_first' | 'month_first' | 'words'
  /** `HH:MM:SS`; null where no time stands beside it. */
  readonly time: string | null
  /** Offset such as `+03:00` or a zone's name in lower case; null where none stands beside the time. */
  readonly zone: string | null
  readonly label: 'published' | 'updated' | null
  /** 1 to 7; null where no weekday stands before it. */
  readonly weekday: number | null
}

const ISO = /(?<!\d)((?:19|20)\d{2})[-./](\d{1,2})[-./](\d{1,2})(?!\d)\.?/g
const ISO_TIME =
  /(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?/g
// No boundary after the year: reposts glue the time to it ("5/9/202310:31 PM").
const NUMBERS = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d{2})(?=\D|$|\d{1,2}:\d{2})/g
const KOREAN = /((?:19|20)\d{2})\s?[년年]\s?(\d{1,2})\s?[월月]\s?(\d{1,2})\s?[일日]/g
const CLOCK =
  /^[\s,|@•·()–—-]{0,6}(?:(?:at|в|о|um|à)\s{1,2})?(오전|오후|午前|午後|上午|下午)?\s?(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s?([ap]\.?\s?m\b\.?)?/i
const CLOCK_BEFORE =
  /(\d{1,2}):(\d{2})(?::(\d{2}))?\s?([ap]\.?m\.?)?\s{0,2}(?:\(?([\p{L} ]{1,30})\)?)?[,\s]{0,3}(?:[\p{L}]{2,12}[,.]?\s{1,2})?$/u
const OFFSET = /^\s{0,2}\(?(?:(?:gmt|utc)\s?)?([+-])(\d{1,2}):?(\d{2})?\)?/i

interface WordPatterns {
  readonly dayFirst: RegExp
  readonly monthFirst: RegExp
  readonly weekday: RegExp
  readonly updated: RegExp
  readonly published: RegExp
}

let patterns: WordPatterns | null = null

/** Full dates (with a year) in one line, in text order. Impossible ones (31 February, month 13) are none. */
export function findPageDates(line: string): PageDate[] {
  // A whole page in one line is no date line; its dates are the text's.
  const text = line.length > 20_000 ? line.slice(0, 20_000) : line
  if (!/(?:19|20)\d{2}/.test(text)) return []
  const found: PageDate[] = []
  for (const m of text.matchAll(ISO_TIME)) {
    const time = `${m[4]}:${m[5]}:${m[6] ?? '00'}`
    add(found, text, m.index, m[0].trimEnd().length, { y: +m[1]!, m: +m[2]!, d: +m[3]! }, 'iso', {
      time: +m[4]! < 24 && +m[5]! < 60 ? time : null,
      zone: m[7] === undefined ? null : normalOffset(m[7]),
    })
  }
  for (const m of text.matchAll(ISO)) add(found, text, m.index, m[0].length, { y: +m[1]!, m: +m[2]!, d: +m[3]! }, 'iso')
  for (const m of text.matchAll(KOREAN))
    add(found, text, m.index, m[0].length, { y: +m[1]!, m: +m[2]!, d: +m[3]! }, 'words')
  for (const m of text.matchAll(NUMBERS)) {
    const [a, b, y] = [+m[1]!, +m[3]!, +m[4]!]
    if (b > 12) add(found, text, m.index, m[0].length, { y, m: a, d: b }, 'month_first')
    else add(found, text, m.index, m[0].length, { y, m: b, d: a }, 'day_first', null, a <= 12 && a !== b)
  }
  const { months } = dateWords()
  const { dayFirst, monthFirst } = wordPatterns()
  const lower = lowerSameLength(text)
  for (const m of lower.matchAll(dayFirst)) {
    add(found, text, m.index, m[0].length, { y: +m[3]!, m: months.get(m[2]!.toLowerCase())!, d: +m[1]! }, 'words')
  }
  for (const m of lower.matchAll(monthFirst)) {
    add(found, text, m.index, m[0].length, { y: +m[3]!, m: months.get(m[1]!.toLowerCase())!, d: +m[2]! }, 'words')
  }
  return found.sort((a, b) => a.start - b.start)
}

/** `+03:00` from `Z`, `+3`, `+0300`, `-04:00`. */
export function normalOffset(words: string): string {
  if (/^z$/i.test(words)) return '+00:00'
  const [, sign = '+', hours = '0', minutes = '00'] = /^([+-])(\d{1,2}?):?(\d{2})?$/.exec(words) ?? []
  return `${sign}${hours.padStart(2, '0')}:${minutes}`
}

function add(
  found: PageDate[],
  text: string,
  start: number,
  length: number,
  { y, m, d }: { readonly y: number; readonly m: number; readonly d: number },
  form: PageDate['form'],
  clock: { readonly time: string | null; readonly zone: string | null } | null = null,
  open = false,
): void {
  if (m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return
  const end = start + length
  if (found.some((other) => start < other.end && other.start < end)) return
  const beside = clock === null ? clockAfter(text, end) : { ...clock, end }
  const before = beside.time === null ? clockBefore(text.slice(Math.max(0, start - 60), start)) : null
  const { label, weekday } = labelBefore(text, found, start)
  found.push({
    start,
    end: beside.end,
    words: text.slice(start, beside.end),
    year: y,
    month: m,
    day: d,
    open,
    form,
    time: beside.time ?? before?.time ?? null,
    zone: beside.zone ?? before?.zone ?? null,
    label,
    weekday,
  })
}

function clockAfter(text: string, at: number): { time: string | null; zone: string | null; end: number } {
  const rest = text.slice(at, at + 80)
  const m = CLOCK.exec(rest)
  const time = m === null ? null : clockTime(m[2]!, m[3]!, m[4], m[1] ?? m[5])
  if (m === null || time === null) return { time: null, zone: null, end: at }
  const after = rest.slice(m[0].length)
  const offset = OFFSET.exec(after)
  if (offset !== null) {
    const zone = normalOffset(`${offset[1]}${offset[2]}${offset[3] ?? ''}`)
    return { time, zone, end: at + m[0].length + offset[0].length }
  }
  const zone = zoneNameAt(after)
  return { time, zone: zone?.name ?? null, end: at + m[0].trimEnd().length + (zone === null ? 0 : zone.length) }
}

/** "10:31 PM EST, Tuesday, September 5, 2023": some pages put the clock first. */
function clockBefore(text: string): { time: string | null; zone: string | null } | null {
  const m = CLOCK_BEFORE.exec(text.toLowerCase())
  if (m === null) return null
  const zone = m[5] === undefined ? null : zoneNameAt(m[5])
  return { time: clockTime(m[1]!, m[2]!, m[3], m[4]), zone: zone?.name ?? null }
}

function clockTime(
  hours: string,
  minutes: string,
  seconds: string | undefined,
  half: string | undefined,
): string | null {
  let hour = +hours
  if (hour > 24 || +minutes > 59 || +(seconds ?? 0) > 59) return null
  if (half !== undefined) {
    if (hour > 12) return null
    const afternoon = /^(?:p|오후|午後|下午)/i.test(half)
    if (afternoon && hour < 12) hour += 12
    if (!afternoon && hour === 12) hour = 0
  }
  return `${String(hour % 24).padStart(2, '0')}:${minutes}:${seconds ?? '00'}`
}

function zoneNameAt(text: string): { readonly name: string; readonly length: number } | null {
  const lower = text.toLowerCase()
  const start = /^[\s(,]{0,3}/.exec(lower)![0].length
  for (const name of zoneWords().names) {
    if (!lower.startsWith(name, start)) continue
    const end = start + name.length
    if (/^[\p{L}\p{N}]/u.test(lower.slice(end))) continue
    return { name, length: end + (lower[end] === ')' ? 1 : 0) }
  }
  return null
}

function labelBefore(
  text: string,
  found: readonly PageDate[],
  start: number,
): { readonly label: PageDate['label']; readonly weekday: number | null } {
  let from = Math.max(0, start - 60)
  for (const other of found) if (other.end <= start && other.end > from) from = other.end
  const before = text.slice(from, start).toLowerCase()
  const { weekdays } = dateWords()
  const u = lastIndexOf(before, wordPatterns().updated)
  const p = lastIndexOf(before, wordPatterns().published)
  const day = wordPatterns().weekday.exec(before.slice(-24))?.[0]
  // Of two labels the nearer one counts ("first published ... updated").
  return {
    label: u < 0 && p < 0 ? null : u >= p ? 'updated' : 'published',
    weekday: day === undefined ? null : (weekdays.get(day) ?? null),
  }
}

function lastIndexOf(text: string, pattern: RegExp): number {
  let last = -1
  for (const match of text.matchAll(pattern)) last = match.index
  return last
}

function wordPatterns(): WordPatterns {
  if (patterns !== null) return patterns
  const { months, weekdays, updated, published } = dateWords()
  const names = [...months.keys()].sort((a, b) => b.length - a.length).join('|')
  patterns = {
    dayFirst: new RegExp(
      `(?<![\\d\\p{L}])(\\d{1,2})(?:st|nd|rd|th)?[\\s.-]{1,3}(?:(?:of|de)\\s)?(${names})[.,]?(?:\\sde)?[\\s-]{1,3}((?:19|20)\\d{2})(?!\\d{3})`,
      'gu',
    ),
    monthFirst: new RegExp(
      `(?<![\\p{L}])(${names})[.]?\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?[,.]?\\s{1,2}((?:19|20)\\d{2})(?!\\d{3})`,
      'gu',
    ),
    weekday: wordsPattern([...weekdays.keys()]),
    updated: new RegExp(wordsPattern(updated).source, 'gu'),
    published: new RegExp(wordsPattern(published).source, 'gu'),
  }
  return patterns
}

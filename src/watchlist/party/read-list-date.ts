import type { DateValue } from '../../model/date-value.ts'
import { dateOfCalendar } from './other-calendars.ts'
import { type DateOrder, monthOf, readPlainDate } from './plain-date.ts'
import { splitEnumeration } from './split-enumeration.ts'

/**
 * Reads a date as lists print it, at the precision it has: "07 May 1966" is `1966-05-07`, "May 1966" `1966-05`, "1966"
 * `1966`, "circa 1966" `1966~`, "1965 to 1970" and "between 1965 and 1970" `1965/1970`, "1950s" `1950/1959`, "before 1960"
 * `../1960`. Days and months printed as 00 or as "dd" and "mm" are not known and left out. "late 1966" keeps its year and is marked as about.
 * "1344 (solar)" and "24/06/1402 (Hijri)" are put into our calendar, see `dateOfCalendar`. Several dates in one cell
 * ("1965; 1966", "1965 or 1966", "(a) 1965, (b) 1966", "1.2.1965 (or 2.1.1965)") come out in order.
 *
 * Words after a whole date ("1.2.1990 as a bank") and remarks in brackets ("(Singapore)") are passed over: callers keep the
 * cell as printed.
 *
 * @param order which of two numbers is the day where both could be ("03/04/1970"); lists of one authority keep to one
 * @returns null where the words are no date
 */
export function readListDates(text: string, order: DateOrder = 'day_first'): readonly DateValue[] | null {
  // The longest cell of dates on any list has some 150 characters.
  if (text.length > 400) return null
  const found: DateValue[] = []
  for (const part of splitEnumeration(text)) {
    const dates = readPart(part, order, 0)
    if (dates === null) return null
    for (const date of dates) if (!found.includes(date)) found.push(date)
  }
  return found.length === 0 ? null : found
}

/** One date; null where the words are none or several. */
export function readListDate(text: string, order: DateOrder = 'day_first'): DateValue | null {
  const found = readListDates(text, order)
  return found?.length === 1 ? found[0]! : null
}

const MOST_DEEP = 6
const ENDS = /^[\s,;:]+|[\s,;.]+$/g
const IN_BRACKETS = /^\(([^()]*)\)$/
const BRACKET = /\s*\(([^()]*)\)?/
const SEPARATORS = [
  /\s*;\s*/,
  /\s*,\s*(?:or\s+)?/i,
  /\s+or\s+(?:on\s+|in\s+)?/i,
  /\s+\/\s+/,
  /\//,
  /\s+and\s+(?:on\s+|in\s+)?/i,
]
const ABOUT =
  /^(?:(?:on or (?:around|about)|circa|ca?\.?|approx(?:imately|\.)?|about|around|roughly|probably|possibly|presum(?:ed|ably)|perhaps|likely|allegedly|believed|est(?:imated|\.)?)(?:\s*:|(?=[\s\d]))|\((?:circa|approx(?:imately|\.)?|probably|possibly|presumed|estimated)\))\s*(?=\S)/i
const ABOUT_AFTER = /[\s,]*(?:\bcirca|\bca\.?|\bapprox(?:imately|\.)?|\bpresumed|\bestimated|\?)$/i
const ABOUT_NOTE =
  /^\s*(?:circa|ca\.?|approx(?:imate(?:ly)?|\.)?|presumed|estimated|est\.?|probably|possibly|about|\?)\s*$/i
const PART_OF =
  /^(?:the\s+)?(?:early|mid(?:dle)?(?: of)?|late|first half of|second half of|beginning of|end of)[\s-]+(?:the\s+)?/i
const LEAD =
  /^(?:d\.?o\.?b\.?:?|date of birth:?|born(?:\s+(?:on|in))?|(?:established|founded|incorporated|registered|created)(?:\s+(?:on|in))?|(?:in|on|since|year:?))\s+(?=\S)/i
const BEFORE = /^(?:before|prior to|no later than|not later than)\s+/i
const AFTER = /^(?:after|no earlier than|not earlier than)\s+/i
const BETWEEN = /^between\s+(.+?)\s+and\s+(.+)$/i
const FROM_TO = /^(?:from\s+)?(\S.*?)\s*(?:\bto\b|\buntil\b|[–—]|\s-\s|(?<=s)-)\s*(\S.*)$/i
const YEARS = /^(\d{4})\s*[-/–—]\s*(\d{4}|\d{2})$/
const DECADE = /^(?:the\s+)?(\d{3})0['’]?s$/i
const MONTH_WORD = /^[a-z]{3,9}\.?$/i
const LAST_YEAR = /(\d{4})$/
const SOLAR = /\b(?:solar|shamsi|iranian|persian|jalali|afghan)\b/i
const ISLAMIC = /\b(?:hijri|islamic|lunar|A\.?H)\b/i
const GREGORIAN = /\b(?:gregorian|g\.?c)\b/i
const NUMBERS_OF_CALENDAR = /^(?:(\d{1,2})[ ./-](\d{1,2})[ ./-])?(\d{3,4})\b/
// A whole date at the beginning and words after it, from the first that is no part of one.
const LEADING =
  /^(\d{1,2}[ ./-]\d{1,2}[ ./-]\d{4}|\d{1,2}\s+[a-z]{3,9}\.?\s+\d{4}|[a-z]{3,9}\.?\s+\d{4}|\d{4}-\d{2}-\d{2}|\d{4})(?:\s*,)?\s+(?:as|by|in|at|for|under|with|POB|place|gender|nationality|previously|formerly|according)\b/i

function readPart(printed: string, order: DateOrder, depth: number): readonly DateValue[] | null {
  if (depth > MOST_DEEP) return null
  const text = printed.replace(ENDS, '')
  if (text === '') return null
  const inner = IN_BRACKETS.exec(text)
  if (inner !== null) return readPart(inner[1]!, order, depth + 1)
  const one = readOne(text, order)
  if (one !== null) return [one]
  const several = readSeveral(text, order, depth)
  if (several !== null) return several
  const bracket = BRACKET.exec(text)
  if (bracket !== null) return withNote(text, bracket, order, depth)
  const calendar = readOtherCalendar(text, text)
  if (calendar !== null) return [calendar]
  const leading = LEADING.exec(text.replace(LEAD, ''))
  return leading === null ? null : readPart(leading[1]!, order, depth + 1)
}

function readSeveral(text: string, order: DateOrder, depth: number): readonly DateValue[] | null {
  for (const separator of SEPARATORS) {
    const parts = text.split(separator).filter((part) => part !== '')
    if (parts.length < 2 || parts.some(isHalfBracket)) continue
    const found: DateValue[] = []
    // Where a date stands in our calendar as well, that one is meant.
    const ours = parts.some((part) => GREGORIAN.test(part))
    for (const [index, part] of parts.entries()) {
      if (ours && ISLAMIC.test(part)) continue
      const dates = readPart(completed(part, parts[index + 1]), order, depth + 1)
      if (dates === null) {
        found.length = 0
        break
      }
      found.push(...dates)
    }
    if (found.length > 0) return found
  }
  return null
}

function isHalfBracket(part: string): boolean {
  return part.includes('(') !== part.includes(')')
}

/** "March/April 1965", "1 or 2 March 1965": the first takes from the second what it lacks. */
function completed(part: string, next: string | undefined): string {
  if (next === undefined) return part
  if (MONTH_WORD.test(part) && monthOf(part.replace('.', '')) > 0) {
    const year = LAST_YEAR.exec(next)
    return year === null ? part : `${part} ${year[1]}`
  }
  if (/^\d{1,2}$/.test(part)) return part + next.replace(/^\d{1,2}/, '')
  return part
}

function withNote(
  text: string,
  bracket: RegExpExecArray,
  order: DateOrder,
  depth: number,
): readonly DateValue[] | null {
  const note = bracket[1]!
  const rest = `${text.slice(0, bracket.index)} ${text.slice(bracket.index + bracket[0].length)}`.trim()
  if (ABOUT_NOTE.test(note)) return readPart(rest, order, depth + 1)?.map(aboutOf) ?? null
  if (!GREGORIAN.test(note)) {
    const calendar = readOtherCalendar(text.slice(0, bracket.index), note)
    if (calendar !== null) return [calendar]
  }
  const dates = readPart(rest, order, depth + 1)
  if (dates === null) return null
  // "(or 2.1.1965)", "(1.2.1960 for the alias ...)": a second date; "(founded in 1990)" and the like are another matter.
  const second = readPart(note.replace(/^(?:or|and)\s+/i, ''), order, depth + 1)
  return second === null || LEAD.test(note) ? dates : [...dates, ...second]
}

function readOtherCalendar(text: string, note: string): DateValue | null {
  const calendar = SOLAR.test(note) ? 'solar' : ISLAMIC.test(note) ? 'islamic' : null
  const match = calendar === null ? null : NUMBERS_OF_CALENDAR.exec(text.trim())
  if (calendar === null || match === null) return null
  const year = Number(match[3])
  // Lists print 1270 to 1450 in these calendars; anything else is a year of ours beside a remark on them.
  return year < 1200 || year > 1500
    ? null
    : dateOfCalendar(calendar, year, Number(match[2] ?? 0), Number(match[1] ?? 0))
}

function readOne(text: string, order: DateOrder): DateValue | null {
  const plain = readPlainDate(text, order)
  if (plain !== null) return plain
  const about = ABOUT.exec(text)
  if (about !== null) return aboutOrNull(readOne(text.slice(about[0].length), order))
  const lead = LEAD.exec(text)
  if (lead !== null) return readOne(text.slice(lead[0].length), order)
  const after = ABOUT_AFTER.exec(text)
  if (after !== null && after.index > 0) return aboutOrNull(readOne(text.slice(0, after.index), order))
  const part = PART_OF.exec(text)
  if (part !== null) return aboutOrNull(readOne(text.slice(part[0].length), order))
  const years = YEARS.exec(text)
  if (years !== null) return yearRange(years[1]!, years[2]!)
  const decade = DECADE.exec(text)
  if (decade !== null) return `${decade[1]}0/${decade[1]}9`
  return readOpen(text, order) ?? readRange(text, order)
}

function readOpen(text: string, order: DateOrder): DateValue | null {
  const before = BEFORE.exec(text)
  const after = before ?? AFTER.exec(text)
  if (after === null) return null
  const date = readPlainDate(text.slice(after[0].length), order)
  if (date === null) return null
  return before === null ? `${date}/..` : `../${date}`
}

function readRange(text: string, order: DateOrder): DateValue | null {
  const ends = BETWEEN.exec(text) ?? FROM_TO.exec(text)
  if (ends === null) return null
  const from = readOne(completed(ends[1]!.trim(), ends[2]!.trim()), order)
  const to = readOne(ends[2]!.trim(), order)
  if (from === null || to === null || from.includes('..') || to.includes('..')) return null
  // "1960s-1970s": from the beginning of the first to the end of the last.
  const [first, last] = [from.split('/')[0]!, to.split('/').at(-1)!]
  return first > last ? null : `${first}/${last}`
}

function yearRange(from: string, to: string): DateValue | null {
  const end = to.length === 2 ? from.slice(0, 2) + to : to
  return from >= '1700' && from < end ? `${from}/${end}` : null
}

function aboutOrNull(value: DateValue | null): DateValue | null {
  return value === null ? null : aboutOf(value)
}

function aboutOf(value: DateValue): DateValue {
  return value
    .split('/')
    .map((end) => (end.endsWith('~') || end === '..' ? end : `${end}~`))
    .join('/')
}

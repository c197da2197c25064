import { type DateValue, daysInMonth } from '../../model/date-value.ts'

/**
 * Reads a date as lists print it, at the precision it has: "07 May 1966" is `1966-05-07`, "May 1966" `1966-05`, "1966"
 * `1966`, "circa 1966" `1966~`, "1965 to 1970" and "between 1965 and 1970" `1965/1970`, "1950s" `1950/1959`. Days and
 * months printed as 00 or as "dd" and "mm" are not known and left out. "late 1966" keeps its year and is marked as about.
 *
 * @param order which of two numbers is the day where both could be ("03/04/1970"); lists of one authority keep to one
 * @returns null where the words are no date; several dates in one cell ("1965; 1966", "1965 or 1966") come out in order
 */
export function readListDates(
  text: string,
  order: 'day_first' | 'month_first' = 'day_first',
): readonly DateValue[] | null {
  const found: DateValue[] = []
  for (const part of text.split(SEVERAL)) {
    const words = part.trim()
    if (words === '') continue
    const value = readOne(words, order)
    if (value === null) return null
    if (!found.includes(value)) found.push(value)
  }
  return found.length === 0 ? null : found
}

/** One date; null where the words are none or several. */
export function readListDate(text: string, order: 'day_first' | 'month_first' = 'day_first'): DateValue | null {
  const found = readListDates(text, order)
  return found?.length === 1 ? found[0]! : null
}

const SEVERAL = /\s*;\s*|\s+or\s+|\s*,\s*(?=\d{4}$|\d{1,2}[ /.-])/i
const ABOUT = /^(?:circa|ca?\.?|approx(?:imately|\.)?|about|around|probably|possibly|est(?:imated|\.)?)\s*:?\s*(?=\S)/i
const PART_OF = /^(?:early|mid|late|first half of|second half of|beginning of|end of)[\s-]+(?:the\s+)?/i
const BETWEEN = /^between\s+(.+?)\s+and\s+(.+)$/i
const FROM_TO = /^(?:from\s+)?(.+?)\s*(?:\bto\b|\buntil\b|[–—])\s*(.+)$/i
const YEARS = /^(\d{4})\s*[-/–—]\s*(\d{4}|\d{2})$/
// "1958-09" is a month of ISO 8601; "1958-70" can only be two years.
const YEAR_MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/
const DECADE = /^(?:the\s+)?(\d{3})0['’]?s$/i
const ISO = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/
const NUMBERS = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/
// The UK's list prints a day or month that is not known as the letters of its form: "dd/mm/1962".
const UNFILLED = /^(?:dd|\d{1,2})[./-]mm[./-]\d{4}$|^dd[./-]\d{1,2}[./-]\d{4}$/i
const YEAR_FIRST = /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/
const MONTH_YEAR_NUMBERS = /^(\d{1,2})[./-](\d{4})$/
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([a-z]{3,9})\.?,?[\s.-]+(\d{4})$/i
const MONTH_DAY = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i
const MONTH_YEAR = /^([a-z]{3,9})\.?,?[\s-]+(\d{4})$/i
const YEAR = /^(\d{4})$/
const CALENDAR = /\s*\((?:gregorian|g\.?c\.?|gregorian calendar)\)$/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WHOLE_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

function readOne(printed: string, order: 'day_first' | 'month_first'): DateValue | null {
  const text = printed.replace(CALENDAR, '')
  const about = ABOUT.exec(text)
  if (about !== null) return aboutOf(readOne(text.slice(about[0].length), order))
  const part = PART_OF.exec(text)
  if (part !== null) return aboutOf(readOne(text.slice(part[0].length), order))
  const years = YEAR_MONTH.test(text) ? null : YEARS.exec(text)
  if (years !== null) return yearRange(years[1]!, years[2]!)
  const decade = DECADE.exec(text)
  if (decade !== null) return `${decade[1]}0/${decade[1]}9`
  const between = BETWEEN.exec(text) ?? FROM_TO.exec(text)
  if (between !== null) {
    const from = readOne(between[1]!.trim(), order)
    const to = readOne(between[2]!.trim(), order)
    return from === null || to === null || from.includes('/') || to.includes('/') || from > to ? null : `${from}/${to}`
  }
  return readPlain(text, order)
}

function readPlain(printed: string, order: 'day_first' | 'month_first'): DateValue | null {
  const text = UNFILLED.test(printed) ? printed.replace(/[dm]{2}/gi, '00') : printed
  let match = YEAR.exec(text)
  if (match !== null) return dateOf(match[1]!, 0, 0)
  match = ISO.exec(text)
  if (match !== null) return dateOf(match[1]!, Number(match[2]), Number(match[3] ?? 0))
  match = YEAR_FIRST.exec(text)
  if (match !== null) return dateOf(match[1]!, Number(match[2]), Number(match[3]))
  match = NUMBERS.exec(text)
  if (match !== null) return numbersOf(Number(match[1]), Number(match[2]), match[3]!, order)
  match = MONTH_YEAR_NUMBERS.exec(text)
  if (match !== null) return dateOf(match[2]!, Number(match[1]), 0)
  match = DAY_MONTH.exec(text)
  if (match !== null) return named(match[3]!, match[2]!, Number(match[1]))
  match = MONTH_DAY.exec(text)
  if (match !== null) return named(match[3]!, match[1]!, Number(match[2]))
  match = MONTH_YEAR.exec(text)
  return match === null ? null : named(match[2]!, match[1]!, 0)
}

function named(year: string, word: string, day: number): DateValue | null {
  const lower = word.toLowerCase()
  const month = lower === 'sept' ? 9 : MONTHS.indexOf(lower.slice(0, 3)) + 1
  if (month === 0 || (lower.length > 4 && !WHOLE_MONTHS.includes(lower))) return null
  return dateOf(year, month, day)
}

function numbersOf(a: number, b: number, year: string, order: 'day_first' | 'month_first'): DateValue | null {
  const [day, month] = order === 'day_first' ? [a, b] : [b, a]
  // "07/23/1970" can only be read one way, whatever the list's habit.
  if (month > 12 && day <= 12) return dateOf(year, day, month)
  return dateOf(year, month, day)
}

/** @param month 0 where it is not known, as is `day` */
function dateOf(year: string, month: number, day: number): DateValue | null {
  if (Number(year) < 1000) return null
  if (month === 0) return year
  if (month > 12) return null
  const monthText = String(month).padStart(2, '0')
  if (day === 0) return `${year}-${monthText}`
  return day > daysInMonth(Number(year), month) ? null : `${year}-${monthText}-${String(day).padStart(2, '0')}`
}

function yearRange(from: string, to: string): DateValue | null {
  const end = to.length === 2 ? from.slice(0, 2) + to : to
  return from < end ? `${from}/${end}` : null
}

function aboutOf(value: DateValue | null): DateValue | null {
  if (value === null) return null
  if (value.endsWith('~')) return value
  return value.includes('/')
    ? value
        .split('/')
        .map((end) => (end.endsWith('~') ? end : `${end}~`))
        .join('/')
    : `${value}~`
}

import { type DateValue, daysInMonth } from '../../model/date-value.ts'

/** Which of two numbers is the day where both could be: "03/04/1970". Lists of one authority keep to one. */
export type DateOrder = 'day_first' | 'month_first'

/** Years before this are no years of ours in a list: "1344" is another calendar's. */
const FIRST_YEAR = 1700

const YEAR = /^(\d{4})$/
const ISO = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:T[\d:.]+)?(?:Z|[+-]\d{2}:?\d{2})?$/
const NUMBERS = /^(\d{1,2})\s?[ ./-]\s?(\d{1,2})\s?[ ./-]\s?(\d{4})$/
// The UK's list prints a day or month that is not known as the letters of its form: "dd/mm/1962".
const UNFILLED = /^(?:dd|\d{1,2})[./-]mm[./-]\d{4}$|^dd[./-]\d{1,2}[./-]\d{4}$/i
const YEAR_FIRST = /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/
const MONTH_YEAR_NUMBERS = /^(\d{1,2})[./-](\d{4})$/
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?[\s.-]*([a-z]{3,9})\.?,?[\s.-]*(\d{4})$/i
const MONTH_DAY = /^([a-z]{3,9})\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i
const MONTH_YEAR = /^([a-z]{3,9})\.?,?[\s-]*(\d{4})$/i
const YEAR_MONTH = /^(\d{4})\s+([a-z]{3,9})\.?$/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WHOLE_MONTHS: ReadonlySet<string> = new Set([
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november'],
  'december',
])

/** One day, month or year in digits or with an English month; null where the words are none, or a day that is not. */
export function readPlainDate(printed: string, order: DateOrder): DateValue | null {
  const text = UNFILLED.test(printed) ? printed.replace(/[dm]{2}/gi, '00') : printed
  let match = YEAR.exec(text)
  if (match !== null) return dateOf(match[1]!, 0, 0)
  match = ISO.exec(text)
  if (match !== null) return dateOf(match[1]!, Number(match[2]), Number(match[3] ?? 0))
  match = NUMBERS.exec(text)
  if (match !== null) return numbersOf(Number(match[1]), Number(match[2]), match[3]!, order)
  match = DAY_MONTH.exec(text)
  if (match !== null) return named(match[3]!, match[2]!, Number(match[1]))
  match = MONTH_YEAR.exec(text)
  if (match !== null) return named(match[2]!, match[1]!, 0)
  match = MONTH_DAY.exec(text)
  if (match !== null) return named(match[3]!, match[1]!, Number(match[2]))
  match = YEAR_FIRST.exec(text)
  if (match !== null) return dateOf(match[1]!, Number(match[2]), Number(match[3]))
  match = MONTH_YEAR_NUMBERS.exec(text)
  if (match !== null) return dateOf(match[2]!, Number(match[1]), 0)
  match = YEAR_MONTH.exec(text)
  return match === null ? null : named(match[1]!, match[2]!, 0)
}

/** 1 to 12 for an English month, whole or cut to three letters ("Sept" too); 0 for any other word. */
export function monthOf(word: string): number {
  const lower = word.toLowerCase()
  if (lower === 'sept') return 9
  return lower.length > 3 && !WHOLE_MONTHS.has(lower) ? 0 : MONTHS.indexOf(lower.slice(0, 3)) + 1
}

function named(year: string, word: string, day: number): DateValue | null {
  const month = monthOf(word)
  return month === 0 ? null : dateOf(year, month, day)
}

function numbersOf(a: number, b: number, year: string, order: DateOrder): DateValue | null {
  const [day, month] = order === 'day_first' ? [a, b] : [b, a]
  // "07/23/1970" can only be read one way, whatever the list's habit.
  if (month > 12 && day <= 12) return dateOf(year, day, month)
  return dateOf(year, month, day)
}

/** @param month 0 where it is not known, as is `day` */
function dateOf(year: string, month: number, day: number): DateValue | null {
  if (Number(year) < FIRST_YEAR) return null
  if (month === 0) return year
  if (month > 12) return null
  const monthText = String(month).padStart(2, '0')
  if (day === 0) return `${year}-${monthText}`
  return day > daysInMonth(Number(year), month) ? null : `${year}-${monthText}-${String(day).padStart(2, '0')}`
}

import { daysInMonth } from '../../../../model/date-value.ts'
import type { XmlElement } from '../../xml/xml-element.ts'
import { periodWords } from '../facts/period-words.ts'
import { dayOf } from '../stamp-day.ts'

/**
 * A `DatePeriod` in words, at the precision it has: it stores the first and the last possible day of its start and of its
 * end. Null for an empty one.
 */
export function periodOf(element: XmlElement): string | null {
  const start = element.child('Start')
  const end = element.child('End') ?? start
  const from = pointOf(start?.child('From') ?? end?.child('From') ?? null, 'first')
  const to = pointOf(end?.child('To') ?? end?.child('From') ?? null, 'last')
  if (from === null || to === null) return null
  const isApproximate = start?.attribute('Approximate') === 'true' || end?.attribute('Approximate') === 'true'
  return periodWords({ from, to, isApproximate })
}

/**
 * The day of a `Date`, `From` or `To`. A month or day that is not told is the first or last one it can be.
 *
 * @returns null where the element names no day that exists
 */
export function pointOf(element: XmlElement | null, side: 'first' | 'last'): string | null {
  const year = element?.textOf('Year') ?? null
  if (element === null || year === null) return null
  const month = element.textOf('Month') ?? (side === 'first' ? '1' : '12')
  const last = (): string => String(daysInMonth(Number(year), Number(month)))
  return dayOf(year.padStart(4, '0'), month, element.textOf('Day') ?? (side === 'first' ? '1' : last()))
}

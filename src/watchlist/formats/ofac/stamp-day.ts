import type { IsoDate } from '../../../model/date-value.ts'
import { daysInMonth } from '../../../model/date-value.ts'

/** A day as OFAC stamps its files ("03/28/2025", month first; "2025-01-10T00:00:00"); null for anything else. */
export function stampDay(words: string | null): IsoDate | null {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(words ?? '')
  if (american !== null) return dayOf(american[3]!, american[1]!, american[2]!)
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(words ?? '')
  return iso === null ? null : dayOf(iso[1]!, iso[2]!, iso[3]!)
}

/** Numbers as printed; null where there is no such day. */
export function dayOf(year: string, month: string, day: string): IsoDate | null {
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) return null
  const m = Number(month)
  const d = Number(day)
  if (m < 1 || m > 12 || d < 1 || d > daysInMonth(Number(year), m)) return null
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

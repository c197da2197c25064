import { type DateValue, type DayRange, daysOf, type IsoDate, isSingleDay } from '../../model/date-value.ts'
import type { Listing } from '../../model/listing.ts'
import type { ScreenQuery } from '../query.ts'
import { type WeighedEvidence, weighed } from './weighed.ts'

/** Birth dates, each as exact as it is: the listed one that agrees best with the one asked for. */
export function birthDateEvidence({ birthDate }: ScreenQuery, { birthDates }: Listing): WeighedEvidence | null {
  const asked = rangeOf(birthDate)
  if (birthDate === null || birthDate === undefined || asked === null || birthDates.length === 0) return null
  let best: { listed: string; odds: number; weight: number; note: string } | null = null
  for (const listed of birthDates) {
    const range = rangeOf(listed)
    if (range === null) continue
    const one = compareDates(birthDate, asked, listed, range)
    if (best === null || one.odds > best.odds) best = { listed, ...one }
  }
  return best === null ? null : weighed('birth_date', { query: birthDate, ...best })
}

const ABOUT_YEARS = 2

/** "About 1965" is taken two years wide on both sides: lists and papers mean little more by it. */
function rangeOf(date: DateValue | null | undefined): DayRange | null {
  const range = daysOf(date)
  if (range === null || !date?.includes('~')) return range
  return { from: shifted(range.from, -ABOUT_YEARS), to: shifted(range.to, ABOUT_YEARS) }
}

function shifted(day: IsoDate | null, years: number): IsoDate | null {
  return day === null ? null : `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`
}

function compareDates(a: string, rangeA: DayRange, b: string, rangeB: DayRange) {
  const overlap = (rangeA.from ?? '') <= (rangeB.to ?? '9') && (rangeB.from ?? '') <= (rangeA.to ?? '9')
  if (overlap && isSingleDay(a) && isSingleDay(b)) return { odds: 2.5, weight: 0.8, note: `born ${a}, the same day` }
  if (overlap) return { odds: 1, weight: 0.4, note: `born ${a} / ${b}: agree as far as both tell` }
  const yearA = Number((rangeA.from ?? rangeA.to ?? '').slice(0, 4))
  const yearB = Number((rangeB.from ?? rangeB.to ?? '').slice(0, 4))
  const apart = Math.abs(yearA - yearB)
  // Papers swap day and month, and lists carry several dates for one man.
  const swapped =
    isSingleDay(a) &&
    isSingleDay(b) &&
    a.slice(0, 4) === b.slice(0, 4) &&
    a.slice(5, 7) === b.slice(8) &&
    a.slice(8) === b.slice(5, 7)
  if (swapped) return { odds: 1, weight: 0.3, note: `born ${a} / ${b}: day and month swapped` }
  if (apart === 0) return { odds: -0.7, weight: -0.2, note: `born ${a} / ${b}: the same year, another day` }
  if (apart === 1) return { odds: -1.2, weight: -0.4, note: `born ${a} / ${b}: a year apart` }
  return { odds: -4, weight: -0.9, note: `born ${a} / ${b}: ${apart} years apart` }
}

import { type DateValue, daysOf } from '../../../model/date-value.ts'
import type { Feature } from '../weighted-features.ts'

const DAY = /^\d{4}-\d{2}-\d{2}/

/** Years of birth are known on both sides and none is the same. An interval stands for every year in it. */
export const dobYearDisjoint: Feature = {
  kind: 'birth_date',
  compare(query, listed) {
    const asked = query.birthDates.flatMap(yearsOf)
    const known = listed.birthDates.flatMap(yearsOf)
    if (asked.length === 0 || known.length === 0) return null
    if (asked.some((a) => known.some((b) => a.from <= b.to && b.from <= a.to))) return null
    return disjoint(1, query.birthDates, listed.birthDates, 'no year in common')
  },
}

/** Days of birth are known on both sides and none is the same; with day and month exchanged it counts half. */
export const dobDayDisjoint: Feature = {
  kind: 'birth_date',
  compare(query, listed) {
    const asked = query.birthDates.filter(isDay)
    const known = listed.birthDates.filter(isDay)
    if (asked.length === 0 || known.length === 0 || asked.some((day) => known.includes(day))) return null
    if (asked.some((day) => known.includes(exchanged(day)))) {
      return disjoint(0.5, asked, known, 'the same with day and month exchanged')
    }
    return disjoint(1, asked, known, 'no day in common')
  },
}

function yearsOf(value: DateValue): { readonly from: number; readonly to: number }[] {
  const days = daysOf(value)
  if (days === null) return []
  const from = days.from === null ? Number.NEGATIVE_INFINITY : Number(days.from.slice(0, 4))
  const to = days.to === null ? Number.POSITIVE_INFINITY : Number(days.to.slice(0, 4))
  return [{ from, to }]
}

function isDay(value: DateValue): boolean {
  return DAY.test(value) && !value.includes('/')
}

function exchanged(day: string): string {
  return `${day.slice(0, 4)}-${day.slice(8, 10)}-${day.slice(5, 7)}`
}

function disjoint(score: number, query: readonly DateValue[], listed: readonly DateValue[], why: string) {
  const [a, b] = [query.join(', '), listed.join(', ')]
  return { score, query: a, listed: b, note: `born ${a} / ${b}: ${why}` }
}

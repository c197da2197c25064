import { type DateValue, daysOf } from '../../model/date-value.ts'
import type { Listing } from '../../model/listing.ts'
import type { DescriptionQuery } from './description-query.ts'
import type { Condition, Fit } from './fit-designation.ts'

/** Parties that fail one condition and fit otherwise. */
export interface Miss {
  readonly parties: number
  /** First and last date among their designations; null where the list dates none. */
  readonly earliest: DateValue | null
  readonly latest: DateValue | null
}

interface Tally {
  parties: number
  last: Listing | null
  earliest: DateValue | null
  latest: DateValue | null
}

/**
 * What came near a description, by the condition it failed. Only counts and dates are kept: on a large list nearly
 * every party fails by the date alone. Of those the nearest in time are counted.
 */
export class NearMisses {
  readonly #tallies = new Map<Condition, Tally>()
  readonly #day: string
  #distance = Number.POSITIVE_INFINITY

  constructor(query: DescriptionQuery) {
    const asked = daysOf(query.designatedOn)
    this.#day = asked?.from ?? asked?.to ?? query.notAfter ?? ''
  }

  /** Counts a designation; those of one listing have to come one after the other. */
  add({ listing, designation, failed }: Fit): void {
    const condition = failed[0]
    if (condition === undefined || failed.length > 1) return
    if (condition === 'date') {
      const distance = this.#distanceTo(designation.from)
      if (distance > this.#distance) return
      if (distance < this.#distance) this.#tallies.delete('date')
      this.#distance = distance
    }
    const tally = this.#tallies.get(condition) ?? { parties: 0, last: null, earliest: null, latest: null }
    this.#tallies.set(condition, tally)
    if (tally.last !== listing) tally.parties++
    tally.last = listing
    const { from } = designation
    if (from === null) return
    if (tally.earliest === null || from < tally.earliest) tally.earliest = from
    if (tally.latest === null || from > tally.latest) tally.latest = from
  }

  /** Those that failed this condition alone; null where none did. */
  of(condition: Condition): Miss | null {
    return this.#tallies.get(condition) ?? null
  }

  #distanceTo(from: DateValue | null): number {
    const range = daysOf(from)
    const day = range?.from ?? range?.to ?? null
    const distance = day === null ? Number.NaN : Math.abs(Date.parse(day) - Date.parse(this.#day))
    return Number.isNaN(distance) ? Number.POSITIVE_INFINITY : distance
  }
}

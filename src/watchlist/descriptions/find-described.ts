import type { DateValue } from '../../model/date-value.ts'
import type { LoadedList } from '../loaded-list.ts'
import { type Assignment, assignSets } from './assign-sets.ts'
import type { DescriptionQuery } from './description-query.ts'
import { type Fit, fitDesignation } from './fit-designation.ts'
import { type FitSet, setsOf, sizesOf } from './sets-of.ts'
import { whyNone } from './why-none.ts'

/** The lists to look in; a WatchlistIndex is one. */
export interface DescribedIn {
  readonly lists: readonly LoadedList[]
}

/** What the lists answer to one description. */
export interface Described {
  readonly query: DescriptionQuery
  /** Every set that fits; none where none does. */
  readonly sets: readonly FitSet[]
  /** Sets of the descriptions tied to this one, by query id, that the ties were checked with. */
  readonly tiedWith: ReadonlyMap<string, readonly FitSet[]>
  /** False where the lists hold no ties to check a described tie with. */
  readonly tiesChecked: boolean
  /** Why there is none, or what was left out: one sentence each. */
  readonly doubts: readonly string[]
}

/** More than this many parties and the description tells too little to propose anybody. */
const MOST_PROPOSED = 25
/** The same for one without a date and without ties: the chance that the list holds all who could be meant is small. */
const MOST_UNDATED = 4

/** Looks one description up. Pure: the same lists give the same answer. */
export function findDescribed(query: DescriptionQuery, index: DescribedIn, asOf: DateValue | null): Described {
  return findDescribedTogether([query], index, asOf)[0]!
}

/**
 * Looks descriptions up that are tied to each other: "three entities linked to a Slovak citizen" must be three that the
 * list ties to the Slovak who is proposed.
 *
 * @returns one answer for each query, in their order
 */
export function findDescribedTogether(
  queries: readonly DescriptionQuery[],
  index: DescribedIn,
  asOf: DateValue | null,
): Described[] {
  const near = new Map(queries.map((query) => [query.id, nearFits(query, index, asOf)]))
  const fitting = new Map([...near].map(([id, fits]) => [id, fits.filter(({ failed }) => failed.length === 0)]))
  // A description that fits nobody by itself cannot constrain another.
  const answerable = queries.filter((query) => fitting.get(query.id)!.length > 0)
  const assignment = assignSets(answerable, fitting)
  return queries.map((query) => {
    const sets = assignment.sets.get(query.id) ?? []
    const fits = fitting.get(query.id)!
    const doubts = [...laterThan(near.get(query.id)!, asOf)]
    const parties = sets.reduce((sum, set) => sum + set.size, 0)
    const most = query.designatedOn === null && query.ties.length === 0 ? MOST_UNDATED : MOST_PROPOSED
    if (parties > most) {
      doubts.push(`${parties} listed parties fit: the description tells too little to propose any of them`)
    } else if (sets.length === 0) {
      const reason = whyNone(query, near.get(query.id)!, asOf, { sizes: sizesOf(fits), sets: setsOf(query, fits) })
      if (doubts.length === 0 || fits.length > 0) doubts.push(reason)
    }
    const isOpen = sets.length > 0 && parties <= most
    if (isOpen && assignment.unchecked.has(query.id)) {
      doubts.push('the lists hold no ties of these parties, so the described tie could not be checked')
    }
    return {
      query,
      sets: isOpen ? sets : [],
      tiedWith: tiedWith(query, assignment),
      tiesChecked: !assignment.unchecked.has(query.id),
      doubts,
    }
  })
}

function nearFits(query: DescriptionQuery, { lists }: DescribedIn, asOf: DateValue | null): Fit[] {
  const found: Fit[] = []
  for (const { listings } of lists) {
    for (const listing of listings) {
      for (const designation of listing.designations) {
        const fit = fitDesignation(query, listing, designation, asOf)
        if (fit.failed.length < 2) found.push(fit)
      }
    }
  }
  return found
}

function laterThan(near: readonly Fit[], asOf: DateValue | null): string[] {
  const later = near.filter(({ failed }) => failed[0] === 'as_of')
  if (later.length === 0) return []
  const parties = new Set(later.map(({ listing }) => listing.id)).size
  const days = [...new Set(later.map(({ designation }) => designation.from ?? ''))].sort()
  const on = days.length === 1 ? `on ${days[0]}` : `between ${days[0]} and ${days.at(-1)}`
  const were = parties === 1 ? '1 listing fits but was' : `${parties} listings fit but were`
  return [`${were} designated ${on}, after --as-of ${asOf}`]
}

function tiedWith(query: DescriptionQuery, { sets }: Assignment): Map<string, readonly FitSet[]> {
  const found = new Map<string, readonly FitSet[]>()
  for (const { to } of query.ties) if ('query' in to) found.set(to.query, sets.get(to.query) ?? [])
  return found
}

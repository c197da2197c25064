import type { DateValue } from '../../model/date-value.ts'
import type { LoadedList } from '../loaded-list.ts'
import { type Assignment, assignSets } from './assign-sets.ts'
import type { DescriptionQuery } from './description-query.ts'
import { type Fit, fitDesignation } from './fit-designation.ts'
import { NearMisses } from './near-misses.ts'
import { type FitSet, setsOf, sizesOf } from './sets-of.ts'
import { whyLater, whyNone } from './why-none.ts'

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
  const looked = new Map(queries.map((query) => [query.id, lookUp(query, index, asOf)]))
  const fitting = new Map([...looked].map(([id, { fits }]) => [id, fits]))
  // A description that fits nobody by itself cannot constrain another.
  const answerable = queries.filter((query) => fitting.get(query.id)!.length > 0)
  const assignment = assignSets(answerable, fitting)
  return queries.map((query) => {
    const sets = assignment.sets.get(query.id) ?? []
    const fits = fitting.get(query.id)!
    const near = looked.get(query.id)!.near
    const later = whyLater(near, asOf)
    const doubts = later === null ? [] : [later]
    const parties = sets.reduce((sum, set) => sum + set.size, 0)
    const most = query.designatedOn === null && query.ties.length === 0 ? MOST_UNDATED : MOST_PROPOSED
    if (parties > most) {
      doubts.push(`${parties} listed parties fit: the description tells too little to propose any of them`)
    } else if (sets.length === 0 && (later === null || fits.length > 0)) {
      doubts.push(whyNone(query, near, { sizes: sizesOf(fits), sets: setsOf(query, fits) }))
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

function lookUp(query: DescriptionQuery, { lists }: DescribedIn, asOf: DateValue | null) {
  const fits: Fit[] = []
  const near = new NearMisses(query)
  for (const { listings } of lists) {
    for (const listing of listings) {
      for (const designation of listing.designations) {
        const fit = fitDesignation(query, listing, designation, asOf)
        if (fit.failed.length === 0) fits.push(fit)
        else near.add(fit)
      }
    }
  }
  return { fits, near }
}

function tiedWith(query: DescriptionQuery, { sets }: Assignment): Map<string, readonly FitSet[]> {
  const found = new Map<string, readonly FitSet[]>()
  for (const { to } of query.ties) if ('query' in to) found.set(to.query, sets.get(to.query) ?? [])
  return found
}

import type { DateValue } from '../../model/date-value.ts'
import type { DescriptionQuery } from './description-query.ts'
import type { Fit } from './fit-designation.ts'

/** Listings that together answer a description. */
export interface FitSet {
  readonly fits: readonly Fit[]
  /** How many parties: the same entry read from two lists counts once. */
  readonly size: number
}

/**
 * Puts listings that fit one by one together into sets of as many as the description counts. "Three entities" are
 * three that one authority designated on one day; where no day has three, three over the whole stretch of time.
 */
export function setsOf(query: DescriptionQuery, fits: readonly Fit[]): FitSet[] {
  if (query.count === 1) return [...groupBy(fits, partyOf).values()].map((group) => setFrom(group))
  const byDay = groupBy(fits, (fit) => `${fit.jurisdiction} ${fit.designation.from}`)
  const byAuthority = groupBy(fits, (fit) => `${fit.jurisdiction}`)
  if (query.count === null) return [...byAuthority.values()].map(setFrom).filter((set) => set.size > 1)
  for (const groups of [byDay, byAuthority]) {
    const counted = [...groups.values()].map(setFrom).filter((set) => set.size === query.count)
    if (counted.length > 0) return counted
  }
  return []
}

/** Sizes of the groups that fit all but the count, largest first. */
export function sizesOf(fits: readonly Fit[]): number[] {
  const byDay = groupBy(fits, (fit) => `${fit.jurisdiction} ${fit.designation.from}`)
  return [...byDay.values()].map((group) => setFrom(group).size).sort((a, b) => b - a)
}

function setFrom(fits: readonly Fit[]): FitSet {
  const best = [...groupBy(fits, (fit) => fit.listing.id).values()].map(bestOf)
  return { fits: best, size: new Set(best.map(partyOf)).size }
}

/** Of several designations of one listing, the one that is dated best, then the earliest. */
function bestOf(fits: readonly Fit[]): Fit {
  return fits.reduce((best, fit) => {
    if (fit.isDated !== best.isDated) return fit.isDated ? fit : best
    return order(fit.designation.from) < order(best.designation.from) ? fit : best
  })
}

function order(date: DateValue | null): string {
  return date ?? '~'
}

/** One key for a party's entry on an official list, whichever file it was read from. */
export function partyOf({ listing }: Fit): string {
  for (const type of ['ofac_uid', 'uk_ref', 'un_ref']) {
    const found = listing.identifiers.find((identifier) => identifier.type === type)
    if (found !== undefined) return `${type} ${found.value}`
  }
  return `${listing.list} ${listing.id}`
}

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  }
  return groups
}

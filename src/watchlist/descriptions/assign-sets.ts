import type { DescriptionQuery } from './description-query.ts'
import type { Fit } from './fit-designation.ts'
import { type FitSet, partyOf, setsOf } from './sets-of.ts'

/** Which sets answer which description, all ties considered. */
export interface Assignment {
  /** By query id: the sets that occur in some choice for which all ties hold. */
  readonly sets: ReadonlyMap<string, readonly FitSet[]>
  /** Ids of queries whose ties the lists could not check. */
  readonly unchecked: ReadonlySet<string>
}

interface Tie {
  readonly a: string
  readonly b: string
}

// Choices tried before we settle for what was found: reports tie two or three descriptions, each with a few sets.
const MOST_CHOICES = 20_000

/** Chooses a set for each description so that tied descriptions get tied parties. */
export function assignSets(
  queries: readonly DescriptionQuery[],
  fitting: ReadonlyMap<string, readonly Fit[]>,
): Assignment {
  const ids = new Set(queries.map(({ id }) => id))
  const ties = tiesBetween(queries, ids)
  const sets = new Map<string, readonly FitSet[]>()
  const unchecked = new Set<string>()
  for (const group of tiedGroups(queries, ties)) {
    const own = ties.filter(({ a }) => group.some(({ id }) => id === a))
    const fixed = new Map<string, readonly Fit[]>()
    for (const query of group) {
      const fits = fitting.get(query.id)!
      const tied = fitsTiedToNamed(query, fits)
      if (tied.length === 0 && holdsNoTies(fits)) unchecked.add(query.id)
      fixed.set(query.id, tied.length === 0 && holdsNoTies(fits) ? fits : tied)
    }
    let chosen = choose(group, fixed, own)
    if (chosen.size === 0 && own.length > 0 && group.every(({ id }) => holdsNoTies(fixed.get(id)!))) {
      chosen = choose(group, fixed, [])
      for (const query of group) unchecked.add(query.id)
    }
    for (const [id, found] of chosen) sets.set(id, [...found])
  }
  return { sets, unchecked }
}

function tiesBetween(queries: readonly DescriptionQuery[], ids: ReadonlySet<string>): Tie[] {
  return queries.flatMap(({ id, ties }) =>
    ties.flatMap(({ to }) => ('query' in to && ids.has(to.query) && to.query !== id ? [{ a: id, b: to.query }] : [])),
  )
}

/** Descriptions that hang together by ties; within a group those with the smaller count first. */
function tiedGroups(queries: readonly DescriptionQuery[], ties: readonly Tie[]): DescriptionQuery[][] {
  const groups: DescriptionQuery[][] = []
  const seen = new Set<string>()
  for (const start of queries) {
    if (seen.has(start.id)) continue
    const reached = new Set([start.id])
    for (const id of reached) {
      for (const { a, b } of ties) {
        if (a === id) reached.add(b)
        if (b === id) reached.add(a)
      }
    }
    for (const id of reached) seen.add(id)
    // The party that others are tied to is one; who it is settles which three they are.
    groups.push(
      queries.filter(({ id }) => reached.has(id)).sort((x, y) => (x.count ?? Infinity) - (y.count ?? Infinity)),
    )
  }
  return groups
}

function choose(
  group: readonly DescriptionQuery[],
  fitting: ReadonlyMap<string, readonly Fit[]>,
  ties: readonly Tie[],
): Map<string, Set<FitSet>> {
  const found = new Map<string, Map<string, FitSet>>()
  const chosen = new Map<string, FitSet>()
  let choices = 0
  const step = (position: number): void => {
    const query = group[position]
    if (query === undefined) {
      for (const [id, set] of chosen) remember(found, id, set)
      return
    }
    const neighbours = ties
      .filter(({ a, b }) => a === query.id || b === query.id)
      .flatMap(({ a, b }) => chosen.get(a === query.id ? b : a) ?? [])
    const left = fitting.get(query.id)!.filter((fit) => neighbours.every((set) => isTied(fit, set)))
    for (const set of setsOf(query, left)) {
      if (++choices > MOST_CHOICES) return
      chosen.set(query.id, set)
      step(position + 1)
      chosen.delete(query.id)
    }
  }
  step(0)
  return new Map([...found].map(([id, sets]) => [id, new Set(sets.values())]))
}

function remember(found: Map<string, Map<string, FitSet>>, id: string, set: FitSet): void {
  const key = set.fits.map(partyOf).sort().join('\n')
  const sets = found.get(id)
  if (sets === undefined) found.set(id, new Map([[key, set]]))
  else if (!sets.has(key)) sets.set(key, set)
}

/** True where the list ties a listing to one of a set, in either direction. */
function isTied({ listing }: Fit, set: FitSet): boolean {
  return set.fits.some(
    (other) =>
      other.listing !== listing &&
      (listing.relations.some(({ to }) => to === other.listing.id) ||
        other.listing.relations.some(({ to }) => to === listing.id)),
  )
}

function fitsTiedToNamed({ ties }: DescriptionQuery, fits: readonly Fit[]): readonly Fit[] {
  const named = ties.flatMap(({ to }) => ('listings' in to && to.listings.length > 0 ? [to.listings] : []))
  if (named.length === 0) return fits
  return fits.filter(({ listing }) =>
    named.every((ids) => listing.relations.some(({ to }) => to !== null && ids.includes(to))),
  )
}

function holdsNoTies(fits: readonly Fit[]): boolean {
  return fits.every(({ listing }) => listing.relations.length === 0)
}

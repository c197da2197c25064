import { ROUNDED_TOTAL } from './holdings-in.ts'
import type { OwnershipGraph, RuledTie } from './ownership-graph.ts'
import { meets, type RulePeriod } from './ownership-rule.ts'

/** `lower`: what is certain; `upper`: what is possible. */
export type Bound = 'lower' | 'upper'

/** Which parties count as listed through a set of listed ones, and how much these hold of each. */
export interface Spread {
  readonly bound: Bound
  readonly seeds: ReadonlySet<string>
  /** Seeds and all who count through them, in the order in which they were reached. */
  readonly members: ReadonlyMap<string, 'seed' | 'owned' | RuledTie>
  /** Percent of a party that members hold: at least (`lower`) or at most (`upper`). */
  held(id: string): number
}

/**
 * Spreads from listed parties to all whom they own or control by a rule, and from these on: a party that counts has all
 * its holdings counted in full (OFAC FAQ 401), not the product of shares along the way. It is the least such set, so
 * parties that own each other in a circle never count because of the circle alone.
 *
 * @param untold `open` counts shares that nobody is on record for as possibly held by members
 */
export function spreadFrom(
  seeds: ReadonlySet<string>,
  graph: OwnershipGraph,
  {
    bound,
    period,
    untold,
  }: { readonly bound: Bound; readonly period: RulePeriod; readonly untold: 'outside' | 'open' },
): Spread {
  const tallies = new Map<string, Tally>()
  const tallyOf = (id: string): Tally => {
    let tally = tallies.get(id)
    if (tally === undefined) {
      tally = { all: 0, inLower: 0, inUpper: 0 }
      for (const { lower } of graph.holdingsIn.get(id) ?? []) tally.all += lower
      tallies.set(id, tally)
    }
    return tally
  }
  const held = (id: string): number => heldOf(tallyOf(id), bound, untold)
  const members = new Map<string, 'seed' | 'owned' | RuledTie>()
  const waiting = [...seeds].sort()
  for (const seed of waiting) members.set(seed, 'seed')
  const reach = (id: string, how: 'owned' | RuledTie): void => {
    if (members.has(id)) return
    members.set(id, how)
    waiting.push(id)
  }
  if (untold === 'open' && bound === 'upper') {
    for (const id of graph.holdingsIn.keys()) {
      if (!graph.unowned.has(id) && meets(held(id), period)) reach(id, 'owned')
    }
  }
  for (let i = 0; i < waiting.length; i++) {
    const id = waiting[i]!
    for (const holding of graph.holdingsOf.get(id) ?? []) {
      const tally = tallyOf(holding.asset)
      tally.inLower += holding.lower
      tally.inUpper += holding.upper
      if (meets(heldOf(tally, bound, untold), period)) reach(holding.asset, 'owned')
    }
    for (const ruled of graph.tiesOf.get(id) ?? []) {
      if (ruled.counts === 'yes' || (ruled.counts === 'maybe' && bound === 'upper')) reach(ruled.tie.controlled, ruled)
    }
  }
  return { bound, seeds, members, held }
}

interface Tally {
  /** Lower bounds of all holdings. */
  all: number
  /** Lower and upper bounds of the members' holdings. */
  inLower: number
  inUpper: number
}

/**
 * Where shares told add up to more than a whole, somebody's is wrong: the members' are sure only as far as the others
 * leave room.
 */
function heldOf({ all, inLower, inUpper }: Tally, bound: Bound, untold: 'outside' | 'open'): number {
  const room = Math.max(0, 100 - (all - inLower))
  const isConflict = all > ROUNDED_TOTAL
  if (bound === 'lower') return Math.min(100, isConflict ? Math.min(inLower, room) : inLower)
  if (isConflict) return Math.min(100, inUpper)
  return untold === 'open' ? room : Math.min(100, inUpper, Math.max(room, inLower))
}

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
  const { ids, at, starts, assets, lower, upper, told } = graph.flow
  const inLower = new Float64Array(ids.length)
  const inUpper = new Float64Array(ids.length)
  const heldAt = (i: number): number => heldOf(told[i]!, inLower[i]!, inUpper[i]!, { bound, untold })
  const members = new Map<string, 'seed' | 'owned' | RuledTie>()
  const isMember = new Uint8Array(ids.length)
  const waiting: string[] = []
  const reach = (id: string, how: 'seed' | 'owned' | RuledTie): void => {
    if (members.has(id)) return
    members.set(id, how)
    waiting.push(id)
    const i = at.get(id)
    if (i !== undefined) isMember[i] = 1
  }
  for (const seed of [...seeds].sort()) reach(seed, 'seed')
  if (untold === 'open' && bound === 'upper') {
    for (let i = 0; i < ids.length; i++) {
      if (!graph.unowned.has(ids[i]!) && meets(heldAt(i), period)) reach(ids[i]!, 'owned')
    }
  }
  const hasTies = graph.tiesOf.size > 0
  for (let k = 0; k < waiting.length; k++) {
    const id = waiting[k]!
    const i = at.get(id)
    for (let j = i === undefined ? 0 : starts[i]!; i !== undefined && j < starts[i + 1]!; j++) {
      const asset = assets[j]!
      inLower[asset]! += lower[j]!
      inUpper[asset]! += upper[j]!
      if (isMember[asset] === 0 && meets(heldAt(asset), period)) reach(ids[asset]!, 'owned')
    }
    for (const ruled of hasTies ? (graph.tiesOf.get(id) ?? []) : []) {
      if (ruled.counts === 'yes' || (ruled.counts === 'maybe' && bound === 'upper')) reach(ruled.tie.controlled, ruled)
    }
  }
  const held = (id: string): number => {
    const i = at.get(id)
    return i === undefined ? 0 : heldAt(i)
  }
  return { bound, seeds, members, held }
}

/**
 * Where shares told add up to more than a whole, somebody's is wrong: the members' are sure only as far as the others
 * leave room.
 *
 * @param all lower bounds of all holdings; `inLower` and `inUpper` are bounds of the members'
 */
function heldOf(
  all: number,
  inLower: number,
  inUpper: number,
  { bound, untold }: { readonly bound: Bound; readonly untold: 'outside' | 'open' },
): number {
  const room = Math.max(0, 100 - (all - inLower))
  const isConflict = all > ROUNDED_TOTAL
  if (bound === 'lower') return Math.min(100, isConflict ? Math.min(inLower, room) : inLower)
  if (isConflict) return Math.min(100, inUpper)
  return untold === 'open' ? room : Math.min(100, inUpper, Math.max(room, inLower))
}

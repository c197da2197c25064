import type { OwnershipGraph } from './ownership-graph.ts'
import { meets, type RulePeriod } from './ownership-rule.ts'
import type { Spread } from './spread.ts'

/**
 * Whether the asked party would count if parties that own each other in a circle were allowed to carry each other: the
 * greatest consistent set instead of the least. Only asked where a listed party holds something of the circle; circles
 * of strangers are nobody's concern.
 *
 * @param least the spread that does not reach the asked party
 */
export function cycleWouldTip(graph: OwnershipGraph, least: Spread, period: RulePeriod): boolean {
  const carried = new Set(partiesAlsoUpstream(graph))
  if (carried.size === 0) return false
  const sums = new Map<string, number>()
  let isTouched = false
  for (const id of carried) {
    let sum = 0
    for (const { owner, upper } of graph.holdingsIn.get(id) ?? []) {
      if (least.members.has(owner)) isTouched ||= upper > 0
      else if (!carried.has(owner)) continue
      sum += upper
    }
    sums.set(id, sum)
  }
  if (!isTouched) return false
  // Take the whole circle as counting, then let go of all whom that does not carry, until it is stable.
  const fallen = [...carried].filter((id) => !meets(sums.get(id)!, period))
  for (const id of fallen) carried.delete(id)
  for (let i = 0; i < fallen.length; i++) {
    for (const { asset, upper } of graph.holdingsOf.get(fallen[i]!) ?? []) {
      if (!carried.has(asset)) continue
      const sum = sums.get(asset)! - upper
      sums.set(asset, sum)
      if (meets(sum, period)) continue
      carried.delete(asset)
      fallen.push(asset)
    }
  }
  return carried.has(graph.asked)
}

/** The asked party and those upstream of it that it also owns something of, directly or not; empty without a circle. */
function partiesAlsoUpstream(graph: OwnershipGraph): ReadonlySet<string> {
  const below = new Set<string>()
  const waiting = [graph.asked]
  for (let i = 0; i < waiting.length; i++) {
    for (const { asset } of graph.holdingsOf.get(waiting[i]!) ?? []) {
      if (below.has(asset)) continue
      below.add(asset)
      waiting.push(asset)
    }
  }
  // Everybody in the graph is upstream of the asked party, so whoever is below it too stands in a circle with it.
  return below.has(graph.asked) ? below : new Set()
}

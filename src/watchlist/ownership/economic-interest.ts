import type { Percentage } from '../../model/listing.ts'
import type { OwnershipGraph } from './ownership-graph.ts'

const MOST_ROUNDS = 400
const ENOUGH = 1e-7

/**
 * What listed parties are entitled to of the asked party's worth: shares multiplied along every path and added up, with
 * circles summed to their limit. For information: no rule here asks for it. Percent, between what is certain and possible.
 */
export function economicInterest(graph: OwnershipGraph): Percentage {
  // Owners come after those they own, so going backwards settles all but circles in one round.
  const order = [...graph.holdingsIn.keys()].reverse()
  return { from: sumUp('lower'), to: sumUp('upper') }

  function sumUp(bound: 'lower' | 'upper'): number {
    const part = new Map<string, number>()
    for (const [id, { answer }] of graph.listed) if (answer === 'true' || bound === 'upper') part.set(id, 1)
    const listed = new Set(part.keys())
    for (let round = 0; round < MOST_ROUNDS; round++) {
      let change = 0
      for (const id of order) {
        if (listed.has(id)) continue
        let sum = 0
        for (const holding of graph.holdingsIn.get(id)!) sum += (holding[bound] / 100) * (part.get(holding.owner) ?? 0)
        // Shares told that add up to more than a whole must not make a party worth more than itself.
        const next = Math.min(1, sum)
        change = Math.max(change, next - (part.get(id) ?? 0))
        part.set(id, next)
      }
      if (change < ENOUGH) break
    }
    return (part.get(graph.asked) ?? 0) * 100
  }
}

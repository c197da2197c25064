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
  const places = new Map(order.map((id, i) => [id, i]))
  const holdings = order.map((id) => graph.holdingsIn.get(id)!)
  const starts = new Int32Array(order.length + 1)
  for (let i = 0; i < order.length; i++) starts[i + 1] = starts[i]! + holdings[i]!.length
  const owners = Int32Array.from(holdings.flatMap((held) => held.map(({ owner }) => places.get(owner)!)))
  const sumUp = (bound: 'lower' | 'upper'): number => {
    const shares = Float64Array.from(holdings.flatMap((held) => held.map((holding) => holding[bound] / 100)))
    const part = new Float64Array(order.length)
    const isListed = order.map((id) => {
      const answer = graph.listed.get(id)?.answer
      return answer === 'true' || (answer === 'unknown' && bound === 'upper')
    })
    for (let i = 0; i < order.length; i++) if (isListed[i]) part[i] = 1
    for (let round = 0; round < MOST_ROUNDS; round++) {
      let change = 0
      for (let i = 0; i < order.length; i++) {
        if (isListed[i]) continue
        let sum = 0
        for (let j = starts[i]!; j < starts[i + 1]!; j++) sum += shares[j]! * part[owners[j]!]!
        // Shares told that add up to more than a whole must not make a party worth more than itself.
        const next = Math.min(1, sum)
        change = Math.max(change, next - part[i]!)
        part[i] = next
      }
      if (change < ENOUGH) break
    }
    return part[places.get(graph.asked)!]! * 100
  }
  return { from: sumUp('lower'), to: sumUp('upper') }
}

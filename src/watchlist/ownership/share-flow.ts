import type { Holding } from './holdings-in.ts'

/**
 * The holdings of a graph as numbers, by owner: counting walks them hundreds of times where every listed party is asked
 * alone. Party `i` holds what stands from `starts[i]` up to `starts[i + 1]`.
 */
export interface ShareFlow {
  readonly ids: readonly string[]
  readonly at: ReadonlyMap<string, number>
  readonly starts: Int32Array
  readonly assets: Int32Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** What the holdings in party `i` add up to at least, in percent. */
  readonly told: Float64Array
}

/** @param holdingsIn holdings by asset; every owner is a key too */
export function shareFlow(holdingsIn: ReadonlyMap<string, readonly Holding[]>): ShareFlow {
  const ids = [...holdingsIn.keys()]
  const at = new Map(ids.map((id, i) => [id, i]))
  const starts = new Int32Array(ids.length + 1)
  const told = new Float64Array(ids.length)
  for (const [id, holdings] of holdingsIn) {
    for (const { owner, lower } of holdings) {
      starts[at.get(owner)! + 1]!++
      told[at.get(id)!]! += lower
    }
  }
  for (let i = 0; i < ids.length; i++) starts[i + 1]! += starts[i]!
  const count = starts[ids.length]!
  const flow = {
    assets: new Int32Array(count),
    lower: new Float64Array(count),
    upper: new Float64Array(count),
  }
  const next = starts.slice()
  for (const [id, holdings] of holdingsIn) {
    for (const { owner, lower, upper } of holdings) {
      const place = next[at.get(owner)!]!++
      flow.assets[place] = at.get(id)!
      flow.lower[place] = lower
      flow.upper[place] = upper
    }
  }
  return { ids, at, starts, told, ...flow }
}

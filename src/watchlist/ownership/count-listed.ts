import type { OwnershipGraph } from './ownership-graph.ts'
import type { RulePeriod } from './ownership-rule.ts'
import { type Bound, type Spread, spreadFrom } from './spread.ts'

/** What a rule's way of counting makes of a graph. */
export interface ListedCount {
  /** The spread that decides what is certain of the party asked for. */
  readonly lower: Spread
  /** The spread that decides what is possible. */
  readonly upper: Spread
  /** The spreads that decide about paths from one listed party. */
  of(listed: string, bound: Bound): Spread
}

type Options = { readonly period: RulePeriod; readonly untold: 'outside' | 'open' }

/**
 * Counts what listed parties hold by a rule: all of them together, or each alone with those it acts together with, and
 * then the one that holds most of the party asked for.
 */
export function countListed(graph: OwnershipGraph, options: Options): ListedCount {
  const certain = [...graph.listed].flatMap(([id, { answer }]) => (answer === 'true' ? [id] : []))
  const possible = [...graph.listed.keys()]
  if (options.period.counts === 'together') {
    const lower = spreadFrom(new Set(certain), graph, { ...options, bound: 'lower' })
    const upper = spreadFrom(new Set(possible), graph, { ...options, bound: 'upper' })
    return { lower, upper, of: (_, bound) => (bound === 'lower' ? lower : upper) }
  }
  const spreads = { lower: new Map<string, Spread>(), upper: new Map<string, Spread>() }
  for (const id of [...certain].sort()) {
    spreads.lower.set(id, spreadFrom(withPartners(id, graph, 'lower'), graph, { ...options, bound: 'lower' }))
  }
  for (const id of [...possible].sort()) {
    spreads.upper.set(id, spreadFrom(withPartners(id, graph, 'upper'), graph, { ...options, bound: 'upper' }))
  }
  const none = (bound: Bound): Spread => spreadFrom(new Set(), graph, { ...options, bound })
  const lower = best([...spreads.lower.values()], graph.asked) ?? none('lower')
  const upper = best([...spreads.upper.values()], graph.asked) ?? none('upper')
  return { lower, upper, of: (listed, bound) => spreads[bound].get(listed) ?? none(bound) }
}

/** A listed party, and those whose shares the law treats as its own because they act together. */
function withPartners(id: string, graph: OwnershipGraph, bound: Bound): ReadonlySet<string> {
  const seeds = new Set([id])
  for (const { tie, counts } of graph.together.get(id) ?? []) {
    if (tie.controlled !== graph.asked && (counts === 'yes' || bound === 'upper')) seeds.add(tie.controlled)
  }
  return seeds
}

function best(spreads: readonly Spread[], asked: string): Spread | null {
  let found: Spread | null = null
  for (const one of spreads) {
    if (found === null || rank(one, asked) > rank(found, asked)) found = one
  }
  return found
}

/** Whoever reaches the party comes first, then by the share held. */
function rank(spread: Spread, asked: string): number {
  return spread.held(asked) + (spread.members.has(asked) ? 1000 : 0)
}

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
  const alone = (id: string, bound: Bound): Spread =>
    spreadFrom(withPartners(id, graph, bound), graph, { ...options, bound })
  const none = (bound: Bound): Spread => spreadFrom(new Set(), graph, { ...options, bound })
  const most = (ids: readonly string[], bound: Bound): Spread => {
    // Nobody alone comes further than all together: whoever comes as far needs no rival.
    const all = new Set(ids.flatMap((id) => [...withPartners(id, graph, bound)]))
    const enough = rankOf(spreadFrom(all, graph, { ...options, bound }), graph.asked)
    return best(ids, graph.asked, { enough, spreadOf: (id) => alone(id, bound) }) ?? none(bound)
  }
  return {
    lower: most(certain, 'lower'),
    upper: most(possible, 'upper'),
    of: (listed, bound) =>
      graph.listed.get(listed)?.answer !== 'true' && bound === 'lower' ? none(bound) : alone(listed, bound),
  }
}

/** A listed party, and those whose shares the law treats as its own because they act together. */
function withPartners(id: string, graph: OwnershipGraph, bound: Bound): ReadonlySet<string> {
  const seeds = new Set([id])
  for (const { tie, counts } of graph.together.get(id) ?? []) {
    if (tie.controlled !== graph.asked && (counts === 'yes' || bound === 'upper')) seeds.add(tie.controlled)
  }
  return seeds
}

/** The spread that comes furthest; of equal ones that of the first party by id. */
function best(
  ids: readonly string[],
  asked: string,
  { enough, spreadOf }: { readonly enough: number; readonly spreadOf: (id: string) => Spread },
): Spread | null {
  let found: Spread | null = null
  let most = -1
  for (const id of ids.toSorted()) {
    const spread = spreadOf(id)
    const rank = rankOf(spread, asked)
    if (rank <= most) continue
    found = spread
    most = rank
    if (most >= enough) break
  }
  return found
}

/** Whoever reaches the party comes first, then by the share held. */
function rankOf(spread: Spread, asked: string): number {
  return spread.held(asked) + (spread.members.has(asked) ? 1000 : 0)
}

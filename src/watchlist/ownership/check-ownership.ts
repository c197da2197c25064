import type { IsoDate } from '../../model/date-value.ts'
import { countListed, type ListedCount } from './count-listed.ts'
import { economicInterest } from './economic-interest.ts'
import { totalTold } from './holdings-in.ts'
import { listedUnder } from './listed-under.ts'
import { ownershipRule, ownershipRules } from './load-rules.ts'
import type { OwnershipAnswer, OwnershipControl } from './ownership-answer.ts'
import { OwnershipPartyUnknownError, OwnershipRuleUnknownError } from './ownership-errors.ts'
import { graphUpstream, type OwnershipGraph } from './ownership-graph.ts'
import type { OwnershipNetwork } from './ownership-network.ts'
import { periodOn, type RulePeriod } from './ownership-rule.ts'
import { pathsTo } from './paths-to.ts'
import { reasonsOf } from './reasons-of.ts'

export interface OwnershipOptions {
  /** `ofac`, `eu`, `uk`, `bis`. */
  readonly rule: string
  readonly on: IsoDate
  /**
   * Day of the copies of lists that have no date stamp: their undated entries count as listed from then on. Left out,
   * whether such an entry was listed is unknown.
   */
  readonly copiesFrom?: IsoDate | null
  /**
   * What becomes of shares that nobody is on record for: `outside` takes them as held by parties that are not listed, as
   * the examples of OFAC's FAQ 401 do; `open` holds them possible for listed parties, so that less is a clear no.
   */
  readonly untold?: 'outside' | 'open'
}

const MOST_TIES = 40

/**
 * Whether a party is owned, or controlled, by listed parties on a day, under one rule. Whether the party is listed itself
 * is told beside it and changes nothing.
 *
 * @param party id of the party, or of any entry of it
 * @throws OwnershipPartyUnknownError, OwnershipRuleUnknownError
 */
export function checkOwnership(party: string, network: OwnershipNetwork, options: OwnershipOptions): OwnershipAnswer {
  const id = network.aliases.get(party) ?? party
  const found = network.parties.get(id)
  if (found === undefined) throw new OwnershipPartyUnknownError(party, [])
  const rule = ownershipRule(options.rule)
  if (rule === null)
    throw new OwnershipRuleUnknownError(
      options.rule,
      ownershipRules().rules.map((one) => one.id),
    )
  const { on, copiesFrom = null, untold = 'outside' } = options
  const period = periodOn(rule, on)
  const graph = graphUpstream(id, network, { rule, period, on, copiesFrom })
  const count = countListed(graph, { period, untold })
  const nameOf = (one: string): string => network.parties.get(one)?.name ?? one
  const { paths, more } = pathsTo(graph, count, nameOf)
  const control = controlOver(graph, count, nameOf)
  const holdings = graph.holdingsIn.get(id) ?? []
  const answer = answerOf(graph, count, { period, network, untold })
  const basis = answer !== 'yes' ? null : count.lower.members.get(id) === 'owned' ? 'ownership' : 'control'
  const judged = { answer, basis, graph, count, network, rule, period, on, untold, control } as const
  return {
    party: { id, name: found.name },
    rule: rule.id,
    ruleWords: period.words,
    ruleSource: period.source,
    ruleVerified: period.verified,
    on,
    answer,
    basis,
    listed: listedUnder(found, rule, { on, copiesFrom }).answer,
    because: reasonsOf(judged, nameOf),
    paths,
    morePaths: more,
    control,
    lower: count.lower.held(id),
    upper: Math.max(count.lower.held(id), count.upper.held(id)),
    economic: economicInterest(graph),
    untold: Math.max(0, 100 - Math.min(100, totalTold(holdings))),
  }
}

function answerOf(
  graph: OwnershipGraph,
  { lower, upper }: ListedCount,
  {
    period,
    network,
    untold,
  }: {
    readonly period: RulePeriod
    readonly network: OwnershipNetwork
    readonly untold: 'outside' | 'open'
  },
): OwnershipAnswer['answer'] {
  if (period.state === 'unknown') return 'cannot_tell'
  if (period.state === 'suspended') return 'no'
  if (lower.members.has(graph.asked)) return 'yes'
  if (upper.members.has(graph.asked)) return 'cannot_tell'
  if (graph.unowned.has(graph.asked) || untold === 'open') return 'no'
  // A party that nobody was ever told to own is one that we know nothing of; one whose owners changed is known.
  const isOnRecord = (network.stakesIn.get(graph.asked)?.length ?? 0) > 0
  return isOnRecord ? 'no' : 'cannot_tell'
}

/** Ties of listed parties, and of those that count, over the asked party and those upstream of it. */
function controlOver(
  graph: OwnershipGraph,
  count: ListedCount,
  nameOf: (id: string) => string,
): readonly OwnershipControl[] {
  const { tie_words: words } = ownershipRules()
  const found = new Map<string, OwnershipControl>()
  for (const [controlled, ties] of graph.tiesOn) {
    for (const { tie, counts } of ties) {
      const { controller, kind, from, until, source } = tie
      if (!graph.listed.has(controller) && !count.upper.members.has(controller)) continue
      const key = `${controller}\n${controlled}\n${kind}`
      if (found.has(key) || found.size >= MOST_TIES) continue
      const sentence = `${nameOf(controller)} ${words[kind]} ${nameOf(controlled)}`
      found.set(key, {
        controller: { id: controller, name: nameOf(controller) },
        controlled: { id: controlled, name: nameOf(controlled) },
        kind,
        words: sentence,
        // A tie of somebody who only may count is itself only possible.
        counts: counts === 'yes' && !count.lower.members.has(controller) ? 'maybe' : counts,
        from,
        until,
        source,
      })
    }
  }
  const order = ['yes', 'maybe', 'no']
  return [...found.values()].sort(
    (a, b) =>
      Number(b.controlled.id === graph.asked) - Number(a.controlled.id === graph.asked) ||
      order.indexOf(a.counts) - order.indexOf(b.counts) ||
      (a.controller.id < b.controller.id ? -1 : 1),
  )
}

import type { IsoDate } from '../../model/date-value.ts'
import type { ListedCount } from './count-listed.ts'
import { cycleWouldTip } from './cycle-would-tip.ts'
import { type Holding, ROUNDED_TOTAL, totalTold } from './holdings-in.ts'
import type { OwnershipAnswer, OwnershipControl } from './ownership-answer.ts'
import type { OwnershipGraph } from './ownership-graph.ts'
import type { OwnershipNetwork } from './ownership-network.ts'
import type { OwnershipRule, RulePeriod } from './ownership-rule.ts'
import { shareOf } from './paths-to.ts'
import { percentWords } from './percent-words.ts'
import { type Spread, spreadFrom } from './spread.ts'
import { standingOn } from './standing-on.ts'

/** An answer and everything it was made from. */
export interface Judged {
  readonly answer: OwnershipAnswer['answer']
  readonly basis: OwnershipAnswer['basis']
  readonly graph: OwnershipGraph
  readonly count: ListedCount
  readonly network: OwnershipNetwork
  readonly rule: OwnershipRule
  readonly period: RulePeriod
  readonly on: IsoDate
  readonly untold: 'outside' | 'open'
  readonly control: readonly OwnershipControl[]
}

type NameOf = (id: string) => string

// A list of reasons that nobody reads to its end explains nothing.
const MOST_OF_A_KIND = 6

/** Why an answer is what it is, in sentences: what decided first, then what a reader has to know beside it. */
export function reasonsOf(judged: Judged, nameOf: NameOf): readonly string[] {
  const { period, rule, answer } = judged
  if (period.state !== 'in_force') {
    return [
      period.state === 'suspended' ? `${rule.name} was not in force: ${period.words}` : `${rule.name}: ${period.words}`,
    ]
  }
  const decisive =
    answer === 'yes' ? whyYes(judged, nameOf) : answer === 'no' ? whyNo(judged, nameOf) : whyOpen(judged, nameOf)
  return [...new Set([...decisive, ...beside(judged, nameOf)])]
}

function whyYes({ graph, count, basis, period, control }: Judged, nameOf: NameOf): string[] {
  const { asked } = graph
  const held = `${heldWords(asked, count.lower, graph, nameOf)}; ${thresholdWords(period)}`
  const reasons: string[] = []
  if (basis === 'ownership') reasons.push(held)
  else {
    for (const { controlled, counts, words } of control) {
      if (controlled.id === asked && counts === 'yes') reasons.push(`${words}: that is control, which is enough alone`)
    }
    if (count.lower.held(asked) > 0) reasons.push(held)
  }
  return [...reasons, ...partnersOf(count.lower, graph, nameOf), ...throughOthers(asked, count.lower, graph, nameOf)]
}

/** Under a rule that asks each party alone, those whose shares are taken as one. */
function partnersOf({ seeds }: Spread, graph: OwnershipGraph, nameOf: NameOf): string[] {
  if (seeds.size < 2 || graph.together.size === 0) return []
  return [...seeds].some((seed) => graph.together.has(seed))
    ? [`${[...seeds].map(nameOf).join(' and ')} act together: their shares are taken as one`]
    : []
}

function whyNo({ graph, count, period, network, on, untold }: Judged, nameOf: NameOf): string[] {
  const { asked } = graph
  const holdings = graph.holdingsIn.get(asked) ?? []
  const reasons: string[] = []
  if (graph.unowned.has(asked)) return [`${nameOf(asked)} is a person or a State body: nobody owns it`]
  const held = count.upper.held(asked)
  if (held > 0) reasons.push(`${heldWords(asked, count.upper, graph, nameOf)}; ${thresholdWords(period)}`)
  else if (holdings.length > 0)
    reasons.push(`none of the owners of ${nameOf(asked)} on record is listed, or counts as listed, under this rule`)
  else reasons.push(`nobody is on record as an owner of ${nameOf(asked)} on ${on}`)
  if (period.counts === 'each') reasons.push(...notAddedUp(graph, period, untold, nameOf))
  for (const { owner, upper } of holdings.slice(0, MOST_OF_A_KIND)) {
    if (count.upper.members.has(owner) || count.upper.held(owner) === 0) continue
    reasons.push(
      `what ${nameOf(owner)} holds (${percentWords(upper)}) does not count: ${heldWords(owner, count.upper, graph, nameOf)}`,
    )
  }
  reasons.push(...ended(network, graph, on, nameOf))
  return reasons
}

function whyOpen(judged: Judged, nameOf: NameOf): string[] {
  const { graph, count, network, period, control } = judged
  const { asked } = graph
  if (!count.upper.members.has(asked)) {
    const ties = (network.otherTies.get(asked) ?? []).filter(({ other }) => isListedAnywhere(other, network))
    return [
      `no owner of ${nameOf(asked)} is on record`,
      ...ties
        .slice(0, MOST_OF_A_KIND)
        .map(
          ({ other, type }) =>
            `${nameOf(asked)} is tied to ${nameOf(other)} ("${type.replaceAll('_', ' ')}"), which tells nothing of a share`,
        ),
    ]
  }
  const reasons: string[] = []
  const from = count.lower.held(asked)
  const to = count.upper.held(asked)
  if (to > 0) {
    reasons.push(
      `listed parties hold ${percentWords({ from, to: Math.max(from, to) })} of ${nameOf(asked)}; ${thresholdWords(period)}`,
    )
  }
  reasons.push(...doubtsAbove(judged, nameOf))
  for (const { controlled, counts, words } of control) {
    if (controlled.id === asked && counts === 'maybe')
      reasons.push(`${words}: whether that is control is a question of fact`)
  }
  return reasons
}

/** What keeps the answer open, from the asked party upwards. */
function doubtsAbove({ graph, count, untold }: Judged, nameOf: NameOf): string[] {
  const reasons: string[] = []
  const waiting = [graph.asked]
  const seen = new Set(waiting)
  for (let i = 0; i < waiting.length && reasons.length < 2 * MOST_OF_A_KIND; i++) {
    const id = waiting[i]!
    const holdings = graph.holdingsIn.get(id) ?? []
    if (totalTold(holdings) > ROUNDED_TOTAL) reasons.push(conflictWords(id, holdings, nameOf))
    for (const holding of holdings) {
      const { owner } = holding
      if (!count.upper.members.has(owner)) continue
      if (holding.lower < holding.upper) reasons.push(holdingDoubt(holding, nameOf))
      const listed = graph.listed.get(owner)
      if (listed?.answer === 'unknown') reasons.push(`${nameOf(owner)}: ${listed.why}`)
      if (listed === undefined && !count.lower.members.has(owner) && !seen.has(owner)) {
        seen.add(owner)
        waiting.push(owner)
      }
    }
    for (const { tie, counts } of graph.tiesOn.get(id) ?? []) {
      const listed = graph.listed.get(tie.controller)
      if (counts !== 'no' && listed?.answer === 'unknown') reasons.push(`${nameOf(tie.controller)}: ${listed.why}`)
    }
    if (untold === 'open' && totalTold(holdings) < 100) {
      reasons.push(
        `${percentWords(100 - totalTold(holdings))} of ${nameOf(id)} is not on record and may be held by listed parties`,
      )
    }
  }
  return reasons
}

function holdingDoubt({ owner, asset, upper, stakes, doubts }: Holding, nameOf: NameOf): string {
  const whose = `the share of ${nameOf(owner)} in ${nameOf(asset)}`
  if (doubts.includes('share_not_told')) return `${whose} is not told`
  const told = [...new Set(stakes.map(({ percentage }) => percentWords(percentage)))].join(', ')
  if (doubts.includes('told_differently'))
    return `${whose} is told ${stakes.length} times (${told}): one holding told differently, or parcels that add up`
  if (doubts.includes('dates'))
    return `whether ${nameOf(owner)} held its ${percentWords(upper)} of ${nameOf(asset)} on that day is left open by the dates (${datesOf(stakes)})`
  return `${whose} is told as a range, ${told}`
}

function datesOf(stakes: Holding['stakes']): string {
  return stakes.map(({ from, until }) => `${from ?? '..'} to ${until ?? '..'}`).join('; ')
}

/** What holds for any answer: conflicts, what is not on record, how parties were recognised. */
function beside({ graph, count, network, answer, period, untold, control }: Judged, nameOf: NameOf): string[] {
  const { asked } = graph
  const holdings = graph.holdingsIn.get(asked) ?? []
  const told = totalTold(holdings)
  const reasons: string[] = []
  for (const [id, held] of graph.holdingsIn) {
    if (totalTold(held) > ROUNDED_TOTAL && reasons.length < MOST_OF_A_KIND)
      reasons.push(conflictWords(id, held, nameOf))
  }
  if (
    answer === 'no' &&
    holdings.length > 0 &&
    untold === 'outside' &&
    100 - told > 0.5 &&
    holdings.every(({ doubts }) => !doubts.includes('share_not_told'))
  ) {
    reasons.push(
      `${percentWords(100 - told)} of ${nameOf(asked)} is not on record; it is taken as held by parties that are not listed`,
    )
  }
  if (answer === 'no' && cycleWouldTip(graph, count.upper, period)) {
    reasons.push(
      `only parties that own each other in a circle would carry ${nameOf(asked)} over the threshold; a circle alone does not count`,
    )
  }
  const passed = [...graph.passedOver].filter(
    ([id]) => graph.holdingsIn.has(id) || control.some(({ controller }) => controller.id === id),
  )
  for (const [id, { why }] of passed.slice(0, MOST_OF_A_KIND)) reasons.push(`${nameOf(id)}: ${why}`)
  const uncounted = control.filter(({ counts, controlled }) => counts === 'no' && controlled.id === asked)
  for (const { words } of uncounted.slice(0, MOST_OF_A_KIND)) reasons.push(`${words}: this rule does not count that`)
  const concerned = [asked, ...[...count.upper.members.keys()].filter((id) => graph.holdingsIn.has(id))]
  for (const id of concerned) {
    for (const words of network.parties.get(id)?.joined ?? []) if (reasons.length < 20) reasons.push(words)
  }
  return reasons
}

function conflictWords(id: string, holdings: readonly Holding[], nameOf: NameOf): string {
  const shares = holdings.map((holding) => `${nameOf(holding.owner)} ${percentWords(shareOf(holding))}`)
  return `the shares told of ${nameOf(id)} add up to ${percentWords(totalTold(holdings))} (${firstOf(shares)}): the sources contradict each other`
}

/** "listed parties hold 50 % of X (A 25 %, B 25 %)", with those that count through others named as such. */
function heldWords(id: string, spread: Spread, graph: OwnershipGraph, nameOf: NameOf): string {
  const counted = (graph.holdingsIn.get(id) ?? []).filter(({ owner }) => spread.members.has(owner))
  const shares = counted.map((holding) => `${nameOf(holding.owner)} ${percentWords(shareOf(holding))}`)
  const isExact = counted.every(({ lower, upper }) => lower === upper)
  const about = isExact ? '' : spread.bound === 'lower' ? 'at least ' : 'at most '
  return `listed parties hold ${about}${percentWords(spread.held(id))} of ${nameOf(id)} (${firstOf(shares)})`
}

/** Why parties that are not listed count in a spread. */
function throughOthers(asked: string, spread: Spread, graph: OwnershipGraph, nameOf: NameOf): string[] {
  const reasons: string[] = []
  const waiting = [asked]
  const seen = new Set(waiting)
  for (let i = 0; i < waiting.length && reasons.length < 2 * MOST_OF_A_KIND; i++) {
    const id = waiting[i]!
    const above = [
      ...(graph.holdingsIn.get(id) ?? []).map(({ owner }) => owner),
      ...(graph.tiesOn.get(id) ?? []).filter(({ counts }) => counts !== 'no').map(({ tie }) => tie.controller),
    ]
    for (const owner of above) {
      const how = spread.members.get(owner)
      if (how === undefined || seen.has(owner)) continue
      seen.add(owner)
      if (how === 'seed') continue
      waiting.push(owner)
      const why =
        how === 'owned'
          ? heldWords(owner, spread, graph, nameOf)
          : `${nameOf(how.tie.controller)} controls it (${how.tie.type.replaceAll('_', ' ')})`
      reasons.push(`what ${nameOf(owner)} holds counts in full: ${why}`)
    }
  }
  return reasons
}

/** Under a rule that asks each party alone: what all of them hold together, where that would be enough. */
function notAddedUp(graph: OwnershipGraph, period: RulePeriod, untold: 'outside' | 'open', nameOf: NameOf): string[] {
  const all = spreadFrom(new Set(graph.listed.keys()), graph, { period, untold, bound: 'upper' })
  if (!all.members.has(graph.asked)) return []
  return [
    `${heldWords(graph.asked, all, graph, nameOf)} together, but this rule does not add them up unless they act together`,
  ]
}

function ended(network: OwnershipNetwork, graph: OwnershipGraph, on: IsoDate, nameOf: NameOf): string[] {
  const reasons: string[] = []
  for (const stake of network.stakesIn.get(graph.asked) ?? []) {
    if (standingOn(stake, on) !== 'no' || !isListedAnywhere(stake.owner, network)) continue
    const when = stake.until !== null && stake.until < on ? `until ${stake.until}` : `only from ${stake.from}`
    reasons.push(`${nameOf(stake.owner)} held ${percentWords(stake.percentage)} ${when}`)
  }
  return [...new Set(reasons)].slice(0, MOST_OF_A_KIND)
}

function isListedAnywhere(id: string, network: OwnershipNetwork): boolean {
  return (
    network.parties.get(id)?.entries.some(({ isListed, listing }) => isListed || listing.designations.length > 0) ===
    true
  )
}

function thresholdWords({ percent, exactly, counts }: RulePeriod): string {
  const who = counts === 'each' ? ' held by one listed party' : ''
  return exactly ? `${percent} % or more${who} is asked for` : `more than ${percent} %${who} is asked for`
}

function firstOf(texts: readonly string[]): string {
  const left = texts.length - MOST_OF_A_KIND
  return left > 0 ? `${texts.slice(0, MOST_OF_A_KIND).join(', ')} and ${left} more` : texts.join(', ')
}

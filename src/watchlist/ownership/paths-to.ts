import type { Percentage } from '../../model/listing.ts'
import type { ListedCount } from './count-listed.ts'
import type { Holding } from './holdings-in.ts'
import type { OwnershipPath } from './ownership-answer.ts'
import type { OwnershipGraph, RuledTie } from './ownership-graph.ts'
import { percentWords } from './percent-words.ts'
import type { Bound, Spread } from './spread.ts'
import type { Standing } from './standing-on.ts'

const MOST_PATHS = 40
// Dense networks have more paths than anybody can read; the search stops after so many steps.
const MOST_STEPS = 20_000
// Longer chains are looked for only where the answer rests on them.
const MOST_LINKS = 30

type Step = Holding | RuledTie
type SpreadOf = (listed: string, bound: Bound) => Spread

/** A path while it is searched, from the asked party upwards. */
interface Trail {
  readonly id: string
  readonly step: Step | null
  readonly below: Trail | null
  readonly length: number
}

/**
 * Ways from listed parties down to the asked one: those that the rule's answer rests on, then the others, shortest first.
 *
 * @param nameOf name of a party by id
 */
export function pathsTo(
  graph: OwnershipGraph,
  count: ListedCount,
  nameOf: (id: string) => string,
): { readonly paths: readonly OwnershipPath[]; readonly more: boolean } {
  const trails = new Map<string, Trail>()
  const keep = (trail: Trail): void => {
    const key = keyOf(trail)
    if (!trails.has(key)) trails.set(key, trail)
  }
  for (const spread of [count.lower, count.upper]) for (const trail of supporting(graph, spread)) keep(trail)
  const more = searchUpwards(graph, keep, () => trails.size >= MOST_PATHS)
  // Several paths begin at one party: its spreads are made once.
  const spreads = new Map<string, Spread>()
  const spreadOf = (listed: string, bound: Bound): Spread => {
    const key = `${bound} ${listed}`
    const spread = spreads.get(key) ?? count.of(listed, bound)
    spreads.set(key, spread)
    return spread
  }
  const paths = [...trails.values()].map((trail) => pathOf(trail, graph, spreadOf, nameOf))
  const order: readonly Standing[] = ['yes', 'maybe', 'no']
  paths.sort(
    (a, b) =>
      order.indexOf(a.counts) - order.indexOf(b.counts) ||
      a.parties.length - b.parties.length ||
      (b.interest?.to ?? 0) - (a.interest?.to ?? 0) ||
      (a.parties[0]!.id < b.parties[0]!.id ? -1 : 1),
  )
  return { paths, more }
}

/** For every holding or tie that a spread counts in the asked party, one way by which its owner came to count. */
function supporting(graph: OwnershipGraph, spread: Spread): Trail[] {
  const ranks = new Map<string, number>()
  for (const id of spread.members.keys()) ranks.set(id, ranks.size)
  const found: Trail[] = []
  const start: Trail = { id: graph.asked, step: null, below: null, length: 0 }
  for (const first of stepsInto(graph, graph.asked)) {
    if (!ranks.has(overOf(first)) || found.length >= MOST_PATHS) continue
    let trail: Trail | null = { id: overOf(first), step: first, below: start, length: 1 }
    while (trail !== null && spread.members.get(trail.id) !== 'seed') {
      const rank: number = ranks.get(trail.id)!
      // Only who counted before can be the reason: so the way up never runs in a circle.
      const next: Step | undefined = stepsInto(graph, trail.id).find((step) => (ranks.get(overOf(step)) ?? rank) < rank)
      trail = next === undefined ? null : { id: overOf(next), step: next, below: trail, length: trail.length + 1 }
    }
    if (trail === null) continue
    const from = graph.listed.has(trail.id) ? trail : withListedPartner(trail, graph, spread)
    if (from !== null) found.push(from)
  }
  return found
}

/** A seed that is not listed counts because it acts together with one that is. */
function withListedPartner(trail: Trail, graph: OwnershipGraph, { seeds }: Spread): Trail | null {
  for (const seed of seeds) {
    if (!graph.listed.has(seed)) continue
    const step = graph.together.get(seed)?.find(({ tie }) => tie.controlled === trail.id)
    if (step !== undefined) return { id: seed, step, below: trail, length: trail.length + 1 }
  }
  return null
}

/** Breadth first, from the asked party up to listed ones. @returns true where the search stopped before its end */
function searchUpwards(graph: OwnershipGraph, keep: (trail: Trail) => void, isFull: () => boolean): boolean {
  const below = belowListed(graph)
  const queue: Trail[] = [{ id: graph.asked, step: null, below: null, length: 0 }]
  let steps = 0
  for (let i = 0; i < queue.length; i++) {
    const trail = queue[i]!
    if (trail.step !== null && graph.listed.has(trail.id)) {
      if (isFull()) return true
      keep(trail)
      continue
    }
    if (trail.length >= MOST_LINKS) continue
    for (const step of stepsInto(graph, trail.id)) {
      const over = overOf(step)
      if (!below.has(over) || isOn(trail, over)) continue
      if (++steps > MOST_STEPS) return true
      queue.push({ id: over, step, below: trail, length: trail.length + 1 })
    }
  }
  return false
}

/** Listed parties and everybody downstream of them: other ways lead nowhere. */
function belowListed(graph: OwnershipGraph): ReadonlySet<string> {
  const found = new Set(graph.listed.keys())
  const waiting = [...found]
  for (let i = 0; i < waiting.length; i++) {
    const steps = [...(graph.holdingsOf.get(waiting[i]!) ?? []), ...(graph.tiesOf.get(waiting[i]!) ?? [])]
    for (const step of steps) {
      const under = 'asset' in step ? step.asset : step.tie.controlled
      if (found.has(under)) continue
      found.add(under)
      waiting.push(under)
    }
  }
  return found
}

/** Holdings in a party, largest first, then ties of control that may count. */
function stepsInto(graph: OwnershipGraph, id: string): readonly Step[] {
  const ties = (graph.tiesOn.get(id) ?? []).filter(({ counts }) => counts !== 'no')
  const holdings = graph.holdingsIn.get(id) ?? []
  return ties.length === 0 ? holdings : [...holdings, ...ties]
}

function overOf(step: Step): string {
  return 'owner' in step ? step.owner : step.tie.controller
}

function isOn(trail: Trail, id: string): boolean {
  for (let at: Trail | null = trail; at !== null; at = at.below) if (at.id === id) return true
  return false
}

function keyOf(trail: Trail): string {
  const ids: string[] = []
  for (let at: Trail | null = trail; at !== null; at = at.below) {
    ids.push(at.id, at.step === null || 'owner' in at.step ? '' : at.step.tie.kind)
  }
  return ids.join('\n')
}

function pathOf(
  trail: Trail,
  graph: OwnershipGraph,
  spreadOf: SpreadOf,
  nameOf: (id: string) => string,
): OwnershipPath {
  const parties = []
  const steps: Step[] = []
  for (let at: Trail | null = trail; at !== null; at = at.below) {
    parties.push({ id: at.id, name: nameOf(at.id) })
    if (at.step !== null) steps.push(at.step)
  }
  const shares = steps.map((step) => ('owner' in step ? shareOf(step) : null))
  const isOwnership = steps.every((step) => 'owner' in step)
  return {
    parties,
    shares,
    by: steps.map((step) => ('owner' in step ? 'share' : step.tie.kind)),
    sources: steps.map((step) => ('owner' in step ? (step.stakes[0]?.source ?? null) : step.tie.source)),
    interest: isOwnership ? product(steps as readonly Holding[]) : null,
    ...standingOf(parties, steps, graph, spreadOf),
  }
}

/** What a holding is told to be; null where no share is told. */
export function shareOf({ lower, upper, doubts }: Holding): Percentage | null {
  if (doubts.includes('share_not_told')) return null
  return { from: doubts.includes('dates') ? 0 : lower, to: upper }
}

function product(steps: readonly Holding[]): Percentage {
  let from = 100
  let to = 100
  for (const { lower, upper } of steps) {
    from *= lower / 100
    to *= upper / 100
  }
  return { from, to }
}

function standingOf(
  parties: readonly { readonly id: string; readonly name: string }[],
  steps: readonly Step[],
  graph: OwnershipGraph,
  spreadOf: SpreadOf,
): { counts: Standing; why: string | null } {
  const listed = parties[0]!.id
  const lower = spreadOf(listed, 'lower')
  const upper = spreadOf(listed, 'upper')
  const between = parties.slice(1, -1)
  const broken = between.find(({ id }) => !upper.members.has(id))
  if (broken !== undefined) {
    const held = percentWords(upper.held(broken.id))
    return { counts: 'no', why: `listed parties hold only ${held} of ${broken.name}, so what it holds does not count` }
  }
  const status = graph.listed.get(listed)
  if (status?.answer === 'unknown')
    return { counts: 'maybe', why: `whether ${parties[0]!.name} was listed cannot be told` }
  const open = between.find(({ id }) => !lower.members.has(id))
  if (open !== undefined) return { counts: 'maybe', why: `whether ${open.name} counts cannot be told` }
  const last = steps.at(-1)!
  if ('owner' in last) {
    if (last.lower > 0 || last.upper === 0) return { counts: 'yes', why: null }
    const why = last.doubts.includes('dates') ? 'its dates leave the day open' : 'the last share is not told'
    return { counts: 'maybe', why }
  }
  return last.counts === 'yes'
    ? { counts: 'yes', why: null }
    : { counts: 'maybe', why: 'whether this is control is a question of fact' }
}

import type { IsoDate } from '../../model/date-value.ts'
import { type Holding, holdingsIn } from './holdings-in.ts'
import { type ListedUnder, listedUnder } from './listed-under.ts'
import type { ControlTie, OwnershipNetwork } from './ownership-network.ts'
import type { OwnershipRule, RulePeriod } from './ownership-rule.ts'
import { type ShareFlow, shareFlow } from './share-flow.ts'
import { type Standing, standingOn } from './standing-on.ts'

/** A tie of control as a rule takes it on a day. */
export interface RuledTie {
  readonly tie: ControlTie
  /** `yes`: enough alone; `maybe`: a question of fact, or dates leave it open; `no`: not counted. */
  readonly counts: Standing
}

/** Everything upstream of one party on one day: who may count in the answer about it. */
export interface OwnershipGraph {
  readonly asked: string
  readonly holdingsIn: ReadonlyMap<string, readonly Holding[]>
  /** All holdings as numbers. */
  readonly flow: ShareFlow
  readonly holdingsOf: ReadonlyMap<string, readonly Holding[]>
  readonly tiesOn: ReadonlyMap<string, readonly RuledTie[]>
  readonly tiesOf: ReadonlyMap<string, readonly RuledTie[]>
  /** Listed parties, and those of which nobody can tell; the party asked for is never among them. */
  readonly listed: ReadonlyMap<string, ListedUnder>
  /** Parties that some list names, but not as the rule asks: lifted, later, or by somebody else. */
  readonly passedOver: ReadonlyMap<string, ListedUnder>
  /** Parties that act together, both ways. */
  readonly together: ReadonlyMap<string, readonly RuledTie[]>
  /** Parties that nobody can own: natural persons, States and their bodies. */
  readonly unowned: ReadonlySet<string>
}

/** Cuts out of a network what stands upstream of a party on a day, by shares and by ties of control. */
export function graphUpstream(
  asked: string,
  network: OwnershipNetwork,
  {
    rule,
    period,
    on,
    copiesFrom,
  }: {
    readonly rule: OwnershipRule
    readonly period: RulePeriod
    readonly on: IsoDate
    readonly copiesFrom: IsoDate | null
  },
): OwnershipGraph {
  const into = new Map<string, readonly Holding[]>()
  const outOf = new Map<string, Holding[]>()
  const tiesOn = new Map<string, readonly RuledTie[]>()
  const tiesOf = new Map<string, RuledTie[]>()
  const listed = new Map<string, ListedUnder>()
  const passedOver = new Map<string, ListedUnder>()
  const together = new Map<string, readonly RuledTie[]>()
  const unowned = new Set<string>()
  const waiting = [asked]
  const seen = new Set(waiting)
  const visit = (id: string): void => {
    if (seen.has(id)) return
    seen.add(id)
    waiting.push(id)
  }
  const noteListed = (id: string): void => {
    const party = network.parties.get(id)
    if (id === asked || party === undefined || listed.has(id)) return
    const answer = listedUnder(party, rule, { on, copiesFrom })
    if (answer.answer !== 'false') listed.set(id, answer)
    else if (party.entries.some(({ listing }) => listing.designations.length > 0)) passedOver.set(id, answer)
  }
  // By index: the list grows while it is walked.
  for (let i = 0; i < waiting.length; i++) {
    const id = waiting[i]!
    noteListed(id)
    const schema = network.parties.get(id)?.schema
    if (schema === 'Person' || schema === 'PublicBody') unowned.add(id)
    const holdings = sorted(holdingsIn(network.stakesIn.get(id) ?? [], on))
    into.set(id, holdings)
    for (const holding of holdings) {
      push(outOf, holding.owner, holding)
      visit(holding.owner)
    }
    const ties = (network.controlOf.get(id) ?? []).flatMap((tie) => ruledTie(tie, period, on))
    tiesOn.set(id, ties)
    for (const ruled of ties) {
      push(tiesOf, ruled.tie.controller, ruled)
      // Who controls without counting is still shown.
      if (ruled.counts === 'no') noteListed(ruled.tie.controller)
      else visit(ruled.tie.controller)
    }
    const partners = (network.together.get(id) ?? []).flatMap((tie): RuledTie[] => {
      const counts = standingOn(tie, on)
      return counts === 'no' ? [] : [{ tie, counts }]
    })
    if (partners.length > 0) together.set(id, partners)
    for (const { tie } of partners) visit(tie.controlled)
  }
  return {
    asked,
    holdingsIn: into,
    flow: shareFlow(into),
    holdingsOf: outOf,
    tiesOn,
    tiesOf,
    listed,
    passedOver,
    together,
    unowned,
  }
}

function ruledTie(tie: ControlTie, period: RulePeriod, on: IsoDate): RuledTie[] {
  const standing = standingOn(tie, on)
  if (standing === 'no') return []
  const { counts, may_count: mayCount } = period.control
  if (counts.includes(tie.kind)) return [{ tie, counts: standing }]
  return [{ tie, counts: mayCount.includes(tie.kind) ? 'maybe' : 'no' }]
}

/** Largest first, then by owner: the order that sources come in decides nothing. */
function sorted(holdings: readonly Holding[]): readonly Holding[] {
  return [...holdings].sort(
    (a, b) => b.lower - a.lower || b.upper - a.upper || (a.owner < b.owner ? -1 : a.owner > b.owner ? 1 : 0),
  )
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const held = map.get(key)
  if (held === undefined) map.set(key, [value])
  else held.push(value)
}

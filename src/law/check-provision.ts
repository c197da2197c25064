import type { DayRange } from '../model/date-value.ts'
import type { Provision, TransferStatus, Verdict } from '../model/law.ts'
import { type BindingFit, bindingFit, type Participants } from './binding.ts'
import { type AskedItem, type ItemFit, itemFit, type Side } from './item-fit.ts'
import type { LawBook } from './load-law.ts'
import type { TransferParty } from './party-of-transfer.ts'
import { type TargetFit, targetFit } from './target-fit.ts'
import { periodFit, termFit } from './term.ts'

/** A transfer with its words looked up: what every provision is asked about. */
export interface AskedTransfer {
  readonly supplier: TransferParty
  readonly recipient: TransferParty
  readonly participants: Participants
  readonly items: readonly AskedItem[]
  /** Item words that no class is known for. */
  readonly unknownItems: readonly string[]
  readonly days: DayRange | null
  readonly status: TransferStatus
  /** True where somebody or some ship is said to have carried the goods. */
  readonly hasCarrier: boolean
}

/** What one provision says, before consequences are added. */
export interface Judgement {
  readonly verdict: Verdict
  readonly reason: string
}

const PAST_TERM = { before: 'not yet in force', after: 'no longer in force' } as const

/** Where the target stands in the transfer; empty where the provision is not about it at all. */
export function sidesOf(provision: Provision, transfer: AskedTransfer): ReadonlyMap<Side, TargetFit> {
  const sides = new Map<Side, TargetFit>()
  const to = targetFit(provision, transfer.recipient)
  const from = targetFit(provision, transfer.supplier)
  if (to !== null) sides.set('to_target', to)
  if (from !== null) sides.set('from_target', from)
  return sides
}

/** Judges a rule on transfers (a ban, a licence rule, a call) whose target takes part. */
export function judgeRule(
  provision: Provision,
  transfer: AskedTransfer,
  sides: ReadonlyMap<Side, TargetFit>,
  law: LawBook,
): Judgement {
  const { days } = transfer
  const open: string[] = []
  const here = directed(provision, sides)
  if (here.length === 0) return no(directionReason(provision, transfer))

  const fits = transfer.items.map((item) => itemFit(provision, item, [...sides.keys()], days, law))
  const items = itemJudgement(provision, transfer, fits)
  if (items.final !== null && items.final.verdict === 'not_applicable') return items.final

  const term = termFit(provision, days)
  if (term === 'before' || term === 'after') {
    return no(`${PAST_TERM[term]}: ${termWords(provision)}, the transfer is dated ${daysWords(days)}`)
  }
  if (items.final !== null) return items.final
  const binding = bindingFit(provision, transfer.participants, days, law)
  if (binding.fit === 'no') return no(binding.why)
  if (binding.fit === 'unclear') open.push(binding.why)

  const target = targetJudgement(here)
  if (target.final !== null) return target.final
  open.push(...target.open, ...items.open)

  const qualified = qualification(provision, transfer, here, items.classes)
  if (qualified?.final !== undefined) return qualified.final
  open.push(...(qualified?.open ?? []))

  if (term === 'renewal_not_known') {
    const note = provision.sunsetNote === null ? '' : ` (${provision.sunsetNote})`
    return {
      verdict: 'renewal_not_known',
      reason: `known to be in force to ${provision.sunset}; whether it was renewed past that is not known${note}`,
    }
  }
  if (term === 'partly') open.push(`${termWords(provision)}: not for the whole of ${daysWords(days)}`)
  if (provision.contested !== null) open.push(`its being in force is contested: ${provision.contested}`)
  if (provision.effect === 'political_commitment' || provision.effect === 'non_binding_call') {
    open.push(
      provision.effect === 'political_commitment'
        ? 'a political commitment, not law: there is nothing to breach'
        : 'a call that binds nobody: there is nothing to breach',
    )
  }
  const met = metReason(provision, transfer, items.as, binding, term)
  if (open.length > 0) return { verdict: 'unclear', reason: sentence([...open, met]) }
  return { verdict: metVerdict(provision, transfer), reason: sentence([met, ...conditions(provision)]) }
}

/** The sides on which the provision works. */
function directed(provision: Provision, sides: ReadonlyMap<Side, TargetFit>): readonly TargetFit[] {
  const own = Object.values(provision.itemDirections)
  return [...sides]
    .filter(([side]) => {
      const { direction } = provision
      return direction === 'both' || direction === 'none' || direction === side || own.includes(side)
    })
    .map(([, fit]) => fit)
}

function itemJudgement(
  provision: Provision,
  transfer: AskedTransfer,
  fits: readonly ItemFit[],
): {
  readonly final: Judgement | null
  readonly open: readonly string[]
  readonly as: readonly string[]
  readonly classes: readonly string[]
} {
  const of = (kind: ItemFit['fit']): readonly ItemFit[] => fits.filter(({ fit }) => fit === kind)
  const done = (final: Judgement) => ({ final, open: [], as: [], classes: [] })
  const yes = of('yes')
  if (yes.length > 0) {
    return { final: null, open: [], as: named(yes), classes: yes.flatMap(({ classes }) => classes) }
  }
  const possible = of('possible')
  if (possible.length > 0) {
    const why = possible.map(
      ({ item, as, why }) => why ?? `"${item.words}" may or may not be covered (as ${as.join(', ')})`,
    )
    return {
      final: null,
      open: [...new Set(why)],
      as: named(possible),
      classes: possible.flatMap(({ classes }) => classes),
    }
  }
  const excluded = of('excluded')
  if (excluded.length > 0)
    return done({
      verdict: 'exempt',
      reason: sentence([`leaves out ${named(excluded).join(', ')}: ${excluded[0]!.why}`]),
    })
  const argued = of('argued')
  if (argued.length > 0) {
    return done({
      verdict: 'unclear',
      reason: sentence([
        `${named(argued).join(', ')}: not expressly covered; argued, not certain`,
        argued[0]!.why ?? '',
      ]),
    })
  }
  if (transfer.items.length === 0 || transfer.unknownItems.length > 0) {
    const words = transfer.unknownItems.map((one) => `"${one}"`).join(', ')
    const why = words === '' ? 'no items are told' : `no item class is known for ${words}`
    return done({ verdict: 'unclear', reason: sentence([`${why}; the measure is on: ${scopeWords(provision)}`]) })
  }
  const wrong = of('direction')
  if (wrong.length > 0) {
    return done(no(`direction: covers ${named(wrong).join(', ')} the other way only (${provision.scope})`))
  }
  return done(
    no(
      `items: ${fits
        .filter(({ item }) => !item.derived)
        .map(({ item }) => `"${item.words}"`)
        .join(', ')} not covered; the measure is on: ${scopeWords(provision)}`,
    ),
  )
}

function named(fits: readonly ItemFit[]): readonly string[] {
  return [
    ...new Set(
      fits
        .filter(({ item }) => !item.derived)
        .concat(fits)
        .flatMap(({ as }) => as),
    ),
  ]
}

function targetJudgement(here: readonly TargetFit[]): {
  readonly final: Judgement | null
  readonly open: readonly string[]
} {
  if (here.some(({ fit }) => fit === 'yes')) return { final: null, open: [] }
  const open = here.filter(({ fit }) => fit === 'unclear')
  if (open.length > 0) return { final: null, open: open.map(({ why }) => why ?? '') }
  const spared = here.find(({ fit }) => fit === 'exempt') ?? here[0]!
  return {
    final: { verdict: spared.fit === 'exempt' ? 'exempt' : 'not_applicable', reason: sentence([spared.why ?? '']) },
    open: [],
  }
}

/** Caps, disputes and waivers that hold for these items, this receiver and these days. */
function qualification(
  provision: Provision,
  transfer: AskedTransfer,
  here: readonly TargetFit[],
  classes: readonly string[],
): { readonly final?: Judgement; readonly open: readonly string[] } | null {
  const { recipient, days } = transfer
  for (const { verdict, items, receivers, from, to, why } of provision.qualifications) {
    if (items.length > 0 && !(classes.length > 0 && classes.every((key) => items.includes(key)))) continue
    const period = periodFit(from, to, days)
    if (period === 'none') continue
    if (receivers !== null && recipient.kind !== receivers) {
      // Only the State is named: it may be its government that the waiver frees.
      const mayBe = recipient.receiver === null && verdict === 'exempt' && here.length > 0
      if (mayBe) return { open: [`${why}; who receives the goods is not told`] }
      continue
    }
    if (verdict === 'unclear' || period === 'some') return { open: [why] }
    return { final: { verdict, reason: sentence([why]) }, open: [] }
  }
  return null
}

function metVerdict(provision: Provision, transfer: AskedTransfer): Verdict {
  if (provision.effect === 'licence_policy') return 'licence_needed'
  if (provision.effect === 'exposes') return 'exposes'
  return transfer.status === 'occurred' && transfer.days !== null ? 'breaches' : 'would_breach'
}

function metReason(
  provision: Provision,
  transfer: AskedTransfer,
  as: readonly string[],
  binding: BindingFit,
  term: string,
): string {
  const since = provision.inForceFrom === null ? 'in force with the UN measure it implements' : termWords(provision)
  const when =
    term === 'undated'
      ? `${since}; no date is told, so this holds for any day in that time`
      : term === 'partly' || transfer.days === null
        ? since
        : `${since}, the transfer is dated ${daysWords(transfer.days)}`
  const items = as.length === 0 ? '' : `${capital(as.join(', '))}: `
  return `${items}${provision.scope}. ${capital(binding.why)}. ${capital(when)}`
}

/** What a lawyer would look at next. */
function conditions(provision: Provision): readonly string[] {
  return provision.exemptions.length === 0 ? [] : [`Exceptions to look at: ${provision.exemptions.join('; ')}`]
}

function directionReason(provision: Provision, { supplier, recipient }: AskedTransfer): string {
  const target = provision.targets.codes.includes(supplier.code) ? supplier.code : recipient.code
  return provision.direction === 'to_target'
    ? `direction: bans supply to ${target}; here ${target} is the supplier`
    : `direction: bans export by and buying from ${target}; here ${target} is the recipient`
}

export function termWords({ inForceFrom, inForceTo, endedBy }: Provision): string {
  const from = inForceFrom === null ? 'start not recorded' : `in force from ${inForceFrom}`
  if (inForceTo === null) return from
  return `${from} until ${inForceTo}${endedBy === null ? '' : ` (ended: ${endedBy})`}`
}

export function daysWords(days: DayRange | null): string {
  if (days === null) return 'to no day'
  if (days.from === null) return `before ${days.to}`
  if (days.to === null) return `from ${days.from} on`
  return days.from === days.to ? days.from : `${days.from} to ${days.to}`
}

function scopeWords(provision: Provision): string {
  return provision.scope === '' ? provision.items.join(', ') : provision.scope
}

export function no(reason: string): Judgement {
  return { verdict: 'not_applicable', reason: sentence([reason]) }
}

/** Parts joined to sentences: capital first letter, full stop at the end. */
export function sentence(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[.!?)]$/.test(part) && !part.endsWith(')') ? capital(part) : `${capital(part)}.`))
    .join(' ')
}

function capital(words: string): string {
  return words.replace(/^\p{Ll}/u, (first) => first.toUpperCase())
}

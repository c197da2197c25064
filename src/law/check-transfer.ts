import { daysOf } from '../model/date-value.ts'
import type { Provision, ProvisionFinding, Transfer, Verdict } from '../model/law.ts'
import { bindingFit } from './binding.ts'
import { type AskedTransfer, type Judgement, judgeRule, no, sentence, sidesOf } from './check-provision.ts'
import { itemClassOf } from './class-index.ts'
import { consequencesOf } from './consequences-of.ts'
import { type ItemMatch, matchItems } from './item-classes.ts'
import { type AskedItem, itemFit } from './item-fit.ts'
import { exposureOf, judgeExposure } from './judge-exposure.ts'
import { type LawBook, loadLaw } from './load-law.ts'
import { partyOfTransfer, stateOfHelper, type TransferParty } from './party-of-transfer.ts'
import { VERDICT_ORDER } from './verdict-order.ts'

/** What the law says of one transfer. */
export interface TransferCheck {
  readonly transfer: Transfer
  /** Every provision considered near, gravest verdict first. */
  readonly findings: readonly ProvisionFinding[]
  /** Codes of all that follows, in the order of the rule base. */
  readonly consequences: readonly string[]
  /** How the item words were read. */
  readonly items: readonly ItemMatch[]
  /** What could not be settled from what was told. */
  readonly warnings: readonly string[]
}

const RULES: ReadonlySet<string> = new Set(['prohibits', 'licence_policy', 'political_commitment', 'non_binding_call'])

/** Walks the provisions and returns each that is near the transfer, with the reason it applies or not. */
export function checkTransfer(transfer: Transfer, law: LawBook = loadLaw()): TransferCheck {
  const warnings: string[] = []
  const { asked, items } = ask(transfer, law, warnings)
  const judged = new Map<string, { provision: Provision; judgement: Judgement }>()
  const put = (provision: Provision, judgement: Judgement): void => {
    judged.set(provision.id, { provision, judgement })
  }
  // Copies of a UN measure and treaty duties to respect one are judged by what the UN measure says, so they come later.
  const late: Provision[] = []
  for (const provision of law.provisions) {
    if (provision.follows.length > 0 || provision.targets.type === 'regime') {
      late.push(provision)
      continue
    }
    if (!RULES.has(provision.effect) || provision.items.length === 0) continue
    const sides = sidesOf(provision, asked)
    if (sides.size > 0) put(provision, judgeRule(provision, asked, sides, law))
  }
  for (const provision of late) {
    const judgement =
      provision.follows.length > 0
        ? judgeCopy(provision, asked, judged, law)
        : judgeRegime(provision, asked, judged, law)
    if (judgement !== null) put(provision, judgement)
  }
  const breached = new Set<string>()
  for (const { provision, judgement } of judged.values()) {
    if (provision.id.startsWith('UN-') && isBreach(judgement.verdict)) {
      for (const code of provision.targets.codes) breached.add(code)
    }
  }
  for (const provision of law.provisions) {
    const known = judged.get(provision.id)
    const exposure = exposureOf(provision)
    if (known !== undefined && (exposure === null || known.judgement.verdict !== 'not_applicable')) continue
    const judgement = judgeOther(provision, exposure, asked, breached, law)
    if (judgement === null) continue
    if (known === undefined || judgement.verdict === 'exposes') put(provision, judgement)
  }
  for (const { provision, judgement } of judged.values()) {
    if (provision.note !== null && isBreach(judgement.verdict)) warnings.push(`${provision.id}: ${provision.note}`)
  }
  const findings = [...judged.values()]
    .map(({ provision, judgement }) => findingOf(provision, judgement, law))
    .sort(
      (a, b) =>
        VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict) || rank(a.provision) - rank(b.provision),
    )
  const codes = new Set(findings.flatMap(({ consequences }) => consequences))
  return {
    transfer,
    findings,
    consequences: law.consequences.map(({ code }) => code).filter((code) => codes.has(code)),
    items,
    warnings,
  }
}

/** Looks up the words of a transfer. */
function ask(
  transfer: Transfer,
  law: LawBook,
  warnings: string[],
): { readonly asked: AskedTransfer; readonly items: readonly ItemMatch[] } {
  const supplier = partyOf(transfer.supplier, law)
  const recipient = partyOf(transfer.recipient, law)
  const unknown: string[] = []
  const goods = matchesOf(transfer.items, law, unknown)
  const told = goods.length > 0 || transfer.itemText === null ? [] : matchesOf([transfer.itemText], law, unknown)
  const services = matchesOf(transfer.services, law, unknown)
  const items = [...goods, ...told, ...services]
  // Where the words in the report are understood, class words that are not known no longer matter.
  const unknownItems = told.length > 0 ? [] : unknown
  const asked: AskedItem[] = items.map(({ words, readings }) => ({ words, readings, derived: false }))
  const days = daysOf(transfer.date)
  for (const words of unknownItems)
    warnings.push(`No item class is known for "${words}": say it in other words, or give a class or an HS code`)
  if (items.length === 0 && unknownItems.length === 0)
    warnings.push('No items are told: what the measures cover cannot be settled')
  for (const { itemClass, words } of activitiesOf(items, law)) {
    warnings.push(`"${words}" (${itemClass}): no transfer by itself; covered only where a measure names it`)
  }
  if (days === null) warnings.push('No date is told: measures that ended or may have ended come back as unclear')
  if (supplier.code === 'ZZ') warnings.push('The supplier is not known: only what the recipient’s side settles is said')
  if (recipient.code === 'ZZ')
    warnings.push('The recipient is not known: only what the supplier’s side settles is said')
  if (supplier.code === recipient.code && supplier.code !== 'ZZ')
    warnings.push('Supplier and recipient are in one State')
  return {
    asked: {
      hasCarrier: hasCarrier(transfer),
      supplier,
      recipient,
      items: withDerived(asked, transfer, law),
      unknownItems,
      days,
      status: transfer.status,
      participants: participantsOf(transfer, supplier, recipient, law),
    },
    items,
  }
}

function partyOf(words: string, law: LawBook): TransferParty {
  return partyOfTransfer(words, law) ?? { code: 'ZZ', receiver: words === '' ? null : words, kind: null }
}

function matchesOf(phrases: readonly string[], law: LawBook, unknown: string[]): readonly ItemMatch[] {
  return phrases.flatMap((phrase) => {
    const matches = matchItems(phrase, law)
    if (matches.length === 0 && phrase.trim() !== '') unknown.push(phrase)
    return matches
  })
}

function activitiesOf(
  items: readonly ItemMatch[],
  law: LawBook,
): { readonly itemClass: string; readonly words: string }[] {
  return items.flatMap(({ readings, words }) => {
    const itemClass = itemClassOf(readings[0]?.classes[0] ?? '', law)
    return itemClass?.kind === 'activity' ? [{ itemClass: itemClass.label, words }] : []
  })
}

/** A broker and a bank are part of an arms deal, and some measures name their services. */
function withDerived(items: readonly AskedItem[], transfer: Transfer, law: LawBook): readonly AskedItem[] {
  const isArms = items.some(({ readings }) =>
    readings.some(({ classes }) => classes.some((key) => itemClassOf(key, law)?.isArms)),
  )
  if (!isArms) return items
  const derived = (key: string, words: string): AskedItem => ({
    words,
    readings: [{ classes: [key], confidence: 0.9 }],
    derived: true,
  })
  const brokers = transfer.intermediaries.filter(
    (words) => !isVessel(words) && (stateOfHelper(words, law) === null || words.includes('(')),
  )
  return [
    ...items,
    ...(brokers.length === 0 ? [] : [derived('brokering', brokers.join(', '))]),
    ...(transfer.financing.length === 0 ? [] : [derived('financial_services', transfer.financing.join(', '))]),
  ]
}

function hasCarrier(transfer: Transfer): boolean {
  return transfer.carriers.length > 0 || transfer.intermediaries.some(isVessel)
}

function isVessel(words: string): boolean {
  return /^(?:vessel|ship|mv|m\/v|aircraft)\b/i.test(words.trim())
}

function participantsOf(
  transfer: Transfer,
  supplier: TransferParty,
  recipient: TransferParty,
  law: LawBook,
): AskedTransfer['participants'] {
  const helpers = [...transfer.intermediaries, ...transfer.carriers, ...transfer.financing].flatMap(
    (words) => stateOfHelper(words, law) ?? [],
  )
  return { supplier: supplier.code, recipient: recipient.code, helpers }
}

/** A copy of UN measures says what the gravest of them says, to those whom it binds. */
function judgeCopy(
  provision: Provision,
  asked: AskedTransfer,
  judged: ReadonlyMap<string, { readonly judgement: Judgement }>,
  law: LawBook,
): Judgement | null {
  if (sidesOf(provision, asked).size === 0) return null
  const binding = bindingFit(provision, asked.participants, asked.days, law)
  if (binding.fit === 'no') return no(binding.why)
  const originals = provision.follows.flatMap((id) => {
    const judgement = judged.get(id)?.judgement
    return judgement === undefined ? [] : [{ id, ...judgement }]
  })
  originals.sort((a, b) => VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict))
  const first = originals[0]
  if (first === undefined) return null
  const reason = sentence([`implements ${first.id} (${provision.scope})`, binding.why, first.reason])
  return { verdict: binding.fit === 'unclear' && isBreach(first.verdict) ? 'unclear' : first.verdict, reason }
}

/** Rules on whatever is under a UN embargo, or on any destination. */
function judgeRegime(
  provision: Provision,
  asked: AskedTransfer,
  judged: ReadonlyMap<string, { readonly provision: Provision; readonly judgement: Judgement }>,
  law: LawBook,
): Judgement | null {
  const un = [...judged.values()].filter(
    (one) => one.provision.id.startsWith('UN-') && one.provision.effect === 'prohibits',
  )
  if (provision.effect === 'exempts') {
    if (un.length === 0) return null
    const fits = asked.items.map((item) => itemFit(provision, item, ['to_target'], asked.days, law))
    return fits.some(({ fit }) => fit === 'yes') ? { verdict: 'exempt', reason: sentence([provision.scope]) } : null
  }
  const anyWhere = provision.effect === 'licence_policy'
  if (!anyWhere && un.length === 0) return null
  const participants = anyWhere
    ? { ...asked.participants, recipient: asked.supplier.code, helpers: [] }
    : asked.participants
  const binding = bindingFit(provision, participants, asked.days, law)
  if (anyWhere && binding.fit === 'no') return null
  if (binding.fit === 'no') return no(binding.why)
  const sides = new Map([['to_target', { fit: 'yes', why: null }]] as const)
  const judgement = judgeRule({ ...provision, binds: anyWhere ? provision.binds : 'all_states' }, asked, sides, law)
  if (anyWhere || !isBreach(judgement.verdict)) return judgement
  const breach =
    un.find((one) => isBreach(one.judgement.verdict) && one.provision.items.includes('@all_arms')) ??
    un.find((one) => isBreach(one.judgement.verdict))
  if (breach === undefined) return no('no UN embargo is breached, so the duty to respect one is not touched')
  const reason = sentence([`a transfer against ${breach.provision.id} may not be authorised`, binding.why])
  return { verdict: binding.fit === 'unclear' ? 'unclear' : judgement.verdict, reason }
}

/** Listing powers, enforcement, monitoring, exposure to listing, exemptions. */
function judgeOther(
  provision: Provision,
  exposure: ReturnType<typeof exposureOf>,
  asked: AskedTransfer,
  breached: ReadonlySet<string>,
  law: LawBook,
): Judgement | null {
  const codes = exposure !== null && exposure.codes.length > 0 ? exposure.codes : null
  const sides = sidesOf(
    codes === null ? provision : { ...provision, targets: { ...provision.targets, type: 'state', codes } },
    asked,
  )
  if (sides.size === 0) return null
  if (exposure !== null) return judgeExposure(provision, exposure, asked, [...sides.keys()], breached, law)
  if (provision.effect === 'exempts') {
    const fits = asked.items.map((item) => itemFit(provision, item, [...sides.keys()], asked.days, law))
    return fits.some(({ fit }) => fit === 'yes') ? { verdict: 'exempt', reason: sentence([provision.scope]) } : null
  }
  return no(`not a rule on transfers: ${provision.scope}`)
}

/** The Council's measures first: they bind everybody. */
function rank(id: string): number {
  return id.startsWith('UN-') ? 0 : 1
}

function isBreach(verdict: Verdict): boolean {
  return verdict === 'breaches' || verdict === 'would_breach'
}

function findingOf(provision: Provision, { verdict, reason }: Judgement, law: LawBook): ProvisionFinding {
  return {
    provision: provision.id,
    verdict,
    reason,
    consequences: consequencesOf(provision.id, verdict, law),
    verified:
      provision.verified && provision.datesVerified && (provision.paragraph === null || provision.paragraphVerified),
  }
}

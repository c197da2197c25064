import { matchItems } from '../law/item-classes.ts'
import { type LawBook, loadLaw } from '../law/load-law.ts'
import { partyOfTransfer } from '../law/party-of-transfer.ts'
import type { Actor } from '../model/actor.ts'
import { daysOf } from '../model/date-value.ts'
import type { Event, Role } from '../model/event.ts'
import type { Transfer } from '../model/law.ts'
import type { Report } from '../model/report.ts'
import type { ReportReading } from '../model/report-reading.ts'

/** One leg of an event of a report, as the law is asked about it. */
export interface EventTransfer {
  /** Index into the reading's events. */
  readonly event: number
  /** Supplier and recipient, capitals: `KP→RU`. */
  readonly leg: string
  readonly transfer: Transfer
}

const TYPES: ReadonlySet<string> = new Set(['arms_transfer', 'aid', 'procurement', 'financing'])

/**
 * Turns events in which something changes hands into transfers, one for each pair of supplier and recipient. A party
 * that the text does not tell is ZZ; an event that tells neither, or tells no goods, asks the law nothing.
 */
export function transfersFromEvents(
  reading: Pick<ReportReading, 'actors' | 'events'>,
  report: Pick<Report, 'published'>,
  law: LawBook = loadLaw(),
): readonly EventTransfer[] {
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor]))
  const published = report.published?.value.slice(0, 10) ?? null
  return reading.events.flatMap((event, index) => {
    if (!TYPES.has(event.type)) return []
    const items = itemsOf(event, law)
    if (items.length === 0) return []
    const inRole = (role: Role): readonly Actor[] =>
      event.participants.flatMap((one) => (one.role === role ? (actors.get(one.actor) ?? []) : []))
    const helpers = inRole('facilitator')
    const shared = {
      items,
      itemText: null,
      date: daysOf(event.date) === null ? published : event.date,
      intermediaries: helpers.filter((actor) => !isCraft(actor)).map(helperWords),
      carriers: helpers.filter(isCraft).map(helperWords),
      financing: [],
      services: [],
      status: event.status,
    }
    const transfers: EventTransfer[] = []
    const seen = new Set<string>()
    for (const supplier of partiesOf(inRole('supplier'), law)) {
      for (const recipient of partiesOf(inRole('recipient'), law)) {
        const key = `${supplier}→${recipient}`
        const leg = `${codeOf(supplier)}→${codeOf(recipient)}`
        if (seen.has(key) || codeOf(supplier) === codeOf(recipient)) continue
        seen.add(key)
        transfers.push({ event: index, leg, transfer: { ...shared, supplier, recipient } })
      }
    }
    return transfers
  })
}

/** The items that the law can be asked about; what a transfer of arms moved is arms even where no word is understood. */
function itemsOf(event: Event, law: LawBook): readonly string[] {
  const words = event.items.map(({ text }) => text)
  const known = words.filter((phrase) => matchItems(phrase, law).length > 0)
  if (event.type === 'arms_transfer') return known.length > 0 ? known : ['weapons_unspecified']
  if (event.type === 'financing' && words.length === 0) return ['financial_services']
  return known.length > 0 ? known : words
}

function partiesOf(actors: readonly Actor[], law: LawBook): readonly string[] {
  return actors.length === 0 ? ['ZZ'] : [...new Set(actors.map((actor) => partyWords(actor, law)))]
}

/** A State is named by its code; a body within one stands in brackets, because some measures are on groups only. */
function partyWords(actor: Actor, law: LawBook): string {
  const code = actor.country?.toUpperCase() ?? null
  const name = actor.name.replace(/[()]/g, ' ').replace(/\s+/g, ' ').trim()
  // A person receives for a government or a firm; which of them is not told by the name.
  const isBody = actor.kind === 'organisation' && actor.named
  if (code !== null) return isBody ? `${code} (${name})` : code
  const found = isBody || actor.kind === 'state' ? partyOfTransfer(name, law) : null
  if (found === null) return 'ZZ'
  return found.receiver === null ? found.code : `${found.code} (${found.receiver})`
}

function codeOf(party: string): string {
  return party.slice(0, 2)
}

function isCraft(actor: Actor): boolean {
  return actor.kind === 'vessel' || actor.kind === 'aircraft'
}

function helperWords(actor: Actor): string {
  if (actor.kind === 'state' && actor.country !== null) return actor.country.toUpperCase()
  const name = isCraft(actor) ? `${actor.kind} ${actor.name}` : actor.name
  return actor.country === null ? name : `${name.replace(/[()]/g, ' ')} (${actor.country.toUpperCase()})`
}

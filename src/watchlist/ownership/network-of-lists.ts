import type { ListedRelation, Listing } from '../../model/listing.ts'
import type { LoadedList } from '../loaded-list.ts'
import { bareListing } from '../party/bare-listing.ts'
import type { TieWords } from './load-rules.ts'
import type { ControlTie, OtherTie, OwnershipNetwork, OwnershipParty, PartyEntry, Stake } from './ownership-network.ts'
import { sameParties } from './same-parties.ts'
import { tieReader } from './tie-of-relation.ts'

/**
 * The network that lists, and files of ownerships, tell of: who holds what share of whom, who controls whom.
 *
 * @param lists lists whose listings count as listed; their neighbours do not
 * @param added files of ownerships: their parties count as listed only by the designations they carry, or by being a
 * listed party of `lists` (see `sameParties`)
 */
export function networkOfLists(lists: readonly LoadedList[], added: readonly LoadedList[] = []): OwnershipNetwork {
  const entries: PartyEntry[] = []
  const take = (list: LoadedList, listings: readonly Listing[], isListed: boolean): void => {
    for (const listing of listings) entries.push({ listing, publishedOn: list.publishedOn, isListed })
  }
  for (const list of lists) take(list, list.listings, true)
  for (const list of lists) take(list, list.neighbours ?? [], false)
  for (const list of added) take(list, [...list.listings, ...(list.neighbours ?? [])], false)
  const ties = tiesOf(entries)
  const parties = new Map<string, OwnershipParty>()
  const aliases = new Map<string, string>()
  for (const { entries: own, perhaps, joined } of sameParties([...entries, ...ties.outside.values()])) {
    const { id, caption, schema } = own[0]!.listing
    const told = own.filter((entry) => !ties.outside.has(entry.listing.id))
    parties.set(id, { id, name: caption, schema: told.length > 0 ? schema : null, entries: told, perhaps, joined })
    for (const { listing } of own) if (listing.id !== id) aliases.set(listing.id, id)
  }
  return networkOf([...parties.values()], ties, aliases)
}

/** A network of parties and ties that are at hand already. */
export function networkOf(
  parties: readonly OwnershipParty[],
  ties: {
    readonly stakes: readonly Stake[]
    readonly control: readonly ControlTie[]
    readonly others?: readonly OtherTie[]
  },
  aliases: ReadonlyMap<string, string> = new Map(),
): OwnershipNetwork {
  const party = (id: string): string => aliases.get(id) ?? id
  const stakesIn = new Map<string, Stake[]>()
  for (const stake of ties.stakes) {
    const [owner, asset] = [party(stake.owner), party(stake.asset)]
    push(stakesIn, asset, { ...stake, owner, asset })
  }
  const controlOf = new Map<string, ControlTie[]>()
  const together = new Map<string, ControlTie[]>()
  for (const tie of ties.control) {
    const [controller, controlled] = [party(tie.controller), party(tie.controlled)]
    if (tie.kind !== 'acting_together') push(controlOf, controlled, { ...tie, controller, controlled })
    else {
      push(together, controller, { ...tie, controller, controlled })
      push(together, controlled, { ...tie, controller: controlled, controlled: controller })
    }
  }
  const otherTies = new Map<string, OtherTie[]>()
  for (const { party: one, other, type } of ties.others ?? []) {
    push(otherTies, party(one), { party: party(one), other: party(other), type })
  }
  return { parties: new Map(parties.map((one) => [one.id, one])), aliases, stakesIn, controlOf, together, otherTies }
}

interface Ties {
  readonly stakes: Stake[]
  readonly control: ControlTie[]
  readonly others: OtherTie[]
  /** Ends of ties that no list has an entry for, by id. */
  readonly outside: Map<string, PartyEntry>
}

function tiesOf(entries: readonly PartyEntry[]): Ties {
  const ties: Ties = { stakes: [], control: [], others: [], outside: new Map() }
  const schemata = new Map(entries.map(({ listing }) => [listing.id, listing.schema]))
  const plain = plainTies(entries)
  const read = tieReader()
  for (const { listing, publishedOn } of entries) {
    for (const relation of listing.relations) {
      const other = endOf(relation, listing, publishedOn, schemata, ties.outside)
      if (other === null) continue
      const words = read(relation, listing.schema)
      if (words === null) {
        ties.others.push({ party: listing.id, other, type: relation.type })
        continue
      }
      const [over, under] = words.holder_is === 'controller' ? [listing.id, other] : [other, listing.id]
      // Nobody owns or controls a person; "parent" is then one of the family.
      if (schemata.get(under) === 'Person') continue
      // FollowTheMoney says of both ends which is which; the words of a role may be said of the other one.
      if (plain.has(pairKey(under, over)) && !plain.has(pairKey(over, under))) continue
      addTie(ties, relation, words, over, under)
    }
  }
  return { ...ties, control: withoutPlainWords(ties.control) }
}

/** "directed by" is the other end's plain word for a tie that its holder calls by a better one ("president"). */
function withoutPlainWords(control: readonly ControlTie[]): ControlTie[] {
  const better = new Set<string>()
  const keyOf = ({ controller, controlled, from, until, source }: ControlTie): string =>
    [controller, controlled, from, until, source].join('\n')
  for (const tie of control) if (tie.type !== 'directed_by') better.add(keyOf(tie))
  return control.filter((tie) => tie.type !== 'directed_by' || !better.has(keyOf(tie)))
}

function addTie(ties: Ties, relation: ListedRelation, words: TieWords, over: string, under: string): void {
  const { type, source } = relation
  const from = relation.from ?? null
  const until = relation.until ?? null
  if (words.share === true) {
    ties.stakes.push({ owner: over, asset: under, percentage: relation.percentage ?? null, from, until, source })
  }
  if (words.kind !== 'owns' && over !== under)
    ties.control.push({ controller: over, controlled: under, kind: words.kind, type, from, until, source })
}

/** Pairs of which a file says in plain words who is owned or directed by whom. */
function plainTies(entries: readonly PartyEntry[]): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const { listing } of entries) {
    for (const { type, to } of listing.relations) {
      if (to !== null && (type === 'owned_by' || type === 'directed_by')) pairs.add(pairKey(to, listing.id))
    }
  }
  return pairs
}

function pairKey(over: string, under: string): string {
  return `${over}\n${under}`
}

function endOf(
  { to, name }: ListedRelation,
  holder: Listing,
  publishedOn: string | null,
  schemata: ReadonlyMap<string, unknown>,
  outside: Map<string, PartyEntry>,
): string | null {
  const words = name ?? null
  const id = to ?? (words === null ? null : `${holder.list}: ${words}`)
  if (id !== null && !schemata.has(id) && !outside.has(id)) {
    outside.set(id, {
      listing: bareListing(words ?? id, { id, list: holder.list, schema: 'LegalEntity' }),
      publishedOn,
      isListed: false,
    })
  }
  return id
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const held = map.get(key)
  if (held === undefined) map.set(key, [value])
  else held.push(value)
}

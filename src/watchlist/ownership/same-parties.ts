import { daysOf } from '../../model/date-value.ts'
import type { Listing, Schema } from '../../model/listing.ts'
import { identifierKey } from '../query.ts'
import { exactNameKey } from './exact-name-key.ts'
import { ownershipRules } from './load-rules.ts'
import type { PartyEntry } from './ownership-network.ts'

/** Entries that are about one party. */
export interface PartyGroup {
  readonly entries: PartyEntry[]
  readonly perhaps: PartyEntry[]
  readonly joined: string[]
}

/**
 * Puts entries of several lists and files together where they are about one party: the same id, the same identifier, or,
 * for parties that are on no list, the very name of a listed party of the same country. Weak aliases join nothing. A name
 * alone, where a country is missing, is kept as a question (`perhaps`).
 *
 * @param entries entries of lists before those of files of ownerships
 */
export function sameParties(entries: readonly PartyEntry[]): readonly PartyGroup[] {
  const groups = new Set<PartyGroup>()
  const groupOf = new Map<PartyEntry, PartyGroup>()
  const byId = new Map<string, PartyGroup>()
  for (const entry of entries) {
    let group = byId.get(entry.listing.id)
    if (group === undefined) {
      group = { entries: [], perhaps: [], joined: [] }
      byId.set(entry.listing.id, group)
      groups.add(group)
    }
    group.entries.push(entry)
    groupOf.set(entry, group)
  }
  const join = (a: PartyEntry, b: PartyEntry, why: string): void => {
    const into = groupOf.get(a)!
    const from = groupOf.get(b)!
    if (into === from || clash(into, from)) return
    for (const entry of from.entries) {
      into.entries.push(entry)
      groupOf.set(entry, into)
    }
    into.joined.push(...from.joined, `${nameOf(b)} is taken for ${nameOf(a)}: ${why}`)
    groups.delete(from)
  }
  joinByIdentifier(entries, join)
  if (new Set(entries.map(({ listing }) => listing.list)).size > 1) joinByName(groups, join)
  return [...groups]
}

type Join = (a: PartyEntry, b: PartyEntry, why: string) => void

function joinByIdentifier(entries: readonly PartyEntry[], join: Join): void {
  const { unique, in_country: inCountry } = ownershipRules().same_party
  const first = new Map<string, PartyEntry>()
  for (const entry of entries) {
    for (const { type, value } of identifiersOf(entry.listing)) {
      const number = identifierKey(value)
      // Shorter ones are years and house numbers in the wrong column.
      if (number.length < 5) continue
      const keys = unique.includes(type)
        ? [`${type} ${number}`]
        : inCountry.includes(type)
          ? entry.listing.countries.map((country) => `${type} ${number} ${country}`)
          : []
      for (const key of keys) {
        const other = first.get(key)
        if (other === undefined) first.set(key, entry)
        else join(other, entry, `the same ${type.replaceAll('_', ' ')} ${value}`)
      }
    }
  }
}

/** A listing's identifiers, with the number that its id is made of. */
function identifiersOf(listing: Listing): Listing['identifiers'] {
  for (const [prefix, type] of Object.entries(ownershipRules().same_party.id_prefixes)) {
    if (listing.id.startsWith(prefix)) return [...listing.identifiers, { type, value: listing.id.slice(prefix.length) }]
  }
  return listing.identifiers
}

function joinByName(groups: ReadonlySet<PartyGroup>, join: Join): void {
  const open = new Map<string, PartyGroup[]>()
  for (const group of groups) {
    if (isListed(group)) continue
    for (const key of keysOf(group)) add(open, key, group)
  }
  if (open.size === 0) return
  const found = new Map<PartyGroup, PartyGroup[]>()
  for (const group of groups) {
    if (!isListed(group)) continue
    for (const key of keysOf(group)) {
      for (const asked of open.get(key) ?? []) if (!found.get(asked)?.includes(group)) add(found, asked, group)
    }
  }
  for (const [asked, listed] of found) {
    const fitting = listed.filter((one) => !isOther(asked, one))
    const same = fitting.filter((one) => countryOfBoth(asked, one) !== null)
    // One entry on each of several lists is one party as far as anybody can see; two on one list are namesakes.
    const isOne = same.every((one, i) => same.slice(0, i).every((other) => !isOther(one, other)))
    if (same.length > 0 && isOne) {
      for (const one of same) {
        const country = countryOfBoth(asked, one)
        join(one.entries[0]!, asked.entries[0]!, `the same name and country (${country}), no number in common`)
      }
      continue
    }
    // Of namesakes in one country nobody can say which; without a country nobody can say whether.
    const open =
      same.length > 0 ? same : fitting.filter((one) => countriesOf(one).size === 0 || countriesOf(asked).size === 0)
    for (const one of open) asked.perhaps.push(...one.entries)
  }
}

const EITHER: readonly Schema[] = ['Person', 'Company']

function keysOf({ entries }: PartyGroup): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const { listing } of entries) {
    for (const { text, kind } of listing.names) {
      if (kind === 'weak') continue
      // A "legal entity" is a company or a person.
      for (const schema of listing.schema === 'LegalEntity' ? EITHER : [listing.schema]) {
        const key = exactNameKey(text, schema)
        if (key !== null) keys.add(key)
      }
    }
  }
  return keys
}

function isListed({ entries }: PartyGroup): boolean {
  return entries.some(({ isListed, listing }) => isListed || listing.designations.length > 0)
}

/** True where two groups are certainly two parties. */
function isOther(a: PartyGroup, b: PartyGroup): boolean {
  if (clash(a, b)) return true
  for (const type of ownershipRules().same_party.unique) {
    const ours = numbersOf(a, type)
    const theirs = numbersOf(b, type)
    if (ours.size > 0 && theirs.size > 0 && ![...ours].some((number) => theirs.has(number))) return true
  }
  const born = a.entries.flatMap(({ listing }) => listing.birthDates)
  const bornToo = b.entries.flatMap(({ listing }) => listing.birthDates)
  return born.length > 0 && bornToo.length > 0 && !born.some((day) => bornToo.some((other) => canBeSame(day, other)))
}

/** Two listed entries of one list are two parties, and a person is no company. */
function clash(a: PartyGroup, b: PartyGroup): boolean {
  const lists = new Set(a.entries.filter(({ isListed }) => isListed).map(({ listing }) => listing.list))
  if (b.entries.some(({ isListed, listing }) => isListed && lists.has(listing.list))) return true
  return a.entries.some(({ listing }) => b.entries.some((other) => isOtherKind(listing, other.listing)))
}

function isOtherKind(a: Listing, b: Listing): boolean {
  if (a.schema === 'LegalEntity' || b.schema === 'LegalEntity') return false
  return (a.schema === 'Person') !== (b.schema === 'Person')
}

function numbersOf({ entries }: PartyGroup, type: string): ReadonlySet<string> {
  const numbers = new Set<string>()
  for (const { listing } of entries) {
    for (const one of identifiersOf(listing)) if (one.type === type) numbers.add(identifierKey(one.value))
  }
  return numbers
}

function countryOfBoth(a: PartyGroup, b: PartyGroup): string | null {
  const ours = countriesOf(a)
  for (const country of countriesOf(b)) if (ours.has(country)) return country
  return null
}

function countriesOf({ entries }: PartyGroup): ReadonlySet<string> {
  return new Set(entries.flatMap(({ listing }) => listing.countries))
}

function canBeSame(a: string, b: string): boolean {
  const one = daysOf(a)
  const other = daysOf(b)
  if (one === null || other === null) return true
  return (
    (one.to === null || other.from === null || other.from <= one.to) &&
    (other.to === null || one.from === null || one.from <= other.to)
  )
}

function nameOf({ listing }: PartyEntry): string {
  return `${listing.caption} (${listing.list}, ${listing.id})`
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const held = map.get(key)
  if (held === undefined) map.set(key, [value])
  else held.push(value)
}

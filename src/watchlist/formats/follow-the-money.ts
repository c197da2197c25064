import { createHash } from 'node:crypto'
import { type DateValue, daysOf, type IsoDate } from '../../model/date-value.ts'
import type { Designation, ListedName, ListedRelation, Listing, Schema } from '../../model/listing.ts'
import { WatchlistFormatError } from '../errors.ts'
import type { LoadedList } from '../loaded-list.ts'
import { type FtmEntity, parseFtmLine, valuesOf } from './ftm-entity.ts'
import { identifiersOf } from './ftm-identifiers.ts'
import { isRelation, relationsOf, sourceOf } from './ftm-relation.ts'
import { readLines } from './read-lines.ts'

const PARTIES: ReadonlySet<string> = new Set<Schema>([
  'Person',
  'Organization',
  'Company',
  'PublicBody',
  'LegalEntity',
  'Vessel',
  'Airplane',
  'CryptoWallet',
])
const COUNTRY_PROPERTIES = ['nationality', 'citizenship', 'country', 'jurisdiction', 'mainCountry', 'flag']
const NAME_PROPERTIES = [
  ['name', 'primary'],
  ['alias', 'alias'],
  ['previousName', 'alias'],
  ['pastNames', 'alias'],
  ['abbreviation', 'weak'],
  ['weakAlias', 'weak'],
] as const

/**
 * Reads FollowTheMoney JSON lines (OpenSanctions `entities.ftm.json`, `targets.nested.json`, our starter list): parties
 * with their Sanction entities as designations and ties as relations. Whole or not at all: a broken line is an error.
 *
 * @param from a file (`.gz` is unpacked), or the lines themselves
 */
export function readFollowTheMoney(from: string | URL | readonly string[], listName: string): LoadedList {
  const parties: FtmEntity[] = []
  const around = new Surroundings()
  let publishedOn: IsoDate | null = null
  const file = typeof from === 'string' ? from : from instanceof URL ? decodeURIComponent(from.pathname) : listName
  const onLine = (line: string, number: number): void => {
    if (line === '' || line.trim() === '') return
    for (const entity of parseFtmLine(number === 1 ? line.replace(/^\ufeff/, '') : line, file, number)) {
      if (PARTIES.has(entity.schema)) parties.push(entity)
      else around.add(entity)
      if (entity.seenOn !== null && (publishedOn === null || entity.seenOn > publishedOn)) publishedOn = entity.seenOn
    }
  }
  let sha256: string
  if (typeof from === 'string' || from instanceof URL) sha256 = readLines(from, onLine)
  else {
    for (const [index, line] of from.entries()) onLine(line, index + 1)
    sha256 = createHash('sha256').update(from.join('\n')).digest('hex')
  }
  const listings = parties.filter((party) => isListed(party, around)).map((party) => listingOf(party, around, listName))
  // A file that holds none is the wrong file or a broken one; an empty list would answer "not listed" to everybody.
  if (listings.length === 0) throw new WatchlistFormatError(file, 0, 'at least one listed party', 'none')
  return { name: listName, sha256, publishedOn, listings }
}

/** What stands around the parties: sanctions, ties, papers and addresses, by the party they belong to. */
class Surroundings {
  readonly sanctions = new Map<string, FtmEntity[]>()
  readonly papers = new Map<string, FtmEntity[]>()
  readonly relations = new Map<string, ListedRelation[]>()
  readonly addresses = new Map<string, string>()

  add(entity: FtmEntity): void {
    if (entity.schema === 'Sanction') {
      for (const party of valuesOf(entity, 'entity')) push(this.sanctions, party, entity)
    } else if (entity.schema === 'Passport' || entity.schema === 'Identification') {
      for (const party of valuesOf(entity, 'holder')) push(this.papers, party, entity)
    } else if (entity.schema === 'Address') {
      const full = valuesOf(entity, 'full')[0] ?? entity.caption
      if (full !== null) this.addresses.set(entity.id, full)
    } else if (isRelation(entity.schema)) {
      for (const { holder, relation } of relationsOf(entity)) push(this.relations, holder, relation)
    }
  }
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const held = map.get(key)
  if (held === undefined) map.set(key, [value])
  else held.push(value)
}

// OpenSanctions files hold the owners and relatives of listed parties too. Where a file marks nothing (somebody's own
// list), whoever is in it is meant.
function isListed(party: FtmEntity, around: Surroundings): boolean {
  if (around.sanctions.has(party.id) || party.target === true) return true
  const topics = valuesOf(party, 'topics')
  if (topics.some((topic) => topic === 'sanction' || topic === 'debarment' || topic === 'export.control')) return true
  return party.target === null && topics.length === 0
}

function listingOf(party: FtmEntity, around: Surroundings, list: string): Listing {
  const sanctions = around.sanctions.get(party.id) ?? []
  const gender = valuesOf(party, 'gender')[0]
  const addresses = valuesOf(party, 'addressEntity').flatMap((id) => around.addresses.get(id) ?? [])
  const names = namesOf(party)
  return {
    id: party.id,
    list,
    schema: party.schema as Schema,
    caption: party.caption ?? names[0]?.text ?? party.id,
    names,
    birthDates: valuesOf(party, 'birthDate').filter((date) => daysOf(date) !== null),
    countries: unique(
      COUNTRY_PROPERTIES.flatMap((property) => valuesOf(party, property)).map((code) => code.toLowerCase()),
    ),
    gender: gender === 'male' || gender === 'female' ? gender : null,
    identifiers: identifiersOf(party, sanctions, around.papers.get(party.id) ?? []),
    addresses: unique([...valuesOf(party, 'address'), ...addresses]),
    notes: valuesOf(party, 'notes'),
    designations: designationsOf(party, sanctions),
    relations: around.relations.get(party.id) ?? [],
  }
}

function namesOf(party: FtmEntity): ListedName[] {
  const found = new Map<string, ListedName>()
  for (const [property, kind] of NAME_PROPERTIES) {
    for (const text of valuesOf(party, property)) if (!found.has(text)) found.set(text, { text, kind })
  }
  if (found.size === 0 && party.caption !== null) found.set(party.caption, { text: party.caption, kind: 'primary' })
  return [...found.values()]
}

function designationsOf(party: FtmEntity, sanctions: readonly FtmEntity[]): Designation[] {
  const found = sanctions.flatMap(designationsOfSanction)
  const told = new Set(found.map(({ programme }) => programme))
  // A programme that the party is said to be under without an act of its own: listed, but since when is not known.
  for (const programme of valuesOf(party, 'programId')) {
    if (!told.has(programme)) found.push({ ...UNDATED, programme })
  }
  return found.sort((a, b) => compare(a.from ?? '~', b.from ?? '~'))
}

const UNDATED: Designation = {
  authority: '',
  programme: null,
  tags: [],
  from: null,
  to: null,
  legalBasis: null,
  reason: null,
  listId: null,
  source: null,
  verified: false,
}

function designationsOfSanction(sanction: FtmEntity): Designation[] {
  const text = (property: string): string | null => joined(valuesOf(sanction, property))
  const keys: (string | null)[] = [...valuesOf(sanction, 'programId')]
  if (keys.length === 0) keys.push(null)
  const from = earliest([...valuesOf(sanction, 'startDate'), ...valuesOf(sanction, 'listingDate')])
  return keys.map((programme) => ({
    authority: valuesOf(sanction, 'authority')[0] ?? sanction.caption ?? '',
    programme,
    tags: valuesOf(sanction, 'program'),
    from,
    to: latest(valuesOf(sanction, 'endDate')),
    legalBasis: text('provisions'),
    reason: text('reason'),
    listId: valuesOf(sanction, 'authorityId')[0] ?? valuesOf(sanction, 'unscId')[0] ?? null,
    source: sourceOf(sanction),
    verified: from !== null,
  }))
}

function earliest(dates: readonly string[]): DateValue | null {
  return sortedDates(dates)[0] ?? null
}

function latest(dates: readonly string[]): DateValue | null {
  return sortedDates(dates).at(-1) ?? null
}

function sortedDates(dates: readonly string[]): DateValue[] {
  return dates
    .filter((date) => daysOf(date) !== null)
    .map((date) => date.slice(0, 10))
    .sort(compare)
}

function joined(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join('; ')
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}

// Plain code-unit order: the same on every machine, whatever its locale.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

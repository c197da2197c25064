import type { IsoDate } from '../../../model/date-value.ts'
import type { ListedRelation, Listing } from '../../../model/listing.ts'
import type { CleaningLog } from '../../party/cleaning-log.ts'
import type { ReadList } from '../list-format.ts'
import { type FtmEntity, valuesOf } from './ftm-entity.ts'
import { type HeldRelation, isRelation, referencesOf, relationsOf } from './ftm-relation.ts'
import { partyOfEntity, partySchema, type Surroundings } from './party-of-entity.ts'

/** Entities around the parties, by the party they belong to. */
interface Joined {
  readonly sanctions: Map<string, FtmEntity[]>
  readonly papers: Map<string, FtmEntity[]>
  readonly addresses: Map<string, FtmEntity>
  readonly relations: Map<string, ListedRelation[]>
}

/**
 * The listed parties of a graph of FollowTheMoney entities, with their acts, papers, addresses and ties, and beside them
 * the parties that are not listed themselves. Ties stand on both ends.
 */
export function listFromEntities(entities: Iterable<FtmEntity>, list: string, log: CleaningLog): ReadList {
  const parties = new Map<string, FtmEntity>()
  const joined: Joined = { sanctions: new Map(), papers: new Map(), addresses: new Map(), relations: new Map() }
  let publishedOn: IsoDate | null = null
  for (const entity of entities) {
    if (partySchema(entity) !== null) parties.set(entity.id, entity)
    else join(joined, entity, log)
    if (entity.seenOn !== null && (publishedOn === null || entity.seenOn > publishedOn)) publishedOn = entity.seenOn
  }
  for (const party of parties.values())
    hold(
      joined,
      referencesOf(party, (id) => parties.has(id)),
    )
  const listings: Listing[] = []
  const neighbours: Listing[] = []
  for (const party of parties.values()) {
    const listing = partyOfEntity(party, around(party, joined), list, log)
    if (isListed(party, joined)) listings.push(listing)
    else neighbours.push(listing)
  }
  return { publishedOn, listings, neighbours }
}

function join(joined: Joined, entity: FtmEntity, log: CleaningLog): void {
  if (entity.schema === 'Sanction') {
    for (const party of valuesOf(entity, 'entity')) push(joined.sanctions, party, entity)
  } else if (entity.schema === 'Passport' || entity.schema === 'Identification') {
    for (const party of valuesOf(entity, 'holder')) push(joined.papers, party, entity)
  } else if (entity.schema === 'Address') joined.addresses.set(entity.id, entity)
  else if (isRelation(entity.schema)) hold(joined, relationsOf(entity, log))
  else log.add('unknown_field', entity.id, 'schema', entity.schema)
}

function hold({ relations }: Joined, found: readonly HeldRelation[]): void {
  for (const { holder, relation } of found) push(relations, holder, relation)
}

function around({ id, properties }: FtmEntity, joined: Joined): Surroundings {
  return {
    sanctions: joined.sanctions.get(id) ?? [],
    papers: joined.papers.get(id) ?? [],
    addresses: (properties.addressEntity ?? []).flatMap((address) => joined.addresses.get(address) ?? []),
    relations: joined.relations.get(id) ?? [],
  }
}

const LISTED_TOPICS: ReadonlySet<string> = new Set(['sanction', 'debarment', 'export.control'])

/**
 * OpenSanctions files hold the owners and relatives of listed parties too, some of them marked as linked to a sanctioned
 * party. Where a file marks nothing (somebody's own list), whoever is in it is meant.
 */
function isListed(party: FtmEntity, { sanctions }: Joined): boolean {
  if (sanctions.has(party.id)) return true
  const topics = valuesOf(party, 'topics')
  if (topics.some((topic) => LISTED_TOPICS.has(topic))) return true
  if (topics.length > 0 && topics.every((topic) => topic === 'sanction.linked')) return false
  return party.target === true || (party.target === null && topics.length === 0)
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const held = map.get(key)
  if (held === undefined) map.set(key, [value])
  else held.push(value)
}

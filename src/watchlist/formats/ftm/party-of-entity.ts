import type { ListedRelation, ListedValue, Listing, Schema } from '../../../model/listing.ts'
import type { CleaningLog } from '../../party/cleaning-log.ts'
import { listingFromValues } from '../../party/listing-from-values.ts'
import { PartyDraft } from '../../party/party-draft.ts'
import { designationsOf } from './ftm-designations.ts'
import { type FtmEntity, valuesOf } from './ftm-entity.ts'
import { addReferents, paperOf } from './ftm-identifiers.ts'

const SCHEMATA: Readonly<Record<string, Schema>> = {
  Person: 'Person',
  Organization: 'Organization',
  Company: 'Company',
  PublicBody: 'PublicBody',
  LegalEntity: 'LegalEntity',
  Vessel: 'Vessel',
  Airplane: 'Airplane',
  CryptoWallet: 'CryptoWallet',
  Asset: 'Asset',
  RealEstate: 'Asset',
  Security: 'Asset',
  Vehicle: 'Asset',
}
const DATES: ReadonlySet<string> = new Set([
  'birthDate',
  'buildDate',
  'createdAt',
  'deathDate',
  'dissolutionDate',
  'incorporationDate',
  'modifiedAt',
  'retrievedAt',
])
const COUNTRIES: ReadonlySet<string> = new Set([
  'birthCountry',
  'citizenship',
  'country',
  'flag',
  'jurisdiction',
  'mainCountry',
  'nationality',
  'pastFlags',
])

/** What stands around one party in its file. */
export interface Surroundings {
  readonly sanctions: readonly FtmEntity[]
  readonly papers: readonly FtmEntity[]
  readonly addresses: readonly FtmEntity[]
  readonly relations: readonly ListedRelation[]
}

/** Our schema for an entity that is a party or a thing that lists name; null for ties, papers and the like. */
export function partySchema(entity: FtmEntity): Schema | null {
  return SCHEMATA[entity.schema] ?? null
}

/** A listing of a FollowTheMoney party with its acts, papers, addresses and ties. */
export function partyOfEntity(party: FtmEntity, around: Surroundings, list: string, log: CleaningLog): Listing {
  const draft = new PartyDraft(party.id, partySchema(party) ?? 'LegalEntity', log)
  for (const [property, texts] of Object.entries(party.properties)) {
    // Ids of entities that are joined below.
    if (party.nested.has(property) || property === 'addressEntity') continue
    for (const text of texts) addProperty(draft, property, text)
  }
  addReferents(draft, party)
  const values: ListedValue[] = [...draft.values]
  for (const paper of around.papers) values.push(...paperOf(paper, log).values)
  for (const address of around.addresses) values.push(...addressOf(address, log))
  for (const sanction of around.sanctions) values.push(...restOf(sanction, log))
  return listingFromValues(values, {
    id: party.id,
    list,
    schema: draft.schema,
    caption: party.caption,
    designations: designationsOf(party, around.sanctions),
    relations: around.relations,
  })
}

function addProperty(draft: PartyDraft, property: string, text: string): void {
  if (DATES.has(property)) draft.date(property, text, property)
  else if (COUNTRIES.has(property)) draft.country(property, text, property)
  else if (property === 'gender') draft.gender(text, property)
  else draft.text(property, text, property)
}

const ADDRESS_PARTS = [
  'remarks',
  'postOfficeBox',
  'street',
  'street2',
  'city',
  'postalCode',
  'region',
  'state',
  'country',
]

function addressOf(address: FtmEntity, log: CleaningLog): readonly ListedValue[] {
  const draft = new PartyDraft(address.id, 'LegalEntity', log)
  const full = valuesOf(address, 'full')[0] ?? address.caption
  const parts = ADDRESS_PARTS.flatMap((part) => valuesOf(address, part))
  draft.text('address', full ?? (parts.length === 0 ? null : parts.join(', ')), 'Address.full')
  return draft.values
}

/** Properties of a Sanction that its designation holds, and the party it is about. */
const IN_DESIGNATION: ReadonlySet<string> = new Set([
  'authority',
  'authorityId',
  'endDate',
  'entity',
  'listingDate',
  'program',
  'programId',
  'provisions',
  'reason',
  'sourceUrl',
  'startDate',
])

/** What else a Sanction says (its number at the UN, its status, a summary), as values that stand under its own id. */
function restOf(sanction: FtmEntity, log: CleaningLog): readonly ListedValue[] {
  const draft = new PartyDraft(sanction.id, 'LegalEntity', log)
  for (const [name, texts] of Object.entries(sanction.properties)) {
    if (IN_DESIGNATION.has(name)) continue
    const property = name === 'unscId' ? 'unReference' : `sanction${name[0]!.toUpperCase()}${name.slice(1)}`
    for (const text of texts) draft.text(property, text, `Sanction.${name}`)
  }
  return draft.values
}

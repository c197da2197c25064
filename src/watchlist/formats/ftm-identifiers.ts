import type { Listing } from '../../model/listing.ts'
import { type FtmEntity, valuesOf } from './ftm-entity.ts'

type ListedIdentifier = Listing['identifiers'][number]

// What we call the identifiers that FollowTheMoney keeps in properties of a party.
const TYPE_OF: readonly (readonly [property: string, type: string])[] = [
  ['imoNumber', 'imo'],
  ['mmsi', 'mmsi'],
  ['callSign', 'call_sign'],
  ['innCode', 'inn'],
  ['ogrnCode', 'ogrn'],
  ['leiCode', 'lei'],
  ['swiftBic', 'swift'],
  ['registrationNumber', 'registration'],
  ['taxNumber', 'tax_number'],
  ['idNumber', 'id_number'],
  ['passportNumber', 'passport'],
  ['uniqueEntityId', 'uei'],
  ['publicKey', 'wallet'],
  ['dunsCode', 'duns'],
  ['permId', 'perm_id'],
]

// Files name the same entry on an official list by a prefix ("ofac-41736").
const REFERENTS: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/^ofac-(\d+)$/, 'ofac_uid'],
  [/^gb-fcdo-([a-z]{3}\d{4})$/, 'uk_ref'],
]

/** Numbers that name one party: its own, those of its papers, and those of its entries on official lists. */
export function identifiersOf(
  party: FtmEntity,
  sanctions: readonly FtmEntity[],
  papers: readonly FtmEntity[],
): ListedIdentifier[] {
  const found = new Map<string, ListedIdentifier>()
  const add = (type: string, value: string): void => {
    if (!found.has(`${type} ${value}`)) found.set(`${type} ${value}`, { type, value })
  }
  for (const [property, type] of TYPE_OF) {
    for (const value of valuesOf(party, property)) add(tailNumber(party, type), value)
  }
  for (const paper of papers) {
    const type = paper.schema === 'Passport' ? 'passport' : 'id_number'
    for (const value of [...valuesOf(paper, 'number'), ...valuesOf(paper, 'passportNumber')]) add(type, value)
  }
  for (const sanction of sanctions) for (const value of valuesOf(sanction, 'unscId')) add('un_ref', value)
  for (const referent of party.referents) {
    for (const [pattern, type] of REFERENTS) {
      const value = pattern.exec(referent)?.[1]
      if (value !== undefined) add(type, value.toUpperCase())
    }
  }
  return [...found.values()]
}

/** An aircraft's registration is the number on its tail. */
function tailNumber(party: FtmEntity, type: string): string {
  return party.schema === 'Airplane' && type === 'registration' ? 'tail_number' : type
}

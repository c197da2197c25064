import type { Listing } from '../../../../model/listing.ts'
import { WatchlistFormatError } from '../../../errors.ts'
import type { CleaningLog } from '../../../party/cleaning-log.ts'
import { PartyDraft } from '../../../party/party-draft.ts'
import { knownPaths, unknownLeaves } from '../../xml/known-paths.ts'
import type { XmlElement } from '../../xml/xml-element.ts'
import { addCountry } from '../facts/add-country.ts'
import { addFact, type DatedAct } from '../facts/add-fact.ts'
import { bareLinks } from '../facts/bare-links.ts'
import { addAddress } from '../facts/ofac-address.ts'
import { nameProperty, wholeName } from '../facts/ofac-name.ts'
import { nearerSchema, ofacSchema } from '../facts/ofac-schema.ts'
import { addDesignations } from '../ofac-designations.ts'
import { readRemarks } from '../remarks/read-remarks.ts'

export interface EntryContext {
  readonly list: string
  readonly log: CleaningLog
  /** True on the non-SDN list, whose entries are under the directives alone that they name. */
  readonly isConsolidated: boolean
  /** How errors name the file. */
  readonly shown: string
}

/**
 * The party of one `sdnEntry`.
 *
 * @throws WatchlistFormatError for an entry without uid, name or known type
 */
export function partyOfEntry(entry: XmlElement, { list, log, isConsolidated, shown }: EntryContext): Listing {
  const needed = (name: string): string => {
    const text = entry.textOf(name)
    if (text === null) throw new WatchlistFormatError(shown, entry.line, `a ${name}`, 'an entry without')
    return text
  }
  const uid = needed('uid')
  const type = needed('sdnType')
  const schema = ofacSchema(type)
  if (schema === null) {
    throw new WatchlistFormatError(shown, entry.line, 'Individual, Entity, Vessel or Aircraft', `"${type}"`)
  }
  const draft = new PartyDraft(uid, schema, log)
  draft.text('ofacUid', uid, 'uid')
  const caption = nameOf(entry)
  if (caption === '') throw new WatchlistFormatError(shown, entry.line, 'a lastName', 'an entry without')
  draft.text('name', caption, 'lastName')
  if (schema === 'Person' && entry.child('firstName') !== null) {
    draft.text('lastName', entry.textOf('lastName'), 'lastName')
    draft.text('firstName', entry.textOf('firstName'), 'firstName')
  }
  for (const aka of entry.all('akaList', 'aka')) {
    const isWeak = aka.textOf('category')?.toLowerCase() === 'weak'
    draft.text(nameProperty(aka.textOf('type'), false, isWeak), nameOf(aka), 'akaList/aka')
  }
  draft.text('position', entry.textOf('title'), 'title')
  const dated = addFacts(draft, entry)
  addPlaces(draft, entry)
  addVessel(draft, entry)
  const remarks = entry.textOf('remarks')
  if (remarks !== null) {
    dated.push(
      ...readRemarks(draft, bareLinks(remarks), { title: entry.textOf('title'), isCut: false, column: 'remarks' }),
    )
  }
  const tags = entry.all('programList', 'program').flatMap(({ text }) => text ?? [])
  addDesignations(draft, { tags, dates: dated, isConsolidated })
  unknownLeaves(entry, KNOWN, (text, path) => draft.unknown(text, path))
  draft.schema = nearerSchema(draft)
  return draft.build(`ofac-${uid}`, list, caption)
}

// Numbers of rows in OFAC's own tables (uid) say nothing of the party.
const KNOWN = knownPaths([
  ...['uid', 'firstName', 'lastName', 'sdnType', 'title', 'remarks', 'programList/program'],
  ...['uid', 'type', 'category', 'firstName', 'lastName'].map((name) => `akaList/aka/${name}`),
  ...['uid', 'address1', 'address2', 'address3', 'city', 'stateOrProvince', 'postalCode', 'country'].map(
    (name) => `addressList/address/${name}`,
  ),
  ...['uid', 'idType', 'idNumber', 'idCountry', 'issueDate', 'expirationDate'].map((name) => `idList/id/${name}`),
  ...['uid', 'country', 'mainEntry'].flatMap((name) => [
    `nationalityList/nationality/${name}`,
    `citizenshipList/citizenship/${name}`,
  ]),
  ...['uid', 'dateOfBirth', 'mainEntry'].map((name) => `dateOfBirthList/dateOfBirthItem/${name}`),
  ...['uid', 'placeOfBirth', 'mainEntry'].map((name) => `placeOfBirthList/placeOfBirthItem/${name}`),
  ...['callSign', 'vesselType', 'vesselFlag', 'vesselOwner', 'tonnage', 'grossRegisteredTonnage'].map(
    (name) => `vesselInfo/${name}`,
  ),
])
const ADDRESS_PARTS = [
  ['address1', 'ADDRESS1'],
  ['address2', 'ADDRESS2'],
  ['address3', 'ADDRESS3'],
  ['city', 'CITY'],
  ['stateOrProvince', 'STATE/PROVINCE'],
  ['postalCode', 'POSTAL CODE'],
] as const

/** "HANIYA, Ismail"; entities have a last name alone. */
function nameOf(element: XmlElement): string {
  const parts = [
    { type: 'Last Name', value: element.textOf('lastName') },
    { type: 'First Name', value: element.textOf('firstName') },
  ]
  return wholeName(parts.flatMap(({ type, value }) => (value === null ? [] : [{ type, value }])))
}

function addFacts(draft: PartyDraft, entry: XmlElement): DatedAct[] {
  const dated: DatedAct[] = []
  for (const id of entry.all('idList', 'id')) {
    const type = id.textOf('idType')
    const value = id.textOf('idNumber')
    if (type === null || value === null) {
      draft.unknown(type ?? value, 'idList/id')
      continue
    }
    const beside = [
      ['issued', id.textOf('issueDate')],
      ['expires', id.textOf('expirationDate')],
    ].flatMap(([word, day]) => (day === null ? [] : [`${word} ${day}`]))
    const country = id.textOf('idCountry')
    const found = addFact(draft, { type, value, country, beside, isDocument: country !== null }, 'idList/id')
    if (found !== null) dated.push(found)
  }
  return dated
}

function addPlaces(draft: PartyDraft, entry: XmlElement): void {
  for (const item of entry.all('dateOfBirthList', 'dateOfBirthItem')) {
    draft.date('birthDate', item.textOf('dateOfBirth'), 'dateOfBirthList/dateOfBirthItem/dateOfBirth', rankOf(item))
  }
  for (const item of entry.all('placeOfBirthList', 'placeOfBirthItem')) {
    draft.text(
      'birthPlace',
      item.textOf('placeOfBirth'),
      'placeOfBirthList/placeOfBirthItem/placeOfBirth',
      rankOf(item),
    )
  }
  for (const property of ['nationality', 'citizenship'] as const) {
    for (const country of entry.all(`${property}List`, property)) {
      addCountry(draft, property, { words: country.textOf('country') }, `${property}List/${property}/country`)
    }
  }
  for (const address of entry.all('addressList', 'address')) {
    const parts = ADDRESS_PARTS.flatMap(([name, type]) => {
      const value = address.textOf(name)
      return value === null ? [] : [{ type, value }]
    })
    addAddress(draft, { parts, country: address.textOf('country') }, 'addressList/address')
  }
}

/** Of several dates or places of birth, OFAC calls one the main entry; the others are printed with "alt." in front. */
function rankOf(item: XmlElement): { readonly about: string | null } {
  return { about: item.textOf('mainEntry')?.toLowerCase() === 'false' ? 'alternative' : null }
}

function addVessel(draft: PartyDraft, entry: XmlElement): void {
  const vessel = entry.child('vesselInfo')
  if (vessel === null) return
  draft.text('callSign', vessel.textOf('callSign'), 'vesselInfo/callSign')
  draft.text('type', vessel.textOf('vesselType'), 'vesselInfo/vesselType')
  draft.text('tonnage', vessel.textOf('tonnage'), 'vesselInfo/tonnage')
  draft.text('grossRegisteredTonnage', vessel.textOf('grossRegisteredTonnage'), 'vesselInfo/grossRegisteredTonnage')
  addCountry(draft, 'flag', { words: vessel.textOf('vesselFlag') }, 'vesselInfo/vesselFlag')
  const owner = vessel.textOf('vesselOwner')
  if (owner !== null) draft.relation({ type: 'owner', to: null, name: owner, source: null })
}

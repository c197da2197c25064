import type { Listing } from '../../../../model/listing.ts'
import { WatchlistFormatError } from '../../../errors.ts'
import type { CleaningLog } from '../../../party/cleaning-log.ts'
import { PartyDraft } from '../../../party/party-draft.ts'
import { knownPaths, unknownLeaves } from '../../xml/known-paths.ts'
import type { XmlElement } from '../../xml/xml-element.ts'
import { bareLinks } from '../facts/bare-links.ts'
import { listedActs } from '../facts/listed-acts.ts'
import { addAddress } from '../facts/ofac-address.ts'
import { languageOfScript } from '../facts/ofac-name.ts'
import { nearerSchema, ofacSchema } from '../facts/ofac-schema.ts'
import { relationType } from '../facts/relation-type.ts'
import { readRemarks } from '../remarks/read-remarks.ts'
import { stampDay } from '../stamp-day.ts'
import { addEntityNames } from './add-entity-names.ts'
import { addFeatures, addPapers } from './add-features.ts'

export interface EntityContext {
  readonly list: string
  readonly log: CleaningLog
  /** How errors name the file. */
  readonly shown: string
}

/**
 * The party of one `entity`.
 *
 * @throws WatchlistFormatError for an entity without id, primary name or known type
 */
export function partyOfEntity(entity: XmlElement, { list, log, shown }: EntityContext): Listing {
  const wrong = (expected: string, found: string): never => {
    throw new WatchlistFormatError(shown, entity.line, expected, found)
  }
  const uid = entity.attribute('id') ?? wrong('an entity with an id', 'one without')
  const type = entity.textOf('generalInfo', 'entityType')
  const schema =
    ofacSchema(type) ?? wrong('Individual, Entity, Vessel or Aircraft', type === null ? 'no type' : `"${type}"`)
  const draft = new PartyDraft(uid, schema, log)
  draft.text('ofacUid', uid, 'entity@id')
  const caption = addEntityNames(draft, entity) ?? wrong('a primary name', `entity ${uid} without`)
  const title = entity.textOf('generalInfo', 'title')
  draft.text('position', title, 'generalInfo/title')
  const dated = addFeatures(draft, entity)
  addPapers(draft, entity)
  addAddresses(draft, entity)
  for (const relationship of entity.all('relationships', 'relationship')) addRelationship(draft, relationship)
  for (const measure of entity.all('sanctionsTypes', 'sanctionsType')) {
    draft.text('provisions', measure.text, 'sanctionsTypes/sanctionsType')
  }
  const remarks = entity.textOf('generalInfo', 'remarks')
  if (remarks !== null)
    dated.push(...readRemarks(draft, bareLinks(remarks), { title, isCut: false, column: 'generalInfo/remarks' }))
  const acts = listedActs({
    uid,
    programmes: textsOf(entity, 'sanctionsPrograms', 'sanctionsProgram'),
    authorities: textsOf(entity, 'legalAuthorities', 'legalAuthority'),
    lists: entity.all('sanctionsLists', 'sanctionsList').flatMap((one) => {
      return one.text === null ? [] : [{ list: one.text, from: stampDay(one.attribute('datePublished')) }]
    }),
    dated,
  })
  for (const act of acts) draft.designation(act)
  unknownLeaves(entity, KNOWN, (text, path) => draft.unknown(text, path))
  draft.schema = nearerSchema(draft)
  return draft.build(`ofac-${uid}`, list, caption)
}

function textsOf(entity: XmlElement, ...path: readonly string[]): readonly string[] {
  return entity.all(...path).flatMap(({ text }) => text ?? [])
}

function addAddresses(draft: PartyDraft, entity: XmlElement): void {
  for (const address of entity.all('addresses', 'address')) {
    const country = address.textOf('country')
    const translations = address.all('translations', 'translation')
    for (const translation of translations) {
      const parts = translation.all('addressParts', 'addressPart').flatMap((part) => {
        const value = part.textOf('value')
        return value === null ? [] : [{ type: part.textOf('type') ?? '', value }]
      })
      const language = languageOfScript(translation.textOf('script'))
      addAddress(draft, { parts, country, language }, 'addresses/address')
    }
    if (translations.length === 0) addAddress(draft, { parts: [], country }, 'addresses/address')
  }
}

function addRelationship(draft: PartyDraft, relationship: XmlElement): void {
  const path = 'relationships/relationship'
  const related = relationship.child('relatedEntity')
  const id = related?.attribute('entityId') ?? null
  const words = relationship.textOf('type') ?? 'related to'
  const name = related?.text ?? null
  if (id === null && name === null) {
    draft.unknown(words, path)
    return
  }
  draft.relation({
    type: relationType(words),
    to: id === null ? null : `ofac-${id}`,
    name,
    source: null,
  })
  const quality = relationship.textOf('quality')
  const about = [quality === null ? null : `quality ${quality}`, relationship.textOf('comments')].filter(
    (text) => text !== null,
  )
  if (about.length > 0) draft.text('notes', `${words} ${name ?? id}: ${about.join(', ')}`, path)
}

// Row numbers of OFAC's own tables and of its reference values say nothing of the party; the words stand beside them.
const KNOWN = knownPaths([
  '@id',
  ...['identityId', 'entityType', 'entityType@refId', 'title', 'title@refId', 'remarks'].map(
    (path) => `generalInfo/${path}`,
  ),
  ...['', '@refId', '@id', '@datePublished'].map((path) => `sanctionsLists/sanctionsList${path}`),
  ...['', '@refId', '@id'].flatMap((path) => [
    `sanctionsPrograms/sanctionsProgram${path}`,
    `sanctionsTypes/sanctionsType${path}`,
    `legalAuthorities/legalAuthority${path}`,
  ]),
  ...['@id', 'isPrimary', 'isLowQuality', 'aliasType', 'aliasType@refId', 'comments'].map(
    (path) => `names/name${path.startsWith('@') ? path : `/${path}`}`,
  ),
  ...['names/name', 'addresses/address'].flatMap((above) =>
    ['@id', '/isPrimary', '/script', '/script@refId'].map((path) => `${above}/translations/translation${path}`),
  ),
  ...['formattedFirstName', 'formattedLastName', 'formattedFullName'].map(
    (path) => `names/name/translations/translation/${path}`,
  ),
  ...['@id', '/type', '/type@refId', '/value'].flatMap((path) => [
    `names/name/translations/translation/nameParts/namePart${path}`,
    `addresses/address/translations/translation/addressParts/addressPart${path}`,
  ]),
  ...['@id', '/country', '/country@refId'].map((path) => `addresses/address${path}`),
  ...['@id', '/type', '/type@featureTypeId', '/versionId', '/value', '/valueRefId', '/isPrimary', '/reliability'].map(
    (path) => `features/feature${path}`,
  ),
  ...['/reliability@refId', '/comments'].map((path) => `features/feature${path}`),
  ...['@id', '/fromDateBegin', '/fromDateEnd', '/toDateBegin', '/toDateEnd', '/isApproximate', '/isDateRange'].map(
    (path) => `features/feature/valueDate${path}`,
  ),
  ...['@id', '/type', '/type@refId', '/name', '/name@nameId', '/name@nameTranslationId', '/documentNumber'].map(
    (path) => `identityDocuments/identityDocument${path}`,
  ),
  ...[
    '/isValid',
    '/issuingCountry',
    '/issuingCountry@refId',
    '/issuingLocation',
    '/issuingAuthority',
    '/issueDate',
  ].map((path) => `identityDocuments/identityDocument${path}`),
  ...['/expirationDate', '/comments'].map((path) => `identityDocuments/identityDocument${path}`),
  ...['@id', '/type', '/type@refId', '/relatedEntity', '/relatedEntity@entityId', '/quality', '/quality@refId'].map(
    (path) => `relationships/relationship${path}`,
  ),
  'relationships/relationship/comments',
])

import type { PartyDraft } from '../../../party/party-draft.ts'
import type { XmlElement } from '../../xml/xml-element.ts'

const COUNTRY = ['countryIso2Code', 'countryDescription']
const ACT = ['regulationType', 'publicationDate', 'numberTitle', 'publicationUrl']
/** Elements and attributes of the schema, by element: what is not here is kept as a note and counted. */
const COVERED: Readonly<Record<string, readonly string[]>> = {
  remark: [],
  additionalInformation: ['key', 'value'],
  regulation: [...ACT, 'organisationType', 'entryIntoForceDate', 'programme'],
  publicationUrl: [],
  corrigendum: ACT,
  regulationSummary: ACT,
  subjectType: ['code', 'classificationCode'],
  nameAlias: [
    ...['firstName', 'middleName', 'lastName', 'wholeName', 'function', 'gender', 'title', 'nameLanguage', 'strong'],
  ],
  citizenship: ['acquisitionDate', 'disenfranchisementDate', 'region', ...COUNTRY],
  birthdate: [
    ...['circa', 'calendarType', 'city', 'zipCode', 'birthdate', 'dayOfMonth', 'monthOfYear', 'year', 'yearRangeFrom'],
    ...['yearRangeTo', 'region', 'place', ...COUNTRY],
  ],
  address: ['city', 'street', 'poBox', 'zipCode', 'region', 'place', 'asAtListingTime', ...COUNTRY],
  contactInfo: ['key', 'value'],
  identification: [
    ...['diplomatic', 'knownExpired', 'knownFalse', 'reportedLost', 'revokedByIssuer', 'issueDate', 'issuedBy'],
    ...['latinNumber', 'nameOnDocument', 'number', 'validFrom', 'validTo', 'identificationTypeCode'],
    ...['identificationTypeDescription', 'region', ...COUNTRY],
  ],
}
const EVERYWHERE: ReadonlySet<string> = new Set(['logicalId', 'regulationLanguage'])
const OF_ENTITY: ReadonlySet<string> = new Set([
  ...['logicalId', 'delistingDate', 'designationDate', 'designationDetails', 'unitedNationId', 'euReferenceNumber'],
])

/** Hands to the draft what an entity holds beside the elements and attributes of the schema. */
export function countCovered(entity: XmlElement, draft: PartyDraft): void {
  for (const [name, value] of Object.entries(entity.attributes)) {
    if (!OF_ENTITY.has(name) && !name.startsWith('xmlns')) draft.unknown(value, `@${name}`)
  }
  for (const { path, text, element } of entity.leaves()) {
    const covered = COVERED[element.name]
    const attribute = path.includes('@') ? path.slice(path.indexOf('@') + 1) : null
    const isCovered =
      covered !== undefined && (attribute === null || covered.includes(attribute) || EVERYWHERE.has(attribute))
    if (!isCovered) draft.unknown(text, path)
  }
}

import { knownPaths, unknownLeaves } from '../../xml/known-paths.ts'
import type { XmlElement } from '../../xml/xml-element.ts'
import { type Location, locationWords } from './location-of.ts'
import { periodOf } from './period-of.ts'
import type { ReferenceValues } from './reference-values.ts'

/** An identity or registration document, for the identity with this number. */
export interface RegisteredDocument {
  readonly identityId: string
  readonly type: string
  readonly number: string | null
  readonly country: string | null
  readonly beside: readonly string[]
  /** What the file says of it that we have no place for, with its path. */
  readonly rest: readonly (readonly [text: string, path: string])[]
}

const KNOWN = knownPaths([
  ...['@ID', '@IDRegDocTypeID', '@IdentityID', '@IssuedBy-CountryID', '@IssuedIn-LocationID', '@ValidityID'],
  ...['Comment', 'IDRegistrationNo', 'IssuingAuthority', 'DocumentDate@IDRegDocDateTypeID'],
  'DocumentDate/DatePeriod@CalendarTypeID',
  ...['@YearFixed', '@MonthFixed', '@DayFixed'].map((path) => `DocumentDate/DatePeriod${path}`),
  ...['Start', 'End'].flatMap((name) => [
    ...['@Approximate', '@YearFixed', '@MonthFixed', '@DayFixed'].map(
      (path) => `DocumentDate/DatePeriod/${name}${path}`,
    ),
    ...['From', 'To'].flatMap((point) =>
      ['Year', 'Month', 'Day'].map((path) => `DocumentDate/DatePeriod/${name}/${point}/${path}`),
    ),
  ]),
  'FeatureVersionReference@FeatureVersionID',
  'DocumentedNameReference@DocumentedNameID',
  'ProfileRelationshipReference@ProfileRelationshipID',
])

/** Reads an `IDRegDocument`; null for one that belongs to no identity. */
export function documentOf(
  element: XmlElement,
  references: ReferenceValues,
  locations: ReadonlyMap<string, Location>,
): RegisteredDocument | null {
  const identityId = element.attribute('IdentityID')
  if (identityId === null) return null
  const country = references.word('Country', element.attribute('IssuedBy-CountryID'))
  const location = locations.get(element.attribute('IssuedIn-LocationID') ?? '')
  const place = location === undefined ? null : locationWords(location)
  const validity = references.word('Validity', element.attribute('ValidityID'))
  const dates = element.all('DocumentDate').map((date) => {
    const type = references.word('IDRegDocDateType', date.attribute('IDRegDocDateTypeID')) ?? 'dated'
    const period = date.child('DatePeriod')
    return period === null ? null : `${DATE_WORDS[type] ?? type.toLowerCase()} ${periodOf(period) ?? ''}`.trim()
  })
  const beside = [
    place === country ? null : place,
    element.textOf('IssuingAuthority'),
    ...dates,
    validity === 'Valid' ? null : (validity?.toLowerCase() ?? null),
    element.textOf('Comment'),
  ].filter((words) => words !== null)
  const rest: [string, string][] = []
  unknownLeaves(element, KNOWN, (text, path) => rest.push([text, `IDRegDocument/${path}`]))
  return {
    identityId,
    type: references.word('IDRegDocType', element.attribute('IDRegDocTypeID')) ?? 'document',
    number: element.textOf('IDRegistrationNo'),
    country: country ?? place,
    beside: country === null ? beside.filter((words) => words !== place) : beside,
    rest: rest.length === 0 ? NONE : rest,
  }
}

const NONE: readonly never[] = []

const DATE_WORDS: Readonly<Record<string, string>> = { 'Issue Date': 'issued', 'Expiration Date': 'expires' }

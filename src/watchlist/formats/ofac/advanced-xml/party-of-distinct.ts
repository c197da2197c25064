import { WatchlistFormatError } from '../../../errors.ts'
import type { CleaningLog } from '../../../party/cleaning-log.ts'
import { PartyDraft } from '../../../party/party-draft.ts'
import { knownPaths, unknownLeaves } from '../../xml/known-paths.ts'
import type { XmlElement } from '../../xml/xml-element.ts'
import { addFact, type DatedAct } from '../facts/add-fact.ts'
import { bareLinks } from '../facts/bare-links.ts'
import { ofacSchema } from '../facts/ofac-schema.ts'
import { readRemarks } from '../remarks/read-remarks.ts'
import { addFeature, type FeatureContext } from './add-feature.ts'
import { addIdentity } from './add-identity.ts'
import type { RegisteredDocument } from './document-of.ts'
import type { ReferenceValues } from './reference-values.ts'

/** A party as far as its own element tells; lists, programmes and ties follow further down in the file. */
export interface DistinctParty {
  readonly uid: string
  readonly draft: PartyDraft
  readonly caption: string
  /** Numbers by which the rest of the file refers to it. */
  readonly profileIds: readonly string[]
  readonly dated: readonly DatedAct[]
}

export interface DistinctContext extends FeatureContext {
  readonly log: CleaningLog
  /** How errors name the file. */
  readonly shown: string
  /** Documents by the identity they belong to; those of a party are taken out. */
  readonly documents: Map<string, RegisteredDocument[]>
}

/**
 * Reads a `DistinctParty`.
 *
 * @throws WatchlistFormatError for one without number, primary name or known type
 */
export function partyOfDistinct(element: XmlElement, context: DistinctContext): DistinctParty {
  const wrong = (expected: string, found: string): never => {
    throw new WatchlistFormatError(context.shown, element.line, expected, found)
  }
  const uid = element.attribute('FixedRef') ?? wrong('a DistinctParty with a FixedRef', 'one without')
  const profiles = element.all('Profile')
  const [first] = profiles
  if (first === undefined) return wrong('a Profile', `party ${uid} without`)
  const type = typeOf(first, context.references)
  const schema = ofacSchema(type) ?? wrong('an individual, entity, vessel or aircraft', `"${type}"`)
  const draft = new PartyDraft(uid, schema, context.log)
  draft.text('ofacUid', uid, 'DistinctParty@FixedRef')
  const dated: DatedAct[] = []
  let caption: string | null = null
  for (const profile of profiles) {
    const identities = profile.all('Identity')
    for (const identity of identities) {
      const name = addIdentity(draft, identity, context.references)
      caption ??= name
    }
    for (const feature of profile.children) {
      if (feature.name === 'Feature') dated.push(...addFeature(draft, feature, context))
    }
    for (const identity of identities) addDocuments(draft, identity.attribute('ID') ?? '', context)
    for (const reference of profile.all('ExternalReference')) addExternal(draft, reference, context.references)
  }
  for (const comment of [element, ...profiles].flatMap((one) => one.all('Comment'))) {
    if (comment.text === null) continue
    dated.push(...readRemarks(draft, bareLinks(comment.text), { column: 'Comment' }))
  }
  unknownLeaves(element, KNOWN, (text, path) => draft.unknown(text, path))
  return {
    uid,
    draft,
    caption: caption ?? wrong('a primary name', `party ${uid} without`),
    profileIds: profiles.flatMap((profile) => profile.attribute('ID') ?? []),
    dated,
  }
}

/** "Vessel" and "Aircraft" are subtypes; for all others the type above says what it is. */
function typeOf(profile: XmlElement, references: ReferenceValues): string | null {
  const subtype = profile.attribute('PartySubTypeID')
  const above = references.attribute('PartySubType', subtype, 'PartyTypeID')
  return references.word('PartySubType', subtype) ?? references.word('PartyType', above)
}

function addDocuments(draft: PartyDraft, identityId: string, { documents }: DistinctContext): void {
  for (const { type, number, country, beside, rest } of documents.get(identityId) ?? []) {
    if (number === null) draft.unknown(type, 'IDRegDocument')
    else addFact(draft, { type, value: number, country, beside, isDocument: true }, 'IDRegDocument')
    for (const [text, path] of rest) draft.unknown(text, path)
  }
  documents.delete(identityId)
}

function addExternal(draft: PartyDraft, reference: XmlElement, references: ReferenceValues): void {
  const about = references.word('ExRefType', reference.attribute('ExRefTypeID'))
  draft.text('notes', reference.textOf('ExRefValue'), 'ExternalReference/ExRefValue', { about })
  draft.text('sourceUrl', reference.textOf('DirectURL'), 'ExternalReference/DirectURL', { about })
}

const PERIOD = [
  ...['@CalendarTypeID', '@YearFixed', '@MonthFixed', '@DayFixed'],
  ...['Start', 'End'].flatMap((name) => [
    ...['@Approximate', '@YearFixed', '@MonthFixed', '@DayFixed'].map((path) => `/${name}${path}`),
    ...['From', 'To'].flatMap((point) => ['Year', 'Month', 'Day'].map((path) => `/${name}/${point}/${path}`)),
  ]),
]
const ALIAS = 'Profile/Identity/Alias'
const DOCUMENTED = `${ALIAS}/DocumentedName`
const VERSION = 'Profile/Feature/FeatureVersion'
const KNOWN = knownPaths([
  ...['@FixedRef', 'Comment', 'Profile@ID', 'Profile@PartySubTypeID', 'Profile/Comment'],
  ...['@ID', '@FixedRef', '@Primary', '@False'].map((path) => `Profile/Identity${path}`),
  ...['@FixedRef', '@AliasTypeID', '@Primary', '@LowQuality', '/Comment'].map((path) => ALIAS + path),
  ...PERIOD.flatMap((path) => [`${ALIAS}/DatePeriod${path}`, `${VERSION}/DatePeriod${path}`]),
  ...['@ID', '@FixedRef', '@DocNameStatusID', '/Comment', '/DocumentedNameCountry@CountryID'].map(
    (path) => DOCUMENTED + path,
  ),
  ...['', '@NamePartGroupID', '@ScriptID', '@ScriptStatusID', '@Acronym', '@LeadingChars', '@TrailingChars'].map(
    (path) => `${DOCUMENTED}/DocumentedNamePart/NamePartValue${path}`,
  ),
  ...['@ID', '@NamePartTypeID'].map(
    (path) => `Profile/Identity/NamePartGroups/MasterNamePartGroup/NamePartGroup${path}`,
  ),
  ...['@ID', '@FeatureTypeID', '/IdentityReference@IdentityID', '/IdentityReference@IdentityFeatureLinkTypeID'].map(
    (path) => `Profile/Feature${path}`,
  ),
  ...['@ID', '@ReliabilityID', '/Comment', '/VersionDetail', '/VersionDetail@DetailTypeID'].map(
    (path) => VERSION + path,
  ),
  ...['/VersionDetail@DetailReferenceID', '/VersionLocation@LocationID'].map((path) => VERSION + path),
  ...[DOCUMENTED, VERSION, 'Profile/Identity'].map((above) => `${above}/IDRegDocumentReference@IDRegDocumentID`),
  ...['SanctionsEntryReference@SanctionsEntryID', 'ExternalReference@ExRefTypeID'].map((path) => `Profile/${path}`),
  ...['ExRefValue', 'DirectURL'].map((path) => `Profile/ExternalReference/${path}`),
])

import type { Listing } from '../../../../model/listing.ts'
import { WatchlistFormatError } from '../../../errors.ts'
import { resolveLinks } from '../../../party/resolve-links.ts'
import type { ReadFormat } from '../../list-format.ts'
import { readXml } from '../../xml/read-xml.ts'
import type { XmlElement } from '../../xml/xml-element.ts'
import { listedActs } from '../facts/listed-acts.ts'
import { nearerSchema } from '../facts/ofac-schema.ts'
import { addRelationship } from './add-relationship.ts'
import { documentOf, type RegisteredDocument } from './document-of.ts'
import { type Location, locationOf } from './location-of.ts'
import { type DistinctParty, partyOfDistinct } from './party-of-distinct.ts'
import { pointOf } from './period-of.ts'
import { type ReferenceValues, referenceValues } from './reference-values.ts'
import { addSanctionsEntry, type Entries } from './sanctions-entry.ts'

type Held = DistinctParty & { readonly entries: Entries }

/**
 * Reads sdn_advanced.xml and cons_advanced.xml (root `Sanctions`, the UN's advanced sanctions data model). The schema
 * fixes the order: reference values, locations, documents, parties, ties, sanctions entries. So locations and documents
 * are held until the parties that use them have passed, and parties until their entries have.
 *
 * @throws WatchlistFormatError
 */
export const readAdvancedXml: ReadFormat = async ([part, ...more], { list, log }) => {
  if (part === undefined || more.length > 0) {
    throw new WatchlistFormatError(part?.shown ?? list, 0, 'one advanced XML file', `${more.length + 1}`)
  }
  const wrong = (element: XmlElement, expected: string, found: string): never => {
    throw new WatchlistFormatError(part.shown, element.line, expected, found)
  }
  let references: ReferenceValues | null = null
  const valuesFor = (element: XmlElement): ReferenceValues =>
    references ?? wrong(element, 'ReferenceValueSets first', `<${element.name}>`)
  const locations = new Map<string, Location>()
  const documents = new Map<string, RegisteredDocument[]>()
  const used = new Set<string>()
  const onLocation = (id: string): void => {
    used.add(id)
  }
  const parties = new Map<string, Held>()
  const byProfile = new Map<string, Held>()
  let hasEntries = false
  const root = await readXml(part, {
    root: 'Sanctions',
    records: {
      ReferenceValueSets(element) {
        references = referenceValues(element)
      },
      Location(element) {
        locations.set(element.attribute('ID') ?? '', locationOf(element, valuesFor(element)))
      },
      IDRegDocument(element) {
        used.add(element.attribute('IssuedIn-LocationID') ?? '')
        const document = documentOf(element, valuesFor(element), locations)
        if (document === null) return wrong(element, 'a document with an IdentityID', 'one without')
        const held = documents.get(document.identityId)
        if (held === undefined) documents.set(document.identityId, [document])
        else held.push(document)
      },
      DistinctParty(element) {
        const context = { references: valuesFor(element), locations, documents, onLocation, log, shown: part.shown }
        const party = partyOfDistinct(element, context)
        if (parties.has(party.uid)) wrong(element, 'each party once', `party ${party.uid} again`)
        if (hasEntries) wrong(element, 'all parties before their entries', `party ${party.uid} behind`)
        const held = { ...party, entries: { programmes: [], authorities: [], lists: [] } }
        parties.set(party.uid, held)
        for (const id of party.profileIds) byProfile.set(id, held)
      },
      ProfileRelationship(element) {
        hasEntries = true
        addRelationship(element, { parties: byProfile, references: valuesFor(element), log })
      },
      SanctionsEntry(element) {
        hasEntries = true
        const id = element.attribute('ProfileID') ?? ''
        const held = byProfile.get(id)
        if (held === undefined) log.add('unjoined_row', id, 'SanctionsEntry', element.attribute('ID') ?? '')
        else addSanctionsEntry(element, { entries: held.entries, draft: held.draft, references: valuesFor(element) })
      },
      SanctionsEntryLink(element) {
        log.add('unknown_field', element.attribute('ID') ?? '', 'SanctionsEntryLink', element.textOf('Comment') ?? '')
      },
    },
  })
  if (root.attribute('DeltaBaseVersion') !== null) {
    throw new WatchlistFormatError(part.shown, root.line, 'a whole list', 'changes to an earlier version')
  }
  for (const [id, left] of documents) {
    for (const { type, number } of left) log.add('unjoined_row', id, `IDRegDocument: ${type}`, number ?? '')
  }
  for (const id of locations.keys()) if (!used.has(id)) log.add('unjoined_row', id, 'Location', id)
  // Places and drafts are let go of while the parties are made of them.
  locations.clear()
  byProfile.clear()
  const listings: Listing[] = []
  const neighbours: Listing[] = []
  for (const [uid, held] of parties) {
    parties.delete(uid)
    const isListed = !hasEntries || held.entries.lists.length > 0
    ;(isListed ? listings : neighbours).push(listingOf(held, list))
  }
  return {
    publishedOn: pointOf(root.child('DateOfIssue'), 'first'),
    listings: resolveLinks(listings, log),
    neighbours,
  }
}

function listingOf({ uid, draft, caption, dated, entries }: Held, list: string): Listing {
  for (const act of listedActs({ uid, dated, ...entries })) draft.designation(act)
  draft.schema = nearerSchema(draft)
  return draft.build(`ofac-${uid}`, list, caption)
}

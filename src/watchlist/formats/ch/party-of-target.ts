import type { Schema } from '../../../model/listing.ts'
import type { CleaningLog } from '../../party/cleaning-log.ts'
import { PartyDraft } from '../../party/party-draft.ts'
import type { XmlElement } from '../xml/xml-element.ts'
import { addName } from './add-name.ts'
import { type ChPlace, chPlace, countryOf, placeWords } from './ch-places.ts'
import { readLabelled } from './read-labelled.ts'

/** A target with what must wait until the places, which the list has at its end, are read. */
export interface ChParty {
  readonly draft: PartyDraft
  /** Numbers and words of other targets it is tied to. */
  readonly relations: readonly {
    readonly type: string
    readonly target: string | null
    readonly remark: string | null
  }[]
  /** The authority's reasons in one text. */
  readonly reason: string | null
  addPlaces(places: ReadonlyMap<string, ChPlace>): void
}

const OBJECTS: Readonly<Record<string, Schema>> = { vessel: 'Vessel', aircraft: 'Airplane' }
const DATE_OF: Readonly<Partial<Record<Schema, string>>> = { Person: 'birthDate', Organization: 'incorporationDate' }

/** The `<individual>`, `<entity>` or `<object>` that a target is; null where it is none. */
export function bodyOf(target: XmlElement): XmlElement | null {
  return target.child('individual') ?? target.child('entity') ?? target.child('object')
}

/** Reads a `<target>`; what changed in it over time stands in its modifications and is not part of it. */
export function partyOfTarget(target: XmlElement, body: XmlElement, log: CleaningLog): ChParty {
  const draft = new PartyDraft(target.attribute('ssid') ?? '', schemaOf(body), log)
  const later: ((places: ReadonlyMap<string, ChPlace>) => void)[] = []
  draft.gender(body.attribute('sex'), `${body.name}@sex`)
  draft.text('foreignIdentifier', target.textOf('foreign-identifier'), 'foreign-identifier')
  const relations: ChParty['relations'][number][] = []
  const reasons: string[] = []
  for (const child of body.children) {
    if (child.name === 'identity') addIdentity(draft, child, later)
    else if (child.name === 'justification') reasons.push(...(child.text === null ? [] : [child.text]))
    else if (child.name === 'other-information') readLabelled(draft, child.text, 'other-information')
    else if (child.name === 'relation') relations.push(relationOf(child))
    else addUnknown(draft, child)
  }
  for (const child of target.children) {
    if (child.name === 'generic-attribute') addAttribute(draft, child)
    else if (child !== body && !OF_TARGET.has(child.name)) addUnknown(draft, child)
  }
  return {
    draft,
    relations,
    reason: reasons.length === 0 ? null : reasons.join('\n'),
    addPlaces(places) {
      for (const add of later) add(places)
    },
  }
}

const OF_TARGET: ReadonlySet<string> = new Set(['sanctions-set-id', 'foreign-identifier', 'modification'])

function schemaOf(body: XmlElement): Schema {
  if (body.name === 'individual') return 'Person'
  return body.name === 'entity' ? 'Organization' : (OBJECTS[body.attribute('object-type') ?? ''] ?? 'Asset')
}

type Later = ((places: ReadonlyMap<string, ChPlace>) => void)[]

function addIdentity(draft: PartyDraft, identity: XmlElement, later: Later): void {
  const isMain = identity.attribute('main') !== 'false'
  for (const child of identity.children) {
    if (child.name === 'name') addName(draft, child, isMain)
    else if (child.name === 'day-month-year') addDate(draft, child)
    else if (child.name === 'nationality' && child.child('country') !== null)
      draft.country('nationality', countryOf(child), 'identity/nationality')
    else if (child.name === 'place-of-birth') later.push((places) => addBirthPlace(draft, child, places))
    else if (child.name === 'address') later.push((places) => addAddress(draft, child, places))
    else if (child.name === 'identification-document') later.push((places) => addDocument(draft, child, places))
    else addUnknown(draft, child)
  }
}

function addDate(draft: PartyDraft, element: XmlElement): void {
  const parts = ['year', 'month', 'day'].map((part) => element.attribute(part))
  const known = parts.slice(0, parts.indexOf(null) < 0 ? 3 : parts.indexOf(null))
  const calendar = element.attribute('calendar') ?? 'Gregorian'
  const about = calendar === 'Gregorian' ? null : calendar
  const quality = element.attribute('quality')
  const words = known.map((part) => part!.padStart(2, '0')).join('-')
  const property = DATE_OF[draft.schema] ?? 'buildDate'
  // A day of another calendar must not be taken for one of ours.
  if (about !== null)
    draft.date(property, `${words.replaceAll('-', '/')} (${about})`, 'identity/day-month-year', { about })
  else draft.date(property, words, 'identity/day-month-year', { about: quality === 'low' ? 'quality low' : null })
}

/** What an address says by itself goes before the place it refers to. */
function placeOf(element: XmlElement, places: ReadonlyMap<string, ChPlace>): ChPlace {
  const own = chPlace(element)
  const place = places.get(element.attribute('place-id') ?? '')
  return {
    location: own.location ?? place?.location ?? null,
    area: own.area ?? place?.area ?? null,
    country: own.country ?? place?.country ?? null,
    countryName: own.countryName ?? place?.countryName ?? null,
  }
}

function addBirthPlace(draft: PartyDraft, element: XmlElement, places: ReadonlyMap<string, ChPlace>): void {
  const place = placeOf(element, places)
  draft.text('birthPlace', placeWords(place), 'identity/place-of-birth')
  draft.country('birthCountry', place.country, 'identity/place-of-birth')
}

function addAddress(draft: PartyDraft, element: XmlElement, places: ReadonlyMap<string, ChPlace>): void {
  const place = placeOf(element, places)
  const box = element.textOf('p-o-box')
  const lines = [
    element.textOf('c-o') === null ? null : `c/o ${element.textOf('c-o')}`,
    element.textOf('address-details'),
    box === null ? null : `P.O. Box ${box.replace(/^P\.?\s?O\.?\s?Box\s*/i, '')}`,
    element.textOf('zip-code'),
    placeWords(place) === '' ? null : placeWords(place),
  ]
  const about = [element.textOf('remark') ?? element.textOf('remarks'), isPast(element) ? 'no longer current' : null]
  draft.text('address', lines.filter((line) => line !== null).join(', '), 'identity/address', {
    about: about.filter((words) => words !== null).join('; ') || null,
  })
  draft.country('country', place.country, 'identity/address')
}

function isPast(address: XmlElement): boolean {
  return address.attribute('current') === 'false'
}

function addDocument(draft: PartyDraft, element: XmlElement, places: ReadonlyMap<string, ChPlace>): void {
  const type = element.attribute('document-type') ?? 'document'
  const issuer = element.child('issuer')
  const placeOfIssue = element.child('place-of-issue')
  const words = (label: string, text: string | null): string | null => (text === null ? null : `${label} ${text}`)
  const about = [
    type,
    issuer === null ? null : (issuer.text ?? issuer.attribute('code')),
    words('issued', element.textOf('date-of-issue')),
    placeOfIssue === null ? null : words('in', placeWords(placeOf(placeOfIssue, places)) || null),
    words('expires', element.textOf('expiry-date')),
    element.textOf('remark'),
  ]
  draft.text(
    /passport/i.test(type) ? 'passportNumber' : 'idNumber',
    element.textOf('number'),
    'identity/identification-document',
    { about: about.filter((one) => one !== null).join(', ') },
  )
}

function relationOf(element: XmlElement): ChParty['relations'][number] {
  const type = element.attribute('relation-type') ?? 'related-to'
  return {
    type: type.toLowerCase().replace(/[^a-z0-9]+/g, '_'),
    target: element.attribute('target-id'),
    remark: element.textOf('remark'),
  }
}

function addAttribute(draft: PartyDraft, element: XmlElement): void {
  const name = element.attribute('name') ?? 'generic-attribute'
  if (element.text !== null) draft.text('notes', `${name}: ${element.text}`, 'generic-attribute')
}

function addUnknown(draft: PartyDraft, element: XmlElement): void {
  draft.unknown(element.text, element.name)
  for (const { path, text } of element.leaves(element.name)) draft.unknown(text, path)
}

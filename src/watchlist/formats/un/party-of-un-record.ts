import { readPackagedJson } from '../../../model/packaged-data.ts'
import { cleanText } from '../../party/clean-text.ts'
import type { CleaningLog } from '../../party/cleaning-log.ts'
import { PartyDraft } from '../../party/party-draft.ts'
import { readListDate } from '../../party/read-list-date.ts'
import { splitEnumeration } from '../../party/split-enumeration.ts'
import type { XmlElement } from '../xml/xml-element.ts'
import { readUnBirth } from './read-un-birth.ts'
import { readUnDocument } from './read-un-document.ts'

const NAME_PARTS = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME']
const ADDRESS_PARTS = ['STREET', 'CITY', 'STATE_PROVINCE', 'ZIP_CODE', 'COUNTRY']
/** Elements of a record that are read below or say nothing of the party: the file's own keys and sort orders. */
const KNOWN: ReadonlySet<string> = new Set([
  ...NAME_PARTS,
  ...['DATAID', 'VERSIONNUM', 'LIST_TYPE', 'SORT_KEY', 'SORT_KEY_LAST_MOD'],
  ...['UN_LIST_TYPE', 'REFERENCE_NUMBER', 'LISTED_ON', 'DELISTED_ON', 'GENDER', 'SUBMITTED_BY', 'SUBMITTED_ON'],
  ...['NAME_ORIGINAL_SCRIPT', 'COMMENTS1', 'NATIONALITY', 'NATIONALITY2', 'TITLE', 'DESIGNATION', 'LAST_DAY_UPDATED'],
  ...['INDIVIDUAL_ALIAS', 'INDIVIDUAL_ADDRESS', 'INDIVIDUAL_DATE_OF_BIRTH', 'INDIVIDUAL_PLACE_OF_BIRTH'],
  ...['INDIVIDUAL_DOCUMENT', 'ENTITY_ALIAS', 'ENTITY_ADDRESS'],
])
const INSIDE: Readonly<Record<string, ReadonlySet<string>>> = {
  ALIAS: new Set(['QUALITY', 'ALIAS_NAME', 'DATE_OF_BIRTH', 'CITY_OF_BIRTH', 'COUNTRY_OF_BIRTH', 'NOTE']),
  ADDRESS: new Set([...ADDRESS_PARTS, 'NOTE']),
  DATE_OF_BIRTH: new Set(['TYPE_OF_DATE', 'NOTE', 'DATE', 'YEAR', 'FROM_YEAR', 'TO_YEAR']),
  PLACE_OF_BIRTH: new Set(['STREET', 'CITY', 'STATE_PROVINCE', 'COUNTRY', 'NOTE']),
  DOCUMENT: new Set([
    ...['TYPE_OF_DOCUMENT', 'TYPE_OF_DOCUMENT2', 'NUMBER', 'ISSUING_COUNTRY', 'DATE_OF_ISSUE', 'CITY_OF_ISSUE'],
    ...['COUNTRY_OF_ISSUE', 'NOTE'],
  ]),
}
const FORMERLY = /\b(?:previously|formerly) (?:listed|known)\b/i
const NAMES = /^\p{Lu}[^:;\d()]{3,60}(?:;\s+\p{Lu}[^:;\d()]{3,60})+$/u
const PURSUANT = /\bListed (?:on [^.;]{4,30} )?pursuant to [^;“”"]*?resolution \d{3,4}(?: ?\(\d{4}\))?/
const GENDER = /\b(?:gender|sex)\b\s*[:[(]?\s*(male|female)\b/i
const SWIFT = /\bSWIFT(?:\/BIC)?(?: code)?\s*:?\s*([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b/
const OLD_REFERENCE = /\[Old Reference\s*#\s*([A-Z0-9.]+)\]/

interface Programme {
  readonly key: string | null
  readonly resolutions: readonly string[]
}

let programmes: Readonly<Record<string, Programme>> | null = null

/** One INDIVIDUAL or ENTITY with everything it holds, except what its comments say of other entries. */
export function partyOfUnRecord(record: XmlElement, log: CleaningLog): PartyDraft {
  const isPerson = record.name === 'INDIVIDUAL'
  const key = record.textOf('REFERENCE_NUMBER') ?? record.textOf('DATAID') ?? ''
  const draft = new PartyDraft(key, isPerson ? 'Person' : 'Organization', log)
  readNames(record, draft, log)
  draft.text('unReference', record.textOf('REFERENCE_NUMBER'), 'REFERENCE_NUMBER')
  draft.gender(record.textOf('GENDER'), 'GENDER')
  for (const child of record.children) {
    if (child.name === 'NATIONALITY') {
      for (const value of child.all('VALUE')) draft.country('nationality', value.text, 'NATIONALITY/VALUE')
    } else if (child.name === 'NATIONALITY2') draft.country('nationality', child.text, 'NATIONALITY2')
    else if (child.name === 'TITLE') readValues(child, 'title', draft)
    else if (child.name === 'DESIGNATION') readValues(child, 'position', draft)
    else if (child.name.endsWith('_ADDRESS')) readAddress(child, draft, isPerson)
    else if (child.name === 'INDIVIDUAL_DATE_OF_BIRTH') readUnBirth(child, draft)
    else if (child.name === 'INDIVIDUAL_PLACE_OF_BIRTH') readPlaceOfBirth(child, draft)
    else if (child.name === 'INDIVIDUAL_DOCUMENT') readUnDocument(child, draft)
  }
  readComments(record, draft)
  readDesignation(record, draft)
  readUnknown(record, draft)
  return draft
}

function readNames(record: XmlElement, draft: PartyDraft, log: CleaningLog): void {
  // FIRST_NAME to FOURTH_NAME are the words of one name in its own order ("KIM" "JONG UN"): none of them is a given or a
  // family name by itself.
  const used = NAME_PARTS.filter((part) => record.textOf(part) !== null)
  const words = used.map((part) => cleanText(record.textOf(part), { record: draft.record, field: part }, log))
  const cell = words.filter((word) => word !== null).join(' ')
  draft.names('name', cell, used.join(' '))
  const original = record.textOf('NAME_ORIGINAL_SCRIPT')
  draft.names('alias', original, 'NAME_ORIGINAL_SCRIPT', { about: 'original script' })
  for (const child of record.children) {
    if (!child.name.endsWith('_ALIAS')) continue
    readAlias(child, draft)
  }
}

function readAlias(alias: XmlElement, draft: PartyDraft): void {
  const note = alias.textOf('NOTE')
  const quality = alias.textOf('QUALITY')?.toLowerCase() ?? ''
  const former = quality.startsWith('f.k.a') || (note !== null && FORMERLY.test(note))
  const property = former ? 'previousName' : quality === 'low' ? 'weakAlias' : 'alias'
  const field = `${alias.name}/ALIAS_NAME`
  const cell = alias.textOf('ALIAS_NAME')
  // A note of names: the same name in other letters.
  const isNames = note !== null && NAMES.test(note)
  draft.names(property, cell, field, { about: isNames ? null : note })
  if (isNames) draft.names(property, note, `${alias.name}/NOTE`)
  // An alias of its own birth: a passport in another name, say.
  const about = cell === null ? note : `of alias ${cell}`
  draft.date('birthDate', alias.textOf('DATE_OF_BIRTH'), `${alias.name}/DATE_OF_BIRTH`, { about })
  const place = joined(alias, ['CITY_OF_BIRTH', 'COUNTRY_OF_BIRTH'])
  draft.text('birthPlace', place, `${alias.name}/CITY_OF_BIRTH COUNTRY_OF_BIRTH`, { about })
  if (cell === null && !isNames) draft.text('notes', note, `${alias.name}/NOTE`)
}

function readValues(element: XmlElement, property: string, draft: PartyDraft): void {
  for (const { text } of element.all('VALUE')) {
    for (const one of splitEnumeration(text ?? '')) draft.text(property, one, `${element.name}/VALUE`, { cell: text })
  }
}

function readAddress(address: XmlElement, draft: PartyDraft, isPerson: boolean): void {
  const about = address.textOf('NOTE')
  const words = joined(address, ADDRESS_PARTS)
  draft.text('address', words ?? about, address.name, { about: words === null ? null : about })
  // Where an organisation sits is where it belongs; a person may only stay there.
  if (!isPerson) draft.country('country', address.textOf('COUNTRY'), `${address.name}/COUNTRY`)
}

function readPlaceOfBirth(place: XmlElement, draft: PartyDraft): void {
  const about = place.textOf('NOTE')
  const words = joined(place, ['STREET', 'CITY', 'STATE_PROVINCE', 'COUNTRY'])
  draft.text('birthPlace', words ?? about, place.name, { about: words === null ? null : about })
  draft.country('birthCountry', place.textOf('COUNTRY'), `${place.name}/COUNTRY`)
}

function readComments(record: XmlElement, draft: PartyDraft): void {
  const comments = record.textOf('COMMENTS1')
  draft.text('notes', comments, 'COMMENTS1')
  draft.text('notes', record.textOf('SUBMITTED_BY'), 'SUBMITTED_BY', { about: 'submitted by' })
  draft.date('submittedOn', record.textOf('SUBMITTED_ON'), 'SUBMITTED_ON')
  for (const value of record.all('LAST_DAY_UPDATED', 'VALUE')) {
    draft.date('modifiedAt', value.text, 'LAST_DAY_UPDATED/VALUE')
  }
  if (comments === null) return
  if (record.textOf('GENDER') === null) draft.gender(GENDER.exec(comments)?.[1], 'COMMENTS1')
  draft.text('swiftBic', SWIFT.exec(comments)?.[1], 'COMMENTS1')
  draft.text('unReference', OLD_REFERENCE.exec(comments)?.[1], 'COMMENTS1', { about: 'old reference' })
}

function readDesignation(record: XmlElement, draft: PartyDraft): void {
  const tag = record.textOf('UN_LIST_TYPE')
  const comments = record.textOf('COMMENTS1')?.replace(/\s+/g, ' ')
  programmes ??= readPackagedJson<{ programmes: Record<string, Programme> }>('watchlist/programmes/un.json').programmes
  draft.designation({
    authority: 'UN Security Council',
    programme: programmes[tag?.toLowerCase() ?? '']?.key ?? null,
    tags: tag === null ? [] : [tag],
    from: dayOf(record, 'LISTED_ON', draft),
    to: dayOf(record, 'DELISTED_ON', draft),
    listId: record.textOf('REFERENCE_NUMBER'),
    legalBasis: comments === undefined ? null : (PURSUANT.exec(comments)?.[0] ?? null),
  })
}

/** What cannot be read as a day is kept as a note. */
function dayOf(record: XmlElement, element: string, draft: PartyDraft) {
  const printed = record.textOf(element)
  const date = printed === null ? null : readListDate(printed)
  if (printed !== null && date === null) draft.unreadDate(printed, element)
  return date
}

function readUnknown(record: XmlElement, draft: PartyDraft): void {
  for (const child of record.children) {
    if (!KNOWN.has(child.name)) {
      draft.unknown(child.text, child.name)
      for (const { path, text } of child.leaves(child.name)) draft.unknown(text, path)
      continue
    }
    const inside = INSIDE[child.name.replace(/^(?:INDIVIDUAL|ENTITY)_/, '')]
    for (const { path, text } of child.leaves()) {
      const known = inside === undefined ? path === 'VALUE' : inside.has(path)
      if (!known) draft.unknown(text, `${child.name}/${path}`)
    }
  }
}

function joined(element: XmlElement, parts: readonly string[]): string | null {
  const words = parts.map((part) => element.textOf(part)).filter((text) => text !== null)
  return words.length === 0 ? null : words.join(', ')
}

import type { Schema } from '../../../model/listing.ts'
import { countryCode } from '../../../names/countries.ts'
import type { CleaningLog } from '../../party/cleaning-log.ts'
import { PartyDraft } from '../../party/party-draft.ts'
import { readListDate } from '../../party/read-list-date.ts'
import type { XmlElement } from '../xml/xml-element.ts'
import { caProgramme } from './ca-programmes.ts'
import { englishHalf } from './english-half.ts'
import { splitAliases } from './split-aliases.ts'

const KNOWN: ReadonlySet<string> = new Set([
  'Country',
  'LastName',
  'GivenName',
  'EntityOrShip',
  'Entity',
  'TitleOrShip',
  'Title',
  'Aliases',
  'DateOfBirthOrShipBuildDate',
  'DateOfBirth',
  'ShipIMONumber',
  'Schedule',
  'Item',
  'DateOfListing',
])

/** The list's older name of a cell beside the one since it holds ships. */
const CELLS = {
  entity: ['EntityOrShip', 'Entity'],
  title: ['TitleOrShip', 'Title'],
  date: ['DateOfBirthOrShipBuildDate', 'DateOfBirth'],
} as const

/** Reads one record of Canada's list; `key` is what identifies it in the list, which has no ids. */
export function partyOfRecord(record: XmlElement, key: string, log: CleaningLog): PartyDraft {
  const draft = new PartyDraft(key, schemaOf(record), log)
  const cell = cellReader(record)
  if (draft.schema === 'Person') addPersonNames(draft, record)
  else addFirmNames(draft, ...cell(CELLS.entity))
  const [aliases] = cell(['Aliases'])
  for (const { text, language } of splitAliases(aliases ?? '', draft.schema === 'Person')) {
    draft.text('alias', text, 'Aliases', { language, cell: text === aliases ? null : aliases })
  }
  addTitle(draft, ...cell(CELLS.title))
  const [date, dateField] = cell(CELLS.date)
  draft.date(draft.schema === 'Vessel' ? 'buildDate' : 'birthDate', date, dateField)
  draft.text('imoNumber', record.textOf('ShipIMONumber'), 'ShipIMONumber')
  addDesignation(draft, record)
  for (const { path, text } of record.leaves()) if (!KNOWN.has(path)) draft.unknown(text, path)
  return draft
}

type Cell = readonly [text: string | null, field: string]

function cellReader(record: XmlElement): (names: readonly string[]) => Cell {
  return (names) => {
    const name = names.find((one) => record.child(one) !== null) ?? names[0]!
    return [record.textOf(name), name]
  }
}

function schemaOf(record: XmlElement): Schema {
  if (record.textOf('LastName') !== null || record.textOf('GivenName') !== null) return 'Person'
  const isShip = record.textOf('ShipIMONumber') !== null || record.textOf('TitleOrShip') !== null
  return isShip ? 'Vessel' : 'Organization'
}

/** "DIKIY (DIKY)" is one family name in two spellings. */
const TWO_SPELLINGS = /^(.*\S)\s*\(([^()]+)\)$/s

function addPersonNames(draft: PartyDraft, record: XmlElement): void {
  const given = record.textOf('GivenName')
  const family = record.textOf('LastName')
  const both = TWO_SPELLINGS.exec(family ?? '')
  const spellings = both === null ? [family] : [both[1]!.trim(), both[2]!.trim()]
  for (const [index, spelling] of spellings.entries()) {
    const name = [given, spelling].filter((part) => part !== null).join(' ')
    draft.text(index === 0 ? 'name' : 'alias', name, 'GivenName LastName')
    draft.text('lastName', spelling, 'LastName')
  }
  draft.text('firstName', given, 'GivenName')
}

/** Other names inside a name: "Dux JSC (also known as Duks)", sometimes without the closing bracket. */
const ALSO_KNOWN = /\s*\(?\s*also\s+known\s+as\s+([\s\S]+?)\)?\s*$/i
/** An abbreviation at the end: "(IEI)", "(GosNIIAS)"; a place in brackets has but one capital. */
const ABBREVIATION = /^([\s\S]+\S)\s*\(((?=[^)]*\p{Lu}[^)]*\p{Lu})[\p{L}&.]{2,12})\)$/u

function addFirmNames(draft: PartyDraft, cell: string | null, field: string): void {
  if (cell === null) return
  const unwrapped = cell.replace(/-\s*\n\s*/g, '-')
  const also = ALSO_KNOWN.exec(unwrapped)
  const { english, french } = englishHalf(also === null ? unwrapped : unwrapped.slice(0, also.index))
  draft.text('name', english, field)
  draft.text('name', french, field, { language: 'fr' })
  for (const half of [english, french]) {
    const short = ABBREVIATION.exec(half ?? '')
    if (short === null) continue
    draft.text('alias', short[1], field, half === french ? { language: 'fr' } : {})
    draft.text('abbreviation', short[2], field)
  }
  for (const { text, language } of splitAliases(also?.[1] ?? '', false)) draft.text('alias', text, field, { language })
}

/** "Major General/major-général"; with a ship, its type. */
function addTitle(draft: PartyDraft, cell: string | null, field: string): void {
  if (cell === null) return
  if (draft.schema !== 'Person') {
    draft.text('type', cell, field)
    return
  }
  const { english, french } = englishHalf(cell, { always: true })
  draft.text('title', english, field)
  draft.text('title', french, field, { language: 'fr' })
}

/**
 * The column is the country of the regulations, with the party's own in most cases; regulations that are about no country
 * have their title there.
 */
function addDesignation(draft: PartyDraft, record: XmlElement): void {
  const printed = record.textOf('Country')
  const country = englishHalf(printed ?? '', { always: true }).english
  if (countryCode(country) !== null) draft.country('country', country, 'Country')
  const place = [record.textOf('Schedule'), record.textOf('Item')]
  draft.designation({
    authority: 'Canada',
    programme: caProgramme(printed ?? ''),
    tags: country === '' ? [] : [country],
    from: readListDate(record.textOf('DateOfListing') ?? ''),
    listId: placeWords(place[0]!, place[1]!),
  })
}

function placeWords(schedule: string | null, item: string | null): string | null {
  if (schedule === null) return item === null ? null : `Item ${item}`
  return item === null ? `Schedule ${schedule}` : `Schedule ${schedule}, Item ${item}`
}

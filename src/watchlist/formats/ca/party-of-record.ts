import type { Schema } from '../../../model/listing.ts'
import { countryCode } from '../../../names/countries.ts'
import type { CleaningLog } from '../../party/cleaning-log.ts'
import { PartyDraft } from '../../party/party-draft.ts'
import { readListDate } from '../../party/read-list-date.ts'
import { caProgramme } from './ca-programmes.ts'
import { CA_ELEMENTS, type CaCell, type CaRecord, caElementOf } from './ca-record.ts'
import { englishHalf } from './english-half.ts'
import { splitAliases } from './split-aliases.ts'

const KNOWN: ReadonlySet<string> = new Set(CA_ELEMENTS)

/** Reads one record of Canada's list; `key` is what identifies it in the list, which has no ids. */
export function partyOfRecord(record: CaRecord, key: string, log: CleaningLog): PartyDraft {
  const draft = new PartyDraft(key, schemaOf(record), log)
  if (draft.schema === 'Person') addPersonNames(draft, record)
  else addFirmNames(draft, record.cell('EntityOrShip'))
  const aliases = record.cell('Aliases')
  for (const { text, language } of splitAliases(aliases.text ?? '', draft.schema === 'Person')) {
    draft.text('alias', text, aliases.field, { language, cell: text === aliases.text ? null : aliases.text })
  }
  addTitle(draft, record.cell('TitleOrShip'))
  const date = record.cell('DateOfBirthOrShipBuildDate')
  draft.date(draft.schema === 'Vessel' ? 'buildDate' : 'birthDate', date.text, date.field)
  addImoNumber(draft, record.cell('ShipIMONumber'))
  addDesignation(draft, record)
  for (const { path, text } of record.element.leaves()) if (!KNOWN.has(caElementOf(path))) draft.unknown(text, path)
  return draft
}

function schemaOf(record: CaRecord): Schema {
  if (record.cell('LastName').text !== null || record.cell('GivenName').text !== null) return 'Person'
  const isShip = record.cell('ShipIMONumber').text !== null || record.cell('TitleOrShip').text !== null
  return isShip ? 'Vessel' : 'Organization'
}

/** "DIKIY (DIKY)" is one family name in two spellings. */
const TWO_SPELLINGS = /^(.*\S)\s*\(([^()]+)\)$/s

function addPersonNames(draft: PartyDraft, record: CaRecord): void {
  const given = record.cell('GivenName')
  const family = record.cell('LastName')
  const both = TWO_SPELLINGS.exec(family.text ?? '')
  const spellings = both === null ? [family.text] : [both[1]!.trim(), both[2]!.trim()]
  for (const [index, spelling] of spellings.entries()) {
    const name = [given.text, spelling].filter((part) => part !== null).join(' ')
    draft.text(index === 0 ? 'name' : 'alias', name, `${given.field} ${family.field}`)
    draft.text('lastName', spelling, family.field)
  }
  draft.text('firstName', given.text, given.field)
}

/** Other names inside a name: "Dux JSC (also known as Duks)", sometimes without the closing bracket. */
const ALSO_KNOWN = /\s*\(?\s*also\s+known\s+as\s+([\s\S]+?)\)?\s*$/i
/** An abbreviation at the end: "(IEI)", "(GosNIIAS)"; a place in brackets has but one capital. */
const ABBREVIATION = /^([\s\S]+\S)\s*\(((?=[^)]*\p{Lu}[^)]*\p{Lu})[\p{L}&.]{2,12})\)$/u

function addFirmNames(draft: PartyDraft, { text: cell, field }: CaCell): void {
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
function addTitle(draft: PartyDraft, { text: cell, field }: CaCell): void {
  if (cell === null) return
  if (draft.schema !== 'Person') {
    // "Oil Tanker | Pétrolier" since the list is in both languages; "General Cargo / Multi Purpose" is one type.
    draft.text('type', cell.split(' | ', 1)[0], field)
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
function addDesignation(draft: PartyDraft, record: CaRecord): void {
  const printed = record.cell('Country')
  const country = englishHalf(printed.text ?? '', { always: true }).english
  if (countryCode(country) !== null) draft.country('country', country, printed.field)
  draft.designation({
    authority: 'Canada',
    programme: caProgramme(printed.text ?? ''),
    tags: country === '' ? [] : [country],
    from: readListDate(record.cell('DateOfListing').text ?? ''),
    listId: placeWords(record.cell('Schedule').text, record.cell('Item').text),
  })
}

/** Some records have the ship's name there. */
function addImoNumber(draft: PartyDraft, { text, field }: CaCell): void {
  const number = /^(?:IMO\W*)?(\d{7})$/i.exec(text ?? '')?.[1]
  if (number !== undefined) draft.text('imoNumber', number, field, number === text ? {} : { cell: text })
  else draft.unknown(text, field)
}

function placeWords(schedule: string | null, item: string | null): string | null {
  if (schedule === null) return item === null ? null : `Item ${item}`
  return item === null ? `Schedule ${schedule}` : `Schedule ${schedule}, Item ${item}`
}

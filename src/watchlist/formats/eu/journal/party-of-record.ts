import type { Schema } from '../../../../model/listing.ts'
import { countryCode } from '../../../../names/countries.ts'
import { cleanText } from '../../../party/clean-text.ts'
import type { CleaningLog } from '../../../party/cleaning-log.ts'
import { type NameProperty, PartyDraft } from '../../../party/party-draft.ts'
import { readListDate } from '../../../party/read-list-date.ts'
import { splitCountries } from '../../../party/split-countries.ts'
import { splitEnumeration } from '../../../party/split-enumeration.ts'
import { actTitle } from './act-title.ts'
import type { JournalRecord } from './group-rows.ts'
import { ENTITY_COLUMNS } from './journal-columns.ts'
import type { JournalRow } from './journal-row.ts'
import { readIdentifiers } from './read-identifiers.ts'
import { splitJournalCell } from './split-journal-cell.ts'

const SCHEMATA: readonly Schema[] = [
  'Person',
  'Organization',
  'Company',
  'LegalEntity',
  'Vessel',
  'Asset',
  'PublicBody',
]
const BRACKETED = /^\(([^()]*)\)$/
const PHONES = /\s*[,/]\s*(?=\+|\(\d)|\s+(?=\+)/

/** One record with the values of its current rows and a designation for each programme, measure and listing day. */
export function partyOfRecord({ current, earlier }: JournalRecord, log: CleaningLog): PartyDraft {
  const first = current[0]!
  const record = [first.celex, first.annex, first.recordId ?? first.name].filter((part) => part !== '').join(' ')
  const known = SCHEMATA.find((schema) => schema === first.schema)
  const draft = new PartyDraft(record, known ?? 'LegalEntity', log)
  if (known === undefined) draft.unknown(first.schema, 'schema')
  for (const row of current) readValues(row, draft, log)
  readDesignations([...current, ...earlier], draft, log)
  return draft
}

function readValues(row: JournalRow, draft: PartyDraft, log: CleaningLog): void {
  for (const [column, cell] of row.cells) {
    const reading = ENTITY_COLUMNS[column]
    if (reading === undefined) {
      draft.unknown(cell, column)
      continue
    }
    // Only the name is one value; every other cell may hold several.
    const values = column === 'name' ? [cell] : splitJournalCell(cell)
    for (const value of values) {
      if (reading === 'names') draft.names(column as NameProperty, value, column)
      else if (reading === 'dates') draft.date(column, value, column)
      else if (reading === 'countries') readCountries(column, value, draft, log)
      else if (reading === 'identifiers') readIdentifiers(column, value, draft, log)
      else if (reading === 'gender') draft.gender(value.replace(/\.$/, ''), column)
      else if (reading === 'phones') for (const one of value.split(PHONES)) draft.text(column, one, column)
      else readWords(column, value, draft)
    }
  }
}

function readCountries(column: string, value: string, draft: PartyDraft, log: CleaningLog): void {
  const words = cleanText(value, { record: draft.record, field: column }, log)
  if (words === null) return
  for (const country of splitCountries(words)) {
    draft.country(column, country.words, column, { about: country.about, cell: value })
  }
}

function readWords(column: string, value: string, draft: PartyDraft): void {
  for (const part of splitEnumeration(value)) {
    const words = column === 'address' ? part.replace(BRACKETED, '$1') : part
    draft.text(column, words, column, { cell: value })
    // Where an organisation sits is where it belongs; a person may only stay there.
    if (column === 'address' && draft.schema !== 'Person') {
      const country = countryOfAddress(words)
      const code = country === null ? null : countryCode(country)
      const isNew = code !== null && !draft.values.some((one) => one.property === 'country' && one.value === code)
      if (isNew) draft.country('country', country, column, { cell: value })
    }
  }
}

/** Words of the country that an address ends or begins with: "Nakhodka, Russian Federation". */
function countryOfAddress(address: string): string | null {
  const parts = address.replace(/[\s,]+$/, '').split(/\s*,\s*/)
  return [parts.at(-1)!, parts[0]!].find((part) => countryCode(part) !== null) ?? null
}

function readDesignations(rows: readonly JournalRow[], draft: PartyDraft, log: CleaningLog): void {
  const acts = new Map<string, JournalRow[]>()
  for (const row of rows) {
    const key = `${row.programme} ${row.measure} ${row.startDate ?? ''}`
    acts.set(key, [...(acts.get(key) ?? []), row])
  }
  for (const same of acts.values()) {
    const row = same[0]!
    const from = row.startDate === null ? null : readListDate(row.startDate)
    if (from === null && row.startDate !== null) draft.unreadDate(row.startDate, 'startDate')
    const amendments = [...new Set(same.map(({ amendment }) => amendment))].filter((act) => act !== null)
    const annex = row.annex === '' ? '' : `, Annex ${row.annex}`
    const amended = amendments.length === 0 ? '' : `, as amended by ${amendments.sort().map(actTitle).join(', ')}`
    draft.designation({
      authority: 'EU Council',
      programme: row.programme,
      tags: [row.measure],
      from,
      listId: row.recordId,
      legalBasis: `${actTitle(row.celex)}${annex}${amended}`,
      reason: cleanText(row.reason, { record: draft.record, field: 'reason' }, log),
      source: `CELEX ${[row.celex, ...amendments].join(', ')}`,
    })
  }
}

import type { DateValue } from '../../../model/date-value.ts'
import { countryCode } from '../../../names/countries.ts'
import type { CleaningLog } from '../../party/cleaning-log.ts'
import { hasValue } from '../../party/has-value.ts'
import { PartyDraft } from '../../party/party-draft.ts'
import { nearerSchema, ofacSchema } from '../ofac/facts/ofac-schema.ts'
import { addDesignations, OFAC } from '../ofac/ofac-designations.ts'
import { type ListingDate, readClauses, readRemarks } from '../ofac/remarks/read-remarks.ts'
import type { TableRow } from '../read-csv-table.ts'
import { clausesOfIds } from './csl-ids.ts'
import { type CslSource, cslSource } from './csl-source.ts'

/** Columns whose words go into a property as they are. */
const WORDS: readonly (readonly [column: string, property: string])[] = [
  ['title', 'position'],
  ['call_sign', 'callSign'],
  ['vessel_type', 'type'],
  ['gross_tonnage', 'tonnage'],
  ['gross_registered_tonnage', 'grossRegisteredTonnage'],
  ['source_information_url', 'sourceUrl'],
]
/** Columns that have no property of their own: kept as notes that begin with their name. */
const NOTES = ['standard_order', 'license_requirement', 'license_policy'] as const
const COUNTRY_AT_END = /(?:^|, )([A-Z]{2})$/
// The Entity List's aliases are an enumeration: "BSVT-New Technologies; and BSVT-NT".
const LAST_OF_SEVERAL = /^and\s+/
const FORMER = /^(?:f\.?k\.?a\.?|formerly known as)\s+/i

/** The party that one row of the consolidated screening list describes, and the list it is from. */
export function partyOfCslRow(
  row: TableRow,
  log: CleaningLog,
): { readonly draft: PartyDraft; readonly source: CslSource } {
  const id = row.cell('_id')!
  const source = cslSource(row.cell('source')!)
  // Commerce's and State's lists do not tell persons from firms.
  const schema = ofacSchema(row.cell('type')) ?? 'LegalEntity'
  const draft = new PartyDraft(id, schema, log)
  addNames(draft, row)
  for (const [column, property] of WORDS) draft.text(property, row.cell(column), column)
  draft.country('flag', row.cell('vessel_flag'), 'vessel_flag')
  const owner = row.cell('vessel_owner')
  if (owner !== null) draft.relation({ type: 'owner', to: null, name: owner, source: null })
  for (const day of severalOf(row, 'dates_of_birth')) draft.date('birthDate', day, 'dates_of_birth')
  for (const place of severalOf(row, 'places_of_birth')) draft.text('birthPlace', place, 'places_of_birth')
  for (const country of severalOf(row, 'nationalities')) draft.country('nationality', country, 'nationalities')
  for (const country of severalOf(row, 'citizenships')) draft.country('citizenship', country, 'citizenships')
  for (const address of severalOf(row, 'addresses')) addAddress(draft, address)
  for (const column of NOTES) {
    const words = row.cell(column)
    if (words !== null) draft.text('notes', `${column}: ${words}`, column)
  }
  addActs(draft, row, source)
  draft.schema = nearerSchema(draft)
  return { draft, source }
}

function addNames(draft: PartyDraft, row: TableRow): void {
  const name = row.cell('name')!
  draft.text('name', name, 'name')
  const comma = name.indexOf(',')
  if (draft.schema === 'Person' && comma > 0) {
    draft.text('lastName', name.slice(0, comma).trim(), 'name')
    draft.text('firstName', name.slice(comma + 1).trim(), 'name')
  }
  for (const listed of severalOf(row, 'alt_names')) {
    const alias = listed.replace(LAST_OF_SEVERAL, '')
    const former = FORMER.exec(alias)
    if (former === null) draft.text('alias', alias, 'alt_names')
    else draft.text('previousName', alias.slice(former[0].length), 'alt_names')
  }
}

/** "Khalid St., Borisov, 222512, BY", or a country alone. */
function addAddress(draft: PartyDraft, address: string): void {
  const country = COUNTRY_AT_END.exec(address)?.[1]
  if (country !== address) draft.text('address', address, 'addresses')
  if (country === undefined || countryCode(country) === null || hasValue(draft, 'country', country)) return
  draft.country('country', country, 'addresses')
}

function addActs(draft: PartyDraft, row: TableRow, source: CslSource): void {
  const remarks = row.cell('remarks')
  const ids = row.cell('ids')
  const dates: ListingDate[] = []
  if (ids !== null) dates.push(...readClauses(draft, clausesOfIds(ids), { column: 'ids' }))
  const tags = severalOf(row, 'programs')
  if (source.authority === OFAC) {
    if (remarks !== null) dates.push(...readRemarks(draft, remarks, { column: 'remarks', title: row.cell('title') }))
    const isConsolidated = source.abbreviation !== 'SDN'
    const { programme } = source
    addDesignations(draft, { tags, dates, isConsolidated, programme, source: row.cell('source_list_url') })
    return
  }
  draft.text('notes', remarks, 'remarks')
  draft.designation({
    authority: source.authority,
    programme: source.programme,
    tags: tags.length === 0 ? [row.cell('source')!] : tags,
    from: firstDay(draft, row, 'start_date', 'startDate'),
    to: firstDay(draft, row, 'end_date', 'endDate'),
    legalBasis: row.cell('federal_register_notice'),
    listId: row.cell('entity_number'),
    source: row.cell('source_list_url'),
  })
}

function firstDay(draft: PartyDraft, row: TableRow, column: string, property: string): DateValue | null {
  return draft.date(property, row.cell(column), column, { order: 'month_first' })[0] ?? null
}

function severalOf(row: TableRow, column: string): readonly string[] {
  const cell = row.cell(column)
  if (cell === null) return []
  return cell
    .split(/;\s+/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

import type { Listing } from '../../../model/listing.ts'
import { WatchlistFormatError } from '../../errors.ts'
import { CleaningLog } from '../../party/cleaning-log.ts'
import { resolveLinks } from '../../party/resolve-links.ts'
import type { ListPart } from '../../source/list-part.ts'
import type { ReadFormat } from '../list-format.ts'
import { readCsvTable, type TableRow } from '../read-csv-table.ts'
import type { CslSource } from './csl-source.ts'
import { partyOfCslRow } from './party-of-csl-row.ts'

const REQUIRED = ['_id', 'source', 'name'] as const
const OPTIONAL = [
  'entity_number',
  'type',
  'programs',
  'title',
  'addresses',
  'federal_register_notice',
  'start_date',
  'end_date',
  'standard_order',
  'license_requirement',
  'license_policy',
  'call_sign',
  'vessel_type',
  'gross_tonnage',
  'gross_registered_tonnage',
  'vessel_flag',
  'vessel_owner',
  'remarks',
  'source_list_url',
  'alt_names',
  'citizenships',
  'dates_of_birth',
  'nationalities',
  'places_of_birth',
  'source_information_url',
  'ids',
] as const

/**
 * Reads the consolidated screening list of the US Department of Commerce (CSV): the lists of Treasury, Commerce and State
 * in one table. Each row is a party with the act of its source list; one that stands on several lists has several rows.
 */
export const readUsCsl: ReadFormat = async (parts, { list, log }) => {
  const [part, other] = parts
  if (part === undefined || other !== undefined) {
    throw new WatchlistFormatError(part?.shown ?? list, 0, 'one file', `${parts.length}`)
  }
  const bySource = new Map<string, Listing[]>()
  const taken = new Set<string>()
  // The header is read when the first row comes, so its unknown columns are asked for row by row.
  let unknown: readonly string[] = []
  const known = new Set<string>([...REQUIRED, ...OPTIONAL])
  await readCsvTable(
    part,
    {
      required: REQUIRED,
      optional: OPTIONAL,
      isHeader: (cells) => {
        unknown = cells.map((name) => name.trim()).filter((name) => !known.has(name))
        return true
      },
    },
    (row) => {
      for (const column of REQUIRED) if (row.cell(column) === null) throw emptyCell(part, row, column)
      const { draft, source } = partyOfCslRow(row, log)
      for (const column of unknown) draft.unknown(row.cell(column), column)
      const listing = draft.build(idOf(draft.record, source, taken), list)
      const held = bySource.get(source.words)
      if (held === undefined) bySource.set(source.words, [listing])
      else held.push(listing)
    },
  )
  // A tie means a party of the same list before one of another: Treasury's firms stand on State's lists as well.
  const resolved = [...bySource.values()].flatMap((listings) => resolveLinks(listings, new CleaningLog()))
  return { publishedOn: null, listings: resolveLinks(resolved, log) }
}

function emptyCell(part: ListPart, { line }: TableRow, column: string): WatchlistFormatError {
  return new WatchlistFormatError(part.shown, line, `a value in column ${column}`, 'an empty cell')
}

const OFAC_UID = /^\d+$/

/**
 * The list's own ids are OFAC's numbers for OFAC's entries. One number may stand on several of OFAC's lists, so those
 * beside the SDN list name their list: `us-csl-17016-cap`. The same row twice is told apart by a count.
 */
function idOf(record: string, { abbreviation }: CslSource, taken: Set<string>): string {
  const list = OFAC_UID.test(record) && abbreviation !== null && abbreviation !== 'SDN' ? `-${abbreviation}` : ''
  const id = `us-csl-${record}${list}`.toLowerCase()
  let unique = id
  for (let count = 2; taken.has(unique); count++) unique = `${id}-${count}`
  taken.add(unique)
  return unique
}

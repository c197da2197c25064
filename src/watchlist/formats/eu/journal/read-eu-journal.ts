import type { ListPart } from '../../../source/list-part.ts'
import { partText } from '../../../source/part-text.ts'
import type { ReadFormat } from '../../list-format.ts'
import { readCsvTable, type TableRow } from '../../read-csv-table.ts'
import { groupRows } from './group-rows.ts'
import { AMENDMENT_COLUMNS, CONSOLIDATED_COLUMNS, ENTITY_COLUMNS, NEEDED_COLUMNS } from './journal-columns.ts'
import { type JournalRow, journalRow } from './journal-row.ts'
import { partyOfRecord } from './party-of-record.ts'

/**
 * Reads designations of the EU that were transcribed from the Official Journal: a table of each framework act in its
 * consolidated version, and tables of amending acts that are not in it yet. Any part of the set may come alone.
 *
 * The consolidated tables are the list; an amending act's row adds a record, or takes the place of the one with the same
 * act, annex and number, as `groupRows` says; listing days of both acts stay. What an act removes is not in the tables. They
 * carry no date of their own, so `publishedOn` is null. Files beside the tables are passed over and counted.
 */
export const readEuJournal: ReadFormat = async (parts, { list, log }) => {
  const rows: JournalRow[] = []
  for (const part of parts) {
    const first = await firstColumn(part)
    const isTable = first === 'celex' || first === 'amendedCelex'
    if (!isTable && !part.name.toLowerCase().endsWith('.csv')) log.add('other_file', part.name, 'file', part.name)
    else rows.push(...(await readTable(part, first === 'amendedCelex')))
  }
  const listings = groupRows(rows).map((record) => partyOfRecord(record, log).build(record.id, list))
  return { publishedOn: null, listings }
}

async function readTable(part: ListPart, isAmendment: boolean): Promise<readonly JournalRow[]> {
  const acts = isAmendment ? AMENDMENT_COLUMNS : CONSOLIDATED_COLUMNS
  const read: { readonly source: TableRow; readonly row: JournalRow; readonly cells: Map<string, string> }[] = []
  const shape = { required: [...acts, ...NEEDED_COLUMNS], optional: Object.keys(ENTITY_COLUMNS) }
  const further = await readCsvTable(part, shape, (source) => {
    const cells = new Map<string, string>()
    for (const column of Object.keys(ENTITY_COLUMNS)) addCell(source, column, cells)
    read.push({ source, row: journalRow(source, cells, { isAmendment, shown: part.shown }), cells })
  })
  for (const column of further) for (const { source, cells } of read) addCell(source, column, cells)
  return read.map(({ row }) => row)
}

function addCell(source: TableRow, column: string, cells: Map<string, string>): void {
  const cell = source.cell(column)
  if (cell !== null) cells.set(column, cell)
}

/** First column of a table, as far as a part is one. */
async function firstColumn(part: ListPart): Promise<string> {
  for await (const text of partText(part))
    return text
      .replace(/^\ufeff/, '')
      .split(/[,;\n\r]/, 1)[0]!
      .trim()
  return ''
}

import { WatchlistFormatError } from '../../../errors.ts'
import type { CleaningLog } from '../../../party/cleaning-log.ts'
import type { ListPart } from '../../../source/list-part.ts'
import { readCsvRows } from '../../read-csv-table.ts'

/** A row of a file beside the primary one. */
export interface JoinedRow {
  readonly line: number
  readonly cells: readonly string[]
}

const UID = /^\d{1,9}$/

/** Rows of a file of OFAC's by the uid of the entry they belong to; none where the set has no such file. */
export async function rowsByUid(part: ListPart | null, columns: number): Promise<Map<string, JoinedRow[]>> {
  const rows = new Map<string, JoinedRow[]>()
  if (part === null) return rows
  await readCsvRows(part, { columns }, (row) => {
    const uid = uidOf(row.cells[0]!, part, row.line)
    const known = rows.get(uid)
    if (known === undefined) rows.set(uid, [row])
    else known.push(row)
  })
  return rows
}

/** @throws WatchlistFormatError where the cell is no number of an entry */
export function uidOf(cell: string, part: ListPart, line: number): string {
  const uid = cell.trim()
  if (!UID.test(uid))
    throw new WatchlistFormatError(part.shown, line, 'the number of an entry', `"${uid.slice(0, 40)}"`)
  return uid
}

/** OFAC's mark for an empty cell is `-0- `: null for it and for nothing at all. */
export function cellOf(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' || trimmed === '-0-' ? null : trimmed
}

/** Counts rows whose entry the primary file does not hold: the files are of different days. */
export function countUnjoined(rows: ReadonlyMap<string, readonly JoinedRow[]>, field: string, log: CleaningLog): void {
  for (const [uid, unjoined] of rows) {
    for (const { cells } of unjoined) log.add('unjoined_row', uid, field, cells.slice(1).join(', '))
  }
}

import { WatchlistFormatError } from '../../../errors.ts'
import type { CleaningLog } from '../../../party/cleaning-log.ts'
import type { ListPart } from '../../../source/list-part.ts'
import { readCsvRows } from '../../read-csv-table.ts'
import { COLUMNS } from './csv-set.ts'

/** A row of alt.csv. */
export interface AliasRow {
  /** `aka`, `fka` or `nka`. */
  readonly kind: string | null
  readonly name: string | null
  readonly remarks: string | null
}

/** A row of add.csv. */
export interface AddressRow {
  readonly street: string | null
  /** With province and postal code. */
  readonly city: string | null
  readonly country: string | null
  readonly remarks: string | null
}

/** A row of sdn_comments.csv, untrimmed: it may begin in the middle of a word. */
export interface CommentRow {
  readonly text: string
}

export type RowsByUid<Row> = Map<string, Row[]>

const UID = /^\d{1,9}$/

export function aliasRows(part: ListPart | null): Promise<RowsByUid<AliasRow>> {
  return rowsByUid(part, COLUMNS.names, ([, , kind, name, remarks]) => ({
    kind: cellOf(kind),
    name: cellOf(name),
    remarks: cellOf(remarks),
  }))
}

export function addressRows(part: ListPart | null): Promise<RowsByUid<AddressRow>> {
  return rowsByUid(part, COLUMNS.addresses, ([, , street, city, country, remarks]) => ({
    street: cellOf(street),
    city: cellOf(city),
    country: cellOf(country),
    remarks: cellOf(remarks),
  }))
}

export function commentRows(part: ListPart | null): Promise<RowsByUid<CommentRow>> {
  return rowsByUid(part, COLUMNS.comments, ([, text = '']) => ({ text }))
}

/** Rows by the uid of the entry they belong to; none where the set has no such file. */
async function rowsByUid<Row>(
  part: ListPart | null,
  columns: number,
  rowOf: (cells: readonly string[]) => Row,
): Promise<RowsByUid<Row>> {
  const rows: RowsByUid<Row> = new Map()
  if (part === null) return rows
  await readCsvRows(part, { columns }, ({ cells, line }) => {
    const uid = uidOf(cells[0]!, part, line)
    const known = rows.get(uid)
    if (known === undefined) rows.set(uid, [rowOf(cells)])
    else known.push(rowOf(cells))
  })
  return rows
}

/** @throws WatchlistFormatError where the cell is no number of an entry */
export function uidOf(cell: string, part: ListPart, line: number): string {
  const uid = cell.trim()
  if (UID.test(uid)) return uid
  throw new WatchlistFormatError(part.shown, line, 'the number of an entry', `"${uid.slice(0, 40)}"`)
}

/** OFAC's mark for an empty cell is `-0- `: null for it and for nothing at all. */
export function cellOf(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' || trimmed === '-0-' ? null : trimmed
}

/** Counts rows whose entry the primary file does not hold: the files are of different days. */
export function countUnjoined<Row extends object>(rows: RowsByUid<Row>, field: string, log: CleaningLog): void {
  for (const [uid, unjoined] of rows) {
    for (const row of unjoined) {
      const words = Object.values(row).filter((cell) => cell !== null)
      log.add('unjoined_row', uid, field, words.join(', '))
    }
  }
}

import { WatchlistFormatError } from '../../../errors.ts'
import type { TableRow } from '../../read-csv-table.ts'

/** One row of a table: a party under one programme and measure. */
export interface JournalRow {
  /** The framework act whose annex lists the party: `32014R0269`. */
  readonly celex: string
  /** The act that adds or changes the row; null in consolidated tables. */
  readonly amendment: string | null
  readonly annex: string
  /** The number that the annex prints; null where it prints none. */
  readonly recordId: string | null
  readonly programme: string
  readonly measure: string
  readonly startDate: string | null
  readonly reason: string | null
  readonly schema: string
  readonly name: string
  /** Cells about the party by column, as printed; empty ones are left out. */
  readonly cells: ReadonlyMap<string, string>
}

/** Sector, year, R for regulation or D for decision, number. */
const CELEX = /^3\d{4}[A-Z]\d{4}$/

/** @throws WatchlistFormatError for a row without act, name, schema or programme */
export function journalRow(
  row: TableRow,
  cells: ReadonlyMap<string, string>,
  { isAmendment, shown }: { readonly isAmendment: boolean; readonly shown: string },
): JournalRow {
  const needed = (column: string): string => {
    const cell = row.cell(column)
    if (cell === null) throw new WatchlistFormatError(shown, row.line, `a value in column ${column}`, 'none')
    return cell
  }
  const act = (column: string): string => {
    const cell = needed(column)
    if (CELEX.test(cell)) return cell
    throw new WatchlistFormatError(shown, row.line, `a CELEX number in column ${column}`, `"${cell.slice(0, 40)}"`)
  }
  return {
    celex: act(isAmendment ? 'amendedCelex' : 'celex'),
    amendment: isAmendment ? act('amendmentCelex') : null,
    annex: row.cell('annex') ?? '',
    recordId: row.cell('recordId'),
    programme: needed('programKey'),
    measure: needed('measure'),
    startDate: row.cell('startDate'),
    reason: row.cell('reason'),
    schema: needed('schema'),
    name: needed('name'),
    cells,
  }
}

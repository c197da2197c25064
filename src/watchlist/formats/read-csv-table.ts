import { CsvParser, type CsvRow, type Delimiter, UnclosedQuote } from '../../text/csv-parser.ts'
import { WatchlistFormatError } from '../errors.ts'
import type { ListPart } from '../source/list-part.ts'
import { partText } from '../source/part-text.ts'

/** Characters that one row may have: a quotation mark that is never closed would else swallow the file. */
const MOST_IN_ROW = 8_000_000

/** One record of a table with a header row. */
export interface TableRow {
  /** Line it begins on, counted from 1. */
  readonly line: number
  /** The cell of a column; null where it is empty. Columns that the header lacks are an error of the reader. */
  cell(column: string): string | null
  readonly cells: readonly string[]
}

/**
 * Reads the rows of a CSV part without a header, each with exactly `columns` cells.
 *
 * @throws WatchlistFormatError with the line
 */
export async function readCsvRows(
  part: ListPart,
  { columns, delimiter = ',' }: { readonly columns: number; readonly delimiter?: Delimiter },
  onRow: (row: CsvRow) => void,
): Promise<void> {
  await eachRow(part, delimiter, (row) => {
    if (row.cells.length !== columns) {
      throw new WatchlistFormatError(part.shown, row.line, `${columns} columns`, `${row.cells.length}`)
    }
    onRow(row)
  })
}

export interface TableShape {
  /** Columns that must be there; a header without one is an error. */
  readonly required: readonly string[]
  /** Columns that may be there; any other one is handed to `onUnknownColumn`. */
  readonly optional?: readonly string[]
  readonly delimiter?: Delimiter
  /** Lines before the header, such as "Report Date: ...": given to this, which says whether the row is the header. */
  readonly isHeader?: (cells: readonly string[]) => boolean
}

/**
 * Reads a CSV part with a header row. Rows must have as many cells as the header.
 *
 * @returns the header's columns that the shape does not name, in order
 * @throws WatchlistFormatError with the line
 */
export async function readCsvTable(
  part: ListPart,
  { required, optional = [], delimiter = ',', isHeader }: TableShape,
  onRow: (row: TableRow) => void,
): Promise<readonly string[]> {
  let columns: Map<string, number> | null = null
  let width = 0
  const unknown: string[] = []
  await eachRow(part, delimiter, (row) => {
    if (columns === null) {
      if (isHeader !== undefined && !isHeader(row.cells)) return
      columns = new Map(row.cells.map((name, index) => [name.trim(), index]))
      width = row.cells.length
      const missing = required.filter((name) => !columns!.has(name))
      if (missing.length > 0) {
        const found = row.cells.slice(0, 6).join(', ').slice(0, 120)
        throw new WatchlistFormatError(part.shown, row.line, `columns ${missing.join(', ')}`, `"${found}"`)
      }
      const known = new Set([...required, ...optional])
      unknown.push(...[...columns.keys()].filter((name) => !known.has(name)))
      return
    }
    if (row.cells.length !== width) {
      throw new WatchlistFormatError(part.shown, row.line, `${width} columns`, `${row.cells.length}`)
    }
    const held = columns
    onRow({
      line: row.line,
      cells: row.cells,
      cell(column) {
        const index = held.get(column)
        const text = index === undefined ? '' : row.cells[index]!.trim()
        return text === '' ? null : text
      },
    })
  })
  if (columns === null) throw new WatchlistFormatError(part.shown, 1, 'a header row', 'none')
  return unknown
}

async function eachRow(part: ListPart, delimiter: Delimiter, onRow: (row: CsvRow) => void): Promise<void> {
  const parser = new CsvParser(delimiter)
  try {
    let sinceRow = 0
    let lastLine = 1
    for await (const text of partText(part)) {
      const rows = parser.feed(text)
      sinceRow = rows.length > 0 ? text.length : sinceRow + text.length
      if (sinceRow > MOST_IN_ROW) {
        throw new WatchlistFormatError(
          part.shown,
          lastLine,
          `rows of at most ${MOST_IN_ROW} characters`,
          'a longer one',
        )
      }
      for (const row of rows) {
        lastLine = row.line
        onRow(row)
      }
    }
    for (const row of parser.end()) {
      // OFAC's files end with a lone substitute character, the end-of-file mark of old systems.
      if (row.cells.length === 1 && row.cells[0] === '\u001a') continue
      onRow(row)
    }
  } catch (error) {
    if (!(error instanceof UnclosedQuote)) throw error
    throw new WatchlistFormatError(part.shown, error.line, 'a closing quotation mark', 'the end of the file')
  }
}

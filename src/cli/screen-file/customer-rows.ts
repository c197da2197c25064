import type { CsvRow } from '../../text/csv-parser.ts'
import { NameFileError } from '../name-file-error.ts'
import { readCsv } from '../read-csv.ts'
import { UsageError } from '../usage-error.ts'
import { columnsOf, type Field, mappedColumns } from './customer-columns.ts'

/** One party of a customer file. */
export interface Customer {
  /** Values of a field, trimmed, without empty ones. */
  readonly values: (field: Field) => readonly string[]
  /** Cells of the columns that are passed through. */
  readonly passed: readonly string[]
  /** Why it cannot be screened: "line 4: no name"; null where it can. */
  readonly problem: string | null
}

/** A customer file: the titles of the columns that are passed through, then its rows. */
export type CustomerPiece = { readonly titles: readonly string[] } | { readonly customer: Customer }

/** JSON lines have no common columns: what is left of a line is passed through as one piece of JSON. */
const REST = 'other'

/**
 * Reads a customer file piece by piece: CSV with a header, or one JSON object a line. The titles come first.
 *
 * @param file how messages name it; one that ends in .jsonl or .ndjson holds JSON lines
 * @throws NameFileError, UsageError for a file without names
 */
export function readCustomers(
  pieces: AsyncIterable<string>,
  file: string,
  map: readonly string[],
): AsyncGenerator<CustomerPiece> {
  return /\.(?:jsonl|ndjson)$/i.test(file) ? jsonCustomers(pieces, map) : csvCustomers(pieces, file, map)
}

async function* csvCustomers(
  pieces: AsyncIterable<string>,
  file: string,
  map: readonly string[],
): AsyncGenerator<CustomerPiece> {
  let columns: ReadonlyMap<Field, number> | null = null
  let passed: readonly number[] = []
  let width = 0
  for await (const row of readCsv(pieces, file)) {
    if (columns === null) {
      const titles = row.cells.map((cell) => cell.trim())
      columns = headerColumns(titles, row.line, map, file)
      width = titles.length
      const taken = new Set(columns.values())
      passed = titles.map((_, i) => i).filter((i) => !taken.has(i))
      yield { titles: passed.map((i) => titles[i]!) }
    } else yield { customer: csvCustomer(row, columns, passed, width) }
  }
  if (columns === null) {
    const advice = 'Give the file a first line such as "name,birth_date,country"'
    throw new NameFileError(file, 1, 'a line of column names', 'an empty file', advice)
  }
}

function headerColumns(titles: readonly string[], line: number, map: readonly string[], file: string) {
  const mapped = mappedColumns(map)
  for (const [field, title] of mapped) {
    if (titles.includes(title)) continue
    const there = titles.join(', ')
    throw new UsageError(
      `Cannot use --map ${field}=${title}: expected a column of "${file}" (${there}), found "${title}"`,
    )
  }
  const columns = columnsOf(titles, mapped)
  if (!columns.has('name') && !columns.has('identifier')) {
    const advice = 'Say which column holds the name: --map name=COLUMN'
    throw new NameFileError(file, line, 'a column "name"', titles.join(', ') || 'none', advice)
  }
  return columns
}

function csvCustomer(
  { line, cells }: CsvRow,
  columns: ReadonlyMap<Field, number>,
  passed: readonly number[],
  width: number,
): Customer {
  const values = (field: Field) => {
    const cell = cells[columns.get(field) ?? -1]?.trim() ?? ''
    return cell === '' ? [] : [cell]
  }
  const problem =
    cells.length > width ? `line ${line}: ${cells.length} cells, expected ${width}` : nameless(values, line)
  return { values, passed: passed.map((i) => cells[i] ?? ''), problem }
}

async function* jsonCustomers(pieces: AsyncIterable<string>, map: readonly string[]): AsyncGenerator<CustomerPiece> {
  const mapped = mappedColumns(map)
  yield { titles: [REST] }
  let line = 0
  for await (const text of linesOf(pieces)) {
    line++
    if (text.trim() !== '') yield { customer: jsonCustomer(text, line, mapped) }
  }
}

function jsonCustomer(text: string, line: number, mapped: ReadonlyMap<Field, string>): Customer {
  let object: unknown
  try {
    object = JSON.parse(text)
  } catch {
    object = null
  }
  if (typeof object !== 'object' || object === null || Array.isArray(object)) {
    return { values: () => [], passed: [text], problem: `line ${line}: expected a JSON object` }
  }
  const entries = Object.entries(object)
  const columns = columnsOf(
    entries.map(([key]) => key),
    mapped,
  )
  const values = (field: Field) => textsOf(entries[columns.get(field) ?? -1]?.[1])
  const taken = new Set(columns.values())
  const rest = entries.filter((_, i) => !taken.has(i))
  const passed = [rest.length === 0 ? '' : JSON.stringify(Object.fromEntries(rest))]
  return { values, passed, problem: nameless(values, line) }
}

function textsOf(value: unknown): string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  return all
    .filter((one) => one !== null && one !== undefined)
    .map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one)).trim())
    .filter((one) => one !== '')
}

function nameless(values: Customer['values'], line: number): string | null {
  return values('name').length === 0 && values('identifier').length === 0 ? `line ${line}: no name` : null
}

async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  let isFirst = true
  for await (const piece of pieces) {
    // A byte order mark is no part of the first line.
    rest += isFirst ? piece.replace(/^\ufeff/, '') : piece
    if (piece !== '') isFirst = false
    if (!piece.includes('\n')) continue
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

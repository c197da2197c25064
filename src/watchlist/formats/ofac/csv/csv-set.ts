import { CsvParser, UnclosedQuote } from '../../../../text/csv-parser.ts'
import { WatchlistFormatError } from '../../../errors.ts'
import type { ListPart } from '../../../source/list-part.ts'
import { partText } from '../../../source/part-text.ts'

/** Columns of each file of a set; the files have no header row, so their width tells them apart. */
export const COLUMNS = { primary: 12, names: 5, addresses: 6, comments: 2 } as const

type Role = keyof typeof COLUMNS

/** The files of one set. Only the primary one (sdn.csv, cons_prim.csv) has to be there. */
export interface CsvSet {
  readonly primary: ListPart
  /** alt.csv, cons_alt.csv */
  readonly names: ListPart | null
  /** add.csv, cons_add.csv */
  readonly addresses: ListPart | null
  /** sdn_comments.csv, cons_comments.csv: what the remarks column had no room for. */
  readonly comments: ListPart | null
}

/**
 * Which file is which, by the number of cells in its first row.
 *
 * @throws WatchlistFormatError for a file of another width, two of one kind (two lists at once), or a set without primary
 */
export async function csvSet(parts: readonly ListPart[]): Promise<CsvSet> {
  const found = new Map<Role, ListPart>()
  for (const part of parts) {
    const width = await firstWidth(part)
    const role = (Object.keys(COLUMNS) as Role[]).find((one) => COLUMNS[one] === width)
    if (role === undefined) {
      const expected = '12 columns (sdn, cons_prim), 5 (alt), 6 (add) or 2 (comments)'
      throw new WatchlistFormatError(part.shown, 1, expected, `${width}`)
    }
    const other = found.get(role)
    if (other !== undefined) {
      const files = `both "${other.name}" and "${part.name}"`
      throw new WatchlistFormatError(part.shown, 0, `one file of ${COLUMNS[role]} columns in a set`, files)
    }
    found.set(role, part)
  }
  const primary = found.get('primary')
  if (primary === undefined) {
    const names = [...found.values()].map(({ name }) => `"${name}"`).join(', ')
    const expected = 'a set with its primary file (sdn.csv or cons_prim.csv, 12 columns)'
    throw new WatchlistFormatError(parts[0]?.shown ?? '', 0, expected, `only ${names || 'nothing'}`)
  }
  const part = (role: Role): ListPart | null => found.get(role) ?? null
  return { primary, names: part('names'), addresses: part('addresses'), comments: part('comments') }
}

/** Cells in the first row; 0 where there is none. */
async function firstWidth(part: ListPart): Promise<number> {
  const parser = new CsvParser()
  for await (const text of partText(part)) {
    const [row] = parser.feed(text)
    if (row !== undefined) return row.cells.length
  }
  try {
    return parser.end()[0]?.cells.length ?? 0
  } catch (error) {
    if (!(error instanceof UnclosedQuote)) throw error
    throw new WatchlistFormatError(part.shown, error.line, 'a closing quotation mark', 'the end of the file')
  }
}

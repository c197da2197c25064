import { NAME_COLUMNS, TYPE_COLUMNS, UK_COLUMNS, type UkColumns, UNIQUE_ID } from './uk-columns.ts'

/** The header of one file, whose columns are found whatever capitals and spaces they are written with. */
export interface UkHeader {
  /** Where columns stand, by the names we know them by. */
  readonly places: ReadonlyMap<string, number>
  readonly groups: readonly UkColumns[]
  /** Columns that we do not know, as printed, with their places. */
  readonly unknown: readonly (readonly [column: string, place: number])[]
  /** Columns without which the file is not this list. */
  readonly missing: readonly string[]
}

const REQUIRED = [UNIQUE_ID, ...NAME_COLUMNS, 'Name type']

/** Null where a row is no header: the line with the report's date stands before it. */
export function ukHeader(cells: readonly string[]): UkHeader | null {
  const places = new Map<string, number>()
  const unknown: [string, number][] = []
  for (const [place, cell] of cells.entries()) {
    const column = COLUMNS.get(keyOf(cell))
    if (column !== undefined) places.set(column, place)
    else if (cell.trim() !== '') unknown.push([cell.trim(), place])
  }
  if (!places.has(UNIQUE_ID)) return null
  return {
    places,
    groups: UK_COLUMNS.filter(({ columns }) => columns.some((column) => places.has(column))),
    unknown,
    missing: REQUIRED.filter((column) => !places.has(column)),
  }
}

/** "Parent Company", "Parent company" and "Parent company " are one column. */
function keyOf(column: string): string {
  return column.toLowerCase().replace(/[^a-z0-9]+/g, '')
}

const COLUMNS: ReadonlyMap<string, string> = new Map(
  [...TYPE_COLUMNS, ...UK_COLUMNS.flatMap(({ columns }) => columns)].map((column) => [keyOf(column), column]),
)

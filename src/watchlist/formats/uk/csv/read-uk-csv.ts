import type { IsoDate } from '../../../../model/date-value.ts'
import type { Listing } from '../../../../model/listing.ts'
import { WatchlistFormatError } from '../../../errors.ts'
import type { CleaningLog } from '../../../party/cleaning-log.ts'
import { readListDate } from '../../../party/read-list-date.ts'
import { resolveLinks } from '../../../party/resolve-links.ts'
import type { ListPart } from '../../../source/list-part.ts'
import type { ReadContext, ReadFormat } from '../../list-format.ts'
import { readCsvTable } from '../../read-csv-table.ts'
import { UkEntry } from '../uk-entry.ts'
import { ukSchema } from '../uk-kinds.ts'
import { type CellOf, TYPE_COLUMNS, UNIQUE_ID } from './uk-columns.ts'
import { type UkHeader, ukHeader } from './uk-header.ts'

const REPORT_DATE = /^\W*Report Date\W*\s(.+)$/i

/**
 * Reads the UK sanctions list (FCDO) as CSV: a line with the report's date, a header, then one row for each combination of
 * an entry's names, addresses and numbers. Rows of one unique id are one entry; what a row repeats is no further value.
 *
 * @throws WatchlistFormatError for a row without id or type, and for an entry without a name
 */
export const readUkCsv: ReadFormat = async (parts, context) => {
  const entries = new Map<string, Held>()
  let publishedOn: IsoDate | null = null
  for (const part of parts) publishedOn = (await readPart(part, entries, context)) ?? publishedOn
  const listings: Listing[] = []
  for (const { entry, place } of entries.values()) {
    const listing = entry.build(context.list)
    if (listing === null) throw new WatchlistFormatError(place.shown, place.line, `a name of ${entry.uniqueId}`, 'none')
    listings.push(listing)
  }
  return { publishedOn, listings: resolveLinks(listings, context.log) }
}

/** An entry with what its rows said so far. */
interface Held {
  readonly entry: UkEntry
  readonly place: { readonly shown: string; readonly line: number }
  /** Cells that were read, by their group of columns. */
  readonly seen: Set<string>
  /** The row before: most of what a row says was said by that one. */
  last: readonly string[]
}

async function readPart(part: ListPart, entries: Map<string, Held>, { log }: ReadContext): Promise<IsoDate | null> {
  let publishedOn: IsoDate | null = null
  let header: UkHeader | null = null
  // Places of each group's columns in a row.
  let stoodAt: readonly (readonly number[])[] = []
  let before = 0
  const isHeader = (cells: readonly string[]): boolean => {
    header = ukHeader(cells)
    if (header !== null) {
      const { places, groups } = header
      stoodAt = groups.map(({ columns }) => columns.flatMap((column) => places.get(column) ?? []))
      return true
    }
    const words = cells.filter((cell) => cell.trim() !== '').join(' ')
    publishedOn = readListDate(REPORT_DATE.exec(words)?.[1]?.trim() ?? '') ?? publishedOn
    before++
    return false
  }
  await readCsvTable(part, { required: [], isHeader }, ({ cells, line }) => {
    const { places, groups, unknown, missing } = header!
    if (missing.length > 0) {
      throw new WatchlistFormatError(part.shown, before + 1, `columns ${missing.join(', ')}`, 'none of that name')
    }
    const cellOf: CellOf = (column) => textAt(cells, places.get(column))
    const held = entryOf(cellOf, { shown: part.shown, line }, entries, log)
    const { entry, seen, last } = held
    for (const [index, { columns, add }] of groups.entries()) {
      if (stoodAt[index]!.every((place) => cells[place] === last[place])) continue
      if (isNew(seen, `${index}`, columns.map(cellOf))) add(entry, cellOf)
    }
    for (const [column, place] of unknown) {
      if (cells[place] === last[place]) continue
      const text = textAt(cells, place)
      if (isNew(seen, column, [text])) entry.draft.unknown(text, column)
    }
    held.last = cells
  })
  return publishedOn
}

function textAt(cells: readonly string[], place: number | undefined): string | null {
  const text = place === undefined ? '' : cells[place]!.trim()
  return text === '' ? null : text
}

/** True the first time that an entry's cells in some columns are these. */
function isNew(seen: Set<string>, columns: string, texts: readonly (string | null)[]): boolean {
  const key = `${columns}\u0001${texts.join('\u0001')}`
  if (seen.has(key)) return false
  seen.add(key)
  return true
}

function entryOf(cellOf: CellOf, place: Held['place'], entries: Map<string, Held>, log: CleaningLog): Held {
  const uniqueId = cellOf(UNIQUE_ID)
  if (uniqueId === null) throw new WatchlistFormatError(place.shown, place.line, `a "${UNIQUE_ID}"`, 'none')
  const held = entries.get(uniqueId)
  if (held !== undefined) return held
  const type = TYPE_COLUMNS.map(cellOf).find((cell) => cell !== null) ?? null
  const schema = ukSchema(type)
  if (schema === null) {
    const found = type === null ? 'none' : `"${type}"`
    throw new WatchlistFormatError(place.shown, place.line, 'Individual, Entity or Ship', found)
  }
  const fresh: Held = { entry: new UkEntry(uniqueId, schema, log), place, seen: new Set(), last: [] }
  entries.set(uniqueId, fresh)
  return fresh
}

import type { IsoDate } from '../../../../model/date-value.ts'
import type { Listing } from '../../../../model/listing.ts'
import { WatchlistFormatError } from '../../../errors.ts'
import { readListDate } from '../../../party/read-list-date.ts'
import type { ListPart } from '../../../source/list-part.ts'
import { partText } from '../../../source/part-text.ts'
import type { ReadContext, ReadFormat } from '../../list-format.ts'
import { readCsvTable } from '../../read-csv-table.ts'
import { ROWS_OF_TABLES, SUBJECT_COLUMNS, subjectOf, type UkSubject } from './uk-subject.ts'

const SUBJECTS = 'unique_id,subject_type,'

/**
 * Reads the derived tables of the UK sanctions list: `subjects` and, by their headers, the tables of names, birth dates,
 * identifiers and countries, joined by `unique_id`. The tables carry no date stamp of their own; the newest update in them
 * is the day they cannot be older than.
 *
 * @throws WatchlistFormatError where the subjects or their names are missing, a subject comes twice or has no name
 */
export const readUkTables: ReadFormat = async (parts, context) => {
  const tables = await tablesOf(parts, context)
  const subjects = new Map<string, UkSubject>()
  let publishedOn: IsoDate | null = null
  await readCsvTable(tables.subjects, { required: SUBJECT_COLUMNS }, (row) => {
    const subject = subjectOf(row, tables.subjects, context.log)
    if (subjects.has(subject.uniqueId)) {
      throw new WatchlistFormatError(tables.subjects.shown, row.line, 'each subject once', `${subject.uniqueId} again`)
    }
    subjects.set(subject.uniqueId, subject)
    const updated = readListDate(row.cell('last_updated') ?? '')
    if (updated?.length === 10 && (publishedOn === null || updated > publishedOn)) publishedOn = updated
  })
  for (const { part, table } of inOrder(tables.others)) {
    const unknown = await readCsvTable(part, { required: table.columns }, (row) => {
      const subject = subjects.get(row.cell('unique_id') ?? '')
      if (subject === undefined) {
        context.log.add('unjoined_row', row.cell('unique_id') ?? `row ${row.line}`, part.name, row.cells.join(','))
      } else table.add(subject.draft, row)
    })
    countUnknownColumns(unknown, part, context)
  }
  const listings: Listing[] = []
  for (const { draft, uniqueId, line } of subjects.values()) {
    if (!draft.values.some(({ property }) => property === 'name' || property === 'alias')) {
      throw new WatchlistFormatError(tables.subjects.shown, line, `a name of ${uniqueId}`, 'none')
    }
    listings.push(draft.build(`gb-fcdo-${uniqueId.toLowerCase()}`, context.list))
  }
  return { publishedOn, listings }
}

interface Tables {
  readonly subjects: ListPart
  readonly others: readonly { readonly part: ListPart; readonly table: (typeof ROWS_OF_TABLES)[number] }[]
}

/** Tables are told by their headers, whatever the files are called. */
async function tablesOf(parts: readonly ListPart[], { log }: ReadContext): Promise<Tables> {
  let subjects: ListPart | null = null
  const others: Tables['others'][number][] = []
  for (const part of parts) {
    const header = await headerOf(part)
    const table = ROWS_OF_TABLES.find(({ columns }) => columns.every((column) => header.includes(column)))
    if (table !== undefined) others.push({ part, table })
    else if (header.join(',').startsWith(SUBJECTS)) {
      if (subjects !== null) throw new WatchlistFormatError(part.shown, 1, 'one table of subjects', 'a second one')
      subjects = part
    } else log.add('unknown_field', part.name, 'file', header.join(','))
  }
  const shown = parts[0]?.shown ?? ''
  if (subjects === null) throw new WatchlistFormatError(shown, 0, 'a table of subjects', 'none')
  if (!others.some(({ table }) => table.columns.includes('name_type'))) {
    throw new WatchlistFormatError(subjects.shown, 0, 'the table of names beside the subjects', 'none')
  }
  return { subjects, others }
}

/** Names first, whatever the files are called: values of a party stand in this order. */
function inOrder(tables: Tables['others']): Tables['others'] {
  return [...tables].sort((a, b) => ROWS_OF_TABLES.indexOf(a.table) - ROWS_OF_TABLES.indexOf(b.table))
}

async function headerOf(part: ListPart): Promise<string[]> {
  let head = ''
  for await (const text of partText(part)) {
    head += text
    if (head.includes('\n') || head.length > 10_000) break
  }
  return head
    .replace(/^\ufeff/, '')
    .split(/\r?\n/, 1)[0]!
    .split(',')
    .map((name) => name.trim())
}

function countUnknownColumns(columns: readonly string[], part: ListPart, { log }: ReadContext): void {
  for (const column of columns) if (!KEYS.has(column)) log.add('unknown_field', part.name, column, column)
}

/** The tables' own running numbers. */
const KEYS: ReadonlySet<string> = new Set([
  'id',
  'name_id',
  'dob_id',
  'ofsi_group_id',
  'resolution_method',
  'iso_available',
])

import { daysOf } from '../model/date-value.ts'
import type { CsvRow } from '../text/csv-parser.ts'
import type { ScreenQuery } from '../watchlist/screen.ts'
import { NameFileError } from './name-file-error.ts'
import { countryCodeOf, schemaOf } from './query-options.ts'
import { UsageError } from './usage-error.ts'

const FIELDS = ['name', 'schema', 'birth_date', 'country', 'id', 'address', 'gender'] as const
/** What a column of a customer file may hold. */
export type Field = (typeof FIELDS)[number]

/** Headings that say by themselves what a column holds. */
const HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  name: ['name', 'full_name', 'fullname', 'customer', 'caption', 'company'],
  schema: ['schema', 'type', 'kind'],
  birth_date: ['birth_date', 'birthdate', 'date_of_birth', 'dob', 'born'],
  country: ['country', 'nationality', 'countries'],
  address: ['address', 'addresses', 'full_address'],
  gender: ['gender', 'sex'],
  id: ['id_number', 'identifier', 'passport', 'imo', 'tax_number'],
}

/** Which column holds which field: as `--map` says, else by its heading. */
export function columnsOf(header: CsvRow, map: readonly string[], file: string): ReadonlyMap<Field, number> {
  const columns = new Map<Field, number>()
  const titles = header.cells.map((cell) => cell.trim())
  for (const rule of map) {
    const [field, ...rest] = rule.split('=')
    const title = rest.join('=')
    if (!FIELDS.includes(field as Field) || title === '') {
      throw new UsageError(`Cannot use --map ${rule}: expected FIELD=COLUMN with FIELD one of ${FIELDS.join(', ')}`)
    }
    const at = titles.indexOf(title)
    if (at < 0)
      throw new UsageError(
        `Cannot use --map ${rule}: expected a column of "${file}" (${titles.join(', ')}), found "${title}"`,
      )
    columns.set(field as Field, at)
  }
  for (const field of FIELDS) {
    if (columns.has(field)) continue
    const at = titles.findIndex((title) => HEADINGS[field].includes(title.toLowerCase().replace(/[\s-]+/g, '_')))
    if (at >= 0) columns.set(field, at)
  }
  if (!columns.has('name') && !columns.has('id')) {
    throw new NameFileError(
      file,
      header.line,
      'a column "name"',
      titles.join(', ') || 'none',
      'Say which column holds the name: --map name=COLUMN',
    )
  }
  return columns
}

/** The query of a row. A cell that cannot be read is left out of the query and said in the remark, not lost. */
export function queryOfRow(value: (field: Field) => string): { query: ScreenQuery; remark: string } {
  const remarks: string[] = []
  const read = <Result>(field: Field, parse: (text: string) => Result): Result | null => {
    const text = value(field)
    if (text === '') return null
    try {
      return parse(text)
    } catch {
      remarks.push(`${field} "${text}" not understood, screened without it`)
      return null
    }
  }
  const birthDate = read('birth_date', (text) => {
    if (daysOf(text) === null) throw new UsageError('no date')
    return text
  })
  const countries = read('country', (text) =>
    text
      .split(/[;,/|]+/)
      .filter((word) => word !== '')
      .map(countryCodeOf),
  )
  const gender = read('gender', (text) => {
    const word = /^(?:(m|male)|(f|female))$/i.exec(text)
    if (word === null) throw new UsageError('no gender')
    return word[1] === undefined ? ('female' as const) : ('male' as const)
  })
  const query = {
    name: value('name'),
    schema: read('schema', schemaOf),
    birthDate,
    countries: countries ?? [],
    addresses: value('address') === '' ? [] : [value('address')],
    gender,
    identifiers: value('id') === '' ? [] : [{ value: value('id') }],
  }
  return { query, remark: remarks.join('; ') }
}

import { daysOf } from '../../model/date-value.ts'
import type { ScreenQuery } from '../../watchlist/screen.ts'
import { countryCodeOf, schemaOf } from '../query-options.ts'
import { UsageError } from '../usage-error.ts'

export const FIELDS = ['id', 'name', 'schema', 'birth_date', 'country', 'identifier', 'address', 'gender'] as const
/** What a column of a customer file may hold; `id` is the customer's own, `identifier` a number that a list may have. */
export type Field = (typeof FIELDS)[number]

/** Headings that say by themselves what a column holds. */
const HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  id: ['id', 'customer_id', 'customer_number'],
  name: ['name', 'full_name', 'fullname', 'customer', 'caption', 'company'],
  schema: ['schema', 'type', 'kind'],
  birth_date: ['birth_date', 'birthdate', 'date_of_birth', 'dob', 'born'],
  country: ['country', 'nationality', 'countries'],
  identifier: ['identifier', 'identifiers', 'id_number', 'passport', 'imo', 'tax_number'],
  address: ['address', 'addresses', 'full_address'],
  gender: ['gender', 'sex'],
}

/** The columns that `--map` names, by field: `name=Kunde`. */
export function mappedColumns(map: readonly string[]): ReadonlyMap<Field, string> {
  const mapped = new Map<Field, string>()
  for (const rule of map) {
    const [field, ...rest] = rule.split('=')
    const title = rest.join('=')
    if (!FIELDS.includes(field as Field) || title === '') {
      throw new UsageError(`Cannot use --map ${rule}: expected FIELD=COLUMN with FIELD one of ${FIELDS.join(', ')}`)
    }
    mapped.set(field as Field, title)
  }
  return mapped
}

/** Which of these columns holds which field: as `--map` says, else by its heading; of several the first. */
export function columnsOf(titles: readonly string[], mapped: ReadonlyMap<Field, string>): Map<Field, number> {
  const columns = new Map<Field, number>()
  for (const field of FIELDS) {
    const title = mapped.get(field)
    const at =
      title === undefined
        ? titles.findIndex((one) => HEADINGS[field].includes(one.toLowerCase().replace(/[\s-]+/g, '_')))
        : titles.indexOf(title)
    if (at >= 0) columns.set(field, at)
  }
  return columns
}

/** The query of a row. What cannot be read is left out of the query and said in the remark, not lost. */
export function queryOfRow(values: (field: Field) => readonly string[]): { query: ScreenQuery; remark: string } {
  const remarks: string[] = []
  const read = <Result>(field: Field, parse: (text: string) => Result): Result | null => {
    const text = values(field).join(';')
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
      .filter((word) => word.trim() !== '')
      .map(countryCodeOf),
  )
  const gender = read('gender', (text) => {
    const word = /^(?:(m|male)|(f|female))$/i.exec(text)
    if (word === null) throw new UsageError('no gender')
    return word[1] === undefined ? ('female' as const) : ('male' as const)
  })
  const names = values('name')
  if (names.length > 1) remarks.push(`only the first of ${names.length} names was screened`)
  const query = {
    name: names[0] ?? '',
    schema: read('schema', schemaOf),
    birthDate,
    countries: countries ?? [],
    addresses: values('address'),
    gender,
    identifiers: values('identifier')
      .flatMap((cell) => cell.split(/[;|]/))
      .map((value) => value.trim())
      .filter((value) => value !== '')
      .map((value) => ({ value })),
  }
  return { query, remark: remarks.join('; ') }
}

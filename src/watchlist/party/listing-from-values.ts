import { daysOf } from '../../model/date-value.ts'
import type { ListedName, ListedValue, Listing } from '../../model/listing.ts'
import { IDENTIFIER_TYPES } from './identifier-types.ts'
import { scriptOf } from './script-of.ts'

const NAME_KINDS: Readonly<Record<string, ListedName['kind']>> = {
  name: 'primary',
  alias: 'alias',
  previousName: 'previous',
  pastNames: 'previous',
  abbreviation: 'weak',
  weakAlias: 'weak',
}
const COUNTRY_PROPERTIES: ReadonlySet<string> = new Set([
  'nationality',
  'citizenship',
  'country',
  'jurisdiction',
  'mainCountry',
  'flag',
])
const COUNTRY_CODE = /^[a-z]{2}(?:-[a-z]{2,3})?$|^(?:su|yucs|csxx|ddde|cshh)$/
const KIND_ORDER: readonly ListedName['kind'][] = ['primary', 'alias', 'previous', 'weak']

type Head = Pick<Listing, 'id' | 'list' | 'schema' | 'designations' | 'relations'> & { readonly caption: string | null }

/** The listing that a record's values make: its views (names, birth dates, countries) are read off the values. */
export function listingFromValues(values: readonly ListedValue[], head: Head): Listing {
  const names = new Map<string, ListedName>()
  const birthDates: string[] = []
  const countries: string[] = []
  const addresses: string[] = []
  const notes: string[] = []
  const identifiers = new Map<string, { type: string; value: string }>()
  let gender: Listing['gender'] = null
  for (const { property, value, language } of values) {
    const kind = NAME_KINDS[property]
    if (kind !== undefined) {
      if (!names.has(value)) names.set(value, nameOf(value, kind, language))
    } else if (property === 'birthDate') {
      if (daysOf(value) !== null && !birthDates.includes(value)) birthDates.push(value)
    } else if (COUNTRY_PROPERTIES.has(property)) {
      const code = value.toLowerCase()
      if (COUNTRY_CODE.test(code) && !countries.includes(code)) countries.push(code)
    } else if (property === 'gender') {
      gender ??= value === 'male' || value === 'female' ? value : null
    } else if (property === 'address') {
      if (!addresses.includes(value)) addresses.push(value)
    } else if (property === 'notes') notes.push(value)
    else {
      const known = IDENTIFIER_TYPES[property]
      if (known !== undefined) {
        const type = head.schema === 'Airplane' && known === 'registration' ? 'tail_number' : known
        identifiers.set(`${type} ${value}`, { type, value })
      }
    }
  }
  const ordered = [...names.values()].sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind))
  const caption = head.caption ?? ordered[0]?.text ?? head.id
  if (ordered.length === 0 && head.caption !== null) ordered.push(nameOf(head.caption, 'primary', null))
  const { id, list, schema, designations, relations } = head
  return {
    id,
    list,
    schema,
    caption,
    names: exact(ordered),
    birthDates: exact(birthDates),
    countries: exact(countries),
    gender,
    identifiers: [...identifiers.values()],
    addresses: exact(addresses),
    notes: exact(notes),
    designations: exact(designations),
    relations: exact(relations),
    values: exact(values),
  }
}

function nameOf(text: string, kind: ListedName['kind'], language: string | null): ListedName {
  const script = scriptOf(text)
  return language === null ? { text, kind, script } : { text, kind, script, language }
}

const NONE: readonly never[] = []

/** Arrays that have grown keep room for more, and lists hold tens of thousands of parties. */
function exact<One>(grown: readonly One[]): readonly One[] {
  return grown.length === 0 ? NONE : grown.slice()
}

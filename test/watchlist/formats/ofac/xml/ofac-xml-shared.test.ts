import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { test } from 'vitest'
import type { Listing } from '../../../../../src/model/listing.ts'
import type { LoadedList } from '../../../../../src/watchlist/loaded-list.ts'
import { readList } from '../../../../../src/watchlist/read-list.ts'
import { sharedData } from '../../../../support/shared-data.ts'
import { linesOf } from './lines-of.ts'

interface CheckedRecord {
  readonly uid: string
  readonly schema: string
  readonly caption: string
  readonly lines: readonly string[]
}

const CHECKED = JSON.parse(readFileSync(new URL('checked-records.json', import.meta.url), 'utf8')) as Record<
  'sdnList' | 'enhanced' | 'advanced',
  readonly CheckedRecord[]
>
const FILES = {
  sdnList: sharedData('lists/ofac/cons-2025-03-28.sdnlist.xml.gz'),
  enhanced: sharedData('lists/ofac/cons_enhanced-2025-01-10.xml.gz'),
  advanced: sharedData('lists/ofac/cons_advanced-2020-03-17.xml.gz'),
} as const
type Format = keyof typeof FILES

const FACTS: Record<Format, { readonly count: number; readonly publishedOn: string; readonly format: string }> = {
  sdnList: { count: 443, publishedOn: '2025-03-28', format: 'ofac-sdn-xml' },
  enhanced: { count: 443, publishedOn: '2025-01-10', format: 'ofac-enhanced-xml' },
  advanced: { count: 375, publishedOn: '2020-03-17', format: 'ofac-advanced-xml' },
}
const loaded = new Map<Format, Promise<LoadedList>>()

function listOf(format: Format): Promise<LoadedList> {
  const held = loaded.get(format) ?? readList([FILES[format]!], { name: 'us-ofac-cons' })
  loaded.set(format, held)
  return held
}

for (const format of Object.keys(FILES) as Format[]) {
  const skip = FILES[format] === null
  test.skipIf(skip)(`${format}: every party of the file, its day and its format (else: no shared data)`, async () => {
    const { listings, publishedOn, format: id, neighbours } = await listOf(format)
    assert.deepEqual(
      { count: listings.length, publishedOn, format: id, neighbours: neighbours?.length },
      { ...FACTS[format], neighbours: 0 },
    )
    assert.equal(new Set(listings.map((listing) => listing.id)).size, listings.length, 'ids are unique')
  })

  for (const { uid, schema, caption, lines } of CHECKED[format]) {
    test.skipIf(skip)(`${format}: record ${uid}, ${caption}, as read by eye (else: no shared data)`, async () => {
      const { listings } = await listOf(format)
      const listing = listings.find(({ id }) => id === `ofac-${uid}`)
      assert.ok(listing, 'it is there')
      assert.deepEqual([listing.schema, listing.caption], [schema, caption])
      assert.deepEqual(linesOf(listing), lines)
    })
  }
}

// What a plain search of the text counts, against what became of it. Values that a record repeats are kept once and
// counted as duplicates, so they are added again.
type Count = (listings: readonly Listing[], list: LoadedList) => number
const fromField =
  (...fields: readonly string[]): Count =>
  (listings, list) =>
    sum(listings, ({ values = [] }) => values.filter(({ field }) => fields.some((one) => isAt(field, one))).length) +
    cleaned(list, 'duplicate', fields)
const TOTALS: [format: Format, what: string, pattern: RegExp, count: Count][] = [
  ['sdnList', 'aliases', /<aka>/g, fromField('akaList/aka')],
  ['sdnList', 'numbers and features', /<id>/g, fromField('idList/id')],
  ['sdnList', 'dates of birth', /<dateOfBirthItem>/g, (all) => sum(all, ({ birthDates }) => birthDates.length)],
  ['sdnList', 'places of birth', /<placeOfBirthItem>/g, fromField('placeOfBirthList/placeOfBirthItem/placeOfBirth')],
  [
    'sdnList',
    'addresses with lines',
    /<address>(?:(?!<\/address>)[\s\S])*?<(?:address1|city|stateOrProvince)>/g,
    fromField('addressList/address'),
  ],
  [
    'sdnList',
    'programmes',
    /<program>/g,
    (all) => sum(all, ({ designations }) => distinct(designations.flatMap(({ tags }) => tags))),
  ],
  ['sdnList', 'ties', /\(Linked To: /g, (all) => sum(all, ({ relations }) => relations.length)],
  [
    'enhanced',
    'names in all scripts',
    /<formattedFullName>/g,
    fromField('names/name/translations/translation/formattedFullName'),
  ],
  ['enhanced', 'features', /<feature id/g, fromField('features/feature')],
  ['enhanced', 'identity documents', /<identityDocument id/g, fromField('identityDocuments/identityDocument')],
  ['enhanced', 'addresses with lines', /<addressParts>/g, fromField('addresses/address')],
  ['enhanced', 'ties', /<relationship id/g, (all) => sum(all, ({ relations }) => relations.length)],
  ['enhanced', 'measures', /<sanctionsType refId/g, fromField('sanctionsTypes/sanctionsType')],
  ['advanced', 'names', /<DocumentedName ID/g, fromField('Identity/Alias/DocumentedName')],
  ['advanced', 'features other than addresses', /<Feature ID="\d+" FeatureTypeID="(?!25")/g, fromField('Feature')],
  [
    'advanced',
    'addresses with lines',
    /<Location ID="\d+">\s*(?:<Location(?:AreaCode|Country) [^>]*>\s*)+<LocationPart /g,
    fromField('Location'),
  ],
  ['advanced', 'documents', /<IDRegDocument ID/g, fromField('IDRegDocument')],
  ['advanced', 'ties', /<ProfileRelationship ID/g, (all) => sum(all, ({ relations }) => relations.length)],
]
for (const [format, what, pattern, count] of TOTALS) {
  test.skipIf(FILES[format] === null)(`${format}: ${what} are all accounted for (else: no shared data)`, async () => {
    const list = await listOf(format)
    const expected = gunzipSync(readFileSync(FILES[format]!)).toString('utf8').match(pattern)?.length ?? 0
    assert.ok(expected > 10, `the pattern finds them: ${expected}`)
    assert.equal(count(list.listings, list), expected)
  })
}

test.skipIf(FILES.advanced === null)(
  'what the files do not name is next to nothing (else: no shared data)',
  async () => {
    for (const format of Object.keys(FILES) as Format[]) {
      const { cleaning = [] } = await listOf(format)
      const unknown = cleaning.find(({ rule }) => rule === 'unknown_field')
      // Remarks in free words ("HAMAS - Hebron") are all there is.
      assert.ok(
        unknown?.examples.every(({ field }) => /remarks|Comment/i.test(field)),
        JSON.stringify(unknown?.examples),
      )
      assert.equal(
        cleaning.find(({ rule }) => rule === 'unjoined_row'),
        undefined,
      )
      assert.equal(
        cleaning.find(({ rule }) => rule === 'unknown_country'),
        undefined,
      )
      assert.equal(
        cleaning.find(({ rule }) => rule === 'unread_date'),
        undefined,
      )
    }
  },
)

test.skipIf(Object.values(FILES).includes(null))(
  'parties that are in two formats have the same dates of birth, numbers and days of listing (else: no shared data)',
  async () => {
    const [sdn, enhanced, advanced] = await Promise.all([listOf('sdnList'), listOf('enhanced'), listOf('advanced')])
    const byId = (list: LoadedList) => new Map(list.listings.map((listing) => [listing.id, listing]))
    const [ofSdn, ofAdvanced] = [byId(sdn), byId(advanced)]
    let both = 0
    let three = 0
    for (const party of enhanced.listings) {
      const other = ofSdn.get(party.id)
      if (other === undefined) continue
      both++
      // Eleven weeks lie between the two files. Only countries that issued papers were filled in: "registration" became
      // "ogrn", so numbers are compared without their kind.
      assert.equal(other.caption, party.caption)
      assert.equal(other.schema, party.schema)
      assert.deepEqual(other.birthDates, party.birthDates)
      assert.deepEqual(sorted(latin(other)), sorted(latin(party)), party.id)
      assert.deepEqual(sorted(numbers(other)), sorted(numbers(party)), party.id)
      assert.deepEqual([...other.countries].sort(), [...party.countries].sort(), party.id)
      const old = ofAdvanced.get(party.id)
      if (old === undefined) continue
      three++
      assert.deepEqual(old.birthDates, party.birthDates, party.id)
      const first = ({ designations }: Listing) => designations.map(({ from }) => from ?? '').sort()[0]
      assert.equal(first(old), first(party), party.id)
    }
    assert.ok(both > 430 && three > 300, `${both} in two, ${three} in three`)
  },
)

function sum(listings: readonly Listing[], of: (listing: Listing) => number): number {
  return listings.reduce((total, listing) => total + of(listing), 0)
}

/** A field is the path alone, or has the type of the fact behind it; the country of an address counts for itself. */
function isAt(field: string, path: string): boolean {
  return field === path || (field.startsWith(`${path}: `) && !field.endsWith(': country'))
}

/** How often a rule was used on these fields; the report keeps a few examples, so files must not use it more often. */
function cleaned({ cleaning = [] }: LoadedList, rule: string, fields: readonly string[]): number {
  const found = cleaning.find((one) => one.rule === rule)
  if (found === undefined) return 0
  assert.equal(found.examples.length, found.count, 'all uses are examples')
  return found.examples.filter(({ field }) => fields.some((one) => isAt(field, one))).length
}

function distinct(words: readonly string[]): number {
  return new Set(words).size
}

function latin({ names }: Listing): string[] {
  return names.filter(({ script }) => script === 'Latn').map(({ text }) => text)
}

function numbers({ identifiers }: Listing): string[] {
  return identifiers.map(({ value }) => value)
}

function sorted(words: readonly string[]): string[] {
  return [...words].sort()
}

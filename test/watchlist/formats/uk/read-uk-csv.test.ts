import assert from 'node:assert/strict'
import { test } from 'vitest'
import { readList } from '../../../../src/watchlist/read-list.ts'
import { partOfBytes } from '../../../../src/watchlist/source/list-part.ts'

const HEADER = [
  'Last Updated',
  'Unique ID',
  'OFSI Group ID',
  'UN Reference Number',
  'Name 6',
  'Name 1',
  'Name 2',
  'Name 3',
  'Name 4',
  'Name 5',
  'Name type',
  'Alias strength',
  'Title',
  'Name non-latin script',
  'Non-latin script type',
  'Non-latin script language',
  'Regime Name',
  'Individual, Entity, Ship',
  'Designation source',
  'Sanctions Imposed',
  'Other Information',
  'UK Statement of Reasons',
  'Address Line 1',
  'Address Line 2',
  'Address Line 3',
  'Address Line 4',
  'Address Line 5',
  'Address Line 6',
  'Address Postal Code',
  'Address Country',
  'Phone number',
  'Website',
  'Email address',
  'Date Designated',
  'D.O.B',
  'Nationality(/ies)',
  'National Identifier number',
  'National Identifier additional information',
  'Passport number',
  'Passport additional information',
  'Position',
  'Gender',
  'Town of birth',
  'Country of birth',
  'Type of entity',
  'Subsidiaries',
  'Parent Company',
  'Business registration number (s)',
  'IMO number',
  'Current owner/operator (s)',
  'Previous owner/operator (s)',
  'Current believed flag of ship',
  'Previous flags',
  'Type of ship',
  'Tonnage of ship',
  'Length of ship',
  'Year Built',
  'Hull identification number (HIN)',
]
type Row = Record<string, string>

function csv(rows: readonly Row[], { header = HEADER, stamp = 'Report Date: 23-Sep-2026' } = {}): string {
  const lines = [header, ...rows.map((row) => header.map((column) => row[column] ?? ''))]
  const text = lines.map((cells) => cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell}"` : cell)).join(','))
  return `${stamp === '' ? '' : `${stamp}\r\n`}${text.join('\r\n')}\r\n`
}

function read(text: string) {
  return readList([partOfBytes('UK-Sanctions-List.csv', text)], { name: 'uk' })
}

const REGIME = 'The Invented (Sanctions) Regulations 2031'
const MAN: Row = {
  'Last Updated': '05/06/2031',
  'Unique ID': 'RUS9001',
  'OFSI Group ID': '99001',
  'UN Reference Number': 'ZZi.001',
  'Name 6': 'TESTOV',
  'Name 1': 'Ivan',
  'Name 2': 'Petrovich',
  'Name type': 'Primary Name',
  Title: 'Colonel',
  'Name non-latin script': 'Иван ТЕСТОВ',
  'Non-latin script type': 'Cyrillic',
  'Non-latin script language': 'Russian',
  'Regime Name': REGIME,
  'Individual, Entity, Ship': 'Individual',
  'Designation source': 'UK',
  'Sanctions Imposed': 'Asset freeze|Travel ban',
  'Other Information': 'Seen in Testville',
  'UK Statement of Reasons': 'Because, they say.',
  'Address Line 1': '1 Elm Street',
  'Address Line 6': 'Testville',
  'Address Postal Code': '10001',
  'Address Country': 'Congo (Democratic Republic)',
  'Email address': 'ivan@example.org',
  'Date Designated': '01/02/2031',
  'D.O.B': 'dd/07/1970',
  'Nationality(/ies)': 'Russia',
  'Passport number': 'AB123',
  'Passport additional information': 'Russia, expires 2040',
  'National Identifier number': '777',
  Position: 'Deputy of tests',
  Gender: 'Male',
  'Town of birth': 'Oldtown',
  'Country of birth': 'Former USSR (now Belarus)',
}
const ROWS: Row[] = [
  MAN,
  { ...MAN, 'Name 1': 'Vanya', 'Name 2': '', 'Name type': 'Alias', 'Alias strength': 'Low quality a.k.a' },
  { ...MAN, 'Name 1': 'Iwan', 'Name type': 'Primary Name Variation', 'D.O.B': 'dd/mm/1971' },
  {
    'Unique ID': 'RUS9002',
    'Name 6': 'SHELL TRADING LLC',
    'Name type': 'Primary name',
    'Regime Name': REGIME,
    'Individual, Entity, Ship': 'Entity',
    'Type of entity': 'Limited liability company',
    'Business registration number (s)': '5550001',
    'Parent Company': 'Unlisted Holding',
    Subsidiaries: 'Shell Daughter',
    'Date Designated': '03/02/2031',
  },
  {
    'Unique ID': 'DPR9003',
    'Name 6': 'TEST STAR',
    'Name type': 'Primary name',
    'Individual, Entity, Ship': 'Ship',
    'IMO number': 'IMO 9999991',
    'Current owner/operator (s)': 'Shell  Trading LLC',
    'Previous owner/operator (s)': 'Nobody Shipping',
    'Current believed flag of ship': 'Gabon',
    'Previous flags': 'Panama; Liberia',
    'Type of ship': 'Crude oil tanker',
    'Year Built': '2004',
    'Tonnage of ship': '1000',
  },
]

test('rows of one unique id are one entry, each value once', async () => {
  const { listings, publishedOn, format, cleaning } = await read(csv(ROWS))
  assert.equal(format, 'uk-csv')
  assert.equal(publishedOn, '2026-09-23')
  assert.deepEqual(
    listings.map(({ id, schema, caption }) => [id, schema, caption]),
    [
      ['gb-fcdo-rus9001', 'Person', 'Ivan Petrovich TESTOV'],
      ['gb-fcdo-rus9002', 'Organization', 'SHELL TRADING LLC'],
      ['gb-fcdo-dpr9003', 'Vessel', 'TEST STAR'],
    ],
  )
  const man = listings[0]!
  assert.deepEqual(man.names, [
    { text: 'Ivan Petrovich TESTOV', kind: 'primary', script: 'Latn' },
    { text: 'Иван ТЕСТОВ', kind: 'alias', script: 'Cyrl', language: 'ru' },
    { text: 'Iwan Petrovich TESTOV', kind: 'alias', script: 'Latn' },
    { text: 'Vanya TESTOV', kind: 'weak', script: 'Latn' },
  ])
  assert.deepEqual(man.birthDates, ['1970-07', '1971'], 'days and months that were not filled in')
  assert.deepEqual(man.countries, ['cd', 'ru'])
  assert.equal(man.gender, 'male')
  assert.deepEqual(man.identifiers, [
    { type: 'passport', value: 'AB123' },
    { type: 'id_number', value: '777' },
    { type: 'uk_ref', value: 'RUS9001' },
    { type: 'ofsi_group', value: '99001' },
    { type: 'un_ref', value: 'ZZi.001' },
  ])
  assert.deepEqual(man.addresses, ['1 Elm Street, Testville, 10001, Congo (Democratic Republic)'])
  assert.deepEqual(man.notes, ['Seen in Testville'])
  const valuesOf = (property: string) => man.values!.filter((value) => value.property === property)
  assert.deepEqual(
    valuesOf('provisions').map(({ value }) => value),
    ['Asset freeze', 'Travel ban'],
  )
  assert.deepEqual(
    valuesOf('birthCountry').map(({ value, about }) => [value, about]),
    [['by', 'Former USSR (now Belarus)']],
  )
  assert.equal(valuesOf('passportNumber')[0]!.about, 'Russia, expires 2040')
  assert.equal(valuesOf('birthPlace')[0]!.value, 'Oldtown, Former USSR (now Belarus)')
  assert.deepEqual(
    cleaning!.map(({ rule }) => rule).filter((rule) => rule !== 'white_space'),
    ['unresolved_link'],
    'a repeated cell is the form of the file, no fault of it',
  )
})

test('an act has its regime, day and reason', async () => {
  const { listings } = await read(csv(ROWS))
  assert.deepEqual(listings[0]!.designations, [
    {
      authority: 'UK',
      programme: 'GB-RUS',
      tags: ['RUS', REGIME],
      from: '2031-02-01',
      to: null,
      legalBasis: REGIME,
      reason: 'Because, they say.',
      listId: 'RUS9001',
      source: null,
      verified: true,
    },
  ])
  assert.equal(listings[2]!.designations[0]!.programme, 'GB-DPRK')
  assert.equal(listings[2]!.designations[0]!.from, null, 'no day in the list, none made up')
})

test('ties in words find parties of the list, and say which way they go', async () => {
  const [, firm, ship] = (await read(csv(ROWS))).listings
  assert.deepEqual(
    ship!.relations.map(({ type, to, name }) => [type, to, name]),
    [
      ['owned_or_operated_by', 'gb-fcdo-rus9002', 'Shell Trading LLC'],
      ['formerly_owned_or_operated_by', null, 'Nobody Shipping'],
    ],
  )
  assert.deepEqual(
    firm!.relations.map(({ type, name }) => [type, name]),
    [
      ['subsidiary_of', 'Unlisted Holding'],
      ['parent_of', 'Shell Daughter'],
    ],
  )
  assert.deepEqual(
    ship!.identifiers.filter(({ type }) => type === 'imo'),
    [{ type: 'imo', value: '9999991' }],
  )
  assert.deepEqual(ship!.countries, ['ga'], 'a flag of the past is no country of the ship')
  assert.deepEqual(
    ship!.values!.filter(({ property }) => property === 'pastFlags').map(({ value }) => value),
    ['pa', 'lr'],
  )
})

const FORMS: [text: string, why: string][] = [
  [csv(ROWS, { stamp: '' }), 'no line before the header'],
  [
    csv(ROWS, { stamp: `"Report Date: 23-Sep-2026"${','.repeat(HEADER.length - 1)}` }),
    'the line filled up with commas',
  ],
  [csv(ROWS).replace('Individual, Entity, Ship', 'Designation Type'), 'another word for the type'],
  [csv(ROWS).replace('Parent Company', 'Parent company ').replace('D.O.B', 'DOB'), 'other capitals and spaces'],
  [`\ufeff${csv(ROWS)}`, 'a byte order mark'],
]
for (const [text, why] of FORMS) {
  test(`the same entries: ${why}`, async () => {
    const [expected, found] = [await read(csv(ROWS)), await read(text)]
    assert.equal(found.format, 'uk-csv')
    assert.deepEqual(
      found.listings.map((listing) => ({ ...listing, values: null })),
      expected.listings.map((listing) => ({ ...listing, values: null })),
    )
  })
}

test('a column that the list did not have before is kept as a note', async () => {
  const rows = ROWS.map((row) => ({ ...row, 'Crypto wallet': row === MAN ? 'bc1test' : '' }))
  const { listings, cleaning } = await read(csv(rows, { header: [...HEADER, 'Crypto wallet'] }))
  assert.ok(listings[0]!.notes.includes('Crypto wallet: bc1test'))
  assert.equal(cleaning!.find(({ rule }) => rule === 'unknown_field')?.count, 1)
})

const BROKEN: [text: string, expected: RegExp, why: string][] = [
  [csv([{ ...MAN, 'Unique ID': '' }]), /line 3: expected a "Unique ID", found none/, 'no id'],
  [csv([{ ...MAN, 'Individual, Entity, Ship': 'Train' }]), /line 3: .*found "Train"/, 'a type the list does not have'],
  [
    csv([{ ...MAN, 'Name 1': '', 'Name 2': '', 'Name 6': '', 'Name non-latin script': '' }]),
    /a name of RUS9001/,
    'no name',
  ],
  [
    csv(ROWS, { header: HEADER.filter((name) => name !== 'Name type') }),
    /line 2: expected columns Name type/,
    'a column less',
  ],
  [csv(ROWS).slice(0, -40), /columns, found \d+|closed quotation/, 'cut off in a row'],
  [csv([]), /at least one listed party/, 'a header alone'],
]
for (const [text, expected, why] of BROKEN) {
  test(`half a list is an error: ${why}`, async () => {
    await assert.rejects(read(text), (error: Error & { code?: string }) => {
      assert.equal(error.code, 'WATCHLIST_FORMAT')
      assert.match(error.message, expected)
      return true
    })
  })
}

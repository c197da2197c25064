import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, test } from 'vitest'
import { WatchlistFormatError, WatchlistUnreadableError } from '../../../src/watchlist/errors.ts'
import { readFollowTheMoney } from '../../../src/watchlist/formats/follow-the-money.ts'
import { sharedData } from '../../support/shared-data.ts'

// Invented parties in the format of OpenSanctions' entities.ftm.json.
const LINES = [
  {
    id: 'own-1',
    caption: 'Ivan Petrovich Testov',
    schema: 'Person',
    properties: {
      name: ['Ivan Petrovich Testov', 'Иван Петрович Тестов'],
      alias: ['Vanya Testov'],
      weakAlias: ['Testov'],
      birthDate: ['1970-02-30', '1970-03-01', '1970'],
      nationality: ['ru'],
      country: ['RU', 'cy'],
      gender: ['male'],
      innCode: ['000000000001'],
      programId: ['US-NK', 'EU-UKR'],
      addressEntity: ['addr-1'],
      topics: ['sanction'],
    },
    referents: ['ofac-11', 'gb-fcdo-rus0001', 'gb-hmt-1'],
    target: true,
    last_change: '2025-01-02T03:04:05',
  },
  {
    id: 'addr-1',
    caption: 'Elm Street 1, Testville',
    schema: 'Address',
    properties: { full: ['Elm Street 1, Testville'] },
  },
  {
    id: 's-1',
    schema: 'Sanction',
    properties: {
      entity: ['own-1'],
      authority: ['US OFAC'],
      programId: ['US-NK'],
      program: ['DPRK'],
      startDate: ['2023-05-02', '2023-05-01'],
      endDate: ['2024-01-01'],
      reason: ['sold test shells', 'again'],
      authorityId: ['11'],
      sourceUrl: ['https://example.org/11'],
    },
  },
  { id: 'p-1', schema: 'Passport', properties: { holder: ['own-1'], number: ['AB12345'] } },
  {
    id: 'own-2',
    caption: 'Testov Trading',
    schema: 'Company',
    properties: { name: ['Testov Trading'], jurisdiction: ['cy'], topics: ['sanction'] },
    target: true,
  },
  { id: 'o-1', schema: 'Ownership', properties: { owner: ['own-1'], asset: ['own-2'], role: ['Founder and owner'] } },
  {
    id: 'own-3',
    caption: 'Olga Testova',
    schema: 'Person',
    properties: { name: ['Olga Testova'], topics: ['role.rca'] },
    target: false,
  },
  { id: 'x-1', caption: 'A position', schema: 'Position', properties: { name: ['Minister'] } },
]
const TEXT = LINES.map((line) => JSON.stringify(line))

test('a party comes with its names, papers, addresses, acts and ties', () => {
  const list = readFollowTheMoney(TEXT, 'own')
  assert.deepEqual(
    list.listings.map(({ id }) => id),
    ['own-1', 'own-2'],
    'a relative who is not listed is no listing',
  )
  const [man, firm] = list.listings
  assert.deepEqual(man!.names, [
    { text: 'Ivan Petrovich Testov', kind: 'primary' },
    { text: 'Иван Петрович Тестов', kind: 'primary' },
    { text: 'Vanya Testov', kind: 'alias' },
    { text: 'Testov', kind: 'weak' },
  ])
  assert.deepEqual(man!.birthDates, ['1970-03-01', '1970'], '30 February is no date')
  assert.deepEqual(man!.countries, ['ru', 'cy'])
  assert.equal(man!.gender, 'male')
  assert.deepEqual(man!.addresses, ['Elm Street 1, Testville'])
  assert.deepEqual(man!.identifiers, [
    { type: 'inn', value: '000000000001' },
    { type: 'passport', value: 'AB12345' },
    { type: 'ofac_uid', value: '11' },
    { type: 'uk_ref', value: 'RUS0001' },
  ])
  assert.deepEqual(man!.relations, [{ type: 'founder_and_owner', to: 'own-2', source: null }])
  assert.deepEqual(firm!.relations, [{ type: 'owned_by', to: 'own-1', source: null }], 'the tie is on both ends')
  assert.equal(list.publishedOn, '2025-01-02')
})

test('an act keeps its first day, its end, its reason and its source; one without an act is undated', () => {
  const [dated, undated] = readFollowTheMoney(TEXT, 'own').listings[0]!.designations
  assert.deepEqual(dated, {
    authority: 'US OFAC',
    programme: 'US-NK',
    tags: ['DPRK'],
    from: '2023-05-01',
    to: '2024-01-01',
    legalBasis: null,
    reason: 'sold test shells; again',
    listId: '11',
    source: 'https://example.org/11',
    verified: true,
  })
  assert.equal(undated!.programme, 'EU-UKR')
  assert.equal(undated!.from, null)
  assert.equal(undated!.verified, false)
})

test('nested targets give the same as entities side by side', () => {
  const nested = {
    id: 'n-1',
    caption: 'Nested Testov',
    schema: 'Person',
    properties: {
      name: ['Nested Testov'],
      topics: ['sanction'],
      sanctions: [
        {
          id: 'n-s',
          schema: 'Sanction',
          properties: { authority: ['UK'], programId: ['GB-RUS'], listingDate: ['2022-03-01'] },
        },
      ],
    },
  }
  const [found] = readFollowTheMoney([JSON.stringify(nested)], 'own').listings
  assert.deepEqual(
    found!.designations.map(({ authority, from }) => [authority, from]),
    [['UK', '2022-03-01']],
  )
})

test('in a list that marks nobody, whoever is in it is meant', () => {
  const line = JSON.stringify({ id: 'c-1', schema: 'Company', properties: { name: 'Plain Trading' } })
  assert.deepEqual(
    readFollowTheMoney([line], 'own').listings.map(({ caption }) => caption),
    ['Plain Trading'],
  )
})

const BROKEN: [lines: string[], expected: RegExp, why: string][] = [
  [
    [TEXT[0]!, '{"id": "own-2", "schema": "Comp'],
    /line 2: expected one JSON object, found \{"id"/,
    'cut off in a line',
  ],
  [[TEXT[0]!, '[]'], /line 2: expected one JSON object, found \[\]/, 'no object'],
  [['{"schema":"Person","properties":{}}'], /line 1: expected an entity with an "id"/, 'no id'],
  [['{"id":"a","properties":{}}'], /line 1: expected an entity with a "schema"/, 'no schema'],
  [['{"id":"a","schema":"Person"}'], /line 1: expected an entity with "properties"/, 'no properties'],
  [
    ['{"id":"a","schema":"Person","properties":{"name":[true]}}'],
    /line 1: expected texts in "name", found true/,
    'no text',
  ],
  [
    ['{"id":"a","schema":"Address","properties":{"full":["x"]}}'],
    /expected at least one listed party, found none/,
    'nobody in it',
  ],
  [[''], /at least one listed party/, 'empty'],
]
for (const [lines, expected, why] of BROKEN) {
  test(`half a list is an error: ${why}`, () => {
    assert.throws(
      () => readFollowTheMoney(lines, 'own'),
      (error: unknown) =>
        error instanceof WatchlistFormatError && error.code === 'WATCHLIST_FORMAT' && expected.test(error.message),
    )
  })
}

const folder = mkdtempSync(join(tmpdir(), 'ftm-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a file reads as its lines do: Windows line ends, a byte order mark, blank lines, packed', () => {
  const plain = join(folder, 'own.ftm.jsonl')
  writeFileSync(plain, `\ufeff${TEXT.join('\r\n')}\r\n\r\n`)
  const packed = join(folder, 'own.ftm.jsonl.gz')
  writeFileSync(packed, gzipSync(TEXT.join('\n')))
  const expected = readFollowTheMoney(TEXT, 'own').listings
  assert.deepEqual(readFollowTheMoney(plain, 'own').listings, expected)
  assert.deepEqual(readFollowTheMoney(packed, 'own').listings, expected)
  assert.match(readFollowTheMoney(packed, 'own').sha256, /^[0-9a-f]{64}$/)
})

test('letters that lie across two reads stay whole', () => {
  const name = 'Я'.repeat(700_001)
  const file = join(folder, 'long.ftm.jsonl')
  writeFileSync(file, JSON.stringify({ id: 'a', schema: 'Person', properties: { name: [name] } }))
  assert.equal(readFollowTheMoney(file, 'own').listings[0]!.caption, name)
})

test('a file that is not there', () => {
  assert.throws(
    () => readFollowTheMoney(join(folder, 'none.json'), 'own'),
    (error: unknown) => error instanceof WatchlistUnreadableError && error.code === 'WATCHLIST_UNREADABLE',
  )
})

test('a real graph of owners and sanctions', ({ skip }) => {
  const file = sharedData('lists/opensanctions/zala/entities.ftm.json')
  if (file === null) return skip('no shared data')
  const { listings } = readFollowTheMoney(file, 'zala')
  const entities = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const sanctions = entities.filter(({ schema }) => schema === 'Sanction').length
  assert.equal(listings.length, entities.filter(({ target }) => target === true).length)
  const acts = listings.flatMap(({ designations }) => designations).filter(({ authority }) => authority !== '')
  assert.ok(acts.length >= sanctions, 'every act is on its party')
  assert.ok(listings.some(({ relations }) => relations.some(({ type }) => type === 'owned_by')))
})

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, test } from 'vitest'
import { WatchlistFormatError, WatchlistUnreadableError } from '../../../../src/watchlist/errors.ts'
import { readFtmLines } from '../../../../src/watchlist/formats/ftm/read-ftm-lines.ts'
import { readList } from '../../../../src/watchlist/read-list.ts'
import { partOfBytes } from '../../../../src/watchlist/source/list-part.ts'
import { sharedData } from '../../../support/shared-data.ts'

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

function read(lines: readonly string[]) {
  return readList([partOfBytes('entities.ftm.json', lines.join('\n'))], { name: 'own', format: 'follow-the-money' })
}

test('a party comes with its names, papers, addresses, acts and ties', async () => {
  const list = await read(TEXT)
  assert.deepEqual(
    list.listings.map(({ id }) => id),
    ['own-1', 'own-2'],
    'a relative who is not listed is no listing',
  )
  const [man, firm] = list.listings
  assert.deepEqual(man!.names, [
    { text: 'Ivan Petrovich Testov', kind: 'primary', script: 'Latn' },
    { text: 'Иван Петрович Тестов', kind: 'primary', script: 'Cyrl' },
    { text: 'Vanya Testov', kind: 'alias', script: 'Latn' },
    { text: 'Testov', kind: 'weak', script: 'Latn' },
  ])
  assert.deepEqual(man!.birthDates, ['1970-03-01', '1970'], '30 February is no date')
  assert.deepEqual(man!.countries, ['ru', 'cy'])
  assert.equal(man!.gender, 'male')
  assert.deepEqual(man!.addresses, ['Elm Street 1, Testville'])
  assert.deepEqual(man!.identifiers, [
    { type: 'inn', value: '000000000001' },
    { type: 'ofac_uid', value: '11' },
    { type: 'uk_ref', value: 'RUS0001' },
    { type: 'passport', value: 'AB12345' },
  ])
  assert.deepEqual(man!.relations, [{ type: 'founder_and_owner', to: 'own-2', source: null }])
  assert.deepEqual(firm!.relations, [{ type: 'owned_by', to: 'own-1', source: null }], 'the tie is on both ends')
  assert.equal(list.publishedOn, '2025-01-02')
  assert.deepEqual(
    list.neighbours!.map(({ id }) => id),
    ['own-3'],
    'the relative stands beside them',
  )
  assert.deepEqual(
    man!.values!.find(({ property }) => property === 'passportNumber'),
    {
      property: 'passportNumber',
      value: 'AB12345',
      printed: null,
      record: 'p-1',
      field: 'Passport.number',
      about: null,
      language: null,
    },
    'a value knows the entity it stands on',
  )
  assert.deepEqual(
    list.cleaning!.map(({ rule, count }) => [rule, count]),
    [
      ['unknown_field', 1],
      ['unread_date', 1],
    ],
    'the position and 30 February',
  )
})

test('an act keeps its first day, its end, its reason and its source; one without an act is undated', async () => {
  const [dated, undated] = (await read(TEXT)).listings[0]!.designations
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

test('what a sanction says beyond its act is kept with its place, apart from what is said of the party', async () => {
  const lines = [
    { id: 'a', schema: 'Company', properties: { name: ['Whole Ltd'], status: ['Dissolved'] } },
    {
      id: 's',
      schema: 'Sanction',
      properties: { entity: ['a'], unscId: ['KPe.001'], status: ['Amended'], country: ['un'] },
    },
  ]
  const [firm] = (await read(lines.map((line) => JSON.stringify(line)))).listings
  assert.deepEqual(
    firm!.values!.map(({ property, value, record, field }) => [property, value, record, field]),
    [
      ['name', 'Whole Ltd', 'a', 'name'],
      ['status', 'Dissolved', 'a', 'status'],
      ['unReference', 'KPe.001', 's', 'Sanction.unscId'],
      ['sanctionStatus', 'Amended', 's', 'Sanction.status'],
      ['sanctionCountry', 'un', 's', 'Sanction.country'],
    ],
  )
  assert.deepEqual(firm!.countries, [], 'the country of the authority is none of the party')
  assert.deepEqual(firm!.identifiers, [{ type: 'un_ref', value: 'KPe.001' }])
})

test('nested targets give the same as entities side by side', async () => {
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
  const [found] = (await read([JSON.stringify(nested)])).listings
  assert.deepEqual(
    found!.designations.map(({ authority, from }) => [authority, from]),
    [['UK', '2022-03-01']],
  )
})

test('in a list that marks nobody, whoever is in it is meant', async () => {
  const line = JSON.stringify({ id: 'c-1', schema: 'Company', properties: { name: 'Plain Trading' } })
  assert.deepEqual(
    (await read([line])).listings.map(({ caption }) => caption),
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
  [[''], /a list, found an empty file/, 'empty'],
]
for (const [lines, expected, why] of BROKEN) {
  test(`half a list is an error: ${why}`, async () => {
    const isIt = (error: unknown): boolean =>
      error instanceof WatchlistFormatError && error.code === 'WATCHLIST_FORMAT' && expected.test(error.message)
    await assert.rejects(read(lines), isIt)
    if (lines.join('') !== '') assert.throws(() => readFtmLines(lines.join('\n'), 'own'), isIt)
  })
}

const folder = mkdtempSync(join(tmpdir(), 'ftm-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a file reads as its lines do: Windows line ends, a byte order mark, blank lines, packed, at once', async () => {
  const plain = join(folder, 'own.ftm.jsonl')
  writeFileSync(plain, `\ufeff${TEXT.join('\r\n')}\r\n\r\n`)
  const packed = join(folder, 'own.ftm.jsonl.gz')
  writeFileSync(packed, gzipSync(TEXT.join('\n')))
  const expected = (await read(TEXT)).listings
  assert.deepEqual((await readList([plain], { name: 'own' })).listings, expected)
  assert.deepEqual((await readList([packed], { name: 'own' })).listings, expected)
  assert.deepEqual(readFtmLines(TEXT.join('\n'), 'own').listings, expected)
})

test('letters that lie across two reads stay whole', async () => {
  const name = 'Я'.repeat(700_001)
  const file = join(folder, 'long.ftm.jsonl')
  writeFileSync(file, JSON.stringify({ id: 'a', schema: 'Person', properties: { name: [name] } }))
  assert.equal((await readList([file], { name: 'own' })).listings[0]!.caption, name)
})

test('a file that is not there', async () => {
  await assert.rejects(
    readList([join(folder, 'none.json')], { name: 'own' }),
    (error: unknown) => error instanceof WatchlistUnreadableError && error.code === 'WATCHLIST_UNREADABLE',
  )
})

const PARTY = { schema: 'Company', properties: { name: ['Whole Ltd'], topics: ['sanction'] } }

test('an entity in several pieces is one, and a piece inside another party makes nobody a target', async () => {
  const owner = { id: 'o', schema: 'Person', properties: { name: ['Outer Owner'], country: ['cy'] } }
  const whole = {
    id: 'w',
    ...PARTY,
    target: true,
    properties: {
      ...PARTY.properties,
      ownershipAsset: [
        { id: 't', schema: 'Ownership', properties: { owner: [owner], asset: ['w'], percentage: ['51'] } },
      ],
    },
  }
  const more = { id: 'w', schema: 'Company', target: true, properties: { name: ['Whole Ltd', 'Whole Limited'] } }
  const { listings, neighbours } = await read([JSON.stringify(whole), JSON.stringify(more)])
  assert.deepEqual(
    listings.map(({ id, names }) => [id, names.map(({ text }) => text)]),
    [['w', ['Whole Ltd', 'Whole Limited']]],
  )
  assert.deepEqual(listings[0]!.relations, [
    { type: 'owned_by', to: 'o', percentage: { from: 51, to: 51 }, source: null },
  ])
  assert.deepEqual(
    neighbours!.map(({ id, countries }) => [id, countries]),
    [['o', ['cy']]],
  )
  assert.deepEqual(neighbours![0]!.relations, [
    { type: 'owner', to: 'w', percentage: { from: 51, to: 51 }, source: null },
  ])
})

test('a share that cannot be read is counted, the tie stays', async () => {
  const lines = [
    { id: 'a', ...PARTY },
    { id: 'b', ...PARTY },
    { id: 't', schema: 'Ownership', properties: { owner: ['a'], asset: ['b'], percentage: ['0.5'] } },
  ]
  const { listings, cleaning } = await read(lines.map((line) => JSON.stringify(line)))
  assert.equal(listings[0]!.relations[0]!.percentage, null)
  assert.equal(cleaning!.find(({ rule }) => rule === 'unread_share')?.count, 1)
})

test('"subsidiary of" is said of the owned end, whatever entity it stands on', async () => {
  const lines = [
    { id: 'a', ...PARTY },
    { id: 'b', ...PARTY },
    { id: 't', schema: 'Ownership', properties: { owner: ['a'], asset: ['b'], role: ['subsidiary of'] } },
  ]
  const { listings } = await read(lines.map((line) => JSON.stringify(line)))
  assert.deepEqual(
    listings.map(({ relations }) => relations.map(({ type, to }) => [type, to])),
    [[['owner', 'b']], [['subsidiary_of', 'a']]],
  )
})

test('a vessel names its owner by id: the tie stands on both ends', async () => {
  const lines = [
    { id: 'v', schema: 'Vessel', target: true, properties: { name: ['Star'], owner: ['c', 'nobody of this file'] } },
    { id: 'c', schema: 'Company', target: false, properties: { name: ['Ships Ltd'] } },
  ]
  const { listings, neighbours } = await read(lines.map((line) => JSON.stringify(line)))
  assert.deepEqual(listings[0]!.relations, [{ type: 'owned_by', to: 'c', source: null }])
  assert.deepEqual(neighbours![0]!.relations, [{ type: 'owner', to: 'v', source: null }])
})

const LISTED: [party: object, listed: boolean, why: string][] = [
  [{ target: true, topics: ['role.pep'] }, true, 'what a file calls a target is one'],
  [{ target: true, topics: ['sanction.linked'] }, false, 'linked to a listed party is not listed'],
  [{ target: true, topics: ['sanction.linked', 'crime'] }, true, 'another topic is'],
  [{ target: false, topics: ['debarment'] }, true, 'the topic says it'],
  [{ target: false, topics: [] }, false, 'mere surroundings'],
  [{ topics: [] }, true, 'a file that marks nobody'],
]
for (const [{ target, topics }, listed, why] of LISTED as [Record<'target' | 'topics', never>, boolean, string][]) {
  test(`target ${target}, topics ${topics}: ${why}`, async () => {
    const lines = [
      {
        id: 'x',
        schema: 'Company',
        properties: { name: ['X Ltd'], topics },
        ...(target === undefined ? {} : { target }),
      },
      { id: 'y', ...PARTY },
    ]
    const { listings, neighbours } = await read(lines.map((line) => JSON.stringify(line)))
    assert.equal(
      listings.some(({ id }) => id === 'x'),
      listed,
    )
    assert.equal(
      neighbours!.some(({ id }) => id === 'x'),
      !listed,
    )
  })
}

test('a real graph of owners and sanctions', async ({ skip }) => {
  const file = sharedData('lists/opensanctions/zala/entities.ftm.json')
  if (file === null) return skip('no shared data')
  const { listings, neighbours } = await readList([file], { name: 'zala' })
  const entities = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const count = (schema: string): number => entities.filter((entity) => entity.schema === schema).length
  assert.equal(entities.length, 91)
  assert.equal(listings.length + neighbours!.length, count('Company') + count('Person'))
  assert.equal(listings.length, 13, 'fourteen targets, one of them only linked to a sanctioned party')
  const acts = listings.flatMap(({ designations }) => designations).filter(({ authority }) => authority !== '')
  assert.ok(acts.length >= count('Sanction'), 'every act is on its party')
  const ties = [...listings, ...neighbours!].flatMap(({ relations }) => relations)
  assert.equal(ties.length, 2 * (count('Ownership') + count('Family') + count('Directorship')), 'each tie on both ends')
  const kalashnikov = listings.find(({ caption }) => caption === 'JSC Kalashnikov Concern')!
  assert.deepEqual(
    kalashnikov.relations.filter(({ percentage }) => percentage?.from === 49),
    [
      {
        type: 'owner',
        to: listings.find(({ caption }) => caption === 'LLC CST')!.id,
        percentage: { from: 49, to: 49 },
        from: '2016-03-29',
        source: null,
      },
    ],
  )
})

test('nested and side by side, a real file gives the same parties', async ({ skip }) => {
  const file = sharedData('lists/opensanctions/zala/entities.ftm.json')
  if (file === null) return skip('no shared data')
  const entities = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  // The same graph the other way: sanctions and papers inside their parties, ties inside one of their ends.
  const nested = entities.filter(({ schema }) => schema !== 'Sanction' && schema !== 'Passport')
  for (const one of entities) {
    if (one.schema !== 'Sanction' && one.schema !== 'Passport') continue
    const [holder] = one.properties.entity ?? one.properties.holder
    nested.find(({ id }) => id === holder).properties[`nested${one.schema}`] ??= []
    nested.find(({ id }) => id === holder).properties[`nested${one.schema}`].push(one)
  }
  const flat = await readList([file], { name: 'zala' })
  const deep = await read(nested.map((line) => JSON.stringify(line)))
  const acts = (list: typeof flat): unknown => list.listings.map(({ id, designations }) => [id, designations.length])
  assert.deepEqual(acts(deep), acts(flat))
})

import assert from 'node:assert/strict'
import { test } from 'vitest'
import type { Listing } from '../../../../src/model/listing.ts'
import type { LoadedList } from '../../../../src/watchlist/loaded-list.ts'
import { readList } from '../../../../src/watchlist/read-list.ts'
import { partOfBytes } from '../../../../src/watchlist/source/list-part.ts'
import { sharedData } from '../../../support/shared-data.ts'

const record = (cells: Record<string, string>): string =>
  `<record>${Object.entries(cells)
    .map(([name, text]) => `<${name}>${text}</${name}>`)
    .join('')}</record>`
const xml = (...records: readonly string[]): string =>
  `<?xml version="1.0"?>\n<data-set>\n${records.join('\n')}\n</data-set>`
const read = (text: string) => readList([partOfBytes('sema-lmes.xml', text)], { name: 'ca' })

const MAN = {
  Country: 'Russia / Russie',
  LastName: 'TESTOV (TIESTOV)',
  GivenName: 'Ivan',
  TitleOrShip: 'Captain/capitaine',
  Aliases: 'Иван Тестов; Vanya Testov',
  DateOfBirthOrShipBuildDate: '1970',
  Schedule: '1, Part 1',
  Item: '7',
  DateOfListing: '2031-02-03',
}
const SHIP = {
  Country: 'Russia / Russie',
  EntityOrShip: 'Test Star',
  TitleOrShip: 'General Cargo / Multi Purpose',
  ShipIMONumber: '9999991',
  DateOfBirthOrShipBuildDate: '1984',
  Schedule: '1.1',
  Item: '3',
  DateOfListing: '2031-02-04',
}
const BILINGUAL: Record<string, string> = {
  Country: 'Country-Pays',
  LastName: 'LastName-NomDeFamille',
  GivenName: 'GivenName-Prenom',
  EntityOrShip: 'EntityOrShip-EntiteOuNavire',
  TitleOrShip: 'TitleOrShipType-TitreOuTypeDeNavire',
  Aliases: 'Aliases-Alias',
  DateOfBirthOrShipBuildDate: 'DateOfBirthOrShipBuildDate-DateDeNaissanceOuDateDeConstructionDuNavire',
  ShipIMONumber: 'ShipIMONumber-NumeroOMIDuNavire',
  Schedule: 'Schedule-Annexe',
  Item: 'Item-NumeroDarticle',
  DateOfListing: 'DateOfListing-DateDinscription',
}

test('a person and a ship', async () => {
  const { listings, format } = await read(xml(record(MAN), record(SHIP)))
  assert.equal(format, 'ca-sema-xml')
  const [man, ship] = listings
  assert.equal(man!.id, 'ca-sema-russia-1-part-1-7')
  assert.deepEqual(
    man!.names.map(({ text, kind }) => [text, kind]),
    [
      ['Ivan TESTOV', 'primary'],
      ['Ivan TIESTOV', 'alias'],
      ['Иван Тестов', 'alias'],
      ['Vanya Testov', 'alias'],
    ],
  )
  assert.deepEqual(man!.birthDates, ['1970'])
  assert.deepEqual(
    man!.values!.filter(({ property }) => property === 'title').map(({ value, language }) => [value, language]),
    [
      ['Captain', null],
      ['capitaine', 'fr'],
    ],
  )
  assert.equal(man!.values!.find(({ value }) => value === 'Vanya Testov')!.printed, MAN.Aliases, 'the cell it was in')
  assert.deepEqual(man!.designations, [
    {
      authority: 'Canada',
      programme: 'CA-SEMA',
      tags: ['Russia'],
      from: '2031-02-03',
      to: null,
      legalBasis: null,
      reason: null,
      listId: 'Schedule 1, Part 1, Item 7',
      source: null,
      verified: true,
    },
  ])
  assert.equal(ship!.schema, 'Vessel')
  assert.deepEqual(ship!.identifiers, [{ type: 'imo', value: '9999991' }])
  assert.deepEqual(ship!.birthDates, [], 'a ship is built, not born')
  const held = new Map(ship!.values!.map(({ property, value }) => [property, value]))
  assert.equal(held.get('type'), 'General Cargo / Multi Purpose')
  assert.equal(held.get('buildDate'), '1984')
})

test('cells named in both languages are the same cells', async () => {
  const renamed = (cells: Record<string, string>) =>
    record(Object.fromEntries(Object.entries(cells).map(([name, text]) => [BILINGUAL[name]!, text])))
  const plain = await read(xml(record(MAN), record(SHIP)))
  const both = await read(xml(renamed({ ...MAN, TitleOrShip: 'Captain | Capitaine' }), renamed(SHIP)))
  const bare = (listings: readonly Listing[]) => listings.map((listing) => ({ ...listing, values: null }))
  assert.deepEqual(bare(both.listings), bare(plain.listings))
  assert.equal(
    both.cleaning!.find(({ rule }) => rule === 'unknown_field'),
    undefined,
  )
  assert.ok(both.listings[0]!.values!.some(({ value, language }) => value === 'Capitaine' && language === 'fr'))
})

const FIRMS: [cell: string, names: readonly string[], why: string][] = [
  ['Test Navy/Force navale de Test', ['primary Test Navy', 'primary Force navale de Test'], 'English and French'],
  ['Mill (Hmaw/Pyi)', ['primary Mill (Hmaw/Pyi)'], 'a slash in brackets'],
  [
    'Test Works JSC (also\nknown as Testovo, JSC and OAO Testy)',
    ['primary Test Works JSC', 'alias Testovo, JSC', 'alias OAO Testy'],
    'other names in the name',
  ],
  ['Test Industries (TI)', ['primary Test Industries (TI)', 'alias Test Industries', 'weak TI'], 'an abbreviation'],
  ['Test Bank (Belarus)', ['primary Test Bank (Belarus)'], 'a place is no abbreviation'],
  ['Test Radio-\nEngineering', ['primary Test Radio-Engineering'], 'a word parted at the end of a line'],
]
for (const [cell, names, why] of FIRMS) {
  test(`"${cell}": ${why}`, async () => {
    const { listings } = await read(
      xml(record({ Country: 'Iran', EntityOrShip: cell, Item: '1', DateOfListing: '2031-01-01' })),
    )
    assert.deepEqual(
      listings[0]!.names.map(({ kind, text }) => `${kind} ${text}`),
      names,
    )
  })
}

test('two records in one place keep apart, and so do their ids', async () => {
  const other = { ...MAN, LastName: 'OTHEROV' }
  const { listings } = await read(xml(record(MAN), record(other)))
  assert.deepEqual(
    listings.map(({ id }) => id),
    ['ca-sema-russia-1-part-1-7', 'ca-sema-russia-1-part-1-7-ivan-otherov'],
  )
})

test('a name in the column of numbers, and a cell the list did not have before, are kept as notes', async () => {
  const { listings, cleaning } = await read(xml(record({ ...SHIP, ShipIMONumber: 'Test Star', Flag: 'Gabon' })))
  assert.deepEqual(listings[0]!.notes, ['ShipIMONumber: Test Star', 'Flag: Gabon'])
  assert.equal(cleaning!.find(({ rule }) => rule === 'unknown_field')!.count, 2)
})

const BROKEN: [text: string, expected: RegExp, why: string][] = [
  [xml(record(MAN)).slice(0, -30), /XML|end|closed/i, 'cut off'],
  [xml(record({ Country: 'Iran', Item: '1' })), /a record with a name, found none/, 'no name'],
  [xml(record({ ...MAN, Country: '' })), /a record with its country, found none/, 'no country'],
  [xml(), /at least one listed party/, 'nobody in it'],
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

const FILE = sharedData('lists/ca/sema-2025-05.xml.gz')
let real: Promise<LoadedList> | null = null
const readReal = (): Promise<LoadedList> => {
  real ??= readList([FILE!], { name: 'ca' })
  return real
}

test.skipIf(FILE === null)('every record of the real list (no shared data: skipped)', async () => {
  const { listings } = await readReal()
  assert.equal(listings.length, 4_759)
  assert.equal(new Set(listings.map(({ id }) => id)).size, 4_759)
  assert.equal(listings.filter(({ schema }) => schema === 'Vessel').length, 109)
  assert.equal(listings.filter(({ schema }) => schema === 'Person').length, 3_334)
  assert.equal(
    listings
      .map(({ designations }) => designations[0]!.from!)
      .toSorted()
      .at(-1),
    '2025-03-20',
  )
})

type Checked = readonly [
  id: string,
  schema: Listing['schema'],
  names: readonly string[],
  more: {
    readonly birthDates?: readonly string[]
    readonly countries?: readonly string[]
    readonly imo?: string
    readonly titles?: readonly string[]
  },
  act: readonly [programme: string, tag: string, from: string, place: string],
]
// Read from the records by eye.
const CHECKED: readonly Checked[] = [
  [
    'belarus-1-part-1-8',
    'Person',
    ['primary Aleksandr Grigoryevich Lukashenko'],
    { birthDates: ['1954-08-30'], countries: ['by'] },
    ['CA-SEMA', 'Belarus', '2020-09-28', 'Schedule 1, Part 1, Item 8'],
  ],
  [
    'belarus-1-part-1-99',
    'Person',
    [
      'primary Ruslan Khikmetavich MASHADZIYEU',
      'alias Ruslan Khikmetavich MASHADZEOU',
      'alias Ruslan Chikmetovič MAŠADZEV',
      'alias Mashadiyev Ruslan Khikmetovich',
      'alias Ruslan Khikmetovich MASHADIYEV',
      // The list has a Latin "i" in "Хiкметовiч".
      'alias Руслан Хікметовіч МАШАДЗЕЎ',
      'alias Руслан Хикметович МАШАДИЕВ',
    ],
    { countries: ['by'] },
    ['CA-SEMA', 'Belarus', '2024-04-12', 'Schedule 1, Part 1, Item 99'],
  ],
  [
    'ukraine-part-1-133',
    'Person',
    ['primary Aleksey Aleksandrovich DIKIY', 'alias Aleksey Aleksandrovich DIKY'],
    { countries: ['ua'] },
    ['CA-SEMA', 'Ukraine', '2019-03-15', 'Schedule Part 1, Item 133'],
  ],
  [
    'justice-for-victims-of-corrupt-foreign-officials-regulations-jvcfor-1',
    'Person',
    ['primary Nicolás MADURO MOROS'],
    {},
    ['CA-JVCFOA', 'Justice for Victims of Corrupt Foreign Officials Regulations (JVCFOR)', '2017-11-03', 'Item 1'],
  ],
  [
    'russia-1-1-1',
    'Vessel',
    ['primary Balitiyskiy III'],
    { countries: ['ru'], imo: '7612448' },
    ['CA-SEMA', 'Russia', '2025-02-21', 'Schedule 1.1, Item 1'],
  ],
  [
    'iran-1-part-1-33',
    'Organization',
    ['primary Iranian Navy', 'primary Force navale iranienne'],
    { countries: ['ir'] },
    ['CA-SEMA', 'Iran', '2016-02-05', 'Schedule 1, Part 1, Item 33'],
  ],
  [
    'russia-1-part-2-509',
    'Organization',
    [
      'primary Zlatoustovsky Machine Building Plant JSC',
      // Two names: "and" stands inside too many to part them.
      'alias Zlatmash and Zlatoust Factory of Specialized Arms Steels LLC',
      'alias ООО «Златоустовский завод оружейных специализированных сталей»',
    ],
    { countries: ['ru'] },
    ['CA-SEMA', 'Russia', '2024-02-21', 'Schedule 1, Part 2, Item 509'],
  ],
  [
    'syria-part-2-74',
    'Person',
    ['primary Nazih'],
    { countries: ['sy'], titles: ['Major General', 'major-général'] },
    ['CA-SEMA', 'Syria', '2011-12-23', 'Schedule Part 2, Item 74'],
  ],
  [
    'iran-1-part-2-1-107',
    'Person',
    [
      'primary Siamak Rahpeik',
      'alias Siyamak Rahpeyk',
      'alias Siamak Rahpiek',
      'alias Siyamak Rah-Peyk',
      'alias سيامک ره‌پيک',
    ],
    { birthDates: ['1963', '1964'], countries: ['ir'] },
    ['CA-SEMA', 'Iran', '2024-09-17', 'Schedule 1, Part 2.1, Item 107'],
  ],
  [
    'hamas-terrorist-attacks-part-1-1',
    'Person',
    ['primary Yahya Sinwar', 'alias Yehya Sinwar', 'alias Abu Ibrahim', 'alias يحيى السنوار'],
    { birthDates: ['1962-10-29'] },
    ['CA-SEMA', 'Hamas Terrorist Attacks', '2024-02-02', 'Schedule Part 1, Item 1'],
  ],
]
for (const [
  id,
  schema,
  names,
  { birthDates = [], countries = [], imo, titles = [] },
  [programme, tag, from, place],
] of CHECKED) {
  test.skipIf(FILE === null)(`${id}, field by field (no shared data: skipped)`, async () => {
    const listing = (await readReal()).listings.find((one) => one.id === `ca-sema-${id}`)!
    assert.deepEqual(
      {
        schema: listing.schema,
        names: listing.names.map(({ kind, text }) => `${kind} ${text}`),
        birthDates: listing.birthDates,
        countries: listing.countries,
        identifiers: listing.identifiers,
        titles: listing.values!.filter(({ property }) => property === 'title').map(({ value }) => value),
        acts: listing.designations.map((act) => [act.authority, act.programme, act.tags, act.from, act.listId]),
      },
      {
        schema,
        names,
        birthDates,
        countries,
        identifiers: imo === undefined ? [] : [{ type: 'imo', value: imo }],
        titles,
        acts: [['Canada', programme, [tag], from, place]],
      },
    )
  })
}

import assert from 'node:assert/strict'
import { test } from 'vitest'
import { WatchlistFormatError } from '../../../../src/watchlist/errors.ts'
import { clausesOfIds } from '../../../../src/watchlist/formats/us-csl/csl-ids.ts'
import { cslSource } from '../../../../src/watchlist/formats/us-csl/csl-source.ts'
import { readList } from '../../../../src/watchlist/read-list.ts'
import { partOfBytes } from '../../../../src/watchlist/source/list-part.ts'
import { factsOf } from '../ofac/facts-of.ts'

// Invented entries in the format of the consolidated screening list.
const COLUMNS = [
  '_id',
  'source',
  'entity_number',
  'type',
  'programs',
  'name',
  'title',
  'addresses',
  'federal_register_notice',
  'start_date',
  'end_date',
  'standard_order',
  'license_requirement',
  'license_policy',
  'remarks',
  'source_list_url',
  'alt_names',
  'citizenships',
  'dates_of_birth',
  'nationalities',
  'places_of_birth',
  'ids',
]
const SDN = 'Specially Designated Nationals (SDN) - Treasury Department'
const CAP = 'Capta List (CAP) - Treasury Department'
const EL = 'Entity List (EL) - Bureau of Industry and Security'

type Cells = Readonly<Record<string, string>>
function table(rows: readonly Cells[], columns: readonly string[] = COLUMNS): string {
  const lines = rows.map((row) =>
    columns.map((column) => (row[column] === undefined ? '' : `"${row[column]}"`)).join(','),
  )
  return [columns.join(','), ...lines].join('\n')
}
const load = (rows: readonly Cells[], columns?: readonly string[]) =>
  readList([partOfBytes('consolidated.csv', table(rows, columns))], { name: 'us-csl' })

const FIRM: Cells = {
  _id: 'ab12',
  source: EL,
  name: 'Test Works JSC',
  addresses: '1 Test Street, Testville, 1000, BY; BY; 2 Test Street, RU',
  federal_register_notice: '87 FR 1',
  start_date: '2022-04-07',
  license_requirement: 'For all items',
  license_policy: 'Denial',
  source_list_url: 'http://list.test',
  alt_names: 'Test Works OJSC; f.k.a. Old Works; and TW',
}
const MAN: Cells = {
  _id: '101',
  source: SDN,
  entity_number: '101',
  type: 'Individual',
  programs: 'DPRK; NPWMD',
  name: 'TESTOV, Ivan',
  title: 'Director',
  addresses: 'Moscow, RU',
  remarks: '(Linked To: TEST BANK; Linked To: NOBODY)',
  citizenships: 'RU; SY',
  dates_of_birth: '1970-03-04; circa 1971',
  nationalities: 'RU',
  places_of_birth: 'Testville, Russia',
  ids: 'RU, 2029-04-08, 2019-01-18, AB123, Passport; Male, Gender; section 1; and 2, Secondary sanctions risk:',
}
const BANK: Cells = {
  _id: '102',
  source: SDN,
  entity_number: '102',
  type: 'Entity',
  name: 'TEST BANK',
  programs: 'IRAN',
}
const CAPTA: Cells = {
  ...BANK,
  source: CAP,
  programs: 'UKRAINE-EO13662; RUSSIA-EO14024',
  ids: 'RU, 0000000001, Tax ID No.; 24 Feb 2022, Listing Date (EO 14024 Directive 2):',
}

test('an entry of the Entity List: aliases of an enumeration, addresses with their countries, one dated act', async () => {
  const { listings, format } = await load([FIRM])
  assert.equal(format, 'us-csl-csv')
  const [firm] = listings
  assert.deepEqual([firm!.id, firm!.schema], ['us-csl-ab12', 'LegalEntity'])
  assert.deepEqual(factsOf(firm!), [
    'name = Test Works JSC < name',
    'alias = Test Works OJSC < alt_names',
    'previousName = Old Works < alt_names',
    'alias = TW < alt_names',
    'address = 1 Test Street, Testville, 1000, BY < addresses',
    'country = by < addresses',
    'address = 2 Test Street, RU < addresses',
    'country = ru < addresses',
    'notes = license_requirement: For all items < license_requirement',
    'notes = license_policy: Denial < license_policy',
    'startDate = 2022-04-07 < start_date',
  ])
  assert.deepEqual(firm!.designations, [
    {
      authority: 'US Commerce',
      programme: 'US-BIS-EL',
      tags: [EL],
      from: '2022-04-07',
      to: null,
      legalBasis: '87 FR 1',
      reason: null,
      listId: null,
      source: 'http://list.test',
      verified: true,
    },
  ])
})

test("an entry of OFAC's: ids and remarks are read as in OFAC's own files, ties stay inside their list", async () => {
  const { listings, cleaning } = await load([MAN, BANK, CAPTA])
  const [man] = listings
  assert.deepEqual(factsOf(man!), [
    'name = TESTOV, Ivan < name',
    'lastName = TESTOV < name',
    'firstName = Ivan < name',
    'position = Director < title',
    'birthDate = 1970-03-04 < dates_of_birth',
    'birthDate = 1971~ < dates_of_birth',
    'birthPlace = Testville, Russia < places_of_birth',
    'nationality = ru < nationalities',
    'citizenship = ru < citizenships',
    'citizenship = sy < citizenships',
    'address = Moscow, RU < addresses',
    'country = ru < addresses',
    'passportNumber = AB123 | RU, issued 2019-01-18, expires 2029-04-08 < ids: Passport',
    'gender = male < ids: Gender',
    'notes = Secondary sanctions risk: section 1; and 2 < ids: Secondary sanctions risk',
  ])
  assert.deepEqual(
    man!.designations.map(({ programme, tags, listId }) => [programme, tags, listId]),
    [
      ['US-NK', ['DPRK'], '101'],
      ['US-NON-PROLIF', ['NPWMD'], '101'],
    ],
  )
  assert.deepEqual(
    man!.relations.map(({ to, name }) => [to, name]),
    [
      ['us-csl-102', 'TEST BANK'],
      [null, 'NOBODY'],
    ],
  )
  assert.deepEqual(
    cleaning!.map(({ rule, count }) => [rule, count]),
    [['unresolved_link', 1]],
  )
})

test('one entry on two of the lists is two parties, each with the act of its list', async () => {
  const { listings } = await load([BANK, CAPTA, CAPTA])
  assert.deepEqual(
    listings.map(({ id }) => id),
    ['us-csl-102', 'us-csl-102-cap', 'us-csl-102-cap-2'],
  )
  assert.deepEqual(
    listings[1]!.designations.map(({ programme, tags, from, legalBasis }) => [programme, tags, from, legalBasis]),
    [
      ['US-CAPTA', ['UKRAINE-EO13662'], null, null],
      ['US-CAPTA', ['RUSSIA-EO14024'], '2022-02-24', 'EO 14024 Directive 2'],
    ],
  )
  assert.ok(factsOf(listings[1]!).includes('innCode = 0000000001 | RU < ids: Tax ID No.'))
})

test('a day that is none is kept in words, and the act has no day', async () => {
  const { listings, cleaning } = await load([{ ...FIRM, start_date: '0097-06-30' }])
  assert.equal(listings[0]!.designations[0]!.from, null)
  assert.ok(factsOf(listings[0]!).includes('notes = start_date: 0097-06-30 < start_date'))
  assert.equal(cleaning!.find(({ rule }) => rule === 'unread_date')?.count, 1)
})

test('a column that we do not know is kept as a note and counted', async () => {
  const { listings, cleaning } = await load([{ ...FIRM, new_column: 'new words' }], [...COLUMNS, 'new_column'])
  assert.ok(factsOf(listings[0]!).includes('notes = new_column: new words < new_column'))
  assert.equal(cleaning!.find(({ rule }) => rule === 'unknown_field')?.count, 1)
})

const IDS: [cell: string, clauses: readonly string[], why: string][] = [
  ['RU, 770, Tax ID No.', ['Tax ID No. 770 (RU)'], 'country, number, label'],
  ['572467210, MMSI; Malta, Former Vessel Flag', ['MMSI 572467210', 'Former Vessel Flag Malta'], 'no country'],
  ['KP, 2023-05-18, 108, Passport', ['Passport 108 (2023-05-18) (KP)'], 'one day: issued or expires is not told'],
  ['2001-06-09, 1996-06-10, L24, Passport', ['Passport L24 issued 1996-06-10 expires 2001-06-09'], 'both days'],
  ['A; B, Secondary sanctions risk:', ['Secondary sanctions risk: A; B'], 'a semicolon in the value'],
  ['1Test, Digital Currency Address - XBT', ['Digital Currency Address - XBT 1Test'], 'a label with the currency'],
  ['something else', ['something else'], 'no label: left as it stands'],
]
for (const [cell, clauses, why] of IDS) {
  test(`ids "${cell}": ${why}`, () => assert.deepEqual(clausesOfIds(cell), clauses))
}

const SOURCES: [words: string, authority: string, programme: string | null][] = [
  ['Denied Persons List (DPL) - Bureau of Industry and Security', 'US Commerce', 'US-BIS-DPL'],
  ['Non-SDN Menu-Based Sanctions List (NS-MBS List) - Treasury Department', 'US OFAC', 'US-NS-MBS'],
  ['Nonproliferation Sanctions (ISN) - State Department', 'US State', 'US-DOS-ISN'],
  [SDN, 'US OFAC', null],
  ['Some New List (SNL) - Department of Tests', 'US Department of Tests', null],
]
for (const [words, authority, programme] of SOURCES) {
  test(`source ${words}`, () => {
    const found = cslSource(words)
    assert.deepEqual([found.authority, found.programme], [authority, programme])
  })
}

const BROKEN: [text: string, message: RegExp, why: string][] = [
  [table([FIRM], COLUMNS.slice(0, 3)), /at line 1: expected columns name/, 'a column is missing'],
  [table([{ ...FIRM, name: ' ' }]), /at line 2: expected a value in column name, found an empty cell/, 'no name'],
  [`${table([FIRM])}\nab13,short`, /at line 3: expected 22 columns, found 2/, 'a short row'],
  [table([FIRM, FIRM]).slice(0, -40), /at line 3: expected a closing quotation mark/, 'cut inside a cell'],
  [table([]), /expected at least one listed party/, 'a header alone'],
]
for (const [text, message, why] of BROKEN) {
  test(`nothing is read of a broken table: ${why}`, async () => {
    await assert.rejects(readList([partOfBytes('csl.csv', text)], { name: 'own', format: 'us-csl-csv' }), (error) => {
      assert.ok(error instanceof WatchlistFormatError)
      assert.match(error.message, message)
      return true
    })
  })
}

test('bytes of another encoding are an error, not a replacement character in a name', async () => {
  const bytes = Buffer.from(table([{ ...FIRM, name: 'T\u00fcst' }]), 'latin1')
  await assert.rejects(
    readList([partOfBytes('csl.csv', bytes)], { name: 'own', format: 'us-csl-csv' }),
    /at line 2: expected utf-8 text/,
  )
})

test('two files at once are an error', async () => {
  const part = partOfBytes('csl.csv', table([FIRM]))
  await assert.rejects(readList([part, part], { name: 'own' }), /expected one file, found 2/)
})

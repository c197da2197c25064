import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { WatchlistFormatError } from '../../../../src/watchlist/errors.ts'
import { splitJournalCell } from '../../../../src/watchlist/formats/eu/journal/split-journal-cell.ts'
import type { LoadedList } from '../../../../src/watchlist/loaded-list.ts'
import { readList } from '../../../../src/watchlist/read-list.ts'
import { partOfBytes } from '../../../../src/watchlist/source/list-part.ts'

const SHARED_COLUMNS =
  'recordId,programKey,annex,measure,startDate,reason,schema,name,alias,weakAlias,previousName,country,nationality,jurisdiction,birthDate,birthPlace,position,passportNumber,gender,appearance,ethnicity,fatherName,motherName,incorporationDate,legalForm,sector,registrationNumber,taxNumber,idNumber,innCode,ogrnCode,kppCode,okpoCode,leiCode,swiftBic,ticker,imoNumber,mmsi,flag,address,phone,email,website,notes'.split(
    ',',
  )

type Row = Readonly<Record<string, string>>

/** A table in the official format; columns that a row does not name are empty. */
function table(rows: readonly Row[], columns: readonly string[] = ['celex', ...SHARED_COLUMNS]): string {
  const cell = (value: string): string => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? '')).join(','))
  return `${[columns.join(','), ...lines].join('\r\n')}\r\n`
}

function amendments(rows: readonly Row[]): string {
  return table(rows, ['amendedCelex', 'amendmentCelex', ...SHARED_COLUMNS])
}

function read(files: Readonly<Record<string, string | Uint8Array>>): Promise<LoadedList> {
  return readList(
    Object.entries(files).map(([name, text]) => partOfBytes(name, text)),
    { name: 'eu' },
  )
}

// Invented parties.
const PERSON: Row = {
  celex: '32017R1509',
  recordId: '12',
  programKey: 'EU-PRK',
  annex: 'XV.A',
  measure: 'Asset freeze',
  startDate: '26 Feb. 2018',
  reason: 'Runs a firm, said to be "a front".',
  schema: 'Person',
  name: 'HAN Byol',
  alias: 'Korean:; Text of image; 한별; "Han; the Star"',
  weakAlias: 'Boss',
  nationality: 'Ukrainian, Russian (the latter in Crimea only)',
  birthDate: '"(a) 1.2.1960; (b) circa 1961"',
  passportNumber: '"(a) 111222333 (Moonland passport); (b) series AB No 445566"',
  gender: 'male.',
  address: 'DPRK',
  notes: 'First line.; Second line.',
}
const FIRM: Row = {
  celex: '32014R0833',
  recordId: '5 (a)',
  programKey: 'EU-RUS',
  annex: 'IV',
  measure: 'Export control',
  startDate: '12.9.2014',
  schema: 'LegalEntity',
  name: 'JSC Kometa (KMT)',
  alias: 'AO «Комета»,',
  registrationNumber: '7700000001 (Tax ID/INN); 1027700000001 (OGRN), 99887766 (BRN)',
  innCode: '7700000002, KPP 770001001',
  taxNumber: '7700000003 / 770001002',
  swiftBic: 'KMTARUMM and 5040942458',
  address: '12, Zvezdnaya Str., Moscow, Russian Federation',
  phone: '+ 7 \u202d(495)1234567\u202c\u202c',
  incorporationDate: '1999 (privatised 2009)',
}
const VESSEL: Row = {
  celex: '32014R0833',
  recordId: '77',
  programKey: 'EU-RUS',
  annex: 'XLII',
  measure: 'Transportation restrictions',
  startDate: '24.4.2026',
  schema: 'Vessel',
  name: 'STAR (ex COMET)',
  imoNumber: '9000001',
  flag: 'Cameroon',
}

describe('invented tables', async () => {
  const { listings, publishedOn, format, cleaning } = await read({
    '32017R1509.csv': table([PERSON, { ...PERSON, programKey: 'EU-UKR', measure: 'Financial restrictions' }]),
    '32014R0833.csv': table([FIRM, VESSEL]),
    'FORMAT.md': '# The format\n',
  })
  const [person, firm, vessel] = listings
  const values = (listing: typeof person, property: string) =>
    listing!.values!.filter((value) => value.property === property).map(({ value }) => value)

  test('knows the format; tables have no day of their own', () => {
    assert.equal(format, 'eu-journal-csv')
    assert.equal(publishedOn, null)
    assert.equal(listings.length, 3)
    assert.equal(cleaning!.find(({ rule }) => rule === 'other_file')!.count, 1)
  })
  test('joins the rows of one record: a designation each', () => {
    assert.equal(person!.id, 'eu-oj-32017r1509-xv.a-12')
    assert.deepEqual(
      person!.designations.map(({ programme, tags, from, listId }) => [programme, tags, from, listId]),
      [
        ['EU-PRK', ['Asset freeze'], '2018-02-26', '12'],
        ['EU-UKR', ['Financial restrictions'], '2018-02-26', '12'],
      ],
    )
    assert.equal(person!.designations[0]!.legalBasis, 'Regulation 2017/1509, Annex XV.A')
    assert.equal(person!.designations[0]!.reason, 'Runs a firm, said to be "a front".')
  })
  test('cleans names and keeps what a cell quotes together', () => {
    assert.deepEqual(
      person!.names.map(({ text, kind, script }) => [text, kind, script]),
      [
        ['HAN Byol', 'primary', 'Latn'],
        ['한별', 'alias', 'Hang'],
        ['Han', 'alias', 'Latn'],
        ['the Star', 'alias', 'Latn'],
        ['Boss', 'weak', 'Latn'],
      ],
    )
  })
  test('reads what else it says of a person', () => {
    assert.deepEqual(person!.birthDates, ['1960-02-01', '1961~'])
    assert.deepEqual(person!.countries, ['ua', 'ru'])
    assert.equal(person!.gender, 'male')
    assert.deepEqual(values(person, 'passportNumber'), ['111222333', 'AB 445566'])
    assert.deepEqual(person!.addresses, ['DPRK'])
    assert.deepEqual(values(person, 'country'), [], 'a person may only stay there')
    assert.deepEqual(person!.notes, ['First line.', 'Second line.'])
  })
  test('reads numbers under the register that the cell names', () => {
    assert.equal(firm!.id, 'eu-oj-32014r0833-iv-5-a')
    assert.deepEqual(values(firm, 'innCode'), ['7700000001', '7700000002'])
    assert.deepEqual(values(firm, 'ogrnCode'), ['1027700000001'])
    assert.deepEqual(values(firm, 'registrationNumber'), ['99887766'])
    assert.deepEqual(values(firm, 'taxNumber'), ['7700000003', '770001002'])
    assert.deepEqual(values(firm, 'kppCode'), ['770001001'])
    assert.deepEqual(values(firm, 'swiftBic'), ['KMTARUMM'])
  })
  test('reads what else it says of a firm', () => {
    assert.deepEqual(
      firm!.names.map(({ text, kind }) => [text, kind]),
      [
        ['JSC Kometa (KMT)', 'primary'],
        ['JSC Kometa', 'alias'],
        ['АО «Комета»', 'alias'],
        ['KMT', 'weak'],
      ],
    )
    assert.deepEqual(firm!.countries, ['ru'])
    assert.deepEqual(values(firm, 'phone'), ['+ 7 (495)1234567'])
    assert.deepEqual(values(firm, 'incorporationDate'), ['1999'])
  })
  test('reads a vessel with its former name and its flag', () => {
    assert.deepEqual(
      vessel!.names.map(({ text, kind }) => [text, kind]),
      [
        ['STAR', 'primary'],
        ['COMET', 'previous'],
      ],
    )
    assert.deepEqual(vessel!.identifiers, [{ type: 'imo', value: '9000001' }])
    assert.deepEqual(vessel!.countries, ['cm'])
  })
})

describe('amending acts', () => {
  const amended = (row: Row, amendmentCelex: string): Row => ({ ...row, amendedCelex: row.celex!, amendmentCelex })
  const consolidated = table([VESSEL])

  test('a later act takes the place of the values and keeps the listing day', async () => {
    const { listings } = await read({
      'a.csv': consolidated,
      'b.csv': amendments([amended({ ...VESSEL, name: 'MOON', flag: 'Panama' }, '32026R1848')]),
    })
    assert.equal(listings.length, 1)
    assert.deepEqual([listings[0]!.caption, listings[0]!.countries], ['MOON', ['pa']])
    assert.equal(listings[0]!.designations.length, 1)
    assert.equal(listings[0]!.designations[0]!.from, '2026-04-24')
    assert.equal(
      listings[0]!.designations[0]!.legalBasis,
      'Regulation 833/2014, Annex XLII, as amended by Regulation 2026/1848',
    )
  })
  test('another listing day is another designation', async () => {
    const { listings } = await read({
      'a.csv': consolidated,
      'b.csv': amendments([amended({ ...VESSEL, startDate: '1.8.2026' }, '32026R1848')]),
    })
    assert.deepEqual(listings[0]!.designations.map(({ from }) => from).sort(), ['2026-04-24', '2026-08-01'])
  })
  test('an act that is in the consolidated text already changes nothing', async () => {
    const { listings } = await read({
      'a.csv': consolidated,
      'b.csv': amendments([amended({ ...VESSEL, name: 'MOON', startDate: '1.1.2025' }, '32025R0001')]),
    })
    assert.equal(listings[0]!.caption, 'STAR')
  })
  test('of two acts the later one counts, in whatever order they come', async () => {
    const first = amendments([amended({ ...VESSEL, name: 'MOON' }, '32026R1848')])
    const second = amendments([amended({ ...VESSEL, name: 'SUN' }, '32026R1900')])
    for (const files of [
      { 'a.csv': first, 'b.csv': second },
      { 'a.csv': second, 'b.csv': first },
    ]) {
      assert.equal((await read({ ...files, 'c.csv': consolidated })).listings[0]!.caption, 'SUN')
    }
  })
  test('an act may come alone', async () => {
    const { listings } = await read({ 'x.csv': amendments([amended(VESSEL, '32026R1848')]) })
    assert.deepEqual(
      listings.map(({ id }) => id),
      ['eu-oj-32014r0833-xlii-77'],
    )
  })
})

describe('records without numbers', () => {
  const nameless = (row: Row): Row => ({ ...PERSON, recordId: '', birthDate: '', ...row })
  const ids = async (rows: readonly Row[]): Promise<string[]> =>
    (await read({ 'a.csv': table(rows) })).listings.map(({ id }) => id)

  test('go by their name, the same in every version', async () => {
    const [id] = await ids([nameless({})])
    assert.match(id!, /^eu-oj-32017r1509-xv\.a-[0-9a-f]{10}$/)
    assert.deepEqual(
      await ids([nameless({ name: 'Somebody Else' }), nameless({ notes: 'More.' })]).then(([, b]) => b),
      id,
    )
  })
  test('two persons of one name are told apart by their birth', async () => {
    const found = await ids([nameless({ birthDate: '1960' }), nameless({ birthDate: '1970' })])
    assert.equal(new Set(found).size, 2)
  })
  test('one number for a person and a vessel makes two listings', async () => {
    assert.deepEqual(
      await ids([
        { ...VESSEL, recordId: '5' },
        { ...PERSON, celex: '32014R0833', annex: 'XLII', recordId: '5' },
      ]),
      ['eu-oj-32014r0833-xlii-5', 'eu-oj-32014r0833-xlii-5-vessel'],
    )
  })
})

describe('broken tables', () => {
  const whole = table([PERSON, FIRM])
  const cases: [why: string, text: string | Uint8Array, message: RegExp][] = [
    [
      'a column missing',
      table([PERSON], ['celex', ...SHARED_COLUMNS.filter((name) => name !== 'alias')]),
      /columns alias/,
    ],
    ['cut in a row', whole.slice(0, whole.lastIndexOf('Moscow')), /closing quotation mark|columns/],
    ['cut in a cell', whole.slice(0, whole.indexOf('a front')), /closing quotation mark/],
    ['no name', table([{ ...PERSON, name: '' }]), /a value in column name, found none/],
    ['no CELEX number', table([{ ...PERSON, celex: 'Regulation 1' }]), /a CELEX number in column celex/],
    ['another encoding', Buffer.from(table([{ ...PERSON, alias: 'Étoile' }]), 'latin1'), /expected utf-8 text/],
    ['a header alone', table([]), /at least one listed party/],
    ['a web page', '<!doctype html><title>Sorry</title>', /a web page/],
  ]
  for (const [why, text, message] of cases) {
    test(why, async () => {
      await assert.rejects(
        readList([partOfBytes('x.csv', text)], { name: 'eu', format: 'eu-journal-csv' }),
        (error) => {
          assert.ok(error instanceof WatchlistFormatError)
          assert.match(error.message, message)
          return true
        },
      )
    })
  }
  test('a column that the format does not name is kept and counted', async () => {
    const { listings, cleaning } = await read({
      'x.csv': table([{ ...PERSON, shoeSize: '42' }], ['celex', ...SHARED_COLUMNS, 'shoeSize']),
    })
    assert.ok(listings[0]!.notes.includes('shoeSize: 42'))
    assert.equal(cleaning!.find(({ rule }) => rule === 'unknown_field')!.count, 1)
  })
})

const CELLS: [cell: string, values: string[], why: string][] = [
  ['one', ['one'], 'one value'],
  ['one; two;three', ['one', 'two', 'three'], 'with and without a blank'],
  ['"one; two"; three', ['one; two', 'three'], 'a separator in quotation marks'],
  ['"said ""no"" twice"', ['said "no" twice'], 'quotation marks doubled'],
  ['the "Star" Ltd; b', ['the "Star" Ltd', 'b'], 'a quotation mark in the middle is a letter'],
  ['one;; two; ', ['one', 'two'], 'empty values'],
  ['"never closed; two', ['never closed; two'], 'a mark that is not closed holds the rest'],
]
for (const [cell, values, why] of CELLS) {
  test(`${cell}: ${why}`, () => assert.deepEqual(splitJournalCell(cell), values))
}

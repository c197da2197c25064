import assert from 'node:assert/strict'
import { test } from 'vitest'
import type { Listing } from '../../../../src/model/listing.ts'
import type { LoadedList } from '../../../../src/watchlist/loaded-list.ts'
import { readList } from '../../../../src/watchlist/read-list.ts'
import { partOfBytes } from '../../../../src/watchlist/source/list-part.ts'
import { sharedData } from '../../../support/shared-data.ts'

const SUBJECTS = `unique_id,subject_type,un_reference_number,ofsi_group_id,date_designated,last_updated
RUS9001,individual,,99001,01/02/2031,03/04/2031
DPR9002,ship,KPs.001,,05/02/2031,06/03/2031
`
const NAMES = `name_id,unique_id,name_type,alias_strength,full_name,name_6,name_1,name_2,name_3,name_4,name_5
0,RUS9001,primary,,Ivan TESTOV,TESTOV,Ivan,,,,
1,RUS9001,primary_variation,,Iwan TESTOV,TESTOV,Iwan,,,,
2,RUS9001,alias,low_quality_aka,Vanya,Vanya,,,,,
3,DPR9002,primary,,TEST STAR,TEST STAR,,,,,
`
const DOBS = `dob_id,unique_id,year,month,day,precision,parse_issues
0,RUS9001,1970,03,04,exact,
1,RUS9001,1971,05,,month_year,non_numeric_day
2,RUS9001,1972,,,year_only,"non_numeric_month, non_numeric_day"
`
const IDENTIFIERS = `id,unique_id,ofsi_group_id,raw_value,identifier_type,additional_info
0,RUS9001,99001,AB123,passport,"Russia, expires 2040"
1,RUS9001,99001,AB123,passport,"Russia, expires 2040"
2,DPR9002,,IMO 9999991,imo,
3,XXX0001,,1,passport,
`
const COUNTRIES = `id,unique_id,raw_value,country_type,iso,resolution_method,iso_available
0,RUS9001,Russia,nationality,RU,direct,True
1,RUS9001,Former USSR Currently Belarus,birth,BY,override,True
2,RUS9001,Occupied Golan Heights,address,,unmapped,False
`
const TABLES = { subjects: SUBJECTS, names: NAMES, dobs: DOBS, identifiers: IDENTIFIERS, countries: COUNTRIES }

function read(tables: Partial<Record<keyof typeof TABLES, string>>): Promise<LoadedList> {
  return readList(
    Object.entries(tables).map(([name, text]) => partOfBytes(`${name}.csv`, text)),
    { name: 'uk' },
  )
}

test('tables are joined by unique id, whatever the files are called', async () => {
  const { listings, publishedOn, format, cleaning } = await read(TABLES)
  assert.equal(format, 'uk-tables')
  assert.equal(publishedOn, '2031-04-03', 'the newest update in them')
  const [man, ship] = listings
  assert.deepEqual(
    man!.names.map(({ text, kind }) => [text, kind]),
    [
      ['Ivan TESTOV', 'primary'],
      ['Iwan TESTOV', 'alias'],
      ['Vanya', 'weak'],
    ],
  )
  assert.deepEqual(man!.birthDates, ['1970-03-04', '1971-05', '1972'], 'as precise as they are, no more')
  assert.deepEqual(man!.countries, ['ru'], 'where one was born is no nationality')
  assert.equal(man!.values!.find(({ property }) => property === 'birthCountry')!.value, 'by')
  assert.deepEqual(
    man!.values!.filter(({ property }) => property === 'passportNumber').map(({ value, about }) => [value, about]),
    [['AB123', 'Russia, expires 2040']],
  )
  assert.equal(ship!.schema, 'Vessel')
  assert.deepEqual(ship!.identifiers, [
    { type: 'uk_ref', value: 'DPR9002' },
    { type: 'un_ref', value: 'KPs.001' },
    { type: 'imo', value: '9999991' },
  ])
  const counts = new Map(cleaning!.map(({ rule, count }) => [rule, count]))
  assert.equal(counts.get('unjoined_row'), 1, 'a passport of nobody')
  assert.equal(counts.get('duplicate'), 1)
  assert.equal(counts.get('unknown_country'), 1)
})

const BROKEN: [tables: Partial<typeof TABLES>, expected: RegExp, why: string][] = [
  [{ ...TABLES, names: '' }, /empty file/, 'an empty table'],
  [{ subjects: SUBJECTS }, /the table of names beside the subjects/, 'subjects alone'],
  [
    { ...TABLES, names: NAMES.replace(/^3,.*\n/m, '') },
    /line 3: expected a name of DPR9002, found none/,
    'a subject without name',
  ],
  [
    { ...TABLES, subjects: `${SUBJECTS}RUS9001,individual,,,,\n` },
    /line 4: expected each subject once/,
    'a subject twice',
  ],
  [{ ...TABLES, subjects: SUBJECTS.replace('ship', 'train') }, /line 3: .*found "train"/, 'another type'],
  [{ ...TABLES, dobs: DOBS.replace(',year_only,"non', ',"non') }, /line 4: expected 7 columns, found 6/, 'a cell less'],
  [
    { ...TABLES, subjects: SUBJECTS.replace(',last_updated', '') },
    /line 1: expected columns last_updated/,
    'a column less',
  ],
]
for (const [tables, expected, why] of BROKEN) {
  test(`half a list is an error: ${why}`, async () => {
    await assert.rejects(read(tables), (error: Error & { code?: string }) => {
      assert.equal(error.code, 'WATCHLIST_FORMAT')
      assert.match(error.message, expected)
      return true
    })
  })
}

const FOLDER = sharedData('lists/uk/2026-04-29')
let real: Promise<LoadedList> | null = null
const readReal = (): Promise<LoadedList> => {
  real ??= readList([FOLDER!], { name: 'uk' })
  return real
}

test.skipIf(FOLDER === null)('every row of the real tables (no shared data: skipped)', async () => {
  const { listings, cleaning } = await readReal()
  const count = (by: (listing: Listing) => boolean): number => listings.filter(by).length
  assert.equal(listings.length, 6_046)
  assert.deepEqual(
    (['Person', 'Organization', 'Vessel'] as const).map((schema) => count((listing) => listing.schema === schema)),
    [3_883, 1_531, 632],
  )
  assert.equal(
    count(({ id }) => id.startsWith('gb-fcdo-dpr')),
    261,
  )
  assert.equal(
    count(({ id }) => id.startsWith('gb-fcdo-rus')),
    3_252,
  )
  const values = listings.flatMap((listing) => listing.values ?? [])
  const of = (...properties: string[]): number => values.filter(({ property }) => properties.includes(property)).length
  assert.equal(of('birthDate'), 3_538)
  assert.equal(of('name', 'alias', 'weakAlias'), 15_048, 'two of the 15,050 names are the same twice')
  assert.equal(
    of('country', 'nationality', 'birthCountry'),
    8_562,
    'one of the 8,563 is the same country in other words',
  )
  const repeated = cleaning!.find(({ rule }) => rule === 'duplicate')!.count
  assert.ok(repeated >= 88_029 - 8_563 + 22_787 - 2_373, 'rows that repeat are counted')
  const distinct = new Set(
    values
      .filter(({ property }) => ['passportNumber', 'idNumber', 'registrationNumber', 'imoNumber'].includes(property))
      .map(({ property, value, record }) => `${property} ${value} ${record}`),
  )
  assert.equal(distinct.size, 2_370, 'of 2,371 one is an IMO number with its label and without')
  assert.equal(
    cleaning!.find(({ rule }) => rule === 'unjoined_row'),
    undefined,
  )
})

interface Expected {
  readonly schema: Listing['schema']
  readonly names: readonly string[]
  readonly birthDates?: readonly string[]
  readonly countries?: readonly string[]
  readonly identifiers: readonly string[]
  readonly birthCountries?: readonly string[]
  readonly act: readonly [programme: string, from: string]
  readonly modified: string
}

// Read row by row from the tables: names in list order of kind, identifiers as "type value".
const CHECKED: [id: string, expected: Expected][] = [
  [
    'dpr0001',
    {
      schema: 'Person',
      names: ['primary Jong Hyuk An', 'alias Jong Hyok An'],
      birthDates: ['1969-02-23'],
      countries: ['eg', 'kp'],
      identifiers: ['uk_ref DPR0001', 'ofsi_group 13590', 'passport 563410155'],
      act: ['GB-DPRK', '2020-12-31'],
      modified: '2025-04-09',
    },
  ],
  [
    'dpr0132',
    {
      schema: 'Organization',
      names: ['primary DCB FINANCE LIMITED'],
      countries: ['cn'],
      identifiers: ['uk_ref DPR0132', 'un_ref KPe.040', 'ofsi_group 13431'],
      act: ['GB-DPRK', '2016-11-30'],
      modified: '2021-12-18',
    },
  ],
  [
    'rus0251',
    {
      schema: 'Person',
      names: ['primary Vladimir Vladimirovich PUTIN', 'alias Vladimir Putin'],
      countries: ['ru'],
      birthCountries: ['ru'],
      identifiers: ['uk_ref RUS0251', 'ofsi_group 14196'],
      act: ['GB-RUS', '2022-02-25'],
      modified: '2025-04-09',
    },
  ],
  [
    'afg0006',
    {
      schema: 'Person',
      names: ['primary MOHAMMAD HASSAN AKHUND'],
      birthDates: ['1967-01-01', '1969-06-04', '1968', '1958', '1953', '1970', '1971', '1972', '1973', '1963'],
      countries: ['af'],
      birthCountries: ['af'],
      identifiers: ['uk_ref AFG0006', 'un_ref TAi.002', 'ofsi_group 7172', 'passport P04581926'],
      act: ['GB-AFG', '2001-01-25'],
      modified: '2026-04-14',
    },
  ],
  [
    'aqd0371',
    {
      schema: 'Person',
      names: [
        'primary MEHREZ BEN MAHMOUD BEN SASSI AL-AMDOUNI',
        'alias Meherez ben Ahdoud ben Amdouni',
        'alias Amdouni Mehrez ben Tah',
        'alias Fabio Fusco',
        'alias Meherez Hamdouni',
        'alias Mohamed Hassan',
        'weak Abu Thale',
      ],
      birthDates: ['1961-01-01', '1964-09-18', '1961-07', '1963-04', '1961-08', '1959', '1960'],
      countries: ['it', 'tn'],
      birthCountries: ['dz', 'it', 'tn'],
      identifiers: ['uk_ref AQD0371', 'un_ref QDi.092', 'ofsi_group 7795', 'passport G737411'],
      act: ['GB-ISIL', '2003-06-25'],
      modified: '2022-02-18',
    },
  ],
  [
    'rus1964',
    {
      schema: 'Person',
      names: ['primary Anselm Oskar SCHMUCKI'],
      countries: ['ae', 'ch'],
      birthCountries: ['ch'],
      identifiers: ['uk_ref RUS1964', 'ofsi_group 16066'],
      act: ['GB-RUS', '2023-08-08'],
      modified: '2025-04-09',
    },
  ],
  [
    'dpr0276',
    {
      schema: 'Person',
      names: ["primary YO'N CHO'NG NAM"],
      identifiers: ['uk_ref DPR0276', 'un_ref KPi.010', 'ofsi_group 12868'],
      act: ['GB-DPRK', '2013-03-07'],
      modified: '2021-12-18',
    },
  ],
  [
    'irn0064',
    {
      schema: 'Person',
      names: ['primary Morteza Tamaddon', 'alias Morteza Tamadon'],
      birthCountries: ['ir'],
      identifiers: ['uk_ref IRN0064', 'ofsi_group 12195'],
      act: ['GB-IRAN', '2020-12-31'],
      modified: '2025-04-09',
    },
  ],
  [
    'cyb0022',
    {
      schema: 'Organization',
      names: [
        'primary Central Scientific Research Institute of Chemistry and Mechanics',
        'alias GNTs RF FGUP TsNIIKhM',
        'alias NIII6',
        'alias Scientific Research Institute No 6',
        'alias State Research Centre of the Russian Federation Federal State Unitary Enterprise Central Scientific Research Institute for Chemistry and Mechanics',
        'alias TSNIIKHM',
      ],
      countries: ['ru'],
      identifiers: ['uk_ref CYB0022', 'ofsi_group 15044'],
      act: ['GB-CYB', '2022-03-24'],
      modified: '2025-04-09',
    },
  ],
  [
    'rus2190',
    {
      schema: 'Vessel',
      names: ['primary LIBERTY'],
      identifiers: ['uk_ref RUS2190', 'imo 9339325'],
      act: ['GB-RUS', '2024-07-31'],
      modified: '2024-07-31',
    },
  ],
]
for (const [id, expected] of CHECKED) {
  test.skipIf(FOLDER === null)(`${id}, field by field (no shared data: skipped)`, async () => {
    const listing = (await readReal()).listings.find((one) => one.id === `gb-fcdo-${id}`)!
    const valuesOf = (of: string) => listing.values!.filter(({ property }) => property === of).map(({ value }) => value)
    assert.deepEqual(
      {
        schema: listing.schema,
        names: listing.names.map(({ kind, text }) => `${kind} ${text}`),
        birthDates: listing.birthDates,
        countries: listing.countries.toSorted(),
        birthCountries: valuesOf('birthCountry').toSorted(),
        identifiers: listing.identifiers.map(({ type, value }) => `${type} ${value}`),
        acts: listing.designations.map(({ authority, programme, from, listId }) => [
          authority,
          programme,
          from,
          listId,
        ]),
        modified: valuesOf('modifiedAt'),
      },
      {
        schema: expected.schema,
        names: expected.names,
        birthDates: expected.birthDates ?? [],
        countries: expected.countries ?? [],
        birthCountries: expected.birthCountries ?? [],
        identifiers: expected.identifiers,
        acts: [['UK', ...expected.act, id.toUpperCase()]],
        modified: [expected.modified],
      },
    )
  })
}

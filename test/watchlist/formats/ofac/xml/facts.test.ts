import assert from 'node:assert/strict'
import { test } from 'vitest'
import { bareLinks } from '../../../../../src/watchlist/formats/ofac/facts/bare-links.ts'
import { type ListedActs, listedActs } from '../../../../../src/watchlist/formats/ofac/facts/listed-acts.ts'
import { nameProperty, wholeName } from '../../../../../src/watchlist/formats/ofac/facts/ofac-name.ts'
import { periodWords } from '../../../../../src/watchlist/formats/ofac/facts/period-words.ts'
import { relationType } from '../../../../../src/watchlist/formats/ofac/facts/relation-type.ts'
import { stampDay } from '../../../../../src/watchlist/formats/ofac/stamp-day.ts'

const PERIODS: [from: string, to: string, isApproximate: boolean, words: string, why: string][] = [
  ['1962-02-08', '1962-02-08', false, '1962-02-08', 'a day'],
  ['1962-01-01', '1962-01-01', false, '1962-01-01', '1 January is a day like any other'],
  ['1962-01-01', '1962-12-31', false, '1962', 'all days of a year are that year, never its first day'],
  ['1962-02-01', '1962-02-28', false, '1962-02', 'all days of a month'],
  ['1964-02-01', '1964-02-29', false, '1964-02', 'a leap year'],
  ['1962-02-01', '1962-02-27', false, '1962-02-01 to 1962-02-27', 'a day short of a month'],
  ['1962-01-01', '1964-12-31', false, '1962 to 1964', 'whole years'],
  ['1962-01-01', '1962-12-31', true, 'circa 1962', 'about a year'],
  ['1962-01-01', '1964-12-31', true, 'circa 1962 to 1964', 'about some years'],
]
for (const [from, to, isApproximate, words, why] of PERIODS) {
  test(`${from} to ${to} is "${words}": ${why}`, () => assert.equal(periodWords({ from, to, isApproximate }), words))
}

const NAMES: [parts: readonly [string, string][], whole: string, why: string][] = [
  [
    [
      ['Last Name', 'VOROTNIKOV'],
      ['First Name', 'Ilarion'],
    ],
    'VOROTNIKOV, Ilarion',
    'as OFAC prints persons',
  ],
  [
    [
      ['Last Name', 'Vorotnikov'],
      ['First Name', 'Ilarion'],
      ['Patronymic', 'Tamazovich'],
    ],
    'Vorotnikov, Ilarion Tamazovich',
    'a patronymic follows the given name',
  ],
  [
    [
      ['Last Name', 'GARZA'],
      ['Matronymic', 'LUNA'],
      ['First Name', 'Casimir'],
    ],
    'GARZA LUNA, Casimir',
    'two surnames',
  ],
  [[['First Name', 'Casimir']], 'Casimir', 'one name alone'],
  [
    [
      ['Entity Name', 'AMBER'],
      ['Entity Name', 'HARBOUR'],
    ],
    'AMBER HARBOUR',
    'entities have no comma',
  ],
  [
    [
      ['Last Name', '金'],
      ['First Name', '哲秀'],
    ],
    '金哲秀',
    'no comma and no space in Chinese characters',
  ],
]
for (const [parts, whole, why] of NAMES) {
  test(`${whole}: ${why}`, () => assert.equal(wholeName(parts.map(([type, value]) => ({ type, value }))), whole))
}

test('a weak name is weak whatever else it is, and a former one is no alias', () => {
  assert.deepEqual(
    [
      ['F.K.A.', false, true],
      ['f.k.a.', false, false],
      ['N.K.A.', false, false],
      [null, true, false],
    ].map(([type, primary, weak]) => nameProperty(type as string | null, primary as boolean, weak as boolean)),
    ['weakAlias', 'previousName', 'alias', 'name'],
  )
})

const LINKS: [remarks: string, bare: string, why: string][] = [
  ['(Linked To: HAMAS)', 'Linked To: HAMAS', 'the brackets go'],
  ['Some words; (Linked To: A (B) C)', 'Some words; Linked To: A (B) C', 'those of the name stay'],
  ['Some words. (Linked To: A)', 'Some words.; Linked To: A', 'a tie is a clause of its own'],
  ['(Linked To: A); (Linked To: B)', 'Linked To: A; Linked To: B', 'several'],
  ['(Linked To: A', '(Linked To: A', 'a bracket that does not close is left'],
  ['No ties (at all)', 'No ties (at all)', 'other brackets are left'],
]
for (const [remarks, bare, why] of LINKS) {
  test(`"${remarks}": ${why}`, () => assert.equal(bareLinks(remarks), bare))
}

test('ties are named after the words of the list', () => {
  assert.equal(relationType('Owns, controls, or operates'), 'owns_controls_or_operates')
})

test('stamps are read month first, and only where there is such a day', () => {
  assert.deepEqual(['03/28/2025', '2025-01-10T00:00:00', '28/03/2025', '02/30/2025', '', null].map(stampDay), [
    '2025-03-28',
    '2025-01-10',
    null,
    null,
    null,
    null,
  ])
})

const BASE: ListedActs = { uid: '1', programmes: [], authorities: [], lists: [], dated: [] }
const ACTS: [why: string, acts: Partial<ListedActs>, expected: readonly string[]][] = [
  [
    'one programme has the day of its list',
    {
      programmes: ['DPRK3'],
      authorities: ['Executive Order 13722 (North Korea)'],
      lists: [{ list: 'SDN List', from: '2031-01-02' }],
    },
    ['US-NK DPRK3 2031-01-02 Executive Order 13722 (North Korea)'],
  ],
  [
    'the consolidated list is no act beside another list',
    {
      programmes: ['NS-PLC'],
      lists: [
        { list: 'Consolidated List', from: '2014-10-10' },
        { list: 'Non-SDN Palestinian Legislative Council List', from: '2006-04-12' },
      ],
    },
    ['US-NS-PLC NS-PLC 2006-04-12 null'],
  ],
  [
    'alone it is one',
    { programmes: ['NS-PLC'], lists: [{ list: 'Consolidated List', from: '2014-10-10' }] },
    ['US-NS-PLC NS-PLC 2014-10-10 null'],
  ],
  [
    'each programme goes to its own list, each order to its own programme',
    {
      programmes: ['UKRAINE-EO13662', 'RUSSIA-EO14024'],
      authorities: ['Executive Order 14024 (Russia)', 'Executive Order 13662 (Ukraine)'],
      lists: [
        { list: 'SDN List', from: '2022-02-24' },
        { list: 'Sectoral Sanctions Identifications List', from: '2014-07-29' },
      ],
    },
    [
      'US-RUSHAR RUSSIA-EO14024 2022-02-24 Executive Order 14024 (Russia)',
      'US-UKRRUS-REL UKRAINE-EO13662 2014-07-29 Executive Order 13662 (Ukraine)',
    ],
  ],
  [
    'of two programmes on one list only the first act has the day',
    { programmes: ['SYRIA', 'RUSSIA-EO14024'], lists: [{ list: 'SDN List', from: '2011-05-18' }] },
    [
      'null SYRIA,RUSSIA-EO14024 2011-05-18 null',
      'US-SYR SYRIA 2011-05-18/.. null',
      'US-RUSHAR RUSSIA-EO14024 2011-05-18/.. null',
    ],
  ],
  ['without lists no act has a day', { programmes: ['SDGT'] }, ['US-TERR SDGT null null']],
  [
    'a directive of another day is a further act',
    {
      programmes: ['RUSSIA-EO14024'],
      lists: [{ list: 'SDN List', from: '2022-04-06' }],
      dated: [{ act: 'EO 14024 Directive 2', day: '2022-02-24' }],
    },
    ['US-RUSHAR RUSSIA-EO14024 2022-04-06 null', 'US-RUSHAR RUSSIA-EO14024 2022-02-24 EO 14024 Directive 2'],
  ],
  [
    'one of the same day is the same act',
    {
      programmes: ['RUSSIA-EO14024'],
      lists: [{ list: 'Non-SDN Menu-Based Sanctions List', from: '2022-02-24' }],
      dated: [{ act: 'EO 14024 Directive 3', day: '2022-02-24' }],
    },
    ['US-RUSHAR RUSSIA-EO14024 2022-02-24 EO 14024 Directive 3'],
  ],
  [
    'a list that we do not know takes what no other list takes',
    { programmes: ['NEW-TAG'], lists: [{ list: 'Non-SDN Lighthouse List', from: '2031-02-03' }] },
    ['null NEW-TAG 2031-02-03 null'],
  ],
]
for (const [why, acts, expected] of ACTS) {
  test(`acts: ${why}`, () => {
    assert.deepEqual(
      listedActs({ ...BASE, ...acts }).map(
        ({ programme, tags, from, legalBasis }) => `${programme} ${tags} ${from ?? null} ${legalBasis}`,
      ),
      expected,
    )
  })
}

import assert from 'node:assert/strict'
import { test } from 'vitest'
import { readPackagedJson } from '../../../src/model/packaged-data.ts'
import type { ScreenAlgorithm } from '../../../src/watchlist/algorithms/algorithm.ts'
import {
  ALGORITHM_IDS,
  describeAlgorithms,
  isAlgorithmId,
  loadAlgorithm,
} from '../../../src/watchlist/algorithms/algorithms.ts'
import { compareWith } from '../../../src/watchlist/algorithms/compare-with.ts'
import type { FeatureTable } from '../../../src/watchlist/algorithms/weighted-features.ts'
import type { ScreenQuery } from '../../../src/watchlist/query.ts'
import { listing } from '../invented-list.ts'

const logicV1 = await loadAlgorithm('logic-v1')
const ofac = await loadAlgorithm('ofac')

const berg = listing('berg', 'Person', ['Anna Berg'], {
  birthDates: ['1965-03-12'],
  countries: ['kp'],
  gender: 'female',
  names: [
    { text: 'Anna Berg', kind: 'primary' },
    { text: 'Hunter', kind: 'weak' },
  ],
  identifiers: [{ type: 'passport', value: '751234567' }],
  values: [
    {
      property: 'lastName',
      value: 'Berg',
      printed: null,
      record: '1',
      field: 'LAST_NAME',
      about: null,
      language: null,
    },
  ],
})
const nordhaus = listing('nordhaus', 'Company', ['Nordhaus Handel AG'], {
  countries: ['ch'],
  identifiers: [{ type: 'registration', value: '1234567' }],
})
const storm = listing('storm', 'Vessel', ['Snow Storm 2'], { identifiers: [{ type: 'imo', value: '9123453' }] })

const person = (name: string, more: Partial<ScreenQuery> = {}): ScreenQuery => ({ name, schema: 'Person', ...more })
const cases: [by: ScreenAlgorithm, query: ScreenQuery, listed: typeof berg, score: number, why: string][] = [
  [logicV1, person('anna berg'), berg, 1, 'literal 1.0'],
  [logicV1, person('Berg Anna'), berg, 0.9, 'phonetic 1 × .9 is stronger than Jaro-Winkler 1 × .8'],
  [logicV1, person('anna berg', { countries: ['ru'] }), berg, 0.8, '1 − .2 for the country'],
  [logicV1, person('anna berg', { birthDate: '1965-12-03' }), berg, 0.9, '1 − .5 × .2: day and month exchanged'],
  [logicV1, person('anna berg', { birthDate: '1966-03-12' }), berg, 0.65, '1 − .15 for the year − .2 for the day'],
  [logicV1, person('anna berg', { birthDate: '1966' }), berg, 0.85, '1 − .15: only years are known'],
  [logicV1, person('anna berg', { gender: 'male', lastName: 'Holm' }), berg, 0.6, '1 − .2 − .2'],
  [
    logicV1,
    person('anna berg', { countries: ['ru'], birthDate: '1970-01-01', gender: 'male', lastName: 'Holm' }),
    berg,
    0.05,
    '1 − .2 − .15 − .2 − .2 − .2',
  ],
  [logicV1, person('Hunter'), berg, 0.8, 'a weak alias'],
  [
    logicV1,
    person('Hunter', { countries: ['ru'], birthDate: '1970-01-01', gender: 'male', lastName: 'Holm' }),
    berg,
    0,
    '.8 − .95 is never below 0',
  ],
  [logicV1, person('Gustav Nygaard', { identifiers: [{ value: '75 1234567' }] }), berg, 0.85, 'any identifier'],
  [logicV1, person('Gustav Nygaard', { countries: ['ru'] }), berg, 0, 'qualifiers alone are nothing'],
  [logicV1, { name: 'Anna Berg', schema: 'Vessel' }, berg, 0, 'a vessel is no person'],
  [logicV1, { name: 'Anna Berg', schema: 'LegalEntity' }, berg, 1, 'a legal entity may be one'],
  [logicV1, { name: 'Anna Berg' }, berg, 1, 'a query that does not say'],
  [logicV1, { name: 'Nordhaus Handel', schema: 'Organization' }, nordhaus, 0.9, 'a company is an organisation'],
  [
    logicV1,
    { name: 'Nordhaus Handel AG', schema: 'Company', identifiers: [{ value: '1234568' }] },
    nordhaus,
    0.9714,
    '1 − .2 × (1 − 6/7): numbers that are nearly the same',
  ],
  [logicV1, { name: 'Snow Storm 1', schema: 'Vessel' }, storm, 0.8, '.9 − .1 for the number'],
  [logicV1, { name: 'Other', identifiers: [{ type: 'imo', value: 'IMO 9123453' }] }, storm, 0.95, 'IMO'],
  [ofac, person('BERG Anna'), berg, 1, 'part by part'],
  [ofac, person('BERG Anna', { countries: ['ru'], birthDate: '1966-03-12' }), berg, 0.65, '1 − .1 − .1 − .15'],
  [ofac, person('BERG Anna', { identifiers: [{ value: '1' }] }), berg, 1, 'numbers of persons are not compared'],
  [
    ofac,
    { name: 'Nordhaus Handel AG', schema: 'Company', identifiers: [{ value: '7654321' }] },
    nordhaus,
    0.9,
    '1 − .1: another number',
  ],
  [ofac, { name: '' }, berg, 0, 'nothing'],
]
for (const [by, query, listed, score, why] of cases) {
  test(`${by.id}, ${query.name} / ${listed.caption}: ${why}`, () => assert.equal(by.score(query, listed).score, score))
}

test('the reasons add up to the score, whatever it is', () => {
  for (const [by, query, listed] of cases) {
    const { score, because } = by.score(query, listed)
    const sum = because.reduce((total, { weight }) => total + weight, 0)
    assert.ok(Math.abs(sum - score) < 1e-9, `${by.id} ${query.name}: ${sum} for ${score}`)
    for (const { weight } of because) assert.ok(weight >= -1 && weight <= 1)
  }
})

test('a reason names the feature, its score and its weight; weaker main features are told, and not counted', () => {
  const { because, name } = logicV1.score(person('Berg Anna'), berg)
  assert.equal(name, 'Anna Berg')
  assert.match(because[0]?.note ?? '', /^person_name_phonetic_match 1\.00 × 0\.9: /)
  assert.equal(because[1]?.weight, 0)
  assert.match(because[1]?.note ?? '', /^person_name_jaro_winkler .*not counted/)
})

test('weights can be changed and features switched on and off', async () => {
  const query = person('Berg Anna')
  const softer = await loadAlgorithm('logic-v1', { weights: { person_name_phonetic_match: 0.5 } })
  assert.equal(softer.score(query, berg).score, 0.8)
  const without = await loadAlgorithm('logic-v1', {
    weights: { person_name_phonetic_match: 0, person_name_jaro_winkler: 0, name_soundex_match: 0.6 },
  })
  assert.equal(without.score(query, berg).score, 0.6)
  assert.equal(logicV1.score(query, berg).score, 0.9, 'the published weights stay as they are')
})

const wrong: [name: string, weights: Record<string, number>, code: string][] = [
  ['magic', {}, 'ALGORITHM_UNKNOWN'],
  ['constructor', {}, 'ALGORITHM_UNKNOWN'],
  ['logic-v1', { name_match: 1 }, 'ALGORITHM_WEIGHT'],
  ['logic-v1', { name_literal_match: Number.NaN }, 'ALGORITHM_WEIGHT'],
  ['interdict', { name_literal_match: 1 }, 'ALGORITHM_WEIGHT'],
]
for (const [name, weights, code] of wrong) {
  test(`${name} with ${JSON.stringify(weights)}: ${code}`, async () => {
    await assert.rejects(loadAlgorithm(name, { weights }), { code })
  })
}

test('every algorithm says what it is; the table of an emulation has a function for each feature', async () => {
  for (const { id, title, description, threshold } of await describeAlgorithms()) {
    assert.ok(isAlgorithmId(id) && title !== '' && description.length > 40)
    assert.ok(threshold > 0.5 && threshold < 1)
  }
  assert.deepEqual([logicV1.threshold, ofac.threshold], [0.7, 0.85])
  for (const id of ALGORITHM_IDS.filter((name) => name !== 'interdict')) {
    const { features } = readPackagedJson<FeatureTable>(`watchlist/algorithms/${id}.json`)
    // Each with a weight of its own: a name without a function would fail at the first comparison.
    const weights = Object.fromEntries(features.map(({ name }) => [name, 0.5]))
    const all = await loadAlgorithm(id, { weights })
    assert.ok(all.score(person('Anna Berg', { countries: ['ru'] }), berg).score > 0)
  }
})

test('two names alone are read as what they look like where no schema is given', () => {
  assert.equal(compareWith(logicV1, 'Anna Berg', 'Berg Anna').score, 0.9)
  assert.equal(compareWith(logicV1, 'Nordhaus Handel AG', 'Nordhaus Handel Aktiengesellschaft').score, 0.9)
  assert.equal(compareWith(logicV1, 'Anna Berg', 'Anna Berg', 'Vessel').score, 1)
  assert.equal(compareWith(logicV1, '', '').score, 0)
})

test('interdict in the shape of the others answers as screening does', async () => {
  const own = await loadAlgorithm('interdict')
  const { score, name, because } = own.score(person('Anna Berg'), berg)
  assert.ok(score >= own.threshold && because.length > 0)
  assert.equal(name, 'Anna Berg')
  assert.ok(own.score(person('Gustav Nygaard'), berg).score < own.threshold)
})

import assert from 'node:assert/strict'
import { test } from 'vitest'
import { loadAlgorithm } from '../../../src/watchlist/algorithms/algorithms.ts'
import { screen } from '../../../src/watchlist/screen.ts'
import { whyNot } from '../../../src/watchlist/why-not.ts'
import { designated, indexOf, listing } from '../invented-list.ts'

const index = indexOf(
  listing('berg', 'Person', ['Anna Berg'], { countries: ['kp'], designations: [designated('2023-05-10')] }),
  listing('jong-un', 'Person', ['Kim Jong Un', '김정은']),
  listing('jong-man', 'Person', ['Kim Jong Man', '김정만']),
  listing('veter', 'Company', ['Severny Veter LLC']),
)
const logicV1 = await loadAlgorithm('logic-v1')
const ofac = await loadAlgorithm('ofac')
const own = await loadAlgorithm('interdict')
const idsOf = (hits: readonly { listingId: string }[]) => hits.map((hit) => hit.listingId).sort()

test('the algorithm scores, and its own threshold decides where none is given', () => {
  const [hit] = screen({ name: 'Berg Anna', schema: 'Person' }, index, { algorithm: logicV1 })
  assert.deepEqual([hit?.listingId, hit?.score], ['berg', 0.9])
  assert.match(hit?.because[0]?.note ?? '', /^person_name_phonetic_match/)
  const query = { name: 'Berg Anna', schema: 'Person', countries: ['ru'] } as const
  assert.deepEqual(idsOf(screen(query, index, { algorithm: ofac })), ['berg'], '.9 reaches .85')
  assert.deepEqual(idsOf(screen(query, index, { algorithm: ofac, threshold: 0.95 })), [])
})

test('each algorithm keeps its own weakness: OFAC leaves out "Un"', () => {
  assert.deepEqual(idsOf(screen({ name: 'Kim Jong Un' }, index, { algorithm: ofac })), ['jong-man', 'jong-un'])
  assert.deepEqual(idsOf(screen({ name: 'Kim Jong Un' }, index)), ['jong-un'])
})

test('interdict, given or left out, is one and the same', () => {
  for (const name of ['Berg Anna', '김정은', 'Severny Veter', 'Gustav Nygaard']) {
    assert.deepEqual(screen({ name }, index, { algorithm: own }), screen({ name }, index))
  }
})

test('a day before the designation is no hit, whatever the algorithm', () => {
  const query = { name: 'Anna Berg', schema: 'Person' } as const
  assert.deepEqual(screen(query, index, { algorithm: logicV1, asOf: '2023-05-09' }), [])
  assert.equal(screen(query, index, { algorithm: logicV1, asOf: '2023-05-10' }).length, 1)
})

test('why-not explains by the algorithm that was asked', () => {
  const steps = whyNot({ name: 'Anna Holm', schema: 'Person' }, 'berg', index, { algorithm: logicV1 }).join('\n')
  assert.match(steps, /person_name_phonetic_match 0\.50 × 0\.9/)
  assert.match(steps, /Score 0\.45 is below the threshold 0\.7/)
})

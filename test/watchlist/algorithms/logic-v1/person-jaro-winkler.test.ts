import assert from 'node:assert/strict'
import { test } from 'vitest'
import { personNameJaroWinkler } from '../../../../src/watchlist/algorithms/logic-v1/person-jaro-winkler.ts'
import { scoreOfNames, side } from '../sides.ts'

const cases: [query: string, listed: string, score: number, why: string][] = [
  ['Anna Berg', 'Anna Berg', 1, 'the same'],
  ['BERG, Anna', 'Anna Berg', 1, 'words in any order: 1 × 1'],
  ['Anna Berg', 'Anna Maria Berg', 1, 'a word that only the list has costs nothing'],
  ['Anna Maria Berg', 'Anna Berg', 0, 'a word of the query without partner; glued it is 5 edits off, 2 allowed'],
  ['Marhta Berg', 'Martha Berg', 0.9611, 'words: .9611 × 1; glued only (.9667 + .3 × .0333) to the power of 10 = .79'],
  ['JanDaniel Berg', 'Jan Daniel Berg', 1, 'glued they are equal'],
  // glued: 8 of 10 and 9 letters common, (8/10 + 8/9 + 1) / 3 = .8963, prefix of 1 = .9067, to the power of 10.
  ['Dwayne Berg', 'Duane Berg', 0.3754, 'dwayne is 2 edits from duane, 1 allowed; glued 2 are allowed'],
  // glued: 7 of 8 letters common, 3 of them out of order, (7/8 + 7/8 + 5.5/7) / 3 = .8452, prefix of 2 = .8762, to the 8th.
  ['Olga Berg', 'Oleg Berg', 0.3474, 'olga is 2 edits from oleg, 1 allowed; glued 2 are allowed'],
  ['Павел Орехов', 'Orekhov Pavel', 1, 'romanised'],
  ['김정은', 'Kim Jong Un', 0, 'gimjeongeun is no North Korean spelling: a known weakness of the emulated tool'],
  ['', 'Anna Berg', 0, 'nothing'],
]
for (const [query, listed, score, why] of cases) {
  test(`${query} / ${listed}: ${why}`, () => {
    assert.equal(scoreOfNames(personNameJaroWinkler, 'Person', query, listed), score.toFixed(4))
  })
}

test('only persons are compared so, whichever side says that it is one', () => {
  assert.equal(scoreOfNames(personNameJaroWinkler, 'Company', 'Anna Berg', 'Anna Berg'), '0.0000')
  const person = side({ schema: 'Person', names: ['Anna Berg'] })
  const unknown = side({ names: ['Anna Berg'] })
  assert.equal(personNameJaroWinkler.compare(unknown, person)?.score, 1)
  assert.equal(personNameJaroWinkler.compare(person, unknown)?.score, 1)
  assert.equal(personNameJaroWinkler.compare(unknown, unknown), null)
})

test('of several names the best pair counts', () => {
  const query = side({ schema: 'Person', names: ['Gustav Nygaard', 'Anna Berg'] })
  const listed = side({ schema: 'Person', names: ['Bertil Holm', 'Berg Anna'] })
  const found = personNameJaroWinkler.compare(query, listed)
  assert.deepEqual([found?.query, found?.listed], ['Anna Berg', 'Berg Anna'])
})

test('a name of 10,000 letters is cut, and answered at once', () => {
  const long = 'Ab '.repeat(5_000)
  const before = performance.now()
  scoreOfNames(personNameJaroWinkler, 'Person', long, `${long}x`)
  assert.ok(performance.now() - before < 500)
})

import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type ScreenOptions, type ScreenQuery, screen, screenWithRest } from '../../src/watchlist/screen.ts'
import { designated, indexOf, listing } from './invented-list.ts'

const index = indexOf(
  listing('tverd', 'Company', ['Tverdokhleb Marine Holding LLC'], { designations: [designated('2023-05-10')] }),
  listing('hunter', 'Person', ['Oskar Lindqvist', 'Hunter'], {
    names: [
      { text: 'Oskar Lindqvist', kind: 'primary' },
      { text: 'Hunter', kind: 'weak' },
    ],
  }),
  listing('rosa1', 'Vessel', ['Lady Rosa 1']),
  listing('rosa1b', 'Vessel', ['Lady Rosa 1']),
)

const cases: [query: ScreenQuery, options: ScreenOptions, hits: string[], left: [string, string][], why: string][] = [
  [{ name: 'Tverdokhleb Marine Holding' }, {}, ['tverd'], [], 'a plain hit leaves nothing out'],
  [
    { name: 'Tverdokhleb Marine Holding' },
    { asOf: '2023-05-09' },
    [],
    [['tverd', 'not_listed_then']],
    'the day before it was listed',
  ],
  [{ name: 'Hunter' }, {}, [], [['hunter', 'held_down']], 'a weak alias alone is held down, however alike'],
  [
    { name: 'Lady Rosa 1', schema: 'Vessel' },
    { limit: 1 },
    ['rosa1'],
    [['rosa1b', 'over_limit']],
    'one more than was asked for',
  ],
  [{ name: 'Gustav Nygaard' }, {}, [], [], 'nothing near'],
]
for (const [query, options, hits, left, why] of cases) {
  test(`${query.name}: ${why}`, () => {
    const result = screenWithRest(query, index, options)
    assert.deepEqual(
      result.hits.map(({ listingId }) => listingId),
      hits,
    )
    assert.deepEqual(
      result.leftOut.map(({ listingId, why: reason }) => [listingId, reason]),
      left,
    )
    assert.deepEqual(screen(query, index, options), result.hits, 'screen gives the same hits')
    assert.deepEqual(
      result.listings.map(({ id }) => id),
      hits,
    )
  })
}

test('what misses the threshold by a tenth is left out with both figures; what misses it by more is not told', () => {
  const query = { name: 'Tverdokhleb Marin Holdin' }
  const { score } = screenWithRest(query, index, { threshold: 0 }).hits[0]!
  const near = screenWithRest(query, index, { threshold: Math.min(1, score + 0.05) })
  assert.deepEqual([near.hits.length, near.leftOut.map(({ why }) => why)], [0, ['below_threshold']])
  assert.equal(near.leftOut[0]?.note, `${score} is below ${Math.min(1, score + 0.05)}`)
  const weak = { name: 'Tverdokhleb' }
  const low = screenWithRest(weak, index, { threshold: 0 }).hits[0]!.score
  assert.deepEqual(screenWithRest(weak, index, { threshold: low + 0.2 }).leftOut, [])
})

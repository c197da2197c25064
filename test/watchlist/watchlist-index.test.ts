import assert from 'node:assert/strict'
import { test } from 'vitest'
import { WatchlistIndex } from '../../src/watchlist/watchlist-index.ts'
import { indexOf, listing } from './invented-list.ts'

const given = ['Anna', 'Boris', 'Chen', 'Dmitri', 'Elena', 'Farid', 'Galina', 'Hassan', 'Igor', 'Jamila']
const family = [
  'Abramtsev',
  'Borgstrom',
  'Chkalov',
  'Dzhaparov',
  'Eriksen',
  'Fomichev',
  'Gadirov',
  'Hrushevsky',
  'Ilyasov',
  'Jokinen',
]
const many = given.flatMap((a) => family.map((b) => listing(`${a}-${b}`.toLowerCase(), 'Person', [`${a} ${b}`])))

test('every listing is found by its own name, and by its name with any one letter left out', () => {
  const index = indexOf(...many)
  for (const { id, caption } of many) {
    assert.equal(index.candidates({ name: caption, schema: 'Person' })[0]?.listing.id, id)
    for (let at = 1; at < caption.length; at++) {
      if (caption[at] === ' ' || caption[at - 1] === ' ') continue
      const slip = caption.slice(0, at) + caption.slice(at + 1)
      assert.ok(
        index.candidates({ name: slip, schema: 'Person' }).some(({ listing }) => listing.id === id),
        slip,
      )
    }
  }
})

test('listings are at hand by id, and unknown ids are null', () => {
  const index = indexOf(...many)
  assert.equal(index.listing('igor-ilyasov')?.caption, 'Igor Ilyasov')
  assert.equal(index.listing('nobody'), null)
  assert.equal([...index.listings].length, 100)
  assert.equal(index.lists[0]?.name, 'invented')
})

test('identifiers are compared by letters and digits', () => {
  const ship = listing('ship', 'Vessel', ['Lady Rosa'], { identifiers: [{ type: 'imo', value: 'IMO 9123456' }] })
  const index = indexOf(...many, ship)
  for (const value of ['9123456', 'imo9123456', 'IMO: 9123456', '912-3456']) {
    assert.deepEqual(
      index.withIdentifier(value).map(({ id }) => id),
      ['ship'],
      value,
    )
  }
  for (const value of ['912345', '', 'IMO', '2024']) assert.deepEqual(index.withIdentifier(value), [], value)
})

test('an empty list answers nothing', () => {
  assert.deepEqual(new WatchlistIndex([]).candidates({ name: 'Anna Eriksen' }), [])
  assert.deepEqual(indexOf().candidates({ name: 'Anna Eriksen' }), [])
})

test('nothing alike is no candidate', () => {
  assert.deepEqual(indexOf(...many).candidates({ name: 'Xqzw Vvvv', schema: 'Person' }), [])
})

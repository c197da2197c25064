import assert from 'node:assert/strict'
import { test } from 'vitest'
import type { ListedRelation } from '../../src/model/listing.ts'
import { partiesByLink } from '../../src/watchlist/parties-by-link.ts'
import { indexOf, listing } from './invented-list.ts'

function tie(type: string, to: string | null, more: Partial<ListedRelation> = {}): ListedRelation {
  return { type, to, source: null, ...more }
}

test('parties that a listing names: each once, with all its ties, listed or not', () => {
  const relations = [
    tie('director', 'anna'),
    tie('linked_to', 'anna'),
    tie('linked_to', 'anna'),
    tie('subsidiary', null, { name: 'Dalny Trade', percentage: { from: 25, to: 50 }, until: '2021' }),
    tie('owner', 'gone', { percentage: { from: 51, to: 51 } }),
    tie('linked_to', 'holder'),
    tie('linked_to', null),
  ]
  const holder = listing('holder', 'Company', ['Holder LLC'], { relations })
  assert.deepEqual(partiesByLink(holder, indexOf(holder, listing('anna', 'Person', ['Anna Vetrova']))), [
    {
      listingId: 'anna',
      list: 'invented',
      name: 'Anna Vetrova',
      ties: [
        { type: 'director', share: null, until: null },
        { type: 'linked_to', share: null, until: null },
      ],
    },
    {
      listingId: null,
      list: null,
      name: 'Dalny Trade',
      ties: [{ type: 'subsidiary', share: '25 to 50 %', until: '2021' }],
    },
    { listingId: null, list: null, name: 'gone', ties: [{ type: 'owner', share: '51 %', until: null }] },
  ])
})

test('a listing without ties names nobody', () => {
  const alone = listing('alone', 'Person', ['Anna Vetrova'])
  assert.deepEqual(partiesByLink(alone, indexOf(alone)), [])
})

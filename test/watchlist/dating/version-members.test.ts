import assert from 'node:assert/strict'
import { test } from 'vitest'
import { membersFromJson, membersOf, membersToJson } from '../../../src/watchlist/dating/version-members.ts'
import { WatchlistFormatError } from '../../../src/watchlist/errors.ts'
import { designated, listing } from '../invented-list.ts'

const act = { ...designated('2020-01-01'), tags: ['ARMS', 'CYBER'] }
const list = {
  name: 'invented',
  sha256: 'ab'.repeat(32),
  publishedOn: null,
  listings: [
    listing('a', 'Person', ['Anna Invented'], { designations: [act, { ...act, programme: 'OTHER-KEY' }] }),
    listing('b', 'Person', ['Boris Invented'], { designations: [act, designated('2010-01-01', '2012-01-01')] }),
    listing('c', 'Person', ['Clara Invented']),
  ],
}

test('members survive storage', () => {
  const members = membersOf(list, '2024-01-01')
  assert.deepEqual(membersFromJson(JSON.parse(JSON.stringify(membersToJson(members))), 'x'), members)
})

test('an act is named by the list’s words, not by our key; a lifted act is none', () => {
  const { members } = membersOf(list)
  assert.deepEqual(
    [...members].map(([id, { acts }]) => [id, acts.length]),
    [
      ['a', 1],
      ['b', 1],
      ['c', 0],
    ],
  )
})

const BROKEN: readonly [json: unknown, why: string][] = [
  [null, 'nothing'],
  [{}, 'empty'],
  [{ published_on: null, sha256: 'x', acts: [], members: [['a', 'A', null, 0]] }, 'an act that is not there'],
  [
    { published_on: null, sha256: 'x', acts: [['A', null]], members: [['a', 'A', null, -1]] },
    'a place below the first',
  ],
  [{ published_on: 1, sha256: 'x', acts: [], members: [] }, 'a day that is none'],
  [{ published_on: null, sha256: 'x', acts: [[null, null]], members: [] }, 'an act without authority'],
  [{ published_on: null, sha256: 'x', acts: [], members: ['a'] }, 'a member that is none'],
  [{ published_on: null, sha256: 'x', acts: [], members: [['a', 'A', 2010]] }, 'a day of a member that is none'],
]
for (const [json, why] of BROKEN) {
  test(`a stored record is refused: ${why}`, () => {
    assert.throws(() => membersFromJson(json, 'members.json'), WatchlistFormatError)
  })
}

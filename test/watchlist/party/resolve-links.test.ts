import assert from 'node:assert/strict'
import { test } from 'vitest'
import type { Listing } from '../../../src/model/listing.ts'
import { CleaningLog } from '../../../src/watchlist/party/cleaning-log.ts'
import { PartyDraft } from '../../../src/watchlist/party/party-draft.ts'
import { resolveLinks } from '../../../src/watchlist/party/resolve-links.ts'

const log = new CleaningLog()

function party(id: string, names: readonly string[], tiedTo: readonly string[] = [], weak = ''): Listing {
  const draft = new PartyDraft(id, 'Organization', log)
  names.forEach((name, index) => {
    draft.text(index === 0 ? 'name' : 'alias', name, 'name')
  })
  draft.text('weakAlias', weak, 'name')
  for (const name of tiedTo) draft.relation({ type: 'linked_to', to: null, name, source: null })
  return draft.build(id, 'invented')
}

const CASES: [words: string, to: string | null, why: string][] = [
  ['north  TRADING', 'a', 'letter case and white space do not count'],
  ['North Trading.', 'a', 'nor does a last full stop'],
  ['Nord Handel', 'a', 'an alias is a name'],
  ['Twin Ltd', 'b', 'one party is headed so, another only has it as an alias'],
  ['Shared Alias', null, 'two parties have that alias'],
  ['NT', null, 'a weak alias is too little'],
  ['North', null, 'part of a name is no name'],
  ['Asker', null, 'a tie to oneself is none'],
]
for (const [words, to, why] of CASES) {
  test(`"${words}": ${why}`, () => {
    const counted = new CleaningLog()
    const listings = resolveLinks(
      [
        party('a', ['North Trading', 'Nord Handel'], [], 'NT'),
        party('b', ['Twin Ltd', 'Shared Alias']),
        party('c', ['Other', 'Twin Ltd', 'Shared Alias']),
        party('d', ['Asker'], [words]),
      ],
      counted,
    )
    assert.deepEqual(listings[3]!.relations, [{ type: 'linked_to', to, name: words, source: null }])
    assert.equal(counted.countOf('unresolved_link'), to === null ? 1 : 0)
    assert.deepEqual(listings[0]!.relations, [], 'the other end is left as it was')
  })
}

test('two ways of writing one name on one party are no doubt', () => {
  const listings = resolveLinks([party('a', ['North', 'NORTH']), party('b', ['Asker'], ['North'])], new CleaningLog())
  assert.equal(listings[1]!.relations[0]!.to, 'a')
})

test('two parties headed with one name are a doubt', () => {
  const listings = resolveLinks(
    [party('a', ['North']), party('b', ['North']), party('c', ['Asker'], ['North'])],
    new CleaningLog(),
  )
  assert.equal(listings[2]!.relations[0]!.to, null)
})

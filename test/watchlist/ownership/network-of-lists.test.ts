import assert from 'node:assert/strict'
import { test } from 'vitest'
import type { ListedRelation, Listing, Schema } from '../../../src/model/listing.ts'
import type { LoadedList } from '../../../src/watchlist/loaded-list.ts'
import { checkOwnership } from '../../../src/watchlist/ownership/check-ownership.ts'
import { findParties } from '../../../src/watchlist/ownership/find-parties.ts'
import { networkOfLists } from '../../../src/watchlist/ownership/network-of-lists.ts'
import { tieReader } from '../../../src/watchlist/ownership/tie-of-relation.ts'
import { listing } from '../invented-list.ts'
import { inventedList } from './invented-network.ts'

const OFAC = inventedList('A listed OFAC').listings[0]!.designations

function list(name: string, listings: readonly Listing[], publishedOn: string | null = null): LoadedList {
  return { name, sha256: '0'.repeat(64), publishedOn, listings: listings.map((one) => ({ ...one, list: name })) }
}

function owns(to: string, percent: number): ListedRelation {
  return { type: 'owner', to, percentage: { from: percent, to: percent }, source: null }
}

const SDN = list('us-ofac-sdn', [
  listing('ofac-100', 'Person', ['DOE, Ivan', 'Doe Ivan Petrovich'], {
    countries: ['ru'],
    birthDates: ['1970-02-01'],
    identifiers: [{ type: 'inn', value: '770000000001' }],
    designations: OFAC,
  }),
  listing('ofac-101', 'Company', ['OOO Test Holding'], { countries: ['ru'], designations: OFAC }),
  listing('ofac-102', 'Company', ['Twin Trading'], { countries: ['cy'], designations: OFAC }),
  listing('ofac-103', 'Company', ['Twin Trading'], { countries: ['cy'], designations: OFAC }),
  listing('ofac-104', 'Company', ['Long Official Name'], {
    countries: ['ru'],
    designations: OFAC,
    names: [
      { text: 'Long Official Name', kind: 'primary' },
      { text: 'LON', kind: 'weak' },
    ],
  }),
])

// Each owner holds 60 % of X; is it the listed party?
const JOINS: readonly [
  owner: Partial<Listing> & { id: string; schema: Schema; names: Listing['names'] },
  answer: string,
  says: string,
  why: string,
][] = [
  [owner('ofac-100', 'Person', 'Ivan Doe'), 'yes', 'DOE, Ivan 60 %', 'the same id'],
  [
    owner('o', 'Person', 'I. Doe', { identifiers: [{ type: 'inn', value: '770000000001' }] }),
    'yes',
    'the same inn 770000000001',
    'the same tax number',
  ],
  [
    owner('o', 'Person', 'Ivan Doe', { countries: ['ru'] }),
    'yes',
    'the same name and country (ru)',
    'name in another order, and country',
  ],
  [
    owner('o', 'Person', 'Ivan Doe', { countries: ['ru'], birthDates: ['1985'] }),
    'no',
    'none of the owners',
    'born in another year',
  ],
  [owner('o', 'Person', 'Ivan Doe', { countries: ['rs'] }), 'no', 'none of the owners', 'of another country'],
  [owner('o', 'Person', 'Ivan Doe'), 'cannot_tell', 'bears the name of DOE, Ivan', 'no country told: a question'],
  [
    owner('o', 'Person', 'Ivan Doe', { countries: ['ru'], identifiers: [{ type: 'inn', value: '770000000002' }] }),
    'no',
    'none of the owners',
    'another tax number: a namesake',
  ],
  [
    owner('o', 'Company', 'Ivan Doe', { countries: ['ru'] }),
    'no',
    'none of the owners',
    'a firm of that name is no person',
  ],
  [
    owner('o', 'Company', 'Test Holding LLC', { countries: ['ru'] }),
    'yes',
    'the same name and country',
    'legal forms of one class',
  ],
  [owner('o', 'Company', 'Test Holding JSC', { countries: ['ru'] }), 'no', 'none of the owners', 'another legal form'],
  [
    owner('o', 'Company', 'Twin Trading', { countries: ['cy'] }),
    'cannot_tell',
    'bears the name of Twin Trading',
    'two listed parties bear the name',
  ],
  [owner('o', 'Company', 'LON', { countries: ['ru'] }), 'no', 'none of the owners', 'a weak alias joins nothing'],
]

function owner(id: string, schema: Schema, name: string, more: Partial<Listing> = {}) {
  return { ...listing(id, schema, [name], more), relations: [owns('x', 60)] }
}

for (const [one, answer, says, why] of JOINS) {
  test(`parties of a file of ownerships: ${why}`, () => {
    const added = list('own', [
      one as Listing,
      listing('x', 'Company', ['X']),
      { ...listing('c', 'Company', ['C']), relations: [owns('x', 40)] },
    ])
    const network = networkOfLists([SDN], [added])
    const got = checkOwnership('x', network, { rule: 'ofac', on: '2025-01-01' })
    assert.equal(got.answer, answer, got.because.join('\n'))
    assert.ok(
      got.because.some((reason) => reason.includes(says)),
      got.because.join('\n'),
    )
  })
}

test('parties of a file of ownerships count as listed only where a list has them', () => {
  const added = list('own', [owner('o', 'Company', 'Somebody'), listing('x', 'Company', ['X'])])
  assert.equal(checkOwnership('x', networkOfLists([SDN], [added]), { rule: 'ofac', on: '2025-01-01' }).answer, 'no')
  // The same file asked as a list: it does not tell who listed them.
  assert.equal(
    checkOwnership('x', networkOfLists([SDN, added]), { rule: 'ofac', on: '2025-01-01' }).answer,
    'cannot_tell',
  )
})

test('an owner known by its official number alone is found', () => {
  const x: Listing = {
    ...listing('x', 'Company', ['X']),
    relations: [{ type: 'owned_by', to: 'ofac-101', percentage: { from: 75, to: 75 }, source: null }],
  }
  const got = checkOwnership('x', networkOfLists([SDN], [list('own', [x])]), { rule: 'ofac', on: '2025-01-01' })
  assert.equal(`${got.answer} ${got.lower}`, 'yes 75')
})

test('entries without a day count from the day of the copy that holds them', () => {
  const undated = OFAC.map((one) => ({ ...one, from: null }))
  const holder = { ...listing('a', 'Company', ['A'], { designations: undated }), relations: [owns('x', 60)] }
  const ask = (publishedOn: string | null, copiesFrom: string | null) =>
    checkOwnership(
      'x',
      networkOfLists([list('l', [holder], publishedOn)], [list('own', [listing('x', 'Company', ['X'])])]),
      { rule: 'ofac', on: '2025-01-01', copiesFrom },
    ).answer
  assert.equal(ask('2024-07-02', null), 'yes')
  assert.equal(ask('2025-07-02', null), 'cannot_tell')
  assert.equal(ask(null, null), 'cannot_tell')
  assert.equal(ask(null, '2025-01-01'), 'yes')
})

const TIES: readonly [type: string, holder: Schema, is: string, why: string][] = [
  ['owner', 'Person', 'owns controller', 'FollowTheMoney: the owner states it'],
  ['owner', 'Vessel', 'owns controlled', "a ship's record names its owner"],
  ['owned_by', 'Company', 'owns controlled', 'the other end'],
  ['founder_and_owner', 'Person', 'owns controller', 'a role with the word in it'],
  ['subsidiary_of', 'Company', 'parent controlled', 'British and EU lists'],
  ['owned_or_controlled_by', 'Organization', 'owned_or_controlled controlled', "OFAC's own words"],
  ['leader_or_official_of', 'Person', 'chief_executive controller', "OFAC's own words"],
  ['appoints_a_majority_of_the_board', 'Company', 'board_majority controller', 'the right, in words'],
  ['генеральный_директор', 'Person', 'chief_executive controller', 'a Russian role'],
  ['linked_to', 'Company', 'none', 'tells nothing of ownership'],
  ['family_member_of', 'Person', 'none', 'kin own nothing by it'],
  ['former_shareholder', 'Person', 'none', 'over'],
  ['acting_for_or_on_behalf_of', 'Person', 'none', 'an agent is no owner'],
]
for (const [type, holder, is, why] of TIES) {
  test(`"${type}" of a ${holder} is read as ${is}: ${why}`, () => {
    const words = tieReader()({ type, to: 'y', source: null }, holder)
    assert.equal(words === null ? 'none' : `${words.kind} ${words.holder_is}`, is)
  })
}

test('a party is found by id, number, exact name, and name without legal form; not by a weak alias or a part', () => {
  const network = networkOfLists([SDN])
  const found = (words: string) => findParties(words, network).map(({ id }) => id)
  assert.deepEqual(found('ofac-100'), ['ofac-100'])
  assert.deepEqual(found('7700 0000 0001'), ['ofac-100'])
  assert.deepEqual(found('ivan DOE'), ['ofac-100'])
  assert.deepEqual(found('Test Holding'), ['ofac-101'])
  assert.deepEqual(found('twin trading'), ['ofac-102', 'ofac-103'])
  assert.deepEqual(found('LON'), [])
  assert.deepEqual(found('Test'), [])
})

test('one name and country on two lists is one party; two on one list are namesakes', () => {
  const eu = list('eu', [
    listing('eu-1', 'Person', ['Ivan Doe'], {
      countries: ['ru'],
      designations: inventedList('A listed EU').listings[0]!.designations,
    }),
  ])
  const added = list('own', [
    owner('o', 'Person', 'Ivan Doe', { countries: ['ru'] }) as Listing,
    listing('x', 'Company', ['X']),
  ])
  const network = networkOfLists([SDN, eu], [added])
  for (const rule of ['ofac', 'eu']) {
    assert.equal(checkOwnership('x', network, { rule, on: '2025-01-01' }).answer, 'yes', rule)
  }
})

import assert from 'node:assert/strict'
import { test } from 'vitest'
import { isSingleDay } from '../../../src/model/date-value.ts'
import type { Designation, Listing } from '../../../src/model/listing.ts'
import { dateListings, departedParties } from '../../../src/watchlist/dating/date-listings.ts'
import { datedFacts } from '../../../src/watchlist/dating/dated-facts.ts'
import { historyOf } from '../../../src/watchlist/dating/list-history.ts'
import { membersOf } from '../../../src/watchlist/dating/version-members.ts'
import { listedOn } from '../../../src/watchlist/listed-on.ts'
import type { LoadedList } from '../../../src/watchlist/loaded-list.ts'
import { readList } from '../../../src/watchlist/read-list.ts'
import { sharedData } from '../../support/shared-data.ts'
import { listing } from '../invented-list.ts'

function act(more: Partial<Designation> = {}): Designation {
  const bare = { authority: 'Testland', programme: null, tags: ['ARMS'], from: null, to: null, legalBasis: null }
  return { ...bare, reason: null, listId: '1', source: null, verified: false, ...more }
}

function version(day: string | null, ...parties: readonly Listing[]): LoadedList {
  return { name: 'invented', sha256: `version of ${day}`, publishedOn: day, listings: parties }
}

function party(id: string, ...acts: readonly Designation[]): Listing {
  return listing(id, 'Company', [`Firm ${id}`], { designations: acts })
}

/** The newest of the versions, dated by all of them and by the facts. */
function dated(versions: readonly LoadedList[], facts: readonly Designation[] = []) {
  const history = historyOf(versions.map((one) => membersOf(one)))
  const list = versions.at(-1)!
  const departed = [...departedParties(history, list)].flatMap(([sha256, ids]) =>
    versions.find((one) => one.sha256 === sha256)!.listings.filter(({ id }) => ids.includes(id)),
  )
  const told = { name: 'other', listings: [party('x', ...facts)] }
  return dateListings(list, { history, facts: datedFacts([told]), departed })
}

/** Dates of a party's designations, `from > to`, and what they rest on. */
function datesOf(list: ReturnType<typeof dated>, id: string): string[] {
  const found = [...list.listings, ...list.departed].find((one) => one.id === id)
  assert.ok(found, `${id} is in the list or has departed from it`)
  return found.designations.map(({ from, to, datedBy }) => `${from} > ${to} ${datedBy ?? 'undated'}`)
}

const A = (more?: Partial<Designation>): Listing => party('a', act(more))
const B = party('b', act({ listId: '2' }))

const CASES: readonly [why: string, versions: LoadedList[], facts: Designation[], id: string, dates: string[]][] = [
  ['on the oldest version: on or before it', [version('2023-08-15', A())], [], 'a', ['../2023-08-15 > null versions']],
  [
    'two days in a row name the day',
    [version('2023-08-15', B), version('2023-08-16', A(), B)],
    [],
    'a',
    ['2023-08-16 > null versions'],
  ],
  [
    'versions far apart leave the days between them',
    [version('2023-08-15', B), version('2024-07-02', A(), B)],
    [],
    'a',
    ['2023-08-16/2024-07-02 > null versions'],
  ],
  [
    'a party of older versions only was removed after the last with it',
    [version('2023-08-15', A(), B), version('2023-08-16', B)],
    [],
    'a',
    ['../2023-08-15 > 2023-08-16 versions'],
  ],
  [
    'gone and back: two periods',
    [version('2021-01-01', A(), B), version('2022-01-01', B), version('2023-01-01', A(), B)],
    [],
    'a',
    ['../2021-01-01 > 2021-01-02/2022-01-01 versions', '2022-01-02/2023-01-01 > null versions'],
  ],
  [
    'the list dates it itself: no version changes that',
    [version('2023-08-15', A({ from: '2014-05-01' }))],
    [],
    'a',
    ['2014-05-01 > null list'],
  ],
  [
    'dated by the list, removed between versions',
    [version('2023-08-15', A({ from: '2014-05-01' }), B), version('2023-09-01', B)],
    [],
    'a',
    ['2014-05-01 > 2023-08-16/2023-09-01 list'],
  ],
  [
    'dated long before a version that lacks it: it was off the list',
    [version('2025-04-19', B), version('2026-02-27', A({ from: '2007-03-24' }), B)],
    [],
    'a',
    ['2007-03-24 > 2007-03-24/2025-04-19 list', '2025-04-20/2026-02-27 > null versions'],
  ],
  [
    'dated some days before a version that lacks it: the file lagged behind the act',
    [version('2025-04-19', B), version('2025-04-22', A({ from: '2025-04-17' }), B)],
    [],
    'a',
    ['2025-04-17 > null list'],
  ],
  [
    'dated later than a version that holds it: listed before, under the older date',
    [version('2021-01-01', A()), version('2023-01-01', A({ from: '2022-06-01' }))],
    [],
    'a',
    ['../2021-01-01 > 2022-06-01 versions', '2022-06-01 > null list'],
  ],
  [
    'a fact fills the day',
    [version('2023-08-15', A())],
    [act({ from: '2023-03-30' })],
    'a',
    ['2023-03-30 > null other_list'],
  ],
  [
    'a fact of a month is narrowed by versions',
    [version('2023-08-15', B), version('2023-08-20', A(), B)],
    [act({ from: '2023-08' })],
    'a',
    ['2023-08-16/2023-08-20 > null other_list'],
  ],
  [
    'a fact later than a version that holds it changes nothing',
    [version('2023-08-15', A())],
    [act({ from: '2024-01-01' })],
    'a',
    ['../2023-08-15 > null versions'],
  ],
  [
    'a fact does not change the list’s own date',
    [version('2023-08-15', A({ from: '2023-03-30' }))],
    [act({ from: '2023-03-31' })],
    'a',
    ['2023-03-30 > null list'],
  ],
  [
    'a fact of another programme says nothing',
    [version('2023-08-15', A())],
    [act({ from: '2014-01-01', tags: ['DRUGS'] })],
    'a',
    ['../2023-08-15 > null versions'],
  ],
  [
    'a fact of another number says nothing',
    [version('2023-08-15', A())],
    [act({ from: '2014-01-01', listId: '11' })],
    'a',
    ['../2023-08-15 > null versions'],
  ],
  [
    'a fact of another authority says nothing',
    [version('2023-08-15', A())],
    [act({ from: '2014-01-01', authority: 'Elsewhere' })],
    'a',
    ['../2023-08-15 > null versions'],
  ],
  [
    'a fact of an earlier act that ended: listed again since',
    [version('2023-08-15', A())],
    [act({ from: '2014-01-01', to: '2018-06-30' }), act({ from: '2022-05-01' })],
    'a',
    ['2014-01-01 > 2018-06-30 other_list', '2022-05-01 > null other_list'],
  ],
  [
    'a fact tells the day of removal',
    [version('2023-08-15', A(), B), version('2024-08-15', B)],
    [act({ from: '2020-01-01', to: '2024-02-01' })],
    'a',
    ['2020-01-01 > 2024-02-01 other_list'],
  ],
  [
    'a fact says it was lifted, a later version holds it: the version is right',
    [version('2023-08-15', A(), B), version('2024-08-15', A(), B)],
    [act({ from: '2020-01-01', to: '2024-02-01' })],
    'a',
    ['2020-01-01 > null other_list'],
  ],
  [
    'of two acts under one programme the first one tells since when it is listed',
    [version('2024-12-01', A())],
    [act({ from: '2024-11-21' }), act({ from: '2022-02-24' })],
    'a',
    ['2022-02-24 > null other_list'],
  ],
  ['a version without a day dates nothing', [version(null, A())], [], 'a', ['null > null undated']],
  ['but facts do', [version(null, A())], [act({ from: '2023-03-30' })], 'a', ['2023-03-30 > null other_list']],
  [
    'a second programme is dated on its own',
    [version('2021-01-01', A()), version('2022-01-01', party('a', act(), act({ tags: ['CYBER'] })))],
    [],
    'a',
    ['../2021-01-01 > null versions', '2021-01-02/2022-01-01 > null versions'],
  ],
  [
    'a programme that ended while the party stays',
    [version('2021-01-01', party('a', act(), act({ tags: ['CYBER'] }))), version('2022-01-01', A())],
    [],
    'a',
    ['../2021-01-01 > null versions', '../2021-01-01 > 2021-01-02/2022-01-01 versions'],
  ],
  [
    'a renumbered record is the same party',
    [
      version('2021-01-01', B, listing('old', 'Company', ['Firm  A'], { designations: [act()] })),
      version('2022-01-01', A(), B),
    ],
    [],
    'a',
    ['../2021-01-01 > null versions'],
  ],
  [
    'names alone: being on the list is what is dated',
    [version('2021-01-01', B), version('2022-01-01', party('a'), B)],
    [],
    'a',
    ['2021-01-02/2022-01-01 > null versions'],
  ],
  [
    'of two versions of one day the later one counts',
    [version('2021-01-01', B), version('2021-01-02', B), version('2021-01-02', A(), B)],
    [],
    'a',
    ['2021-01-02 > null versions'],
  ],
  [
    'what the list calls lifted stays as the list has it',
    [version('2021-01-01', A({ from: '2010-01-01', to: '2015-01-01' }))],
    [],
    'a',
    ['2010-01-01 > 2015-01-01 list'],
  ],
]
for (const [why, versions, facts, id, dates] of CASES) {
  test(why, () => assert.deepEqual(datesOf(dated(versions, facts), id), dates))
}

test('two parties under one heading are not taken for renumbered ones', () => {
  const named = (id: string): Listing => listing(id, 'Company', ['Same Name'], { designations: [act()] })
  const list = dated([version('2021-01-01', B, named('1'), named('2')), version('2022-01-01', B, named('3'))])
  assert.deepEqual(datesOf(list, '3'), ['2021-01-02/2022-01-01 > null versions'])
  assert.deepEqual(list.departed.map(({ id }) => id).sort(), ['1', '2'])
})

test('days come with what they rest on, and contradictions are told', () => {
  const versions = [version('2023-08-15', B), version('2024-07-02', A(), B)]
  const told = (facts: Designation[]) => dated(versions, facts).listings[0]!
  assert.match(told([]).designations[0]!.source!, /2023-08-15 \(without\), 2024-07-02 \(with\)/)
  const fact = act({ from: '2023-08-16', source: 'release' })
  assert.equal(told([fact]).designations[0]!.source, 'other: release')
  const wrong = act({ from: '2025-01-01', source: 'release' })
  assert.match(
    told([wrong]).designations[0]!.dateNote!,
    /release dates it 2025-01-01; the version of 2024-07-02 holds it/,
  )
  assert.match(listedOn(told([wrong]), '2024-07-02').why, /after 2023-08-15, on or before 2024-07-02.*release dates it/)
})

test('a version older than the one before it is refused', () => {
  const versions = [version('2024-01-01', B), version('2023-01-01', B)].map((one) => membersOf(one))
  assert.throws(() => historyOf(versions), RangeError)
})

test('the opened version need not be the newest: what comes later is dated too', () => {
  const versions = [version('2023-01-01', B), version('2023-02-01', B, A())]
  const history = historyOf(versions.map((one) => membersOf(one)))
  const old = versions[0]!
  assert.deepEqual([...departedParties(history, old)], [['version of 2023-02-01', ['a']]])
  const list = dateListings(old, { history, departed: [A()] })
  assert.deepEqual(datesOf(list, 'a'), ['2023-01-02/2023-02-01 > null versions'])
})

const csv = sharedData('lists/ofac/cons-2025-12')
const xml = sharedData('lists/ofac/cons_enhanced-2025-01-10.xml.gz')
const skipped = csv === null || xml === null ? ' (skipped: no shared data)' : ''
test.skipIf(skipped !== '')(`dated facts of one OFAC format fill another: CSV by enhanced XML${skipped}`, async () => {
  const list = { ...(await readList([csv!], { name: 'us-ofac-cons' })), publishedOn: '2025-12-19' }
  const history = historyOf([membersOf(list)])
  const facts = datedFacts([await readList([xml!], { name: 'us-ofac-cons-enhanced' })])
  const before = dateListings(list, { history }).listings.flatMap(({ designations }) => designations)
  const after = dateListings(list, { history, facts }).listings.flatMap(({ designations }) => designations)
  const exact = (acts: readonly Designation[]): number => acts.filter(({ from }) => isSingleDay(from ?? '')).length
  assert.ok(exact(before) < 100 && exact(after) > 500, `${exact(before)} days before, ${exact(after)} after`)
  // Non-SDN Palestinian Legislative Council list, 12 April 2006.
  const haniya = dateListings(list, { history, facts }).listings.find(({ id }) => id === 'ofac-9639')!
  assert.equal(haniya.designations[0]!.from, '2006-04-12')
  assert.match(listedOn(haniya, '2006-04-11').why, /us-ofac-cons-enhanced/)
})

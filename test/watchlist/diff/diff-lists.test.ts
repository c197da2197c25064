import assert from 'node:assert/strict'
import { test } from 'vitest'
import type { ListedValue, Listing } from '../../../src/model/listing.ts'
import { changesOf } from '../../../src/watchlist/diff/changes-of.ts'
import { diffLists } from '../../../src/watchlist/diff/diff-lists.ts'
import type { LoadedList } from '../../../src/watchlist/loaded-list.ts'
import { readList } from '../../../src/watchlist/read-list.ts'
import { sharedData } from '../../support/shared-data.ts'
import { designated, listing } from '../invented-list.ts'

function list(day: string, ...listings: readonly Listing[]): LoadedList {
  return { name: 'invented', sha256: day.padEnd(64, '0'), publishedOn: day, listings }
}

function value(property: string, text: string, more: Partial<ListedValue> = {}): ListedValue {
  return { property, value: text, printed: null, record: '1', field: property, about: null, language: null, ...more }
}

const anna = listing('anna', 'Person', ['Anna Eriksen'])

test('who is on one version only was listed or delisted; the rest is compared by id', () => {
  const renamed = { ...anna, caption: 'Anna E.', names: [{ text: 'Anna E.', kind: 'primary' as const }] }
  const boris = listing('boris', 'Person', ['Boris'])
  const { listed, delisted, changed, from, to } = diffLists(
    list('2025-01-01', anna, boris),
    list('2025-02-01', listing('chen', 'Person', ['Chen']), renamed),
  )
  assert.deepEqual(
    [listed.map(({ id }) => id), delisted.map(({ id }) => id), changed.map(({ after }) => after.id)],
    [['chen'], ['boris'], ['anna']],
  )
  assert.deepEqual([from.entries, to.entries, to.publishedOn], [2, 2, '2025-02-01'])
})

const CHANGES: [why: string, before: Partial<Listing>, after: Partial<Listing>, changes: unknown[]][] = [
  ['nothing', {}, {}, []],
  ['another kind of party', {}, { schema: 'Company' }, [['schema', ['Person'], ['Company']]]],
  [
    'a value more, one less',
    { values: [value('name', 'Anna'), value('alias', 'Anni')] },
    { values: [value('name', 'Anna'), value('birthDate', '1970')] },
    [
      ['alias', ['Anni'], []],
      ['birthDate', [], ['1970']],
    ],
  ],
  [
    'what is said beside a value',
    { values: [value('passportNumber', 'X1', { about: 'Slovakia' })] },
    { values: [value('passportNumber', 'X1', { about: 'Slovakia, expired' })] },
    [['passportNumber', ['X1 (Slovakia)'], ['X1 (Slovakia, expired)']]],
  ],
  [
    'the order of values, their place in the file and how they are printed are no change',
    { values: [value('name', 'Anna'), value('alias', 'Anni', { record: 'row 4', printed: ' Anni' })] },
    { values: [value('alias', 'Anni', { record: 'row 9' }), value('name', 'Anna')] },
    [],
  ],
  [
    'a designation more',
    { designations: [designated('2020-01-01')] },
    { designations: [designated('2020-01-01'), { ...designated('2024-01-01'), tags: ['ARMS'], listId: '7' }] },
    [['designation', [], ['Testland TEST-ARMS [ARMS] from 2024-01-01; entry 7']]],
  ],
  [
    'a designation that ends',
    { designations: [designated('2020-01-01')] },
    { designations: [designated('2020-01-01', '2021-01-01')] },
    [['designation', ['Testland TEST-ARMS from 2020-01-01'], ['Testland TEST-ARMS from 2020-01-01 to 2021-01-01']]],
  ],
  [
    'a share that grows',
    { relations: [{ type: 'owner', to: 'x', name: 'X', percentage: { from: 25, to: 50 }, source: null }] },
    { relations: [{ type: 'owner', to: 'x', name: 'X', percentage: { from: 60, to: 60 }, source: null }] },
    [['relation', ['owner X [x] (25 to 50 %)'], ['owner X [x] (60 %)']]],
  ],
  [
    'a country, where values were not kept',
    { countries: ['kp'] },
    { countries: ['ru'] },
    [['country', ['kp'], ['ru']]],
  ],
]
for (const [why, before, after, changes] of CHANGES) {
  test(`changes of an entry: ${why}`, () => {
    const found = changesOf({ ...anna, ...before }, { ...anna, ...after })
    assert.deepEqual(
      found.map(({ field, removed, added }) => [field, removed, added]),
      changes,
    )
  })
}

const sdn = (day: string) => sharedData(`lists/ofac/sdn-${day}.csv.gz`)
const [first, second, third] = [sdn('2023-08-15'), sdn('2023-08-16'), sdn('2024-07-02')]
const oldUn = sharedData('lists/un/consolidated-2025-04-19.xml.gz')
const newUn = sharedData('lists/un/consolidated-2026-02-27.xml.gz')

test.skipIf(first === null)(
  'OFAC, 15 to 16 August 2023: five were listed, nobody delisted (no shared data: skipped)',
  async () => {
    const [before, after] = [await readList([first!], { name: 'sdn' }), await readList([second!], { name: 'sdn' })]
    const { listed, delisted } = diffLists(before, after)
    assert.deepEqual(
      listed.map(({ id }) => id),
      ['ofac-44544', 'ofac-44578', 'ofac-44579', 'ofac-44618', 'ofac-44619'],
    )
    assert.deepEqual(delisted, [])
  },
)

const TIMED: [why: string, from: string | null, to: string | null, entries: [number, number]][] = [
  ['OFAC, August 2023 to July 2024', second, third, [12_832, 15_443]],
  ['UN, 2025 to 2026', oldUn, newUn, [877, 1003]],
]
for (const [why, from, to, entries] of TIMED) {
  test.skipIf(from === null)(
    `${why}: read and compared in under 2 s, counts agree (no shared data: skipped)`,
    async () => {
      const start = performance.now()
      const [before, after] = [await readList([from!], { name: 'x' }), await readList([to!], { name: 'x' })]
      const { listed, delisted, changed } = diffLists(before, after)
      const ms = performance.now() - start
      assert.deepEqual([before.listings.length, after.listings.length], entries)
      assert.equal(before.listings.length + listed.length - delisted.length, after.listings.length)
      assert.ok(listed.length > 0 && changed.length > 0)
      // The tests share their machine; on an idle one it is half of that.
      assert.ok(ms < 4000, `${Math.round(ms)} ms`)
    },
  )
}

import assert from 'node:assert/strict'
import { test } from 'vitest'
import { applyFtmDelta, ftmPartsOf } from '../../../../src/watchlist/formats/ftm/apply-ftm-delta.ts'
import { CleaningLog } from '../../../../src/watchlist/party/cleaning-log.ts'
import { readList } from '../../../../src/watchlist/read-list.ts'
import { partOfBytes } from '../../../../src/watchlist/source/list-part.ts'
import { openParts } from '../../../../src/watchlist/source/open-parts.ts'
import { sharedData } from '../../../support/shared-data.ts'

const company = (id: string, name: string) => ({ id, schema: 'Company', target: true, properties: { name: [name] } })
const lines = (...values: readonly object[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('')

const BASE = partOfBytes('entities.ftm.json', lines(company('a', 'Alpha'), company('b', 'Beta')))
const delta = (version: string, ...changes: readonly object[]) =>
  partOfBytes('entities.delta.json', lines(...changes), `lists/own/${version}/entities.delta.json`)
const FIRST = delta(
  '20250101000000-aaa',
  { op: 'ADD', entity: company('c', 'Gamma') },
  { op: 'MOD', entity: company('a', 'Alpha Renamed') },
)
const SECOND = delta(
  '20250102000000-bbb',
  { op: 'DEL', entity: { id: 'b' } },
  { op: 'MOD', entity: company('c', 'Gamma 2') },
)

test('deltas are applied in the order of their versions, wherever they stand', async () => {
  for (const parts of [
    [BASE, FIRST, SECOND],
    [SECOND, FIRST, BASE],
  ]) {
    const { listings } = await readList(parts, { name: 'own' })
    assert.deepEqual(
      listings.map(({ id, caption }) => [id, caption]),
      [
        ['a', 'Alpha Renamed'],
        ['c', 'Gamma 2'],
      ],
    )
  }
})

test('what a change says replaces the entity, names that are gone are gone', async () => {
  const { listings } = await readList([BASE, FIRST], { name: 'own' })
  assert.deepEqual(
    listings[0]!.names.map(({ text }) => text),
    ['Alpha Renamed'],
  )
})

test('a delta without changes and the index of versions change nothing', async () => {
  const index = partOfBytes('delta.json', '{"versions":\n {"20250101000000-aaa": "https://example.org/x"}\n}\n')
  const empty = delta('20250101000000-aaa')
  const parts = await ftmPartsOf([index, BASE, empty])
  assert.deepEqual([parts.bases.length, parts.deltas.length], [1, 1])
  const { listings } = await readList([index, BASE, empty], { name: 'own' })
  assert.equal(listings.length, 2)
})

test('deleting what is not there is counted', async () => {
  const { cleaning } = await readList([BASE, delta('20250101000000-aaa', { op: 'DEL', entity: { id: 'z' } })], {
    name: 'own',
  })
  assert.equal(cleaning!.find(({ rule }) => rule === 'unjoined_row')?.count, 1)
})

const BROKEN: [parts: Parameters<typeof readList>[0], expected: RegExp, why: string][] = [
  [[FIRST], /expected the entities that a delta changes/, 'a delta alone'],
  [
    [BASE, delta('1', { op: 'MOD', entity: company('z', 'Zeta') })],
    /line 1: expected a change of an entity/,
    'an older base',
  ],
  [
    [BASE, delta('1', { op: 'PUT', entity: company('z', 'Zeta') })],
    /line 1: expected "op" ADD, MOD or DEL, found "PUT"/,
    'another op',
  ],
  [[BASE, delta('1', { op: 'DEL', entity: {} })], /an entity with an "id"/, 'no id'],
  [[BASE, delta('1', { op: 'ADD' })], /a change \{"op", "entity"\}/, 'no entity'],
  [[BASE, partOfBytes('entities.delta.json', '{"op":"ADD","enti')], /line 1: expected one JSON object/, 'cut off'],
]
for (const [parts, expected, why] of BROKEN) {
  test(`half a list is an error: ${why}`, async () => {
    await assert.rejects(readList(parts, { name: 'own' }), (error: Error & { code?: string }) => {
      assert.equal(error.code, 'WATCHLIST_FORMAT')
      assert.match(error.message, expected)
      return true
    })
  })
}

test('a real chain of deltas', async ({ skip }) => {
  const base = sharedData('lists/opensanctions/t1/entities.ftm.json')
  const chain = sharedData('lists/opensanctions/t2')
  if (base === null || chain === null) return skip('no shared data')
  const parts = await ftmPartsOf([...(await openParts([chain])), ...(await openParts([base]))])
  assert.deepEqual([parts.bases.length, parts.deltas.length], [1, 5])
  const log = new CleaningLog()
  const entities = await applyFtmDelta(parts, log)
  // Seven of the base; two added, of which one was renamed later; one added and deleted again; one added last.
  assert.deepEqual(
    [...entities.values()].slice(7).map(({ id, caption }) => [id, caption]),
    [
      ['NK-2T3S8Hu29ktYnKSTgQp2wL', 'Foobar Foobargroup'],
      ['NK-2sJaJRaPJcWUfMbHjTtWcL', 'Janan Agha'],
      ['Q4365364', 'Vladimir Nikolaevich PLOTNIKOV'],
    ],
  )
  assert.equal(entities.size, 10)
  assert.equal(log.countOf('unjoined_row'), 0)
  const { listings } = await readList([...(await openParts([chain])), ...(await openParts([base]))], { name: 't' })
  assert.equal(listings.length, 9, 'all but the address')
})

test('deltas without their base', async ({ skip }) => {
  const chain = sharedData('lists/opensanctions/t2')
  if (chain === null) return skip('no shared data')
  await assert.rejects(readList([chain], { name: 't' }), /expected the entities that a delta changes beside it/)
})

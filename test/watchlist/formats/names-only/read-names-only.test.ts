import assert from 'node:assert/strict'
import { test } from 'vitest'
import { readList } from '../../../../src/watchlist/read-list.ts'
import type { ListPart } from '../../../../src/watchlist/source/list-part.ts'
import { partOfBytes } from '../../../../src/watchlist/source/list-part.ts'
import { sharedData } from '../../../support/shared-data.ts'

const ENTRIES = [
  { id: 1, full_name: 'Testov Trading {LLC}', source: 'Invented list', aliases: ['Тестов', 'Test "x" ]'] },
  { id: 2, full_name: 'Second Ltd', source: 'Invented list', aliases: [] },
]
const read = (text: string, name = 'names.json') => readList([partOfBytes(name, text)], { name: 'own' })

test('an array of entries: name, aliases, who lists them; nothing else is known', async () => {
  const { listings, format, publishedOn } = await read(JSON.stringify(ENTRIES))
  assert.equal(format, 'names-only')
  assert.equal(publishedOn, null)
  assert.deepEqual(
    listings.map(({ id, schema, names }) => [id, schema, names.map(({ text, kind }) => `${kind} ${text}`)]),
    [
      ['names-own-1', 'LegalEntity', ['primary Testov Trading {LLC}', 'alias Тестов', 'alias Test "x" ]']],
      ['names-own-2', 'LegalEntity', ['primary Second Ltd']],
    ],
  )
  assert.deepEqual(
    listings[0]!.designations.map(({ authority, from, verified }) => [authority, from, verified]),
    [['Invented list', null, false]],
  )
})

const SAME: [text: string, why: string][] = [
  [JSON.stringify(ENTRIES, null, 2), 'spread over lines'],
  [ENTRIES.map((entry) => JSON.stringify(entry)).join('\n'), 'one entry a line'],
  [`\ufeff${JSON.stringify(ENTRIES)}\r\n`, 'a byte order mark and a line end'],
]
for (const [text, why] of SAME) {
  test(`the same entries: ${why}`, async () => {
    assert.deepEqual((await read(text)).listings, (await read(JSON.stringify(ENTRIES))).listings)
  })
}

test('cut anywhere, an array reads the same', async () => {
  const bytes = Buffer.from(JSON.stringify(ENTRIES))
  const whole = (await read(bytes.toString())).listings
  for (let cut = 1; cut < bytes.length; cut++) {
    const part: ListPart = {
      name: 'names.json',
      shown: 'names.json',
      async *open() {
        yield bytes.subarray(0, cut)
        yield bytes.subarray(cut)
      },
    }
    assert.deepEqual((await readList([part], { name: 'own', format: 'names-only' })).listings, whole, `cut at ${cut}`)
  }
})

test('plain text: one name a line, ids that stay when others come and go', async () => {
  const first = await read('# invented\r\nAlpha Ltd\r\n\r\nБета\r\nAlpha Ltd\r\n', 'names.txt')
  assert.deepEqual(
    first.listings.map(({ caption }) => caption),
    ['Alpha Ltd', 'Бета'],
  )
  assert.equal(first.cleaning!.find(({ rule }) => rule === 'duplicate')?.count, 1)
  const second = await read('Gamma\nБета', 'names.txt')
  assert.equal(second.listings[1]!.id, first.listings[1]!.id)
})

test('a manifest says how many entries a file has, and of which day they are', async () => {
  const manifest = (count: number) =>
    partOfBytes('manifest.json', JSON.stringify([{ key: 'a', count, authority_modified: '2026-06-05T14:00:13Z' }]))
  const file = partOfBytes('a.json', JSON.stringify(ENTRIES))
  const both = await readList([file, manifest(2)], { name: 'own' })
  assert.equal(both.publishedOn, '2026-06-05')
  assert.deepEqual(both.listings, (await readList([file], { name: 'own' })).listings, 'the same ids without it')
  await assert.rejects(
    readList([file, manifest(3)], { name: 'own' }),
    /expected 3 entries, as the manifest says, found 2/,
  )
})

const [FIRST] = ENTRIES.map((entry) => JSON.stringify(entry))
const BROKEN: [text: string, expected: RegExp, why: string][] = [
  [JSON.stringify(ENTRIES).slice(0, -1), /expected "]" at the end, found ""/, 'an array without its end'],
  [JSON.stringify(ENTRIES).slice(0, -20), /expected a whole entry, found the end of the file/, 'cut off in an entry'],
  [`[${FIRST} ${FIRST}]`, /objects of JSON, one after another/, 'no comma'],
  [`[${FIRST},${FIRST}]`, /an id that no other entry has, found 1/, 'an id twice'],
  ['[{"full_name": "A", "aliases": "B"}]', /"aliases" that are a list of names/, 'aliases of another type'],
  ['[{"id": 1, "full_name": ""}]', /an entry with a "full_name"/, 'no name'],
  ['[{"id": 1, "full_name": "A",}]', /line 1: expected an object of JSON/, 'broken JSON'],
  [`[${FIRST}] and more`, /"]" at the end/, 'words after the array'],
]
for (const [text, expected, why] of BROKEN) {
  test(`half a list is an error: ${why}`, async () => {
    await assert.rejects(read(text), (error: Error & { code?: string }) => {
      assert.equal(error.code, 'WATCHLIST_FORMAT')
      assert.match(error.message, expected)
      return true
    })
  })
}

const REAL: [file: string, entries: number, aliases: number][] = [
  ['ofac_sdn', 19_066, 24_640],
  ['eu_fin', 5_994, 24_248],
  ['uk', 15_313, 0],
]
for (const [file, entries, aliases] of REAL) {
  test(`${file}: every entry and alias`, async ({ skip }) => {
    const path = sharedData(`lists/names-only-2026-06/${file}.json.gz`)
    const manifest = sharedData('lists/names-only-2026-06/manifest.json')
    if (path === null || manifest === null) return skip('no shared data')
    const { listings, cleaning } = await readList([path], { name: file })
    assert.equal(listings.length, entries)
    assert.equal(new Set(listings.map(({ id }) => id)).size, entries)
    const found = listings.reduce(
      (sum, { values = [] }) => sum + values.filter(({ property }) => property === 'alias').length,
      0,
    )
    const count = (rule: string): number => cleaning!.find((one) => one.rule === rule)?.count ?? 0
    assert.equal(found + count('duplicate') + count('placeholder'), aliases)
    assert.equal((await readList([path, manifest], { name: file })).listings.length, entries, 'the manifest agrees')
  })
}

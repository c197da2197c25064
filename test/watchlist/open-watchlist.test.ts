import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, test } from 'vitest'
import { openWatchlist, starterWatchlist } from '../../src/watchlist/open-watchlist.ts'

const folder = mkdtempSync(join(tmpdir(), 'lists-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A list file of invented parties, in FollowTheMoney JSON lines. */
function writeList(name: string, names: readonly string[]): string {
  const path = join(folder, name)
  const line = (text: string) =>
    JSON.stringify({ id: text.toLowerCase(), schema: 'Person', target: true, properties: { name: [text] } })
  writeFileSync(path, `${names.map(line).join('\n')}\n`)
  return path
}

test('without options it is the starter list, read once', async () => {
  const index = await openWatchlist()
  assert.deepEqual(
    index.lists.map(({ name }) => name),
    ['starter'],
  )
  assert.equal(index, starterWatchlist())
  for (const options of [
    { lists: [] },
    { lists: ['starter'] },
    { lists: ['starter', 'starter'], dataFolder: folder },
  ]) {
    assert.equal(await openWatchlist(options), index)
  }
})

test('files by path, each once, beside the starter list', async () => {
  const path = writeList('Own List.ftm.jsonl', ['Anna Eriksen'])
  const index = await openWatchlist({ lists: ['starter', path, path] })
  assert.deepEqual(
    index.lists.map(({ name, listings }) => [name, listings.length > 0]),
    [
      ['starter', true],
      ['own-list', true],
    ],
  )
  assert.equal(index.listing('anna eriksen')?.list, 'own-list')
})

const WRONG: [name: string, code: string, message: RegExp][] = [
  ['sdn', 'WATCHLIST_UNKNOWN', /Cannot open list "sdn": expected one of starter, or a file/],
  ['no/such.ftm.jsonl', 'WATCHLIST_UNREADABLE', /no\/such\.ftm\.jsonl/],
  ['such.xml', 'WATCHLIST_UNREADABLE', /such\.xml/],
]
for (const [name, code, message] of WRONG) {
  test(`"${name}" is ${code}`, async () => {
    await assert.rejects(openWatchlist({ lists: [name], dataFolder: folder }), { code, message })
  })
}

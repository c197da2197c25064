import assert from 'node:assert/strict'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, test } from 'vitest'
import { packagedFile } from '../../src/model/packaged-data.ts'
import { checkLists } from '../../src/watchlist/check-lists.ts'
import { openWatchlist } from '../../src/watchlist/open-watchlist.ts'
import { runCli } from '../support/run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'lists-'))
mkdirSync(join(folder, 'lists'))
copyFileSync(packagedFile('watchlist/starter.ftm.jsonl'), join(folder, 'lists', 'second.ftm.jsonl'))
afterAll(() => rmSync(folder, { recursive: true }))

test('without options it is the starter list, read once', () => {
  const index = openWatchlist()
  assert.deepEqual(
    index.lists.map(({ name }) => name),
    ['starter'],
  )
  assert.equal(openWatchlist({ lists: [] }), index)
  assert.equal(openWatchlist({ lists: ['starter'] }), index)
})

test('lists of the data folder by name, files by path, each once', () => {
  const path = join(folder, 'lists', 'second.ftm.jsonl')
  const byName = openWatchlist({ lists: ['starter', 'second', 'second'], dataFolder: folder })
  assert.deepEqual(
    byName.lists.map(({ name }) => name),
    ['starter', 'second'],
  )
  const byPath = openWatchlist({ lists: [path] })
  assert.deepEqual(
    byPath.lists.map(({ name }) => name),
    ['second'],
  )
  assert.equal(byPath.lists[0]!.sha256, byName.lists[0]!.sha256, 'the same bytes are the same version')
})

const WRONG: [name: string, code: string, message: RegExp][] = [
  ['sdn', 'WATCHLIST_UNKNOWN', /Cannot open list "sdn": expected one of starter, second, or a file/],
  ['no/such.ftm.jsonl', 'WATCHLIST_UNREADABLE', /no\/such\.ftm\.jsonl/],
]
for (const [name, code, message] of WRONG) {
  test(`"${name}" is ${code}`, () => {
    assert.throws(() => openWatchlist({ lists: [name], dataFolder: folder }), { code, message })
  })
}

test('check-lists reads every list and tells what is wrong with a broken one', () => {
  assert.deepEqual(
    checkLists(folder).map(({ name, ok, listings }) => [name, ok, listings > 50]),
    [
      ['starter', true, true],
      ['second', true, true],
    ],
  )
  writeFileSync(join(folder, 'lists', 'third.jsonl'), '{"id":')
  const third = checkLists(folder)[2]!
  assert.equal(third.ok, false)
  assert.equal(third.sha256, null)
  assert.match(third.problem ?? '', /line 1/)
  rmSync(join(folder, 'lists', 'third.jsonl'))
})

test('interdict lists shows name, version, date and entries', async () => {
  const [starter] = checkLists()
  const shown = await runCli(['lists'])
  assert.equal(shown.exitCode, 0)
  assert.match(
    shown.stdout,
    new RegExp(`starter +${starter!.sha256!.slice(0, 12)} +\\d{4}-\\d\\d-\\d\\d +${starter!.listings} listings`),
  )
  const json = JSON.parse((await runCli(['lists', '--json'])).stdout)
  assert.equal(json.lists[0].sha256, starter!.sha256)
  assert.equal(json.lists[0].ok, true)
})

test('interdict lists with a broken list shows all and exits 4', async () => {
  writeFileSync(join(folder, 'lists', 'third.jsonl'), 'x')
  const shown = await runCli(['lists'], { env: { INTERDICT_DATA: folder } })
  rmSync(join(folder, 'lists', 'third.jsonl'))
  assert.equal(shown.exitCode, 4)
  assert.match(shown.stdout, /starter[^\n]*\nsecond[^\n]*\nthird[^\n]*Cannot read/)
})

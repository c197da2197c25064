import assert from 'node:assert/strict'
import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { test } from 'vitest'
import { addList } from '../../../src/watchlist/installed/add-list.ts'
import { checkLists, damagedFiles } from '../../../src/watchlist/installed/check-lists.ts'
import { listsFolder, versionFolder } from '../../../src/watchlist/installed/list-folders.ts'
import type { ListVersion } from '../../../src/watchlist/installed/list-record.ts'
import { removeList, removeVersion } from '../../../src/watchlist/installed/remove-list.ts'
import { listedOn } from '../../../src/watchlist/listed-on.ts'
import { openWatchlist } from '../../../src/watchlist/open-watchlist.ts'
import { NO_NETWORK, temporaryStore, writeIn } from './data-folder.ts'
import { sdnList } from './sdn-list.ts'

const { folder, store } = temporaryStore()
const { dataFolder } = store

async function add(day: string, count: number, more: { first?: number; name?: string } = {}): Promise<ListVersion> {
  const file = writeIn(folder, 'list.xml', sdnList(day, count, more))
  return (await addList(store, [file], { name: more.name ?? 'us-ofac-sdn' }, NO_NETWORK)).version
}

const open = (asOf: string | null, lists: readonly string[] = ['us-ofac-sdn']) =>
  openWatchlist({ lists, asOf, dataFolder })

test('nothing installed: the starter list; then the starter list and whatever is installed', async () => {
  const names = async () => (await openWatchlist({ dataFolder })).lists.map(({ name }) => name)
  assert.deepEqual(await names(), ['starter'])
  await add('2024-01-01', 10)
  await add('2024-01-01', 4, { name: 'own' })
  assert.deepEqual(await names(), ['starter', 'own', 'us-ofac-sdn'])
})

test('one id on two lists hides neither, and the newest is given by id', async () => {
  await add('2024-03-01', 4, { name: 'newer' })
  const index = await open(null, ['own', 'newer', 'us-ofac-sdn'])
  assert.equal([...index.listings].filter(({ id }) => id === 'ofac-1').length, 3)
  assert.equal(index.listing('ofac-1')?.list, 'newer')
  await removeList(store, 'newer')
  await removeList(store, 'own')
})

test('without a day the newest version is opened; as of a day, the newest of that day or before', async () => {
  await add('2024-02-01', 12)
  await add('2024-03-01', 11, { first: 3 })
  const opened: [asOf: string | null, day: string, later: boolean, why: string][] = [
    [null, '2024-03-01', false, 'no day'],
    ['2024-03-01', '2024-03-01', false, 'the day itself'],
    ['2024-02-29', '2024-02-01', false, 'a day between two'],
    ['2026-01-01', '2024-03-01', false, 'a day after the newest'],
    ['2023-06-01', '2024-01-01', true, 'a day before the oldest: the oldest, and it says so'],
  ]
  for (const [asOf, day, later, why] of opened) {
    const [list] = (await open(asOf)).lists
    assert.deepEqual([list?.publishedOn, list?.laterThanAsked ?? false], [day, later], why)
  }
})

const DAYS: [id: string, day: string, answer: string, why: string][] = [
  ['ofac-5', '2024-02-15', 'true', 'in all versions'],
  ['ofac-5', '2023-06-01', 'unknown', 'before the oldest version nobody knows'],
  ['ofac-11', '2024-01-01', 'false', 'not in the version of that day'],
  ['ofac-11', '2024-01-15', 'unknown', 'came between two versions'],
  ['ofac-11', '2024-02-01', 'true', 'in the first version with it'],
  ['ofac-1', '2024-02-01', 'true', 'in that version, though gone from the newest'],
  ['ofac-1', '2024-02-15', 'unknown', 'went between two versions'],
  ['ofac-1', '2024-03-01', 'false', 'gone'],
  ['ofac-13', '2024-02-15', 'unknown', 'only a later version has it, and it may have been listed already'],
  ['ofac-13', '2024-02-01', 'false', 'not in the version of that day'],
]
for (const [id, day, answer, why] of DAYS) {
  test(`${id} listed on ${day}: ${answer}, ${why}`, async () => {
    const listing = (await open(day)).listing(id)
    assert.equal(listing === null ? 'false' : listedOn(listing, day).answer, answer)
  })
}

test('a version that was removed is not opened, and its record stays', async () => {
  await removeVersion(store, 'us-ofac-sdn', '2024-02-01')
  assert.equal((await open('2024-02-15')).lists[0]?.publishedOn, '2024-01-01')
  const list = (await checkLists(dataFolder, '2024-03-05')).find(({ name }) => name === 'us-ofac-sdn')!
  assert.deepEqual(
    list.versions.map(({ publishedOn, removedOn }) => [publishedOn, removedOn]),
    [
      ['2024-01-01', null],
      ['2024-02-01', store.today],
      ['2024-03-01', null],
    ],
  )
  await assert.rejects(removeVersion(store, 'us-ofac-sdn', '2023-01-01'), { code: 'LIST_VERSION' })
  await assert.rejects(removeVersion(store, 'nobody', '2023-01-01'), { code: 'WATCHLIST_UNKNOWN' })
  assert.equal((await add('2024-02-01', 12)).removedOn, null, 'added again, it is back')
})

test('the only version cannot be removed, the list can', async () => {
  await add('2024-01-01', 4, { name: 'single' })
  await assert.rejects(removeVersion(store, 'single', '2024-01-01'), { code: 'LIST_VERSION', message: /only one/ })
  await removeList(store, 'single')
  await assert.rejects(open(null, ['single']), { code: 'WATCHLIST_UNKNOWN' })
  await assert.rejects(removeList(store, 'single'), { code: 'WATCHLIST_UNKNOWN' })
})

const DAMAGE: [why: string, damage: (file: string) => void, file?: string][] = [
  ['a file is gone', (file) => rmSync(file)],
  ['a file is cut', (file) => writeFileSync(file, gzipSync(sdnList('2024-01-01', 4)).subarray(0, 100))],
  ['a file was changed', (file) => writeFileSync(file, gzipSync(sdnList('2024-01-01', 4, { suffix: '!' })))],
  ['a file has more after its end', (file) => appendFileSync(file, gzipSync('<!-- more -->'))],
  ['the record of who is on it is gone', (file) => rmSync(file), 'members.json.gz'],
  ['the record of who is on it was cut', (file) => writeFileSync(file, '\x1f'), 'members.json.gz'],
]
for (const [why, damage, name = 'list.xml.gz'] of DAMAGE) {
  test(`${why}: LIST_DAMAGED on opening, doctor names it, adding the file again repairs it`, async () => {
    const version = await add('2024-01-01', 4, { name: 'damaged' })
    damage(join(versionFolder(dataFolder, 'damaged', version.sha256), name))
    await assert.rejects(open(null, ['damaged']), { code: 'LIST_DAMAGED' })
    const check = async () => (await checkLists(dataFolder, '2024-01-05')).find(({ name }) => name === 'damaged')!
    const found = await damagedFiles(dataFolder, await check())
    assert.equal(found.length, 1)
    assert.match(found[0]!, /\.gz": expected it as it was installed, found /)
    await add('2024-01-01', 4, { name: 'damaged' })
    assert.equal((await open(null, ['damaged'])).lists[0]?.listings.length, 4)
    assert.deepEqual(await damagedFiles(dataFolder, await check()), [])
    await removeList(store, 'damaged')
  })
}

test('a broken record is told, and the other lists are still shown', async () => {
  await add('2024-01-01', 4, { name: 'broken' })
  writeFileSync(join(listsFolder(dataFolder), 'broken', 'list.json'), '{"record": 1')
  const checks = await checkLists(dataFolder, '2024-03-05')
  assert.deepEqual(
    checks.map(({ name, ok }) => [name, ok]),
    [
      ['starter', true],
      ['broken', false],
      ['us-ofac-sdn', true],
    ],
  )
  await assert.rejects(openWatchlist({ dataFolder }), { code: 'LIST_RECORD' }, 'an answer without it would mislead')
  rmSync(join(listsFolder(dataFolder), 'broken'), { recursive: true })
})

const AGES: [today: string, warns: boolean, why: string][] = [
  ['2024-03-20', false, 'some weeks'],
  ['2024-03-31', false, '30 days'],
  ['2024-04-01', true, '31 days'],
]
for (const [today, warns, why] of AGES) {
  test(`a list added by hand ${warns ? 'is' : 'is not'} warned about after ${why}`, async () => {
    const list = (await checkLists(dataFolder, today)).find(({ name }) => name === 'us-ofac-sdn')!
    assert.equal(list.warnings.length > 0, warns)
  })
}

import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { test } from 'vitest'
import { type AddOptions, addList } from '../../../src/watchlist/installed/add-list.ts'
import { readRecord, versionFolder } from '../../../src/watchlist/installed/list-folders.ts'
import { currentVersion } from '../../../src/watchlist/installed/list-record.ts'
import { openVersion } from '../../../src/watchlist/installed/open-version.ts'
import { NO_NETWORK, TODAY, temporaryStore, writeIn } from './data-folder.ts'
import { sdnList } from './sdn-list.ts'

const { folder, store } = temporaryStore()
const add = (path: string | readonly string[], options: AddOptions = {}) =>
  addList(store, typeof path === 'string' ? [path] : path, options, NO_NETWORK)
const daysOf = async (name: string) =>
  (await readRecord(store.dataFolder, name))!.versions.map((one) => one.publishedOn)

test('a file is installed whole, packed, under the name of the known list by its format', async () => {
  const content = sdnList('2025-03-01', 12)
  const added = await add(writeIn(folder, 'SDN.XML', content))
  assert.equal(added.name, 'us-ofac-sdn')
  assert.equal(added.outcome, 'installed')
  const { version } = added
  assert.deepEqual(
    [version.publishedOn, version.datedBy, version.entries, version.format, version.installedOn],
    ['2025-03-01', 'list', 12, 'ofac-sdn-xml', TODAY],
  )
  const stored = versionFolder(store.dataFolder, 'us-ofac-sdn', version.sha256)
  assert.deepEqual(readdirSync(stored).sort(), ['SDN.XML.gz', 'members.json.gz'])
  const read = await openVersion(store.dataFolder, 'us-ofac-sdn', version)
  assert.equal(read.listings.length, 12)
  assert.deepEqual(
    read.parts?.map(({ name, bytes }) => [name, bytes]),
    [['SDN.XML', Buffer.byteLength(content)]],
  )
})

test('the same list packed is the same version; adding it again changes nothing but the day of the check', async () => {
  const again = await addList(
    { ...store, today: '2026-03-09' },
    [writeIn(folder, 'again.xml.gz', gzipSync(sdnList('2025-03-01', 12)))],
    { name: 'us-ofac-sdn' },
    NO_NETWORK,
  )
  assert.equal(again.outcome, 'unchanged')
  assert.deepEqual([again.version.installedOn, again.version.checkedOn], [TODAY, '2026-03-09'])
  assert.equal((await readRecord(store.dataFolder, 'us-ofac-sdn'))!.versions.length, 1)
})

test('versions stand in the order of their days, however they come in; the newest is in use', async () => {
  for (const [day, isCurrent] of [
    ['2025-05-01', true],
    ['2024-01-01', false],
    ['2025-04-01', false],
  ] as const) {
    const { isCurrent: found } = await add(writeIn(folder, `sdn-${day}.xml`, sdnList(day, 12)))
    assert.equal(found, isCurrent, day)
  }
  assert.deepEqual(await daysOf('us-ofac-sdn'), ['2024-01-01', '2025-03-01', '2025-04-01', '2025-05-01'])
})

const DAYS: [file: string, published: string | undefined, day: string | null, by: string | null, why: string][] = [
  ['names.txt', undefined, null, null, 'nobody says'],
  ['names-2024-02-29.txt', undefined, '2024-02-29', 'file_name', 'a day in the name'],
  ['names_20240301.txt', undefined, '2024-03-01', 'file_name', 'a day without strokes'],
  ['names-2023-02-29.txt', undefined, null, null, 'a day that does not exist'],
  ['names-120240301.txt', undefined, null, null, 'a longer number'],
  ['names-2024-02-28.txt', '2024-02-27', '2024-02-27', 'user', 'what the user says goes before'],
]
for (const [file, publishedOn, day, by, why] of DAYS) {
  test(`${file} is of ${day}: ${why}`, async () => {
    const path = writeIn(folder, file, `Anna Eriksen\nBoris ${file}\n`)
    const { version } = await add(path, {
      name: file.slice(0, -4),
      format: 'names-only',
      ...(publishedOn === undefined ? {} : { publishedOn }),
    })
    assert.deepEqual([version.publishedOn, version.datedBy], [day, by])
  })
}

test('a day that is said later is kept with the version', async () => {
  const path = writeIn(folder, 'late.txt', 'Anna Eriksen\n')
  assert.equal((await add(path, { name: 'late', format: 'names-only' })).version.publishedOn, null)
  const { version, outcome } = await add(path, { name: 'late', format: 'names-only', publishedOn: '2020-01-01' })
  assert.deepEqual([version.publishedOn, version.datedBy, outcome], ['2020-01-01', 'user', 'unchanged'])
})

test('files of one name in several folders are kept apart and in order', async () => {
  for (const part of ['a', 'b']) {
    mkdirSync(join(folder, 'twice', part), { recursive: true })
    writeIn(join(folder, 'twice', part), 'names.txt', `Anna ${part.toUpperCase()}eriksen\n`)
  }
  const { version } = await add(join(folder, 'twice'), { name: 'twice', format: 'names-only' })
  assert.deepEqual(
    version.parts.map(({ name, file }) => [name, file]),
    [
      ['names.txt', '0001-names.txt.gz'],
      ['names.txt', '0002-names.txt.gz'],
    ],
  )
  assert.equal((await openVersion(store.dataFolder, 'twice', version)).listings.length, 2)
})

const REFUSED: [file: string, content: string | Uint8Array, options: AddOptions, code: string, why: string][] = [
  ['cut.xml', sdnList('2025-06-01', 12).slice(0, 900), {}, 'WATCHLIST_FORMAT', 'XML that ends early'],
  ['page.xml', '<!doctype html><html><title>Not found</title></html>', {}, 'WATCHLIST_FORMAT', 'an error page'],
  ['empty.xml', '', {}, 'WATCHLIST_FORMAT', 'an empty file'],
  ['cut.xml.gz', gzipSync(sdnList('2025-06-01', 12)).subarray(0, 200), {}, 'WATCHLIST_FORMAT', 'gzip cut short'],
  ['half.xml', sdnList('2025-06-01', 5), {}, 'LIST_SHRUNK', 'less than half the entries'],
  ['other.xml', sdnList('2025-06-01', 12, { first: 50 }), {}, 'LIST_REPLACED', 'as many entries, but others'],
  ['names.txt', 'Anna Eriksen\n', { name: 'us-ofac-sdn' }, 'LIST_EXISTS', 'a name of another list'],
  ['sdn.xml', sdnList('2025-06-01', 12), { name: '../up' }, 'LIST_NAME', 'a name that is a path'],
  ['sdn.xml', sdnList('2025-06-01', 12), { name: 'starter' }, 'LIST_NAME', 'the name of the packaged list'],
  [
    'bomb.xml.gz',
    gzipSync(`${sdnList('2025-06-01', 12).trimEnd()}${' '.repeat(3_000_000)}`),
    { mostBytes: 1_000_000 },
    'WATCHLIST_TOO_LARGE',
    'a zip bomb',
  ],
]
for (const [file, content, options, code, why] of REFUSED) {
  test(`${why}: ${code}, and the version in use stays`, async () => {
    const before = readFileSync(join(store.dataFolder, 'lists', 'us-ofac-sdn', 'list.json'), 'utf8')
    await assert.rejects(add(writeIn(folder, file, content), options), { code })
    assert.equal(readFileSync(join(store.dataFolder, 'lists', 'us-ofac-sdn', 'list.json'), 'utf8'), before)
    assert.deepEqual(readdirSync(join(store.dataFolder, 'lists', '.staging')), [], 'nothing is left lying about')
    assert.equal(existsSync(join(store.dataFolder, 'up')), false)
  })
}

test('a data folder that cannot be written: LIST_STORE says which and why', async () => {
  const file = writeIn(folder, 'no-folder', 'a file')
  const path = writeIn(folder, 'sdn.xml', sdnList('2025-06-01', 12))
  await assert.rejects(addList({ ...store, dataFolder: join(file, 'data') }, [path], {}, NO_NETWORK), {
    code: 'LIST_STORE',
    message: /no-folder/,
  })
})

test('half the entries are taken where the user insists, and as an older version', async () => {
  const half = writeIn(folder, 'half.xml', sdnList('2025-06-01', 5))
  const older = writeIn(folder, 'older.xml', sdnList('2020-06-01', 3))
  assert.equal((await add(older)).isCurrent, false, 'lists were shorter once')
  assert.equal((await add(half, { acceptShrunk: true })).isCurrent, true)
  const record = (await readRecord(store.dataFolder, 'us-ofac-sdn'))!
  assert.equal(currentVersion(record)?.entries, 5)
})

import assert from 'node:assert/strict'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeEach, test } from 'vitest'
import { addList } from '../../../src/watchlist/installed/add-list.ts'
import { LIST_FETCH_LIMITS } from '../../../src/watchlist/installed/fetch-list-file.ts'
import { knownList } from '../../../src/watchlist/installed/known-lists.ts'
import { readRecord, versionFolder } from '../../../src/watchlist/installed/list-folders.ts'
import { currentVersion } from '../../../src/watchlist/installed/list-record.ts'
import { openVersion } from '../../../src/watchlist/installed/open-version.ts'
import { type UpdateOptions, updateList } from '../../../src/watchlist/installed/update-list.ts'
import { temporaryStore } from './data-folder.ts'
import { cutAt, listServer, untilClosed, whole } from './list-server.ts'
import { sdnList } from './sdn-list.ts'

const { store } = temporaryStore()
const server = await listServer()
const LIMITS = { ...LIST_FETCH_LIMITS, timeoutMs: 2000, idleMs: 300, mostBytes: 200_000 }
const fetching = { fetch, limits: LIMITS }
const OLD = sdnList('2025-03-01', 20)
const NEW = sdnList('2025-03-02', 21)
const MARKS = { etag: '"one"', 'last-modified': 'Sat, 01 Mar 2025 10:00:00 GMT' }
let made = 0
let name = ''

// Each test has a list of its own, of 20 entries, that was installed from the server.
beforeEach(async () => {
  name = `list-${made++}`
  server.answer = whole(OLD, MARKS)
  await addList(store, [server.address], { name }, fetching)
  server.asked.length = 0
})

const update = (options: UpdateOptions = {}) => updateList(store, name, options, fetching)

async function assertOldStays(): Promise<void> {
  const version = currentVersion((await readRecord(store.dataFolder, name))!)!
  assert.equal(version.publishedOn, '2025-03-01')
  assert.equal((await openVersion(store.dataFolder, name, version)).listings.length, 20)
  assert.deepEqual(readdirSync(join(store.dataFolder, 'lists', '.staging')), [])
}

test('a newer version is installed, the older one kept', async () => {
  server.answer = whole(NEW)
  const { outcome, version, before } = await update()
  assert.deepEqual([outcome, version.entries, before?.entries], ['installed', 21, 20])
  const record = (await readRecord(store.dataFolder, name))!
  assert.deepEqual(
    record.versions.map(({ publishedOn }) => publishedOn),
    ['2025-03-01', '2025-03-02'],
  )
  assert.deepEqual(record.addresses, [server.address], 'where it came from is where it is asked for again')
})

test('only what changed is asked for; "not modified" counts as a check of today', async () => {
  server.answer = (_, response) => void response.writeHead(304).end()
  const { outcome, version } = await updateList({ ...store, today: '2026-03-20' }, name, {}, fetching)
  assert.equal(outcome, 'unchanged')
  assert.equal(version.checkedOn, '2026-03-20')
  const [request] = server.asked
  assert.equal(request?.headers['if-none-match'], MARKS.etag)
  assert.equal(request?.headers['if-modified-since'], MARKS['last-modified'])
  await assertOldStays()
})

test('the same bytes with status 200 are no new version', async () => {
  server.answer = whole(OLD)
  assert.equal((await update()).outcome, 'unchanged')
  assert.equal((await readRecord(store.dataFolder, name))!.versions.length, 1)
})

test('a redirect is followed', async () => {
  server.answer = (request, response) => {
    if (request.url === '/moved') whole(NEW)(request, response)
    else response.writeHead(302, { location: '/moved' }).end()
  }
  assert.equal((await update()).version.entries, 21)
})

for (const how of ['plain', 'chunked'] as const) {
  test(`cut at 30 places, ${how}: the old version stays in use, whole`, async () => {
    const body = Buffer.from(NEW)
    for (let i = 0; i < 30; i++) {
      server.answer = cutAt(body, Math.floor((body.length * i) / 30), how)
      await assert.rejects(update(), { code: 'LIST_FETCH' }, `at ${i} of 30`)
    }
    await assertOldStays()
  })
}

test('a file that was cut before it was served, at 30 places: the reader sees it', async () => {
  const body = NEW.trimEnd()
  for (let i = 1; i <= 30; i++) {
    server.answer = whole(body.slice(0, Math.floor((body.length * i) / 31)))
    await assert.rejects(update(), { code: 'WATCHLIST_FORMAT' }, `at ${i} of 31`)
  }
  await assertOldStays()
})

const BAD: [why: string, answer: typeof server.answer, code: string, message: RegExp][] = [
  ['an error page with status 200', whole('<html><title>Down</title>'), 'WATCHLIST_FORMAT', /found a web page/],
  ['status 500', (_, response) => void response.writeHead(500).end('x'), 'LIST_FETCH', /status 200, found 500/],
  ['status 404', (_, response) => void response.writeHead(404).end(), 'LIST_FETCH', /found 404/],
  [
    'redirects without end',
    (_, response) => void response.writeHead(301, { location: '/lists/SDN.XML' }).end(),
    'LIST_FETCH',
    /at most 5 redirects/,
  ],
  [
    'a redirect to another kind of address',
    (_, response) => void response.writeHead(301, { location: 'file:///etc/hosts' }).end(),
    'LIST_FETCH',
    /redirect to file:/,
  ],
  [
    'a body without end',
    (_, response) => {
      const more = () => void (response.destroyed || response.write('x'.repeat(10_000), more))
      more()
    },
    'LIST_FETCH',
    /at most 200000 bytes/,
  ],
  [
    'a length beyond the bound',
    (_, response) => {
      response.writeHead(200, { 'content-length': '900000000' })
      response.write('x')
    },
    'LIST_FETCH',
    /at most 200000 bytes/,
  ],
  [
    'a server that falls silent',
    (_, response) => {
      response.writeHead(200, { 'content-length': '1000' })
      response.write('x')
    },
    'LIST_FETCH',
    /nothing came for 0.3 s/,
  ],
  ['a server that never answers', () => {}, 'LIST_FETCH', /nothing came for/],
  ['nothing', whole(''), 'LIST_FETCH', /expected a file, found nothing/],
  ['a body whose end cannot be told from a cut', untilClosed(NEW), 'LIST_FETCH', /whose cut would not show/],
  ['half the entries', whole(sdnList('2025-03-02', 9)), 'LIST_SHRUNK', /at least half of its 20 entries, found 9/],
  ['an older version', whole(sdnList('2025-02-01', 20)), 'LIST_OLDER', /2025-03-01 or later, found one of 2025-02-01/],
  ['another list', whole('{"full_name": "Anna"}'), 'WATCHLIST_FORMAT', /./],
  ['fewer entries than it declares', whole(NEW.replace('>21<', '>22<')), 'WATCHLIST_FORMAT', /22/],
]
for (const [why, answer, code, message] of BAD) {
  test(`${why}: ${code}, and the old version stays in use`, async () => {
    server.answer = answer
    await assert.rejects(update(), { code, message })
    await assertOldStays()
  })
}

test('a zip bomb: the old version stays in use', async () => {
  server.answer = whole(gzipSync(Buffer.alloc(5_000_000)))
  await assert.rejects(update({ mostBytes: 1_000_000 }), { code: 'WATCHLIST_TOO_LARGE' })
  await assertOldStays()
})

test('a damaged version is fetched whole again, not asked for only if it changed', async () => {
  const { sha256, parts } = currentVersion((await readRecord(store.dataFolder, name))!)!
  rmSync(join(versionFolder(store.dataFolder, name, sha256), parts[0]!.file))
  server.answer = whole(OLD, MARKS)
  assert.equal((await update()).outcome, 'repaired')
  assert.equal(server.asked[0]?.headers['if-none-match'], undefined)
  await assertOldStays()
})

test('of several files only those that changed are fetched; the others come from the version in use', async () => {
  const row = (uid: number) =>
    `${uid},"INVENTED TRADING ${uid}",-0- ,"DPRK",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n`
  const files = new Map([
    ['/sdn.csv', `${row(1)}${row(2)}\x1a`],
    ['/alt.csv', '1,1,"aka","FIRST NAME",-0- \r\n\x1a'],
  ])
  const tags = new Map([...files.keys()].map((path) => [path, `"${path}"`]))
  server.answer = (request, response) => {
    const path = request.url!
    if (request.headers['if-none-match'] === tags.get(path)) response.writeHead(304).end()
    else whole(files.get(path)!, { etag: tags.get(path)! })(request, response)
  }
  const addresses = [...files.keys()].map((path) => new URL(path, server.address).href)
  await addList(store, addresses, { name: 'set' }, fetching)
  files.set('/alt.csv', '1,1,"aka","SECOND NAME",-0- \r\n\x1a')
  tags.set('/alt.csv', '"changed"')
  const { outcome, version } = await updateList(store, 'set', {}, fetching)
  assert.equal(outcome, 'installed')
  const { listings } = await openVersion(store.dataFolder, 'set', version)
  assert.deepEqual(
    listings.map(({ names }) => names.map(({ text }) => text)),
    [['INVENTED TRADING 1', 'SECOND NAME'], ['INVENTED TRADING 2']],
  )
  assert.equal((await updateList(store, 'set', {}, fetching)).outcome, 'unchanged')
})

test('a known list that is not installed is fetched from its official address', async () => {
  const asked: string[] = []
  const official = {
    fetch: async (address: string | URL | Request) => {
      asked.push(String(address))
      return new Response(NEW, { headers: { 'content-length': String(Buffer.byteLength(NEW)) } })
    },
  }
  const { version } = await updateList(store, 'us-ofac-sdn', {}, official)
  assert.equal(version.entries, 21)
  assert.deepEqual(asked, knownList('us-ofac-sdn')?.addresses)
  assert.deepEqual(
    (await readRecord(store.dataFolder, 'us-ofac-sdn'))?.addresses,
    [],
    'data/lists.json is asked for it',
  )
})

test('half the entries are taken where the user insists', async () => {
  server.answer = whole(sdnList('2025-03-02', 9))
  assert.equal((await update({ acceptShrunk: true })).version.entries, 9)
})

test('no server at all: LIST_FETCH says why', async () => {
  const gone = { fetch: (_: unknown, init?: RequestInit) => fetch('http://127.0.0.1:1/', init), limits: LIMITS }
  await assert.rejects(updateList(store, name, {}, gone as typeof fetching), { code: 'LIST_FETCH', message: /./ })
  await assertOldStays()
})

test('a list that was added by hand under a name of its own has no address', async () => {
  await assert.rejects(updateList(store, 'nobody', {}, fetching), { code: 'LIST_FETCH', message: /found none/ })
})

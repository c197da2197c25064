import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, test } from 'vitest'
import { type CliRun, runCli } from '../support/run-cli.ts'
import { sharedData } from '../support/shared-data.ts'
import { listServer, whole } from '../watchlist/installed/list-server.ts'
import { sdnList } from '../watchlist/installed/sdn-list.ts'

const folder = mkdtempSync(join(tmpdir(), 'interdict-cli-lists-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const NOW = new Date('2024-04-10T12:00:00Z')
const server = await listServer()

/** Runs `interdict lists ...` in a data folder of its own. */
const lists = (args: readonly string[], data = 'data'): Promise<CliRun> =>
  runCli(['lists', ...args], { cwd: folder, env: { INTERDICT_DATA: join(folder, data) }, now: NOW })

const json = async <Shape = Record<string, unknown>>(args: readonly string[], data = 'data'): Promise<Shape> =>
  JSON.parse((await lists([...args, '--json'], data)).stdout) as Shape

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content)
  return name
}

test('nothing installed: the packaged list, with version, date and entries', async () => {
  const { stdout, exitCode } = await lists([])
  assert.equal(exitCode, 0)
  assert.match(stdout, /^list +version +of +entries\nstarter +[0-9a-f]{12} +\d{4}-\d\d-\d\d +\d+ listings, /)
  const shown = await json<{ lists: { name: string; ok: boolean; packaged: boolean; sha256: string }[] }>([])
  assert.deepEqual(
    shown.lists.map(({ name, ok, packaged }) => [name, ok, packaged]),
    [['starter', true, true]],
  )
})

test('add, add a newer one, and see both', async () => {
  const first = await lists(['add', file('sdn-march.xml', sdnList('2024-03-01', 10))])
  assert.equal(first.exitCode, 0, first.stderr)
  assert.match(first.stdout, /^us-ofac-sdn: installed \(version [0-9a-f]{12}, 2024-03-01, 10 listings\)\n$/)
  const second = await lists(['add', file('sdn-april.xml', sdnList('2024-04-01', 11, { suffix: ' LTD' }))])
  assert.match(second.stdout, /2024-04-01, 11 listings, \+1 since 2024-03-01\)/)
  assert.match((await lists(['add', 'sdn-april.xml'])).stdout, /^us-ofac-sdn: unchanged /)
  const { stdout } = await lists([])
  assert.match(
    stdout,
    /\nus-ofac-sdn +[0-9a-f]{12} +2024-04-01 +11 listings, 0 dated designations, 9 days old, 2 versions\n/,
  )
  const one = await lists(['us-ofac-sdn'])
  assert.match(one.stdout, /\n\* [0-9a-f]{12} {2}2024-04-01 [\s\S]+\n {2}[0-9a-f]{12} {2}2024-03-01/)
  assert.match(one.stdout, /sha256 [0-9a-f]{64}\n/)
})

test('diff shows who was listed and what changed, in text and JSON', async () => {
  const { stdout } = await lists(['diff', 'us-ofac-sdn'])
  assert.match(stdout, /1 listed, 0 delisted, 10 changed\n\nlisted\n\+ ofac-11 {2}INVENTED TRADING 11 LTD/)
  assert.match(stdout, /\n {4}− name: INVENTED TRADING 1\n {4}\+ name: INVENTED TRADING 1 LTD\n/)
  const back = await json<{ counts: unknown; from: { published_on: string } }>([
    'diff',
    'us-ofac-sdn',
    '--from',
    '2024-04-05',
    '--to',
    '2024-03-15',
  ])
  assert.deepEqual(back.counts, { listed: 0, delisted: 1, changed: 10 })
  assert.equal(back.from.published_on, '2024-04-01')
  const files = await json<{ counts: unknown }>(['diff', 'sdn-march.xml', 'sdn-april.xml'])
  assert.deepEqual(files.counts, { listed: 1, delisted: 0, changed: 10 })
})

test('screen and read ask what is installed, as of a day too', async () => {
  const env = { INTERDICT_DATA: join(folder, 'data') }
  const screened = async (number: number, args: readonly string[]) =>
    JSON.parse((await runCli(['screen', `Invented Trading ${number}`, '--json', ...args], { env })).stdout)
  const newest = await screened(11, [])
  assert.deepEqual(
    newest.lists.map(({ name }: { name: string }) => name),
    ['starter', 'us-ofac-sdn'],
  )
  assert.equal(newest.hits[0].listing_id, 'ofac-11')
  const march = await screened(11, ['--as-of', '2024-03-01'])
  assert.equal(
    march.hits.some(({ listing_id }: { listing_id: string }) => listing_id === 'ofac-11'),
    false,
  )
  const long = await screened(10, ['--as-of', '2020-01-01'])
  assert.equal(long.lists[1].later_than_asked, true)
  assert.equal(long.hits[0].listed_on, 'unknown')
  const text = await runCli(['screen', 'Invented Trading 11', '--as-of', '2020-01-01'], { env })
  assert.match(text.stdout, /us-ofac-sdn \(2024-03-01, the oldest installed, later than asked, /)
  assert.equal(
    (await runCli(['screen', 'Invented Trading 11 Ltd', '--data', join(folder, 'none'), '--json'])).exitCode,
    0,
  )
})

test('--cleaning shows each rule with its count and where it was used', async () => {
  const odd = sdnList('2024-03-01', 3).replace('TRADING 2', 'TRADING   2')
  await lists(['add', file('odd.xml', odd), '--name', 'odd'])
  const { stdout } = await lists(['odd', '--cleaning'])
  assert.match(
    stdout,
    / +1 {2}white_space: runs of white space become one space[^\n]*\n +2, [^\n]*INVENTED TRADING {3}2/,
  )
  const [shown] = (await json<{ lists: { cleaning: unknown }[] }>(['odd'])).lists
  assert.match(JSON.stringify(shown?.cleaning), /"rule":"white_space","count":1/)
  await lists(['remove', 'odd'])
})

test('a list of one’s own without a date: the warning says what to do, --published does it', async () => {
  const own = file('own.jsonl', '{"id":"a","schema":"Person","target":true,"properties":{"name":["Anna Eriksen"]}}\n')
  assert.match(
    (await lists(['add', own])).stdout,
    /^own: installed [\s\S]*it carries no date: say its day, add it again with --published/,
  )
  assert.match((await lists([])).stdout, /mind {2}own: carries no date, so nobody can tell how old it is/)
  await lists(['add', own, '--published', '2024-04-05'])
  const older = file(
    'own-old.jsonl',
    '{"id":"a","schema":"Person","target":true,"properties":{"name":["Anna Holm"]}}\n',
  )
  const undated = await lists(['add', older, '--name', 'own'])
  assert.match(
    undated.stdout,
    /no date; it is in use now instead of that of 2024-04-05, as if it were newer: say its day/,
  )
  assert.match((await lists(['add', older, '--name', 'own', '--published', '2020-01-01'])).stdout, /^own: unchanged/)
  assert.match(
    (await lists([])).stdout,
    /\nown +[0-9a-f]{12} +2024-04-05 +1 listings, 0 dated designations, 5 days old, 2 versions\n/,
  )
  assert.match((await lists(['own'])).stdout, /2024-04-05 \(said when added\)/)
})

test('remove one version, then the list', async () => {
  assert.match((await lists(['remove', 'us-ofac-sdn', '--version', '2024-03-01'])).stdout, /files of version/)
  assert.match(
    (await lists(['us-ofac-sdn'])).stdout,
    /2024-03-01 {2}10 listings, ofac-sdn-xml, files removed 2024-04-10/,
  )
  assert.match((await lists(['remove', 'us-ofac-sdn'])).stdout, /^us-ofac-sdn: removed, with 2 versions/)
  assert.doesNotMatch((await lists([])).stdout, /us-ofac-sdn/)
})

test('update: the good lists are installed, the bad ones listed, exit 4', async () => {
  server.answer = (request, response) => {
    if (request.url === '/good.xml') whole(sdnList('2024-04-01', 10))(request, response)
    else if (request.url === '/bad.xml') whole(sdnList('2024-04-01', 10))(request, response)
  }
  const at = (name: string) => new URL(`/${name}.xml`, server.address).href
  for (const name of ['good', 'bad']) assert.equal((await lists(['add', at(name), '--name', name], 'web')).exitCode, 0)
  await lists(['add', file('hand.xml', sdnList('2024-04-01', 3)), '--name', 'hand'], 'web')
  server.answer = (request, response) => {
    if (request.url === '/good.xml') whole(sdnList('2024-04-02', 12))(request, response)
    else whole('<html><title>Sorry</title></html>')(request, response)
  }
  const { stdout, stderr, exitCode } = await lists(['update'], 'web')
  assert.equal(exitCode, 4)
  assert.match(stdout, /good: installed \([^\n]*12 listings, \+2 since 2024-04-01\)\n/)
  assert.match(stdout, /hand: no address, a newer version is added by hand\n/)
  assert.match(stderr, /error Cannot read "http[^"]*bad\.xml"[^\n]*a web page/)
  const again = await json<{
    updated: { name: string; outcome: string }[]
    errors: { code: string }[]
    added_by_hand: string[]
  }>(['update'], 'web')
  assert.deepEqual(
    [
      again.updated.map(({ name, outcome }) => [name, outcome]),
      again.errors.map(({ code }) => code),
      again.added_by_hand,
    ],
    [[['good', 'unchanged']], ['WATCHLIST_FORMAT'], ['hand']],
  )
})

test('a list that its address still serves is not called old', async () => {
  server.answer = whole(sdnList('2023-01-01', 10))
  await lists(['add', server.address, '--name', 'quiet'], 'quiet')
  assert.match((await lists([], 'quiet')).stdout, /quiet +[0-9a-f]{12} +2023-01-01 +10 listings[^\n]*, 465 days old\n$/)
})

test('known shows every list with its addresses, terms and what was checked', async () => {
  const { stdout } = await lists(['known'])
  assert.match(
    stdout,
    /us-ofac-sdn (?:\(installed\) )? ?US list of [\s\S]*\n {2}https:\/\/sanctionslistservice\.ofac\.treas\.gov/,
  )
  assert.match(stdout, /eu-oj[\s\S]*no address: added by hand/)
  const { lists: known } = await json<{ lists: { name: string; installed: boolean }[] }>(['known'], 'quiet')
  assert.ok(known.length >= 9 && known.every(({ installed }) => !installed))
})

test('doctor reads every stored file, and exits 4 where one was changed', async () => {
  const env = { INTERDICT_DATA: join(folder, 'quiet') }
  const good = await runCli(['doctor'], { env })
  assert.match(good.stdout, /ok {5}list quiet: 10 listings[^\n]*every stored file as it was installed/)
  const shown = await json<{ lists: { name: string; sha256: string; versions: unknown[] }[] }>([], 'quiet')
  const { sha256 } = shown.lists.find(({ name }) => name === 'quiet')!
  writeFileSync(join(folder, 'quiet', 'lists', 'quiet', 'versions', sha256, 'SDN.XML.gz'), 'x')
  const bad = await runCli(['doctor'], { env })
  assert.equal(bad.exitCode, 4)
  assert.match(bad.stdout, /BROKEN list quiet: [^\n]*SDN\.XML\.gz/)
})

test('a file that lies in the lists folder is not asked, and that is said', async () => {
  mkdirSync(join(folder, 'stray', 'lists'), { recursive: true })
  writeFileSync(join(folder, 'stray', 'lists', 'mine.jsonl'), '{}')
  assert.match((await lists([], 'stray')).stdout, /mind {2}"mine\.jsonl" lies in the lists folder but is not installed/)
})

const WRONG: [args: string[], code: string, exit: number][] = [
  [['add'], 'USAGE', 2],
  [['add', 'missing.xml'], 'WATCHLIST_UNREADABLE', 4],
  [['add', 'sdn-march.xml', '--name', 'A B'], 'LIST_NAME', 2],
  [['add', 'sdn-march.xml', '--format', 'word'], 'WATCHLIST_FORMAT', 4],
  [['add', 'sdn-march.xml', '--published', 'May'], 'USAGE', 2],
  [['add', 'sdn-march.xml', '--name', 'own'], 'LIST_EXISTS', 2],
  [['update', 'nobody'], 'USAGE', 2],
  [['diff', 'nobody'], 'WATCHLIST_UNKNOWN', 2],
  [['diff', 'own', '--to', '2020-06-01'], 'LIST_VERSION', 2],
  [['diff', 'own', '--from', '1999-01-01'], 'LIST_VERSION', 2],
  [['diff', 'sdn-march.xml', 'sdn-april.xml', '--from', '2024-01-01'], 'USAGE', 2],
  [['remove', 'nobody'], 'WATCHLIST_UNKNOWN', 2],
  [['remove', 'starter'], 'WATCHLIST_UNKNOWN', 2],
  [['nobody'], 'WATCHLIST_UNKNOWN', 2],
  [['--colour'], 'USAGE', 2],
]
for (const [args, code, exit] of WRONG) {
  test(`lists ${args.join(' ')} → ${code}`, async () => {
    const { stdout, exitCode } = await lists([...args, '--json'])
    assert.equal((JSON.parse(stdout) as { error: { code: string } }).error.code, code)
    assert.equal(exitCode, exit)
  })
}

const HOMES: [env: Record<string, string>, folder: string | null, why: string][] = [
  [{ INTERDICT_DATA: '/a', XDG_DATA_HOME: '/b', HOME: '/c' }, '/a', 'INTERDICT_DATA goes before'],
  [{ XDG_DATA_HOME: '/b', HOME: '/c' }, '/b/interdict', 'then the XDG data home'],
  [{ XDG_DATA_HOME: 'b', HOME: '/c' }, '/c/.local/share/interdict', 'a relative one is none'],
  [{ HOME: '/c' }, '/c/.local/share/interdict', 'then the home'],
  [{}, null, 'no home: nothing is installed'],
]
for (const [env, expected, why] of HOMES) {
  test(`data folder ${expected}: ${why}`, async () => {
    const { stdout } = await runCli(['lists', '--json'], { env })
    assert.equal((JSON.parse(stdout) as { data_folder: string | null }).data_folder, expected)
  })
}

test('without a data folder nothing can be added, and --data names one', async () => {
  const none = await runCli(['lists', 'add', 'sdn-march.xml'], { cwd: folder, env: {} })
  assert.equal(none.exitCode, 2)
  assert.match(none.stderr, /Cannot tell the data folder/)
  const named = await runCli(['lists', 'add', 'sdn-march.xml', '--data', 'elsewhere'], { cwd: folder, env: {} })
  assert.equal(named.exitCode, 0, named.stderr)
  assert.match((await lists([], 'elsewhere')).stdout, /us-ofac-sdn/)
})

const before = sharedData('lists/ofac/sdn-2023-08-15.csv.gz')
const after = sharedData('lists/ofac/sdn-2023-08-16.csv.gz')
test.skipIf(before === null)(
  'OFAC: two days installed, five listed between them (no shared data: skipped)',
  async () => {
    for (const path of [after!, before!]) assert.equal((await lists(['add', path], 'ofac')).exitCode, 0)
    const changes = await json<{ from: { published_on: string }; listed: { id: string }[]; counts: unknown }>(
      ['diff', 'us-ofac-sdn'],
      'ofac',
    )
    assert.equal(changes.from.published_on, '2023-08-15', 'by the file names')
    assert.deepEqual(changes.counts, { listed: 5, delisted: 0, changed: 0 })
    assert.deepEqual(
      changes.listed.map(({ id }) => id),
      ['ofac-44544', 'ofac-44578', 'ofac-44579', 'ofac-44618', 'ofac-44619'],
    )
    const env = { INTERDICT_DATA: join(folder, 'ofac') }
    for (const [day, hits] of [
      ['2023-08-15', 0],
      ['2023-08-16', 1],
    ] as const) {
      const args = ['screen', 'Versor s.r.o.', '--lists', 'us-ofac-sdn', '--as-of', day, '--json']
      assert.equal(JSON.parse((await runCli(args, { env })).stdout).hits.length, hits, day)
    }
  },
)

test('show says everything the list holds of one party, by id or official number, with the places', async () => {
  const byId = await lists(['show', 'ofac-3', '--lists', join(folder, 'sdn-april.xml')])
  assert.equal(byId.exitCode, 0, byId.stderr)
  assert.match(byId.stdout, /^INVENTED TRADING 3 LTD {2}Organization, sdn-april, ofac-3\n/)
  assert.match(
    byId.stdout,
    /\nDesignated\n {2}US OFAC, no\. 3: by 1 Apr 2024 \(dated by the installed versions\); US-NK/,
  )
  const { listings } = await json<{ listings: { listing_id: string; values: { field: string; value: string }[] }[] }>([
    'show',
    '3',
    '--lists',
    join(folder, 'sdn-april.xml'),
  ])
  assert.deepEqual(
    listings.map(({ listing_id }) => listing_id),
    ['ofac-3'],
  )
  assert.ok(listings[0]!.values.some(({ value }) => value === 'INVENTED TRADING 3 LTD'))
  assert.ok(listings[0]!.values.every(({ field }) => field !== ''))
})

test('show of a party that no list holds is wrong use, with where it looked', async () => {
  const { exitCode, stderr } = await lists(['show', 'ofac-99999', '--lists', join(folder, 'sdn-april.xml')])
  assert.equal(exitCode, 2)
  assert.match(stderr, /Cannot show "ofac-99999": expected the id or official number of an entry on sdn-april/)
})

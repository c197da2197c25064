import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, test } from 'vitest'
import { runCli } from '../../support/run-cli.ts'
import { sharedData } from '../../support/shared-data.ts'

// From `lists add` to `screen --as-of`: versions of a list without dates, added as a user adds them.

const NEWEST = '2024-07-02'

function row(uid: number, name: string): string {
  return `${uid},"${name}",-0- ,"DPRK"${',-0- '.repeat(8)}\r\n`
}

const VERSIONS: readonly [day: string, rows: readonly string[]][] = [
  ['2023-08-15', [row(900001, 'EVERLASTING INVENTIONS LLC'), row(900002, 'DEPARTING TRACTORS LLC')]],
  [
    '2023-08-16',
    [
      row(900001, 'EVERLASTING INVENTIONS LLC'),
      row(900002, 'DEPARTING TRACTORS LLC'),
      row(900003, 'ARRIVING BICYCLES LLC'),
    ],
  ],
  [
    NEWEST,
    [
      row(900001, 'EVERLASTING INVENTIONS LLC'),
      row(900003, 'ARRIVING BICYCLES LLC'),
      row(900004, 'RECENT UMBRELLAS LLC'),
    ],
  ],
]

let folder: string
let data: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interdict-as-of-'))
  data = join(folder, 'data')
  // The order in which versions are added is not that of their days.
  for (const at of [1, 2, 0]) {
    const [day, rows] = VERSIONS[at]!
    const file = join(folder, `sdn-${day}.csv`)
    writeFileSync(file, `${rows.join('')}\u001a`)
    const { stderr, exitCode } = await runCli([
      'lists',
      'add',
      file,
      '--name',
      'own',
      '--published',
      day,
      '--data',
      data,
    ])
    assert.equal(exitCode, 0, stderr)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** `listed_on` of the hit for a name, as of a day; null where there is no hit. */
async function listedOn(name: string, asOf: string | null, list = 'own', dataFolder = data): Promise<unknown> {
  const day = asOf === null ? [] : ['--as-of', asOf]
  const { stdout, stderr } = await runCli(['screen', name, '--lists', list, ...day, '--data', dataFolder, '--json'])
  assert.equal(stderr, '')
  const { hits } = JSON.parse(stdout) as { hits: { caption: string; listed_on: unknown }[] }
  return hits.length === 0 ? null : hits[0]!.listed_on
}

const CASES: readonly [name: string, asOf: string | null, listedOn: unknown, why: string][] = [
  ['Arriving Bicycles', '2023-08-15', null, 'not on the list of that day: no hit'],
  ['Arriving Bicycles', '2023-08-16', true, 'on the list of that day, not on the one before'],
  ['Arriving Bicycles', '2023-12-31', true, 'in the lists before and after'],
  ['Arriving Bicycles', NEWEST, true, 'on the list of that day'],
  ['Everlasting Inventions', '2020-01-01', 'unknown', 'on the oldest version; how long before is not told'],
  ['Everlasting Inventions', '2023-08-15', true, 'on the list of that day'],
  ['Departing Tractors', '2023-08-16', true, 'on the list of that day'],
  ['Departing Tractors', '2024-01-01', 'unknown', 'removed some day between two versions'],
  ['Departing Tractors', NEWEST, null, 'no longer on the list of that day'],
  ['Departing Tractors', null, null, 'the newest version does not hold it'],
  ['Recent Umbrellas', '2024-01-01', 'unknown', 'added some day between two versions'],
  ['Recent Umbrellas', '2023-08-16', null, 'not on the list of that day'],
  ['Recent Umbrellas', '2024-12-31', true, 'on the newest version, which is all there is to ask'],
]
for (const [name, asOf, expected, why] of CASES) {
  test(`screen "${name}" as of ${asOf ?? 'now'}: ${expected}: ${why}`, async () => {
    assert.equal(await listedOn(name, asOf), expected)
  })
}

const days = ['2023-08-15', '2023-08-16'] as const
const missing = days.some((day) => sharedData(`lists/ofac/sdn-${day}.csv.gz`) === null)
test.skipIf(missing)(
  `two days of OFAC's list: Verus is on the second${missing ? ' (skipped: no shared data)' : ''}`,
  async () => {
    const own = join(folder, 'ofac')
    for (const day of days) {
      const file = sharedData(`lists/ofac/sdn-${day}.csv.gz`)!
      const run = await runCli(['lists', 'add', file, '--name', 'sdn', '--published', day, '--data', own])
      assert.equal(run.exitCode, 0, run.stderr)
    }
    assert.equal(await listedOn('LIMITED LIABILITY COMPANY VERUS', days[0], 'sdn', own), null)
    assert.equal(await listedOn('LIMITED LIABILITY COMPANY VERUS', days[1], 'sdn', own), true)
    assert.equal(await listedOn('MKRTYCHEV, Ashot', '2023-03-29', 'sdn', own), null)
    assert.equal(await listedOn('MKRTYCHEV, Ashot', '2023-03-30', 'sdn', own), true)
  },
  60_000,
)

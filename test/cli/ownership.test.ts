import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, test } from 'vitest'
import { runCli } from '../support/run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'interdict-ownership-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const own = join(folder, 'own.ftm.jsonl')
writeFileSync(
  own,
  [
    { id: 'alpha', schema: 'Company', properties: { name: ['Alpha Invented Holding'], country: ['cy'] } },
    { id: 'beta', schema: 'Company', properties: { name: ['Beta Invented Trading'], country: ['cy'] } },
    {
      id: 'o-1',
      schema: 'Ownership',
      properties: { owner: ['ofac-41736'], asset: ['alpha'], percentage: ['60'], startDate: ['2021-03'] },
    },
    { id: 'o-2', schema: 'Ownership', properties: { owner: ['alpha'], asset: ['beta'], percentage: ['50'] } },
  ]
    .map((entity) => `${JSON.stringify(entity)}\n`)
    .join(''),
)

test('a file of ownerships is asked beside the starter list; the party is the list’s own by its official number', async () => {
  const { stdout, exitCode } = await runCli([
    'ownership',
    'beta invented trading',
    '--with',
    own,
    '--on',
    '2023-09-05',
    '--json',
  ])
  assert.equal(exitCode, 0)
  const { answers, party, on } = JSON.parse(stdout)
  assert.deepEqual([party.id, on], ['beta', '2023-09-05'])
  const short = answers.map((one: { rule: string; answer: string; lower: number; upper: number }) => [
    one.rule,
    one.answer,
    one.lower,
    one.upper,
  ])
  // The UK asks for more than half; the EU never listed him.
  assert.deepEqual(short, [
    ['ofac', 'yes', 50, 50],
    ['eu', 'no', 0, 0],
    ['uk', 'no', 50, 50],
  ])
  const [path] = answers[0].paths
  assert.deepEqual(
    path.parties.map(({ name }: { name: string }) => name),
    ['Ashot Mkrtychev', 'Alpha Invented Holding', 'Beta Invented Trading'],
  )
  assert.deepEqual(path.shares, [
    { from: 60, to: 60 },
    { from: 50, to: 50 },
  ])
  assert.deepEqual(path.interest, { from: 30, to: 30 })
})

test('the text shows answer, reasons and paths', async () => {
  const { stdout } = await runCli(['ownership', 'beta', '--with', own, '--on', '2023-09-05', '--rule', 'ofac'])
  assert.match(stdout, /OFAC {2}yes \(ownership\)/)
  assert.match(stdout, /Ashot Mkrtychev —60 %→ Alpha Invented Holding —50 %→ Beta/)
  assert.match(stdout, /multiplied 30 %/)
})

test('the day before he was listed the answer is no', async () => {
  const { stdout } = await runCli([
    'ownership',
    'beta',
    '--with',
    own,
    '--on',
    '2023-03-29',
    '--rule',
    'ofac',
    '--json',
  ])
  assert.equal(JSON.parse(stdout).answers[0].answer, 'no')
})

const WRONG: readonly [args: readonly string[], code: string, exit: number][] = [
  [['ownership', 'Nobody At All Invented'], 'OWNERSHIP_PARTY_UNKNOWN', 3],
  [['ownership', 'verus', '--rule', 'jp'], 'OWNERSHIP_RULE_UNKNOWN', 3],
  [['ownership', 'verus', '--on', '2023'], 'USAGE', 2],
  [['ownership', 'verus', '--with', join(folder, 'absent.jsonl')], 'WATCHLIST_UNREADABLE', 4],
]
for (const [args, code, exit] of WRONG) {
  test(`${args.slice(1).join(' ').replace(folder, '')} is refused with ${code}`, async () => {
    const { stdout, exitCode } = await runCli([...args, '--json'])
    assert.equal(JSON.parse(stdout).error.code, code)
    assert.equal(exitCode, exit)
  })
}

import assert from 'node:assert/strict'
import { test } from 'vitest'
import { runCli } from '../support/run-cli.ts'

const SHELLS = ['check', '--supplier', 'KP', '--recipient', 'RU', '--item', 'artillery shells', '--on', '2023-09-05']

test('check: verdict first, the reason, what follows, why others do not apply', async () => {
  const { stdout, exitCode } = await runCli(SHELLS)
  assert.equal(exitCode, 0)
  const order = [
    'North Korea → Russia',
    'Would breach',
    'UN-1874-9',
    'Exposes',
    'What may follow',
    'Near, but not applicable',
    'UN-1874-10',
  ]
  let at = 0
  for (const words of order) {
    const found = stdout.indexOf(words, at)
    assert.ok(found >= 0, `${words} after ${at}`)
    at = found
  }
  assert.doesNotMatch(stdout, /^Breaches/m)
  assert.match(stdout, /paragraph number not verified/)
})

test('check --json: one list per verdict, findings with reasons, texts of the consequences', async () => {
  const { stdout } = await runCli([...SHELLS, '--status', 'occurred', '--json'])
  const answer = JSON.parse(stdout) as {
    breaches: string[]
    would_breach: string[]
    not_applicable: string[]
    consequence_texts: { code: string }[]
  }
  assert.ok(answer.breaches.includes('UN-1874-9'))
  assert.deepEqual(answer.would_breach, [])
  assert.ok(answer.not_applicable.includes('UN-1874-10'))
  assert.ok(answer.consequence_texts.some(({ code }) => code === 'C-UN-SEIZE'))
})

test('check --cases reads a document and keeps the order', async () => {
  const stdin = JSON.stringify({
    cases: [
      { id: 'z', transfer: { supplier: 'CN', recipient: 'RU', items: ['drones'], date: '2024' } },
      { id: 'a', transfer: { supplier: 'KP', recipient: 'RU', items: ['shells'], date: '2024' } },
    ],
  })
  const { stdout, exitCode } = await runCli(['check', '--cases', '-', '--json'], { stdin })
  const { cases } = JSON.parse(stdout) as { cases: { id: string; would_breach: string[] }[] }
  assert.equal(exitCode, 0)
  assert.deepEqual(
    cases.map(({ id }) => id),
    ['z', 'a'],
  )
  assert.deepEqual(cases[0]!.would_breach, [])
  assert.ok(cases[1]!.would_breach.includes('UN-1874-9'))
})

const errors: readonly (readonly [args: string[], code: string, exit: number])[] = [
  [['check'], 'USAGE', 2],
  [['check', '--supplier', 'Narnia'], 'TRANSFER_COUNTRY', 3],
  [['check', '--supplier', 'KP', '--on', 'soon'], 'TRANSFER_DATE', 3],
  [['check', '--supplier', 'KP', '--status', 'perhaps'], 'TRANSFER_STATUS', 3],
  [['check', '--supplier', 'KP', '--fail-on', 'rain'], 'USAGE', 2],
  [['check', '--cases', 'no-such-file.json'], 'TRANSFER_CASES', 3],
  [['law', 'show', 'UN-0-0'], 'PROVISION_UNKNOWN', 3],
]
for (const [args, code, exit] of errors) {
  test(`${args.join(' ')} → ${code}, exit ${exit}`, async () => {
    const { stdout, exitCode } = await runCli([...args, '--json'])
    assert.equal(exitCode, exit)
    assert.equal((JSON.parse(stdout) as { error: { code: string } }).error.code, code)
  })
}

test('--fail-on sets exit 1 where the verdict is met', async () => {
  assert.equal((await runCli([...SHELLS, '--fail-on', 'would_breach'])).exitCode, 1)
  assert.equal((await runCli([...SHELLS, '--fail-on', 'breaches'])).exitCode, 0)
})

test('law list, show and timeline', async () => {
  const list = await runCli(['law', 'list', '--target', 'Libya', '--body', 'UN'])
  assert.match(list.stdout, /^UN-1970-9 /m)
  assert.doesNotMatch(list.stdout, /UN-1874-9/)
  const show = await runCli(['law', 'show', 'un-1874-9'])
  assert.match(show.stdout, /paragraph number not verified/)
  const json = JSON.parse((await runCli(['law', 'show', 'UN-1874-9', '--json'])).stdout) as {
    id: string
    consequences: { code: string }[]
  }
  assert.equal(json.id, 'UN-1874-9')
  assert.ok(json.consequences.some(({ code }) => code === 'C-UN-RESP'))
  const timeline = await runCli(['law', 'timeline', '--target', 'SO'])
  assert.match(timeline.stdout, /2023-12-01 {2}ended +UN-733-5/)
})

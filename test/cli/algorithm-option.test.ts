import assert from 'node:assert/strict'
import { test } from 'vitest'
import { runCli } from '../support/run-cli.ts'

test('screen --help lists the algorithms', async () => {
  const { stdout } = await runCli(['screen', '--help'])
  assert.match(stdout.replace(/\s+/g, ' '), /interdict \| logic-v1 \| ofac/)
})

for (const command of ['screen', 'compare']) {
  test(`${command}: a wrong algorithm is wrong use, and says which there are`, async () => {
    const { stdout, exitCode } = await runCli([command, 'Anna', 'Berg', '--algorithm', 'logic-v9', '--json'])
    assert.equal(exitCode, 2)
    const { error } = JSON.parse(stdout) as { error: { code: string; message: string } }
    assert.equal(error.code, 'USAGE')
    assert.match(error.message, /interdict, logic-v1, ofac/)
  })
}

const cases: [algorithm: string, used: string, threshold: number][] = [
  ['', 'interdict', 0.7],
  ['interdict', 'interdict', 0.7],
  ['logic-v1', 'logic-v1', 0.7],
  ['ofac', 'ofac', 0.85],
]
for (const [given, used, threshold] of cases) {
  test(`screen ${given === '' ? 'without --algorithm' : `--algorithm ${given}`} finds, and says by what`, async () => {
    const option = given === '' ? [] : ['--algorithm', given]
    const { stdout, exitCode } = await runCli(['screen', 'Versor', 's.r.o.', '--json', ...option])
    assert.equal(exitCode, 0)
    const answer = JSON.parse(stdout) as { algorithm: string; threshold: number; hits: { listing_id: string }[] }
    assert.deepEqual([answer.algorithm, answer.threshold], [used, threshold])
    assert.equal(answer.hits[0]?.listing_id, 'versor')
  })
}

test('the text view tells an emulation from our own answer', async () => {
  const emulated = await runCli(['screen', 'Gustav Nygaard', '--algorithm', 'ofac'])
  assert.match(emulated.stdout, /algorithm ofac, threshold 0\.85/)
  assert.doesNotMatch((await runCli(['screen', 'Gustav Nygaard'])).stdout, /algorithm/)
})

test('compare answers by the algorithm, with its threshold and its reasons', async () => {
  const { stdout } = await runCli(['compare', 'Berg Anna', 'Anna Berg', '--algorithm', 'logic-v1', '--json'])
  const answer = JSON.parse(stdout) as { algorithm: string; score: number; match: boolean; because: unknown[] }
  assert.deepEqual([answer.algorithm, answer.score, answer.match], ['logic-v1', 0.9, true])
  assert.ok(answer.because.length > 0)
  const text = await runCli(['compare', 'Anna Berg', 'HOLM, Anna', '--algorithm', 'ofac'])
  assert.match(text.stdout, /look like two \(ofac, threshold 0\.85\)/)
})

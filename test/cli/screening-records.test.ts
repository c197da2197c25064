import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'vitest'
import { runCli } from '../support/run-cli.ts'

let folder: string
const at = (name: string) => join(folder, name)
const run = (...args: string[]) => runCli(['screen', ...args], { cwd: folder, now: new Date('2026-05-01T08:00:00Z') })
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interdict-records-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('--record keeps who was asked, how, of which lists, and the hash of what --json prints', async () => {
  const { stdout } = await run('Versor', '--threshold', '0.8', '--json', '--record', 'r.jsonl')
  const record = JSON.parse(readFileSync(at('r.jsonl'), 'utf8')) as {
    options: unknown
    query: { name: string }
    time: string
    lists: { version: string }[]
    result: unknown
  }
  assert.deepEqual(record.options, { algorithm: 'interdict', as_of: null, limit: 20, threshold: 0.8 })
  assert.equal(record.query.name, 'Versor')
  assert.equal(record.time, '2026-05-01T08:00:00.000Z')
  assert.match(record.lists[0]!.version, /^[0-9a-f]{64}$/)
  const printed = createHash('sha256').update(stdout.trimEnd()).digest('hex')
  assert.deepEqual(record.result, { hash: printed, hits: 1 })
  assert.equal(existsSync(at('r.jsonl.lock')), false)
})

test('records are chained, and --verify follows the chain', async () => {
  await run('Versor', '--record', 'r.jsonl')
  await run('Gustav Nygaard', '--record', 'r.jsonl')
  const lines = readFileSync(at('r.jsonl'), 'utf8').trimEnd().split('\n')
  const [first, second] = lines.map((line) => JSON.parse(line) as { hash: string; previous: string | null })
  assert.deepEqual([first?.previous, second?.previous], [null, first?.hash])
  const { stdout, exitCode } = await run('--verify', 'r.jsonl', '--json')
  assert.equal(exitCode, 0)
  assert.deepEqual(JSON.parse(stdout), {
    records: 2,
    from: '2026-05-01T08:00:00.000Z',
    to: '2026-05-01T08:00:00.000Z',
    last_hash: second?.hash,
  })
})

test('several at once take turns: one chain', async () => {
  await Promise.all(['A', 'B', 'C', 'D'].map((name) => run(`Nobody ${name}`, '--record', 'r.jsonl')))
  assert.match((await run('--verify', 'r.jsonl')).stdout, /^4 records, chain whole/)
})

const spoilt: [how: (text: string) => string, line: number, why: string][] = [
  [(text) => text.replace('"hits":1', '"hits":0'), 1, 'a result changed'],
  [(text) => text.slice(0, -20), 2, 'the last line cut'],
  [(text) => text.slice(text.indexOf('\n') + 1), 1, 'the first line gone'],
]
for (const [how, line, why] of spoilt) {
  test(`--verify names line ${line}: ${why}`, async () => {
    await run('Versor', '--record', 'r.jsonl')
    await run('Gustav Nygaard', '--record', 'r.jsonl')
    writeFileSync(at('r.jsonl'), how(readFileSync(at('r.jsonl'), 'utf8')))
    const { stdout, exitCode } = await run('--verify', 'r.jsonl', '--json')
    const { error } = JSON.parse(stdout) as { error: { code: string; message: string } }
    assert.equal(error.code, 'RECORD_CHAIN')
    assert.match(error.message, new RegExp(`line ${line} `))
    assert.equal(exitCode, 3)
  })
}

test('nothing is added behind half a record, and nothing is answered without its record', async () => {
  await run('Versor', '--record', 'r.jsonl')
  appendFileSync(at('r.jsonl'), '{"engine":')
  const before = readFileSync(at('r.jsonl'), 'utf8')
  const { stdout, stderr, exitCode } = await run('Versor', '--record', 'r.jsonl')
  assert.deepEqual([stdout, exitCode], ['', 3])
  assert.match(stderr, /from line 2 on: expected a whole line/)
  assert.equal(readFileSync(at('r.jsonl'), 'utf8'), before)
})

test('--verify of a file that is not there', async () => {
  const { stdout } = await run('--verify', 'none.jsonl', '--json')
  assert.equal((JSON.parse(stdout) as { error: { code: string } }).error.code, 'RECORD_FILE')
})

test('--certificate states a clear result with its record', async () => {
  const { stdout, exitCode } = await run('Gustav Nygaard', '--certificate', '--record', 'r.jsonl')
  const { hash } = JSON.parse(readFileSync(at('r.jsonl'), 'utf8')) as { hash: string }
  assert.equal(exitCode, 0)
  assert.match(stdout, /^SCREENING WITHOUT A HIT\n/)
  assert.ok(stdout.includes(hash))
  assert.match(stdout, /not asked:\n(.*\n)* {2}un-sc: /)
})

const refused: [args: string[], code: string, exit: number, why: string][] = [
  [['Versor', '--certificate'], 'CERTIFICATE_REFUSED', 3, 'there is a hit'],
  [['Versor', '--certificate', '--json'], 'USAGE', 2, 'it is text'],
  [['--file', 'x.csv', '--certificate'], 'USAGE', 2, 'it is about one name'],
]
for (const [args, code, exit, why] of refused) {
  test(`${args.join(' ')} → ${code}: ${why}`, async () => {
    const { stdout, stderr, exitCode } = await run(...args)
    assert.equal(exitCode, exit)
    assert.doesNotMatch(stdout, /WITHOUT A HIT/)
    assert.match(`${stdout}${stderr}`, code === 'USAGE' ? /Cannot use --certificate/ : /Cannot state/)
  })
}

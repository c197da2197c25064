import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'vitest'
import { readCsv } from '../../src/cli/read-csv.ts'
import { AnswerSink } from '../../src/cli/screen-file/answer-sink.ts'
import { runCli } from '../support/run-cli.ts'

let folder: string
const at = (name: string) => join(folder, name)
const run = (...args: string[]) => runCli(['screen', ...args], { cwd: folder, now: new Date('2026-05-01T08:00:00Z') })
const text = (name: string) => readFileSync(at(name), 'utf8')
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interdict-file-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function rowsOf(csv: string): Promise<Record<string, string>[]> {
  const rows: (readonly string[])[] = []
  for await (const { cells } of readCsv(whole(csv), 'x.csv')) rows.push(cells)
  const [titles = [], ...rest] = rows
  return rest.map((cells) => Object.fromEntries(titles.map((title, i) => [title, cells[i] ?? ''])))
}

async function* whole(csv: string): AsyncGenerator<string> {
  yield csv
}

const jsonl: [line: string, match: string, listing: string, remark: RegExp, why: string][] = [
  ['{"id":"c1","name":"Versor s.r.o.","country":"sk"}', 'true', 'versor', /^$/, 'name and country'],
  [
    '{"id":7,"name":["Versor","Other"]}',
    'true',
    'versor',
    /first of 2 names/,
    'names in a list: only one is screened, and it says so',
  ],
  ['{"name":"Gustav Nygaard","country":["NO","Sweden"]}', 'false', '', /^$/, 'countries in a list'],
  ['{"name":"Versor","birth_date":"yesterday"}', 'true', 'versor', /birth_date "yesterday" not understood/, 'no date'],
  ['{"name":""}', '', '', /line 5: no name/, 'no name'],
  ['{"name":"Versor"', '', '', /line 6: expected a JSON object/, 'a line that was cut'],
  ['["Versor"]', '', '', /line 7: expected a JSON object/, 'JSON, but no object'],
  ['{"Kunde":"Versor","note":{"a":1}}', '', '', /no name/, 'a name under a title that nobody named'],
]
test('--file with JSON lines: one answer a line, what is not ours passed through as JSON', async () => {
  writeFileSync(at('c.jsonl'), `\ufeff${jsonl.map(([line]) => line).join('\n')}`)
  const { exitCode, stdout, stderr } = await run('--file', 'c.jsonl')
  assert.equal(exitCode, 0, stderr)
  const rows = await rowsOf(stdout)
  assert.equal(rows.length, jsonl.length)
  for (const [i, [, match, listing, remark, why]] of jsonl.entries()) {
    assert.deepEqual([rows[i]?.match, rows[i]?.listing_id], [match, listing], why)
    assert.match(rows[i]?.remark ?? '', remark, why)
  }
  assert.deepEqual([rows[0]?.id, rows[1]?.id, rows[7]?.other], ['c1', '7', '{"Kunde":"Versor","note":{"a":1}}'])
})

test('--map names a key of JSON lines too', async () => {
  writeFileSync(at('c.jsonl'), '{"Kunde":"Versor"}\n')
  const rows = await rowsOf((await run('--file', 'c.jsonl', '--map', 'name=Kunde')).stdout)
  assert.deepEqual([rows[0]?.listing_id, rows[0]?.name], ['versor', 'Versor'])
})

test('a column called like one of ours is passed through under another name', async () => {
  writeFileSync(at('c.csv'), 'id,name,score,branch\nc1,Versor,77,Bonn\n')
  const [row] = await rowsOf((await run('--file', 'c.csv')).stdout)
  assert.deepEqual([row?.id, row?.input_score, row?.branch], ['c1', '77', 'Bonn'])
})

/** Enough rows for several steps; every seventh is listed. */
function customers(count: number): string {
  const rows = Array.from({ length: count }, (_, i) => `k${i},${i % 7 === 3 ? 'Versor s.r.o.' : `Gustav Nygaard ${i}`}`)
  return `id,name\n${rows.join('\n')}\n`
}

/** What a run that was killed leaves: the answer up to some row, and a torn piece behind it. */
async function leaveHalf(rows: number, args: readonly string[]): Promise<void> {
  const before = AnswerSink.prototype.add
  AnswerSink.prototype.add = async function (lines, reached) {
    await before.call(this, lines, reached)
    if (reached.rows === rows) {
      await this.addLast('9999,torn,"half a ro')
      throw new Error('killed')
    }
  }
  try {
    assert.equal((await run(...args)).exitCode, 4)
  } finally {
    AnswerSink.prototype.add = before
  }
}

const killed: [rows: number, why: string][] = [
  [200, 'after the first step'],
  [400, 'after the second'],
  [450, 'after the last row, before the file has its name'],
]
for (const [rows, why] of killed) {
  test(`a run killed ${why} is gone on with: the same bytes as one undisturbed`, async () => {
    writeFileSync(at('c.csv'), customers(450))
    await run('--file', 'c.csv', '--out', 'whole.csv')
    const args = ['--file', 'c.csv', '--out', 'hits.csv']
    await leaveHalf(rows, args)
    assert.equal(existsSync(at('hits.csv')), false)
    const { stderr } = await run(...args)
    assert.equal(text('hits.csv'), text('whole.csv'))
    assert.match(stderr, /450 rows screened: 64 with a hit, 386 without, 0 not screened/)
    assert.deepEqual([existsSync(at('hits.csv.part')), existsSync(at('hits.csv.progress.json'))], [false, false])
  })
}

const otherTask: [change: () => void, more: string[], why: string][] = [
  [() => writeFileSync(at('c.csv'), customers(450).replace('Gustav Nygaard 0', 'Versor')), [], 'another input'],
  [() => {}, ['--threshold', '0.9'], 'another threshold'],
  [() => writeFileSync(at('hits.csv.progress.json'), 'not json'), [], 'a progress file that cannot be understood'],
  [() => writeFileSync(at('hits.csv.part'), 'row'), [], 'less of an answer than was remembered'],
]
for (const [change, more, why] of otherTask) {
  test(`begun anew after a kill: ${why}`, async () => {
    writeFileSync(at('c.csv'), customers(450))
    await leaveHalf(200, ['--file', 'c.csv', '--out', 'hits.csv'])
    change()
    await run('--file', 'c.csv', '--out', 'hits.csv', ...more)
    await run('--file', 'c.csv', '--out', 'whole.csv', ...more)
    assert.equal(text('hits.csv'), text('whole.csv'))
  })
}

const BEFORE = [
  'c1,Versor s.r.o.',
  'c2,Gustav Nygaard',
  'c3,Ashot Mkrtychev',
  'c4,Defense Engineering LLP',
  'c5,Versor',
].join('\n')
const NOW = ['c5,Versor', 'c1,Versor sro', 'c2,Ashot Mkrtychev', 'c3,Gustav Nygaard', 'c6,Versor', 'c4,'].join('\n')

test('--since shows what is new, changed and gone, and nothing else', async () => {
  writeFileSync(at('before.csv'), `id,name\n${BEFORE}\n`)
  writeFileSync(at('now.csv'), `id,name\n${NOW}\n`)
  await run('--file', 'before.csv', '--out', 'old.csv')
  const { stdout } = await run('--file', 'now.csv', '--since', 'old.csv')
  const changes = (await rowsOf(stdout)).map(({ row, id, listing_id: listing, change }) => [row, id, listing, change])
  assert.deepEqual(changes, [
    ['3', 'c2', 'mkrtychev', 'new'],
    ['4', 'c3', 'mkrtychev', 'gone'],
    ['5', 'c6', 'versor', 'new'],
    ['6', 'c4', '', 'not_screened'],
  ])
})

test('--since: a customer that is no longer in the file has its hits gone, without a row', async () => {
  writeFileSync(at('before.csv'), `id,name,branch\n${BEFORE.replaceAll('\n', ',x\n')},x\n`)
  writeFileSync(at('now.csv'), 'id,name,branch\nc1,Versor s.r.o.,x\nc5,Versor,x\n')
  await run('--file', 'before.csv', '--out', 'old.csv')
  const rows = await rowsOf((await run('--file', 'now.csv', '--since', 'old.csv')).stdout)
  assert.deepEqual(
    new Set(rows.map(({ row, id, change }) => `${row} ${id} ${change}`)),
    new Set([' c3 gone', ' c4 gone']),
  )
})

test('--since: other figures are a change, another version of the list is not', async () => {
  writeFileSync(at('now.csv'), 'id,name\nc1,Versor s.r.o.\nc3,Ashot Mkrtychev\n')
  await run('--file', 'now.csv', '--out', 'old.csv')
  const [header, first, ...rest] = text('old.csv')
    .replace(/[0-9a-f]{64}/g, 'f'.repeat(64))
    .split('\r\n')
  writeFileSync(at('old.csv'), [header, first!.replace(/,0\.\d+,true/, ',0.71,true'), ...rest].join('\r\n'))
  const rows = await rowsOf((await run('--file', 'now.csv', '--since', 'old.csv')).stdout)
  assert.deepEqual(
    rows.map(({ id, change }) => [id, change]),
    [['c1', 'changed']],
  )
})

test('--since after a kill: the same bytes as undisturbed', async () => {
  writeFileSync(at('before.csv'), `${customers(430)}gone,Versor\n`)
  writeFileSync(at('now.csv'), customers(450).replaceAll('k3,Versor s.r.o.', 'k3,Gustav Nygaard'))
  await run('--file', 'before.csv', '--out', 'old.csv')
  await run('--file', 'now.csv', '--since', 'old.csv', '--out', 'whole.csv')
  for (const rows of [200, 450]) {
    const args = ['--file', 'now.csv', '--since', 'old.csv', '--out', `${rows}.csv`]
    await leaveHalf(rows, args)
    await run(...args)
    assert.equal(text(`${rows}.csv`), text('whole.csv'))
  }
  assert.ok((await rowsOf(text('whole.csv'))).some(({ row, change }) => row === '' && change === 'gone'))
})

const refused: [args: string[], code: string, why: string][] = [
  [['--file', 'c.csv', '--since', 'none.csv'], 'SOURCE_NOT_FOUND', 'no earlier answers'],
  [['--file', 'c.csv', '--since', 'c.csv'], 'NAME_FILE_FORMAT', 'a file that is no answer file'],
  [['--file', 'c.csv', '--since', 'changes.csv'], 'NAME_FILE_FORMAT', 'changes only: hits that stayed are not in it'],
  [['--file', 'c.csv', '--since', 'old.csv', '--out', 'old.csv'], 'USAGE', 'it would overwrite what it compares with'],
  [['Versor', '--since', 'old.csv'], 'USAGE', 'one name has nothing to compare with'],
]
for (const [args, code, why] of refused) {
  test(`${args.join(' ')} → ${code}: ${why}`, async () => {
    writeFileSync(at('c.csv'), 'id,name\nc1,Versor\n')
    await run('--file', 'c.csv', '--out', 'old.csv')
    await run('--file', 'c.csv', '--since', 'old.csv', '--out', 'changes.csv')
    const { stdout } = await run(...args, '--json')
    assert.equal((JSON.parse(stdout) as { error: { code: string } }).error.code, code)
  })
}

test('--record keeps one line for a whole file: its hash, its rows, the hash of the answers', async () => {
  writeFileSync(at('c.csv'), 'id,name\nc1,Versor\nc2,Gustav Nygaard\n')
  await run('--file', 'c.csv', '--out', 'hits.csv', '--record', 'r.jsonl')
  const { stdout } = await run('--file', 'c.csv', '--record', 'r.jsonl')
  const [filed, printed] = text('r.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { query: unknown; result: unknown })
  const hash = (content: string) => createHash('sha256').update(content).digest('hex')
  assert.deepEqual(filed?.query, { file: 'c.csv', rows: 2, sha256: hash(text('c.csv')), since: null })
  assert.deepEqual(filed?.result, { hash: hash(text('hits.csv')), hits: 1 })
  assert.deepEqual(printed?.result, { hash: hash(stdout), hits: 1 })
  assert.match((await run('--verify', 'r.jsonl')).stdout, /^2 records, chain whole/)
})

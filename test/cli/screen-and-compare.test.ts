import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, test } from 'vitest'
import { readCsv } from '../../src/cli/read-csv.ts'
import { canonicalJson } from '../../src/model/canonical-json.ts'
import { runCli } from '../support/run-cli.ts'

let folder: string
const at = (name: string) => join(folder, name)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interdict-screen-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('screen finds a listed party and says why, on which list, since when', async () => {
  const { stdout, exitCode } = await runCli(['screen', 'Versor', 's.r.o.', '--json'])
  assert.equal(exitCode, 0)
  const answer = JSON.parse(stdout) as {
    hits: { listing_id: string; designated_on: string[]; because: unknown[] }[]
    lists: { version: string }[]
  }
  assert.equal(answer.hits[0]?.listing_id, 'versor')
  assert.ok(answer.hits[0]?.designated_on.includes('2023-08-16'))
  assert.ok((answer.hits[0]?.because.length ?? 0) > 0)
  assert.match(answer.lists[0]?.version ?? '', /^[0-9a-f]{64}$/)
})

test('no hit says which lists were asked, and that it clears nobody', async () => {
  const { stdout, exitCode } = await runCli(['screen', 'Gustav Nygaard'])
  assert.equal(exitCode, 0)
  assert.match(stdout, /^no hit for "Gustav Nygaard"\nAsked: starter \(/)
  assert.match(stdout, /does not mean cleared/)
})

test('the same question is the same bytes: keys in order, nothing of time or place', async () => {
  const args = ['screen', 'Mkrtychev', '--json']
  const first = await runCli(args)
  const again = await runCli(args, { now: new Date('2031-01-01'), cwd: folder })
  assert.equal(first.stdout, again.stdout)
  assert.equal(first.stdout, `${canonicalJson(JSON.parse(first.stdout))}\n`)
})

test('parties that the listing names are shown by link, in text and JSON', async () => {
  const { stdout } = await runCli(['screen', 'Versor', '--json'])
  const [hit] = (JSON.parse(stdout) as { hits: { by_link: { listing_id: string }[] }[] }).hits
  assert.ok(hit?.by_link.some(({ listing_id: id }) => id === 'mkrtychev'))
  assert.match((await runCli(['screen', 'Versor'])).stdout, /by link: Ashot Mkrtychev \(.*mkrtychev\)/)
})

test('a listing that was not on its list that day is left out, with the reason', async () => {
  const { stdout } = await runCli(['screen', 'Versor', '--as-of', '2023-08-15', '--json'])
  const answer = JSON.parse(stdout) as {
    hits: unknown[]
    left_out: { listing_id: string; why: string; note: string }[]
  }
  assert.deepEqual(answer.hits, [])
  assert.deepEqual([answer.left_out[0]?.listing_id, answer.left_out[0]?.why], ['versor', 'not_listed_then'])
  assert.match(answer.left_out[0]?.note ?? '', /designated 2023-08-16 .*after 2023-08-15/)
})

test('--as-of before the designation gives no hit; --why-not says so', async () => {
  const { stdout } = await runCli(['screen', 'Versor', '--as-of', '2023-08-15', '--why-not', 'versor'])
  assert.match(stdout, /^no hit/)
  assert.match(stdout, /On the list on 2023-08-15: no/)
})

test('--fail-on hit sets exit 1, and only then', async () => {
  assert.equal((await runCli(['screen', 'Versor', '--fail-on', 'hit'])).exitCode, 1)
  assert.equal((await runCli(['screen', 'Gustav Nygaard', '--fail-on', 'hit'])).exitCode, 0)
})

const wrong: [args: string[], code: string, exit: number][] = [
  [['screen'], 'USAGE', 2],
  [['screen', 'Versor', '--schema', 'Robot'], 'USAGE', 2],
  [['screen', 'Versor', '--birth-date', 'yesterday'], 'USAGE', 2],
  [['screen', 'Versor', '--country', 'Atlantis'], 'USAGE', 2],
  [['screen', 'Versor', '--as-of', '2023'], 'USAGE', 2],
  [['screen', 'Versor', '--threshold', '7'], 'USAGE', 2],
  [['screen', 'Versor', '--limit', '0'], 'USAGE', 2],
  [['screen', 'Versor', '--algorithm', 'magic'], 'USAGE', 2],
  [['screen', 'Versor', '--fail-on', 'everything'], 'USAGE', 2],
  [['screen', 'Versor', '--lists', 'no-such-list'], 'WATCHLIST_UNKNOWN', 2],
  [['screen', '--file', 'missing.csv'], 'SOURCE_NOT_FOUND', 3],
  [['compare', 'Anna'], 'USAGE', 2],
  [['compare', '--pairs', 'missing.jsonl'], 'SOURCE_NOT_FOUND', 3],
]
for (const [args, code, exit] of wrong) {
  test(`${args.join(' ')} → ${code}`, async () => {
    const { stdout, exitCode } = await runCli([...args, '--json'], { cwd: folder })
    assert.equal((JSON.parse(stdout) as { error: { code: string } }).error.code, code)
    assert.equal(exitCode, exit)
  })
}

test('a file of names: every row comes out, with its hits, "no hit" or the reason it was not screened', async () => {
  writeFileSync(
    at('kunden.csv'),
    '\ufeffNr;Kunde;Land\r\n1;"Versor; s.r.o.";SK\r\n2;Gustav Nygaard;Norway\r\n3;;KP\r\n4;Ашот Мкртычев;Atlantis\r\n5;a;b;c\r\n6;Sveta Lindqvist;United Kingdom\r\n',
  )
  const { exitCode, stderr } = await runCli(
    ['screen', '--file', 'kunden.csv', '--out', 'hits.csv', '--map', 'name=Kunde', '--map', 'country=Land'],
    { cwd: folder },
  )
  assert.equal(exitCode, 0, stderr)
  assert.equal(existsSync(at('hits.csv.part')), false)
  const rows: (readonly string[])[] = []
  const text = readFileSync(at('hits.csv'), 'utf8')
  for await (const row of readCsv(pieces(text, 7), 'hits.csv')) rows.push(row.cells)
  assert.deepEqual(rows[0], [
    ...['row', 'id', 'name', 'list', 'listing_id', 'caption', 'score', 'match', 'because', 'list_version'],
    ...['programmes', 'designated_on', 'remark', 'Nr'],
  ])
  const answers = rows.slice(1).map((cells) => [cells[0], cells[2], cells[4], cells[7], cells[13]])
  assert.deepEqual(answers, [
    ['1', 'Versor; s.r.o.', 'versor', 'true', '1'],
    ['2', 'Gustav Nygaard', '', 'false', '2'],
    ['3', '', '', '', '3'],
    ['4', 'Ашот Мкртычев', 'mkrtychev', 'true', '4'],
    ['5', 'a', '', '', '5'],
    ['6', 'Sveta Lindqvist', '', 'false', '6'],
  ])
  const remark = (row: number) => rows[row]?.[12] ?? ''
  assert.match(remark(3), /line 4: no name/)
  assert.match(remark(4), /country "Atlantis" not understood/)
  assert.match(remark(5), /line 6: 4 cells, expected 3/)
  assert.equal(remark(6), '', 'a country of two words is understood')
  assert.match(rows[1]?.[9] ?? '', /^[0-9a-f]{64}$/, 'the version of the list that the hit is on')
  assert.match(stderr, /6 rows screened: 2 with a hit, 2 without, 2 not screened/)
})

const broken: [content: string | Uint8Array, code: string, why: string][] = [
  ['', 'NAME_FILE_FORMAT', 'an empty file'],
  ['a,b\n1,2\n', 'NAME_FILE_FORMAT', 'no column with a name'],
  ['name\n"Anna\n', 'NAME_FILE_FORMAT', 'a quotation mark that never closes'],
  [new Uint8Array([0x6e, 0x61, 0x6d, 0x65, 0x0a, 0xff, 0xfe, 0x0a]), 'SOURCE_UNREADABLE', 'bytes that are not UTF-8'],
]
for (const [content, code, why] of broken) {
  test(`a broken file of names → ${code}, and no answer file: ${why}`, async () => {
    writeFileSync(at('broken.csv'), content)
    const { stdout, exitCode } = await runCli(['screen', '--file', 'broken.csv', '--out', 'none.csv', '--json'], {
      cwd: folder,
    })
    assert.equal((JSON.parse(stdout) as { error: { code: string } }).error.code, code)
    assert.equal(exitCode, 3)
    assert.equal(existsSync(at('none.csv')), false)
  })
}

test('compare --pairs gives each line back with score, match and because, in order', async () => {
  writeFileSync(
    at('pairs.jsonl'),
    '{"a":"Kim Jong Un","b":"Kim Jong Nam","schema":"Person","id":7}\n\n{"a":"Анна Ветрова","b":"Anna Vetrova"}\n',
  )
  const { stdout, exitCode } = await runCli(['compare', '--pairs', 'pairs.jsonl'], { cwd: folder })
  assert.equal(exitCode, 0)
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { a: string; id?: number; match: boolean; score: number; because: unknown[] })
  assert.deepEqual(
    lines.map(({ a, id, match }) => [a, id, match]),
    [
      ['Kim Jong Un', 7, false],
      ['Анна Ветрова', undefined, true],
    ],
  )
  assert.ok(lines.every(({ score, because }) => score >= 0 && score <= 1 && because.length > 0))
})

test('compare --pairs stops at a line that is no pair, and names it', async () => {
  writeFileSync(at('pairs.jsonl'), '{"a":"x","b":"y"}\n{"a":"x"}\n')
  const { stderr, exitCode } = await runCli(['compare', '--pairs', 'pairs.jsonl'], { cwd: folder })
  assert.equal(exitCode, 3)
  assert.match(stderr, /pairs\.jsonl" at line 2: expected texts "a" and "b"/)
})

const csv: [text: string, expected: string[][], why: string][] = [
  [
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
    'no line end at the end',
  ],
  [
    'a;b\r\n"x;y";"say ""no"""\r\n',
    [
      ['a', 'b'],
      ['x;y', 'say "no"'],
    ],
    'quoted marks and doubled quotation marks',
  ],
  [
    'a,b\n"two\nlines",2\n',
    [
      ['a', 'b'],
      ['two\nlines', '2'],
    ],
    'a line end inside a cell',
  ],
  ['a\rb\rc', [['a'], ['b'], ['c']], 'CR alone'],
  [
    'a,b\n,\n\n',
    [
      ['a', 'b'],
      ['', ''],
    ],
    'empty cells are a row, a blank line is not',
  ],
  [
    '5" pipe,b\n1,2\n',
    [
      ['5" pipe', 'b'],
      ['1', '2'],
    ],
    'a mark inside an unquoted cell',
  ],
]
for (const [text, expected, why] of csv) {
  for (const size of [1, 3, 1000]) {
    test(`CSV in pieces of ${size}: ${why}`, async () => {
      const rows: (readonly string[])[] = []
      for await (const row of readCsv(pieces(text, size), 'x.csv')) rows.push(row.cells)
      assert.deepEqual(rows, expected)
    })
  }
}

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size)
}

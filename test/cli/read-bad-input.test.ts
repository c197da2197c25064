import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, test } from 'vitest'
import { runCli } from '../support/run-cli.ts'

// Whatever a user hands in, `read` answers with a typed error or with an empty, honest reading: never a stack trace,
// never a hang, and the exit code that scripts rely on.

let folder: string
const at = (name: string) => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interdict-bad-'))
  mkdirSync(at('no-reports'))
  writeFileSync(at('no-reports/picture.png'), new Uint8Array([0x89, 0x50, 0x4e, 0x47]))
  writeFileSync(at('empty.txt'), '')
  writeFileSync(at('blank.html'), '  \n\t\n')
  writeFileSync(
    at('binary.txt'),
    new Uint8Array(4096).map((_, i) => (i * 37) % 256),
  )
  writeFileSync(at('zip.html'), new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0, 8, 0]))
  writeFileSync(at('large.txt'), '')
  truncateSync(at('large.txt'), 50 * 1024 * 1024)
  writeFileSync(
    at('invalid-utf8.txt'),
    Buffer.concat([
      Buffer.from('The minister said on Monday that '),
      Buffer.from([0xff, 0xfe, 0xc3, 0x28]),
      Buffer.from(' shells were sent to Sudan.\n'),
    ]),
  )
  writeFileSync(
    at('menu.html'),
    '<html><body><nav><a href="/">Home</a> <a href="/w">World</a></nav><footer>Contact</footer></body></html>',
  )
  writeFileSync(
    at('good.txt'),
    'Published 3 May 2024\n\nThe defence ministry of Norway said on Thursday that it will send air defence missiles to Ukraine.\n',
  )
  writeFileSync(at('report.pdf'), '%PDF-1.7\n%âãÏÓ\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const errors: [args: string[], code: string, exit: number, why: string][] = [
  [['missing.txt'], 'SOURCE_NOT_FOUND', 3, 'no such file'],
  [['no-reports'], 'SOURCE_FOLDER_EMPTY', 3, 'a folder without readable files'],
  [['binary.txt'], 'PAGE_BINARY', 3, 'bytes that are no text'],
  [['zip.html'], 'PAGE_BINARY', 3, 'an archive with a page’s ending'],
  [['large.txt'], 'SOURCE_TOO_LARGE', 3, '50 MB: no page is that long'],
  [['good.txt', '--published', 'last Tuesday'], 'PUBLISHED_UNREADABLE', 3, 'a date that is no date'],
  [['good.txt', '--published', '2024-02-30'], 'PUBLISHED_UNREADABLE', 3, 'a day that does not exist'],
  [['good.txt', '--as-of', 'yesterday'], 'USAGE', 2, '--as-of is a day'],
  [['good.txt', '--fail-on', 'everything'], 'USAGE', 2, 'unknown condition'],
  [['good.txt', '--colour'], 'USAGE', 2, 'unknown option'],
  [['good.txt', '--lists', 'no-such-list'], 'WATCHLIST_UNKNOWN', 2, 'a list that is not installed'],
  [['report.pdf'], 'PAGE_FORMAT_UNSUPPORTED', 3, 'a format not read yet says so'],
  [[], 'USAGE', 2, 'nothing to read'],
]
for (const [args, code, exit, why] of errors) {
  test(`read ${args.join(' ')} → ${code}: ${why}`, async () => {
    const paths = args.map((arg, i) => (i === 0 ? at(arg) : arg))
    const json = await runCli(['read', ...paths, '--json'])
    assert.equal(json.exitCode, exit)
    const { error } = JSON.parse(json.stdout) as { error: { code: string; message: string; advice: string } }
    assert.equal(error.code, code)
    assert.match(error.message, /^Cannot |^Missing |^Unknown /)
    const text = await runCli(['read', ...paths])
    assert.equal(text.exitCode, exit)
    assert.equal(text.stdout, '')
    assert.doesNotMatch(text.stderr, /\n\s+at |Error:/, 'no stack trace')
  })
}

const honest: [name: string, doubt: string, why: string][] = [
  ['empty.txt', 'empty', 'an empty file'],
  ['blank.html', 'empty', 'white space only'],
  ['menu.html', 'no_article', 'a page that is all menu'],
  ['invalid-utf8.txt', 'encoding', 'bytes that are not UTF-8'],
]
for (const [name, doubt, why] of honest) {
  test(`${name} gives a reading with the doubt "${doubt}": ${why}`, async () => {
    const run = await runCli(['read', at(name), '--json'])
    assert.equal(run.exitCode, 0, run.stdout)
    const answer = JSON.parse(run.stdout) as { doubts: { what: string }[]; statements: unknown[] }
    assert.ok(
      answer.doubts.some(({ what }) => what === doubt),
      `doubts: ${answer.doubts.map(({ what }) => what).join(', ')}`,
    )
    if (name !== 'invalid-utf8.txt') assert.equal(answer.statements.length, 0)
  })
}

test('one bad source does not lose the good ones: they are written, the bad is listed, exit 3', async () => {
  const out = at('out')
  const run = await runCli(['read', at('good.txt'), at('missing.txt'), '--out', out])
  assert.equal(run.exitCode, 3)
  assert.match(run.stdout, /1 of 2 written/)
  assert.match(run.stderr, /missing\.txt/)
})

test('a stem met twice gets a number, standard input is stdin.json', async () => {
  mkdirSync(at('again'))
  writeFileSync(at('again/good.txt'), 'The ministry of Norway said it will send missiles to Ukraine.\n')
  const out = at('stems')
  await runCli(['read', at('good.txt'), at('again/good.txt'), '-', '--out', out], {
    stdin: 'Kenya sent shells to Chad.\n',
  })
  const { readdirSync } = await import('node:fs')
  assert.deepEqual(readdirSync(out).sort(), ['good-2.json', 'good.json', 'stdin.json'])
})

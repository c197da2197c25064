import assert from 'node:assert/strict'
import { test } from 'vitest'
import { displayWidth } from '../../src/cli/views/display-width.ts'
import { runCli } from '../support/run-cli.ts'

const views: [args: string[], lines: RegExp[], why: string][] = [
  [
    ['Игорь Петров', 'Petrov Igor'],
    [
      /^\d\.\d\d {2}may be one \(threshold 0\.7\)$/,
      /^ {6}Both parts agree: Игорь is read Igor; Петров as Petrov\.$/,
      /^ {6}first +second +takes +how$/,
      /^ {6}игорь {3}= {2}igor {4}.* {2}read igor$/,
      /^ {6}петров {2}= {2}petrov {2}.* {2}read petrov$/,
      /^ {6}persons: \+\d\.\d\d for equal names, .* taken, .* left; a match from \+0\.85 \(log odds\)$/,
    ],
    'which word stands for which, across scripts',
  ],
  [
    ['Igor Petrov', 'Ilya Petrov', '--schema', 'Person'],
    [
      /look like two/,
      /The family names agree \(Petrov\), but the given names are other names \(Igor, Ilya\)\./,
      /^ {6}igor +– +−\d\.\d\d {2}only in the first name$/,
      /^ {6}– +ilya +−\d\.\d\d {2}only in the second name$/,
    ],
    'words left over stand on their own side',
  ],
  [
    ['Snow Storm 6', 'Snow Storm 5', '--schema', 'Vessel'],
    [
      /look like two/,
      /The numbers differ \(6, 5\)\./,
      /^ {6}other_number {2}−\d\.\d\d {2}the numbers differ \(6, 5\)$/,
    ],
    'rules, with what they take',
  ],
  [['', 'Anna'], [/^0\.00 {2}look like two/, /nothing to compare/], 'an empty name'],
]
for (const [args, lines, why] of views) {
  test(`compare ${args.join(' / ')}: ${why}`, async () => {
    const { stdout, exitCode } = await runCli(['compare', ...args])
    assert.equal(exitCode, 0)
    let rest = stdout.split('\n')
    for (const line of lines) {
      const at = rest.findIndex((one) => line.test(one))
      assert.ok(at >= 0, `${line}, in this order, in:\n${stdout}`)
      rest = rest.slice(at + 1)
    }
    assert.ok(
      stdout.split('\n').every((line) => line === line.trimEnd()),
      'no blanks at the end of a line',
    )
  })
}

test('columns line up where characters are two columns wide', async () => {
  const { stdout } = await runCli(['compare', '김정은', 'Kim Jong Nam'])
  const rows = stdout.split('\n').filter((line) => / [=≠] /.test(line))
  assert.equal(rows.length, 3)
  const columns = new Set(rows.map((row) => displayWidth(row.slice(0, row.search(/[=≠]/)))))
  assert.equal(columns.size, 1, rows.join('\n'))
})

test('--explain lists every feature with value and weight; without it none is shown', async () => {
  const { stdout } = await runCli(['compare', 'Igor Petrov', 'Ilya Petrov', '--explain'])
  assert.match(stdout, /^ {6}feature {2,}value {2}weight {3,}takes$/m)
  assert.match(stdout, /^ {6}leftOnBothAtAll {2}1\.000 {2}× \d\.\d{3} {2}−\d\.\d\d$/m)
  assert.doesNotMatch((await runCli(['compare', 'Igor Petrov', 'Ilya Petrov'])).stdout, /leftOnBoth/)
})

interface Answer {
  readonly score: number
  readonly start: number
  readonly sentence: string
  readonly aligned: { query: string[]; listed: string[]; how: string; read: object; adds: number }[]
  readonly left_over: { query: { word: string; adds: number }[]; listed: { word: string; adds: number }[] }
  readonly rules: { rule: string; adds: number }[]
  readonly because: object[]
  readonly features?: object[]
}

test('--json has the parts in snake case, and they add up to the score', async () => {
  const { stdout } = await runCli([
    'compare',
    'Ашот Мкртычев',
    'Mkrtychev Ashot Levonovich',
    '--schema',
    'Person',
    '--json',
  ])
  const answer = JSON.parse(stdout) as Answer
  assert.deepEqual(Object.keys(answer), [
    'a',
    'b',
    'schema',
    'algorithm',
    'score',
    'match',
    'because',
    'sentence',
    'judged_by',
    'start',
    'aligned',
    'left_over',
    'rules',
  ])
  assert.deepEqual(answer.aligned[0]?.query, ['ашот'])
  assert.deepEqual(answer.aligned[0]?.read, { query: 'ashot', listed: null, as: null })
  assert.deepEqual(
    answer.left_over.listed.map(({ word }) => word),
    ['levonovich'],
  )
  const parts = [...answer.aligned, ...answer.left_over.query, ...answer.left_over.listed, ...answer.rules]
  const odds = parts.reduce((sum, { adds }) => sum + adds, answer.start)
  assert.ok(Math.abs(1 / (1 + Math.exp(-odds)) - answer.score) < 0.001)
})

test('--json --explain adds the features', async () => {
  const { stdout } = await runCli(['compare', 'Igor Petrov', 'Ilya Petrov', '--json', '--explain'])
  assert.ok(((JSON.parse(stdout) as Answer).features?.length ?? 0) > 0)
})

test('an emulated algorithm has reasons, but no parts of ours', async () => {
  const { stdout } = await runCli(['compare', 'Igor Petrov', 'Igor Petrov', '--algorithm', 'logic-v1', '--json'])
  const answer = JSON.parse(stdout) as Answer
  assert.ok(answer.because.length > 0)
  assert.equal('aligned' in answer, false)
})

test('screen --explain says in a sentence how the names agree; screen alone does not', async () => {
  const { stdout } = await runCli(['screen', 'Ashot', 'Mkrtychev', '--explain'])
  assert.match(
    stdout,
    /^ {6}Both parts agree: Ашот is read Ashot; Мкртычев as Mkrtychev\.$|^ {6}The names are the same/m,
  )
  assert.doesNotMatch((await runCli(['screen', 'Ashot', 'Mkrtychev'])).stdout, /Both parts agree|names are the same/)
})

const widths: [text: string, columns: number, why: string][] = [
  ['kim', 3, 'Latin letters'],
  ['김정은', 6, 'Hangul'],
  ['習近平', 6, 'Han'],
  ['やまだ', 6, 'kana'],
  ['e\u0301', 1, 'a combining accent'],
  ['مُحَمَّد', 4, 'Arabic vowel points'],
  ['a\u200fb', 2, 'a mark of direction'],
  ['', 0, 'nothing'],
]
for (const [text, columns, why] of widths) {
  test(`${JSON.stringify(text)} is ${columns} columns wide: ${why}`, () => assert.equal(displayWidth(text), columns))
}

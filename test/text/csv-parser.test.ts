import assert from 'node:assert/strict'
import fc from 'fast-check'
import { test } from 'vitest'
import { CsvParser, UnclosedQuote } from '../../src/text/csv-parser.ts'

const cases: [text: string, rows: [line: number, ...cells: string[]][], why: string][] = [
  [
    'a,b\nc,d\n',
    [
      [1, 'a', 'b'],
      [2, 'c', 'd'],
    ],
    'plain rows',
  ],
  [
    'a,b\r\nc,d',
    [
      [1, 'a', 'b'],
      [2, 'c', 'd'],
    ],
    'CRLF, no line end at the end',
  ],
  [
    'a,b\rc,d\r',
    [
      [1, 'a', 'b'],
      [2, 'c', 'd'],
    ],
    'lone CR, as old exports have',
  ],
  ['\ufeffa,b\n', [[1, 'a', 'b']], 'a byte order mark is no part of the first cell'],
  ['"a, b",c\n', [[1, 'a, b', 'c']], 'a mark inside quotes'],
  ['"a ""b"" c"\n', [[1, 'a "b" c']], 'doubled quotation marks'],
  [
    '"a\r\nb",c\nd,e\n',
    [
      [1, 'a\r\nb', 'c'],
      [3, 'd', 'e'],
    ],
    'a line end inside quotes counts as a line',
  ],
  ['a,,\n', [[1, 'a', '', '']], 'empty cells at the end count'],
  ['""\n', [], 'a row of one empty cell is a blank line'],
  ['\n\na\n\n', [[3, 'a']], 'blank lines are skipped, lines are counted'],
  ['5" pipe,x\n', [[1, '5" pipe', 'x']], 'a mark in the middle of a bare cell is a letter'],
  ['"a"b,c\n', [[1, 'ab', 'c']], 'letters after a closed cell belong to it'],
  ['"",""\n', [[1, '', '']], 'quoted empty cells'],
  ['', [], 'nothing'],
]
for (const [text, rows, why] of cases) {
  test(`${JSON.stringify(text)}: ${why}`, () => assert.deepEqual(parse([text]), rows))
}

test('a text may be cut anywhere: the rows are the same', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'é'), maxLength: 40 }),
      fc.array(fc.nat(40), { maxLength: 6 }),
      (text, cuts) => {
        const at = [0, ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length]
        const pieces = at.slice(1).map((end, i) => text.slice(at[i], end))
        assert.deepEqual(outcome(pieces), outcome([text]))
      },
    ),
    { seed: 3, numRuns: 3000 },
  )
})

test('what is written as CSV is read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ';', 'б'), minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (table) => {
      const text = table.map((row) => `${row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')}\r\n`).join('')
      assert.deepEqual(
        parse([text]).map(([, ...cells]) => cells),
        table,
      )
    }),
    { seed: 4, numRuns: 1000 },
  )
})

test('a quoted cell that is never closed is an error with the line where its record begins', () => {
  const parser = new CsvParser()
  parser.feed('a,b\nc,"d\ne,f\n')
  assert.throws(
    () => parser.end(),
    (error) => error instanceof UnclosedQuote && error.line === 2,
  )
})

function parse(pieces: readonly string[]): [number, ...string[]][] {
  const parser = new CsvParser()
  const rows = [...pieces.flatMap((piece) => parser.feed(piece)), ...parser.end()]
  return rows.map(({ line, cells }) => [line, ...cells])
}

function outcome(pieces: readonly string[]): unknown {
  try {
    return parse(pieces)
  } catch (error) {
    if (error instanceof UnclosedQuote) return `unclosed on ${error.line}`
    throw error
  }
}

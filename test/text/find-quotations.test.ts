import assert from 'node:assert/strict'
import { test } from 'vitest'
import { findQuotations } from '../../src/text/find-quotations.ts'
import { sliceOf } from '../../src/text/offsets.ts'

// A quotation that the text does not close is marked with ~.
const cases: [text: string, expected: string[], why: string][] = [
  ['“Go,” he said. “Now.”', ['Go,', 'Now.'], 'curly'],
  ['"Go," he said. "Now."', ['Go,', 'Now.'], 'straight marks in turn'],
  ['«Да», — сказал он. «Нет».', ['Да', 'Нет'], 'Russian'],
  ['„Ja“, sagte er. „Nein”, sie.', ['Ja', 'Nein'], 'low opening marks, both ends'],
  ['彼は「行く」と言った', ['行く'], 'Japanese'],
  ["``Go,'' he said.", ['Go,'], 'typewriter'],
  ['‘Go,’ he said. ‘It’s late.’', ['Go,', 'It’s late.'], 'single marks with an apostrophe inside'],
  ['‘It’s the officials’ fault,’ she said.', ['It’s the officials’ fault,'], 'a possessive inside single marks'],
  ["'We will not go,' he said.", ['We will not go,'], 'straight single marks'],
  ['The “so-called “peace” talks” failed', ['so-called “peace” talks'], 'only the outermost count'],
  ['He said: “They told us ‘no’ again.”', ['They told us ‘no’ again.'], 'a quotation in a quotation'],
  [
    '“This goes on into the next paragraph.',
    ['~This goes on into the next paragraph.'],
    'opened at the start of a block, not closed',
  ],
  ['“So, “yes” is what we say.', ['~So, “yes” is what we say.'], 'opened at the start and not closed, with one inside'],
  ['She said, “Wait', ['~Wait'], 'opened late, not closed'],
  ['“Go," he said', ['Go,'], 'a straight mark closes a curly one'],
  ["Korea's ships don't sail; the ministers' plan isn't ready", [], 'apostrophes are no quotes'],
  ['Korea’s ships don’t sail; the ministers’ plan', [], 'curly apostrophes are no quotes'],
  ["rock 'n' roll of the '90s", [], 'one letter, a decade'],
  ['a 5" gun and a 3" gun', [], 'inches'],
  ['the end.” he left', [], 'a closing mark alone'],
  ['no marks at all', [], 'nothing'],
]
for (const [text, expected, why] of cases) {
  test(`${why}: ${text}`, () => {
    const found = findQuotations(text, { start: 0, end: text.length })
    assert.deepEqual(
      found.map((quotation) => (quotation.closed ? '' : '~') + sliceOf(text, quotation)),
      expected,
    )
  })
}

test('offsets count in the whole text, the marks stand outside', () => {
  const text = 'Before. He said “go” then.'
  const [quotation] = findQuotations(text, { start: 8, end: text.length })
  assert.equal(text.slice(quotation!.outerStart, quotation!.outerEnd), '“go”')
  assert.equal(text.slice(quotation!.start, quotation!.end), 'go')
})

test('a block with more marks than prose has holds no quotations', () => {
  const text = '“'.repeat(50_000)
  assert.deepEqual(findQuotations(text, { start: 0, end: text.length }), [])
})

import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { readReportedConsequences } from '../../../src/reading/consequences/read-reported-consequences.ts'
import type { Told } from '../events/marked-text.ts'
import { inputOf } from '../events/marked-text.ts'

function check(marked: string, expected: readonly string[], told: readonly Told[] = []): void {
  const input = inputOf(marked, told)
  const { found } = readReportedConsequences({ ...input, events: [] })
  assert.deepEqual(
    found.map(({ by, what, on, condition, status, span }) => {
      assert.ok(input.text.text.slice(span.start, span.end).includes(what), 'the span holds the measure')
      return `${status} by ${by ?? '?'} on ${on.join(', ') || '?'}: ${what}${condition === null ? '' : ` (${condition})`}`
    }),
    expected,
  )
}

describe('what follows', () => {
  const cases: [marked: string, expected: string[], why: string, told?: Told[]][] = [
    [
      '[p:Jon Vik] warned that [Norland] will face consequences if it sells arms to [Sudmark].',
      ['threatened by Jon Vik on Norland: consequences (if it sells arms to Sudmark)'],
      'a threat with its condition',
      [{ by: 'Jon Vik', stance: 'warns', content: 'Norland will face consequences if it sells arms to Sudmark' }],
    ],
    [
      '[p:Jon Vik] said [Norland] would pay the price.',
      ['threatened by Jon Vik on Norland: pay the price'],
      'a fixed phrase',
      [{ by: 'Jon Vik', stance: 'asserts', content: 'Norland would pay the price' }],
    ],
    [
      '[Norland] threatened further sanctions against [o:Vardo Ltd].',
      ['threatened by Norland on Vardo Ltd: further sanctions'],
      'threatened sanctions',
    ],
    [
      '[Norland] imposed sanctions on [o:Vardo Ltd] and [o:Kest Bank].',
      ['imposed by Norland on Vardo Ltd, Kest Bank: sanctions'],
      'imposed, two hit',
    ],
    [
      '[Norland] announced new export controls on [Sudmark].',
      ['announced by Norland on Sudmark: new export controls'],
      'announced',
    ],
    [
      '[Norland] will impose additional sanctions on [Sudmark].',
      ['announced by Norland on Sudmark: additional sanctions'],
      'will impose is announced',
    ],
  ]
  for (const [marked, expected, why, told] of cases) test(why, () => check(marked, expected, told))
})

describe('nothing follows', () => {
  const cases: [marked: string, why: string][] = [
    ['[Norland] faces sanctions since 2006.', 'measures that stand are not threatened'],
    ['[Norland] will not face consequences.', 'taken back'],
    ['[p:Ana Ruiz] paid the price of the ticket.', 'not in the form of a threat'],
    ['[Norland] announced a holiday.', 'no measure'],
    ['The consequences of the flood were felt in [Norland].', 'nobody imposes a flood'],
    ['[Norland] imposed itself on [Sudmark].', 'no measure either'],
  ]
  for (const [marked, why] of cases) test(why, () => check(marked, []))
})

import assert from 'node:assert/strict'
import fc from 'fast-check'
import { test } from 'vitest'
import { damerauLevenshtein } from '../../src/names/edit-distance.ts'

const cases: [a: string, b: string, edits: number, why: string][] = [
  ['orekhov', 'orekhov', 0, 'equal'],
  ['orekhov', 'orekohv', 1, 'neighbours exchanged: one edit'],
  ['orekhov', 'orekhow', 1, 'another letter'],
  ['orekhov', 'orekhovs', 1, 'a letter more'],
  ['olga', 'oleg', 2, 'one letter in, one out'],
  ['ca', 'abc', 3, 'an exchanged stretch is not edited again (unrestricted it would be 2)'],
  ['', 'abc', 3, 'all letters new'],
  ['abcd', 'badc', 2, 'two exchanges'],
]
for (const [a, b, edits, why] of cases) {
  test(`${a} / ${b}: ${why}`, () => {
    assert.equal(damerauLevenshtein(a, b), edits)
    assert.equal(damerauLevenshtein(b, a), edits)
  })
}

test('a limit only cuts off: what lies within it is exact, what lies beyond is one more', () => {
  assert.equal(damerauLevenshtein('abcd', 'badc', 2), 2)
  assert.equal(damerauLevenshtein('abcd', 'badc', 1), 2)
  assert.equal(damerauLevenshtein('a', 'abcdefgh', 3), 4)
})

test('the quick bounds never change the answer', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })
  fc.assert(
    fc.property(word, word, fc.nat(5), (a, b, limit) => {
      const edits = slowly(a, b, a.length, b.length)
      assert.equal(damerauLevenshtein(a, b), edits)
      assert.equal(damerauLevenshtein(a, b, limit), Math.min(edits, limit + 1))
    }),
    { numRuns: 300, seed: 4 },
  )
})

/** The definition, word by word. */
function slowly(a: string, b: string, i: number, j: number): number {
  if (i === 0 || j === 0) return i + j
  let least = slowly(a, b, i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
  least = Math.min(least, slowly(a, b, i - 1, j) + 1, slowly(a, b, i, j - 1) + 1)
  if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
    least = Math.min(least, slowly(a, b, i - 2, j - 2) + 1)
  }
  return least
}

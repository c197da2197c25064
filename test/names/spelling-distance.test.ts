import assert from 'node:assert/strict'
import fc from 'fast-check'
import { test } from 'vitest'
import { latticesOf } from '../../src/names/lattice-of.ts'
import { spellingDistance, spellingSimilarity } from '../../src/names/spelling-distance.ts'
import { latticeDistance } from '../../src/names/unit-lattice.ts'

const costs: [a: string, b: string, distance: number, why: string][] = [
  ['', '', 0, 'nothing is nothing'],
  ['', 'k', 1.25, 'a first consonant more'],
  ['ivan', 'ivan', 0, 'equal'],
  ['ivan', 'ivon', 0.45, 'a vowel for another'],
  ['petar', 'peter', 0.3, 'a and e are nearer'],
  ['mark', 'marg', 0.35, 'k and g are kin'],
  ['kost', 'gost', 0.4375, 'a first letter costs a quarter more'],
  ['petrov', 'petrof', 0.25, 'v and f'],
  ['gorskov', 'gorskvo', 0.6, 'two letters exchanged'],
  ['ibrahim', 'ibraim', 0.35, 'an h left out'],
  ['samer', 'samter', 1, 'a consonant more'],
  ['tom', 'pom', 1.25, 'letters that are not kin'],
]
for (const [a, b, distance, why] of costs) {
  test(`${a || 'nothing'} / ${b || 'nothing'} costs ${distance}: ${why}`, () => {
    assert.equal(spellingDistance(a, b), distance)
    assert.equal(spellingDistance(b, a), distance)
  })
}

const folded = fc.stringMatching(/^[a-zSCZX]{0,14}$/)

test('a distance is the same whichever word is named first', () => {
  fc.assert(fc.property(folded, folded, (a, b) => assert.equal(spellingDistance(a, b), spellingDistance(b, a))))
})

test('a limit changes no distance within it, and lets no other come out', () => {
  const limits = fc.double({ min: 0, max: 8, noNaN: true })
  fc.assert(
    fc.property(folded, folded, limits, (a, b, limit) => {
      const distance = spellingDistance(a, b)
      const limited = spellingDistance(a, b, limit)
      // Within a thousandth of the limit either answer is right.
      if (Math.abs(distance - limit) < 0.001) return
      assert.equal(limited, distance <= limit ? distance : Number.POSITIVE_INFINITY)
    }),
  )
})

test('below the least asked for nothing is alike', () => {
  assert.ok(spellingSimilarity('petrov', 'petrenko', 0.3) > 0.3)
  assert.equal(spellingSimilarity('petrov', 'petrenko', 0.9), 0)
})

test('a limit changes no distance of a reading that is within it', () => {
  const words = fc.constantFrom('طهران', 'محمد', 'عبدالرحمن')
  const limits = fc.double({ min: 0, max: 6, noNaN: true })
  fc.assert(
    fc.property(words, fc.stringMatching(/^[a-z]{0,14}$/), limits, (word, latin, limit) => {
      const [lattice] = latticesOf(word, 'arabic')
      const distance = latticeDistance(lattice!, latin)
      const limited = latticeDistance(lattice!, latin, limit)
      if (distance <= limit) assert.equal(limited, distance)
      else assert.ok(limited > limit, `${limited} comes out within ${limit}`)
    }),
  )
})

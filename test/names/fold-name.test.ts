import assert from 'node:assert/strict'
import { test } from 'vitest'
import { foldName, romanise } from '../../src/names/fold-name.ts'
import { spellingDistance, spellingSimilarity } from '../../src/names/spelling-distance.ts'

const one: [spellings: string[], why: string][] = [
  [['shcherbakov', 'schtscherbakow'], 'English and German щ'],
  [['zhukov', 'zhukow'], 'v and w'],
  [['dmitriy', 'dmitrii', 'dmitri', 'dmitry'], 'final -ий'],
  [['sergeyevich', 'sergeevich'], 'an iotated vowel between vowels'],
  [['khrushchev', 'khruschev'], 'shch and sch'],
  [['mariya', 'maria'], 'final -ия'],
]
for (const [spellings, why] of one) {
  test(`${spellings.join(' = ')}: ${why}`, () => {
    const [first = '', ...others] = spellings.map(foldName)
    for (const other of others) assert.ok(spellingSimilarity(first, other) > 0.9, `${first} / ${other}`)
  })
}

const two = [
  ['ivanov', 'petrov'],
  ['belov', 'orlov'],
  ['sidorenko', 'shevchenko'],
] as const
for (const [a, b] of two) {
  test(`${a} ≠ ${b}`, () => assert.ok(spellingSimilarity(foldName(a), foldName(b)) < 0.7))
}

test('Cyrillic and other alphabets become letters a to z', () => {
  assert.equal(romanise('щербаков', 'cyrillic'), 'shcherbakov')
  assert.equal(romanise('გიორგი', 'other'), 'giorgi')
})

test('the distance is symmetric, zero for equals, and gives up at its limit', () => {
  for (const [a, b] of [
    ['kim', 'gim'],
    ['aleksandr', 'oleksandr'],
    ['anna', ''],
    ['abc', 'acb'],
  ] as const) {
    assert.ok(Math.abs(spellingDistance(a, b) - spellingDistance(b, a)) < 1e-9)
  }
  assert.equal(spellingDistance('anna', 'anna'), 0)
  assert.equal(spellingDistance('abcdefgh', 'stuvwxyz', 1), Number.POSITIVE_INFINITY)
})

test('kin letters cost less than strangers', () => {
  assert.ok(spellingDistance('dragan', 'tragan') < spellingDistance('dragan', 'mragan'))
  assert.ok(spellingDistance('pavel', 'pavil') < spellingDistance('pavel', 'pavsl'))
})

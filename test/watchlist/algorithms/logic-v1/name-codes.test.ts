import assert from 'node:assert/strict'
import { test } from 'vitest'
import { nameMetaphoneMatch, nameSoundexMatch } from '../../../../src/watchlist/algorithms/logic-v1/name-codes.ts'
import { metaphoneOf, soundexOf } from '../../../../src/watchlist/algorithms/logic-v1/name-sounds.ts'
import { scoreOfNames } from '../sides.ts'

const codes: [word: string, soundex: string | null, why: string][] = [
  ['robert', 'R163', 'the census examples'],
  ['rupert', 'R163', 'the same code'],
  ['tymczak', 'T522', 'a vowel parts c and k: both count'],
  ['ashcraft', 'A261', 'h does not part s and c'],
  ['pfister', 'P236', 'f has the code of the first letter'],
  ['lee', 'L000', 'filled up'],
  ['орехов', null, 'letters a to z only'],
  ['', null, 'nothing'],
]
for (const [word, soundex, why] of codes) {
  test(`Soundex of ${word}: ${why}`, () => assert.equal(soundexOf(word), soundex))
}

test('metaphone tells nothing of words with fewer than three sounds', () => {
  assert.equal(metaphoneOf('hannibal'), 'HNPL')
  assert.equal(metaphoneOf('lee'), null)
  assert.equal(metaphoneOf('орехов'), null)
})

const cases: [query: string, listed: string, metaphone: number, soundex: number, why: string][] = [
  ['Robert Stein', 'Rupert Stein', 1, 1, 'RPRT and R163 both'],
  ['Robert Stein', 'Rafferty Stein', 0.5, 1, 'RPRT / RFRT, but R163 both: Soundex is coarser'],
  ['Hannibal', 'Hannibal', 0.5, 0.5, 'one word of one is half'],
  ['Hannibal Stein', 'Stein Hannibol', 1, 1, 'in any order'],
  ['OAO Severprom', 'Open Joint Stock Company Severprom', 1, 1, 'legal forms made alike'],
  ['Hannibal Stein', 'Orekhov Pavel', 0, 0, 'nothing'],
]
for (const [query, listed, metaphone, soundex, why] of cases) {
  test(`${query} / ${listed}: ${why}`, () => {
    assert.equal(scoreOfNames(nameMetaphoneMatch, 'Company', query, listed), metaphone.toFixed(4))
    assert.equal(scoreOfNames(nameSoundexMatch, 'Company', query, listed), soundex.toFixed(4))
  })
}

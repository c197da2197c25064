import assert from 'node:assert/strict'
import { test } from 'vitest'
import { personNamePhoneticMatch } from '../../../../src/watchlist/algorithms/logic-v1/person-phonetic.ts'
import { scoreOfNames } from '../sides.ts'

const cases: [query: string, listed: string, score: number, why: string][] = [
  ['Hannibal Berg', 'Hannibol Berg', 1, 'HNPL both, one edit'],
  ['Berg Hannibal', 'Hannibol Berg', 1, 'in any order'],
  ['Hannibal Stein', 'Hannibal Berg', 0.5, 'one word of two'],
  ['Anna Maria Berg', 'Anna Berg', 0.6667, 'two words of three: the query counts'],
  ['Anna Berg', 'Anna Maria Berg', 1, 'a word more on the list costs nothing'],
  ['Olga', 'Oleg', 0, 'both ALK, but 2 edits where 1 is allowed'],
  ['Li Na', 'Li Na', 1, 'fewer than three sounds: only equal words agree'],
  ['Li Na', 'Lee Na', 0.5, 'fewer than three sounds: another spelling is another word'],
  ['Павел Орехов', 'Pavel Orekhov', 1, 'Cyrillic is an alphabet'],
  ['Бերգ', 'Anna', 0, 'other sounds'],
  ['Berg Berg', 'Berg Holm', 0.5, 'a listed word is used once'],
  ['𒀀𒀁', '𒀂𒀃', 0, 'two names that cannot be romanised are not alike for that'],
  ['A', 'A', 0, 'one letter is no word'],
  ['', 'Anna', 0, 'nothing'],
]
for (const [query, listed, score, why] of cases) {
  test(`${query} / ${listed}: ${why}`, () => {
    assert.equal(scoreOfNames(personNamePhoneticMatch, 'Person', query, listed), score.toFixed(4))
  })
}

test('only persons are compared so', () => {
  assert.equal(scoreOfNames(personNamePhoneticMatch, 'Company', 'Anna Berg', 'Anna Berg'), '0.0000')
})

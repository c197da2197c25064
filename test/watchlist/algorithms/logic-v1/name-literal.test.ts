import assert from 'node:assert/strict'
import { test } from 'vitest'
import { nameLiteralMatch, weakAliasMatch } from '../../../../src/watchlist/algorithms/logic-v1/name-literal.ts'
import { scoreOfNames, side } from '../sides.ts'

const cases: [query: string, listed: string, score: number, why: string][] = [
  ['Nordhaus AG', 'nordhaus ag', 1, 'case'],
  ["Nordhaus' A.G.", 'Nordhaus  AG', 1, 'apostrophes, full stops and double spaces'],
  ['Ореховский Павел', 'ОРЕХОВСКИЙ ПАВЕЛ', 1, 'any script, as long as it is one'],
  ['Nordhaus-AG', 'Nordhaus AG', 1, 'a hyphen parts words'],
  ['Nordhaus AG', 'AG Nordhaus', 0, 'words in another order'],
  ['Nordhaus', 'Nordhaus AG', 0, 'a word more'],
  ['Павел', 'Pavel', 0, 'nothing is romanised here'],
  ['X', 'X', 0, 'one letter is no name'],
  ['', '', 0, 'nothing is not the same as nothing'],
]
for (const [query, listed, score, why] of cases) {
  test(`${query} / ${listed}: ${why}`, () => {
    assert.equal(scoreOfNames(nameLiteralMatch, null, query, listed), score.toFixed(4))
    assert.equal(scoreOfNames(nameLiteralMatch, null, listed, query), score.toFixed(4))
  })
}

test('a weak alias is found by the query that is exactly it, and by nothing else', () => {
  const hunter = side({ names: ['Oskar Lindqvist'], weakNames: ['HUNTER.'] })
  assert.equal(weakAliasMatch.compare(side({ names: ['Hunter'] }), hunter)?.score, 1)
  assert.equal(weakAliasMatch.compare(side({ names: ['The Hunter'] }), hunter), null)
  assert.equal(weakAliasMatch.compare(side({ names: ['Oskar Lindqvist'] }), hunter), null)
  assert.equal(nameLiteralMatch.compare(side({ names: ['Hunter'] }), hunter), null)
})

test('a weak alias of the query finds no name: the rule goes one way', () => {
  const asked = side({ names: ['Oskar Lindqvist'], weakNames: ['Hunter'] })
  assert.equal(weakAliasMatch.compare(asked, side({ names: ['Hunter'] })), null)
  assert.equal(weakAliasMatch.compare(asked, side({ weakNames: ['Hunter'] }))?.score, 1)
})

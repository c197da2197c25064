import assert from 'node:assert/strict'
import { test } from 'vitest'
import { fingerprintOf } from '../../../../src/watchlist/algorithms/logic-v1/fingerprint.ts'
import { nameFingerprintLevenshtein } from '../../../../src/watchlist/algorithms/logic-v1/fingerprint-levenshtein.ts'
import { scoreOfNames } from '../sides.ts'

const prints: [name: string, print: string, why: string][] = [
  ['The Nordhaus Aktiengesellschaft', 'nordhaus jsc', 'an article before, the legal form as its class'],
  ['Nordhaus, A.G.', 'nordhaus jsc', 'the same short'],
  ['ООО «Северный Ветер»', 'llc severnyy veter', 'a Russian form where it stands'],
  ['Общество с ограниченной ответственностью Ветер', 'llc veter', 'the longest form first'],
  ['The', 'the', 'a name that is nothing but an article'],
  ['...', '', 'nothing stays'],
]
for (const [name, print, why] of prints) {
  test(`fingerprint of ${name}: ${why}`, () => assert.equal(fingerprintOf(name), print))
}

const cases: [query: string, listed: string, score: number, why: string][] = [
  ['Nordhaus AG', 'Nordhaus Aktiengesellschaft', 1, 'legal forms made alike'],
  ['Good Will Company', 'Goodwill Company', 1, 'glued'],
  ['Veter Severny LLC', 'Severny Veter OOO', 1, 'words in any order'],
  ['Nordhaus', 'Nordhaus AG', 1, 'a word that only the list has costs nothing'],
  ['Nordhaus AG', 'Nordhaus', 0, 'a word of the query without partner; as written 3 edits, 2 allowed'],
  ['Snow Storm 11', 'Snow Storm 12', 0.9231, 'as written: 1 edit of 13'],
  ['Snow Storm 1', 'Snow Storm 2', 1, 'words of one character are left out: numbers_mismatch has to tell them apart'],
  ['Nordhaus AG', 'Nordhaus GmbH', 0.8182, 'nordhausjsc / nordhausllc: 2 edits of 11'],
  ['Crystalord', 'Cristalord', 0.9, '1 edit of 10'],
  ['Abendrot', 'Morgenrot', 0, 'more edits than a fifth'],
  ['AB', 'BA', 0.5, 'an exchange is one edit, of two letters'],
  ['', 'Nordhaus', 0, 'nothing'],
]
for (const [query, listed, score, why] of cases) {
  test(`${query} / ${listed}: ${why}`, () => {
    assert.equal(scoreOfNames(nameFingerprintLevenshtein, 'Company', query, listed), score.toFixed(4))
  })
}

test('persons are not compared so', () => {
  assert.equal(scoreOfNames(nameFingerprintLevenshtein, 'Person', 'Anna Berg', 'Anna Berg'), '0.0000')
})

test('a long name has no more than four edits, however long', () => {
  const name = 'abcdefghijklmnopqrstuvwxyz0123456789'
  assert.equal(scoreOfNames(nameFingerprintLevenshtein, 'Company', name, `${name}wxyz`), (1 - 4 / 40).toFixed(4))
  assert.equal(scoreOfNames(nameFingerprintLevenshtein, 'Company', name, `${name}vwxyz`), '0.0000')
})

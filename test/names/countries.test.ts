import assert from 'node:assert/strict'
import { test } from 'vitest'
import {
  capitalOf,
  countryCode,
  countryInRussian,
  countryName,
  countryOfAdjective,
  countryOfCapital,
  countryWordAt,
  koreanCountryNames,
} from '../../src/names/countries.ts'

const codes: [asked: string, code: string | null, why: string][] = [
  ['KP', 'kp', 'a code in capitals'],
  ['sk', 'sk', 'a code in lower case'],
  ['xk', 'xk', 'user-assigned, but used everywhere'],
  ['North Korea', 'kp', 'the usual name'],
  ['the DPRK', 'kp', 'abbreviation with article'],
  ['Democratic People’s Republic of Korea', 'kp', 'curly apostrophe'],
  ["the Democratic People's Republic of Korea", 'kp', 'straight apostrophe and article'],
  ['Republic of Korea', 'kr', 'the southern one, though the northern name ends in it'],
  ['Britain', 'gb', 'short form'],
  ['uk', 'gb', 'an abbreviation that is no code: what was asked for is plain'],
  ['Côte d’Ivoire', 'ci', 'accent and curly apostrophe'],
  ['США', 'us', 'Russian abbreviation'],
  ['Северная Корея', 'kp', 'Russian name'],
  ['북한', 'kp', 'Korean name'],
  ['Korea', null, 'which one is not said'],
  ['Pyongyang', null, 'a capital is no name of the country'],
  ['Slovak', null, 'nor is an adjective'],
  ['Korea, North', 'kp', 'turned round, as in lists'],
  ['Congo, Democratic Republic of the', 'cd', 'turned round with an article'],
  ['Virgin Islands, British', 'vg', 'turned round'],
  ['West Bank', 'ps', 'a territory that lists file as a country'],
  ['Tehran, Iran', null, 'a place in a country is none'],
  ['zz', null, 'no such code'],
  ['Atlantis', null, 'no such country'],
  ['', null, 'nothing asked'],
]
for (const [asked, code, why] of codes) {
  test(`countryCode(${asked}): ${why}`, () => assert.equal(countryCode(asked), code))
}

const adjectives: [word: string, code: string | null, why: string][] = [
  ['Slovak', 'sk', 'adjective'],
  ['Slovaks', 'sk', 'plural of the inhabitants'],
  ['North Korean', 'kp', 'two words'],
  ['Swiss', 'ch', 'no plural of its own'],
  ['US', 'us', 'name and adjective at once'],
  ['us', null, 'a pronoun'],
  ['polish', null, 'a verb'],
  ['Korean', null, 'which one is not said'],
  ['Russia', null, 'a name is no adjective'],
]
for (const [word, code, why] of adjectives) {
  test(`countryOfAdjective(${word}): ${why}`, () => assert.equal(countryOfAdjective(word), code))
}

test('capitals stand for their countries', () => {
  assert.equal(countryOfCapital('Pyongyang'), 'kp')
  assert.equal(countryOfCapital('Vladivostok'), null)
  assert.equal(capitalOf('RU'), 'Moscow')
  assert.equal(capitalOf('sg'), null)
})

test('every code has an English name, and the name leads back to it', () => {
  assert.equal(countryName('KP'), 'North Korea')
  assert.equal(countryName('zz'), null)
  for (const code of ['us', 'gb', 'sy', 'cd', 'cg', 'ge', 'tr', 'va'])
    assert.equal(countryCode(countryName(code)!), code)
})

const phrases: [words: string, at: number, code: string | null, length: number, why: string][] = [
  ['by the Democratic People ’s Republic of Korea today', 2, 'kp', 6, 'the longest form wins, possessive and all'],
  ['in North Korean waters', 1, 'kp', 2, 'an adjective of two words'],
  ['from Washington , D.C. , said', 1, 'us', 3, 'a comma inside the name'],
  ['from Washington , Moscow said', 1, 'us', 1, 'a comma after the name'],
  ['told us that', 1, null, 0, 'a pronoun'],
  ['in the north', 1, null, 0, 'no name'],
  ['Guinea-Bissau', 0, 'gw', 1, 'not Guinea'],
]
for (const [text, at, code, length, why] of phrases) {
  test(`countryWordAt(${text}): ${why}`, () => {
    const words = text.split(' ').map((word) => ({ text: word }))
    const found = countryWordAt(words, at)
    assert.equal(found?.word.code ?? null, code)
    assert.equal(found?.length ?? 0, length)
  })
}

const russian: [phrase: string, code: string | null][] = [
  ['Россией', 'ru'],
  ['Северной Корее', 'kp'],
  ['Северную Корею', 'kp'],
  ['Соединенных Штатов', 'us'],
  ['КНДР', 'kp'],
  ['Китаем', 'cn'],
  ['Украину', 'ua'],
  ['Росстат', null],
  ['страна', null],
]
for (const [phrase, code] of russian) {
  test(`countryInRussian(${phrase})`, () => assert.equal(countryInRussian(phrase), code))
}

test('Korean names are there to look particles off', () => assert.equal(koreanCountryNames().get('러시아'), 'ru'))

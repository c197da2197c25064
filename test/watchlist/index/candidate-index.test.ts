import assert from 'node:assert/strict'
import { test } from 'vitest'
import { analyseName } from '../../../src/names/analyse-name.ts'
import { buildIndex } from '../../../src/watchlist/index/build-index.ts'
import { CandidateIndex } from '../../../src/watchlist/index/candidate-index.ts'
import { indexKeys, type NameKeys } from '../../../src/watchlist/index/index-keys.ts'

// A generator of its own, so that a failing run can be had again.
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

const COMMON = ['kim', 'ali', 'ivan', 'chol', 'maria', 'trading', 'hassan', 'li']
const random = randomFrom(7)
const letters = 'abdeghiklmnoprstuvz'
const rare = Array.from({ length: 400 }, () =>
  Array.from({ length: 4 + Math.floor(random() * 6) }, () => letters[Math.floor(random() * letters.length)]).join(''),
)
const word = () =>
  random() < 0.6 ? COMMON[Math.floor(random() ** 2 * COMMON.length)]! : rare[Math.floor(random() ** 2 * rare.length)]!
const invented = Array.from({ length: 6000 }, (_, i) => ({
  owner: i >> 1,
  text: Array.from({ length: 2 + Math.floor(random() * 2) }, word).join(' '),
}))
const keysOf = (text: string): NameKeys => indexKeys(analyseName(text, 'Person'))
const index = new CandidateIndex(buildIndex(invented.map(({ owner, text }) => ({ owner, keys: keysOf(text) }))))

function disturbed(text: string): string {
  const at = 1 + Math.floor(random() * (text.length - 1))
  const letter = letters[Math.floor(random() * letters.length)]!
  const kinds = [
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + letter + text.slice(at),
    text.slice(0, at) + letter + text.slice(at + 1),
    text.slice(0, at - 1) + (text[at] ?? '') + text[at - 1] + text.slice(at + 1),
    text.split(' ').reverse().join(' '),
  ]
  return kinds[Math.floor(random() * kinds.length)]!
}

/** Adds up every term of every name: what the search must answer without doing so. */
function addedUp(query: NameKeys, limit: number) {
  const { postings, postingStart, nameOwner } = index.arrays
  const sums = new Map<number, number>()
  for (const { term, worth } of index.termsOf(query)) {
    for (const name of postings.subarray(postingStart[term], postingStart[term + 1])) {
      sums.set(name, (sums.get(name) ?? 0) + worth)
    }
  }
  const best = new Map<number, number>()
  for (const [name, sum] of sums) best.set(nameOwner[name]!, Math.max(sum, best.get(nameOwner[name]!) ?? 0))
  return [...best]
    .map(([owner, rank]) => ({ owner, rank }))
    .sort((a, b) => b.rank - a.rank || a.owner - b.owner)
    .slice(0, limit)
}

test('2,000 disturbed names get the same answer as adding up every key of every name', () => {
  for (let i = 0; i < 2000; i++) {
    const query = keysOf(disturbed(invented[Math.floor(random() * invented.length)]!.text))
    const limit = [1, 5, 50][i % 3]!
    assert.deepEqual(index.search(query, limit), addedUp(query, limit))
  }
})

test('a search leaves nothing behind for the next', () => {
  const query = keysOf('kim chol ali')
  const before = index.search(query, 20)
  index.search(keysOf('maria trading hassan'), 1)
  assert.deepEqual(index.search(query, 20), before)
})

test('names of the same words in any order stand before all others', () => {
  for (const { text } of invented.slice(0, 500)) {
    const words = text.split(' ').sort().join(' ')
    const same = new Set(
      invented.filter((other) => other.text.split(' ').sort().join(' ') === words).map(({ owner }) => owner),
    )
    const found = index.search(keysOf(text.split(' ').reverse().join(' ')), same.size)
    assert.deepEqual(new Set(found.map(({ owner }) => owner)), same, text)
  }
})

const SMALL = ['Sergei Shoigu', 'Choe Son Hui', 'Mohammed al-Rashid', 'Olga Kuznetsova', 'Taro Yamada', 'Jin Yu']
const small = new CandidateIndex(buildIndex(SMALL.map((text, owner) => ({ owner, keys: keysOf(text) }))))

const found: [query: string, listed: string, why: string][] = [
  ['Шойгу Сергей', 'Sergei Shoigu', 'Cyrillic, family name first'],
  ['Sergey Shoygu', 'Sergei Shoigu', 'another romanisation'],
  ['Shoigu', 'Sergei Shoigu', 'one word of two'],
  ['Sergei Shoigou', 'Sergei Shoigu', 'a letter more'],
  ['최선희', 'Choe Son Hui', 'Hangul'],
  ['Choi Sunhee', 'Choe Son Hui', 'southern romanisation, written together'],
  ['محمد الرشيد', 'Mohammed al-Rashid', 'Arabic writes no short vowels'],
  ['Muhamad Rasheed', 'Mohammed al-Rashid', 'other vowels, no article'],
  ['Volha Kuzniatsova', 'Olga Kuznetsova', 'as Belarusian spells it'],
  ['ヤマダ タロウ', 'Taro Yamada', 'katakana'],
]
for (const [query, listed, why] of found) {
  test(`${query} / ${listed}: ${why}`, () => {
    assert.equal(SMALL[small.search(keysOf(query), 1)[0]?.owner ?? -1], listed)
  })
}

test('what shares nothing is not found, and nothing is found for no name or no room', () => {
  for (const query of ['Xw Ve', '', '...', '42']) assert.deepEqual(small.search(keysOf(query), 5), [], query)
  assert.deepEqual(small.search(keysOf('Sergei Shoigu'), 0), [])
  assert.deepEqual(new CandidateIndex(buildIndex([])).search(keysOf('Sergei Shoigu'), 5), [])
})

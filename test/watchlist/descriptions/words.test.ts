import assert from 'node:assert/strict'
import { test } from 'vitest'
import type { Actor } from '../../../src/model/actor.ts'
import { countOf, isSaidToBeListed } from '../../../src/watchlist/descriptions/described-words.ts'
import { jurisdictionsIn } from '../../../src/watchlist/descriptions/jurisdictions.ts'
import { sentenceAround } from '../../../src/watchlist/descriptions/sentence-around.ts'
import { topicsIn } from '../../../src/watchlist/descriptions/topics.ts'

const AUTHORITIES: [text: string, keys: string[], why: string][] = [
  ['Washington acted', ['us'], 'a capital stands for its government'],
  ['the Treasury said', ['us'], 'alone it is the American one'],
  ['HM Treasury said', ['gb'], 'the longer name wins'],
  ['they told us so', [], 'a pronoun is no country'],
  ['the US told us so', ['us'], 'capitals are'],
  ['Washington and Tokyo', ['us', 'jp'], 'in text order'],
  ['the U.N. Security Council', ['un'], 'stops inside'],
  ['Pyongyang and Moscow', [], 'keep no list that we hold'],
  ['Brusselsprouts Ltd', [], 'only whole words'],
  ['Минфин США', ['us'], 'Russian'],
]
for (const [text, keys, why] of AUTHORITIES) {
  test(`who designates in "${text}": ${why}`, () => assert.deepEqual(jurisdictionsIn(text), keys))
}

const TOPICS: [text: string, regions: string[], subjects: string[]][] = [
  ['arms sales between Pyongyang and Moscow', ['kp', 'ru'], ['arms']],
  ["North Korea's missile programme", ['kp'], ['missiles']],
  ['снаряды из Северной Кореи для России', ['kp', 'ru'], ['arms']],
  ['his charms in South Korea', [], []],
  ['', [], []],
]
for (const [text, regions, subjects] of TOPICS) {
  test(`topics of "${text}"`, () => {
    const found = topicsIn(text)
    assert.deepEqual([...found.regions].sort(), regions)
    assert.deepEqual([...found.subjects], subjects)
  })
}

const BESIDE: [before: string, after: string, listed: boolean, why: string][] = [
  ['Tokyo imposed sanctions on ', '.', true, 'the object of the measure'],
  ['The bank froze ', ' who was sanctioned in May', true, 'a relative clause'],
  ['', ' blacklisted last year', true, 'a bare participle'],
  ['', ' were recently designated', true, 'an adverb between'],
  ['', ' said the sanctions on Iran work', false, 'speaks of others'],
  ['sanctions imposed by ', '', false, 'the one who imposes'],
  ['', ' will be sanctioned', false, 'not yet'],
  ['', ' were not sanctioned', false, 'denied'],
]
for (const [before, after, listed, why] of BESIDE) {
  test(`"${before}X${after}" ${listed ? 'is' : 'is not'} listed: ${why}`, () => {
    assert.equal(isSaidToBeListed(before, after), listed)
  })
}

const COUNTS: [name: string, count: number | null][] = [
  ['Slovak citizen', 1],
  ['a Russian businessman', 1],
  ['three entities', 3],
  ['12 vessels', 12],
  ['Russian banks', null],
  ['a network of firms', null],
  ['businessmen', null],
  ['citizen of the Emirates', 1],
]
for (const [name, count] of COUNTS) {
  test(`"${name}" counts ${count ?? 'more than one'}`, () => {
    const actor: Actor = {
      id: 'a',
      name,
      kind: 'person',
      named: false,
      mentions: [],
      role: null,
      country: null,
      count: null,
      identifiers: [],
    }
    assert.equal(countOf(actor), count)
  })
}

test('a sentence ends at its stop, not at that of an initial', () => {
  const text = 'It rained. The U.S. Treasury listed a bank. More rain.'
  const { start, end } = sentenceAround(text, { start: text.indexOf('a bank'), end: text.indexOf('a bank') + 6 })
  assert.equal(text.slice(start, end).trim(), 'The U.S. Treasury listed a bank.')
})

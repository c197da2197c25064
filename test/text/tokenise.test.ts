import assert from 'node:assert/strict'
import { test } from 'vitest'
import { normOf, tokenise } from '../../src/text/tokenise.ts'

const cases: [text: string, tokens: string, why: string][] = [
  ["South Korea's anti-tank missiles", "South Korea 's anti-tank missiles", 'possessive apart, hyphen inside'],
  ['Korea’s ships don’t sail', 'Korea ’s ships don’t sail', 'curly apostrophes'],
  ['the officials’ plan', 'the officials ’ plan', "a plural's possessive"],
  ['1,500 shells, 3.5 tons at 10:31', '1,500 shells , 3.5 tons at 10:31', 'numbers keep separators'],
  ['on 5/9/2023 or 2023-09-05', 'on 5 / 9 / 2023 or 2023 - 09 - 05', 'dates come apart'],
  ['3,000-mile range, 152-mm guns, Su-57', '3,000-mile range , 152-mm guns , Su-57', 'numbers grown into words'],
  ['$5m (or 10%)', '$ 5m ( or 10 % )', 'signs'],
  ['the U.S.-led D.P.R.K. team', 'the U.S.-led D.P.R.K. team', 'dotted capitals'],
  ['Gen. Ri of No. 5', 'Gen. Ri of No. 5', 'abbreviations keep their stop'],
  ['say no. Go', 'say no . Go', 'a word that looks like one'],
  ['see https://a.example/b?c=d.', 'see https://a.example/b?c=d .', 'an address without the last stop'],
  ['mail a.b@example.org, please', 'mail a.b@example.org , please', 'an e-mail address'],
  ['wait... go -- now', 'wait ... go -- now', 'runs of marks'],
  ["``go'' now", "`` go '' now", 'typewriter quotes'],
  ['北朝鮮の船', '北 朝 鮮 の 船', 'ideographs one by one'],
  ['김정은은 5일', '김정은은 5일', 'Korean words with their endings'],
  ['', '', 'nothing'],
]
for (const [text, expected, why] of cases) {
  test(`${why}: ${text}`, () =>
    assert.equal(
      tokenise(text)
        .map((token) => token.text)
        .join(' '),
      expected,
    ))
}

test('kinds: number is digits and separators only, quotes are quotes', () => {
  const kinds = tokenise('“1,500” 5th rounds, don’t')
  assert.deepEqual(
    kinds.map(({ text, kind }) => `${text}:${kind}`),
    ['“:quote', '1,500:number', '”:quote', '5th:word', 'rounds:word', ',:punctuation', 'don’t:word'],
  )
})

test('norm is lower case with straight marks, for word lists', () => {
  assert.equal(normOf('Don’t'), "don't")
  assert.equal(normOf('“'), '"')
  assert.equal(normOf('«'), '"')
  assert.equal(normOf('МИД'), 'мид')
})

test('offsets count in the whole text', () => {
  assert.deepEqual(
    tokenise('one two three', 4, 7).map(({ start, end, text }) => [start, end, text]),
    [[4, 7, 'two']],
  )
})

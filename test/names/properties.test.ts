import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, test } from 'vitest'
import type { Schema } from '../../src/model/listing.ts'
import { analyseName } from '../../src/names/analyse-name.ts'
import { analysePair, compareNames, NAME_THRESHOLD, scoreNames } from '../../src/names/compare-names.ts'
import { nameFeatures } from '../../src/names/name-features.ts'

const schemas = fc.constantFrom<Schema>('Person', 'Company', 'Vessel')

// Words that meet the rules: given names with groups, patronymics, titles, forms, words of trade, numbers, initials, glued
// and spaced Korean and Chinese, scripts with and without vowels.
const WORDS =
  'Ivan Igor Sergei Sergeevich Ivanovna Petrov Petrova Kim Jong Un Jongun Ri Wang Wei Weimin Abd al-Rahman bin ibn Muhammad Mohammed Uddin Ali Dr General Lady Rosa MV Trading Trade Company LLC GmbH OOO Ltd Plant Zavod Bank Chile of and the 2 3 II IX Five Forty-four A. J. x Шойгу Сергей Кужугетович ООО Завод محمد عبد الرحمن רמי לוי 김정은 김 정은 金正恩 平壤贸易公司 王 小明 タナカ Γιώργος สมชาย 🙂 — & ’'.split(
    ' ',
  )
const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.stringMatching(/^[a-z]{1,12}$/) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
)
const name = fc.array(word, { minLength: 0, maxLength: 7 }).map((words) => words.join(' '))
const RUNS = { numRuns: 400, seed: 4 }

const scoreOf = (a: string, b: string, schema: Schema) => scoreNames(...analysePair(a, b, schema))

test('a score lies between 0 and 1 and has four digits', () => {
  fc.assert(
    fc.property(name, name, schemas, (a, b, schema) => {
      const score = scoreOf(a, b, schema)
      assert.ok(score >= 0 && score <= 1, String(score))
      assert.equal(score, Math.round(score * 10_000) / 10_000)
    }),
    RUNS,
  )
})

test('it makes no difference which name is asked about', () => {
  fc.assert(
    fc.property(name, name, schemas, (a, b, schema) => {
      assert.equal(scoreOf(a, b, schema), scoreOf(b, a, schema))
      const there = nameFeatures(analyseName(a, schema), analyseName(b, schema))
      const back = nameFeatures(analyseName(b, schema), analyseName(a, schema))
      assert.deepEqual(there.values, back.values)
      assert.deepEqual(there.alignment.leftA, back.alignment.leftB)
    }),
    RUNS,
  )
})

test('a name is one with itself', () => {
  fc.assert(
    fc.property(name, schemas, (text, schema) => {
      const seen = text.normalize('NFKC').replace(/[\s\p{C}\p{M}]/gu, '')
      assert.equal(scoreOf(text, text, schema), seen === '' ? 0 : 1, JSON.stringify(text))
    }),
    RUNS,
  )
})

test('the score alone and the score with its reasons are one', () => {
  fc.assert(
    fc.property(name, name, schemas, (a, b, schema) => {
      const [left, right] = analysePair(a, b, schema)
      assert.equal(compareNames(left, right).score, scoreNames(left, right))
    }),
    { ...RUNS, numRuns: 200 },
  )
})

test('a floor changes no score that reaches it, and lets none reach it that did not', () => {
  const floors = fc.constantFrom(0.05, 0.45, 0.7, 0.95)
  fc.assert(
    fc.property(name, name, schemas, floors, (a, b, schema, floor) => {
      const [left, right] = analysePair(a, b, schema)
      const full = scoreNames(left, right)
      const floored = scoreNames(left, right, floor)
      if (full >= floor) assert.equal(floored, full)
      else assert.ok(floored < floor, `${floored} reaches ${floor}, ${full} does not`)
    }),
    RUNS,
  )
})

const INVISIBLE = ['\u200b', '\u200d', '\u200e', '\u200f', '\u202b', '\u202c', '\u2066', '\u2069', '\ufeff', '\u00ad']

test('invisible characters make no difference', () => {
  fc.assert(
    fc.property(name, name, schemas, fc.constantFrom(...INVISIBLE), fc.nat(), (a, b, schema, mark, at) => {
      const letters = [...a]
      letters.splice(at % (letters.length + 1), 0, mark)
      assert.equal(scoreOf(letters.join(''), b, schema), scoreOf(a, b, schema))
    }),
    RUNS,
  )
})

// Of letters whose case can be turned and turned back: ß, ı, ſ and final sigma cannot.
const cased = fc.array(
  fc.constantFrom(...WORDS.filter((text) => text.toUpperCase().toLowerCase() === text.toLowerCase())),
  {
    maxLength: 7,
  },
)

test('capitals and small letters make no difference', () => {
  fc.assert(
    fc.property(cased, cased, schemas, (a, b, schema) => {
      const [left, right] = [a.join(' '), b.join(' ')]
      const plain = scoreOf(left, right, schema)
      assert.equal(scoreOf(left.toUpperCase(), right, schema), plain)
      assert.equal(scoreOf(left, right.toLowerCase(), schema), plain)
    }),
    RUNS,
  )
})

test('the order of a person’s names makes little difference', () => {
  // Korean and Chinese names are read by their order; words of father and son are about it.
  const GIVEN = ['Sergei', 'Igor', 'Anna', 'Maria', 'Vladimir', 'Robert', 'Khalid']
  const FAMILY = ['Petrenko', 'Zhdanov', 'Lindqvist', 'Haddad', 'Marchetti', 'Kowalczyk', 'Oyelaran']
  const MIDDLE = ['', 'Sergeevich', 'Magnus', 'Tadeusz']
  const person = fc.tuple(fc.constantFrom(...GIVEN), fc.constantFrom(...MIDDLE), fc.constantFrom(...FAMILY))
  fc.assert(
    fc.property(person, person, ([given, middle, family], other) => {
      const plain = scoreOf(`${given} ${middle} ${family}`, other.join(' '), 'Person')
      const turned = scoreOf(`${family} ${given} ${middle}`, other.join(' '), 'Person')
      assert.equal(turned >= NAME_THRESHOLD, plain >= NAME_THRESHOLD)
      // Most where half a name agrees: "as a whole they differ" then weighs more.
      assert.ok(Math.abs(plain - turned) < 0.25, `${plain} in one order, ${turned} in the other`)
    }),
    RUNS,
  )
})

test('a name that was taken apart and put together again is taken apart the same', () => {
  fc.assert(
    fc.property(name, schemas, (text, schema) => {
      const again = (parts: ReturnType<typeof analyseName>['parts']) => parts.map((part) => part.text)
      const first = analyseName(text, schema)
      assert.deepEqual(again(analyseName(text, schema).parts), again(first.parts), 'the second time')
      if (schema !== 'Vessel') return
      const joined = again(first.parts).join(' ')
      assert.deepEqual(again(analyseName(joined, schema).parts).join(''), again(first.parts).join(''))
    }),
    RUNS,
  )
})

const repeat = (text: string, times: number) => text.repeat(times)
const ODD: [what: string, text: string][] = [
  ['10,000 characters', repeat('Ivanovich Petrov ', 600)],
  ['10,000 letters of Arabic', repeat('محمد عبد الرحمن ', 620)],
  ['10,000 Han characters without a space', repeat('平壤贸易公司', 1700)],
  ['10,000 Hangul syllables', repeat('조선무역회사', 1700)],
  ['10,000 kana', repeat('タナカケン', 2000)],
  ['500 words', Array.from({ length: 500 }, (_, i) => `word${'abcdefghij'[i % 10]}${i}`).join(' ')],
  ['500 legal forms', repeat('LLC GmbH OOO ', 170)],
  ['one word of 5,000 letters', repeat('abcdefghij', 500)],
  ['one letter 5,000 times', repeat('a', 5000)],
  ['5,000 single letters', repeat('a b ', 2500)],
  ['a storm of combining marks', `Iv${repeat('\u0301\u0308', 2500)}an Petrov`],
  ['marks alone', repeat('\u0301', 5000)],
  ['enclosing and Thai marks', repeat('ก\u0e49\u0e49\u20dd', 1000)],
  ['emoji', repeat('👨‍👩‍👧‍👦🙂🏴‍☠️', 500)],
  ['control characters', repeat('\u0000\u0007\u001b[31m', 1000)],
  ['marks of direction', repeat('\u202e\u2066Ivan\u2069\u202c ', 500)],
  ['lone surrogates', repeat('\ud800Ivan \udc00', 800)],
  ['ligatures that swell when normalised', repeat('ﷺ', 4000)],
  ['apostrophes', repeat("'’ʼ", 3000)],
  ['hyphens', repeat('al-', 3000)],
  ['ampersands', repeat('&', 5000)],
  ['digits', repeat('0123456789', 1000)],
  ['Roman numerals', repeat('IX II ', 1500)],
  ['abd and its like', repeat('abd al ', 1400)],
  ['two scripts in one word', repeat('Pо', 4000)],
  ['Korean syllables in Latin letters', `Kim ${repeat('jong', 1000)}`],
  ['Chinese syllables in Latin letters', repeat('Zhong Guo ', 1000)],
  ['stems with many endings', `${repeat('nskii', 1000)} ${repeat('ogoaia', 500)}`],
  ['nothing', ''],
  ['spaces', '   \t\n'],
  ['one letter', 'x'],
  ['one character', '金'],
  ['one digit', '7'],
  ['full stops', '...'],
  ['only legal forms', 'LLC Ltd GmbH'],
  ['only titles', 'Dr Prof General'],
  ['only articles', 'the of and al bin'],
]

describe('odd names get an answer in time', () => {
  // What is compared with what matters: long with long, long with short, one script with another.
  const others = [
    'Ivan Petrov',
    '김정은',
    'محمد رضائي',
    'Aramil Aviation Repair Plant LLC',
    ...ODD.slice(0, 8).map((odd) => odd[1]),
  ]
  for (const [what, text] of ODD) {
    test(what, () => {
      for (const schema of ['Person', 'Company', 'Vessel'] as const) {
        // The tables are read once, and are not what is timed.
        scoreOf('Ivan Petrov', '김정은', schema)
        let slowest = 0
        for (const other of [text, `${text}x`, ...others]) {
          const began = performance.now()
          const score = scoreOf(text, other, schema)
          slowest = Math.max(slowest, performance.now() - began)
          assert.ok(score >= 0 && score <= 1, String(score))
          assert.equal(scoreOf(text, other, schema), score, 'the same answer again')
        }
        assert.ok(slowest < 50, `${Math.round(slowest)} ms as ${schema}`)
        const began = performance.now()
        const [left, right] = analysePair(text, others[0]!, schema)
        compareNames(left, right)
        assert.ok(performance.now() - began < 100, 'with its reasons')
      }
    })
  }
})

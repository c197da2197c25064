import assert from 'node:assert/strict'
import { test } from 'vitest'
import type { Schema } from '../../src/model/listing.ts'
import { analyseName } from '../../src/names/analyse-name.ts'
import { normaliseName } from '../../src/names/normalise-name.ts'

const words: [text: string, expected: string[], why: string][] = [
  ['CH’OE Sŏn-hŭi', ['choe', 'son', 'hui'], 'marks and apostrophes go'],
  ['ШОЙГУ Сергей', ['шойгу', 'сергей'], 'й keeps its breve'],
  ['Pоssiya', ['possiya'], 'a Cyrillic о in a Latin word'],
  ['Ро\u200bссия', ['россия'], 'a zero-width space inside'],
  ['ＡＢＣ', ['abc'], 'full-width letters'],
  ['平壤Trading', ['平壤', 'trading'], 'script changes inside a run'],
  ['مُحَمَّد', ['محمد'], 'vowel points go'],
  ['Maersk & Co', ['maersk', 'and', 'co'], 'the ampersand is a word'],
  ['Unit 61398', ['unit', '61398'], 'numbers are words'],
  ['---', [], 'nothing to read'],
]
for (const [text, expected, why] of words) {
  test(`words of ${text}: ${why}`, () => {
    assert.deepEqual(
      normaliseName(text).map((word) => word.text),
      expected,
    )
  })
}

const parts: [
  schema: Schema | null,
  text: string,
  as: string,
  expected: string[],
  forms: string[],
  numbers: string[],
  why: string,
][] = [
  ['Person', 'Dr. Anna Lindqvist', 'person', ['anna', 'lindqvist'], [], [], 'a title goes'],
  ['Person', 'Prince Johnson', 'person', ['prince', 'johnson'], [], [], 'a title stays where one name would be left'],
  ['Person', 'Abd al-Rahman al-Qadiri', 'person', ['abdrahman', 'qadiri'], [], [], 'abd joins, articles go'],
  ['Person', 'Sayf al-Din', 'person', ['sayfdin'], [], [], 'al-Din joins'],
  ['Person', 'An Jong Hyuk', 'person', ['an', 'jong', 'hyuk'], [], [], '"an" without a hyphen is no article'],
  ['Company', 'Severny Veter Sp. z o.o.', 'organisation', ['severny', 'veter'], ['LLC'], [], 'a form of four words'],
  ['Company', 'AG Metall Handel', 'organisation', ['metall', 'handel'], ['JSC'], [], 'a short form at the front'],
  [
    'Company',
    'Snow AG Storm Trading House',
    'organisation',
    ['snow', 'ag', 'storm', 'trading', 'house'],
    [],
    [],
    'a short form inside is a word',
  ],
  ['Vessel', 'Snow Storm II', 'vessel', ['snow', 'storm'], [], ['2'], 'a Roman numeral is a number'],
  [
    'Company',
    '조선설봉무역회사',
    'organisation',
    ['조선', '설봉', '무역'],
    ['INC'],
    [],
    'words of trade cut out of a run',
  ],
  [
    null,
    'Zarya Machine Plant',
    'organisation',
    ['zarya', 'machine', 'plant'],
    [],
    [],
    'words of trade tell an organisation',
  ],
  [null, 'Zarya LLC', 'organisation', ['zarya'], ['LLC'], [], 'so does a legal form'],
  [null, 'Anna Lindqvist', 'person', ['anna', 'lindqvist'], [], [], 'anything else is read as a person'],
  ['Company', 'The Company', 'organisation', ['the', 'company'], [], [], 'a name of form alone is kept'],
]
for (const [schema, text, as, expected, forms, numbers, why] of parts) {
  test(`parts of ${text}: ${why}`, () => {
    const name = analyseName(text, schema)
    assert.equal(name.as, as)
    assert.deepEqual(
      name.parts.map((part) => part.text),
      expected,
    )
    assert.deepEqual([...name.legalForms], forms)
    assert.deepEqual(name.numbers, numbers)
  })
}

test('a patronymic tells the gender, a family name alone does not', () => {
  assert.equal(analyseName('Olga Petrovna Vetrova', 'Person').gender, 'female')
  assert.equal(analyseName('Пётр Иванович Ветров', 'Person').gender, 'male')
  assert.equal(analyseName('Anna Lindqvist', 'Person').gender, null)
})

test('common parts weigh less than rare ones', () => {
  const weight = (text: string) => analyseName(`${text} Xyz`, 'Person').parts[0]?.weight ?? 0
  assert.ok(weight('Kim') < weight('Ivan'))
  assert.ok(weight('Ivan') < weight('Mkrtychev'))
})

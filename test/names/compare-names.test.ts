import assert from 'node:assert/strict'
import { test } from 'vitest'
import type { Schema } from '../../src/model/listing.ts'
import { compareNameTexts, NAME_THRESHOLD } from '../../src/names/compare-names.ts'

const PERSON = 'Person'
const COMPANY = 'Company'
const VESSEL = 'Vessel'

const cases: [schema: Schema, a: string, b: string, same: boolean, why: string][] = [
  [PERSON, 'Choe Son Hui', '최선희', true, 'Hangul on one side'],
  [PERSON, 'Choe Son Hui', 'Choi Sun-hee', true, 'northern and southern romanisation'],
  [PERSON, 'Choe Son Hui', 'CH’OE SŎN-HŬI', true, 'McCune-Reischauer with its marks'],
  [PERSON, '金正恩', 'Kim Jong Un', true, 'Hanja with a Korean reading'],
  [PERSON, '리창호', 'Ri Chang Ho', true, 'the North writes the first r'],
  [PERSON, '이창호', 'Ri Chang Ho', true, 'the South leaves it out'],
  [PERSON, 'Kim Jong Un', 'KIM, Jong-un', true, 'comma and hyphen'],
  [PERSON, 'Kim Jong Un', 'Jong Un Kim', true, 'family name last'],
  [PERSON, 'Kim Jong Un', 'Kim Jongun', true, 'given name written together'],
  [PERSON, 'Sergei Shoigu', 'ШОЙГУ Сергей Кужугетович', true, 'Cyrillic, family name first, patronymic'],
  [PERSON, 'Sergey Shoygu', 'Sergei Shoigu', true, 'two romanisations'],
  [PERSON, 'Shcherbakov Yevgeny', 'Evgeni Scherbakow', true, 'English and German romanisation, order'],
  [PERSON, 'Volodymyr Melnyk', 'Vladimir Melnik', true, 'one name in Ukrainian and Russian'],
  [PERSON, 'Аleksandr Ivanchenko', 'Aleksandr Ivanchenko', true, 'a Cyrillic А among Latin letters'],
  [PERSON, 'Gen. Pavel Orekhov', 'Pavel Orekhov', true, 'a title is no name'],
  [PERSON, 'Abd al-Rahman Qadiri', 'Abdulrahman Qadiri', true, 'abd and the word after it are one name'],
  [PERSON, 'Sayf al-Din Barzani', 'Saifuddin Barzani', true, 'al-Din is joined to the word before'],
  [PERSON, 'محمد حسين رضائي', 'Mohammad Hossein Rezaei', true, 'Arabic letters without vowels'],
  [PERSON, 'Hsi Chung-hsün', 'Xi Zhongxun', true, 'Wade-Giles and pinyin'],
  [PERSON, 'Mikhail Gorshkov', 'Mikhail Gorshokv', true, 'two letters swapped'],
  [PERSON, 'Γιώργος Παπαδόπουλος', 'Giorgos Papadopoulos', true, 'Greek letters'],
  [COMPANY, 'OOO Severny Veter', 'Severny Veter LLC', true, 'legal forms are equal across languages'],
  [COMPANY, 'ООО «Северный Ветер»', 'Severny Veter Limited Liability Company', true, 'Cyrillic form and name'],
  [COMPANY, 'A.B.C. Handels G.m.b.H.', 'ABC Handels GmbH', true, 'letters with full stops'],
  [COMPANY, 'Avtozavod Zarya', 'Автозавод Заря', true, 'Cyrillic'],
  [
    COMPANY,
    '조선설봉무역회사',
    'Korea Solbong Trading Company',
    true,
    'words of trade are translated, the rest is spelled',
  ],
  [VESSEL, 'MV Lady Rosa', 'Lady Rosa', true, 'the ship’s prefix'],

  [PERSON, 'Kim Jong Un', 'Kim Jong Nam', false, 'two parts of three agree, different men'],
  [PERSON, 'Kim Jong Un', 'Kim Jong Il', false, 'father and son'],
  [PERSON, 'Pak Yong Su', 'Pak Yong Chol', false, 'another syllable is another person'],
  [PERSON, 'Pak Yong Su', 'Ri Yong Su', false, 'another family'],
  [PERSON, '박영수', 'Pak Yong Chol', false, 'the same across scripts'],
  [PERSON, 'Ivan Petrov', 'Ivan Sidorov', false, 'a common given name'],
  [
    PERSON,
    'Vladimir Ivanovich Belov',
    'Vladimir Ivanovich Zaytsev',
    false,
    'given name and patronymic agree, family names differ',
  ],
  [PERSON, 'Olga Petrovna Vetrova', 'Olga Sergeevna Vetrova', false, 'other fathers'],
  [PERSON, 'Ahmad bin Hasan al-Ubaidi', 'Hasan bin Ahmad al-Ubaidi', false, 'father and son exchanged'],
  [PERSON, 'Mohammed Ali', 'Mohammed Hassan', false, 'one very common name shared'],
  [PERSON, 'John Smith', 'Jane Smythe-Morgan', false, 'a family name a little alike'],
  [PERSON, 'Wang Wei', 'Wang Lei', false, 'another syllable'],
  [COMPANY, 'Baltic Trading LLC', 'Caspian Trading LLC', false, 'only the words of trade agree'],
  [COMPANY, 'Ministry of Defence', 'Ministry of Culture', false, 'only "ministry" agrees'],
  [COMPANY, 'Aramil Aviation Repair Plant', 'Kubinka Aviation Repair Plant', false, 'plants in two towns'],
  [VESSEL, 'Snow Storm 1', 'Snow Storm 2', false, 'sister ships'],
  [VESSEL, 'Polar Star III', 'Polar Star IV', false, 'Roman numerals'],
]
for (const [schema, a, b, same, why] of cases) {
  test(`${a} ${same ? '=' : '≠'} ${b}: ${why}`, () => {
    const { score } = compareNameTexts(a, b, schema)
    assert.equal(score >= NAME_THRESHOLD, same, `score ${score}`)
    const turned = compareNameTexts(b, a, schema).score
    assert.ok(Math.abs(turned - score) < 0.15, `turned round it is ${turned}, not ${score}`)
  })
}

test('equal names score near 1 in every script', () => {
  for (const name of ['Anna Lindqvist', 'Анна Ветрова', '박영수', '王小明', 'محمد رضائي', 'דוד לוי', 'タナカ ケン']) {
    assert.ok(compareNameTexts(name, name, PERSON).score > 0.95, name)
  }
})

test('what is no name compares to nothing, without an error', () => {
  for (const odd of ['', ' ', '...', '🙂', '\u200b', '-', '12']) {
    assert.ok(compareNameTexts(odd, 'Anna Lindqvist', PERSON).score < NAME_THRESHOLD, JSON.stringify(odd))
  }
})

test('very long names are compared in bounded time', () => {
  const long = 'Ivanovich '.repeat(20_000)
  const began = performance.now()
  compareNameTexts(long, `${long}x`, COMPANY)
  assert.ok(performance.now() - began < 2000)
})

test('reasons name the parts, the script and what is missing', () => {
  const { because } = compareNameTexts('Sergei Shoigu', 'Шойгу Сергей Кужугетович', PERSON)
  assert.deepEqual(
    because.map(({ note }) => note),
    ['shoigu = (romanised) шойгу', 'sergei = (romanised) сергей', 'кужугетович has no counterpart'],
  )
  assert.ok((because.at(-1)?.weight ?? 0) < 0)
})

test('another number is said to be the reason', () => {
  const { because } = compareNameTexts('Snow Storm 1', 'Snow Storm 2', VESSEL)
  assert.ok(because.some(({ note }) => note === 'other number: 1 / 2'))
})

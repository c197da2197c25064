import assert from 'node:assert/strict'
import fc from 'fast-check'
import { test } from 'vitest'
import type { Schema } from '../../src/model/listing.ts'
import { readPackagedJson } from '../../src/model/packaged-data.ts'
import { analysePair, compareNameTexts, type NameComparison } from '../../src/names/compare-names.ts'
import { appliedRules } from '../../src/names/explain/rule-notes.ts'
import { shareCosts } from '../../src/names/explain/share-costs.ts'

const PERSON = 'Person'
const COMPANY = 'Company'
const VESSEL = 'Vessel'

// Which word stands for which: "first = second: how". What is left over stands alone, marked + or -.
const alignments: [schema: Schema, a: string, b: string, aligned: string[], why: string][] = [
  [
    PERSON,
    'Igor Petrov',
    'PETROV, Igor',
    ['igor = igor: equal', 'petrov = petrov: equal'],
    'the order of the first name, whatever that of the second',
  ],
  [
    PERSON,
    'Ашот Мкртычев',
    'Mkrtychev Ashot',
    ['ашот (ashot) = ashot: romanised', 'мкртычев (mkrtychev) = mkrtychev: romanised'],
    'Cyrillic is read by its table',
  ],
  [
    PERSON,
    'Ashot Mkrtychev',
    'Мкртычев Ашот',
    ['ashot = ашот (ashot): romanised', 'mkrtychev = мкртычев (mkrtychev): romanised'],
    'the reading stands on the side it was read on',
  ],
  [
    PERSON,
    'Сергей Шойгу',
    'ШОЙГУ Сергей Кужугетович',
    [
      'сергей (sergey) = сергей (sergey): equal',
      'шойгу (shoygu) = шойгу (shoygu): equal',
      '- кужугетович (kuzhugetovich)',
    ],
    'a patronymic on one side',
  ],
  [
    PERSON,
    'Volodymyr Melnyk',
    'Vladimir Melnik',
    ['volodymyr = vladimir: same name', 'melnyk = melnik: spelling'],
    'a group of names and a spelling',
  ],
  [
    PERSON,
    'Bill Harker',
    'J. William Harker',
    ['bill = william: short form', 'harker = harker: equal', '- j'],
    'a short form; an initial left over',
  ],
  [
    PERSON,
    '김정은',
    'Kim Jong Nam',
    [
      '김 (gim) = kim (김): same family name',
      '정 (jeong) = jong (정): same syllable',
      '은 (eun) = nam (남): other syllable',
    ],
    'Hangul syllable by syllable',
  ],
  [
    PERSON,
    '최선희',
    'Choe Sonhui',
    [
      '최 (choe) = choe (최): same family name',
      '선 (seon) = son (선): same syllable',
      '희 (hui) = hui (희): same syllable',
    ],
    'a given name written as one word is cut where its syllables meet',
  ],
  [
    PERSON,
    'Jong Un Kim',
    '金正恩',
    [
      'kim (김) = 金 (김 (gim)): same family name',
      'jong (정) = 正 (정 (jeong)): same syllable',
      'un (은) = 恩 (은 (eun)): same syllable',
    ],
    'Hanja have a Korean reading; the family name comes first though written last',
  ],
  [
    PERSON,
    'Hsi Chung-hsün',
    'Xi Zhongxun',
    ['hsi = xi: same sound', 'chung hsun = zhongxun: same sound'],
    'Wade-Giles and pinyin',
  ],
  [
    PERSON,
    '陳國強',
    'Chan Kwok Keung',
    ['陳國強 (chan-kwok-keung) = chan kwok keung: same sound'],
    'Han read the Cantonese way, since that comes nearer',
  ],
  [
    PERSON,
    'Kim Jong Un',
    'Ким Чен Ын',
    [
      'kim (김) = ким (김): same family name',
      'jong (정) = чен (정): same syllable',
      'un (은) = ын (은): same syllable',
    ],
    'Korean in Cyrillic',
  ],
  [PERSON, '习近平', 'Xi Jinping', ['习近平 (xi-jin-ping) = xi jinping: same sound'], 'Han read the Mandarin way'],
  [
    PERSON,
    'محمد رضائي',
    'Mohammad Rezaei',
    ['محمد (mhmd) = mohammad: romanised', 'رضائي (rday) = rezaei: romanised'],
    'Arabic as its consonants',
  ],
  [
    PERSON,
    'משה כהן',
    'Moshe Cohen',
    ['משה (mshh) = moshe: romanised', 'כהן (khn) = cohen: romanised'],
    'Hebrew as its consonants',
  ],
  [
    COMPANY,
    'ООО Северный ветер',
    'Severny Veter LLC',
    ['северный (severnyy) = severny: same word', 'ветер (veter) = veter: romanised'],
    'legal forms are no words of the name',
  ],
  [
    COMPANY,
    '평양무역회사',
    'Pyongyang Trading Co',
    ['평양 (pyeong-yang) = pyongyang: same word', '무역 (mu-yeok) = trading: same word'],
    'words of trade cut out of a run of characters',
  ],
  [
    COMPANY,
    '東京商事',
    'Orchid Holdings',
    ['東京商事 (dong-jing-shang-shi)', '- orchid', '- holdings'],
    'what does not sound alike stands alone',
  ],
  [PERSON, '…', 'Anna Vetrova', [], 'no letters, nothing aligned'],
]
for (const [schema, a, b, aligned, why] of alignments) {
  test(`${a} / ${b}: ${why}`, () => assert.deepEqual(shown(compareNameTexts(a, b, schema)), aligned))
}

function shown({ aligned, leftOver }: NameComparison): string[] {
  const side = (words: readonly string[], read: string | null) => words.join(' ') + (read === null ? '' : ` (${read})`)
  return [
    ...aligned.map(
      ({ query, listed, how, read }) => `${side(query, read.query)} = ${side(listed, read.listed)}: ${how}`,
    ),
    ...leftOver.query.map(({ word, read }) => side([word], read)),
    ...leftOver.listed.map(({ word, read }) => `- ${side([word], read)}`),
  ]
}

const rules: [schema: Schema, a: string, b: string, rule: string, query: string, listed: string, costs: boolean][] = [
  [VESSEL, 'Snow Storm 6', 'Snow Storm II', 'other_number', '6', '2', true],
  [VESSEL, 'Snow Storm', 'Snow Storm 2', 'number_on_one_side', '', '2', true],
  [COMPANY, 'Orchid 3 LLC', 'Orchid III Ltd', 'same_number', '3', '3', false],
  [
    COMPANY,
    'ООО Ветер',
    'Veter LLC',
    'same_legal_form',
    'limited liability company',
    'limited liability company',
    false,
  ],
  [
    COMPANY,
    'ООО Ветер',
    'ПАО Ветер',
    'other_legal_form',
    'limited liability company',
    'public joint stock company',
    true,
  ],
  [COMPANY, 'Banco Orchid', 'Banco Orchid Chile', 'country_on_one_side', '', 'chile', true],
  [PERSON, 'Ahmad bin Hasan al-Ubaidi', 'Hasan bin Ahmad al-Ubaidi', 'other_father', 'hasan', 'ahmad', true],
  [PERSON, 'Olga Petrovna Vetrova', 'Olga Sergeevna Vetrova', 'other_patronymic', 'petrovna', 'sergeevna', true],
  [PERSON, 'Paolo Vetri', 'Paola Vetri', 'other_gender', 'paolo', 'paola', true],
]
for (const [schema, a, b, rule, query, listed, costs] of rules) {
  test(`${a} / ${b}: rule ${rule}`, () => {
    const applied = compareNameTexts(a, b, schema).rules.find((one) => one.rule === rule)
    assert.ok(applied !== undefined)
    assert.deepEqual([applied.query, applied.listed, applied.adds < 0], [query, listed, costs])
  })
}

test('rules that have nothing to say are not there', () => {
  assert.deepEqual(compareNameTexts('Anna Vetrova', 'Anna Vetrova', PERSON).rules, [])
  assert.ok(compareNameTexts('Anna Vetrova', 'Anna Vetrov', PERSON).rules.every(({ rule }) => rule !== 'other_number'))
})

test('every feature that has a weight is told by words of its own', () => {
  const weights = readPackagedJson<Record<string, Record<string, number> | string>>('names/weights.json')
  const [a, b] = analysePair('Anna Vetrova', 'Igor Petrov', PERSON)
  const draft = { pairs: [], leftA: [], leftB: [] }
  for (const [by, taken] of Object.entries(weights)) {
    if (typeof taken === 'string') continue
    for (const feature of Object.keys(taken).filter((name) => name !== 'start')) {
      const { rules: costs } = shareCosts(draft, new Map([[feature, 1]]), by as NameComparison['judgedBy'])
      const [rule] = appliedRules(costs, a, b, draft)
      assert.equal(rule?.adds, -1, feature)
      assert.notEqual(rule?.note, rule?.rule.replaceAll('_', ' '), feature)
    }
  }
})

test('the cost of another given name is borne by the two given names', () => {
  const { leftOver, aligned } = compareNameTexts('Igor Petrov', 'Ilya Petrov', PERSON)
  assert.ok(leftOver.query[0]!.adds < -2 && leftOver.listed[0]!.adds < -2)
  assert.equal(aligned[0]!.adds, 0)
})

test('the cost of another syllable is borne by that syllable', () => {
  const { aligned } = compareNameTexts('Kim Jong Un', 'Kim Jong Nam', PERSON)
  assert.ok(aligned[2]!.adds < -5 && aligned[1]!.adds > -1, JSON.stringify(aligned))
})

const sentences: [schema: Schema, a: string, b: string, sentence: string][] = [
  [PERSON, 'Anna Vetrova', 'ANNA VETROVA', 'The names are the same, word for word.'],
  [COMPANY, 'Orchid', 'Orchid LLC', 'The names are the same, word for word; only one of them has a legal form.'],
  [PERSON, '+++', '+++', 'The names are the same, word for word.'],
  [
    COMPANY,
    'KNIC',
    'Korea National Insurance Corporation',
    'KNIC and Korea National Insurance are one name in full and in first letters.',
  ],
  [PERSON, 'Anna Vetrova', 'VETROVA, Anna', 'Both parts are spelled alike.'],
  [PERSON, 'Мкртычев Ашот', 'Ashot Mkrtychev', 'Both parts agree: Мкртычев is read Mkrtychev; Ашот as Ashot.'],
  [
    PERSON,
    'Igor Petrov',
    'Ilya Petrov',
    'The family names agree (Petrov), but the given names are other names (Igor, Ilya).',
  ],
  [
    PERSON,
    'Sergei Shoigu',
    'ШОЙГУ Сергей Кужугетович',
    'Both parts agree: Сергей is read Sergey or Sergei; Шойгу as Shoygu or Shoigu. The patronymic Кужугетович is only in the second name.',
  ],
  [
    PERSON,
    '김정은',
    'Kim Jong Nam',
    'The family names agree (김), but a syllable of the given names is another one (은, Nam).',
  ],
  [
    PERSON,
    '金正恩',
    'Kim Jong Un',
    'Family name and given name agree, syllable by syllable: 金正恩 is read 김정은; Kim Jong Un is a spelling of 김정은.',
  ],
  [
    PERSON,
    'محمد حسين رضائي',
    'Mohammad Hossein Rezaei',
    'All three parts agree: محمد (mhmd) is read Mohammad; حسين (hsyn) as Hossein; رضائي (rday) as Rezaei.',
  ],
  [
    PERSON,
    'Olga Petrovna Vetrova',
    'Olga Sergeevna Vetrova',
    'The given names and family names agree (Olga Vetrova), but the patronymics are other names (Petrovna, Sergeevna).',
  ],
  [VESSEL, 'Snow Storm 6', 'Snow Storm 5', 'Both parts are spelled alike. The numbers differ (6, 5).'],
  [
    COMPANY,
    'ООО Северный ветер',
    'ПАО Северный ветер',
    'Both parts are spelled alike. The legal forms differ (limited liability company, public joint stock company).',
  ],
  [
    COMPANY,
    'ООО Северный ветер',
    'Severny Veter LLC',
    'Both parts agree: Северный and Severny are one word; ветер is read Veter.',
  ],
  [COMPANY, '東京商事', 'Orchid Holdings', '東京商事 is read dong-jing-shang-shi, which is not like Orchid Holdings.'],
  [COMPANY, '江西新拓实业', 'Jiangxi Xintuo Enterprise', '江西新拓 agrees, but 实业 and Enterprise are not the same.'],
  [PERSON, 'Volodymyr Kim', '', 'There is nothing to compare: a name has no letters.'],
]
for (const [schema, a, b, sentence] of sentences) {
  test(`${a} / ${b}: "${sentence}"`, () => assert.equal(compareNameTexts(a, b, schema).sentence, sentence))
}

const WORDS = [
  'Kim Jong Un Nam Ri Choe Son Hui Ivan Igor Ilya Petrov Petrovna Ivanovich bin Ahmad al Hasan J Maria Paolo Paola Orchid',
  'Trading Bank Holdings LLC Ltd Chile 2 III Fund Snow Storm Xi Jinping Hsi Tse tung Nasr',
  '김정은 정은 박 평양무역회사 金正恩 习近平 北方工业公司 東京 ООО Иван Ветрова Кужугетович завод محمد رضائي بن משה כהן Γιώργος やまだ',
]
  .join(' ')
  .split(' ')
const name = fc.array(fc.constantFrom(...WORDS), { maxLength: 5 }).map((words) => words.join(' '))
const kind = fc.constantFrom<(Schema | null)[]>(PERSON, COMPANY, VESSEL, null)

test('start and everything that is taken add up to the log odds of the score, for any two names', () => {
  fc.assert(
    fc.property(name, name, kind, (a, b, schema) => {
      const { score, start, aligned, leftOver, rules: applied, sentence, judgedBy } = compareNameTexts(a, b, schema)
      assert.match(sentence, /^\S.*\.$/u)
      assert.equal(start === null, judgedBy === 'nothing')
      if (start === null) return
      const taken = [...aligned, ...leftOver.query, ...leftOver.listed, ...applied].map(({ adds }) => adds)
      assert.ok(taken.every((adds) => adds <= 0 && !Object.is(adds, -0)))
      const odds = taken.reduce((sum, adds) => sum + adds, start)
      assert.ok(Math.abs(1 / (1 + Math.exp(-odds)) - score) < 0.0006, `${score}, but the parts say ${odds}`)
    }),
    { numRuns: 1500, seed: 20230905 },
  )
})

test('every word of both names is aligned or left over, once', () => {
  // Without legal forms, numbers and titles, which are no words of the name.
  const plain = fc.array(fc.constantFrom('Igor', 'Petrov', 'Ветрова', 'Orchid', 'محمد', 'Anna'), {
    minLength: 1,
    maxLength: 4,
  })
  fc.assert(
    fc.property(plain, plain, (a, b) => {
      const { aligned, leftOver } = compareNameTexts(a.join(' '), b.join(' '), PERSON)
      const words = [...aligned.flatMap(({ query }) => query), ...leftOver.query.map(({ word }) => word)]
      assert.deepEqual(words.toSorted(), a.map((word) => word.toLowerCase()).toSorted())
      const others = [...aligned.flatMap(({ listed }) => listed), ...leftOver.listed.map(({ word }) => word)]
      assert.deepEqual(others.toSorted(), b.map((word) => word.toLowerCase()).toSorted())
    }),
    { numRuns: 300, seed: 20230905 },
  )
})

test('long and strange names are explained in less than 50 ms', () => {
  for (const text of ['Igor '.repeat(2000), '金'.repeat(5000), '\u202eabc\u202d '.repeat(900), '👩‍🚀 '.repeat(1500)]) {
    // The best of three: tables are read once, and other processes are not what is measured.
    const times = [1, 2, 3].map(() => {
      const from = performance.now()
      compareNameTexts(text, `${text.slice(0, 4000)} Ilya`, PERSON)
      return performance.now() - from
    })
    assert.ok(Math.min(...times) < 50, `${text.slice(0, 10)}: ${times} ms`)
  }
})

import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type ScreenOptions, type ScreenQuery, screen } from '../../src/watchlist/screen.ts'
import { designated, indexOf, listing } from './invented-list.ts'

const index = indexOf(
  listing('orekhov', 'Person', ['Pavel Andreevich Orekhovsky', 'Павел Ореховский'], {
    birthDates: ['1970-03-12'],
    countries: ['ru'],
    gender: 'male',
    designations: [designated('2023-05-10'), designated('2022-02-01', '2022-12-31')],
    identifiers: [{ type: 'passport', value: '75 1234567' }],
  }),
  listing('han', 'Person', ['Han Myong Su', '한명수'], { countries: ['kp'], birthDates: ['1961'] }),
  listing('kim', 'Person', ['Kim Yong Gil', '김영길'], { countries: ['kp'] }),
  listing('zhao', 'Person', ['Zhao Guoqiang', '赵国强'], { countries: ['cn'] }),
  listing('qadiri', 'Person', ['Abd al-Rahman al-Qadiri', 'عبد الرحمن القادري']),
  listing('veter', 'Company', ['Severny Veter LLC', 'ООО «Северный Ветер»'], {
    countries: ['ru'],
    identifiers: [{ type: 'inn', value: '7701234567' }],
  }),
  listing('trading', 'Company', ['Korea Solbong Trading Corporation', '조선설봉무역회사']),
  listing('rosa1', 'Vessel', ['Lady Rosa 1'], { identifiers: [{ type: 'imo', value: 'IMO 9123456' }] }),
  listing('rosa2', 'Vessel', ['Lady Rosa 2'], { identifiers: [{ type: 'imo', value: '9654321' }] }),
  listing('hunter', 'Person', ['Oskar Lindqvist', 'Hunter'], {
    names: [
      { text: 'Oskar Lindqvist', kind: 'primary' },
      { text: 'Hunter', kind: 'weak' },
    ],
    birthDates: ['1980-01-01'],
  }),
)

const cases: [query: ScreenQuery, expected: string[], why: string][] = [
  [{ name: 'Pavel Orekhovsky' }, ['orekhov'], 'patronymic left out'],
  [{ name: 'Pawel Orechowski' }, ['orekhov'], 'Polish spelling'],
  [{ name: 'Ореховский Павел Андреевич' }, ['orekhov'], 'Cyrillic, family name first'],
  [{ name: 'Orekhovsky' }, ['orekhov'], 'a rare family name alone'],
  [{ name: 'Orekohvsky Pavel' }, ['orekhov'], 'two letters swapped'],
  [{ name: '한명수' }, ['han'], 'Hangul'],
  [{ name: 'Han Myung-soo', schema: 'Person' }, ['han'], 'southern spelling'],
  [{ name: '趙國強', countries: ['cn'] }, ['zhao'], 'traditional characters against pinyin, with a nationality'],
  [{ name: '趙國強' }, [], 'three characters alone fit thousands in letters'],
  [{ name: 'Zhao Guo-qiang' }, ['zhao'], 'hyphen'],
  [{ name: 'Abdulrahman Qadiri' }, ['qadiri'], 'joined, article left out'],
  [{ name: 'عبدالرحمن القادري' }, ['qadiri'], 'Arabic, written together'],
  [{ name: 'OOO Severny Veter' }, ['veter'], 'legal form in another language'],
  [{ name: 'Северный Ветер', schema: 'Company' }, ['veter'], 'Cyrillic without a form'],
  [{ name: 'Solbong Trading' }, ['trading'], 'without country and form'],
  [{ name: 'Lady Rosa 1', schema: 'Vessel' }, ['rosa1'], 'a number tells sister ships apart'],
  [
    { name: 'Renamed Ship', identifiers: [{ type: 'imo', value: '9123456' }] },
    ['rosa1'],
    'an exact identifier alone decides',
  ],
  [{ name: '', identifiers: [{ value: '75-1234567' }] }, ['orekhov'], 'an identifier without a name'],
  [{ name: 'Hunter', birthDate: '1980-01-01' }, ['hunter'], 'a weak alias with the birth date'],

  [{ name: 'Hunter' }, [], 'a weak alias alone'],
  [{ name: 'Kim' }, [], 'a single common family name'],
  [{ name: 'Pavel' }, [], 'a single given name'],
  [{ name: 'Pavel Ivanov' }, [], 'only the given name agrees'],
  [{ name: 'Han Myong Chol' }, [], 'another syllable is another person'],
  [{ name: 'Kim Yong Su' }, [], 'another syllable, common family name'],
  [{ name: 'Trading Corporation' }, [], 'words of trade alone'],
  [{ name: 'Pavel Orekhovsky', birthDate: '1985-01-01' }, [], 'fifteen years apart'],
  [{ name: 'Pavel Orekhovsky', schema: 'Company' }, [], 'a company asked for, a person listed'],
  [{ name: 'Lady Rosa 3', schema: 'Vessel' }, [], 'a third sister'],
  [{ name: '' }, [], 'nothing asked'],
  [{ name: '🙂 …' }, [], 'no letters at all'],
  [{ name: 'Anna Nygaard' }, [], 'nobody'],
  [{ name: 'Rosa Nygaard' }, [], 'half a person’s name is half a ship’s'],
  [{ name: 'Bank of Korea' }, [], 'a country and a word of trade'],
]
for (const [query, expected, why] of cases) {
  const more = Object.keys(query).length > 1 ? ` ${JSON.stringify({ ...query, name: undefined })}` : ''
  test(`${query.name}${more} → ${expected.join(', ') || 'no hit'}: ${why}`, () => {
    assert.deepEqual(
      screen(query, index).map((hit) => `${hit.listingId}`),
      expected,
    )
  })
}

test('birth date and country move the score, with their reasons', () => {
  const score = (more: Partial<ScreenQuery>) =>
    screen({ name: 'Pavel Orekhovsky', ...more }, index, { threshold: 0 }).find((hit) => hit.listingId === 'orekhov')
  const plain = score({})?.score ?? 0
  const better = score({ birthDate: '1970-03-12', countries: ['ru'] })
  const worse = score({ birthDate: '1971-09-01', countries: ['no'] })
  assert.ok((better?.score ?? 0) > plain)
  assert.ok((worse?.score ?? 1) < plain)
  assert.deepEqual(
    better?.because.filter(({ kind }) => kind !== 'name').map(({ kind, weight }) => [kind, weight > 0]),
    [
      ['birth_date', true],
      ['country', true],
    ],
  )
  assert.ok(worse?.because.some(({ kind, weight }) => kind === 'birth_date' && weight < 0))
})

const days: [options: ScreenOptions, expected: string | null, why: string][] = [
  [{ asOf: '2023-05-10' }, 'true', 'the day of the designation'],
  [{ asOf: '2023-05-09' }, null, 'the day before: not a hit'],
  [{ asOf: '2022-06-01' }, 'true', 'under an earlier designation'],
  [{ asOf: '2023-01-15' }, null, 'after the removal, before the second'],
  [{ listedOnDay: '2023-05-09' }, 'false', 'without as-of it is a hit that was not listed on the report’s date'],
  [{}, 'unknown', 'no day asked for'],
]
for (const [options, expected, why] of days) {
  test(`listed on ${JSON.stringify(options)} → ${expected ?? 'no hit'}: ${why}`, () => {
    const [hit] = screen({ name: 'Pavel Orekhovsky' }, index, options)
    assert.equal(hit?.listedOn ?? null, expected)
  })
}

test('a hit carries programmes and first days, earliest first', () => {
  const [hit] = screen({ name: 'Pavel Orekhovsky' }, index)
  assert.deepEqual(hit?.programmes, ['TEST-ARMS'])
  assert.deepEqual(hit?.designatedOn, ['2022-02-01', '2023-05-10'])
})

test('threshold and limit are kept, and the order is the same every time', () => {
  const all = screen({ name: 'Lady Rosa', schema: 'Vessel' }, index, { threshold: 0 })
  assert.ok(all.length >= 2)
  assert.equal(screen({ name: 'Lady Rosa', schema: 'Vessel' }, index, { threshold: 0, limit: 1 }).length, 1)
  assert.equal(screen({ name: 'Pavel Orekhovsky' }, index, { threshold: 1 }).length, 0)
  assert.deepEqual(screen({ name: 'Lady Rosa', schema: 'Vessel' }, index, { threshold: 0 }), all)
})

import assert from 'node:assert/strict'
import { test } from 'vitest'
import { dateOfCalendar } from '../../../src/watchlist/party/other-calendars.ts'
import { identifierOf } from '../../../src/watchlist/party/read-identifier.ts'
import { splitCountries } from '../../../src/watchlist/party/split-countries.ts'
import { splitEnumeration } from '../../../src/watchlist/party/split-enumeration.ts'

const ENUMERATIONS: [cell: string, parts: string[], why: string][] = [
  ['(a) one, (b) two; (c) three', ['one', 'two', 'three'], 'letters in brackets'],
  ['a) one b) two', ['one', 'two'], 'letters with half a bracket'],
  ['(i) one, (ii) two', ['one', 'two'], 'Roman numbers'],
  ['one b) two', ['one', 'two'], 'a first part without its mark'],
  ['paragraph 7 (c) of it', ['paragraph 7 (c) of it'], 'a lone mark inside'],
  ['one (a) two (b) three', ['one (a) two (b) three'], 'marks that do not begin the cell'],
  ['Bank (b) Ltd (d)', ['Bank (b) Ltd (d)'], 'marks out of order'],
  ['plain', ['plain'], 'no mark'],
]
for (const [cell, parts, why] of ENUMERATIONS) {
  test(`enumeration ${cell}: ${why}`, () => assert.deepEqual(splitEnumeration(cell), parts))
}

const COUNTRIES: [cell: string, words: string[], about: string | null, why: string][] = [
  ['Russian', ['Russian'], null, 'one'],
  ['Ukrainian, Russian', ['Ukrainian', 'Russian'], null, 'a comma'],
  ['Russian and Ukrainian', ['Russian', 'Ukrainian'], null, 'and'],
  ['Ukrainian and/or Russian', ['Ukrainian', 'Russian'], null, 'and/or'],
  ['(a) German, (b) Moroccan', ['German', 'Moroccan'], null, 'numbered'],
  ['Myanmar/Burma', ['Myanmar', 'Burma'], null, 'a stroke'],
  ['Bosnia and Herzegovina', ['Bosnia and Herzegovina'], null, 'one country with an "and"'],
  ['DPRK.', ['DPRK'], null, 'a full stop'],
  ['Congolese (DRC)', ['Congolese'], 'DRC', 'a remark in brackets'],
  ['Italian since 1990', ['Italian'], 'since 1990', 'a remark without brackets'],
  ['allegedly Russian', ['Russian'], 'allegedly Russian', 'a doubt'],
  ['Gaza Strip, Moonland', ['Gaza Strip, Moonland'], null, 'not cut where a part is unknown'],
  ['Moonland', ['Moonland'], null, 'unknown'],
]
for (const [cell, words, about, why] of COUNTRIES) {
  test(`countries ${cell}: ${why}`, () => {
    const found = splitCountries(cell)
    assert.deepEqual(
      found.map((one) => one.words),
      words,
    )
    assert.equal(found[0]!.about, about)
  })
}

const NUMBERS: [cell: string, number: string | null, about: string | null, why: string][] = [
  ['836110034', '836110034', null, 'digits'],
  ['4-6032-0048-1', '4-6032-0048-1', null, 'digits and strokes'],
  ['12/THAGAKA(NAING)012432', '12/THAGAKA(NAING)012432', null, 'a bracket inside'],
  ['849594 (Kuwaiti passport, expired)', '849594', 'Kuwaiti passport, expired', 'words in brackets'],
  ['7725842590 (Tax ID/INN)', '7725842590', 'Tax ID/INN', 'a register in brackets'],
  ['540794, issued on 12 Jan. 2008', '540794', 'issued on 12 Jan. 2008', 'words after a comma'],
  ['series AB No 678960', 'AB 678960', 'series AB No 678960', 'series and number'],
  ['Ration Card no. 0094195', '0094195', 'Ration Card no. 0094195', 'a word for a number before it'],
  ['Sudan P07834700', 'P07834700', 'Sudan P07834700', 'a country before it'],
  ['Libya B/002210', 'B/002210', 'Libya B/002210', 'a stroke inside'],
  ['Passport issued in 1993, under another name', null, null, 'a year is no number'],
  ['expiry date 21.7.2024', null, null, 'nor is a day'],
  ['diplomatic passport', null, null, 'no digit'],
]
for (const [cell, number, about, why] of NUMBERS) {
  test(`number ${cell}: ${why}`, () => {
    assert.deepEqual(identifierOf(cell), number === null ? null : { number, about })
  })
}

test('in prose a number counts only behind a word for one', () => {
  assert.equal(identifierOf('issued in Tripoli 12345', 'in_words'), null)
  assert.equal(identifierOf('Tunisian passport number L 191609 issued in 1996', 'in_words')?.number, 'L 191609')
  assert.equal(identifierOf('SSN 156-92-9858 (USA)', 'in_words')?.number, '156-92-9858')
})

// Checked against published conversions: the revolution in Iran, the first of Ramadan 2024, Coptic and Ethiopian new years.
const DATES: [calendar: Parameters<typeof dateOfCalendar>[0], date: number[], value: string | null, why: string][] = [
  ['islamic', [1402, 6, 24], '1982-04-19~', 'a lunar day is about'],
  ['islamic', [1445, 9, 1], '2024-03-11~', 'the first of Ramadan'],
  ['islamic', [1390], '1970-03/1971-02', 'a lunar year'],
  ['islamic', [1400, 13], null, 'no thirteenth month'],
  ['solar', [1344], '1965-03/1966-03', 'an Iranian year'],
  ['solar', [1357, 11, 22], '1979-02-11~', 'an Iranian day'],
  ['solar', [1357, 1], '1978-03/1978-04', 'an Iranian month lies in two of ours'],
  ['coptic', [1700, 1, 1], '1983-09-12~', 'Coptic new year'],
  ['ethiopic', [2000, 1, 1], '2007-09-12~', 'Ethiopian millennium'],
  ['buddhist', [2500, 5, 3], '1957-05-03', 'only the year differs'],
  ['buddhist', [2500], '1957', 'and stays a year'],
  ['islamic', [0], null, 'no year'],
]
for (const [calendar, [year, month, day], value, why] of DATES) {
  test(`${calendar} ${[year, month, day].filter((part) => part !== undefined).join('-')}: ${why}`, () => {
    assert.equal(dateOfCalendar(calendar, year!, month, day), value)
  })
}

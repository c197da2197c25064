import assert from 'node:assert/strict'
import { test } from 'vitest'
import { lastNameMismatch } from '../../../../src/watchlist/algorithms/logic-v1/last-name.ts'
import { numbersMismatch } from '../../../../src/watchlist/algorithms/logic-v1/numbers.ts'
import type { PartySide } from '../../../../src/watchlist/algorithms/party-side.ts'
import { dobDayDisjoint, dobYearDisjoint } from '../../../../src/watchlist/algorithms/qualifiers/birth-date.ts'
import { countryMismatch } from '../../../../src/watchlist/algorithms/qualifiers/country.ts'
import { genderMismatch } from '../../../../src/watchlist/algorithms/qualifiers/gender.ts'
import { orgidDisjoint } from '../../../../src/watchlist/algorithms/qualifiers/organisation-id.ts'
import { side } from '../sides.ts'

const born = (...birthDates: string[]) => ({ birthDates })
const from = (...countries: string[]) => ({ countries })
const company = (...values: string[]): Partial<PartySide> => ({
  schema: 'Company',
  identifiers: values.map((value) => ({ type: 'registration', value })),
})
const named = (...names: string[]) => ({ names })
const family = (...lastNames: string[]) => ({ lastNames })

type Case = [query: Partial<PartySide>, listed: Partial<PartySide>, score: number, why: string]
const symmetric: Record<string, [feature: typeof countryMismatch, cases: Case[]]> = {
  country_mismatch: [
    countryMismatch,
    [
      [from('ru'), from('kp'), 1, 'none in common'],
      [from('ru', 'by'), from('kp', 'by'), 0, 'one in common'],
      [from('ru-cri'), from('ru'), 0, 'a territory and its state'],
      [from('ru-cri'), from('ua'), 1, 'a territory and another state'],
      [from(), from('kp'), 0, 'not known on one side'],
    ],
  ],
  dob_year_disjoint: [
    dobYearDisjoint,
    [
      [born('1965-03-12'), born('1966'), 1, 'other years'],
      [born('1965-03-12'), born('1965'), 0, 'the same year, as far as both tell'],
      [born('1965~'), born('1965-01-02'), 0, 'about that year'],
      [born('1963/1967'), born('1965'), 0, 'inside the interval'],
      [born('1963/1967'), born('1968'), 1, 'outside it'],
      [born('1963/..'), born('1999'), 0, 'an open interval'],
      [born('1960', '1965'), born('1965', '1970'), 0, 'one of several agrees'],
      [born(), born('1965'), 0, 'not known on one side'],
      [born('unknown'), born('1965'), 0, 'no date'],
    ],
  ],
  dob_day_disjoint: [
    dobDayDisjoint,
    [
      [born('1965-03-12'), born('1965-03-13'), 1, 'other days'],
      [born('1965-03-12'), born('1965-12-03'), 0.5, 'day and month exchanged'],
      [born('1965-03-12'), born('1965-03-12', '1970-01-01'), 0, 'one of several agrees'],
      [born('1965-03-12'), born('1965'), 0, 'a year alone has no day'],
      [born('1965-03-12'), born('1965-03-01/1965-03-31'), 0, 'an interval has no day'],
    ],
  ],
  gender_mismatch: [
    genderMismatch,
    [
      [{ gender: 'male' }, { gender: 'female' }, 1, 'stated on both sides'],
      [{ gender: 'male' }, { gender: 'male' }, 0, 'the same'],
      [{ gender: null }, { gender: 'male' }, 0, 'not stated'],
    ],
  ],
  orgid_disjoint: [
    orgidDisjoint,
    [
      [company('1234567'), company('7654321'), 1, 'nothing alike: 4 of 7 or fewer places agree'],
      [company('1234567890'), company('1234567891'), 0.1, 'one place of ten differs: 1 − .9'],
      [company('1234567', '999999'), company('1234567'), 0, 'one in common'],
      [company(), company('1234567'), 0, 'none on one side'],
      [{ ...company('1234567'), schema: 'Person' }, { ...company('7654321'), schema: 'Person' }, 0, 'persons'],
    ],
  ],
  last_name_mismatch: [
    lastNameMismatch,
    [
      [family('Berg'), family('Holm'), 1, 'other family names'],
      [family('Berg'), family('Berg-Holm'), 0, 'one word in common'],
      [family(), family('Holm'), 0, 'not kept apart on one side'],
    ],
  ],
}
for (const [name, [feature, cases]] of Object.entries(symmetric)) {
  for (const [query, listed, score, why] of cases) {
    test(`${name}: ${why}, whichever side asks`, () => {
      assert.equal((feature.compare(side(query), side(listed))?.score ?? 0).toFixed(4), score.toFixed(4))
      assert.equal((feature.compare(side(listed), side(query))?.score ?? 0).toFixed(4), score.toFixed(4))
    })
  }
}

const numbers: Case[] = [
  [named('Snow Storm 1'), named('Snow Storm 2'), 1, 'one number, another'],
  [named('Factory 7 Unit 12'), named('Factory 7'), 1, 'one missing, by the one that the shorter side has'],
  [named('Factory 7 Unit 12'), named('Factory 7 Unit 13'), 0.5, 'one of two'],
  [named('Factory'), named('Factory 7'), 0, 'a number that only the list has costs nothing'],
  [named('Factory 7'), named('Factory'), 1, 'but one that only the query has does'],
  [named('Factory ７'), named('Factory 7'), 0, 'full-width digits are digits'],
]
for (const [query, listed, score, why] of numbers) {
  test(`numbers_mismatch: ${why}`, () => {
    assert.equal(numbersMismatch.compare(side(query), side(listed))?.score ?? 0, score)
  })
}

import assert from 'node:assert/strict'
import { test } from 'vitest'
import type { Listing } from '../../../src/model/listing.ts'
import { analyseName } from '../../../src/names/analyse-name.ts'
import { weighEvidence } from '../../../src/watchlist/evidence/weigh-evidence.ts'
import type { ScreenQuery } from '../../../src/watchlist/query.ts'
import { listing } from '../invented-list.ts'

type Sign = 'for' | 'against' | 'nothing'

const dates: [asked: string, listed: string[], sign: Sign, why: string][] = [
  ['1966-05-07', ['1966-05-07'], 'for', 'the same day'],
  ['1966-05-07', ['1966'], 'for', 'the list knows the year only, and it agrees'],
  ['1966', ['1966-05-07'], 'for', 'the paper knows the year only'],
  ['1967-01-01', ['1965~'], 'for', 'about 1965 may be 1967'],
  ['1969-01-01', ['1965~'], 'against', 'about 1965 is not 1969'],
  ['1968', ['1965/1970'], 'for', 'inside the years the list gives'],
  ['1975', ['1965/1970'], 'against', 'outside them'],
  ['1966-05-07', ['1980-01-01', '1966-05-07'], 'for', 'one of several dates'],
  ['1966-05-07', ['1966-07-05'], 'for', 'day and month swapped'],
  ['1966-05-07', ['1966-05-08'], 'against', 'another day of the same year'],
  ['1966-05-07', ['1951-05-07'], 'against', 'fifteen years apart'],
  ['1966-05-07', [], 'nothing', 'the list tells none'],
]
for (const [asked, listed, sign, why] of dates) {
  test(`born ${asked} / ${listed.join(', ')}: ${why}`, () => {
    const { odds, because } = weigh({ birthDate: asked }, { birthDates: listed })
    assert.equal(signOf(odds), sign)
    assert.equal(because.length, sign === 'nothing' ? 0 : 1)
  })
}

const addresses: [asked: string, listed: string[], sign: Sign, why: string][] = [
  ['12 Harbour Road, Testville', ['Harbour Rd. 12, Testville 10500'], 'for', 'other order and words for a road'],
  ['ул. Портовая 12, Тестоград', ['Portovaya ulitsa, d. 12, Testograd'], 'for', 'another script'],
  ['12 Harbour Road, Testville', ['14 Harbour Road, Testville'], 'nothing', 'next door is another place'],
  ['12 Harbour Road, Testville', ['3 Hill Lane, Otherton'], 'nothing', 'people move: nothing against'],
  ['Testville', ['12 Harbour Road, Testville'], 'nothing', 'a town is no address'],
  ['Office 5, Floor 3', ['Office 5, Floor 3, Building 9'], 'nothing', 'what every address has'],
  ['12 Harbour Road, Testville', [], 'nothing', 'the list tells none'],
]
for (const [asked, listed, sign, why] of addresses) {
  test(`${asked} / ${listed.join(' | ')}: ${why}`, () => {
    assert.equal(signOf(weigh({ addresses: [asked] }, { addresses: listed }).odds), sign)
  })
}

const others: [query: Partial<ScreenQuery>, listed: Partial<Listing>, sign: Sign, why: string][] = [
  [{ countries: ['KP'] }, { countries: ['kp', 'ru'] }, 'for', 'one country in common, in either case'],
  [{ countries: ['us'] }, { countries: ['kp'] }, 'against', 'none in common'],
  [{ countries: ['us'] }, {}, 'nothing', 'the list tells none'],
  [{ gender: 'female' }, { gender: 'male' }, 'against', 'the other gender'],
  [{ gender: 'male' }, { gender: 'male' }, 'nothing', 'half of all people'],
  [{ schema: 'Company' }, { schema: 'Person' }, 'against', 'a company is no person'],
  [{ schema: 'Company' }, { schema: 'Organization' }, 'nothing', 'lists call companies either'],
  [
    { identifiers: [{ value: 'IMO 9361407' }] },
    { identifiers: [{ type: 'imo', value: '9361407' }] },
    'for',
    'label and blanks left out',
  ],
  [
    { identifiers: [{ type: 'imo', value: '9361408' }] },
    { identifiers: [{ type: 'imo', value: '9361407' }] },
    'against',
    'no ship has two IMO numbers',
  ],
  [
    { identifiers: [{ type: 'passport', value: 'AB123456' }] },
    { identifiers: [{ type: 'passport', value: 'CD654321' }] },
    'nothing',
    'people have several passports',
  ],
  [
    { identifiers: [{ value: '1234' }] },
    { identifiers: [{ type: 'id_number', value: '1234' }] },
    'nothing',
    'too short to name anybody',
  ],
]
for (const [query, listed, sign, why] of others) {
  test(`${JSON.stringify(query)} / ${JSON.stringify(listed)}: ${why}`, () => {
    assert.equal(signOf(weigh(query, listed).odds), sign)
  })
}

test('only the same identifier decides alone', () => {
  const ship = { schema: 'Vessel', identifiers: [{ type: 'imo', value: '9361407' }] } as const
  assert.equal(weigh({ identifiers: [{ value: '9361407' }] }, ship).sameIdentifier, true)
  assert.equal(weigh({ birthDate: '1966-05-07' }, { birthDates: ['1966-05-07'] }).sameIdentifier, false)
})

function weigh(query: Partial<ScreenQuery>, listed: Partial<Listing>) {
  const { schema = 'Person', ...more } = listed
  const name = 'Testa Invented'
  return weighEvidence({ name, ...query }, analyseName(name, schema), listing('x', schema, [name], more))
}

function signOf(odds: number): Sign {
  return odds > 0 ? 'for' : odds < 0 ? 'against' : 'nothing'
}

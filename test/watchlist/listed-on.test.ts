import assert from 'node:assert/strict'
import { test } from 'vitest'
import type { Designation, Listing } from '../../src/model/listing.ts'
import { listedOn } from '../../src/watchlist/listed-on.ts'

type Acts = readonly (readonly [from: string | null, to?: string])[]

function listing(acts: Acts): Listing {
  const designations = acts.map(([from, to = null]): Designation => {
    const act = { authority: 'US OFAC', programme: 'US-NK', tags: [], from, to, legalBasis: null }
    return { ...act, reason: null, listId: null, source: null, verified: true }
  })
  const bare = { birthDates: [], countries: [], gender: null, identifiers: [], addresses: [], notes: [], relations: [] }
  return { ...bare, id: 'x', list: 'own', schema: 'Person', caption: 'X', names: [], designations }
}

const CASES: readonly [acts: Acts, day: string | null, answer: string, why: string][] = [
  [[['2023-08-16']], '2023-08-16', 'true', 'the day itself counts'],
  [[['2023-08-16']], '2023-08-15', 'false', 'the day before does not'],
  [[['2023-08-16']], '2024-01-01T10:00:00+03:00', 'true', 'a time of day is its day'],
  [[['2023-08']], '2023-08-10', 'unknown', 'only the month is known, and it is that month'],
  [[['2023-08']], '2023-08-31', 'true', 'the last day of the month is certain'],
  [[['2023-08']], '2023-07-31', 'false', 'before the month'],
  [[['2023']], '2023-12-30', 'unknown', 'only the year is known'],
  [[['../2022-03-01']], '2022-03-01', 'true', 'on or before that day'],
  [[['../2022-03-01']], '2022-02-01', 'unknown', 'it may have been earlier'],
  [[['2022-01-01/2022-02-01']], '2022-01-15', 'unknown', 'between two versions of a list'],
  [[['2022-01-01/2022-02-01']], '2022-02-01', 'true', 'the later version has it'],
  [[['2022-01-01/2022-02-01']], '2021-12-31', 'false', 'the earlier version lacks it'],
  [[['2015-05-01', '2018-06-30']], '2016-01-01', 'true', 'before it was lifted'],
  [[['2015-05-01', '2018-06-30']], '2018-06-30', 'false', 'lifted that day'],
  [[['2015-05-01', '2018-06']], '2018-06-10', 'unknown', 'lifted some day of that month'],
  [[['2015-05-01', '2018-06-30'], ['2022-04-01']], '2020-01-01', 'false', 'between two designations'],
  [[['2015-05-01', '2018-06-30'], ['2022-04-01']], '2022-05-01', 'true', 'listed again'],
  [[['2024-02-23'], [null]], '2023-01-01', 'unknown', 'a second act whose day is not known'],
  [[['2024-02-23'], [null]], '2024-03-01', 'true', 'the known act suffices'],
  [[], '2024-03-01', 'unknown', 'the list dates nothing'],
  [[['2023-08-16']], null, 'unknown', 'no day'],
  [[['2023-08-16']], 'PAST_REF', 'unknown', 'no date'],
  [[['2020/2021/2022']], '2022', 'unknown', 'an interval has two ends'],
  [[['/'.repeat(50_000)]], '2022', 'unknown', 'nor is a row of slashes one'],
  [[['2022-01-01/2022-02-01', '2023-03-02/2023-04-01']], '2023-03-15', 'unknown', 'removed between two versions'],
  [[['2022-01-01/2022-02-01', '2023-03-02/2023-04-01']], '2023-03-01', 'true', 'the last version with it'],
  [[['2022-01-01/2022-02-01', '2023-03-02/2023-04-01']], '2023-04-01', 'false', 'the first version without it'],
  [[['2023-08-16']], '2023-08', 'unknown', 'part of the month'],
  [[['2023-08-16']], '2023-09', 'true', 'all of the month'],
]
for (const [acts, day, answer, why] of CASES) {
  test(`${JSON.stringify(acts).slice(0, 80)} on ${day} is ${answer}: ${why}`, () => {
    const found = listedOn(listing(acts), day)
    assert.equal(found.answer, answer)
    assert.notEqual(found.why, '')
  })
}

test('the answer names the act it rests on', () => {
  assert.equal(
    listedOn(listing([['2023-08-16']]), '2023-08-15').why,
    'designated 2023-08-16 (US OFAC, US-NK), after 2023-08-15',
  )
  assert.match(listedOn(listing([['2015-05-01', '2018-06-30'], ['2022-04-01']]), '2020-01-01').why, /lifted 2018-06-30/)
  assert.match(listedOn(listing([['../2022-03-01']]), '2022-04-01').why, /on or before 2022-03-01/)
})

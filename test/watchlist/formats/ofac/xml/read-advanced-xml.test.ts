import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, test } from 'vitest'
import { WatchlistFormatError } from '../../../../../src/watchlist/errors.ts'
import type { LoadedList } from '../../../../../src/watchlist/loaded-list.ts'
import { readList } from '../../../../../src/watchlist/read-list.ts'
import { partOfBytes } from '../../../../../src/watchlist/source/list-part.ts'
import { writeLargeAdvancedXml } from '../../../../support/large-advanced-xml.ts'
import { linesOf } from './lines-of.ts'

const folder = mkdtempSync(join(tmpdir(), 'interdict-advanced-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'sdn_advanced.xml')
const parties = writeLargeAdvancedXml(file, 40_000)
const LIST = readFileSync(file, 'utf8')

function read(content: string): Promise<LoadedList> {
  return readList([partOfBytes('sdn_advanced.xml', content)], { name: 'us-ofac-sdn' })
}

test('every invented party comes with its place, papers, features, list and tie', async () => {
  const { listings, publishedOn, cleaning, neighbours } = await read(LIST)
  assert.equal(publishedOn, '2031-04-09')
  assert.deepEqual([listings.length, neighbours, cleaning], [parties, [], []])
  assert.deepEqual(linesOf(listings[1]!), [
    'ofacUid = 2 < DistinctParty@FixedRef',
    'name = ARZUMANIAN-2, Tamaz Ilarion < Identity/Alias/DocumentedName',
    'lastName = ARZUMANIAN-2 < Identity/Alias/DocumentedName/DocumentedNamePart: Last Name',
    'firstName = Tamaz Ilarion < Identity/Alias/DocumentedName/DocumentedNamePart: First Name',
    'name = Арзуманян 2 | und-Cyrl < Identity/Alias/DocumentedName',
    'alias = ARZUMANIAN 2 HOLDING < Identity/Alias/DocumentedName',
    'previousName = ARZUMANIAN 2 BEFORE < Identity/Alias/DocumentedName',
    'birthDate = 1942 < Feature: Birthdate',
    'birthPlace = Nizhny Vymysel, district 2 < Feature: Place of Birth',
    'nationality = ru < Feature: Nationality Country',
    'gender = female < Feature: Gender',
    'notes = Secondary sanctions risk: See Section 99 of Executive Order 99999. < Feature: Secondary sanctions risk:',
    'address = 2 Invented Embankment, building 2, Nizhny Vymysel, 100002, Russia < Location',
    'country = ru < Location: country',
    'passportNumber = 7000000002 | Russia < IDRegDocument: Passport',
    'innCode = 700000000277 | Russia < IDRegDocument: Tax ID No.',
    'provisions = Block < SanctionsEntry/SanctionsMeasure',
    'ACT US-RUSHAR [RUSSIA-EO14024] 2022-03-03; Executive Order 14024 (Russia); SDN List',
    'TIE owned_or_controlled_by ofac-1 (AMBER HARBOUR TRADING HOUSE 1)',
  ])
})

/** The list with the text of one thing changed: each case says what the file would mean then. */
const CHANGED: [what: string, from: string, to: string, id: string, line: string][] = [
  [
    'an approximate date',
    '<Start Approximate="false"',
    '<Start Approximate="true"',
    'ofac-2',
    'birthDate = 1942~ < Feature: Birthdate',
  ],
  [
    'a range of years',
    '<End Approximate="false" YearFixed="false" MonthFixed="false" DayFixed="false">\n                <From>\n                  <Year>1942</Year>\n                  <Month>12</Month>\n                  <Day>31</Day>\n                </From>\n                <To>\n                  <Year>1942</Year>',
    '<End Approximate="false" YearFixed="false" MonthFixed="false" DayFixed="false">\n                <From>\n                  <Year>1945</Year>\n                  <Month>12</Month>\n                  <Day>31</Day>\n                </From>\n                <To>\n                  <Year>1945</Year>',
    'ofac-2',
    'birthDate = 1942/1945 < Feature: Birthdate',
  ],
  [
    'a tie of the past',
    'Former="false"',
    'Former="true"',
    'ofac-2',
    'TIE former_owned_or_controlled_by ofac-1 (AMBER HARBOUR TRADING HOUSE 1)',
  ],
  [
    'a false identity',
    'Identity ID="2" FixedRef="2" Primary="true" False="false"',
    'Identity ID="2" FixedRef="2" Primary="true" False="true"',
    'error',
    'a primary name',
  ],
  [
    'a tie to a party that is not there',
    'To-ProfileID="1"',
    'To-ProfileID="99999"',
    'ofac-2',
    'TIE owned_or_controlled_by null (null)',
  ],
  [
    'a country told as a place without one',
    '<LocationCountry CountryID="11171" CountryRelevanceID="1413" />\n      <LocationPart LocPartTypeID="1451">\n        <LocationPartValue Primary="true" LocPartValueTypeID="1" LocPartValueStatusID="1">\n          <Comment />\n          <Value>2 ',
    '<LocationPart LocPartTypeID="1451">\n        <LocationPartValue Primary="true" LocPartValueTypeID="1" LocPartValueStatusID="1">\n          <Comment />\n          <Value>2 ',
    'ofac-2',
    'address = 2 Invented Embankment, building 2, Nizhny Vymysel, 100002 < Location',
  ],
  [
    'an element that nobody knows',
    '<Comment />\n      <Profile ID="2"',
    '<Omen>raven</Omen>\n      <Profile ID="2"',
    'ofac-2',
    'notes = Omen: raven < Omen',
  ],
]
for (const [what, from, to, id, line] of CHANGED) {
  test(`${what}: ${line}`, async () => {
    assert.ok(LIST.includes(from), 'the text is there')
    const content = LIST.replace(from, to)
    if (id === 'error') {
      await assert.rejects(
        read(content),
        (error) => error instanceof WatchlistFormatError && error.message.includes(line),
      )
      return
    }
    const { listings } = await read(content)
    const lines = linesOf(listings.find((listing) => listing.id === id)!)
    assert.ok(lines.includes(line), lines.join('\n'))
  })
}

test('what belongs to no party is counted, and a party on no list is a neighbour', async () => {
  const content = LIST.replace('IdentityID="3"', 'IdentityID="99999"').replace(
    'SanctionsEntry ID="4" ProfileID="4"',
    'SanctionsEntry ID="4" ProfileID="88888"',
  )
  const { listings, neighbours, cleaning } = await read(content)
  assert.deepEqual([listings.length, neighbours?.map(({ id }) => id)], [parties - 1, ['ofac-4']])
  assert.deepEqual(
    cleaning?.map(({ rule, count }) => [rule, count]),
    [['unjoined_row', 2]],
  )
})

const BROKEN: [what: string, content: string, expected: RegExp][] = [
  ['a party twice', LIST.replace('DistinctParty FixedRef="2"', 'DistinctParty FixedRef="1"'), /each party once/],
  ['a party of no known type', LIST.replace('>Individual<', '>Planet<'), /found "Planet"/],
  [
    'parties before the reference values',
    LIST.replace('ReferenceValueSets>', 'Others>').replace('</ReferenceValueSets>', '</Others>'),
    /ReferenceValueSets first/,
  ],
  [
    'changes to an earlier version',
    LIST.replace('Version="3"', 'Version="3" DeltaBaseVersion="2"'),
    /expected a whole list/,
  ],
  ['a file that ends early', LIST.slice(0, -300), /well-formed XML/],
]
for (const [what, content, expected] of BROKEN) {
  test(`${what} is an error, and nothing of the list is used`, async () => {
    await assert.rejects(
      read(content),
      (error) => error instanceof WatchlistFormatError && expected.test(error.message),
    )
  })
}

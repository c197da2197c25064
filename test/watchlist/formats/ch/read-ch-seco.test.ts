import assert from 'node:assert/strict'
import { test } from 'vitest'
import { readList } from '../../../../src/watchlist/read-list.ts'
import { partOfBytes } from '../../../../src/watchlist/source/list-part.ts'
import { sharedData } from '../../../support/shared-data.ts'

// Invented targets in the elements of the published list.
const PROGRAMMES = `
<sanctions-program ssid="20" version-date="2031-01-01">
  <program-key lang="eng">Belarus</program-key><program-key lang="ger">Belarus</program-key>
  <program-name lang="ger">Verordnung</program-name>
  <program-name lang="eng">Ordinance of 1 April 2031 on measures against Belarus</program-name>
  <sanctions-set ssid="200" lang="ger">Artikel 1</sanctions-set>
  <sanctions-set ssid="200" lang="eng">article 1 -- Assets</sanctions-set>
  <sanctions-set ssid="201" lang="eng">article 2 -- Travel</sanctions-set>
  <origin>EU</origin>
</sanctions-program>
<sanctions-program ssid="30"><program-key lang="eng">Test</program-key><program-name lang="eng">Ordinance on tests</program-name>
  <sanctions-set ssid="300" lang="eng">annex</sanctions-set></sanctions-program>`
const MAN = `
<target ssid="1">
  <sanctions-set-id>200</sanctions-set-id><sanctions-set-id>201</sanctions-set-id><sanctions-set-id>300</sanctions-set-id>
  <foreign-identifier>140</foreign-identifier>
  <individual sex="male">
    <identity ssid="11" main="true">
      <name ssid="12" name-type="primary-name" quality="good" lang="eng">
        <name-part order="2" name-part-type="given-name"><value>Ivan</value>
          <spelling-variant lang="RUS" script="CYRL">Иван</spelling-variant><spelling-variant lang="BEL" script="LATN">Yan</spelling-variant></name-part>
        <name-part order="1" name-part-type="family-name"><value>Testov</value>
          <spelling-variant lang="RUS" script="CYRL">Тестов</spelling-variant><spelling-variant lang="BEL" script="CYRL">Тэстаў</spelling-variant></name-part>
        <name-part order="3" name-part-type="title"><value>Colonel</value></name-part>
      </name>
      <name ssid="13" name-type="alias" quality="low"><name-part order="1" name-part-type="whole-name"><value>Vanya</value></name-part></name>
      <name ssid="14" name-type="formerly-known-as" quality="good"><name-part order="1" name-part-type="whole-name"><value>Ivan Probov</value></name-part></name>
      <day-month-year ssid="15" day="4" month="3" year="1970" calendar="Gregorian" quality="good"/>
      <day-month-year ssid="16" year="1971" calendar="Gregorian" quality="low"/>
      <nationality ssid="17"><country iso-code="BY">Belarus</country></nationality>
      <place-of-birth ssid="18" place-id="900" quality="good"/>
      <address ssid="19" place-id="901" quality="good" current="false"><c-o>Test Club</c-o><address-details>1 Elm Street</address-details><p-o-box>77</p-o-box><zip-code>10001</zip-code></address>
      <identification-document ssid="20" document-type="diplomatic-passport"><number>AB123</number><issuer code="BY">Belarus</issuer>
        <date-of-issue>2020-01-02</date-of-issue><expiry-date>2030-01-01</expiry-date></identification-document>
    </identity>
    <identity ssid="31" main="false"><name name-type="primary-name" quality="good"><name-part order="1" name-part-type="whole-name"><value>John Test</value></name-part></name></identity>
    <justification ssid="21">Because, they say.</justification>
    <relation ssid="22" target-id="2" relation-type="related-to"><remark>Owner</remark></relation>
    <relation ssid="23" target-id="99" relation-type="related-to"/>
    <other-information ssid="24">Function: Deputy of tests</other-information>
    <other-information ssid="25">Seen in Testville: twice</other-information>
  </individual>
  <generic-attribute ssid="26" name="colour">red</generic-attribute>
  <modification modification-type="de-listed" enactment-date="2029-01-01" publication-date="2029-01-02" effective-date="2029-01-03"/>
  <modification modification-type="listed" effective-date="2028-02-02"/>
  <modification modification-type="amended" effective-date="2030-02-02"><added><identity ssid="40"><name name-type="primary-name"><name-part order="1" name-part-type="whole-name"><value>An Old Name</value></name-part></name></identity></added></modification>
  <modification modification-type="listed" effective-date="2030-03-03"/>
</target>`
const FIRM = `
<target ssid="2" sanctions-set-id="200">
  <entity><identity ssid="50" main="true">
    <name name-type="primary-name" quality="good"><name-part order="1" name-part-type="whole-name"><value>Test Works</value></name-part></name>
    <day-month-year year="2001" month="5" calendar="Gregorian"/></identity></entity>
  <modification modification-type="listed" effective-date="2028-02-02"/>
  <modification modification-type="de-listed"/>
</target>`
const SHIP = `
<target ssid="3"><sanctions-set-id>999</sanctions-set-id>
  <object object-type="vessel"><identity main="true"><name name-type="primary-name" quality="good"><name-part order="1" name-part-type="whole-name"><value>Test Star</value></name-part></name></identity>
    <other-information>IMO number: 9999991.</other-information><other-information>IMO: unknown, see owner</other-information></object>
</target>`
const PLACES = `
<place ssid="900"><location>Oldtown</location><area>North</area><country iso-code="BY">Belarus</country></place>
<place ssid="901"><location>Testville</location><country iso-code="CY">Cyprus</country></place>`

const xml = (...parts: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<swiss-sanctions-list list-type="whole-list" date="2031-09-23">${parts.join('')}\n</swiss-sanctions-list>`
const read = (text: string) => readList([partOfBytes('consolidated-list.xml', text)], { name: 'ch' })
const WHOLE = xml(PROGRAMMES, MAN, FIRM, SHIP, PLACES)

test('names: parts in their order, spellings of each language whole, titles apart', async () => {
  const { listings, format, publishedOn } = await read(WHOLE)
  assert.equal(format, 'ch-seco-xml')
  assert.equal(publishedOn, '2031-09-23')
  const man = listings[0]!
  assert.deepEqual(
    man.names.map(({ text, kind, language = null }) => [text, kind, language]),
    [
      ['Testov Ivan', 'primary', 'en'],
      ['Тестов Иван', 'alias', 'ru'],
      ['Testov Yan', 'alias', 'be'],
      ['John Test', 'alias', null],
      ['Ivan Probov', 'previous', null],
      ['Vanya', 'weak', null],
    ],
    'no name half in Latin and half in Belarusian letters, and none of what was changed long ago',
  )
  const valuesOf = (of: string) => man.values!.filter(({ property }) => property === of).map(({ value }) => value)
  assert.deepEqual(valuesOf('lastName'), ['Testov', 'Тестов', 'Тэстаў'], 'the Belarusian spelling is kept by itself')
  assert.deepEqual(valuesOf('title'), ['Colonel'])
})

test('dates, places by number, papers, what else is said', async () => {
  const man = (await read(WHOLE)).listings[0]!
  assert.equal(man.gender, 'male')
  assert.deepEqual(man.birthDates, ['1970-03-04', '1971'])
  assert.deepEqual(man.countries, ['by', 'cy'])
  assert.deepEqual(man.addresses, ['c/o Test Club, 1 Elm Street, P.O. Box 77, 10001, Testville, Cyprus'])
  assert.deepEqual(man.identifiers, [{ type: 'passport', value: 'AB123' }])
  const firstOf = (of: string) => man.values!.find(({ property }) => property === of)
  assert.equal(firstOf('address')!.about, 'no longer current')
  assert.equal(firstOf('birthPlace')!.value, 'Oldtown, North, Belarus')
  assert.equal(firstOf('birthCountry')!.value, 'by')
  assert.equal(firstOf('passportNumber')!.about, 'diplomatic-passport, Belarus, issued 2020-01-02, expires 2030-01-01')
  assert.equal(firstOf('position')!.value, 'Deputy of tests')
  assert.equal(firstOf('foreignIdentifier')!.value, '140')
  assert.deepEqual(man.notes, ['Seen in Testville: twice', 'colour: red', 'related_to 2: Owner'])
})

test('acts: one a programme and time on the list', async () => {
  const [man, firm, ship] = (await read(WHOLE)).listings
  const acts = (listing: typeof man) =>
    listing!.designations.map(({ programme, tags, from, to }) => [programme, tags, from, to])
  const belarus = ['Belarus', 'article 1 -- Assets', 'article 2 -- Travel']
  assert.deepEqual(acts(man), [
    ['SECO-BRUS', belarus, '2028-02-02', '2029-01-03'],
    ['SECO-BRUS', belarus, '2030-03-03', null],
    [null, ['Test', 'annex'], '2028-02-02', '2029-01-03'],
    [null, ['Test', 'annex'], '2030-03-03', null],
  ])
  assert.equal(man!.designations[0]!.legalBasis, 'Ordinance of 1 April 2031 on measures against Belarus')
  assert.equal(man!.designations[0]!.reason, 'Because, they say.')
  assert.deepEqual(
    acts(firm),
    [['SECO-BRUS', ['Belarus', 'article 1 -- Assets'], '2028-02-02', '2031-09-23']],
    'removed on a day that is not told: before that of the list',
  )
  assert.deepEqual(acts(ship), [[null, ['999'], null, null]], 'a set of no programme')
})

test('ties by number; a number of nobody is kept in words and counted', async () => {
  const { listings, cleaning } = await read(WHOLE)
  assert.deepEqual(listings[0]!.relations, [
    { type: 'related_to', to: 'ch-seco-2', name: null, source: null },
    { type: 'related_to', to: null, name: '99', source: null },
  ])
  assert.equal(cleaning!.find(({ rule }) => rule === 'unresolved_link')?.count, 1)
})

test('a ship, and a firm with its year', async () => {
  const [, firm, ship] = (await read(WHOLE)).listings
  assert.equal(ship!.schema, 'Vessel')
  assert.deepEqual(ship!.identifiers, [{ type: 'imo', value: '9999991' }])
  assert.deepEqual(ship!.notes, ['IMO: unknown, see owner'], 'words are no number')
  assert.equal(firm!.values!.find(({ property }) => property === 'incorporationDate')!.value, '2001-05')
})

const BROKEN: [text: string, expected: RegExp, why: string][] = [
  [WHOLE.slice(0, -300), /XML|end|closed/i, 'cut off'],
  [xml(PROGRAMMES, FIRM, FIRM), /each target once, found 2 again/, 'a target twice'],
  [xml(FIRM.replace('ssid="2" ', '')), /a target with its ssid/, 'no number'],
  [xml(FIRM.replace(/<(\/?)entity>/g, '<$1thing>')), /an individual, entity or object/, 'another kind'],
  [xml(FIRM.replace('Test Works', '')), /a name of 2/, 'no name'],
  [xml(PROGRAMMES), /at least one listed party/, 'nobody in it'],
]
for (const [text, expected, why] of BROKEN) {
  test(`half a list is an error: ${why}`, async () => {
    await assert.rejects(read(text), (error: Error & { code?: string }) => {
      assert.equal(error.code, 'WATCHLIST_FORMAT')
      assert.match(error.message, expected)
      return true
    })
  })
}

test("SECO's own example", async ({ skip }) => {
  const file = sharedData('lists/ch/seco-format-example-2024-01-17.xml')
  if (file === null) return skip('no shared data')
  const { listings, publishedOn, cleaning } = await readList([file], { name: 'ch' })
  assert.equal(publishedOn, '2024-01-17')
  assert.deepEqual(
    listings.map(({ id, caption, gender, birthDates, countries }) => [id, caption, gender, birthDates, countries]),
    [
      ['ch-seco-64398', 'Test B', 'female', ['2025-12-31'], ['gb']],
      ['ch-seco-64403', 'Test C', 'male', ['2000-01-01'], ['us']],
      ['ch-seco-64393', 'Test A', null, ['1900-01-01'], ['ch']],
    ],
  )
  assert.deepEqual(listings[2]!.designations[0]!.tags, ['PPDM', 'Financial measures, annex 2', 'Travel ban, annex 1'])
  assert.deepEqual(cleaning, [])
})

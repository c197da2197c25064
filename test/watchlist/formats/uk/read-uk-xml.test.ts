import assert from 'node:assert/strict'
import { test } from 'vitest'
import { readList } from '../../../../src/watchlist/read-list.ts'
import { partOfBytes } from '../../../../src/watchlist/source/list-part.ts'

// Invented entries in the elements of the published list.
const MAN = `
<Designation>
  <LastUpdated>05/06/2031</LastUpdated>
  <DateDesignated>01/02/2031</DateDesignated>
  <UniqueID>RUS9001</UniqueID>
  <OFSIGroupID>99001</OFSIGroupID>
  <UNReferenceNumber />
  <Names>
    <Name><Name1>Ivan</Name1><Name2>Petrovich</Name2><Name6>TESTOV</Name6><NameType>Primary Name</NameType></Name>
    <Name><Name6>Vanya</Name6><NameType>Alias</NameType><AliasStrength>Low quality a.k.a</AliasStrength></Name>
    <Name><NameType>Alias</NameType></Name>
  </Names>
  <NonLatinNames><NonLatinName>
    <NameNonLatinScript>Іван ТЕСТОВ</NameNonLatinScript>
    <NonLatinScriptType>Cyrillic</NonLatinScriptType><NonLatinScriptLanguage>Ukrainian</NonLatinScriptLanguage>
  </NonLatinName></NonLatinNames>
  <Titles><Title>Colonel</Title></Titles>
  <RegimeName>The Invented (Sanctions) Regulations 2031</RegimeName>
  <IndividualEntityShip>Individual</IndividualEntityShip>
  <DesignationSource>UK</DesignationSource>
  <SanctionsImposed>Asset freeze|Travel ban</SanctionsImposed>
  <SanctionsImposedIndicators><AssetFreeze>true</AssetFreeze><TravelBan>true</TravelBan></SanctionsImposedIndicators>
  <OtherInformation>Seen in Testville</OtherInformation>
  <UKStatementofReasons>Because, they say.</UKStatementofReasons>
  <Addresses><Address>
    <AddressLine1>1 Elm Street</AddressLine1><AddressLine6>Testville</AddressLine6>
    <AddressPostalCode>10001</AddressPostalCode><AddressCountry>Cyprus</AddressCountry>
  </Address></Addresses>
  <PhoneNumbers><PhoneNumber>+357 1</PhoneNumber></PhoneNumbers>
  <IndividualDetails><Individual>
    <DOBs><DOB>dd/mm/1970</DOB><DOB>17/11/1971</DOB></DOBs>
    <Nationalities><Nationality>Russia</Nationality></Nationalities>
    <Genders><Gender>Male</Gender></Genders>
    <PassportDetails><Passport>
      <PassportNumber>AB123</PassportNumber>
      <PassportAdditionalInformation>Russia, expires 2040</PassportAdditionalInformation>
    </Passport></PassportDetails>
    <BirthDetails><Location><TownOfBirth>Oldtown</TownOfBirth><CountryOfBirth>USSR (now Moldova)</CountryOfBirth></Location></BirthDetails>
    <Positions><Position>Deputy of tests</Position></Positions>
  </Individual></IndividualDetails>
</Designation>`
const SHIP = `
<Designation>
  <UniqueID>DPR9003</UniqueID>
  <Names><Name><Name6>TEST STAR</Name6><NameType>Primary Name</NameType></Name></Names>
  <IndividualEntityShip>Ship</IndividualEntityShip>
  <SanctionsImposedIndicators><ProhibitionOfPortEntry>true</ProhibitionOfPortEntry><TravelBan>false</TravelBan></SanctionsImposedIndicators>
  <ShipDetails><Ship>
    <IMONumbers><IMONumber>9999991</IMONumber></IMONumbers>
    <CurrentOwnerOperators><CurrentOwnerOperator>Vanya Shipping</CurrentOwnerOperator></CurrentOwnerOperators>
    <PreviousFlags><PreviousFlag>Panama</PreviousFlag></PreviousFlags>
    <YearsBuilt><YearBuilt>2004</YearBuilt></YearsBuilt>
    <Colours><Colour>red</Colour></Colours>
  </Ship></ShipDetails>
</Designation>`

function xml(...designations: readonly string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<Designations><DateGenerated>23/09/2031</DateGenerated>${designations.join('')}\n</Designations>`
}

const read = (text: string) => readList([partOfBytes('UK-Sanctions-List.xml', text)], { name: 'uk' })

test('an entry with everything the elements hold', async () => {
  const { listings, publishedOn, format, cleaning } = await read(xml(MAN, SHIP))
  assert.equal(format, 'uk-xml')
  assert.equal(publishedOn, '2031-09-23')
  const man = listings[0]!
  assert.deepEqual(man.names, [
    { text: 'Ivan Petrovich TESTOV', kind: 'primary', script: 'Latn' },
    { text: 'Іван ТЕСТОВ', kind: 'alias', script: 'Cyrl', language: 'uk' },
    { text: 'Vanya', kind: 'weak', script: 'Latn' },
  ])
  assert.deepEqual(man.birthDates, ['1970', '1971-11-17'])
  assert.deepEqual(man.countries, ['cy', 'ru'])
  assert.deepEqual(man.addresses, ['1 Elm Street, Testville, 10001, Cyprus'])
  assert.deepEqual(man.designations, [
    {
      authority: 'UK',
      programme: 'GB-RUS',
      tags: ['RUS', 'The Invented (Sanctions) Regulations 2031'],
      from: '2031-02-01',
      to: null,
      legalBasis: 'The Invented (Sanctions) Regulations 2031',
      reason: 'Because, they say.',
      listId: 'RUS9001',
      source: null,
      verified: true,
    },
  ])
  const held = new Map(man.values!.map(({ property, value }) => [property, value]))
  for (const [property, value] of [
    ['title', 'Colonel'],
    ['position', 'Deputy of tests'],
    ['phone', '+357 1'],
    ['birthCountry', 'md'],
    ['modifiedAt', '2031-06-05'],
    ['lastName', 'TESTOV'],
  ] as const) {
    assert.equal(held.get(property), value)
  }
  assert.equal(cleaning!.find(({ rule }) => rule === 'unknown_field')?.count, 1, 'the colour of the ship')
})

test('a ship: measures from the indicators where they stand nowhere else, what is not known as a note', async () => {
  const ship = (await read(xml(MAN, SHIP))).listings[1]!
  const valuesOf = (of: string) => ship.values!.filter(({ property }) => property === of).map(({ value }) => value)
  assert.deepEqual(valuesOf('provisions'), ['ProhibitionOfPortEntry'])
  assert.deepEqual(valuesOf('buildDate'), ['2004'])
  assert.deepEqual(valuesOf('pastFlags'), ['pa'])
  assert.deepEqual(ship.notes, ['ShipDetails/Ship/Colours/Colour: red'])
  assert.deepEqual(ship.relations, [{ type: 'owned_or_operated_by', to: null, name: 'Vanya Shipping', source: null }])
})

const BROKEN: [text: string, expected: RegExp, why: string][] = [
  [xml(MAN).slice(0, -200), /well-formed XML|closed|end/i, 'cut off'],
  [xml(MAN.replace('<UniqueID>RUS9001</UniqueID>', '')), /expected a UniqueID, found none/, 'no id'],
  [xml(MAN.replace('>Individual<', '>Train<')), /expected Individual, Entity or Ship, found "Train"/, 'another type'],
  [xml(SHIP.replace('<Name6>TEST STAR</Name6>', '')), /a name of DPR9003/, 'no name'],
  [xml(), /at least one listed party/, 'nobody in it'],
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

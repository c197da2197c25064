import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { WatchlistFormatError } from '../../../../src/watchlist/errors.ts'
import type { LoadedList } from '../../../../src/watchlist/loaded-list.ts'
import { readList } from '../../../../src/watchlist/read-list.ts'
import { partOfBytes } from '../../../../src/watchlist/source/list-part.ts'
import { checkAgainstSchema } from '../../../support/check-against-schema.ts'
import { sharedData } from '../../../support/shared-data.ts'

const SCHEMA = sharedData('lists/eu/fsf_schema_1_1.xsd')

// Invented, in the order and with the attributes that the schema asks for.
const SUMMARY =
  '<regulationSummary regulationType="regulation" publicationDate="2018-03-01" numberTitle="2018/999 (OJ L1)"/>'
const DETAIL = 'regulationLanguage="en"'
const KOREA = 'countryIso2Code="KP" countryDescription="KOREA, DEMOCRATIC PEOPLE\'S REPUBLIC OF"'
const UNKNOWN = 'countryIso2Code="00" countryDescription="UNKNOWN"'
const REGULATION = (programme: string): string =>
  `<regulation logicalId="10" regulationType="amendment" organisationType="council" publicationDate="2018-03-01" entryIntoForceDate="2018-03-02" numberTitle="2018/999 (OJ L1)" programme="${programme}"><publicationUrl>https://example.org/act</publicationUrl></regulation>`
const PERSON = `<sanctionEntity logicalId="1" designationDate="2017-06-02" unitedNationId="KPi.901" euReferenceNumber="EU.9001.1" designationDetails="Details of it">
<remark>UNLI programme.</remark>${REGULATION('PRK')}<subjectType code="person" classificationCode="P"/>
<nameAlias logicalId="2" ${DETAIL} firstName="Byol" middleName="" lastName="Han" wholeName="Byol Han" function="Director of Byol Trading" gender="M" title="Dr" nameLanguage="" strong="true">${SUMMARY}</nameAlias>
<nameAlias logicalId="3" ${DETAIL} wholeName="Хан Бёль" gender="M" nameLanguage="RU" strong="true">${SUMMARY}</nameAlias>
<nameAlias logicalId="4" ${DETAIL} wholeName="The Star" gender="?" strong="false"><remark>low quality a.k.a.</remark>${SUMMARY}</nameAlias>
<nameAlias logicalId="5" ${DETAIL} wholeName="Hong Byol" strong="true"><remark>formerly listed as</remark>${SUMMARY}</nameAlias>
<citizenship logicalId="6" ${DETAIL} region="" ${KOREA}>${SUMMARY}</citizenship>
<birthdate logicalId="7" ${DETAIL} circa="false" calendarType="GREGORIAN" city="Wonsan" birthdate="1960-02-01" dayOfMonth="1" monthOfYear="2" year="1960" region="" place="" ${KOREA}>${SUMMARY}</birthdate>
<birthdate logicalId="8" ${DETAIL} circa="true" calendarType="GREGORIAN" year="1961" ${UNKNOWN}>${SUMMARY}</birthdate>
<birthdate logicalId="9" ${DETAIL} circa="false" calendarType="GREGORIAN" monthOfYear="5" year="1962" ${UNKNOWN}>${SUMMARY}</birthdate>
<birthdate logicalId="11" ${DETAIL} circa="false" calendarType="GREGORIAN" yearRangeFrom="1958" yearRangeTo="1963" ${UNKNOWN}>${SUMMARY}</birthdate>
<birthdate logicalId="12" ${DETAIL} circa="false" calendarType="ISLAMIC" dayOfMonth="24" monthOfYear="6" year="1402" ${UNKNOWN}>${SUMMARY}</birthdate>
<address logicalId="13" ${DETAIL} city="Dandong" street="1 River Road" poBox="12" zipCode="100" region="Liaoning" place="" asAtListingTime="true" countryIso2Code="CN" countryDescription="CHINA">${SUMMARY}<contactInfo key="EMAIL" value="han@example.org"/><contactInfo key="FAX" value="123"/></address>
<identification logicalId="14" ${DETAIL} diplomatic="true" knownExpired="false" knownFalse="true" reportedLost="false" revokedByIssuer="false" issuedBy="Ministry" latinNumber="" number="PS999000111" nameOnDocument="" validTo="2020-01-01" identificationTypeCode="passport" identificationTypeDescription="National passport" ${KOREA}><remark>(seen once)</remark>${SUMMARY}</identification>
</sanctionEntity>`
const FIRM = `<sanctionEntity logicalId="21" euReferenceNumber="" unitedNationId="">${REGULATION('MOON')}<subjectType code="enterprise" classificationCode="E"/>
<nameAlias logicalId="22" ${DETAIL} wholeName="Byol Shipping Company (BSC)" strong="true">${SUMMARY}</nameAlias>
<address logicalId="23" ${DETAIL} city="Nampo" ${KOREA}><remark>by sea</remark>${SUMMARY}</address>
<identification logicalId="24" ${DETAIL} number="9000001" identificationTypeCode="other" identificationTypeDescription="IMO number" ${UNKNOWN}>${SUMMARY}</identification>
<identification logicalId="25" ${DETAIL} number="77-1" identificationTypeCode="regnumber" identificationTypeDescription="Registration Number" ${KOREA}>${SUMMARY}</identification>
</sanctionEntity>`

function file(...entities: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?><export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-01-02T10:00:00.000+01:00" globalFileId="1">${entities.join('')}</export>`
}

function read(text: string | Uint8Array): Promise<LoadedList> {
  return readList([partOfBytes('fsf.xml', text)], { name: 'eu' })
}

describe('an invented list', async () => {
  const { listings, publishedOn, format } = await read(file(PERSON, FIRM))
  const [person, firm] = listings
  const values = (property: string, listing = person) =>
    listing!.values!.filter((value) => value.property === property).map(({ value, about }) => [value, about])

  test('knows the format, its day and its ids', () => {
    assert.equal(format, 'eu-fsf-xml')
    assert.equal(publishedOn, '2026-01-02')
    assert.deepEqual(
      listings.map(({ id, schema }) => [id, schema]),
      [
        ['eu-fsf-eu.9001.1', 'Person'],
        ['eu-fsf-21', 'Organization'],
      ],
    )
  })
  test('tells names apart by strength, remark and language', () => {
    assert.deepEqual(
      person!.names.map(({ text, kind, script, language }) => [text, kind, script, language]),
      [
        ['Byol Han', 'primary', 'Latn', undefined],
        ['Хан Бёль', 'alias', 'Cyrl', 'ru'],
        ['Hong Byol', 'previous', 'Latn', undefined],
        ['The Star', 'weak', 'Latn', undefined],
      ],
    )
    assert.deepEqual(values('firstName'), [['Byol', null]])
    assert.deepEqual(values('position'), [['Director of Byol Trading', null]])
    assert.equal(person!.gender, 'male')
  })
  test('keeps dates as precise as they are, also those of another calendar', () => {
    assert.deepEqual(person!.birthDates, ['1960-02-01', '1961~', '1962-05', '1958/1963', '1982-04-19~'])
    assert.deepEqual(values('birthDate').at(-1), ['1982-04-19~', '24/6/1402 (islamic calendar)'])
    assert.equal(values('birthPlace').length, 1)
  })
  test('reads citizenship, address, contacts and documents', () => {
    assert.deepEqual(person!.countries, ['kp'])
    assert.deepEqual(values('address'), [
      ['1 River Road, P.O. Box 12, 100, Dandong, Liaoning, CHINA', 'at listing time'],
    ])
    assert.deepEqual(values('email'), [['han@example.org', null]])
    assert.deepEqual(values('passportNumber'), [
      [
        'PS999000111',
        "KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF, issued by Ministry, valid to 2020-01-01, diplomatic, known false, (seen once)",
      ],
    ])
    assert.deepEqual(person!.notes, ['UNLI programme.', 'FAX: 123', 'Details of it'])
  })
  test('dates the designation, verified only by its own date', () => {
    assert.deepEqual(person!.designations, [
      {
        authority: 'EU Council',
        programme: 'EU-PRK',
        tags: ['PRK'],
        from: '2017-06-02',
        to: null,
        legalBasis: '2018/999 (OJ L1)',
        reason: null,
        listId: 'EU.9001.1',
        source: 'https://example.org/act',
        verified: true,
      },
    ])
    const { from, verified, programme } = firm!.designations[0]!
    assert.deepEqual([from, verified, programme], ['2018-03-02', false, null])
  })
  test('reads a firm', () => {
    assert.deepEqual(
      firm!.identifiers.map(({ type, value }) => [type, value]),
      [
        ['imo', '9000001'],
        ['registration', '77-1'],
      ],
    )
    assert.deepEqual(firm!.countries, ['kp'])
    assert.ok(firm!.names.some(({ text, kind }) => text === 'BSC' && kind === 'weak'))
  })
  test.skipIf(SCHEMA === null)('is valid by the official schema (or no shared data)', async () => {
    assert.deepEqual(await checkAgainstSchema(SCHEMA!, file(PERSON, FIRM), 'export'), [])
  })
  test.skipIf(SCHEMA === null)('and would be seen not to be (or no shared data)', async () => {
    const wrong = FIRM.replace('<subjectType', '<subjectKind/><subjectType').replace('programme="MOON"', '')
    assert.deepEqual(await checkAgainstSchema(SCHEMA!, file(wrong), 'export'), [
      'export/sanctionEntity/regulation@programme is missing',
      'export/sanctionEntity/subjectType comes 0 times',
      'export/sanctionEntity/nameAlias comes 0 times',
      'export/sanctionEntity/subjectKind is out of place',
    ])
  })
  test('counts what the schema does not name, and keeps it', async () => {
    const odd = FIRM.replace('wholeName=', 'shoeSize="42" wholeName=').replace(
      '</sanctionEntity>',
      '<hat>red</hat></sanctionEntity>',
    )
    const { listings, cleaning } = await read(file(odd))
    assert.equal(cleaning!.find(({ rule }) => rule === 'unknown_field')!.count, 2)
    assert.deepEqual(listings[0]!.notes, ['nameAlias@shoeSize: 42', 'hat: red'])
  })
})

describe('broken lists', () => {
  const whole = file(PERSON, FIRM)
  const cases: [why: string, text: string | Uint8Array, message: RegExp][] = [
    ['cut in an entity', whole.slice(0, 2000), /well-formed XML/],
    ['no entity', file(), /at least one listed party/],
    ['no day', whole.replace(/ generationDate="[^"]*"/, ''), /a day in generationDate, found none/],
    ['no name', file(PERSON.replaceAll(/<nameAlias.*?<\/nameAlias>/g, '')), /with a nameAlias/],
    ['no act', file(FIRM.replace(/<regulation .*?<\/regulation>/, '')), /with its regulation/],
    ['another encoding', Buffer.from(whole.replace('Nampo', 'Nampô'), 'latin1'), /utf-8 text/],
    ['entities that grow', whole.replace('?>', '?><!DOCTYPE export [<!ENTITY a "aaaa">]>'), /expected/],
  ]
  for (const [why, text, message] of cases) {
    test(why, async () => {
      await assert.rejects(readList([partOfBytes('fsf.xml', text)], { name: 'eu', format: 'eu-fsf-xml' }), (error) => {
        assert.ok(error instanceof WatchlistFormatError)
        assert.match(error.message, message)
        return true
      })
    })
  }
})

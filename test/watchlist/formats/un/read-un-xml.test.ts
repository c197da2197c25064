import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { WatchlistFormatError } from '../../../../src/watchlist/errors.ts'
import type { LoadedList } from '../../../../src/watchlist/loaded-list.ts'
import { readList } from '../../../../src/watchlist/read-list.ts'
import { partOfBytes } from '../../../../src/watchlist/source/list-part.ts'

// Invented persons and firms in the format of the official list.
const PERSON = `<INDIVIDUAL><DATAID>1</DATAID><VERSIONNUM>1</VERSIONNUM>
<FIRST_NAME>HAN</FIRST_NAME><SECOND_NAME>BYOL</SECOND_NAME><THIRD_NAME>na</THIRD_NAME>
<UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPi.901 </REFERENCE_NUMBER><LISTED_ON>2017-06-02-04:00</LISTED_ON>
<NAME_ORIGINAL_SCRIPT>한별</NAME_ORIGINAL_SCRIPT>
<COMMENTS1>Gender: male. Listed pursuant to paragraph 8 (d) of resolution 1718 (2006) as a director.
Works for Byol Trading (KPe.902) and for Lost Trading (KPe.999). See KPi.901.</COMMENTS1>
<TITLE><VALUE>Dr.</VALUE></TITLE><DESIGNATION><VALUE>a) Director b) Adviser of Moon Trading (KPe.903)</VALUE></DESIGNATION>
<NATIONALITY><VALUE>Democratic People's Republic of Korea</VALUE></NATIONALITY><LIST_TYPE><VALUE>UN List</VALUE></LIST_TYPE>
<LAST_DAY_UPDATED><VALUE>2018-03-30</VALUE></LAST_DAY_UPDATED>
<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Han Pyol; Hahn Byul</ALIAS_NAME></INDIVIDUAL_ALIAS>
<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>“The Star”</ALIAS_NAME></INDIVIDUAL_ALIAS>
<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Hong Byol</ALIAS_NAME><DATE_OF_BIRTH>1961-02-03</DATE_OF_BIRTH>
<COUNTRY_OF_BIRTH>China</COUNTRY_OF_BIRTH><NOTE>formerly listed as</NOTE></INDIVIDUAL_ALIAS>
<INDIVIDUAL_ADDRESS><CITY>Dandong</CITY><COUNTRY>China</COUNTRY><NOTE>as of 2016</NOTE></INDIVIDUAL_ADDRESS>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1960</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><NOTE>Approximately</NOTE><FROM_YEAR>1958</FROM_YEAR><TO_YEAR>1962</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>Sep.</NOTE><YEAR>1959</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>30-35 years old</NOTE></INDIVIDUAL_DATE_OF_BIRTH>
<INDIVIDUAL_PLACE_OF_BIRTH><CITY>Wonsan</CITY><COUNTRY>Democratic People's Republic of Korea</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>PS999000111</NUMBER><ISSUING_COUNTRY>China</ISSUING_COUNTRY><DATE_OF_ISSUE>2012-05-06</DATE_OF_ISSUE><NOTE>cancelled</NOTE></INDIVIDUAL_DOCUMENT>
<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>National Identification Number</TYPE_OF_DOCUMENT><NOTE>Moonland identity card number X 12345 issued in 2001</NOTE></INDIVIDUAL_DOCUMENT>
<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>National Identification Number</TYPE_OF_DOCUMENT><TYPE_OF_DOCUMENT2>Residence card number 66543</TYPE_OF_DOCUMENT2><NOTE>issued in Wonsan</NOTE></INDIVIDUAL_DOCUMENT>
<INDIVIDUAL_DOCUMENT/><SHOE_SIZE>42</SHOE_SIZE></INDIVIDUAL>`
const FIRM = `<ENTITY><DATAID>2</DATAID><FIRST_NAME>BYOL TRADING COMPANY (BTC)</FIRST_NAME><UN_LIST_TYPE>Moon</UN_LIST_TYPE>
<REFERENCE_NUMBER>KPe.902</REFERENCE_NUMBER><LISTED_ON>2018-03-30</LISTED_ON><COMMENTS1>SWIFT/BIC: BYOLKPPY</COMMENTS1>
<ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>Star Trading</ALIAS_NAME></ENTITY_ALIAS>
<ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Comet Trading</ALIAS_NAME></ENTITY_ALIAS>
<ENTITY_ADDRESS><CITY>Pyongyang</CITY><COUNTRY>Democratic People's Republic of Korea</COUNTRY></ENTITY_ADDRESS></ENTITY>`
const TWIN = (dataId: number): string =>
  `<ENTITY><DATAID>${dataId}</DATAID><FIRST_NAME>TWIN ${dataId}</FIRST_NAME><REFERENCE_NUMBER>KPe.950</REFERENCE_NUMBER><LISTED_ON>2018-03-30</LISTED_ON></ENTITY>`

function file(individuals: string, entities: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="2026-01-02T23:00:04.625Z"><INDIVIDUALS>${individuals}</INDIVIDUALS><ENTITIES>${entities}</ENTITIES></CONSOLIDATED_LIST>`
}

function read(text: string | Uint8Array): Promise<LoadedList> {
  return readList([partOfBytes('un.xml', text)], { name: 'un' })
}

describe('an invented list', async () => {
  const { listings, publishedOn, cleaning, format } = await read(file(PERSON, FIRM + TWIN(7) + TWIN(8)))
  const [person, firm, ...twins] = listings
  const values = (property: string) => person!.values!.filter((value) => value.property === property)

  test('knows the format and its day', () => {
    assert.equal(format, 'un-xml')
    assert.equal(publishedOn, '2026-01-02')
  })
  test('joins the words of a name and tells its kinds apart', () => {
    assert.equal(person!.caption, 'HAN BYOL')
    assert.deepEqual(
      person!.names.map(({ text, kind, script }) => [text, kind, script]),
      [
        ['HAN BYOL', 'primary', 'Latn'],
        ['한별', 'alias', 'Hang'],
        ['Han Pyol', 'alias', 'Latn'],
        ['Hahn Byul', 'alias', 'Latn'],
        ['Hong Byol', 'previous', 'Latn'],
        ['The Star', 'weak', 'Latn'],
      ],
    )
  })
  test('keeps dates as precise as they are, and what is none as a note', () => {
    assert.deepEqual(person!.birthDates, ['1961-02-03', '1960~', '1958~/1962~', '1959-09'])
    assert.equal(values('birthDate')[0]!.about, 'of alias Hong Byol')
    assert.ok(person!.notes.includes('INDIVIDUAL_DATE_OF_BIRTH/NOTE: 30-35 years old'))
  })
  test('reads documents from the number or from the note', () => {
    assert.deepEqual(
      [...values('passportNumber'), ...values('idNumber')].map(({ value, about }) => [value, about]),
      [
        ['PS999000111', 'China, issued 2012-05-06, cancelled'],
        ['X 12345', 'National Identification Number, Moonland identity card number X 12345 issued in 2001'],
        ['66543', 'Residence card number 66543, issued in Wonsan'],
      ],
    )
  })
  test('dates the designation and names its paragraph', () => {
    assert.deepEqual(person!.designations, [
      {
        authority: 'UN Security Council',
        programme: 'UN-SC1718',
        tags: ['DPRK'],
        from: '2017-06-02',
        to: null,
        legalBasis: 'Listed pursuant to paragraph 8 (d) of resolution 1718 (2006)',
        reason: null,
        listId: 'KPi.901',
        source: null,
        verified: true,
      },
    ])
    assert.equal(firm!.designations[0]!.programme, null, 'an unknown regime has no key')
  })
  test('ties to other entries by their reference; itself is none', () => {
    assert.deepEqual(
      person!.relations.map(({ type, to, name }) => [type, to, name]),
      [
        ['named_in_comments', 'un-kpe.902', 'KPe.902'],
        ['named_in_comments', null, 'KPe.999'],
        ['named_in_designation', null, 'KPe.903'],
      ],
    )
    assert.equal(cleaning!.find(({ rule }) => rule === 'unresolved_link')!.count, 2)
    assert.deepEqual(firm!.relations, [], 'who is named by others is not changed')
  })
  test('counts what the format does not name, and keeps it', () => {
    assert.equal(cleaning!.find(({ rule }) => rule === 'unknown_field')!.count, 1)
    assert.ok(person!.notes.includes('SHOE_SIZE: 42'))
  })
  test('reads the rest of a person', () => {
    assert.equal(person!.gender, 'male')
    assert.deepEqual(person!.countries, ['kp'])
    assert.deepEqual(
      values('position').map(({ value }) => value),
      ['Director', 'Adviser of Moon Trading (KPe.903)'],
    )
    assert.deepEqual(person!.addresses, ['Dandong, China'])
    assert.equal(values('address')[0]!.about, 'as of 2016')
  })
  test('reads a firm', () => {
    assert.equal(firm!.schema, 'Organization')
    assert.deepEqual(
      firm!.names.map(({ text, kind }) => [text, kind]),
      [
        ['BYOL TRADING COMPANY (BTC)', 'primary'],
        ['BYOL TRADING COMPANY', 'alias'],
        ['Star Trading', 'alias'],
        ['Comet Trading', 'previous'],
        ['BTC', 'weak'],
      ],
    )
    assert.deepEqual(firm!.countries, ['kp'])
    assert.deepEqual(
      firm!.identifiers.map(({ type, value }) => [type, value]),
      [
        ['un_ref', 'KPe.902'],
        ['swift', 'BYOLKPPY'],
      ],
    )
  })
  test('two records with one reference go by their own number', () => {
    assert.deepEqual(
      twins.map(({ id }) => id),
      ['un-7', 'un-8'],
    )
  })
})

describe('broken lists', () => {
  const whole = file(PERSON, FIRM)
  const latin1 = Buffer.from(whole.replace('Star', 'Étoile'), 'latin1')
  const cases: [why: string, text: string | Uint8Array, message: RegExp][] = [
    ['cut in a record', whole.slice(0, 1500), /expected well-formed XML/],
    ['cut before its end', whole.slice(0, -25), /expected well-formed XML/],
    ['no entity', file(PERSON, ''), /expected at least one <ENTITY>, found none/],
    ['no individual', file('', FIRM), /expected at least one <INDIVIDUAL>, found none/],
    ['no day', whole.replace(/ dateGenerated="[^"]*"/, ''), /expected a day in dateGenerated, found none/],
    ['no name', file(PERSON, FIRM.replace(/<FIRST_NAME>.*?<\/FIRST_NAME>/, '')), /expected a record with FIRST_NAME/],
    ['no number', file(PERSON, '<ENTITY><FIRST_NAME>X</FIRST_NAME></ENTITY>'), /REFERENCE_NUMBER or DATAID/],
    ['another encoding', latin1, /expected utf-8 text, found bytes of another encoding/],
  ]
  for (const [why, text, message] of cases) {
    test(why, async () => {
      await assert.rejects(read(text), (error: unknown) => {
        assert.ok(error instanceof WatchlistFormatError)
        assert.match(error.message, message)
        assert.ok(error.line > 0)
        return true
      })
    })
  }
})

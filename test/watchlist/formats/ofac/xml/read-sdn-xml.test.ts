import assert from 'node:assert/strict'
import { test } from 'vitest'
import { WatchlistFormatError } from '../../../../../src/watchlist/errors.ts'
import type { LoadedList } from '../../../../../src/watchlist/loaded-list.ts'
import { readList } from '../../../../../src/watchlist/read-list.ts'
import { partOfBytes } from '../../../../../src/watchlist/source/list-part.ts'
import { linesOf } from './lines-of.ts'

const VESSEL = `<sdnEntry><uid>901</uid><lastName>AMBER LANTERN</lastName><sdnType>Vessel</sdnType>
  <remarks>(Linked To: COPPER ORCHARD (OVERSEAS) LLC); (Linked To: NOBODY LTD)</remarks>
  <programList><program>DPRK3</program><program>NPWMD</program></programList>
  <akaList><aka><uid>1</uid><type>n.k.a.</type><category>strong</category><lastName>AMBER LIGHT</lastName></aka></akaList>
  <idList><id><uid>2</uid><idType>Vessel Registration Identification</idType><idNumber>IMO 9876543</idNumber></id>
    <id><uid>3</uid><idType>MMSI</idType><idNumber>512345678</idNumber></id></idList>
  <vesselInfo><callSign>XYZ9</callSign><vesselType>Bulk Carrier</vesselType><vesselFlag>Korea, North</vesselFlag>
    <vesselOwner>COPPER ORCHARD (OVERSEAS) LLC</vesselOwner><tonnage>9,000</tonnage><grossRegisteredTonnage>6500</grossRegisteredTonnage></vesselInfo>
</sdnEntry>`
const FIRM = `<sdnEntry><uid>902</uid><lastName>COPPER ORCHARD (OVERSEAS) LLC</lastName><sdnType>Entity</sdnType>
  <programList><program>RUSSIA-EO14024</program></programList>
  <idList><id><uid>4</uid><idType>Digital Currency Address - XBT</idType><idNumber>1InventedWa11et</idNumber></id>
    <id><uid>5</uid><idType>Listing Date (EO 14024 Directive 2):</idType><idNumber>24 Feb 2032</idNumber></id></idList>
</sdnEntry>`
const PERSON = `<sdnEntry><uid>903</uid><firstName>Ilarion</firstName><lastName>VOROTNIKOV</lastName><title>Minister of Lighthouses</title><sdnType>Individual</sdnType>
  <programList><program>SDGT</program></programList>
  <dateOfBirthList><dateOfBirthItem><uid>6</uid><dateOfBirth>circa 1962</dateOfBirth><mainEntry>true</mainEntry></dateOfBirthItem>
    <dateOfBirthItem><uid>7</uid><dateOfBirth>1964 to 1966</dateOfBirth><mainEntry>false</mainEntry></dateOfBirthItem>
    <dateOfBirthItem><uid>8</uid><dateOfBirth>Mar 1963</dateOfBirth><mainEntry>false</mainEntry></dateOfBirthItem></dateOfBirthList>
  <idList><id><uid>9</uid><idType>Passport</idType><idNumber>AB123</idNumber><idCountry>Slovakia</idCountry><issueDate>01 Jan 2020</issueDate><expirationDate>31 Dec 2029</expirationDate></id></idList>
  <spouseList><spouse>Somebody</spouse></spouseList>
</sdnEntry>`

function file(entries: readonly string[], count: number | null = entries.length): string {
  const declared = count === null ? '' : `<Record_Count>${count}</Record_Count>`
  return `<?xml version="1.0" standalone="yes"?>
<sdnList xmlns="urn:invented"><publshInformation><Publish_Date>04/09/2031</Publish_Date>${declared}</publshInformation>
${entries.join('\n')}</sdnList>`
}

function read(content: string, name = 'sdn.xml'): Promise<LoadedList> {
  return readList([partOfBytes(name, content)], { name: 'us-ofac-sdn' })
}

test('a vessel with its numbers, flag, owner and ties; the day of the file is printed month first', async () => {
  const { listings, publishedOn, cleaning } = await read(file([VESSEL, FIRM, PERSON]))
  assert.equal(publishedOn, '2031-04-09')
  assert.deepEqual(linesOf(listings[0]!), [
    'ofacUid = 901 < uid',
    'name = AMBER LANTERN < lastName',
    'alias = AMBER LIGHT < akaList/aka',
    'imoNumber = 9876543 < idList/id: Vessel Registration Identification',
    'mmsi = 512345678 < idList/id: MMSI',
    'callSign = XYZ9 < vesselInfo/callSign',
    'type = Bulk Carrier < vesselInfo/vesselType',
    'tonnage = 9,000 < vesselInfo/tonnage',
    'grossRegisteredTonnage = 6500 < vesselInfo/grossRegisteredTonnage',
    'flag = kp < vesselInfo/vesselFlag',
    'ACT US-NK [DPRK3] null; null; null',
    'ACT US-NON-PROLIF [NPWMD] null; null; null',
    'TIE owner ofac-902 (COPPER ORCHARD (OVERSEAS) LLC)',
    'TIE linked_to ofac-902 (COPPER ORCHARD (OVERSEAS) LLC)',
    'TIE linked_to null (NOBODY LTD)',
  ])
  assert.equal(cleaning?.find(({ rule }) => rule === 'unresolved_link')?.count, 1)
  assert.deepEqual(listings[1]!.relations, [], 'the owner is not changed by who names it')
})

test('a wallet, and a directive with a day of its own beside the undated programme', async () => {
  const { listings } = await read(file([FIRM]))
  assert.deepEqual(listings[0]!.identifiers.at(-1), { type: 'wallet', value: '1InventedWa11et' })
  assert.deepEqual(
    listings[0]!.designations.map(({ tags, from, legalBasis }) => [...tags, from, legalBasis]),
    [
      ['RUSSIA-EO14024', null, null],
      ['RUSSIA-EO14024', '2032-02-24', 'EO 14024 Directive 2'],
    ],
  )
})

test('on the consolidated list a directive is the act itself', async () => {
  const { listings } = await read(file([FIRM]), 'consolidated.xml')
  assert.deepEqual(
    listings[0]!.designations.map(({ from }) => from),
    ['2032-02-24'],
  )
})

test('dates of birth at the precision they have, papers with their days, unknown elements as counted notes', async () => {
  const { listings, cleaning } = await read(file([PERSON]))
  assert.deepEqual(listings[0]!.birthDates, ['1962~', '1964/1966', '1963-03'])
  assert.deepEqual(linesOf(listings[0]!).slice(4), [
    'position = Minister of Lighthouses < title',
    'passportNumber = AB123 | Slovakia, issued 01 Jan 2020, expires 31 Dec 2029 < idList/id: Passport',
    'birthDate = 1962~ < dateOfBirthList/dateOfBirthItem/dateOfBirth',
    'birthDate = 1964/1966 | alternative < dateOfBirthList/dateOfBirthItem/dateOfBirth',
    'birthDate = 1963-03 | alternative < dateOfBirthList/dateOfBirthItem/dateOfBirth',
    'notes = spouseList/spouse: Somebody < spouseList/spouse',
    'ACT US-TERR [SDGT] null; null; null',
  ])
  assert.deepEqual(cleaning?.find(({ rule }) => rule === 'unknown_field')?.examples, [
    { record: '903', field: 'spouseList/spouse', printed: 'Somebody' },
  ])
})

const BROKEN: [what: string, content: string, expected: RegExp][] = [
  ['a count that disagrees', file([FIRM], 2), /expected 2 entries, as the file declares, found 1/],
  ['one uid twice', file([FIRM, FIRM]), /each uid once/],
  ['an entry without a name', file(['<sdnEntry><uid>1</uid><sdnType>Entity</sdnType></sdnEntry>']), /a lastName/],
  ['an entry of no known type', file([FIRM.replace('Entity', 'Planet')]), /found "Planet"/],
  ['a file without entries', file([]), /at least one listed party/],
  ['a file that ends early', file([VESSEL, FIRM]).slice(0, -200), /well-formed XML/],
]
for (const [what, content, expected] of BROKEN) {
  test(`${what} is an error, and nothing of the list is used`, async () => {
    await assert.rejects(
      read(content),
      (error) => error instanceof WatchlistFormatError && expected.test(error.message),
    )
  })
}

test('a file that declares no count is taken as it is', async () => {
  assert.equal((await read(file([FIRM], null))).listings.length, 1)
})

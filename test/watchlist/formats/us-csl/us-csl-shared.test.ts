import assert from 'node:assert/strict'
import { test } from 'vitest'
import type { Listing } from '../../../../src/model/listing.ts'
import type { LoadedList } from '../../../../src/watchlist/loaded-list.ts'
import { readList } from '../../../../src/watchlist/read-list.ts'
import { sharedData } from '../../../support/shared-data.ts'
import { factsOf } from '../ofac/facts-of.ts'

const file = sharedData('lists/ofac/trade-csl-2022-05.csv.gz')
const skipped = file === null ? ' (skipped: no shared data)' : ''
let kept: Promise<LoadedList> | null = null
function load(): Promise<LoadedList> {
  kept ??= readList([file!], { name: 'us-csl' })
  return kept
}

test.skipIf(file === null)(`14,160 entries, each with an id of its own and an act${skipped}`, async () => {
  const { listings } = await load()
  assert.equal(listings.length, 14_160)
  assert.equal(new Set(listings.map(({ id }) => id)).size, 14_160)
  assert.ok(listings.every(({ designations }) => designations.length > 0))
})

const SOURCES: [programme: string, entries: number][] = [
  ['US-BIS-EL', 2_001],
  ['US-AECA-DEBARRED', 727],
  ['US-BIS-DPL', 462],
  ['US-SSI', 290],
  ['US-BIS-UVL', 201],
  ['US-DOS-ISN', 163],
  ['US-NS-PLC', 78],
  ['US-BIS-MEU', 71],
  ['US-NS-CMIC', 68],
  ['US-CAPTA', 53],
  ['US-NS-MBS', 17],
  ['US-FSE', 3],
]
for (const [programme, entries] of SOURCES) {
  test.skipIf(file === null)(`${entries} entries of ${programme}${skipped}`, async () => {
    const { listings } = await load()
    const of = listings.filter(({ id, designations }) => {
      // OFAC's own tags give the key of one of these lists to an entry of the SDN list now and then.
      const isSdn = /^us-csl-\d+$/.test(id)
      return !isSdn && designations.some((designation) => designation.programme === programme)
    })
    assert.equal(of.length, entries)
  })
}

test.skipIf(file === null)(`10,026 entries of the SDN list${skipped}`, async () => {
  const { listings } = await load()
  assert.equal(listings.filter(({ id }) => /^us-csl-\d+$/.test(id)).length, 10_026)
})

interface Checked {
  readonly id: string
  readonly schema: Listing['schema']
  readonly facts: readonly string[]
  readonly acts: readonly (readonly [
    authority: string,
    programme: string | null,
    from: string | null,
    to: string | null,
    basis: string | null,
  ])[]
  readonly ties?: readonly (readonly [type: string, to: string | null, name: string])[]
}

const EAR =
  'notes = license_requirement: For all items subject to the EAR. (See §744.11 of the EAR). < license_requirement'

// Read off the raw rows by eye.
const CHECKED: readonly Checked[] = [
  {
    id: 'us-csl-780739da21dcd83c82b1d1aa8e420513d41d30a2',
    schema: 'LegalEntity',
    facts: [
      'name = ABDULAH AL NASSER < name',
      'sourceUrl = http://bit.ly/1iwxiF0 < source_information_url',
      'address = 908 AUDELIA ROAD, SUIE 200, PMB #245, RICHARDSON, TX, 75081, US < addresses',
      'country = us < addresses',
      'notes = standard_order: Y < standard_order',
      'notes = 50 YEAR DENIAL < remarks',
      'startDate = 2002-03-04 < start_date',
      'endDate = 2056-06-29 < end_date',
    ],
    acts: [['US Commerce', 'US-BIS-DPL', '2002-03-04', '2056-06-29', '67 F.R. 56530 9/4/02 67 F.R. 10890 3/11/02']],
  },
  {
    id: 'us-csl-8c7b99eadc20c032235c92927d5d8cc83bf37099',
    schema: 'LegalEntity',
    // The cell has "Co., Ltd., ".
    facts: [
      'name = Guangzhou Haige Communication Group Co., Ltd. < name',
      'alias = Haige Communications < alt_names',
      'alias = Guangzhou Radio Factory < alt_names',
      'alias = State-owned 750 Factory < alt_names',
      'sourceUrl = http://bit.ly/1L47xrV < source_information_url',
      'address = No. 88 Nan Yun Er Road, Guangzhou, CN < addresses',
      'country = cn < addresses',
      'address = No. 88 Haiyun Rd, Guangzhou, CN < addresses',
      EAR,
      'notes = license_policy: Presumption of denial. < license_policy',
      'startDate = 2020-08-27 < start_date',
    ],
    acts: [['US Commerce', 'US-BIS-EL', '2020-08-27', null, '85 FR 52901']],
  },
  {
    id: 'us-csl-5b897d0168ff44f0e274a51d718de457639086bf',
    schema: 'LegalEntity',
    facts: [
      'name = Alexey Kulakov < name',
      'sourceUrl = http://bit.ly/1L47xrV < source_information_url',
      'address = Naberezhnaya Chernoi Rechki 61-1, St. Petersburg, 197342, RU < addresses',
      'country = ru < addresses',
      'address = Naberegnaja Chernoj Rechki 61-1, St. Petersburg, 197342, RU < addresses',
      EAR,
      'notes = license_policy: Presumption of denial. < license_policy',
    ],
    acts: [['US Commerce', 'US-BIS-EL', null, null, '77 FR 61249 No. 195']],
  },
  {
    id: 'us-csl-2d2db09c686e4829d0ef1b0b04145eec3d42cd88',
    schema: 'LegalEntity',
    facts: [
      'name = Abdul Qadeer Khan < name',
      'alias = ZAMAN < alt_names',
      'alias = Haydar < alt_names',
      'sourceUrl = http://bit.ly/1NuVFxV < source_information_url',
      'notes = Associated with the A.Q. Khan Network < remarks',
      'startDate = 2009-01-09 < start_date',
    ],
    acts: [['US State', 'US-DOS-ISN', '2009-01-09', null, 'Vol. 74, No. 11, 01/16/09']],
  },
  {
    id: 'us-csl-b684b28e584ae71ae2108f4c9114176b9e25fdb6',
    schema: 'LegalEntity',
    facts: [
      'name = Sergey Boltutskiy < name',
      'alias = Siarhei Baltutski < alt_names',
      'sourceUrl = http://bit.ly/307FuRQ < source_information_url',
    ],
    acts: [['US State', 'US-AECA-DEBARRED', null, null, '83 FR 18112']],
  },
  {
    id: 'us-csl-3756e771a0c177fcf01601e8f2b5b7e6ca09c251',
    schema: 'LegalEntity',
    facts: [
      'name = Changhe Aircraft Industries Group < name',
      'sourceUrl = http://bit.ly/1Qi4R7Z < source_information_url',
      'address = No. 539, Chaoyang Road, Jingdezhen City, Jiangxi Province, China, CN < addresses',
      'country = cn < addresses',
    ],
    acts: [['US Commerce', 'US-BIS-UVL', null, null, null]],
  },
  {
    id: 'us-csl-15072',
    schema: 'Vessel',
    // The flag column says "None Identified".
    facts: [
      'name = NAINITAL < name',
      'alias = NAJM < alt_names',
      'alias = MOTION < alt_names',
      'alias = MIDSEA < alt_names',
      'callSign = T2DR4 < call_sign',
      'type = Crude Oil Tanker < vessel_type',
      'tonnage = 298731 < gross_tonnage',
      'grossRegisteredTonnage = 156809 < gross_registered_tonnage',
      'sourceUrl = http://bit.ly/1MLgpye < source_information_url',
      'mmsi = 572442210 < ids: MMSI',
      'imoNumber = 9079092 < ids: Vessel Registration Identification',
      'pastFlags = mt < ids: Former Vessel Flag',
      'pastFlags = tz < ids: Former Vessel Flag',
      'pastFlags = tv < ids: Former Vessel Flag',
      'notes = Additional Sanctions Information - Subject to Secondary Sanctions < ids: Additional Sanctions Information',
    ],
    acts: [['US OFAC', 'US-IRAN', null, null, null]],
    ties: [['linked_to', 'us-csl-15117', 'NATIONAL IRANIAN TANKER COMPANY']],
  },
  {
    id: 'us-csl-26944',
    schema: 'Person',
    facts: [
      'name = KIM, Su Il < name',
      'lastName = KIM < name',
      'firstName = Su Il < name',
      'position = Munitions Industry Department Representative in Vietnam < title',
      'sourceUrl = http://bit.ly/1MLgpye < source_information_url',
      'birthDate = 1985-03-04 < dates_of_birth',
      'address = Ho Chi Minh City, VN < addresses',
      'country = vn < addresses',
      'passportNumber = 108220348 | 2023-05-18, KP < ids: Passport',
      'passportNumber = 745220480 | 2020-06-02, KP < ids: Passport',
      'gender = male < ids: Gender',
      'notes = Secondary sanctions risk: North Korea Sanctions Regulations, sections 510.201 and 510.210 < ids: Secondary sanctions risk',
      'notes = Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions: North Korea Sanctions Regulations section 510.214 < ids: Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions',
    ],
    acts: [['US OFAC', 'US-NK', null, null, null]],
  },
  {
    id: 'us-csl-18724-cap',
    schema: 'Company',
    facts: [
      'name = VTB BANK AZERBAIJAN OPEN JOINT STOCK COMPANY < name',
      'alias = BANK VTB AZERBAIJAN OJSC < alt_names',
      'alias = JSC VTB BANK AZERBAIJAN < alt_names',
      'alias = OJSC AF BANK < alt_names',
      'sourceUrl = http://bit.ly/2PqohAD < source_information_url',
      'address = 38 Khatai ave. Nasimi district, Baku, AZ 1008, AZ < addresses',
      'country = az < addresses',
      'address = 60, Samed Vurgun str, Baku, 1022, AZ < addresses',
      'swiftBic = VTBAAZ22 < ids: SWIFT/BIC',
      'notes = Executive Order 13662 Directive Determination - Subject to Directive 1 < ids: Executive Order',
      'website = http://en.vtb.az/ < ids: Website',
      'legalForm = Financial Institution < ids: Target Type',
      'notes = For more information on directives, please visit the following link: http://www.treasury.gov/resource-center/sanctions/Programs/Pages/ukraine.aspx#directives < remarks: For more information',
    ],
    acts: [['US OFAC', 'US-CAPTA', null, null, null]],
    ties: [['linked_to', 'us-csl-17013-cap', 'VTB BANK PUBLIC JOINT STOCK COMPANY']],
  },
  {
    id: 'us-csl-17526-fse',
    schema: 'Person',
    facts: [
      'name = BEKTAS, Halis < name',
      'lastName = BEKTAS < name',
      'firstName = Halis < name',
      'sourceUrl = http://bit.ly/1N1docf < source_information_url',
      'birthDate = 1966-02-13 < dates_of_birth',
      'citizenship = ch < citizenships',
      'passportNumber = X0906223 | CH < ids: Passport',
    ],
    acts: [['US OFAC', 'US-FSE', null, null, null]],
  },
  {
    id: 'us-csl-15457',
    schema: 'Airplane',
    facts: [
      'name = EP-MNA < name',
      'sourceUrl = http://bit.ly/1MLgpye < source_information_url',
      'serialNumber = 811 < ids: Aircraft Construction Number (also called L/N or S/N or F/N)',
      'buildDate = 1993-02-18 < ids: Aircraft Manufacture Date',
      "serialNumber = 24383 < ids: Aircraft Manufacturer's Serial Number (MSN)",
      'model = B.747-422 < ids: Aircraft Model',
      'notes = Additional Sanctions Information - Subject to Secondary Sanctions < ids: Additional Sanctions Information',
    ],
    acts: [
      ['US OFAC', 'US-TERR', null, null, null],
      ['US OFAC', 'US-NON-PROLIF', null, null, null],
      ['US OFAC', 'US-IRAN', null, null, null],
    ],
    ties: [
      ['operator', 'us-csl-12927', 'MAHAN AIR'],
      ['linked_to', 'us-csl-12927', 'MAHAN AIR'],
    ],
  },
]
for (const { id, schema, facts, acts, ties = [] } of CHECKED) {
  test.skipIf(file === null)(`${id} with all its fields${skipped}`, async () => {
    const { listings } = await load()
    const listing = listings.find((one) => one.id === id)!
    assert.equal(listing.schema, schema)
    assert.deepEqual(factsOf(listing), facts)
    assert.deepEqual(
      listing.designations.map(({ authority, programme, from, to, legalBasis }) => [
        authority,
        programme,
        from,
        to,
        legalBasis,
      ]),
      acts,
    )
    assert.deepEqual(
      listing.relations.map(({ type, to, name }) => [type, to, name]),
      ties,
    )
  })
}

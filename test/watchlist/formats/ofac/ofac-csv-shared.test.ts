import assert from 'node:assert/strict'
import { test } from 'vitest'
import type { Listing } from '../../../../src/model/listing.ts'
import { addressRows, aliasRows } from '../../../../src/watchlist/formats/ofac/csv/rows-by-uid.ts'
import type { LoadedList } from '../../../../src/watchlist/loaded-list.ts'
import { readList } from '../../../../src/watchlist/read-list.ts'
import { openParts } from '../../../../src/watchlist/source/open-parts.ts'
import { sharedData } from '../../../support/shared-data.ts'
import { factsOf } from './facts-of.ts'

const folder = sharedData('lists/ofac')
const skipped = folder === null ? ' (skipped: no shared data)' : ''
const at = (files: readonly string[]): string[] => files.map((file) => `${folder}/${file}`)
const SDN = ['sdn-2024-07-02.csv.gz', 'alt-2025-01.csv', 'add-2025-01.csv.gz']
// Sets that several tests look into are read once; all of them at once would fill the memory.
const KEPT = [SDN, ['sdn-later-dprk-excerpt.csv'], ['complete-2021-07'], ['cons-2025-12']].map((files) =>
  files.join(' '),
)
const kept = new Map<string, Promise<LoadedList>>()
function load(...files: readonly string[]): Promise<LoadedList> {
  const key = files.join(' ')
  const list = kept.get(key) ?? readList(at(files), { name: 'us-ofac' })
  if (KEPT.includes(key)) kept.set(key, list)
  return list
}

// Entries as the list's own README counts them.
const SETS: [files: readonly string[], entries: number][] = [
  [['sdn-2023-08-15.csv.gz'], 12_827],
  [['sdn-2023-08-16.csv.gz'], 12_832],
  [['sdn-2024-07-02.csv.gz'], 15_443],
  [SDN, 15_443],
  [['sdn-2024-07-02.csv.gz', 'alt-2024-01.csv', 'add-2026-06.csv.gz', 'sdn_comments-2025-12.csv'], 15_443],
  [['sdn-later-dprk-excerpt.csv'], 12],
  [['complete-2021-07'], 8_976],
  [['cons-2025-12'], 442],
]
for (const [files, entries] of SETS) {
  test.skipIf(folder === null)(`${files.join(' + ')}: ${entries} entries${skipped}`, async () => {
    const { listings, cleaning = [] } = await load(...files)
    assert.equal(listings.length, entries)
    assert.equal(new Set(listings.map(({ id }) => id)).size, entries)
    assert.equal(cleaning.find(({ rule }) => rule === 'unread_date')?.count ?? 0, 0)
    const values = listings.reduce((sum, listing) => sum + listing.values!.length, 0)
    const unknown = cleaning.find(({ rule }) => rule === 'unknown_field')?.count ?? 0
    // The non-SDN list has few entries, and the Palestinian members of parliament on it a bare "HAMAS - Hebron" each.
    assert.ok(unknown / values < (entries < 1000 ? 0.03 : 0.01), `${unknown} of ${values} not recognised`)
  })
}

const ROWS: [file: string, read: typeof aliasRows | typeof addressRows, rows: number][] = [
  ['alt-2024-01.csv', aliasRows, 17_091],
  ['alt-2025-01.csv', aliasRows, 19_486],
  ['alt-2026-06.csv.gz', aliasRows, 20_260],
  ['complete-2021-07/alt.csv', aliasRows, 11_910],
  ['cons-2025-12/cons_alt.csv', aliasRows, 1_073],
  ['add-2025-01.csv.gz', addressRows, 22_641],
  ['add-2026-06.csv.gz', addressRows, 24_776],
  ['complete-2021-07/add.csv', addressRows, 13_837],
  ['cons-2025-12/cons_add.csv', addressRows, 574],
]
for (const [file, read, rows] of ROWS) {
  test.skipIf(folder === null)(`${file}: ${rows} rows${skipped}`, async () => {
    const [part] = await openParts(at([file]))
    const found = [...(await read(part!)).values()]
    assert.equal(
      found.reduce((sum, { length }) => sum + length, 0),
      rows,
    )
  })
  test.skipIf(folder === null)(`${file} alone is no list${skipped}`, async () => {
    await assert.rejects(load(file), /expected a set with its primary file/)
  })
}

const KINDS: [schema: Listing['schema'], count: number][] = [
  ['Person', 6_927],
  ['Vessel', 872],
  ['Airplane', 374],
]
for (const [schema, count] of KINDS) {
  test.skipIf(folder === null)(`2024-07-02: ${count} of ${schema}${skipped}`, async () => {
    const { listings } = await load(...SDN)
    assert.equal(listings.filter((listing) => listing.schema === schema).length, count)
  })
}

const TAGS: [tag: string, entries: number][] = [
  ['DPRK', 62],
  ['DPRK2', 111],
  ['DPRK3', 147],
  ['DPRK4', 174],
  ['DPRK-NKSPEA', 2],
  ['NPWMD', 948],
  ['RUSSIA-EO14024', 4_813],
]
for (const [tag, entries] of TAGS) {
  test.skipIf(folder === null)(`2024-07-02: ${entries} entries under ${tag}${skipped}`, async () => {
    const { listings } = await load(...SDN)
    const under = listings.filter(({ designations }) => designations.some(({ tags }) => tags.includes(tag)))
    assert.equal(under.length, entries)
  })
}

test.skipIf(folder === null)(`the five of 16 August 2023 are the difference to the day before${skipped}`, async () => {
  const before = new Set((await load('sdn-2023-08-15.csv.gz')).listings.map(({ id }) => id))
  const { listings } = await load('sdn-2023-08-16.csv.gz')
  assert.deepEqual(
    listings.filter(({ id }) => !before.has(id)).map(({ id }) => id),
    ['ofac-44544', 'ofac-44578', 'ofac-44579', 'ofac-44618', 'ofac-44619'],
  )
})

interface Checked {
  readonly set: readonly string[]
  readonly id: string
  readonly schema: Listing['schema']
  readonly facts: readonly string[]
  /** Programme, tag and day of each act. */
  readonly acts: readonly (readonly [programme: string | null, tag: string, from: string | null])[]
  readonly ties: readonly (readonly [type: string, to: string | null, name: string])[]
}

const RISK =
  'notes = Secondary sanctions risk: North Korea Sanctions Regulations, sections 510.201 and 510.210 < remarks: Secondary sanctions risk'
const PROHIBITED =
  'notes = Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions: North Korea Sanctions Regulations section 510.214 < remarks: Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions'
const MKRTYCHEV = ['linked_to', 'ofac-41736', 'MKRTYCHEV, Ashot'] as const

// Read off the raw rows by eye: the four parties of the founding page (and one who joined them), then ten others.
const CHECKED: readonly Checked[] = [
  {
    set: SDN,
    id: 'ofac-41736',
    schema: 'Person',
    facts: [
      'name = MKRTYCHEV, Ashot < name',
      'lastName = MKRTYCHEV < name',
      'firstName = Ashot < name',
      'alias = MKRTYCEV, Asot < alt: name (aka)',
      'birthDate = 1966-05-07 < remarks: DOB',
      'birthPlace = Baku, Azerbaijan < remarks: POB',
      'birthCountry = az < remarks: POB',
      'citizenship = sk < remarks: citizen',
      'gender = male < remarks: Gender',
      RISK,
      PROHIBITED,
      'passportNumber = BD3843329 | Slovakia, expires 2029-04-08 < remarks: Passport',
      'passportNumber = BD5609822 | Slovakia, expires 2024-05-19 < remarks: Passport',
      'address = Hana Melichkova Street 3448/37, Bratislava 84105, Slovakia < add: address, city, country',
      'country = sk < add: country',
    ],
    acts: [['US-NK', 'DPRK', null]],
    ties: [],
  },
  {
    set: SDN,
    id: 'ofac-44544',
    schema: 'Organization',
    facts: [
      'name = LIMITED LIABILITY COMPANY VERUS < name',
      'alias = VERUS CONSULTING GROUP < alt: name (aka)',
      RISK,
      PROHIBITED,
      'incorporationDate = 2021-02-10 < remarks: Organization Established Date',
      'innCode = 9701170663 | Russia < remarks: Tax ID No.',
      'ogrnCode = 1217700053493 | Russia < remarks: Registration Number',
      'weakAlias = LLC VERUS < remarks: a.k.a.',
      'address = Per. Balakirevskii D. 23, Floor 3, Pomeshch. 309 Komnata 1, Office 45, Moscow 105082, Russia < add: address, city, country',
      'country = ru < add: country',
      'address = Office 45, Room 1, Facility 309, Floor 3, Building 23, Balakirevskiy Lane, Basmanny Municipal District Federal Intracity Territory, Moscow 105082, Russia < add: address, city, country',
    ],
    acts: [['US-NK', 'DPRK', null]],
    ties: [MKRTYCHEV],
  },
  {
    set: SDN,
    id: 'ofac-44578',
    schema: 'Organization',
    facts: [
      'name = DEFENSE ENGINEERING LIMITED LIABILITY PARTNERSHIP < name',
      'alias = DEFENS INZHINIRING < alt: name (aka)',
      RISK,
      PROHIBITED,
      'incorporationDate = 2018-11-27 < remarks: Organization Established Date',
      'registrationNumber = 181140030924 | Kazakhstan < remarks: Company Number',
      'weakAlias = DEFENSE ENGINEERING, TOO < remarks: a.k.a.',
      'address = Ul. Dinmukhamed Konaev 12/1, Sultan, Kazakhstan < add: address, city, country',
      'country = kz < add: country',
    ],
    acts: [['US-NK', 'DPRK', null]],
    ties: [MKRTYCHEV],
  },
  {
    set: SDN,
    id: 'ofac-44579',
    schema: 'Organization',
    facts: [
      'name = VERSOR S.R.O. < name',
      RISK,
      PROHIBITED,
      'incorporationDate = 2012-04-14 < remarks: Organization Established Date',
      'taxNumber = 2023480030 | Slovakia < remarks: Tax ID No.',
      'idNumber = 46622764 | Slovakia < remarks: Identification Number',
      'address = Karadzicova 8/A, Bratislava 82108, Slovakia < add: address, city, country',
      'country = sk < add: country',
    ],
    acts: [['US-NK', 'DPRK', null]],
    ties: [MKRTYCHEV],
  },
  {
    set: SDN,
    id: 'ofac-48986',
    schema: 'Person',
    facts: [
      'name = GAZARYAN, Rafael Anatolyevich < name',
      'lastName = GAZARYAN < name',
      'firstName = Rafael Anatolyevich < name',
      "alias = GAZARYAN, Rafael' Anatol'evich < alt: name (aka)",
      'alias = GAZARYAN, Rafael Anatolievich < alt: name (aka)',
      'birthDate = 1954-10-02 < remarks: DOB',
      'nationality = ru < remarks: nationality',
      'citizenship = ru < remarks: citizen',
      'gender = male < remarks: Gender',
      RISK,
      PROHIBITED,
      'passportNumber = 6102814100 | Russia < remarks: Passport',
      'innCode = 622800585633 | Russia < remarks: Tax ID No.',
      'country = ru < add: country',
    ],
    acts: [['US-NK', 'DPRK', null]],
    ties: [MKRTYCHEV],
  },
  {
    set: SDN,
    id: 'ofac-306',
    schema: 'Organization',
    facts: [
      'name = BANCO NACIONAL DE CUBA < name',
      'alias = NATIONAL BANK OF CUBA < alt: name (aka)',
      'weakAlias = BNC < remarks: a.k.a.',
      'address = Zweierstrasse 35, Zurich CH-8022, Switzerland < add: address, city, country',
      'country = ch < add: country',
      'address = Avenida de Concha Espina 8, Madrid E-28036, Spain < add: address, city, country',
      'country = es < add: country',
      'address = Dai-Ichi Bldg. 6th Floor, 10-2 Nihombashi, 2-chome, Chuo-ku, Tokyo 103, Japan < add: address, city, country',
      'country = jp < add: country',
      'address = Federico Boyd Avenue & 51 Street, Panama City, Panama < add: address, city, country',
      'country = pa < add: country',
    ],
    acts: [[null, 'CUBA', null]],
    ties: [],
  },
  {
    set: SDN,
    id: 'ofac-6703',
    schema: 'Person',
    // The same birth date stands twice.
    facts: [
      'name = AMEZCUA CONTRERAS, Jose de Jesus < name',
      'lastName = AMEZCUA CONTRERAS < name',
      'firstName = Jose de Jesus < name',
      'alias = AMESCUA, Chuey < alt: name (aka)',
      'alias = AMEZCUA, Chuy < alt: name (aka)',
      'alias = AMEZCUA CONTRERAS, Jesus < alt: name (aka)',
      'alias = AMEZCUA, Jose de Jesus < alt: name (aka)',
      'alias = HERNANDEZ, Adan < alt: name (aka)',
      'birthDate = 1964-07-31 < remarks: DOB',
      'birthDate = 1965-07-31 < remarks: DOB',
      'birthPlace = Mexico < remarks: POB',
      'birthCountry = mx < remarks: POB',
    ],
    acts: [['US-NARCO', 'SDNTK', null]],
    ties: [],
  },
  {
    set: SDN,
    id: 'ofac-7940',
    schema: 'Person',
    // "possibly Palestinian" is no nationality that we could vouch for; the row lacks a blank after it.
    facts: [
      'name = ABU DHESS, Mohamed < name',
      'lastName = ABU DHESS < name',
      'firstName = Mohamed < name',
      'alias = HASSAN, Yaser < alt: name (aka)',
      'birthDate = 1966-02-01 < remarks: DOB',
      'birthPlace = Hashmija, Iraq < remarks: POB',
      'birthCountry = iq < remarks: POB',
      'nationality = possibly Palestinian < remarks: nationality',
      'notes = arrested 23 Apr 2002 < remarks: arrested',
      'weakAlias = ABU ALI < remarks: a.k.a.',
      'address = Holdenweg 76, Essen 45143, Germany < add: address, city, country',
      'country = de < add: country',
    ],
    acts: [['US-TERR', 'SDGT', null]],
    ties: [],
  },
  {
    set: SDN,
    id: 'ofac-15432',
    schema: 'Airplane',
    facts: [
      'name = EP-GOL < name',
      'serialNumber = 8305 < remarks: Aircraft Construction Number (also called L/N or S/N or F/N)',
      'buildDate = 1991 < remarks: Aircraft Manufacture Date',
      'model = IL-76TD < remarks: Aircraft Model',
      "serialNumber = 1013409297 < remarks: Aircraft Manufacturer's Serial Number (MSN)",
    ],
    acts: [['US-TERR', 'SDGT', null]],
    ties: [
      ['operator', 'ofac-13109', 'YAS AIR'],
      ['linked_to', 'ofac-13109', 'POUYA AIR'],
    ],
  },
  {
    set: SDN,
    id: 'ofac-46611',
    schema: 'Vessel',
    facts: [
      'name = VIKTOR BAKAEV < name',
      'callSign = D5BN6 < call_sign',
      'type = Crude Oil Tanker < vessel_type',
      'flag = lr < vessel_flag',
      'imoNumber = 9610810 < remarks: Vessel Registration Identification',
      'mmsi = 636015565 < remarks: MMSI',
    ],
    acts: [['US-RUSHAR', 'RUSSIA-EO14024', null]],
    ties: [['linked_to', 'ofac-46609', 'STREYMOY SHIPPING LIMITED']],
  },
  {
    set: SDN,
    id: 'ofac-26689',
    schema: 'Organization',
    facts: [
      'name = LARGE RANGE LIMITED < name',
      'imoNumber = 6002286 < remarks: Identification Number',
      'address = 80 Broad Street, Monrovia, Liberia < add: address, city, country',
      'country = lr < add: country',
    ],
    acts: [['US-VEN', 'VENEZUELA-EO13850', null]],
    ties: [],
  },
  {
    set: SDN,
    id: 'ofac-12016',
    schema: 'Person',
    facts: [
      'name = CONTE, Ousmane < name',
      'lastName = CONTE < name',
      'firstName = Ousmane < name',
      'alias = CONTE, Ousman < alt: name (aka)',
      'birthDate = 1963-09-09 < remarks: DOB',
      'nationality = gn < remarks: nationality',
      'citizenship = gn < remarks: citizen',
      'passportNumber = 00085498 | Guinea < remarks: Diplomatic Passport',
    ],
    acts: [['US-NARCO', 'SDNTK', null]],
    ties: [],
  },
  {
    set: ['sdn-later-dprk-excerpt.csv'],
    id: 'ofac-52131',
    schema: 'Organization',
    facts: [
      'name = OKRYU TRADING COMPANY < name',
      'email = okryu@star-co.net.kp < remarks: Email Address',
      RISK,
      PROHIBITED,
      'weakAlias = OKRYU TRADE CO. < remarks: a.k.a.',
    ],
    acts: [['US-NK', 'DPRK4', null]],
    ties: [],
  },
  {
    set: ['sdn-later-dprk-excerpt.csv'],
    id: 'ofac-51328',
    schema: 'Person',
    facts: [
      'name = KIM, Myong Jin < name',
      'lastName = KIM < name',
      'firstName = Myong Jin < name',
      'birthDate = 1980-02-18 < remarks: DOB',
      'nationality = kp < remarks: nationality',
      'gender = male < remarks: Gender',
      RISK,
      PROHIBITED,
    ],
    acts: [['US-NK', 'DPRK', null]],
    ties: [],
  },
]
for (const { set, id, schema, facts, acts, ties } of CHECKED) {
  test.skipIf(folder === null)(`${id} of ${set[0]} with all its fields${skipped}`, async () => {
    const { listings } = await load(...set)
    const listing = listings.find((one) => one.id === id)!
    assert.equal(listing.schema, schema)
    assert.deepEqual(factsOf(listing), facts)
    assert.deepEqual(
      listing.designations.map(({ programme, tags, from }) => [programme, tags[0], from]),
      acts,
    )
    assert.ok(listing.designations.every(({ authority, listId }) => authority === 'US OFAC' && `ofac-${listId}` === id))
    assert.deepEqual(
      listing.relations.map(({ type, to, name }) => [type, to, name]),
      ties,
    )
  })
}

test.skipIf(folder === null)(`Gazprombank's remarks run over two files and date one directive${skipped}`, async () => {
  const { listings } = await load('cons-2025-12')
  const bank = listings.find(({ id }) => id === 'ofac-17016')!
  assert.equal(bank.schema, 'Company')
  const facts = factsOf(bank)
  // The seam is in the middle of "'Effective Date (EO 14024 Directive)'".
  assert.ok(facts.some((fact) => fact.includes("on or after the 'Effective Date (EO 14024 Directive)' associated")))
  for (const fact of [
    'swiftBic = GAZPRUMM < remarks: SWIFT/BIC',
    'website = www.gazprombank.ru < remarks: Website',
    'incorporationDate = 1990-07-31 < remarks: Organization Established Date',
    'legalForm = State-Owned Enterprise < remarks: Target Type',
    'innCode = 7744001497 | Russia < remarks: Tax ID No.',
    'leiCode = 253400WSS48YWMBUA688 < remarks: Legal Entity Number',
    'ogrnCode = 1027700167110 | Russia < remarks: Registration Number',
    'notes = Effective Date (EO 14024 Directive 3): 26 Mar 2022 < remarks: Effective Date',
    'previousName = GAZPROMBANK OPEN JOINT STOCK COMPANY < alt: name (fka)',
    'address = 6 Enh-Taivan St., Ulaanbaatar 14250, Mongolia < add: address, city, country',
  ]) {
    assert.ok(facts.includes(fact), fact)
  }
  assert.deepEqual(
    bank.designations.map(({ tags, from, legalBasis }) => [tags[0], from, legalBasis]),
    [
      ['UKRAINE-EO13662', null, null],
      ['RUSSIA-EO14024', '2022-02-24', 'EO 14024 Directive 3'],
    ],
  )
})

test.skipIf(folder === null)(
  `a tie whose name is cut at the seam is whole: PROMO RAI + Z S.A.S.${skipped}`,
  async () => {
    const { listings } = await load('complete-2021-07')
    const man = listings.find(({ id }) => id === 'ofac-12300')!
    assert.equal(man.relations.length, 25)
    assert.ok(man.relations.every(({ to }) => to !== null))
    assert.deepEqual(
      man.relations.find(({ name }) => name === 'PROMO RAIZ S.A.S.'),
      { type: 'linked_to', to: 'ofac-12396', name: 'PROMO RAIZ S.A.S.', source: null },
    )
  },
)

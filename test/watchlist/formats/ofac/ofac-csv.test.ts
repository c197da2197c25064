import assert from 'node:assert/strict'
import { test } from 'vitest'
import { WatchlistFormatError } from '../../../../src/watchlist/errors.ts'
import { readList } from '../../../../src/watchlist/read-list.ts'
import { partOfBytes } from '../../../../src/watchlist/source/list-part.ts'
import { factsOf } from './facts-of.ts'

// Invented entries in the format of OFAC's CSV files.
const EMPTY = '-0- '
function row(uid: string, name: string, cells: Record<number, string> = {}): string {
  const all = [uid, `"${name}"`, ...Array<string>(10).fill(EMPTY)]
  for (const [at, text] of Object.entries(cells)) all[Number(at)] = `"${text}"`
  return all.join(',')
}
const END = '\r\n\u001a'
const SDN = [
  row('11', 'TESTOV, Ivan Petrovich', {
    2: 'individual',
    3: 'DPRK] [NPWMD',
    4: 'General',
    11: 'DOB 1970; Gender Male; General.',
  }),
  row('12', 'TEST TRADING CO., LTD.', { 3: 'RUSSIA-EO14024', 11: "Linked To: TESTOV, Ivan Petrovich; a.k.a. 'TTC'." }),
  row('13', 'TEST STAR', {
    2: 'vessel',
    3: 'DPRK4',
    5: 'TS1',
    6: 'Tug',
    7: '99,144',
    8: '56,068',
    9: 'Panama',
    10: 'Test Shipping',
    11: 'Linked To: TEST TRADING CO., LTD.',
  }),
  row('14', 'EP-TST', { 2: 'aircraft', 3: 'IRAN', 11: 'Aircraft Model T-1; Aircraft Operator TEST AIR.' }),
].join('\r\n')
const ALT = [
  '11,1,"aka","TESTOW, Iwan",-0- ',
  '11,2,"aka","\'VANYA\'",-0- ',
  '12,3,"fka","OLD TEST TRADING","until 1999"',
  '99,4,"aka","NOBODY",-0- ',
].join('\r\n')
const ADD = [
  '12,1,"1 Test Street","Pyongyang 1000","Korea, North",-0- ',
  '12,2,"2 Test Street",-0- ,"Korea, North",-0- ',
  '11,3,-0- ,-0- ,"Russia",-0- ',
  '11,4,-0- ,-0- ,-0- ,-0- ',
  '99,5,"No Street",-0- ,"Russia",-0- ',
].join('\r\n')

const part = (name: string, text: string) => partOfBytes(name, text + END)
const set = [part('sdn.csv', SDN), part('alt.csv', ALT), part('add.csv', ADD)]

test('the files of a set are joined by uid, in whatever order they are given', async () => {
  const { listings, cleaning, format } = await readList([...set].reverse(), { name: 'own' })
  assert.equal(format, 'ofac-csv')
  const [person, firm, vessel, aircraft] = listings
  assert.deepEqual(
    listings.map(({ id, schema }) => [id, schema]),
    [
      ['ofac-11', 'Person'],
      ['ofac-12', 'Organization'],
      ['ofac-13', 'Vessel'],
      ['ofac-14', 'Airplane'],
    ],
  )
  assert.deepEqual(factsOf(person!), [
    'name = TESTOV, Ivan Petrovich < name',
    'lastName = TESTOV < name',
    'firstName = Ivan Petrovich < name',
    'alias = TESTOW, Iwan < alt: name (aka)',
    'weakAlias = VANYA < alt: name (aka)',
    'position = General < title',
    'birthDate = 1970 < remarks: DOB',
    'gender = male < remarks: Gender',
    'country = ru < add: country',
  ])
  assert.deepEqual(factsOf(firm!), [
    'name = TEST TRADING CO., LTD. < name',
    'previousName = OLD TEST TRADING | until 1999 < alt: name (fka)',
    'weakAlias = TTC < remarks: a.k.a.',
    'address = 1 Test Street, Pyongyang 1000, Korea, North < add: address, city, country',
    'country = kp < add: country',
    'address = 2 Test Street, Korea, North < add: address, city, country',
  ])
  assert.deepEqual(factsOf(vessel!), [
    'name = TEST STAR < name',
    'callSign = TS1 < call_sign',
    'type = Tug < vessel_type',
    'tonnage = 99,144 < tonnage',
    'grossRegisteredTonnage = 56,068 < grt',
    'flag = pa < vessel_flag',
  ])
  assert.deepEqual(factsOf(aircraft!), ['name = EP-TST < name', 'model = T-1 < remarks: Aircraft Model'])
  const ties = listings.flatMap(({ relations }) => relations.map(({ type, to, name }) => [type, to, name]))
  assert.deepEqual(ties, [
    ['linked_to', 'ofac-11', 'TESTOV, Ivan Petrovich'],
    ['owner', null, 'Test Shipping'],
    ['linked_to', 'ofac-12', 'TEST TRADING CO., LTD'],
    ['operator', null, 'TEST AIR'],
  ])
  const counts = Object.fromEntries(cleaning!.map(({ rule, count }) => [rule, count]))
  assert.deepEqual(counts, { unjoined_row: 2, unresolved_link: 2 })
})

test('each programme tag is an act without a day: the list tells none', async () => {
  const { listings } = await readList(set, { name: 'own' })
  assert.deepEqual(
    listings[0]!.designations.map(({ authority, programme, tags, from, listId, verified }) => [
      authority,
      programme,
      tags,
      from,
      listId,
      verified,
    ]),
    [
      ['US OFAC', 'US-NK', ['DPRK'], null, '11', false],
      ['US OFAC', 'US-NON-PROLIF', ['NPWMD'], null, '11', false],
    ],
  )
})

const DIRECTIVES = 'Listing Date (EO 14024 Directive 2): 24 Feb 2022; Listing Date (EO 14024 Directive 3): 25 Feb 2022.'
const BANK = row('21', 'TEST BANK', { 3: 'UKRAINE-EO13662] [RUSSIA-EO14024', 11: DIRECTIVES })

test('on the non-SDN list the directives with their days stand in place of their programme', async () => {
  const { listings } = await readList([part('cons_prim.csv', BANK)], { name: 'own' })
  assert.deepEqual(
    listings[0]!.designations.map(({ programme, from, legalBasis }) => [programme, from, legalBasis]),
    [
      ['US-UKRRUS-REL', null, null],
      ['US-RUSHAR', '2022-02-24', 'EO 14024 Directive 2'],
      ['US-RUSHAR', '2022-02-25', 'EO 14024 Directive 3'],
    ],
  )
})

test('on the SDN list they stand beside it: the entry was blocked on a day that the list does not tell', async () => {
  const { listings } = await readList([part('sdn.csv', BANK)], { name: 'own' })
  assert.deepEqual(
    listings[0]!.designations.map(({ programme, from }) => [programme, from]),
    [
      ['US-UKRRUS-REL', null],
      ['US-RUSHAR', null],
      ['US-RUSHAR', '2022-02-24'],
      ['US-RUSHAR', '2022-02-25'],
    ],
  )
})

// The remarks column has room for 1,000 characters.
const HEAD = 'DOB 1970; Secondary sanctions risk: '
const TAIL = '; Passport AB'
const CUT = row('31', 'TEST', {
  2: 'individual',
  3: 'DPRK',
  11: `${HEAD}${'x'.repeat(1000 - HEAD.length - TAIL.length)}${TAIL}`,
})

test('remarks that have no room go on in the comments file', async () => {
  const parts = [part('sdn.csv', CUT), part('sdn_comments.csv', '31,"123 (Russia); POB Testville."')]
  const { listings, cleaning } = await readList(parts, { name: 'own' })
  const facts = factsOf(listings[0]!)
  assert.ok(facts.includes('passportNumber = AB123 | Russia < remarks: Passport'))
  assert.ok(facts.includes('birthPlace = Testville < remarks: POB'))
  assert.equal(
    cleaning!.find(({ rule }) => rule === 'unknown_field'),
    undefined,
  )
})

test('without that file half a passport number is no passport number', async () => {
  const { listings } = await readList([part('sdn.csv', CUT)], { name: 'own' })
  const facts = factsOf(listings[0]!)
  assert.ok(facts.includes('notes = remarks: Passport AB < remarks'))
  assert.ok(!facts.some((fact) => fact.startsWith('passportNumber')))
})

test('comments of another day, on remarks that are whole, are kept as a note and counted', async () => {
  const comments = part('sdn_comments.csv', '12,"5 (Russia); POB Testville."\r\n98,"nobody"')
  const { listings, cleaning } = await readList([part('sdn.csv', SDN), comments], { name: 'own' })
  assert.ok(factsOf(listings[1]!).includes('notes = 5 (Russia); POB Testville. < comments'))
  assert.equal(cleaning!.find(({ rule }) => rule === 'unjoined_row')?.count, 2)
})

const first = SDN.split('\r\n')[0]!
const BROKEN: [files: readonly [name: string, text: string | Uint8Array][], message: RegExp, why: string][] = [
  [[['alt.csv', ALT]], /primary file .*found only "alt.csv"/, 'names alone'],
  [[['add.csv', ADD]], /primary file .*found only "add.csv"/, 'addresses alone'],
  [
    [
      ['sdn.csv', SDN],
      ['cons_prim.csv', BANK],
    ],
    /one file of 12 columns in a set, found both "sdn.csv" and "cons_prim.csv"/,
    'two lists at once',
  ],
  [
    [
      ['sdn.csv', SDN],
      ['x.csv', '1,2,3'],
    ],
    /x.csv" at line 1: expected 12 columns .*found 3/,
    'a file of another width',
  ],
  [[['sdn.csv', `${SDN}\r\n15,"TEST",-0- ,"DPRK",-0- `]], /at line 5: expected 12 columns, found 5/, 'missing columns'],
  [[['sdn.csv', '11,"TEST']], /at line 1: expected a closing quotation mark/, 'cut in its first row'],
  [[['sdn.csv', SDN.slice(0, -20)]], /at line 4: expected a closing quotation mark, found the end/, 'cut in a cell'],
  [[['sdn.csv', `${SDN}\r\n${first}`]], /at line 5: expected each entry once, found entry 11 again/, 'an entry twice'],
  [
    [['sdn.csv', SDN.replace('\r\n12,', '\r\nx12,')]],
    /at line 2: expected the number of an entry, found "x12"/,
    'no uid',
  ],
  [[['sdn.csv', SDN.replace('"vessel"', '"submarine"')]], /at line 3: .* in column 3, found "submarine"/, 'a new type'],
  [[['sdn.csv', SDN.replace('"TEST STAR"', EMPTY)]], /at line 3: expected the name of an entry/, 'no name'],
  [
    [['sdn.csv', Buffer.from(SDN.replace('TEST STAR', 'TEST \u00dcBER'), 'latin1')]],
    /at line 3: expected utf-8 text, found bytes of another encoding/,
    'Latin-1',
  ],
]
for (const [files, message, why] of BROKEN) {
  test(`nothing is read of a broken set: ${why}`, async () => {
    const parts = files.map(([name, text]) => partOfBytes(name, text))
    await assert.rejects(readList(parts, { name: 'own', format: 'ofac-csv' }), (error) => {
      assert.ok(error instanceof WatchlistFormatError)
      assert.match(error.message, message)
      return true
    })
  })
}

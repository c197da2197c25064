import assert from 'node:assert/strict'
import { test } from 'vitest'
import { identifierProperty } from '../../../../src/watchlist/formats/ofac/identifier-property.ts'
import { ofacProgramme } from '../../../../src/watchlist/formats/ofac/ofac-programmes.ts'
import { readRemarks } from '../../../../src/watchlist/formats/ofac/remarks/read-remarks.ts'
import { splitRemarks } from '../../../../src/watchlist/formats/ofac/remarks/split-remarks.ts'
import { CleaningLog } from '../../../../src/watchlist/party/cleaning-log.ts'
import { PartyDraft } from '../../../../src/watchlist/party/party-draft.ts'
import { factsOf } from './facts-of.ts'

function read(remarks: string, context: { title?: string; isCut?: boolean } = {}) {
  const log = new CleaningLog()
  const draft = new PartyDraft('1', 'Organization', log)
  const dates = readRemarks(draft, remarks, { column: 'remarks', ...context })
  return { facts: factsOf(draft), relations: draft.build('ofac-1', 'invented', 'X').relations, dates, log }
}

const SPLITS: [remarks: string, clauses: readonly string[], why: string][] = [
  ['DOB 1970; POB Testville.', ['DOB 1970', 'POB Testville'], 'semicolons cut, the last full stop goes'],
  ["a.k.a. 'ONE; TWO'; DOB 1970.", ["a.k.a. 'ONE; TWO'", 'DOB 1970'], 'a quoted name goes on'],
  ["a.k.a. 'SA'ID; DOB 1970.", ["a.k.a. 'SA'ID", 'DOB 1970'], 'a quotation mark that is never closed hides nothing'],
  [
    "Linked To: PEOPLE'S BANK; DOB 1970.",
    ["Linked To: PEOPLE'S BANK", 'DOB 1970'],
    'an apostrophe is no quotation mark',
  ],
  ['(Linked To: A; Linked To: B); DOB 1970.', ['(Linked To: A; Linked To: B)', 'DOB 1970'], 'brackets hold together'],
  [
    'POB (near Testville; DOB 1970.',
    ['POB (near Testville', 'DOB 1970'],
    'a bracket that is never closed hides nothing',
  ],
  ['Linked To: TEST S.A.', ['Linked To: TEST S.A.'], 'the full stop of an abbreviation stays'],
  ['nationality Iraq;arrested 1970.', ['nationality Iraq', 'arrested 1970'], 'without a blank'],
  ['Website http://a.test/?a=1;b=2; DOB 1970.', ['Website http://a.test/?a=1;b=2', 'DOB 1970'], 'inside an address'],
  ['.', [], 'nothing'],
]
for (const [remarks, clauses, why] of SPLITS) {
  test(`splitRemarks(${remarks}): ${why}`, () => assert.deepEqual(splitRemarks(remarks), clauses))
}

const CLAUSES: [remarks: string, facts: readonly string[], why: string][] = [
  ['DOB 07 May 1966', ['birthDate = 1966-05-07 < remarks: DOB'], 'a day'],
  ['alt. DOB May 1966', ['birthDate = 1966-05 < remarks: DOB'], 'an alternative month'],
  ['DOB circa 1966', ['birthDate = 1966~ < remarks: DOB'], 'about a year'],
  ['DOB 1951 to 1953', ['birthDate = 1951/1953 < remarks: DOB'], 'a stretch, never its first day'],
  ['DOB unclear', ['notes = remarks: DOB: unclear < remarks: DOB'], 'no date: kept in words'],
  [
    'POB Testville, Korea, North',
    ['birthPlace = Testville, Korea, North < remarks: POB', 'birthCountry = kp < remarks: POB'],
    'a country turned round',
  ],
  ['POB Testville', ['birthPlace = Testville < remarks: POB'], 'no country told, none made up'],
  ['nationality Russia', ['nationality = ru < remarks: nationality'], 'nationality'],
  ['alt. citizen Palestinian', ['citizenship = ps < remarks: citizen'], 'an adjective'],
  ['Gender Female', ['gender = female < remarks: Gender'], 'gender'],
  [
    'Passport AB123 (Slovakia) issued 18 Jan 2019 expires 08 Apr 2029',
    ['passportNumber = AB123 | Slovakia, issued 2019-01-18, expires 2029-04-08 < remarks: Passport'],
    'country and dates beside the number',
  ],
  ['Passport AB123', ['passportNumber = AB123 < remarks: Passport'], 'nothing beside it'],
  [
    'File Number 5736292 (Delaware) (United States)',
    ['idNumber = 5736292 | Delaware, United States < remarks: File Number'],
    'two brackets',
  ],
  [
    'Tax ID No. 0000000001 (Russia)',
    ['innCode = 0000000001 | Russia < remarks: Tax ID No.'],
    'a Russian one is an INN',
  ],
  ['Tax ID No. 123 (Serbia)', ['taxNumber = 123 | Serbia < remarks: Tax ID No.'], 'elsewhere it is a tax number'],
  [
    'Economic Register Number (CBLS) 115 (United Arab Emirates)',
    ['registrationNumber = 115 | United Arab Emirates < remarks: Economic Register Number (CBLS)'],
    'a label with brackets',
  ],
  [
    'Vessel Registration Identification IMO 7406784',
    ['imoNumber = 7406784 < remarks: Vessel Registration Identification'],
    'an IMO number',
  ],
  [
    'International Maritime Organization No. (5777731)',
    ['imoNumber = 5777731 < remarks: International Maritime Organization No.'],
    'the number itself in brackets',
  ],
  ['MMSI 572469210', ['mmsi = 572469210 < remarks: MMSI'], 'MMSI'],
  ['alt. Former Vessel Flag Malta', ['pastFlags = mt < remarks: Former Vessel Flag'], 'a flag no longer flown'],
  ['Former Vessel Flag None Identified', [], 'words for nothing'],
  [
    'alt. Digital Currency Address - XBT 1TestTestTest',
    ['publicKey = 1TestTestTest | XBT < remarks: Digital Currency Address'],
    'a wallet with its currency',
  ],
  ["a.k.a. 'BNC'", ['weakAlias = BNC < remarks: a.k.a.'], 'a name in quotation marks is weak'],
  ["f.k.a. 'OLD'", ['previousName = OLD < remarks: f.k.a.'], 'a former one'],
  ['Organization Type: Activities of tests', ['sector = Activities of tests < remarks: Organization Type'], 'sector'],
  ['Fax (98)(21)(22224537)', ['phone = (98)(21)(22224537) < remarks: Fax'], 'a number all in brackets'],
  ['info@a.test (email).', ['email = info@a.test < remarks'], 'an address without a label'],
  [
    'Tanzanian Voter No. T-1001 (Tanzania)',
    ['idNumber = T-1001 | Tanzania < remarks: Tanzanian Voter No.'],
    'a numbered paper that no label names',
  ],
  [
    'Secondary sanctions risk: section 1 of an order',
    ['notes = Secondary sanctions risk: section 1 of an order < remarks: Secondary sanctions risk'],
    'kept in words',
  ],
  ['Nationality of Registration Iran', ['jurisdiction = ir < remarks: Nationality of Registration'], 'not nationality'],
]
for (const [remarks, facts, why] of CLAUSES) {
  test(`${remarks}: ${why}`, () => {
    const { facts: found, log } = read(remarks)
    assert.deepEqual(found, facts)
    assert.equal(log.countOf('unknown_field'), 0)
  })
}

test('a clause of no known kind is kept as a note and counted', () => {
  const { facts, log } = read('wife of somebody; Passporter of the year')
  assert.deepEqual(facts, [
    'notes = remarks: wife of somebody < remarks',
    'notes = remarks: Passporter of the year < remarks',
  ])
  assert.equal(log.countOf('unknown_field'), 2)
})

test('the title is not read again where the remarks repeat it, whole or in pieces', () => {
  assert.deepEqual(read('DOB 1970; Professor; Doctor; Linked To: A.', { title: 'Professor; Doctor' }).facts, [
    'birthDate = 1970 < remarks: DOB',
  ])
})

test('half a clause is never read as a whole one', () => {
  const { facts, log } = read('DOB 1970; Passport AB12', { isCut: true })
  assert.deepEqual(facts, ['birthDate = 1970 < remarks: DOB', 'notes = remarks: Passport AB12 < remarks'])
  assert.equal(log.countOf('unknown_field'), 1)
})

const TIES: [remarks: string, ties: readonly (readonly [type: string, name: string])[]][] = [
  ['Linked To: TEST, Ivan.', [['linked_to', 'TEST, Ivan']]],
  [
    '(Linked To: A (B)-C; Linked To: D)',
    [
      ['linked_to', 'A (B)-C'],
      ['linked_to', 'D'],
    ],
  ],
  ['Aircraft Operator Test Air', [['operator', 'Test Air']]],
  ['not Linked To anybody', []],
]
for (const [remarks, ties] of TIES) {
  test(`ties of "${remarks}"`, () => {
    assert.deepEqual(
      read(remarks).relations.map(({ type, name }) => [type, name]),
      ties,
    )
  })
}

test('listing days are told apart by the act that they belong to; effective days are notes', () => {
  const { dates, facts } = read(
    'Listing Date (EO 14024 Directive 3): 24 Feb 2022; Effective Date (EO 14024 Directive 3): 26 Mar 2022; Listing Date (CMIC) 03 Jun 2021.',
  )
  assert.deepEqual(dates, [
    { act: 'EO 14024 Directive 3', day: '2022-02-24' },
    { act: 'CMIC', day: '2021-06-03' },
  ])
  assert.deepEqual(facts, [
    'listingDate = 2022-02-24 | EO 14024 Directive 3 < remarks: Listing Date',
    'notes = Effective Date (EO 14024 Directive 3): 26 Mar 2022 < remarks: Effective Date',
    'listingDate = 2021-06-03 | CMIC < remarks: Listing Date',
  ])
})

const NUMBERS: [property: string, label: string, country: string | null, number: string, becomes: string][] = [
  ['taxNumber', 'Tax ID No.', 'ru', '000000000001', 'innCode'],
  ['taxNumber', 'Tax ID No.', 'ru', '12345', 'taxNumber'],
  ['taxNumber', 'Tax ID No.', null, '0000000001', 'taxNumber'],
  ['registrationNumber', 'Registration Number', 'ru', '1027700000000', 'ogrnCode'],
  ['registrationNumber', 'Registration Number', 'ru', '2027700000000', 'registrationNumber'],
  ['registrationNumber', 'Government Gazette Number', 'ru', '00000001', 'okpoCode'],
  ['registrationNumber', 'Registration Number', 'ru', '00000001', 'registrationNumber'],
  ['registrationNumber', 'Registration Number', 'cn', '91110000710934369E', 'uscCode'],
  ['registrationNumber', 'Company Number', null, 'IMO 5055293', 'imoNumber'],
  ['idNumber', 'Identification Number', null, 'IMO 50', 'idNumber'],
]
for (const [property, label, country, number, becomes] of NUMBERS) {
  test(`${label} ${number} (${country ?? 'no country'}) is ${becomes}`, () => {
    assert.equal(identifierProperty({ property, label, country }, number).property, becomes)
  })
}

const TAGS: [tag: string, key: string | null][] = [
  ['DPRK', 'US-NK'],
  ['DPRK4', 'US-NK'],
  ['[NPWMD]', 'US-NON-PROLIF'],
  ['russia-eo14024', 'US-RUSHAR'],
  ['UKRAINE-EO13685', 'US-UKRRUS-REL'],
  ['CUBA', null],
  ['NO-SUCH-TAG', null],
]
for (const [tag, key] of TAGS) test(`programme of ${tag}`, () => assert.equal(ofacProgramme(tag).key, key))

test('remarks made to slow the reader down are read in no time', () => {
  const begun = performance.now()
  const long = [`Passport A${' '.repeat(50_000)}x`, `Passport ${'('.repeat(20_000)}`, `${'(; '.repeat(20_000)}`]
  for (const remarks of [...long, "a.k.a. 'X; ".repeat(5_000), 'a@a.'.repeat(10_000), 'x No '.repeat(10_000)])
    read(remarks)
  assert.ok(performance.now() - begun < 2000)
})

import assert from 'node:assert/strict'
import { test } from 'vitest'
import { screenWithRest } from '../../../src/watchlist/screen.ts'
import { type CertificateContent, certificate } from '../../../src/watchlist/screening-record/certificate.ts'
import { CertificateRefusedError } from '../../../src/watchlist/screening-record/record-errors.ts'
import { designated, indexOf, listing } from '../invented-list.ts'

const index = indexOf(
  listing('anna', 'Person', ['Anna Sergeyevna Vetrova'], { designations: [designated('2023-05-10')] }),
)

function content(name: string, more: Partial<CertificateContent> = {}): CertificateContent {
  const query = { name, countries: ['sk'], birthDate: '1970', identifiers: [{ type: 'passport', value: 'X123456' }] }
  return {
    query,
    result: screenWithRest(query, index, { asOf: more.asOf ?? null }),
    resultHash: 'a'.repeat(64),
    recordHash: 'b'.repeat(64),
    time: '2024-01-31T10:00:00.000Z',
    engine: '9.9.9',
    algorithm: 'interdict',
    threshold: 0.7,
    asOf: null,
    lists: index.lists,
    known: [
      { name: 'invented', title: 'Invented list' },
      { name: 'other', title: 'Another list' },
    ],
    ...more,
  }
}

const cases: [made: CertificateContent, says: RegExp, why: string][] = [
  [content('Gustav Nygaard'), /^Searched for {2}Gustav Nygaard$/m, 'who was searched'],
  [content('Gustav Nygaard'), /^Born {10}1970$/m, 'with which details'],
  [content('Gustav Nygaard'), /^Identifiers {3}passport X123456$/m, 'with which numbers'],
  [content('Gustav Nygaard'), /^Countries {5}SK$/m, 'with which countries'],
  [content('Gustav Nygaard'), /interdict 9\.9\.9, algorithm interdict, threshold 0\.7/, 'by what'],
  [content('Gustav Nygaard'), / {2}invented: Invented list\n {4}published 2024-01-01, 30 days old; 1 listings/, 'age'],
  [content('Gustav Nygaard'), /version f{64}/, 'the whole version of a list'],
  [content('Gustav Nygaard'), /not asked:\n {2}other: Another list\n/, 'which known lists were left aside'],
  [content('Gustav Nygaard'), /No hit is not clearance/, 'what it does not say'],
  [content('Gustav Nygaard'), /^Record {8}b{64}$/m, 'its record'],
  [
    content('Anna Sergeyevna Vetrova', { asOf: '2023-05-09' }),
    /Came near and is no hit:\n.*Anna .*after 2023-05-09/,
    'near',
  ],
  [content('Gustav Nygaard', { lists: [{ ...index.lists[0]!, publishedOn: null }] }), /carries no date; 1/, 'no date'],
]
for (const [made, says, why] of cases) test(`the statement tells ${why}`, () => assert.match(certificate(made), says))

test('what is not known or not kept has no line', () => {
  const text = certificate(content('Gustav Nygaard', { recordHash: null }))
  assert.doesNotMatch(text, /^(Record|Gender|Addresses|Lists as of)/m)
})

test('it fits on one page', () => {
  const text = certificate(content('Gustav Nygaard'))
  assert.ok(text.split('\n').length < 60)
  assert.ok(text.split('\n').every((line) => line.length <= 120))
})

test('refused where there is a hit', () => {
  assert.throws(
    () => certificate(content('Anna Sergeyevna Vetrova')),
    (error) => error instanceof CertificateRefusedError && /expected none, found 1/.test(error.message),
  )
})

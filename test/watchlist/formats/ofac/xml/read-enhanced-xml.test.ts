import assert from 'node:assert/strict'
import { test } from 'vitest'
import { WatchlistFormatError } from '../../../../../src/watchlist/errors.ts'
import type { LoadedList } from '../../../../../src/watchlist/loaded-list.ts'
import { readList } from '../../../../../src/watchlist/read-list.ts'
import { partOfBytes } from '../../../../../src/watchlist/source/list-part.ts'
import { linesOf } from './lines-of.ts'

function name(id: number, full: string, more: string, script = 'Latin'): string {
  return `<name id="${id}">${more}<translations><translation id="${id}"><isPrimary>true</isPrimary><script refId="1">${script}</script><formattedFullName>${full}</formattedFullName></translation></translations></name>`
}

const PRIMARY = '<isPrimary>true</isPrimary><isLowQuality>false</isLowQuality>'
const PERSON = `<entity id="501"><generalInfo><identityId>1</identityId><entityType refId="600">Individual</entityType><title>Keeper</title></generalInfo>
<sanctionsLists><sanctionsList refId="1550" id="1" datePublished="2031-02-03">SDN List</sanctionsList></sanctionsLists>
<sanctionsPrograms><sanctionsProgram refId="1" id="2">DPRK2</sanctionsProgram></sanctionsPrograms>
<legalAuthorities><legalAuthority refId="1" id="3">Executive Order 13687 (North Korea)</legalAuthority></legalAuthorities>
<names>${name(1, 'CHOE, Pyol', PRIMARY)}${name(2, '최별', PRIMARY, 'Hangul')}${name(3, 'PYOL', '<isPrimary>false</isPrimary><aliasType refId="1400">A.K.A.</aliasType><isLowQuality>true</isLowQuality><comments>pen name</comments>')}</names>
<features><feature id="1"><type featureTypeId="8">Birthdate</type><versionId>1</versionId><value>circa 1962</value><valueDate id="1"><fromDateBegin>1962-01-01</fromDateBegin><fromDateEnd>1962-01-01</fromDateEnd><toDateBegin>1962-12-31</toDateBegin><toDateEnd>1962-12-31</toDateEnd><isApproximate>true</isApproximate><isDateRange>false</isDateRange></valueDate><isPrimary>true</isPrimary></feature>
<feature id="2"><type featureTypeId="8">Birthdate</type><versionId>2</versionId><value>1964 to 1966</value><valueDate id="2"><fromDateBegin>1964-01-01</fromDateBegin><fromDateEnd>1964-12-31</fromDateEnd><toDateBegin>1966-01-01</toDateBegin><toDateEnd>1966-12-31</toDateEnd><isApproximate>false</isApproximate><isDateRange>true</isDateRange></valueDate><isPrimary>false</isPrimary></feature>
<feature id="3"><type featureTypeId="999">Favourite lighthouse</type><versionId>3</versionId><value>Nizhny Vymysel</value><isPrimary>true</isPrimary></feature></features>
<identityDocuments><identityDocument id="4"><type refId="1">Voter Card of the Islands</type><name nameId="1" nameTranslationId="1">CHOE, Pyol</name><documentNumber>V-77</documentNumber><isValid>false</isValid><issuingCountry refId="1">Korea, North</issuingCountry><issueDate>2020-05-06T00:00:00</issueDate></identityDocument></identityDocuments>
<relationships><relationship id="5"><type refId="1">Leader or official of</type><relatedEntity entityId="502">LANTERN BUREAU</relatedEntity></relationship>
<relationship id="6"><type refId="1">Family member of</type><relatedEntity entityId="77">CHOE, Tal</relatedEntity></relationship></relationships>
</entity>`
const BUREAU = `<entity id="502"><generalInfo><identityId>2</identityId><entityType refId="601">Entity</entityType></generalInfo><names>${name(9, 'LANTERN BUREAU', PRIMARY)}</names><futurePart><more kind="x">words</more></futurePart></entity>`

function file(entities: readonly string[]): string {
  return `<sanctionsData xmlns="urn:invented"><publicationInfo><dataAsOf>2031-04-09T00:00:00</dataAsOf></publicationInfo><entities>${entities.join('')}</entities></sanctionsData>`
}

function read(content: string): Promise<LoadedList> {
  return readList([partOfBytes('SDN_ENHANCED.XML', content)], { name: 'us-ofac-sdn' })
}

test('names in their scripts, dates as precise as they are, unknown papers as numbers, ties by id or name', async () => {
  const { listings, publishedOn, cleaning } = await read(file([PERSON, BUREAU]))
  assert.equal(publishedOn, '2031-04-09')
  const full = 'names/name/translations/translation/formattedFullName'
  assert.deepEqual(linesOf(listings[0]!), [
    'ofacUid = 501 < entity@id',
    `name = CHOE, Pyol < ${full}`,
    `name = 최별 | und-Hang < ${full}`,
    `weakAlias = PYOL | pen name < ${full}`,
    'position = Keeper < generalInfo/title',
    'birthDate = 1962~ < features/feature: Birthdate',
    'birthDate = 1964/1966 | alternative < features/feature: Birthdate',
    'notes = features/feature: Favourite lighthouse: Nizhny Vymysel < features/feature: Favourite lighthouse',
    'idNumber = V-77 | Korea, North, issued 2020-05-06, not valid < identityDocuments/identityDocument: Voter Card of the Islands',
    'ACT US-NK [DPRK2] 2031-02-03; Executive Order 13687 (North Korea); SDN List',
    'TIE leader_or_official_of ofac-502 (LANTERN BUREAU)',
    'TIE family_member_of null (CHOE, Tal)',
  ])
  assert.deepEqual(linesOf(listings[1]!).slice(2), [
    'notes = futurePart/more: words < futurePart/more',
    'notes = futurePart/more@kind: x < futurePart/more@kind',
  ])
  const counts = Object.fromEntries(cleaning!.map(({ rule, count }) => [rule, count]))
  assert.deepEqual(counts, { unknown_field: 3, unresolved_link: 1 })
})

const BROKEN: [what: string, content: string, expected: RegExp][] = [
  ['an entity twice', file([BUREAU, BUREAU]), /each entity once/],
  ['an entity without id', file([BUREAU.replace(' id="502"', '')]), /an entity with an id/],
  [
    'an entity without a primary name',
    file([BUREAU.replace(PRIMARY, '<isPrimary>false</isPrimary>')]),
    /a primary name/,
  ],
  ['an entity of no known type', file([BUREAU.replace('>Entity<', '>Planet<')]), /found "Planet"/],
  ['a file that ends early', file([PERSON, BUREAU]).slice(0, -120), /well-formed XML/],
]
for (const [what, content, expected] of BROKEN) {
  test(`${what} is an error, and nothing of the list is used`, async () => {
    await assert.rejects(
      read(content),
      (error) => error instanceof WatchlistFormatError && expected.test(error.message),
    )
  })
}

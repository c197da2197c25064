import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'vitest'
import { daysOf } from '../../src/model/date-value.ts'
import { packagedFile } from '../../src/model/packaged-data.ts'
import { jurisdictionOf } from '../../src/watchlist/descriptions/jurisdictions.ts'
import { starterWatchlist } from '../../src/watchlist/open-watchlist.ts'
import { sharedData } from '../support/shared-data.ts'

const LISTINGS = [...starterWatchlist().listings]

test('every party has an act whose entry and date were seen, with a source', () => {
  assert.ok(LISTINGS.length > 60)
  for (const { id, designations } of LISTINGS) {
    const dated = designations.filter(({ from }) => from !== null)
    assert.ok(dated.length > 0, id)
    for (const act of dated) {
      assert.notEqual(daysOf(act.from), null, id)
      assert.ok(act.verified && act.source !== null && act.reason !== null, id)
      assert.doesNotMatch(`${act.source} ${act.legalBasis}`, /unverified|not seen|shared\//, id)
      assert.notEqual(jurisdictionOf(act), null, `${id}: ${act.authority}`)
    }
  }
})

test('ties lead to parties of the list, from both ends', () => {
  const ids = new Set(LISTINGS.map(({ id }) => id))
  let ties = 0
  for (const { id, relations } of LISTINGS) {
    for (const { to, source } of relations) {
      ties++
      assert.ok(to !== null && ids.has(to), `${id} -> ${to}`)
      assert.notEqual(source, null)
      const back = LISTINGS.find((listing) => listing.id === to)!.relations
      assert.ok(
        back.some((relation) => relation.to === id),
        `${to} -> ${id}`,
      )
    }
  }
  assert.ok(ties > 50)
})

const ENTRIES: [id: string, date: string, identifiers: string[], ties: string[]][] = [
  ['mkrtychev', '2023-03-30', ['ofac_uid 41736', 'uk_ref RUS1965'], ['verus', 'versor', 'defense-engineering']],
  ['verus', '2023-08-16', ['ofac_uid 44544', 'inn 9701170663'], ['mkrtychev']],
  ['angara', '2022-05-08', ['imo 9179842', 'ofac_uid 37059'], ['m-leasing']],
  ['komid', '2009-04-24', ['un_ref KPe.001'], ['royal-shune-lei']],
]
for (const [id, date, identifiers, ties] of ENTRIES) {
  test(`${id} was first listed ${date}`, () => {
    const listing = LISTINGS.find((one) => one.id === id)!
    assert.equal(listing.designations[0]!.from, date)
    const numbers = listing.identifiers.map(({ type, value }) => `${type} ${value}`)
    for (const identifier of identifiers) assert.ok(numbers.includes(identifier), identifier)
    for (const to of ties)
      assert.ok(
        listing.relations.some((relation) => relation.to === to),
        to,
      )
  })
}

test('an act whose date was not seen leaves the answer open instead of dating it', () => {
  const sovfracht = LISTINGS.find(({ id }) => id === 'sovfracht')!
  assert.ok(sovfracht.designations.some(({ from, programme }) => from === null && programme?.startsWith('US-')))
})

test('the file is what the tool makes of the facts', ({ skip }) => {
  const facts = sharedData('law/designations.json')
  if (facts === null) return skip('no shared data')
  const folder = mkdtempSync(join(tmpdir(), 'starter-'))
  const tool = fileURLToPath(new URL('../../tools/build-starter-list.ts', import.meta.url))
  execFileSync(process.execPath, [tool, facts, join(folder, 'out.jsonl')])
  assert.equal(
    readFileSync(join(folder, 'out.jsonl'), 'utf8'),
    readFileSync(packagedFile('watchlist/starter.ftm.jsonl'), 'utf8'),
  )
  rmSync(folder, { recursive: true })
})

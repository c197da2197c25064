import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import { itemClassOf } from '../../src/law/class-index.ts'
import { loadLaw } from '../../src/law/load-law.ts'
import { daysOf } from '../../src/model/date-value.ts'
import { sharedData } from '../support/shared-data.ts'

const law = loadLaw()
const ids = new Set(law.provisions.map(({ id }) => id))

test('the rule base is read once and has a version', () => {
  assert.equal(loadLaw(), law)
  assert.match(law.version, /^[0-9a-f]{64}$/)
  assert.ok(law.provisions.length >= 175)
})

test('every key that data points to exists', () => {
  for (const provision of law.provisions) {
    const keys = [
      ...provision.items,
      ...provision.itemExclusions.flatMap(({ items }) => items),
      ...provision.qualifications.flatMap(({ items }) => items),
      ...provision.catchAllItems,
      ...Object.keys(provision.itemDirections),
      ...(provision.exposure?.items ?? []),
    ]
    for (const key of keys) assert.ok(key.startsWith('@') || itemClassOf(key, law) !== null, `${provision.id}: ${key}`)
    for (const id of provision.follows) assert.ok(ids.has(id), `${provision.id}: ${id}`)
    assert.ok(
      provision.binds === 'all_states' || law.memberships.some(({ binds }) => binds === provision.binds),
      provision.id,
    )
  }
  for (const { code, fromInstruments } of law.consequences)
    for (const id of fromInstruments) assert.ok(ids.has(id), `${code}: ${id}`)
  for (const { key, parent, mayBe, knowHow, arguedThrough } of law.itemClasses) {
    for (const one of [parent, knowHow, ...mayBe])
      assert.ok(one === null || itemClassOf(one, law) !== null, `${key}: ${one}`)
    for (const id of arguedThrough) assert.ok(ids.has(id), `${key}: ${id}`)
  }
  const readings = [
    ...Object.values(law.itemWords.weak).flatMap(Object.keys),
    ...Object.values(law.itemWords.both).flat(),
  ]
  for (const key of readings) assert.ok(itemClassOf(key as string, law) !== null, String(key))
})

test('dates are days, terms run forwards, codes are capitals', () => {
  for (const { id, inForceFrom, inForceTo, sunset, targets } of law.provisions) {
    for (const day of [inForceFrom, inForceTo, sunset])
      assert.ok(day === null || daysOf(day)?.from === day, `${id}: ${day}`)
    assert.ok(inForceFrom === null || inForceTo === null || inForceFrom < inForceTo, id)
    for (const code of targets.codes) assert.match(code, /^[A-Z]{2}$/, id)
  }
})

test('weak readings of a word never add up to more than one', () => {
  for (const [word, readings] of Object.entries(law.itemWords.weak)) {
    assert.ok(Object.values(readings).reduce((sum, one) => sum + one, 0) <= 1.001, word)
  }
})

const facts = sharedData('law/instruments.json')
test.skipIf(facts === null)('verified marks, dates and directions stand as collected (skipped: no shared data)', () => {
  const { instruments } = JSON.parse(readFileSync(facts!, 'utf8')) as { instruments: Record<string, unknown>[] }
  for (const fact of instruments) {
    const ours = law.provisions.find(({ id }) => id === fact.id)
    assert.ok(ours !== undefined, String(fact.id))
    assert.deepEqual(
      [
        ours.verified,
        ours.paragraphVerified,
        ours.datesVerified,
        ours.inForceFrom,
        ours.inForceTo,
        ours.direction,
        ours.effect,
        ours.binds,
      ],
      [
        fact.verified === true,
        fact.paragraph_verified === true,
        fact.dates_verified === true,
        fact.in_force_from,
        fact.in_force_to,
        fact.direction,
        fact.effect,
        fact.binds,
      ],
      ours.id,
    )
  }
})

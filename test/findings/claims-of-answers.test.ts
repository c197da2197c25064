import assert from 'node:assert/strict'
import { test } from 'vitest'
import { claimsOfAnswers } from '../../src/findings/claims-of-answers.ts'
import { jointOrigin, originOf } from '../../src/findings/origin-of.ts'
import { readReport } from '../../src/findings/read-report.ts'
import type { Actor } from '../../src/model/actor.ts'

function actor(name: string, kind: Actor['kind'], country: string | null, role: string | null = null): Actor {
  return { id: 'a1', name, kind, named: true, mentions: [], role, country, count: null, identifiers: [] }
}

const origins: [actor: Actor, key: string, why: string][] = [
  [actor('Norway', 'state', 'no'), 'government:no', 'a state'],
  [
    actor('Ministry of Defence', 'organisation', 'no'),
    'government:no',
    'an office of the government is the government',
  ],
  [actor('Ingrid Dahl', 'person', 'no', 'foreign minister'), 'government:no', 'so is who speaks for it'],
  [
    actor('Ingrid Dahl', 'person', 'no', 'professor at the university'),
    'person:ingrid dahl',
    'a private person is not',
  ],
  [actor('Nordic Arms Ltd', 'organisation', 'no'), 'organisation:nordic arms ltd', 'nor is a company'],
  [actor('The Fjord Times', 'outlet', 'no'), 'outlet:fjord times', 'an outlet vouches for what it found itself'],
]
for (const [who, key, why] of origins)
  test(`${who.name} (${who.role ?? who.kind}) → ${key}: ${why}`, () => assert.equal(originOf(who).key, key))

test('a joint statement is one origin, in whatever order its parties are named', () => {
  const norway = originOf(actor('Norway', 'state', 'no'))
  const chile = originOf(actor('Chile', 'state', 'cl'))
  assert.equal(jointOrigin([norway, chile]).key, jointOrigin([chile, norway]).key)
  assert.equal(jointOrigin([norway, norway]).key, norway.key)
})

const FIRST = `Iran sends rockets to Sudan, Norway says

Norway's foreign ministry said on Monday that Iran had supplied Sudan with rockets in 2022.

Iran denied that it had supplied Sudan with rockets.
`
const SECOND = `Chile repeats charge

Chile's foreign ministry said on Tuesday that Iran had supplied Sudan with rockets.
`

test('reports that tell of one transfer make one claim, with each position and the number of origins', () => {
  const answers = [
    readReport(FIRST, { id: 'first', published: '2024-03-05' }),
    readReport(SECOND, { id: 'second', published: '2024-03-06' }),
  ]
  const [claim] = claimsOfAnswers(answers)
  assert.ok(claim)
  assert.equal(claim.type, 'arms_transfer')
  assert.match(claim.proposition, /^Iran → Sudan/)
  assert.deepEqual(new Set(claim.positions.map(({ report }) => report)), new Set(['first', 'second']))
  assert.equal(claim.origins, 2, 'Norway and Chile vouch; Iran, which denies, does not')
  assert.match(claim.standing, /denied by Iran/)
})

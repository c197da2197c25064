import assert from 'node:assert/strict'
import { test } from 'vitest'
import { checkEvents } from '../../src/findings/check-events.ts'
import { transfersFromEvents } from '../../src/findings/transfers-from-events.ts'
import { loadLaw } from '../../src/law/load-law.ts'
import type { Actor, ActorKind } from '../../src/model/actor.ts'
import type { Event, EventStatus, EventType, Role } from '../../src/model/event.ts'

const law = loadLaw()
const report = { published: { value: '2023-09-05T22:31:00+03:00', reasons: [] } } as never

const actor = (id: string, name: string, kind: ActorKind, country: string | null): Actor => ({
  id,
  name,
  kind,
  named: true,
  mentions: [],
  role: null,
  country,
  count: null,
  identifiers: [],
})

const ACTORS = [
  actor('kp', 'North Korea', 'state', 'kp'),
  actor('ru', 'Russia', 'state', 'ru'),
  actor('kim', 'Kim Jong Un', 'person', 'kp'),
  actor('wagner', 'Wagner Group', 'organisation', 'ru'),
  actor('houthis', 'Houthis', 'organisation', null),
  actor('versor', 'Versor', 'organisation', 'sk'),
  actor('angara', 'Angara', 'vessel', 'ru'),
  actor('cd', 'Democratic Republic of the Congo', 'state', 'cd'),
  actor('president', 'the Congolese president', 'person', 'cd'),
]

function event(
  type: EventType,
  roles: Partial<Record<Role, string>>,
  items: readonly string[],
  options: { readonly status?: EventStatus; readonly date?: string | null } = {},
): Event {
  return {
    type,
    participants: Object.entries(roles).flatMap(([role, ids]) =>
      ids.split(' ').map((id) => ({ actor: id, role: role as Role })),
    ),
    items: items.map((text) => ({ text, quantity: null, span: { documentId: 'd', start: 0, end: 1 } })),
    date: options.date ?? null,
    place: null,
    status: options.status ?? 'alleged',
    mentions: [],
    main: 0,
    programme: null,
    count: null,
    returnOf: null,
  }
}

const transfers = (...events: Event[]) => transfersFromEvents({ actors: ACTORS, events }, report, law)

test('a transfer of arms: leg, items, status, and the report’s day where the event has none', () => {
  const [found] = transfers(
    event('arms_transfer', { supplier: 'kp', recipient: 'ru' }, ['artillery shells'], { status: 'conditional' }),
  )
  assert.equal(found!.leg, 'KP→RU')
  assert.equal(found!.transfer.date, '2023-09-05')
  assert.equal(found!.transfer.status, 'conditional')
  assert.deepEqual(found!.transfer.items, ['artillery shells'])
})

test('the event’s own date counts, a vague one does not', () => {
  assert.equal(
    transfers(event('arms_transfer', { supplier: 'kp' }, [], { date: '2022-11' }))[0]!.transfer.date,
    '2022-11',
  )
  assert.equal(
    transfers(event('arms_transfer', { supplier: 'kp' }, [], { date: 'PAST_REF' }))[0]!.transfer.date,
    '2023-09-05',
  )
})

test('arms that no word tells are arms not specified', () => {
  assert.deepEqual(transfers(event('arms_transfer', { supplier: 'kp', recipient: 'ru' }, []))[0]!.transfer.items, [
    'weapons_unspecified',
  ])
  assert.deepEqual(
    transfers(event('arms_transfer', { supplier: 'kp', recipient: 'ru' }, ['cargo']))[0]!.transfer.items,
    ['weapons_unspecified'],
  )
})

test('persons and bodies stand for their States; a body is named beside it', () => {
  const [wagner] = transfers(event('arms_transfer', { supplier: 'kim', recipient: 'wagner' }, ['rockets']))
  assert.equal(wagner!.transfer.supplier, 'KP')
  assert.equal(wagner!.transfer.recipient, 'RU (Wagner Group)')
  const [houthis] = transfers(event('arms_transfer', { recipient: 'houthis' }, ['rifles']))
  assert.equal(houthis!.leg, 'ZZ→YE')
  assert.equal(houthis!.transfer.recipient, 'YE (Houthis)')
  const [person] = transfers(event('arms_transfer', { supplier: 'ru', recipient: 'president' }, ['rifles']))
  assert.equal(person!.transfer.recipient, 'CD')
})

test('two recipients are two legs; a State and its leader are one', () => {
  assert.deepEqual(
    transfers(event('arms_transfer', { supplier: 'kp kim', recipient: 'ru houthis' }, ['shells'])).map(
      ({ leg }) => leg,
    ),
    ['KP→RU', 'KP→YE'],
  )
})

test('facilitators become intermediaries, ships carriers', () => {
  const [found] = transfers(
    event('arms_transfer', { supplier: 'kp', recipient: 'ru', facilitator: 'versor angara' }, ['shells']),
  )
  assert.deepEqual(found!.transfer.intermediaries, ['Versor (SK)'])
  assert.deepEqual(found!.transfer.carriers, ['vessel Angara (RU)'])
})

const nothing: readonly (readonly [Event, string])[] = [
  [event('meeting', { participant: 'kp ru' }, ['weapons']), 'a meeting'],
  [event('military_exercise', { participant: 'kp ru' }, []), 'an exercise'],
  [event('visit', { visitor: 'ru', host: 'kp' }, []), 'a visit'],
  [event('arms_transfer', {}, ['weapons']), 'nobody told'],
  [event('arms_transfer', { supplier: 'kp', recipient: 'kim' }, ['weapons']), 'within one State'],
  [event('aid', { supplier: 'ru', recipient: 'kp' }, []), 'aid of nobody knows what'],
]
for (const [one, why] of nothing) {
  test(`no transfer: ${why}`, () => assert.deepEqual(transfers(one), []))
}

test('findings: a KP→RU transfer that may happen would breach, and the return leg is judged item by item', () => {
  const findings = checkEvents(
    {
      actors: ACTORS,
      events: [
        event('arms_transfer', { supplier: 'kp', recipient: 'ru' }, ['weapons'], { status: 'expected' }),
        event(
          'aid',
          { supplier: 'ru', recipient: 'kp' },
          ['advanced technologies for satellites and submarines', 'food aid'],
          { status: 'expected' },
        ),
        event('aid', { supplier: 'ru', recipient: 'kp' }, ['food aid'], { status: 'expected' }),
      ],
    },
    report,
    law,
  )
  const verdict = (index: number, provision: string) =>
    findings.find((one) => one.event === index && one.provision === provision)?.verdict
  assert.equal(verdict(0, 'UN-1874-9'), 'would_breach')
  assert.equal(verdict(0, 'UN-1874-10'), 'not_applicable')
  assert.equal(verdict(0, 'UN-2270-6'), 'not_applicable')
  for (const id of ['UN-1874-10', 'UN-2270-5', 'UN-2321-11']) assert.equal(verdict(1, id), 'would_breach', id)
  assert.deepEqual(
    findings.filter((one) => one.event === 2 && /breach/.test(one.verdict)),
    [],
  )
  assert.ok(findings.every(({ leg }) => leg === 'KP→RU' || leg === 'RU→KP'))
})

test('only an event told as occurred breaches', () => {
  const told = (status: EventStatus) =>
    checkEvents(
      { actors: ACTORS, events: [event('arms_transfer', { supplier: 'kp', recipient: 'ru' }, ['shells'], { status })] },
      report,
      law,
    ).find(({ provision }) => provision === 'UN-1874-9')?.verdict
  assert.equal(told('occurred'), 'breaches')
  assert.equal(told('denied'), 'would_breach')
  assert.equal(told('alleged'), 'would_breach')
})

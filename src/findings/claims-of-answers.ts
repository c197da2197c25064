import type { Actor } from '../model/actor.ts'
import type { Claim, Origin, Position } from '../model/case.ts'
import { daysOf } from '../model/date-value.ts'
import type { Event, EventMention, EventStatus, Role } from '../model/event.ts'
import type { Statement } from '../model/statement.ts'
import { countryName } from '../names/countries.ts'
import type { Answer } from './answer.ts'
import { jointOrigin, originOf } from './origin-of.ts'
import { standingOf } from './standing-of.ts'

/**
 * The claims of one or several reports: events of one proposition (who supplies what to whom, who visits whom) with
 * the positions taken on it. What is told as past and what is told as still to come are two claims.
 *
 * @returns transfers first, then by number of positions
 */
export function claimsOfAnswers(answers: readonly Answer[]): readonly Claim[] {
  const groups = new Map<string, Group>()
  for (const answer of answers) {
    for (const event of answer.reading.events) {
      const proposition = propositionOf(event, answer)
      if (proposition === null) continue
      const key = `${proposition.key}|${tenseOf(event)}`
      const group = groups.get(key) ?? { type: event.type, words: proposition.words, told: [] }
      groups.set(key, group)
      group.told.push({ answer, event })
    }
  }
  const claims = [...groups.values()].map((group, index) => claimOf(group, `c${index + 1}`))
  return claims.sort((a, b) => rank(b) - rank(a) || b.positions.length - a.positions.length)
}

interface Told {
  readonly answer: Answer
  readonly event: Event
}

interface Group {
  readonly type: Event['type']
  readonly words: string
  readonly told: Told[]
}

const TRANSFERS: ReadonlySet<string> = new Set(['arms_transfer', 'aid', 'procurement', 'financing'])

function rank(claim: Claim): number {
  return claim.type === 'arms_transfer' ? 2 : TRANSFERS.has(claim.type) ? 1 : 0
}

function claimOf(group: Group, id: string): Claim {
  const positions: Position[] = group.told.flatMap(({ answer, event }) =>
    event.mentions.map((mention) => positionOf(answer, mention)),
  )
  const distinct = dropRepeats(positions).sort((a, b) => day(a) - day(b))
  const vouching = distinct.filter(({ stance }) => stance !== 'denies' && stance !== 'declines_to_confirm')
  const days = distinct.map(({ saidOn }) => daysOf(saidOn)?.to).filter((value): value is string => value != null)
  days.sort()
  return {
    id,
    type: group.type,
    proposition: withItems(group),
    date: group.told.find(({ event }) => event.date !== null)?.event.date ?? null,
    positions: distinct,
    origins: new Set(vouching.map(({ origin }) => origin?.key).filter((key) => key !== undefined)).size,
    reports: new Set(distinct.map(({ report }) => report)).size,
    firstSaid: days[0] ?? null,
    lastSaid: days.at(-1) ?? null,
    standing: standingOf(distinct),
  }
}

function withItems(group: Group): string {
  const items = new Set(group.told.flatMap(({ event }) => event.items.map(({ text }) => text)))
  return items.size === 0 ? group.words : `${group.words}: ${[...items].slice(0, 4).join(', ')}`
}

/** Past or still to come: "North Korea sent shells in 2022" and "North Korea may send shells" are two claims. */
function tenseOf(event: Event): 'past' | 'ahead' {
  const past: readonly EventStatus[] = ['occurred', 'alleged', 'denied', 'ongoing']
  return past.includes(event.status) ? 'past' : 'ahead'
}

const ARROWS: readonly [from: Role, to: Role][] = [
  ['supplier', 'recipient'],
  ['visitor', 'host'],
  ['sanctioner', 'target'],
]

function propositionOf(event: Event, answer: Answer): { readonly key: string; readonly words: string } | null {
  const byRole = (role: Role) =>
    event.participants.filter((participant) => participant.role === role).map(({ actor }) => partyOf(actor, answer))
  const kind = TRANSFERS.has(event.type) ? event.type : event.type.replaceAll('_', ' ')
  for (const [from, to] of ARROWS) {
    const left = byRole(from)
    const right = byRole(to)
    if (left.length === 0 || right.length === 0) continue
    const words = `${join(left)} → ${join(right)}`
    return {
      key: `${event.type}|${words}`,
      words: event.type === 'arms_transfer' ? words : `${words} (${kind.replaceAll('_', ' ')})`,
    }
  }
  const all = event.participants.map(({ actor }) => partyOf(actor, answer))
  if (all.length < 2) return null
  const words = join([...new Set(all)].sort())
  return { key: `${event.type}|${words}`, words: `${words} (${kind})` }
}

function join(names: readonly string[]): string {
  return names.join(', ')
}

function partyOf(id: string, answer: Answer): string {
  const actor = answer.reading.actors.find((one) => one.id === id)
  if (actor === undefined) return id
  return actor.kind === 'state' && actor.country !== null ? (countryName(actor.country) ?? actor.name) : actor.name
}

function positionOf(answer: Answer, mention: EventMention): Position {
  const { reading, report } = answer
  const statement = statementAbout(mention, reading.statements)
  const actor = (id: string | null): Actor | undefined => reading.actors.find((one) => one.id === id)
  const speaker = statement === null ? undefined : actor(statement.speaker)
  const span = statement?.content ?? mention.sentence
  return {
    origin: originOfStatement(statement, answer),
    speaker: speaker?.name ?? report.outlet ?? report.source,
    stance: statement?.stance ?? 'asserts',
    status: mention.status,
    saidOn: statement?.saidOn ?? report.published?.value.slice(0, 10) ?? null,
    via: actor(statement?.via ?? null)?.name ?? null,
    report: report.id,
    span,
    words: report.text.slice(span.start, span.end),
  }
}

function originOfStatement(statement: Statement | null, { reading, report }: Answer): Origin | null {
  if (statement === null || statement.speaker === null) {
    const name = report.outlet
    return name === null
      ? { key: `report:${report.id}`, name: report.source, kind: 'outlet' }
      : { key: `outlet:${name.toLowerCase()}`, name, kind: 'outlet' }
  }
  const ids = statement.jointSpeakers.length > 0 ? statement.jointSpeakers : [statement.speaker]
  const origins = ids
    .map((id) => reading.actors.find((one) => one.id === id))
    .filter((one) => one !== undefined)
    .map(originOf)
  return origins.length === 0 ? null : jointOrigin(origins)
}

/** The innermost statement whose content holds the mention; else one in whose sentence it stands. */
function statementAbout(mention: EventMention, statements: readonly Statement[]): Statement | null {
  let best: Statement | null = null
  for (const statement of statements) {
    const { start, end } = statement.content
    if (start > mention.trigger.start || end < mention.trigger.end) continue
    // Innermost, but never past the outermost speaker of a nested wish: who vouches is who said it to us.
    if (best === null || (statement.inside === null && end - start < best.content.end - best.content.start))
      best = statement
  }
  return best
}

function dropRepeats(positions: readonly Position[]): Position[] {
  return [
    ...new Map(positions.map((one) => [`${one.report}|${one.span.start}|${one.speaker}|${one.stance}`, one])).values(),
  ]
}

function day(position: Position): number {
  const last = daysOf(position.saidOn)?.to
  return last == null ? Number.POSITIVE_INFINITY : Date.parse(last)
}

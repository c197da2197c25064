import type { Actor } from '../../model/actor.ts'
import type { IsoDate } from '../../model/date-value.ts'
import { daysOf } from '../../model/date-value.ts'
import type { Reading } from '../../model/doubt.ts'
import type { Event, EventItem, EventType, Participant, Role } from '../../model/event.ts'
import type { Span } from '../../model/span.ts'
import type { Statement } from '../../model/statement.ts'
import type { EventInput } from '../reading-input.ts'
import { aheadOf, eventDate } from './event-date.ts'
import type { PlaceNames } from './event-details.ts'
import { countOf, placeNames, placeOf, programmeOf } from './event-details.ts'
import type { Goods } from './event-items.ts'
import { findGoods } from './event-items.ts'
import { eventLexicon } from './event-lexicon.ts'
import { joinBarters } from './find-barters.ts'
import type { Trigger } from './find-triggers.ts'
import { findTriggers } from './find-triggers.ts'
import { mentionStatus } from './mention-status.ts'
import type { Mentioned } from './mentioned.ts'
import { mergeMentions, undirectedOf } from './merge-mentions.ts'
import { readModality } from './modality.ts'
import { partyOf, stateByCountry } from './party-of.ts'
import type { Arguments } from './read-arguments.ts'
import { readArguments } from './read-arguments.ts'
import type { SentenceView } from './sentence-view.ts'
import { statementsAround, viewSentences } from './sentence-view.ts'
import type { Settled, Surroundings } from './settle-type.ts'
import { isDefinite, settleType } from './settle-type.ts'
import { splitSeries } from './split-series.ts'

/**
 * Finds what happened, may happen or is said not to have happened: one event per happening, with every
 * sentence that speaks of it.
 *
 * @returns events in the order in which the text first speaks of them
 */
export function readEvents(input: EventInput): Reading<Event> {
  const lexicon = eventLexicon()
  const views = viewSentences(input)
  const goodsOf = views.map(findGoods)
  const around: Surroundings = { arms: goodsOf.some((list) => list.some((each) => each.kind === 'military')) }
  const states = stateByCountry(input.actors.actors)
  const publishedDay = daysOf(input.report.published?.value)?.to ?? null
  const places = placeNames(input)
  const mentions: Mentioned[] = []
  const { blocks } = input.report
  for (const [k, view] of views.entries()) {
    const goods = goodsOf[k]!
    const heading = blocks[view.sentence.block]?.kind
    const asks = view.norms.at(-1) === '?'
    const triggers = findTriggers(view, lexicon, goods)
    for (const trigger of triggers) {
      const found = readArguments(view, trigger, triggers, goods, lexicon)
      const settled = settleType(view, trigger, found, around)
      if (settled === null) continue
      const mention = mentionOf({ input, view, trigger, triggers, found, settled, states, publishedDay, places })
      if (mention === null) continue
      // A headline has no tense to tell by, a question tells nothing: they may join an event, they make none.
      const joins = asks || heading === 'title' || heading === 'heading'
      mentions.push(...splitSeries(view, trigger, found, joins ? { ...mention, bare: true, alone: false } : mention))
    }
  }
  const doubts = undirectedOf(mentions).map(({ mention }) => ({
    span: mention.trigger,
    what: 'direction',
    why: `"${input.text.text.slice(mention.trigger.start, mention.trigger.end)}" does not say who supplies whom; the one named first is taken for the supplier.`,
  }))
  return { found: mergeMentions(joinBarters(withoutTravel(mentions), input.text.text)), doubts }
}

/** "Kim is to travel to X to meet Y" is one meeting, not a visit and a meeting. */
function withoutTravel(mentions: readonly Mentioned[]): readonly Mentioned[] {
  return mentions.filter((mention, k) => {
    if (mention.type !== 'visit' || mention.participants.some(({ role }) => role === 'host')) return true
    const next = mentions[k + 1]
    if (next === undefined || (next.type !== 'meeting' && next.type !== 'negotiation')) return true
    if (next.mention.sentence.start !== mention.mention.sentence.start) return true
    return !mention.participants.some(({ actor }) => next.participants.some((other) => other.actor === actor))
  })
}

// Told of without their parties often enough, and worth a line of their own.
const STANDS_ALONE: ReadonlySet<EventType> = new Set([
  'meeting',
  'visit',
  'attack',
  'military_exercise',
  'parade',
  'training',
  'statement_joint',
  'other',
])
const TALKS = /^(?:talks|negotiations|consultations)$/

interface Place {
  readonly input: EventInput
  readonly view: SentenceView
  readonly trigger: Trigger
  readonly triggers: readonly Trigger[]
  readonly found: Arguments
  readonly settled: Settled
  readonly states: ReadonlyMap<string, Actor>
  /** Last day that the report's date covers; null where it has none. */
  readonly publishedDay: IsoDate | null
  readonly places: PlaceNames
}

function mentionOf({
  input,
  view,
  trigger,
  triggers,
  found,
  settled,
  states,
  publishedDay,
  places,
}: Place): Mentioned | null {
  const { documentId } = input.text
  const offset = view.tokens[trigger.from]!.start
  const around = statementsAround(view, offset)
  const statement = around.at(-1) ?? null
  const participants = participantsOf(found, settled, states)
  const doer = trigger.entry.frame.subject ?? null
  if (found.firstPerson && doer !== null && !participants.some(({ role }) => role === doer)) {
    const speaker = statement?.speaker == null ? null : input.actors.actor(statement.speaker)
    const side = speaker === null ? null : ((speaker.country === null ? null : states.get(speaker.country)) ?? speaker)
    if (side !== null) participants.push({ actor: side.id, role: roleIn(settled, doer) })
  }
  const read = readModality(view, {
    from: trigger.from,
    to: trigger.to,
    kind: trigger.entry.kind,
    start: found.start,
    carrier: found.carrier,
  })
  if (read.banned) return null
  // "wants", "is seeking": the word itself makes it a wish, whatever its tense.
  const wish = trigger.entry.needs === 'goods_object' && (read.mood === 'fact' || read.mood === 'ongoing')
  const modality = wish ? { ...read, mood: 'proposed' as const } : read
  const date = eventDate(view, trigger, triggers, statement?.content ?? null)
  const told = mentionStatus(settled.type, modality, {
    statement,
    cue: statement?.cue == null ? '' : input.text.text.slice(statement.cue.start, statement.cue.end).toLowerCase(),
    ownAct: statement !== null && isOwnAct(input, statement, participants),
  })
  const status = aheadOf(told, date, publishedDay)
  return {
    type: settled.type,
    participants,
    items: settled.goods.map((goods) => itemOf(view, goods, documentId)),
    date,
    place: placeOf(view, trigger, found, places),
    mention: {
      trigger: spanOf(view, trigger.from, trigger.to, documentId),
      sentence: { documentId, start: view.sentence.start, end: view.sentence.end },
      status,
    },
    programme: settled.type === 'sanction_designation' ? programmeOf(view, trigger) : null,
    count: countOf(view, trigger, found),
    bare: settled.bare,
    definite: isDefinite(view, trigger),
    undirected: found.undirected,
    // In a signed text every noun of its kind would count; only what names its parties does.
    alone:
      !(statement !== null && statement.cue === null) &&
      ((trigger.entry.kind === 'noun' && STANDS_ALONE.has(settled.type)) || TALKS.test(view.norms[trigger.from]!)),
    returnOf: null,
  }
}

function participantsOf(found: Arguments, settled: Settled, states: ReadonlyMap<string, Actor>): Participant[] {
  const list: Participant[] = []
  for (const { role, at } of found.fillers) {
    const actor = partyOf(at.actor, settled.type, states)
    const kept = roleIn(settled, role)
    if (!list.some((other) => other.actor === actor.id)) list.push({ actor: actor.id, role: kept })
  }
  return list
}

/** Roles as the type has them: those who send people visit, those who send troops use them. */
function roleIn(settled: Settled, role: Role): Role {
  if (settled.type === 'visit') return role === 'supplier' ? 'visitor' : role === 'recipient' ? 'host' : role
  if (settled.type === 'troop_deployment') return role === 'supplier' ? 'user' : role === 'recipient' ? 'host' : role
  return role
}

function isOwnAct(input: EventInput, statement: Statement, participants: readonly Participant[]): boolean {
  const speakers = [statement.speaker, ...statement.jointSpeakers].flatMap((id) => {
    const actor = id === null ? null : input.actors.actor(id)
    return actor === null ? [] : [actor]
  })
  return speakers.some((speaker) =>
    participants.some(({ actor, role }) => {
      if (role === 'target') return false
      const party = input.actors.actor(actor)
      if (party === null) return false
      return (
        party.id === speaker.id ||
        (party.kind === 'state' && party.country !== null && party.country === speaker.country)
      )
    }),
  )
}

function itemOf(view: SentenceView, goods: Goods, documentId: string): EventItem {
  const span = spanOf(view, goods.from, goods.to, documentId)
  const { sentence, tokens } = view
  const base = sentence.start
  const text = textOf(view, span)
  const quantity =
    goods.quantity === null
      ? null
      : textOf(view, { documentId, start: tokens[goods.quantity.from]!.start, end: tokens[goods.quantity.to - 1]!.end })
  return { span, text, quantity: base >= 0 ? quantity : null }
}

function textOf(view: SentenceView, span: Span): string {
  let text = ''
  let reach = span.start
  for (const token of view.tokens) {
    if (token.start < span.start || token.end > span.end) continue
    if (token.start > reach && text !== '') text += ' '
    text += token.text
    reach = token.end
  }
  return text
}

function spanOf(view: SentenceView, from: number, to: number, documentId: string): Span {
  return { documentId, start: view.tokens[from]!.start, end: view.tokens[to - 1]!.end }
}

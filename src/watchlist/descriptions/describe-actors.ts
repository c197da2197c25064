import type { Actor } from '../../model/actor.ts'
import { type DateValue, daysOf } from '../../model/date-value.ts'
import type { Event } from '../../model/event.ts'
import type { Link } from '../../model/link.ts'
import type { Report } from '../../model/report.ts'
import type { ReportReading } from '../../model/report-reading.ts'
import { countOf, isBackReference, isSaidToBeListed } from './described-words.ts'
import type { DescribedTie, DescriptionQuery, TieEnd } from './description-query.ts'
import { isJurisdiction, jurisdictionsIn } from './jurisdictions.ts'
import { type Stretch, sentenceAround } from './sentence-around.ts'
import { topicsIn } from './topics.ts'

/** Listing ids of a party that the text names; none where no list holds it. */
export type FindNamed = (actor: Actor) => readonly string[]

/** Where the text says that an unnamed actor was put on a list, and what it says of it there. */
interface Told {
  readonly date: DateValue | null
  readonly authorities: readonly string[]
  readonly programme: string | null
  readonly sentences: readonly Stretch[]
}

const KINDS: ReadonlySet<string> = new Set(['person', 'organisation', 'vessel', 'aircraft'])
// Not yet done, or said not to be: nobody is on a list for it.
const NOT_DONE: ReadonlySet<string> = new Set(['planned', 'expected', 'proposed', 'conditional', 'denied'])

/** Turns the unnamed actors that a report tells to be sanctioned into queries, in order of first mention. */
export function describeActors(reading: ReportReading, report: Report, findNamed: FindNamed): DescriptionQuery[] {
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor]))
  const told = new Map<Actor, Told>()
  for (const actor of reading.actors) {
    if (actor.named || !KINDS.has(actor.kind)) continue
    const found = toldByEvents(actor, reading, report, actors) ?? toldByWords(actor, reading, report)
    if (found !== null && found !== 'elsewhere') told.set(actor, found)
  }
  const standsFor = backReferences(reading.actors, told)
  return [...told].map(([actor, one]) => queryOf(actor, one, { reading, report, actors, told, standsFor, findNamed }))
}

interface Around {
  readonly reading: ReportReading
  readonly report: Report
  readonly actors: ReadonlyMap<string, Actor>
  readonly told: ReadonlyMap<Actor, Told>
  /** Actors that take up a described one ("these entities"), by id. */
  readonly standsFor: ReadonlyMap<string, Actor>
  readonly findNamed: FindNamed
}

function queryOf(actor: Actor, told: Told, around: Around): DescriptionQuery {
  const { reading, report, actors } = around
  const words = told.sentences.map((sentence) => withoutMentions(report.text, sentence, actor)).join('\n')
  const topics = topicsIn(`${words}\n${told.programme ?? ''}`)
  const conduct = conductOf(actor, reading, actors)
  const published = daysOf(report.published?.value)?.to ?? null
  return {
    id: actor.id,
    kind: actor.kind,
    count: countOf(actor),
    countries: actor.country === null ? [] : [actor.country],
    designatedOn: told.date,
    notAfter: published,
    authorities: told.authorities,
    regions: [...new Set([...topics.regions, ...conduct])],
    subjects: [...topics.subjects],
    ties: tiesOf(actor, around),
  }
}

function toldByEvents(
  actor: Actor,
  { events, times }: ReportReading,
  report: Report,
  actors: ReadonlyMap<string, Actor>,
): Told | 'elsewhere' | null {
  const own = events.filter(
    (event) =>
      event.type === 'sanction_designation' &&
      !NOT_DONE.has(event.status) &&
      event.participants.some((participant) => participant.actor === actor.id && participant.role === 'target'),
  )
  const event = own.find(({ date }) => date !== null) ?? own[0]
  if (event === undefined) return null
  const sentences = event.mentions.map(({ sentence }) => sentence)
  const trigger = event.mentions[event.main]?.trigger ?? sentences[0] ?? null
  const date = daysOf(event.date) === null ? dateNear(trigger, sentences, times) : event.date
  const named = sanctionersOf(event, actors)
  // Moscow and Beijing put people on lists too; nobody keeps those here.
  if (named.length === 0 && event.participants.some(({ role }) => role === 'sanctioner')) return 'elsewhere'
  return {
    date,
    authorities: named.length > 0 ? named : authoritiesIn(sentences, report, actor),
    programme: event.programme,
    sentences,
  }
}

function sanctionersOf(event: Event, actors: ReadonlyMap<string, Actor>): string[] {
  const found = event.participants
    .filter(({ role }) => role === 'sanctioner')
    .flatMap((participant) => {
      const actor = actors.get(participant.actor)
      if (actor === undefined) return []
      if (actor.country !== null && isJurisdiction(actor.country)) return [actor.country]
      return jurisdictionsIn(actor.name).slice(0, 1)
    })
  return [...new Set(found)]
}

/** Where the reader found no event: "sanctioned" right beside a mention; a dated place (no heading) tells most. */
function toldByWords(actor: Actor, { times }: ReportReading, report: Report): Told | null {
  let undated: Told | null = null
  for (const { span } of actor.mentions) {
    const sentence = sentenceAround(report.text, span)
    const before = report.text.slice(sentence.start, span.start)
    const after = report.text.slice(span.end, sentence.end)
    if (!isSaidToBeListed(before, after)) continue
    const date = dateNear(span, [sentence], times)
    const authorities = authoritiesIn([sentence], report, actor)
    const told: Told = { date, authorities, programme: null, sentences: [sentence] }
    if (date !== null) return told
    undated ??= told
  }
  return undated
}

/** The authority that the sentences name, if it is one: of two we cannot tell which designated. */
function authoritiesIn(sentences: readonly Stretch[], report: Report, actor: Actor): readonly string[] {
  const found = new Set(sentences.flatMap((one) => jurisdictionsIn(withoutMentions(report.text, one, actor))))
  return found.size === 1 ? [...found] : []
}

function dateNear(
  place: Stretch | null,
  sentences: readonly Stretch[],
  times: ReportReading['times'],
): DateValue | null {
  const inside = times.filter(
    ({ span, value }) =>
      daysOf(value) !== null && sentences.some(({ start, end }) => span.start >= start && span.end <= end),
  )
  const at = place?.start ?? 0
  return inside.sort((a, b) => Math.abs(a.span.start - at) - Math.abs(b.span.start - at))[0]?.value ?? null
}

/** Countries of the parties to what the actor is said to have facilitated or taken part in. */
function conductOf(actor: Actor, { events }: ReportReading, actors: ReadonlyMap<string, Actor>): string[] {
  return events
    .filter(({ type }) => type === 'arms_transfer' || type === 'negotiation' || type === 'procurement')
    .filter(({ participants }) => participants.some((one) => one.actor === actor.id && one.role === 'facilitator'))
    .flatMap(({ participants }) =>
      participants
        .filter(({ role }) => role === 'supplier' || role === 'recipient')
        .flatMap((participant) => {
          const party = actors.get(participant.actor)
          return [...topicsIn(party?.name ?? '').regions]
        }),
    )
}

function tiesOf(actor: Actor, around: Around): DescribedTie[] {
  const found: DescribedTie[] = []
  for (const link of around.reading.links) {
    // Designated together says nothing of a tie that a list would hold.
    const other = link.relation === 'sanctioned_with' ? null : otherEnd(link, actor, around)
    if (other === null) continue
    const to = endOf(other, around)
    if (to !== null) found.push({ to, words: other.name })
  }
  return found
}

function otherEnd(link: Link, actor: Actor, { actors, standsFor }: Around): Actor | null {
  const [a, b] = [link.a, link.b].map((id) => standsFor.get(id) ?? actors.get(id) ?? null)
  if (a === undefined || b === undefined || a === null || b === null || a === b) return null
  return a === actor ? b : b === actor ? a : null
}

function endOf(other: Actor, { told, findNamed }: Around): TieEnd | null {
  if (told.has(other)) return { query: other.id }
  if (!other.named || !KINDS.has(other.kind)) return null
  const listings = findNamed(other)
  return listings.length === 0 ? null : { listings }
}

/** "These entities", kept by the reader as an actor of their own, are the described ones of that kind before them. */
function backReferences(actors: readonly Actor[], told: ReadonlyMap<Actor, Told>): Map<string, Actor> {
  const found = new Map<string, Actor>()
  let last: readonly Actor[] = []
  for (const actor of actors) {
    if (told.has(actor)) last = [...last, actor]
    else if (!actor.named && isBackReference(actor)) {
      const meant = last.findLast(
        ({ kind, count }) => kind === actor.kind && (actor.count === null || actor.count === count),
      )
      if (meant !== undefined) found.set(actor.id, meant)
    }
  }
  return found
}

/** A sentence with the words that stand for an actor blanked out: "Russian" in "a Russian bank" is no programme. */
function withoutMentions(text: string, { start, end }: Stretch, actor: Actor): string {
  let words = text.slice(start, end)
  for (const { span } of actor.mentions) {
    if (span.start < start || span.end > end) continue
    const [from, to] = [span.start - start, span.end - start]
    words = `${words.slice(0, from)}${' '.repeat(to - from)}${words.slice(to)}`
  }
  return words
}

import type { Actor } from '../../src/model/actor.ts'
import type { Event } from '../../src/model/event.ts'
import type { Link } from '../../src/model/link.ts'
import type { Report } from '../../src/model/report.ts'
import type { ReportReading } from '../../src/model/report-reading.ts'
import type { Span } from '../../src/model/span.ts'

/** An actor of a hand-built reading; `mentions` are words of the text, each taken at its first place. */
export interface WrittenActor {
  readonly id: string
  readonly name: string
  readonly kind: Actor['kind']
  readonly named?: boolean
  readonly country?: string | null
  readonly count?: number | null
  readonly mentions: readonly string[]
}

/** A designation of a hand-built reading: actor ids, and the words of the text that tell of it. */
export interface WrittenDesignation {
  readonly by: string | null
  readonly on: string
  readonly date: string | null
  readonly trigger: string
  readonly status?: Event['status']
}

/** A reading as the reader would give it, written by hand: what is tested then is the look-up alone. */
export function writtenReading(
  report: Report,
  actors: readonly WrittenActor[],
  designations: readonly WrittenDesignation[],
  links: readonly (readonly [a: string, b: string])[] = [],
  times: readonly (readonly [words: string, value: string])[] = [],
): ReportReading {
  return {
    actors: actors.map((actor) => actorOf(report, actor)),
    names: [],
    times: times.map(([words, value]) => ({
      span: place(report, words),
      kind: 'date',
      value,
      implied: [],
      anchor: null,
    })),
    statements: [],
    events: designations.map((one) => eventOf(report, one)),
    links: links.map(([a, b]): Link => ({ a, b, relation: 'linked_to', sentence: wholeText(report) })),
    reportedConsequences: [],
    doubts: [],
  }
}

function actorOf(report: Report, actor: WrittenActor): Actor {
  const { id, name, kind, named = false, country = null, count = null } = actor
  const form = named ? 'name' : 'description'
  const mentions = actor.mentions.map((text) => ({ span: place(report, text), text, form }) as const)
  return { id, name, kind, named, mentions, role: null, country, count, identifiers: [] }
}

function eventOf(report: Report, { by, on, date, trigger, status = 'occurred' }: WrittenDesignation): Event {
  const at = place(report, trigger)
  const mention = { trigger: at, sentence: sentenceOf(report, at), status }
  return {
    type: 'sanction_designation',
    participants: [...(by === null ? [] : [{ actor: by, role: 'sanctioner' } as const]), { actor: on, role: 'target' }],
    items: [],
    date,
    place: null,
    status,
    mentions: [mention],
    main: 0,
    programme: null,
    count: null,
    returnOf: null,
  }
}

function place(report: Report, words: string): Span {
  const start = report.text.indexOf(words)
  if (start < 0) throw new Error(`The text does not hold "${words}"`)
  return { documentId: report.id, start, end: start + words.length }
}

function sentenceOf(report: Report, { start, end }: Span): Span {
  const from = report.text.lastIndexOf('. ', start) + 1
  const to = report.text.indexOf('. ', end)
  return { documentId: report.id, start: from, end: to < 0 ? report.text.length : to + 1 }
}

function wholeText(report: Report): Span {
  return { documentId: report.id, start: 0, end: report.text.length }
}

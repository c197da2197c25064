import type { Event } from '../model/event.ts'
import type { Hit } from '../model/hit.ts'
import type { Span } from '../model/span.ts'
import type { Statement } from '../model/statement.ts'
import type { Answer } from './answer.ts'
import type { AnswerJson } from './answer-schema.ts'

/** An answer in the JSON that scripts rely on: snake_case keys, spans as `[start, end]` in `text`. */
export function answerToJson(answer: Answer): AnswerJson {
  const { report, reading } = answer
  const words = (span: Span) => report.text.slice(span.start, span.end)
  const nameOf = (id: string) => reading.actors.find((actor) => actor.id === id)?.name ?? id
  const blocks = (kind: string) => report.blocks.filter((block) => block.kind === kind).map(({ span }) => words(span))
  return {
    id: report.id,
    file: report.source,
    sha256: report.sha256,
    format: report.format,
    language: report.language,
    title: report.title,
    outlet: report.outlet,
    byline: report.byline,
    url: report.url,
    published: report.published?.value ?? null,
    published_note: report.published === null ? null : report.published.reasons.join(' '),
    text: report.text,
    body: blocks('paragraph'),
    headings: blocks('heading'),
    captions: [...report.captions],
    left_out: report.leftOut.map(({ text, why }) => ({ text, why })),
    actors: reading.actors.map((actor) => ({
      id: actor.id,
      name: actor.name,
      kind: actor.kind,
      named: actor.named,
      role: actor.role,
      country: actor.country,
      count: actor.count,
      mentions: [...new Set(actor.mentions.filter(({ form }) => form !== 'pronoun').map(({ text }) => text))],
      mention_spans: actor.mentions.map(({ span }) => pair(span)),
      span: pair(actor.mentions[0]?.span ?? { start: 0, end: 0 }),
      identifiers: actor.identifiers.map(({ type, value, span }) => ({ type, value, span: span && pair(span) })),
      hits: (answer.hits.get(actor.id) ?? []).map(hitToJson),
      proposed: (answer.proposals.get(actor.id) ?? []).map((hit) => ({ ...hitToJson(hit), query: hit.query })),
    })),
    statements: reading.statements.map((statement) => statementToJson(statement, words, nameOf)),
    events: reading.events.map((event) => eventToJson(event, words, nameOf)),
    links: reading.links.map(({ a, b, relation, sentence }) => ({
      a: nameOf(a),
      b: nameOf(b),
      a_id: a,
      b_id: b,
      relation,
      sentence: words(sentence),
      span: pair(sentence),
    })),
    times: reading.times.map(({ span, value, kind, implied, anchor }) => ({
      text: words(span),
      value,
      kind,
      implied: [...implied],
      anchor,
      span: pair(span),
    })),
    reported_consequences: reading.reportedConsequences.map(({ by, what, on, condition, status, span }) => ({
      by: by && nameOf(by),
      what,
      on: on.map(nameOf),
      condition,
      status,
      span: pair(span),
    })),
    findings: answer.findings.map(({ event, leg, provision, verdict, reason, consequences, verified }) => ({
      event,
      leg,
      provision,
      verdict,
      reason,
      consequences: [...consequences],
      verified,
    })),
    doubts: answer.doubts.map(({ span, what, why }) => ({ span: span && pair(span), what, why })),
    as_of: answer.asOf,
    versions: {
      reader: answer.versions.reader,
      law: answer.versions.law,
      lists: answer.versions.lists.map(({ name, sha256 }) => ({ name, sha256 })),
    },
  }
}

type Words = (span: Span) => string
type NameOf = (id: string) => string

function statementToJson(statement: Statement, words: Words, nameOf: NameOf): AnswerJson['statements'][number] {
  const { speaker, source, via, quote, cue, content, parts, sentence } = statement
  return {
    speaker: speaker && nameOf(speaker),
    speaker_id: speaker,
    source: source && words(source),
    joint_speakers: statement.jointSpeakers.map(nameOf),
    via: via && nameOf(via),
    chain: statement.chain.map(nameOf),
    inside: statement.inside,
    stance: statement.stance,
    content: words(content),
    quote: quote && words(quote),
    cue: cue && words(cue),
    said_on: statement.saidOn,
    sentence: words(sentence),
    span: pair(content),
    parts: parts.map(pair),
    cue_span: cue && pair(cue),
    sentence_span: pair(sentence),
  }
}

function eventToJson(event: Event, words: Words, nameOf: NameOf): AnswerJson['events'][number] {
  const main = event.mentions[event.main] ?? event.mentions[0]
  const others = event.mentions.filter((mention) => mention.sentence.start !== main?.sentence.start)
  return {
    type: event.type,
    participants: event.participants.map(({ actor, role }) => ({ actor: nameOf(actor), actor_id: actor, role })),
    items: event.items.map(({ text }) => text),
    item_details: event.items.map(({ text, quantity, span }) => ({ text, quantity, span: pair(span) })),
    date: event.date,
    place: event.place,
    status: event.status,
    sentence: main === undefined ? '' : words(main.sentence),
    also: [...new Set(others.map(({ sentence }) => words(sentence)))],
    mentions: event.mentions.map(({ trigger, sentence, status }) => ({
      trigger: words(trigger),
      span: pair(trigger),
      sentence_span: pair(sentence),
      status,
    })),
    programme: event.programme,
    count: event.count,
    return_of: event.returnOf,
    span: main === undefined ? [0, 0] : pair(main.trigger),
  }
}

function hitToJson(hit: Hit): AnswerJson['actors'][number]['hits'][number] {
  return {
    list: hit.list,
    listing_id: hit.listingId,
    caption: hit.caption,
    schema: hit.schema,
    score: hit.score,
    because: hit.because.map(({ kind, query, listed, weight, note }) => ({ kind, query, listed, weight, note })),
    programmes: [...hit.programmes],
    designated_on: [...hit.designatedOn],
    listed_on_report_date: hit.listedOn === 'unknown' ? 'unknown' : hit.listedOn === 'true',
  }
}

function pair({ start, end }: { readonly start: number; readonly end: number }): [number, number] {
  return [start, end]
}

import assert from 'node:assert/strict'
import type { Actor, ActorKind, Mention } from '../../../src/model/actor.ts'
import type { Report } from '../../../src/model/report.ts'
import type { Stance, Statement } from '../../../src/model/statement.ts'
import { ActorIndex } from '../../../src/reading/actors/actor-index.ts'
import { readStatements } from '../../../src/reading/statements/read-statements.ts'
import { readTimes } from '../../../src/reading/times/read-times.ts'
import { splitText } from '../../../src/text/split-report.ts'

/** Who may be named in the test sentences. The first form is the name; the others stand for the same actor. */
const CAST: readonly (readonly [kind: ActorKind, country: string | null, ...forms: string[]])[] = [
  ['person', 'no', 'Ingrid Solheim', 'Solheim'],
  ['person', 'pt', 'Rui Tavares', 'Tavares'],
  ['person', 'ke', 'Wanjiru Odhiambo', 'Odhiambo'],
  ['person', 'ru', 'Олег Карцев', 'Карцев'],
  ['person', 'kr', '한상우', '한 장관'],
  ['organisation', 'no', 'Port Inspectorate', 'the inspectorate'],
  ['organisation', 'pt', 'Ministry of the Sea', 'the ministry'],
  ['organisation', 'ke', 'Coast Watch'],
  ['outlet', null, 'Fjord Herald'],
  ['outlet', null, 'Atlas agency'],
  ['state', 'no', 'Norway', 'Oslo'],
  ['state', 'pt', 'Portugal', 'Lisbon'],
  ['state', 'ke', 'Kenya', 'Nairobi'],
  ['state', 'is', 'Iceland'],
]

/** Day of publication of every test report: a Tuesday. */
export const PUBLISHED = '2034-03-14'

/** What a statement should read like, spans written as words. Keys left out are not compared. */
export interface Expected {
  readonly by: string | null
  readonly stance?: Stance
  /** The parts of the content, joined by " … ". */
  readonly content: string
  readonly cue?: string | null
  readonly on?: string
  readonly via?: string | null
  readonly chain?: readonly string[]
  readonly joint?: readonly string[]
  readonly quote?: string | null
  /** Content of the statement that holds it. */
  readonly inside?: string
}

export interface CheckOptions {
  /** Name of the turn of each paragraph. */
  readonly turns?: readonly (string | null)[]
  readonly byline?: string
  readonly outlet?: string
  readonly title?: string
  readonly language?: string
}

/** Reads paragraphs (joined by a blank line) and compares the statements one by one, in text order. */
export function check(words: string, expected: readonly Expected[], options: CheckOptions = {}): void {
  const { report, actors, statements } = read(words, options)
  const nameOf = (id: string | null) => (id === null ? null : (actors.actor(id)?.name ?? null))
  const slice = ({ start, end }: { readonly start: number; readonly end: number }) => report.text.slice(start, end)
  const contentOf = (statement: Statement) => statement.parts.map(slice).join(' … ')
  const seen = statements.map((statement, index) => {
    const wanted = expected[index]
    const full: Record<string, unknown> = {
      by: nameOf(statement.speaker),
      stance: statement.stance,
      content: contentOf(statement),
      cue: statement.cue === null ? null : slice(statement.cue),
      on: statement.saidOn,
      via: nameOf(statement.via),
      chain: statement.chain.map(nameOf),
      joint: statement.jointSpeakers.map(nameOf),
      quote: statement.quote === null ? null : slice(statement.quote),
      inside: statement.inside === null ? undefined : contentOf(statements[statement.inside]!),
    }
    const keys = wanted === undefined ? ['by', 'stance', 'content', 'cue'] : Object.keys(wanted)
    return Object.fromEntries(keys.map((key) => [key, full[key]]))
  })
  assert.deepEqual(seen, expected)
  for (const statement of statements) assertSound(statement, report)
}

/** Statements of the words, for properties that no table can hold. */
export function read(words: string, options: CheckOptions = {}) {
  const report = reportOf(words, options)
  const text = splitText(report)
  const actors = castOf(words)
  const times = readTimes(text, PUBLISHED).found
  return { report, actors, statements: readStatements({ report, text, actors, times }).found }
}

function assertSound({ content, parts, sentence, cue }: Statement, report: Report): void {
  assert.ok(content.start < content.end && content.end <= report.text.length)
  assert.equal(content.start, parts[0]!.start)
  assert.equal(content.end, parts.at(-1)!.end)
  if (cue !== null) assert.ok(cue.start >= sentence.start && cue.end <= sentence.end)
}

function reportOf(text: string, { turns, byline, outlet, title, language }: CheckOptions): Report {
  return {
    id: 'test',
    source: 'test',
    sha256: '',
    format: 'text',
    language: language ?? 'en',
    title: title ?? null,
    outlet: outlet ?? null,
    byline: byline ?? null,
    url: null,
    published: { value: PUBLISHED, words: null, reasons: [] },
    text,
    blocks: [...text.matchAll(/\S[^\n]*/g)].map(({ 0: block, index }, at) => ({
      kind: 'paragraph',
      span: { documentId: 'test', start: index, end: index + block.length },
      original: null,
      turn: turns?.[at] ?? null,
    })),
    captions: [],
    leftOut: [],
    doubts: [],
  }
}

function castOf(text: string): ActorIndex {
  const actors = CAST.flatMap(([kind, country, ...forms], index): Actor[] => {
    const mentions = forms.flatMap((form) => mentionsOf(form, text))
    const kept = mentions.filter(
      ({ span }) =>
        !mentions.some(
          (other) =>
            other.span.start <= span.start &&
            other.span.end >= span.end &&
            other.text !== text.slice(span.start, span.end),
        ),
    )
    if (kept.length === 0) return []
    kept.sort((a, b) => a.span.start - b.span.start)
    return [
      {
        id: `a${index}`,
        name: forms[0]!,
        kind,
        named: true,
        mentions: kept,
        role: null,
        country,
        count: null,
        identifiers: [],
      },
    ]
  })
  return new ActorIndex(actors, [], [])
}

function mentionsOf(form: string, text: string): Mention[] {
  return [...text.matchAll(new RegExp(`(?<!\\p{L})${form}(?![a-z])`, 'giu'))].map(({ 0: words, index }) => ({
    span: { documentId: 'test', start: index, end: index + words.length },
    text: words,
    form: 'name',
  }))
}

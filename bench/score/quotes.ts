import type { Report } from '../../src/model/report.ts'
import type { Statement } from '../../src/model/statement.ts'
import { readActors } from '../../src/reading/actors/read-actors.ts'
import { readStatements } from '../../src/reading/statements/read-statements.ts'
import { readTimes } from '../../src/reading/times/read-times.ts'
import { splitText } from '../../src/text/split-report.ts'
import { jsonlKind } from './jsonl-kind.ts'

interface GoldDocument {
  readonly id: string
  readonly lang: string
  readonly dct?: string | null
  readonly text: string
}

/** Statements against labelled attributions (content, source, cue): a folder with one `.jsonl` of documents with text. */
export const quotes = jsonlKind<GoldDocument>('quotes', 'score_quotes.py', answer)

function answer(document: GoldDocument) {
  const report = reportOf(document)
  const text = splitText(report)
  const times = readTimes(text, report.published?.value ?? null).found
  const { found } = readStatements({ report, text, times, actors: readActors(text, report) })
  return { id: document.id, quotes: found.map((_, at) => quoteOf(withSource(found, at), document.text)) }
}

/** Bare text as a report of running paragraphs: the corpora keep no page around it. */
function reportOf({ id, lang, dct, text }: GoldDocument): Report {
  return {
    id,
    source: id,
    sha256: '',
    format: 'text',
    language: lang,
    title: null,
    outlet: null,
    byline: null,
    url: null,
    published: dct === undefined || dct === null ? null : { value: dct.slice(0, 10), words: null, reasons: [] },
    text,
    blocks: [...text.matchAll(/\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*/g)].map(({ 0: block, index }) => ({
      kind: 'paragraph',
      span: { documentId: id, start: index, end: index + block.trimEnd().length },
      original: null,
      turn: null,
    })),
    captions: [],
    leftOut: [],
    doubts: [],
  }
}

/** A quotation without a reporting clause is labelled with the words that named its speaker last. */
function withSource(statements: readonly Statement[], at: number): Statement {
  const statement = statements[at]!
  if (statement.source !== null || statement.speaker === null) return statement
  const named = statements
    .slice(0, at)
    .findLast(({ speaker, source }) => speaker === statement.speaker && source !== null)
  return { ...statement, source: named?.source ?? null }
}

/** The corpora's content keeps quotation marks, ours leaves them out: what stands inside marks is widened to them. */
function quoteOf(statement: Statement, text: string) {
  const spans = statement.parts.map(({ start, end }) => [
    OPENING.test(text[start - 1] ?? '') ? start - 1 : start,
    CLOSING.test(text[end] ?? '') ? end + 1 : end,
  ])
  const { source, cue } = statement
  return {
    start: spans[0]![0],
    end: spans.at(-1)![1],
    spans,
    ...(source === null
      ? {}
      : { speaker: text.slice(source.start, source.end), speaker_start: source.start, speaker_end: source.end }),
    ...(cue === null ? {} : { cue_start: cue.start, cue_end: cue.end }),
  }
}

const OPENING = /["“‘«„]/
const CLOSING = /["”’»“]/

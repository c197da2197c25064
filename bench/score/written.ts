import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { NameKind } from '../../src/model/actor.ts'
import type { Relation } from '../../src/model/link.ts'
import type { Report } from '../../src/model/report.ts'
import type { ReportReading } from '../../src/model/report-reading.ts'
import type { Span } from '../../src/model/span.ts'
import type { Statement } from '../../src/model/statement.ts'
import { readPage } from '../../src/page/read-page.ts'
import { readText } from '../../src/reading/read-text.ts'
import type { ScoreKind } from './score-kind.ts'

interface WrittenReport {
  readonly id: string
  readonly published: string
  readonly title: string
  readonly text: string
}

interface TaggedSpan {
  readonly tag: string
  readonly start: number
  readonly end: number
  readonly attrs: Record<string, string>
}

/** Written reports with inline labels: names, times, statements, events, ties. */
export const written: ScoreKind = {
  name: 'written',
  scorer: 'score_written.py',
  async run(folder, out) {
    const root = fileURLToPath(new URL('../..', import.meta.url))
    const check = join(resolve(root, process.env.INTERDICT_SHARED ?? '../shared'), 'score', 'check_written.py')
    const goldFile = join(out, 'written-gold.jsonl')
    // The checker is also what turns inline tags into offsets; without python3 there is nothing to score.
    const run = spawnSync('python3', [check, folder, '--jsonl', goldFile], { stdio: ['ignore', 'ignore', 'inherit'] })
    if (run.error !== undefined) throw new Error('python3 is needed to convert the labels')
    const lines = readFileSync(goldFile, 'utf8').trim().split('\n')
    const outFile = join(out, 'written.jsonl')
    writeFileSync(
      outFile,
      `${lines.map((line) => JSON.stringify(answerOf(JSON.parse(line) as WrittenReport))).join('\n')}\n`,
    )
    return [goldFile, outFile]
  },
}

function answerOf(source: WrittenReport) {
  const report = readPage(new TextEncoder().encode(source.text), {
    id: source.id,
    source: source.id,
    fileName: `${source.id}.txt`,
    published: source.published,
  })
  const reading = readText(report)
  return {
    id: source.id,
    spans: spansOf(report, reading, originalOffsets(report, source.text)),
    actors: reading.actors.map(({ id, name }) => ({ id, name })),
  }
}

/** Clean text leaves page furniture out, so offsets are laid back on the labelled text block by block. */
function originalOffsets(report: Report, original: string): (span: Span) => { start: number; end: number } | null {
  const shifts: { span: Span; shift: number }[] = []
  let from = 0
  for (const { span } of report.blocks) {
    const at = original.indexOf(report.text.slice(span.start, span.end), from)
    if (at < 0) continue
    shifts.push({ span, shift: at - span.start })
    from = at + (span.end - span.start)
  }
  return (span) => {
    const block = shifts.find((one) => one.span.start <= span.start && span.end <= one.span.end)
    return block === undefined ? null : { start: span.start + block.shift, end: span.end + block.shift }
  }
}

const NAME_TAGS: Readonly<Record<NameKind, string>> = {
  person: 'person',
  organisation: 'org',
  state: 'state',
  place: 'place',
  vessel: 'vessel',
  aircraft: 'aircraft',
  outlet: 'outlet',
  product: 'product',
  law: 'law',
}

// The written reports call some ties by other words, and a tie to a leader the other way round.
const TIES: Partial<Record<Relation, { readonly type: string; readonly reversed?: true }>> = {
  owns: { type: 'owns' },
  owned_or_controlled_by: { type: 'controls', reversed: true },
  led_by: { type: 'directs', reversed: true },
  part_of: { type: 'part_of' },
  part_of_network: { type: 'part_of' },
  acts_for: { type: 'acts_for' },
  linked_to: { type: 'linked_to' },
  family_of: { type: 'family_of' },
}

function spansOf(
  report: Report,
  reading: ReportReading,
  original: (span: Span) => { start: number; end: number } | null,
): TaggedSpan[] {
  const spans: TaggedSpan[] = []
  const add = (tag: string, span: Span | null, attrs: Record<string, string>) => {
    const at = span === null ? null : original(span)
    if (at !== null) spans.push({ tag, ...at, attrs })
  }
  const named = new Set<string>()
  for (const { span, kind, actor } of reading.names) {
    named.add(`${span.start}-${span.end}`)
    add('n', span, { t: NAME_TAGS[kind], ...(actor === null ? {} : { a: actor }) })
  }
  for (const actor of reading.actors) {
    for (const { span, form } of actor.mentions) {
      if (form !== 'name' && !named.has(`${span.start}-${span.end}`)) add('r', span, { a: actor.id })
    }
  }
  for (const { span, value } of reading.times) if (value !== null) add('d', span, { v: value })
  reading.statements.forEach((statement, index) => {
    const s = String(index + 1)
    add('src', statement.source, { s })
    add('cue', statement.cue, { s })
    const by = statement.jointSpeakers.length > 0 ? statement.jointSpeakers.join(',') : statement.speaker
    statement.parts.forEach((part, place) => {
      const attrs: Record<string, string> = { s }
      if (place === 0) {
        if (by !== null) attrs.by = by
        if (statement.via !== null) attrs.via = statement.via
        if (statement.saidOn !== null) attrs.on = statement.saidOn
        attrs.st = statement.stance
        attrs.k = kindOf(statement, report.text)
      }
      add('c', part, attrs)
    })
  })
  reading.events.forEach((event, index) => {
    event.mentions.forEach(({ trigger, status }, place) => {
      const attrs: Record<string, string> = { id: `e${index + 1}`, x: status }
      if (place === 0) {
        attrs.t = event.type
        if (event.date !== null) attrs.on = event.date
        for (const { actor, role } of event.participants)
          attrs[role] = attrs[role] === undefined ? actor : `${attrs[role]},${actor}`
      }
      add('e', trigger, attrs)
    })
  })
  for (const { a, b, relation, sentence } of reading.links) {
    const tie = TIES[relation]
    const end = { ...sentence, start: sentence.end - 1 }
    if (tie !== undefined) add('l', end, { a: tie.reversed ? b : a, b: tie.reversed ? a : b, t: tie.type })
  }
  return spans
}

function kindOf(statement: Statement, text: string): 'direct' | 'mixed' | 'indirect' {
  if (statement.quote === null) return 'indirect'
  const bare = (span: Span) => text.slice(span.start, span.end).replace(/^[\s“"”.,]+|[\s“"”.,]+$/g, '')
  const quoted = bare(statement.quote)
  const content = statement.parts.map(bare).join(' ')
  return quoted.length >= content.length - 2 ? 'direct' : 'mixed'
}

import type { Reading } from '../../model/doubt.ts'
import type { Event } from '../../model/event.ts'
import type { ReportedConsequence } from '../../model/reported-consequence.ts'
import { findSubject } from '../events/find-subject.ts'
import { startOfVerbGroup } from '../events/find-triggers.ts'
import { DETERMINERS, isAdverb, MODALS, NEGATIONS, PREPOSITIONS, SUBORDINATORS } from '../events/function-words.ts'
import { modifies } from '../events/scan-right.ts'
import type { SentenceView } from '../events/sentence-view.ts'
import { statementsAround, viewSentences } from '../events/sentence-view.ts'
import type { EventInput } from '../reading-input.ts'
import type { ConsequenceWords } from './consequence-words.ts'
import { consequenceWords } from './consequence-words.ts'

/** What the layer of reported consequences is given. */
export interface ConsequenceInput extends EventInput {
  readonly events: readonly Event[]
}

/** Words of a sentence that tell what follows, in tokens: its verb, and the phrase that names the measure. */
interface Measure {
  readonly verb: number
  readonly from: number
  readonly to: number
  readonly suffers: boolean
  readonly status: ReportedConsequence['status']
}

/** Finds what the page says follows: who threatens, announces or imposes what on whom, on what condition. */
export function readReportedConsequences(input: ConsequenceInput): Reading<ReportedConsequence> {
  const words = consequenceWords()
  const found: ReportedConsequence[] = []
  for (const view of viewSentences(input)) {
    const kind = input.report.blocks[view.sentence.block]?.kind
    if (kind === 'title' || kind === 'heading') continue
    for (const measure of measuresIn(view, words)) {
      const told = consequenceOf(view, measure, input)
      if (told !== null) found.push(told)
    }
  }
  return { found, doubts: [] }
}

function measuresIn(view: SentenceView, words: ConsequenceWords): readonly Measure[] {
  const found: Measure[] = []
  for (let i = 0; i < view.norms.length; i++) {
    const norm = view.norms[i]!
    const stock = words.stock.get(norm)?.find((phrase) => phrase.every((word, k) => view.norms[i + k] === word))
    if (stock !== undefined) {
      found.push({ verb: i, from: i, to: i + stock.length, suffers: true, status: 'threatened' })
      i += stock.length - 1
      continue
    }
    const inflicts = words.inflicts.get(norm)
    if (inflicts === undefined && !words.suffers.has(norm)) continue
    const range = measureAfter(view, i + 1, words)
    if (range === null) continue
    const ahead = isAhead(view, i)
    // "faces sanctions" with no modal tells of measures that stand, not of a threat.
    if (inflicts === undefined && !ahead) continue
    const status = inflicts === 'imposed' && ahead ? 'announced' : (inflicts ?? 'threatened')
    found.push({ verb: i, ...range, suffers: inflicts === undefined, status })
    i = range.to - 1
  }
  return found
}

/** The noun phrase behind a verb that names a measure; null where it names something else. */
function measureAfter(view: SentenceView, from: number, words: ConsequenceWords): { from: number; to: number } | null {
  let start = from
  while (start < view.norms.length && (DETERMINERS.has(view.norms[start]!) || view.norms[start] === 'with')) start++
  for (let i = start; i < Math.min(view.norms.length, start + 5); i++) {
    const norm = view.norms[i]!
    // "export controls and sanctions": up to the last measure of the phrase.
    if (words.measures.has(norm) && !words.measures.has(view.norms[i + 1] ?? '')) return { from: start, to: i + 1 }
    if (view.tokens[i]!.kind !== 'word' || PREPOSITIONS.has(norm) || SUBORDINATORS.has(norm) || view.actorAt[i] !== -1)
      return null
    if (!words.modifiers.has(norm) && !words.measures.has(norm) && !isAdverb(norm) && i > start + 2) return null
  }
  return null
}

function isAhead(view: SentenceView, verb: number): boolean {
  for (let i = startOfVerbGroup(view, verb); i < verb; i++) if (MODALS.has(view.norms[i]!)) return true
  return false
}

function consequenceOf(view: SentenceView, measure: Measure, input: EventInput): ReportedConsequence | null {
  const { documentId } = input.text
  const group = startOfVerbGroup(view, measure.verb)
  for (let i = group; i < measure.verb; i++) if (NEGATIONS.has(view.norms[i]!)) return null
  const start = view.tokens[group]!.start
  const statement = statementsAround(view, view.tokens[measure.verb]!.start).at(-1) ?? null
  const subjects = findSubject(
    view,
    group,
    view.norms[group - 1] !== 'to' && !view.norms[measure.verb]!.endsWith('ing'),
  )
  const subjectIds = subjects.map((at) => at.actor.id)
  const behind = behindMeasure(view, measure.to)
  const by = measure.suffers ? (statement?.speaker ?? null) : (subjectIds[0] ?? statement?.speaker ?? null)
  const on = measure.suffers ? subjectIds : behind
  // A measure that nobody imposes on anybody tells the reader nothing.
  if (by === null && on.length === 0) return null
  return {
    by,
    what: input.text.text.slice(view.tokens[measure.from]!.start, view.tokens[measure.to - 1]!.end),
    on: on.filter((id) => id !== by),
    condition: conditionOf(view, input),
    status: measure.status,
    span: {
      documentId,
      start: Math.min(start, view.tokens[measure.from]!.start),
      end: view.tokens[measure.to - 1]!.end,
    },
  }
}

/** Whom a measure is put on: the actors behind "on" or "against". */
function behindMeasure(view: SentenceView, from: number): string[] {
  const ids: string[] = []
  let on = false
  for (let i = from; i < Math.min(view.norms.length, from + 30); i++) {
    const norm = view.norms[i]!
    const at = view.actors[view.actorAt[i]!]
    if (at !== undefined) {
      if (on && !ids.includes(at.actor.id) && !modifies(view, at, view.norms.length)) ids.push(at.actor.id)
      i = at.to - 1
      continue
    }
    if (norm === 'on' || norm === 'against' || norm === 'upon') on = true
    else if (SUBORDINATORS.has(norm) || norm === ';' || norm === 'for' || norm === 'over' || norm === 'accused') break
    else if (PREPOSITIONS.has(norm) && norm !== 'of') on = false
  }
  return ids
}

/** The "if" or "unless" clause of a sentence in its own words; null where there is none. */
function conditionOf(view: SentenceView, input: EventInput): string | null {
  const at = view.norms.findIndex((norm, i) => (norm === 'if' && view.norms[i - 1] !== 'as') || norm === 'unless')
  if (at < 0) return null
  let end = at + 1
  while (end < view.norms.length) {
    const token = view.tokens[end]!
    if (token.norm === ';' || token.norm === '.' || token.kind === 'quote') break
    // A condition that comes first ends with its comma: "If it sells arms, it will face ..."
    if (token.norm === ',' && view.norms.slice(end).some((norm) => MODALS.has(norm))) break
    end++
  }
  return input.text.text.slice(view.tokens[at]!.start, view.tokens[end - 1]!.end)
}

import type { Stance } from '../../model/statement.ts'
import { type Item, pastDateline } from './clause-items.ts'
import type { ClauseReading } from './clause-reading.ts'
import { cueLexicon } from './cue-lexicon.ts'
import { pastAdjuncts } from './find-content.ts'
import type { Cue } from './find-cues.ts'
import type { Phrase, Subject } from './find-subject.ts'
import { phraseStartingAt } from './phrase-after.ts'
import { statementWords } from './statement-words.ts'

/** “…,” said X. and “…”, sentenced the minister: the subject stands after the verb. */
export function readInverted(items: readonly Item[], cue: Cue, stance: Stance, bound: number): ClauseReading | null {
  if (cue.form === 'ing' || cue.form === 'base' || cue.negated) return null
  if (!cue.entry.takes.has('quote') && !cue.entry.takes.has('aside')) return null
  const before = items[cue.group - 1]
  const speech =
    before?.kind === 'speech' ? cue.group - 1 : items[cue.group - 2]?.kind === 'speech' ? cue.group - 2 : -1
  if (speech < 0 && before?.text !== ',') return null
  let start = cue.to
  if (cue.entry.takes.has('addressee') && items[start]?.norm === 'reporters') start++
  const phrase = phraseStartingAt(items, start)
  if (phrase === null) return null
  const common = {
    cue,
    subject: { kind: 'explicit', phrase } as Subject,
    phrase,
    stance,
    listener: null,
    sharesWith: null,
  }
  const after = continuation(items, pastAdjuncts(items, phrase.apposition?.to ?? phrase.to))
  if (speech >= 0) return { ...common, kind: 'speech', from: speech, to: speech + 1, after }
  const from = clauseStart(items, bound)
  return cue.group - 1 - from < 3 ? null : { ...common, kind: 'before', from, to: cue.group - 1, after: null }
}

/** "A, she said.", “A,” she said, “b.”, "The rate, they write, was low." */
export function readBefore(
  items: readonly Item[],
  common: Omit<ClauseReading, 'kind' | 'from' | 'to' | 'after'>,
  phrase: Phrase | null,
  end: number,
  bound: number,
): ClauseReading | null {
  if (phrase === null) return null
  const { takes } = common.cue.entry
  const opens = phrase.from
  const comma = items[opens - 1]
  const speech =
    comma?.kind === 'speech' ? opens - 1 : comma?.text === ',' && items[opens - 2]?.kind === 'speech' ? opens - 2 : -1
  if (speech >= 0) {
    return { ...common, kind: 'speech', from: speech, to: speech + 1, after: continuation(items, end) }
  }
  if (!takes.has('aside') || comma?.text !== ',') return null
  const from = clauseStart(items, bound)
  const to = opens - 1
  const rest = items[end]?.text === ',' && end + 2 < items.length ? items[end + 1] : undefined
  const goesOn =
    rest !== undefined &&
    rest.kind === 'word' &&
    /^\p{Ll}/u.test(rest.text) &&
    !rest.norm.endsWith('ing') &&
    rest.mention === 0
  if (goesOn && !statementWords().relatives.has(rest.norm) && !statementWords().possessives.has(rest.norm)) {
    if (to <= from) return null
    return { ...common, kind: 'before', from, to, after: { from: end + 1, to: items.length } }
  }
  return to - from < 3 ? null : { ...common, kind: 'before', from, to, after: null }
}

/** The direct quotation that goes on after the reporting clause, in the same sentence. */
function continuation(items: readonly Item[], end: number): { from: number; to: number } | null {
  for (let i = end; i < items.length && i - end < 16; i++) {
    const item = items[i]!
    if (item.kind === 'speech') return /^[,:—–]$/.test(items[i - 1]!.text) ? { from: i, to: i + 1 } : null
    // A verb of its own introduces the next quotation: ", adding: “…”".
    if (
      /^[.;]$/.test(item.text) ||
      (i > end &&
        cueLexicon()
          .get(item.norm)
          ?.some(({ entry }) => entry.takes.has('quote')))
    )
      return null
  }
  return null
}

function clauseStart(items: readonly Item[], bound: number): number {
  let from = Math.max(bound, pastDateline(items))
  while (from < items.length && (/^[,;.)]$/.test(items[from]!.text) || /^(?:and|but)$/.test(items[from]!.norm))) from++
  return from
}

/** "X was quoted", "is expected by whips to": passives with their agent. */
export function readPassive(items: readonly Item[], cue: Cue, stance: Stance): ClauseReading | null {
  let by = cue.to
  while (items[by]?.kind === 'time') by++
  if (items[by]?.norm !== 'by') return null
  const phrase = phraseStartingAt(items, by + 1)
  if (phrase === null) return null
  const common = {
    cue,
    subject: { kind: 'explicit', phrase } as Subject,
    phrase,
    stance,
    listener: null,
    sharesWith: null,
  }
  const next = items[phrase.to]
  if (
    (next?.norm === 'that' && cue.entry.takes.has('that')) ||
    (next?.norm === 'that' && cue.entry.takes.has('clause'))
  ) {
    return { ...common, kind: 'clause', from: phrase.to + 1, to: items.length, after: null }
  }
  if (next?.norm === 'to' || next?.norm === 'as' || next?.norm === 'of') {
    return { ...common, kind: 'phrase', from: phrase.to + 1, to: items.length, after: null }
  }
  if (!cue.entry.takes.has('object')) return null
  const from = clauseStart(items, 0)
  return cue.group - from < 1 ? null : { ...common, kind: 'before', from, to: cue.group, after: null }
}

/** "a summit …, which US officials expected to take place": the content is what "which" stands for. */
export function relativeObject(
  items: readonly Item[],
  cue: Cue,
  phrase: Phrase | null,
): { from: number; to: number } | null {
  if (phrase === null || !(cue.entry.takes.has('object_to') || cue.entry.takes.has('object'))) return null
  const relative = items[phrase.from - 1]
  if (relative?.norm !== 'which' && relative?.norm !== 'whom') return null
  const to = items[phrase.from - 2]?.text === ',' ? phrase.from - 2 : phrase.from - 1
  for (let from = to - 1; from >= 0 && to - from < 30; from--) {
    if (
      /^(?:a|an|the|this|these|any|its|their|his|her)$/.test(items[from]!.norm) &&
      !/^(?:of|between|for|in|to|with|from|and|at)$/.test(items[from - 1]?.norm ?? '')
    )
      return { from, to }
  }
  return null
}

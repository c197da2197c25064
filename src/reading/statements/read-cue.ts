import type { Stance } from '../../model/statement.ts'
import type { Item, Segment } from './clause-items.ts'
import type { ClauseReading } from './clause-reading.ts'
import { readBefore, readInverted, readPassive, relativeObject } from './content-before.ts'
import { cueLexicon } from './cue-lexicon.ts'
import { contentStart } from './find-content.ts'
import type { Cue } from './find-cues.ts'
import { findSubject, type Phrase } from './find-subject.ts'
import { statementWords } from './statement-words.ts'

/**
 * Reads the statement that a reporting verb makes, or null where it makes none. Where its content ends is settled
 * once all verbs of the segment are read.
 *
 * @param before statements of the segment read so far
 * @param bound item before which contents that precede their verb may not begin
 */
export function readCue(
  segment: Segment,
  cue: Cue,
  before: readonly ClauseReading[],
  bound: number,
): ClauseReading | null {
  const { items } = segment
  const stance = stanceOfCue(cue, negatedBy(items, cue))
  if (stance === null) return null
  if (cue.passive) return readPassive(items, cue, stance)
  if (cue.modal && !negatedBy(items, cue) && items[cue.to]?.norm !== 'only' && !cue.entry.takes.has('object_to'))
    return null
  const subject = findSubject(segment, cue)
  const inverted = subject.kind === 'none' ? readInverted(items, cue, stance, bound) : null
  if (inverted !== null) return inverted
  if (subject.kind === 'none' && !segment.items.some((item) => item.kind === 'speech')) return null
  if (cue.infinitive && (subject.kind === 'none' || isGoverned(items, cue))) return null
  // "We say that": within a quotation the speaker's own verbs add no statement.
  const phrase = subject.kind === 'explicit' || subject.kind === 'relative' ? subject.phrase : null
  if (segment.within !== null && (phrase === null || isFirstPerson(items, phrase))) return null
  if (phrase === null && subject.kind === 'relative') return null
  if (isSameAsOuter(cue, phrase, before)) return null
  const start = besideSpeech(items, cue, phrase) ?? contentStart(items, cue)
  const common = { cue, subject, phrase, stance, listener: start?.listener ?? null, sharesWith: null as number | null }
  if (subject.kind === 'shared') {
    common.sharesWith = sharedWith(items, subject.link, before)
    if (common.sharesWith === null && cue.form === 'ing' && items[subject.link]?.text !== ',') return null
  }
  const objectRelative = relativeObject(items, cue, phrase)
  if (objectRelative !== null) return { ...common, kind: 'phrase', ...objectRelative, after: null }
  if (start === null || start.kind === 'before') {
    if (start === null) {
      if (cue.negated && cue.entry.negated !== null && phrase !== null) return wholeClause(items, common, phrase)
      return null
    }
    return readBefore(items, common, phrase, start.from, bound)
  }
  if (start.kind === 'speech') return { ...common, kind: 'speech', from: start.from, to: start.from + 1, after: null }
  if (isAnonymity(items, start.from)) return null
  if (
    segment.within === null &&
    isAimed(cue) &&
    before.some((outer) => outer.kind === 'clause' && outer.from <= cue.from)
  )
    return null
  return { ...common, kind: start.kind, from: start.from, to: phraseEndOf(items, cue, start), after: null }
}

/** "asked not to be named": a condition of speaking, not what was said. */
function isAnonymity(items: readonly Item[], from: number): boolean {
  const words = items
    .slice(from, from + 5)
    .map(({ norm }) => norm)
    .join(' ')
  return /^(?:that )?(?:not (?:to )?be (?:named|identified|quoted)|anonymity\b)/.test(words)
}

/** "said Seoul could not verify it": one statement, of which the negation tells the stance. */
function isSameAsOuter(cue: Cue, phrase: Phrase | null, before: readonly ClauseReading[]): boolean {
  const outer = before.at(-1)
  return cue.negated && phrase !== null && outer?.kind === 'clause' && outer.from === phrase.from
}

// A wish or plan told within another's words is that speaker's account, not a saying of its own.
function isAimed(cue: Cue): boolean {
  return cue.entry.thought && (cue.entry.takes.has('to') || cue.entry.lemma === 'want') && !cue.entry.takes.has('that')
}

/** "described it as “theatre” after the talks": where words quoted by the phrase close, so does the content. */
function phraseEndOf(items: readonly Item[], cue: Cue, { from, kind }: { from: number; kind: string }): number {
  if (kind !== 'phrase' || !(cue.entry.takes.has('named') || cue.entry.takes.has('as'))) return items.length
  const open = items.findIndex((item, i) => i >= from && item.kind === 'quote')
  const close = open < 0 ? -1 : items.findIndex((item, i) => i > open && item.kind === 'quote')
  const next = items[close + 1]
  return close < 0 || next?.norm === 'and' || next?.norm === 'of' ? items.length : close + 1
}

/** “No,” the spokesman said in response to a question about …: whatever follows, the quotation before is what he said. */
function besideSpeech(items: readonly Item[], cue: Cue, phrase: Phrase | null): ReturnType<typeof contentStart> {
  if (phrase === null || !cue.entry.takes.has('quote')) return null
  const before = items[phrase.from - 1]
  const speech = before?.kind === 'speech' || (before?.text === ',' && items[phrase.from - 2]?.kind === 'speech')
  if (!speech) return null
  const start = contentStart(items, cue)
  if (start?.kind === 'clause' && items[start.from - 1]?.norm === 'that') return null
  return { kind: 'before', from: start?.kind === 'before' ? start.from : cue.to, listener: start?.listener ?? null }
}

/** "would not say", "nobody in the capital will say". */
function negatedBy(items: readonly Item[], cue: Cue): boolean {
  if (cue.negated || !cue.modal) return cue.negated
  for (let i = cue.group - 1; i >= 0 && cue.group - i < 8; i--) {
    if (items[i]!.kind !== 'word') return false
    if (/^(?:nobody|neither)$/.test(items[i]!.norm) || (items[i]!.norm === 'no' && items[i + 1]?.norm === 'one'))
      return true
  }
  return false
}

/** How the verb alone has the speaker stand; null where it is negated and tells of nothing said. */
function stanceOfCue(cue: Cue, negated: boolean): Stance | null {
  if (!negated) return cue.entry.stance
  if (cue.entry.negated !== null) return cue.entry.negated
  if (cue.entry.thought && cue.entry.takes.has('clause')) return 'questions'
  return null
}

/** "did not reply to a request for comment": the clause itself tells that nothing was said. */
function wholeClause(
  items: readonly Item[],
  common: Omit<ClauseReading, 'kind' | 'from' | 'to' | 'after'>,
  phrase: Phrase,
): ClauseReading {
  return { ...common, kind: 'phrase', from: phrase.from, to: items.length, after: null }
}

/** Index of the statement whose subject a shared verb has: with a comma the first of the sentence, else the nearest. */
function sharedWith(items: readonly Item[], link: number, before: readonly ClauseReading[]): number | null {
  if (before.length === 0) return null
  const comma = items[link]?.text === ','
  if (!comma) return before.length - 1
  const first = before.findIndex((reading) => reading.phrase !== null)
  return first < 0 ? before.length - 1 : first
}

/** "declined to say", "went on to add": the infinitive of another verb's statement. */
function isGoverned(items: readonly Item[], cue: Cue): boolean {
  return cueLexicon().has(items[cue.group - 1]?.norm ?? '')
}

function isFirstPerson(items: readonly Item[], phrase: Phrase): boolean {
  return phrase.to - phrase.from <= 2 && statementWords().first_person.has(items[phrase.from]!.norm)
}

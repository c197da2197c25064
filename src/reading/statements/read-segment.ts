import type { Stance } from '../../model/statement.ts'
import type { Stretch } from '../../text/offsets.ts'
import { type Item, pastDateline, type Segment, stretchOf } from './clause-items.ts'
import { cueLexicon } from './cue-lexicon.ts'
import { contentStart, pastAdjuncts } from './find-content.ts'
import { type Cue, findCues } from './find-cues.ts'
import { findSubject, type Phrase, type Subject } from './find-subject.ts'
import { findAttributions } from './named-sources.ts'
import { phraseStartingAt } from './phrase-after.ts'
import type { StatementDraft } from './statement-draft.ts'
import { statementWords } from './statement-words.ts'

/** A statement of one segment with item indices, before its end is settled. */
interface Reading {
  readonly cue: Cue
  readonly subject: Subject
  readonly phrase: Phrase | null
  readonly kind: 'clause' | 'speech' | 'phrase' | 'before'
  /** Content range in items. */
  from: number
  to: number
  /** Second part of an interrupted content. */
  after: { from: number; to: number } | null
  readonly stance: Stance
  readonly listener: { readonly from: number; readonly to: number } | null
  sharesWith: number | null
}

/**
 * Reads the statements of one segment off its reporting verbs and sources.
 *
 * @param claimed filled with the direct quotations that were given a verb
 */
export function readSegment(segment: Segment, claimed: Set<number>): StatementDraft[] {
  const { items } = segment
  const found: Reading[] = []
  let bound = 0
  for (const cue of findCues(segment)) {
    const reading = readCue(segment, cue, found, bound)
    if (reading === null) continue
    found.push(reading)
    if (reading.kind === 'before') bound = Math.max(bound, reading.cue.to)
  }
  const attributions = findAttributions(segment)
  settleEnds(
    items,
    found,
    attributions.map(({ from }) => from),
  )
  const drafts = found.flatMap((reading): StatementDraft[] => {
    const parts = [reading, reading.after].flatMap((range) =>
      range === null ? [] : stretchOf(items, range.from, range.to),
    )
    if (parts.length === 0) return []
    const speech = speechOf(items, reading)
    if (speech !== null) claimed.add(speech.outerStart)
    for (const range of [reading, reading.after]) {
      if (range === null) continue
      for (let i = range.from; i < range.to; i++) {
        const inner = items[i]?.speech
        if (inner !== null && inner !== undefined) claimed.add(inner.outerStart)
      }
    }
    return [
      {
        sentence: segment.sentence,
        cue: { start: items[reading.cue.from]!.start, end: items[reading.cue.to - 1]!.end },
        lemma: [reading.cue.entry.lemma, ...reading.cue.entry.particle].join(' '),
        stance: reading.stance,
        parts,
        quote: speech,
        source: phraseStretch(items, reading.phrase),
        apposition: reading.phrase?.apposition ? range(items, reading.phrase.apposition) : null,
        carriers: reading.listener === null ? [] : [range(items, reading.listener)],
        sharesWith: reading.sharesWith,
        from: reading.cue.passive && reading.phrase === null ? 'passive' : 'cue',
        nested: segment.within !== null,
      },
    ]
  })
  return attributions.reduce<StatementDraft[]>((all, attribution) => attribution.apply(all, claimed), drafts)
}

function readCue(segment: Segment, cue: Cue, before: readonly Reading[], bound: number): Reading | null {
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
function isSameAsOuter(cue: Cue, phrase: Phrase | null, before: readonly Reading[]): boolean {
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

/** “…,” said X. and “…”, sentenced the minister: the subject stands after the verb. */
function readInverted(items: readonly Item[], cue: Cue, stance: Stance, bound: number): Reading | null {
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
function readBefore(
  items: readonly Item[],
  common: Omit<Reading, 'kind' | 'from' | 'to' | 'after'>,
  phrase: Phrase | null,
  end: number,
  bound: number,
): Reading | null {
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
function readPassive(items: readonly Item[], cue: Cue, stance: Stance): Reading | null {
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
function relativeObject(items: readonly Item[], cue: Cue, phrase: Phrase | null): { from: number; to: number } | null {
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

/** "did not reply to a request for comment": the clause itself tells that nothing was said. */
function wholeClause(
  items: readonly Item[],
  common: Omit<Reading, 'kind' | 'from' | 'to' | 'after'>,
  phrase: Phrase,
): Reading {
  return { ...common, kind: 'phrase', from: phrase.from, to: items.length, after: null }
}

/** Index of the statement whose subject a shared verb has: with a comma the first of the sentence, else the nearest. */
function sharedWith(items: readonly Item[], link: number, before: readonly Reading[]): number | null {
  if (before.length === 0) return null
  const comma = items[link]?.text === ','
  if (!comma) return before.length - 1
  const first = before.findIndex((reading) => reading.phrase !== null)
  return first < 0 ? before.length - 1 : first
}

/** Ends each content where the next reporting clause of the same rank begins. */
function settleEnds(items: readonly Item[], found: readonly Reading[], sources: readonly number[]): void {
  for (const [index, reading] of found.entries()) {
    if (reading.kind === 'speech') continue
    const range = reading.after ?? reading
    for (const later of found.slice(index + 1)) {
      const cut = cutBefore(items, reading, later)
      if (cut > range.from && cut < range.to) range.to = cut
    }
    const own = Math.min(ownEnd(items, reading, range), relativeEnd(items, reading, range.from))
    if (own < range.to) range.to = own
    for (const source of sources)
      if (source > range.from && source < range.to && reading.cue.from < source) range.to = source
  }
}

/** ", who said the file was lost, left": the relative clause closes at its comma. */
function relativeEnd(items: readonly Item[], { subject, cue }: Reading, from: number): number {
  if (subject.kind !== 'relative' || items[cue.group - 2]?.text !== ',') return items.length
  const comma = items.findIndex((item, i) => i > from + 1 && item.text === ',')
  return comma < 0 ? items.length : comma
}

/** Where a content ends by itself: a despatch citing its ground, a new clause after a phrase. */
function ownEnd(items: readonly Item[], { kind }: Reading, { from, to }: { from: number; to: number }): number {
  const words = statementWords()
  for (let i = from + 1; i < to; i++) {
    const item = items[i]!
    if (item.text === ';' && kind === 'phrase') return i
    if (item.text !== ',') continue
    const next = items[i + 1]
    if (next?.norm === 'citing') return i
    if (kind !== 'phrase' || next === undefined) continue
    if (/^(?:but|since|because)$/.test(next.norm)) return i
    if (/^(?:and|while|although|though)$/.test(next.norm) && hasVerb(items, i + 2, Math.min(to, i + 10), words.finite))
      return i
  }
  return to
}

function hasVerb(items: readonly Item[], from: number, to: number, finite: ReadonlySet<string>): boolean {
  for (let i = from; i < to; i++) {
    if (/^[,;]$/.test(items[i]!.text)) return false
    if (items[i]!.mention === 0 && finite.has(items[i]!.norm)) return true
  }
  return false
}

function cutBefore(items: readonly Item[], reading: Reading, later: Reading): number {
  // ", who asked for an inquiry, said": the relative clause ends where the main verb comes.
  const between = later.phrase?.apposition
  if (between && between.from <= reading.cue.from && reading.cue.from < between.to) return between.to
  if (later.subject.kind === 'shared') return later.subject.link
  if (later.kind === 'before') return later.to
  if (later.phrase === null) return -1
  const link = later.phrase.from - 1
  const conjunction = items[link]
  if (conjunction?.text === ';') return link
  if (later.cue.entry.thought || reading.kind === 'before') return -1
  if (conjunction === undefined || !/^(?:but|while|and|whereas)$/.test(conjunction.norm)) return -1
  return items[link - 1]?.text === ',' || items[link - 1]?.text === ';' ? link - 1 : -1
}

/** "declined to say", "went on to add": the infinitive of another verb's statement. */
function isGoverned(items: readonly Item[], cue: Cue): boolean {
  return cueLexicon().has(items[cue.group - 1]?.norm ?? '')
}

function isFirstPerson(items: readonly Item[], phrase: Phrase): boolean {
  return phrase.to - phrase.from <= 2 && statementWords().first_person.has(items[phrase.from]!.norm)
}

function speechOf(items: readonly Item[], reading: Reading): (Stretch & { outerStart: number }) | null {
  const speech = reading.kind === 'speech' ? items[reading.from]?.speech : null
  return speech === null || speech === undefined
    ? null
    : { start: speech.start, end: speech.end, outerStart: speech.outerStart }
}

function range(items: readonly Item[], { from, to }: { readonly from: number; readonly to: number }): Stretch {
  return { start: items[from]!.start, end: items[to - 1]!.end }
}

function phraseStretch(items: readonly Item[], phrase: Phrase | null): Stretch | null {
  return phrase === null ? null : range(items, phrase)
}

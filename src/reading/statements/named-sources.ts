import type { Stretch } from '../../text/offsets.ts'
import { type Item, pastDateline, type Segment, stretchOf } from './clause-items.ts'
import type { Phrase } from './find-subject.ts'
import { phraseStartingAt } from './phrase-after.ts'
import type { StatementDraft } from './statement-draft.ts'
import { statementWords } from './statement-words.ts'

/** A source named beside a statement. `from` is where its words begin: the content before it ends there. */
export interface Attribution {
  readonly from: number
  /** Adds the statement, or the source, to those of the segment. */
  apply(drafts: StatementDraft[], claimed: Set<number>): StatementDraft[]
}

/** Sources that need no verb: "according to X", "in the view of X", "X quoted Y as saying", ", citing Y". */
export function findAttributions(segment: Segment): Attribution[] {
  const { items } = segment
  const found: Attribution[] = []
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!
    if (item.kind !== 'word') continue
    const after = sourceAfter(items, i)
    if (after > i) {
      const phrase = phraseStartingAt(items, after)
      if (phrase === null) continue
      found.push(accordingTo(segment, i, after, phrase))
      i = phrase.to - 1
    } else if (/^(?:quoted|quotes|quoting|cited|cites|citing)$/.test(item.norm)) {
      const quoted = quotedAsSaying(segment, i) ?? citing(segment, i)
      if (quoted !== null) found.push(quoted)
    }
  }
  return found
}

/** Index after "according to", "in the view of", "in the words of", or -1. */
function sourceAfter(items: readonly Item[], i: number): number {
  const norm = items[i]!.norm
  if (norm === 'according' && items[i + 1]?.norm === 'to') return i + 2
  if (
    norm === 'in' &&
    items[i + 1]?.norm === 'the' &&
    /^(?:view|opinion|words|judgment|estimation)$/.test(items[i + 2]?.norm ?? '') &&
    items[i + 3]?.norm === 'of'
  )
    return i + 4
  return -1
}

function accordingTo(segment: Segment, at: number, sourceFrom: number, phrase: Phrase): Attribution {
  const { items } = segment
  const from = items[at - 1]?.text === ',' ? at - 1 : at
  return {
    from,
    apply(drafts, claimed) {
      const leading = items.slice(0, at).every((item) => item.kind !== 'speech' && !isContentWord(item))
      let parts: Stretch[]
      let carriers: Stretch[] = []
      let source = rangeOf(items, phrase)
      if (leading) {
        let start = phrase.to
        const inner =
          items[start]?.text === ',' && statementWords().carriers.has(items[start + 1]?.norm ?? '')
            ? phraseStartingAt(items, start + 2)
            : null
        if (inner !== null) {
          carriers = [source]
          source = rangeOf(items, inner)
          start = inner.to
        } else if (
          phrase.apposition !== null &&
          items[phrase.apposition.to]?.text === ',' &&
          items[phrase.to + 1]?.mention === 0
        ) {
          start = phrase.apposition.to
        }
        while (items[start]?.kind === 'time' || /^[,:(]$/.test(items[start]?.text ?? '')) start++
        parts = stretchOf(items, start, items.length)
      } else {
        const before = stretchOf(items, clauseOpening(items, from), from)
        const rest =
          items[phrase.to]?.text === ',' && phrase.to + 3 < items.length && startsRest(items[phrase.to + 1]!)
            ? stretchOf(items, phrase.to + 1, items.length)
            : []
        parts = [...before, ...rest]
      }
      if (parts.length === 0 || parts[0]!.end - parts[0]!.start < 8) return drafts
      for (const { speech } of items)
        if (speech !== null && parts.some((part) => part.start <= speech.start && speech.end <= part.end))
          claimed.add(speech.outerStart)
      const speech = items.find(
        (item) => item.speech !== null && parts.length === 1 && parts[0]!.start === item.speech.start,
      )?.speech
      return [
        ...drafts,
        {
          sentence: segment.sentence,
          cue: { start: items[at]!.start, end: items[sourceFrom - 1]!.end },
          lemma: 'according to',
          stance: 'asserts',
          parts,
          quote: speech === undefined || speech === null ? null : { start: speech.start, end: speech.end },
          source,
          apposition: phrase.apposition === null ? null : rangeOf(items, phrase.apposition),
          carriers,
          sharesWith: null,
          from: 'cue',
          nested: segment.within !== null,
        },
      ]
    },
  }
}

function startsRest(item: Item): boolean {
  return (
    item.kind === 'word' &&
    item.mention === 0 &&
    /^\p{Ll}/u.test(item.text) &&
    !statementWords().possessives.has(item.norm) &&
    !item.norm.endsWith('ing') &&
    !statementWords().relatives.has(item.norm)
  )
}

function isContentWord(item: Item): boolean {
  return item.kind === 'word' && !/^(?:but|and|also|however|meanwhile|yet|still|so)$/.test(item.norm)
}

function clauseOpening(items: readonly Item[], end: number): number {
  for (let i = end - 1; i > 0; i--) if (items[i]!.text === ';') return i + 1
  let from = pastDateline(items)
  while (from < end && (/^(?:and|but)$/.test(items[from]!.norm) || items[from]!.text === ',')) from++
  return from
}

/** "Interfax quoted Shoigu as saying, “…”": the speaker is Shoigu, Interfax passes it on. */
function quotedAsSaying(segment: Segment, at: number): Attribution | null {
  const { items } = segment
  const words = statementWords()
  let passive = false
  let group = at
  while (
    group > 0 &&
    (words.auxiliaries.has(items[group - 1]!.norm) ||
      items[group - 1]!.kind === 'time' ||
      words.adverbs.has(items[group - 1]!.norm))
  ) {
    if (words.being.has(items[group - 1]!.norm)) passive = true
    group--
  }
  const as = findAs(items, at + 1)
  if (as < 0) return null
  const saying = items[as + 1]!
  let start = as + 2
  while (
    items[start] !== undefined &&
    (items[start]!.kind === 'time' || /^[,:]$/.test(items[start]!.text) || items[start]!.norm === 'that')
  )
    start++
  let source: Stretch | null = null
  const carriers: Stretch[] = []
  if (passive || items[at + 1]?.norm === 'by' || as === at + 1) {
    source = leftPhrase(items, group)
    if (items[at + 1]?.norm === 'by') carriers.push(...stretchOf(items, at + 2, as))
  } else {
    source = stretchOf(items, at + 1, as)[0] ?? null
    const carrier = leftPhrase(items, group)
    if (carrier !== null) carriers.push(carrier)
  }
  if (source === null) return null
  const before = passive ? items.findIndex((item) => item.start === source.start) - 1 : -1
  const said = items[before]?.text === ',' ? before - 1 : before
  const introduced = items[start]?.kind === 'speech' || items[start - 1]?.norm === 'that'
  if (!introduced && items[said]?.kind === 'speech') start = said
  if (start >= items.length) return null
  return {
    from: items.length,
    apply(drafts, claimed) {
      const speech = items[start]!.speech
      const end = speech !== null ? start + 1 : items.length
      const parts = stretchOf(items, start, end)
      if (parts.length === 0) return drafts
      if (speech !== null) claimed.add(speech.outerStart)
      const kept = drafts.filter(
        (draft) => draft.cue === null || draft.cue.start < items[at]!.start || draft.cue.start > saying.start,
      )
      return [
        ...kept,
        {
          sentence: segment.sentence,
          cue: { start: items[at]!.start, end: items[at]!.end },
          lemma: 'quote',
          stance: 'asserts',
          parts,
          quote: speech === null ? null : { start: speech.start, end: speech.end },
          source,
          apposition: null,
          carriers,
          sharesWith: null,
          from: 'cue',
          nested: segment.within !== null,
        },
      ]
    },
  }
}

function findAs(items: readonly Item[], from: number): number {
  for (let i = from; i < items.length && i - from < 20; i++) {
    if (/^[;:.]$/.test(items[i]!.text)) return -1
    if (
      items[i]!.norm === 'as' &&
      /^(?:saying|telling|adding|describing|stating|calling)$/.test(items[i + 1]?.norm ?? '')
    )
      return i
  }
  return -1
}

function leftPhrase(items: readonly Item[], end: number): Stretch | null {
  let from = end
  while (from > 0 && end - from < 14) {
    const item = items[from - 1]!
    if (item.kind === 'speech' || /^[,;:.—–]$/.test(item.text) || /^(?:and|but|while|that|who|which)$/.test(item.norm))
      break
    from--
  }
  return from < end ? { start: items[from]!.start, end: items[end - 1]!.end } : null
}

/** ", citing the ministry": the ministry is the source, whoever reported it the carrier. */
function citing(segment: Segment, at: number): Attribution | null {
  const { items } = segment
  if (!statementWords().carriers.has(items[at]!.norm)) return null
  const phrase = phraseStartingAt(items, at + 1)
  if (phrase === null) return null
  const sourceLike = items
    .slice(phrase.from, phrase.to)
    .some((item) => item.mention > 0 || statementWords().source_nouns.has(item.norm))
  if (!sourceLike) return null
  const comma = items[at - 1]?.text === ','
  const source = rangeOf(items, phrase)
  return {
    from: comma ? at - 1 : at,
    apply(drafts) {
      const index = drafts.findLastIndex(
        (draft) => draft.cue !== null && draft.cue.start < items[at]!.start && !draft.nested,
      )
      const draft = drafts[index]
      if (draft === undefined || draft.source === null || draft.carriers.length > 0) return drafts
      const changed = [...drafts]
      changed[index] = { ...draft, source, apposition: null, carriers: [draft.source], cue: draft.cue }
      return changed
    },
  }
}

function rangeOf(items: readonly Item[], { from, to }: { readonly from: number; readonly to: number }): Stretch {
  return { start: items[from]!.start, end: items[to - 1]!.end }
}

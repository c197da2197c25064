import type { Item, Segment } from './clause-items.ts'
import { cueLexicon } from './cue-lexicon.ts'
import type { Cue } from './find-cues.ts'
import { isAdverb, statementWords } from './statement-words.ts'

/** A noun phrase, as a range of items. */
export interface Phrase {
  readonly from: number
  readonly to: number
  /** Words between commas that name the same: "the export manager" in "Corneliu Vadastra, the export manager, said". */
  readonly apposition: { readonly from: number; readonly to: number } | null
}

/** How a verb stands to its subject. */
export type Subject =
  | { readonly kind: 'explicit'; readonly phrase: Phrase }
  /** "who said": `phrase` is what "who" stands for. */
  | { readonly kind: 'relative'; readonly phrase: Phrase | null }
  /** ", and said", ", adding": the subject is that of the clause before. */
  | { readonly kind: 'shared'; readonly link: number }
  | { readonly kind: 'none' }

const LONGEST_APPOSITION = 28
const LONGEST_SUBJECT = 24

/** The subject of a reporting verb, looked for to its left. */
export function findSubject({ items }: Segment, cue: Cue): Subject {
  let end = cue.group
  const before = items[end - 1]
  if (before === undefined) return { kind: 'none' }
  if (cue.form === 'ing' && !isBeing(items, cue)) {
    if (before.text === ',') return { kind: 'shared', link: end - 1 }
    if (before.norm === 'and' || before.norm === 'but') return { kind: 'shared', link: linkBefore(items, end - 1) }
    if (before.kind === 'speech') return { kind: 'shared', link: end }
  }
  if (before.kind === 'speech') return { kind: 'none' }
  if (before.norm === 'and' || before.norm === 'but' || before.norm === 'or' || before.norm === 'then') {
    return { kind: 'shared', link: linkBefore(items, end - 1) }
  }
  if (isRelative(before)) {
    const stop = items[end - 2]?.text === ',' ? end - 2 : end - 1
    return { kind: 'relative', phrase: phraseEndingAt(items, stop) }
  }
  if (before.text === ',') {
    const open = openingComma(items, end - 1)
    if (open < 0) return { kind: 'none' }
    // ", who had gathered in the square, hailed": the relative clause stands between the subject and its verb.
    const phrase = phraseEndingAt(items, open)
    if (phrase === null) return { kind: 'none' }
    return { kind: 'explicit', phrase: { ...phrase, apposition: { from: open + 1, to: end - 1 } } }
  }
  if (before.text === '—' || before.text === '–') {
    end--
    const open = openingDash(items, end)
    if (open >= 0) end = open
  }
  const phrase = phraseEndingAt(items, end)
  return phrase === null ? { kind: 'none' } : { kind: 'explicit', phrase }
}

/** "is saying", "was asking": no participle after a comma. */
function isBeing(items: readonly Item[], cue: Cue): boolean {
  for (let i = cue.group; i < cue.from; i++) if (statementWords().being.has(items[i]!.norm)) return true
  return false
}

function linkBefore(items: readonly Item[], conjunction: number): number {
  return items[conjunction - 1]?.text === ',' ? conjunction - 1 : conjunction
}

function isRelative(item: Item): boolean {
  return item.norm === 'who' || item.norm === 'which' || item.norm === 'that'
}

function openingComma(items: readonly Item[], close: number): number {
  for (let i = close - 1; i >= 0 && close - i < LONGEST_APPOSITION; i--) {
    const item = items[i]!
    if (item.kind === 'speech' || /^[;:]$/.test(item.text)) return -1
    if (item.text !== ',') continue
    // "a spokeswoman for Acme, of Lille, France, said": go on to the comma that follows the head.
    return i
  }
  return -1
}

function openingDash(items: readonly Item[], close: number): number {
  for (let i = close - 1; i >= 0 && close - i < LONGEST_APPOSITION; i--) if (/^[—–]$/.test(items[i]!.text)) return i
  return -1
}

/** The noun phrase that ends before item `end`, or null where none stands there. */
export function phraseEndingAt(items: readonly Item[], end: number): Phrase | null {
  const words = statementWords()
  let to = end
  while (to > 0 && items[to - 1]!.kind === 'time') to = skipTime(items, to)
  if (items[to - 1]?.text === ')') {
    const open = items.slice(0, to).findLastIndex((item) => item.text === '(')
    if (open > 0) to = open
  }
  let from = to
  while (from > 0 && to - from < LONGEST_SUBJECT) {
    const item = items[from - 1]!
    if (item.covered) {
      from--
      continue
    }
    if (item.kind === 'speech' || item.kind === 'quote' ? item.kind === 'speech' : false) break
    if (/^[;:—–?!.…]$/.test(item.text)) break
    if (item.text === ',') {
      if (!joinsList(items, from, to)) break
      from--
      continue
    }
    if (item.kind === 'time') {
      from--
      continue
    }
    if (item.norm === 'and' || item.norm === 'or') {
      if (!joinsNames(items, from - 1)) break
      from--
      continue
    }
    if (isRelative(item) && from < to) {
      if (!startsVerb(items[from])) break
      // "the group that controls the road said": the antecedent is the subject.
      const stop = items[from - 2]?.text === ',' ? from - 2 : from - 1
      return phraseEndingAt(items, stop)
    }
    if (words.conjunctions.has(item.norm) && !words.prepositions.has(item.norm)) break
    if (words.conjunctions.has(item.norm) && (item.norm === 'before' || item.norm === 'after' || item.norm === 'since'))
      break
    if (!item.endsMention && words.finite.has(item.norm)) break
    if (isReportingVerb(item) && !item.endsMention) break
    from--
  }
  from = trimLeft(items, from, to)
  if (from >= to || !isNounLike(items, from, to)) return null
  return { from, to, apposition: null }
}

function skipTime(items: readonly Item[], end: number): number {
  return /^(?:on|in|at|late|early|earlier)$/.test(items[end - 2]?.norm ?? '') ? end - 2 : end - 1
}

function startsVerb(item: Item | undefined): boolean {
  if (item === undefined || item.mention > 0) return false
  const words = statementWords()
  if (words.determiners.has(item.norm) || words.pronouns.has(item.norm)) return false
  return words.finite.has(item.norm) || isAdverb(item.norm) || /(?:ed|s)$/.test(item.norm)
}

function isReportingVerb(item: Item): boolean {
  return (
    cueLexicon()
      .get(item.norm)
      ?.some(({ entry, form }) => form !== 'ing' && form !== 'base' && !entry.noun && entry.takes.has('clause')) ??
    false
  )
}

/** "Japan and South Korea": names on both sides of the conjunction, the left one alone in its place. */
function joinsNames(items: readonly Item[], at: number): boolean {
  const left = items[at - 1]
  const right = items[at + 1]
  if (left === undefined || right === undefined) return false
  const rightOpens = right.mention > 0 || statementWords().determiners.has(right.norm)
  return left.endsMention && rightOpens && standsAlone(items, at)
}

function joinsList(items: readonly Item[], from: number, to: number): boolean {
  const hasAnd = items.slice(from, to).some((item) => item.norm === 'and')
  return hasAnd && items[from]!.mention > 0 && (items[from - 2]?.endsMention ?? false)
}

/** True where the mention that ends before `end` begins a clause or follows "and" or a comma. */
function standsAlone(items: readonly Item[], end: number): boolean {
  let start = end - 1
  while (start > 0 && items[start]!.mention === 0) start--
  if (start + items[start]!.mention < end) return false
  let before = items[start - 1]
  if (before !== undefined && statementWords().determiners.has(before.norm)) before = items[start - 2]
  return (
    before === undefined ||
    before.kind === 'mark' ||
    before.kind === 'speech' ||
    before.kind === 'time' ||
    statementWords().conjunctions.has(before.norm)
  )
}

/** Drops what leads into the clause: "On Monday", "Meanwhile", "In Caracas". */
function trimLeft(items: readonly Item[], start: number, to: number): number {
  const words = statementWords()
  let from = start
  while (from < to) {
    const item = items[from]!
    if (
      item.kind === 'time' ||
      item.text === ',' ||
      (isAdverb(item.norm) && item.norm !== 'both' && item.norm !== 'all')
    ) {
      from++
      continue
    }
    if (item.norm === 'and' || item.norm === 'but') {
      from++
      continue
    }
    if (item.kind === 'word' && item.mention === 0 && words.prepositions.has(item.norm) && item.norm !== 'of') {
      const next = items[from + 1]
      if (next?.kind === 'time') {
        from += 2
        continue
      }
      if (next !== undefined && next.mention > 0) {
        from += 1 + next.mention
        continue
      }
      // "In a statement the ministry said": the last noun phrase is the subject.
      const last = lastPhraseStart(items, from + 2, to)
      if (last < 0) return to
      from = last
      continue
    }
    break
  }
  return from
}

function lastPhraseStart(items: readonly Item[], from: number, to: number): number {
  const words = statementWords()
  for (let i = to - 1; i >= from; i--) {
    const item = items[i]!
    const afterPreposition = words.prepositions.has(items[i - 1]?.norm ?? '')
    if (afterPreposition) continue
    if (item.mention > 0 || words.possessives.has(item.norm) || words.pronouns.has(item.norm)) return i
  }
  return -1
}

function isNounLike(items: readonly Item[], from: number, to: number): boolean {
  const words = statementWords()
  const first = items[from]!
  if (first.mention > 0 || words.determiners.has(first.norm) || words.pronouns.has(first.norm)) return true
  if (first.kind === 'number' || first.kind === 'quote') return true
  for (let i = from; i < to; i++) if (items[i]!.mention > 0 || /^\p{Lu}/u.test(items[i]!.text)) return true
  const last = items[to - 1]!
  return (
    last.kind === 'word' &&
    !words.prepositions.has(first.norm) &&
    (last.norm.endsWith('s') || to - from >= 2 || last.norm === 'people')
  )
}

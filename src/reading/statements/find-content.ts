import type { Item } from './clause-items.ts'
import type { Frame } from './cue-lexicon.ts'
import type { Cue } from './find-cues.ts'
import { isAdverb, statementWords } from './statement-words.ts'

/** Where a content begins and what kind it is; `end` is settled by what follows in the sentence. */
export interface ContentStart {
  readonly kind: 'clause' | 'speech' | 'phrase' | 'before'
  readonly from: number
  /** Range of the listener ("told the New York Times"), where there is one. */
  readonly listener: { readonly from: number; readonly to: number } | null
}

const SPEAKING = new Set(
  'comment say discuss name confirm answer respond specify elaborate disclose be speculate give identify reply verify reveal provide explain deny'.split(
    ' ',
  ),
)
const CONFIRMING = new Set(['confirm', 'verify', 'specify', 'disclose', 'reveal', 'deny'])

/**
 * Where the content of a reporting verb begins, read off the words after it; null where they fit none of the verb's
 * frames. `before` means that the content stands before the verb ("A, she said.").
 */
export function contentStart(items: readonly Item[], cue: Cue): ContentStart | null {
  const { takes } = cue.entry
  const has = (frame: Frame) => takes.has(frame)
  let i = cue.to
  let listener: ContentStart['listener'] = null
  if (has('decline')) return declined(items, i)
  if (has('addressee')) {
    const to = pastListener(items, i)
    if (to > i) listener = { from: i, to }
    i = to
  }
  const clause = has('clause') || has('that')
  const direct = has('quote')
  const first = items[i]
  const at = (from: number, kind: ContentStart['kind']): ContentStart => ({ kind, from, listener })
  if (first !== undefined && first.kind === 'word') {
    const frame = first.norm as Frame
    if (
      (frame === 'of' ||
        frame === 'about' ||
        frame === 'against' ||
        frame === 'for' ||
        frame === 'over' ||
        frame === 'at' ||
        frame === 'with') &&
      has(frame)
    )
      return at(i + 1, 'phrase')
    if (first.norm === 'to' && has('to')) return at(i + 1, 'phrase')
    if (
      has('object_to') &&
      listener !== null &&
      (first.norm === 'to' || (first.norm === 'not' && items[i + 1]?.norm === 'to'))
    )
      return at(listener.from, 'phrase')
  }
  i = pastAdjuncts(items, i)
  let next = items[i]
  if (next?.text === ',' && clause) {
    const that = pastParenthesis(items, i)
    if (that >= 0) i = that
    next = items[i]
  }
  if (next?.norm === 'that' && clause && !isDemonstrative(items, i)) return at(i + 1, 'clause')
  if (direct) {
    let mark = i
    while (items[mark] !== undefined && (/^[,:]$/.test(items[mark]!.text) || isAdverb(items[mark]!.norm))) mark++
    if (items[mark]?.kind === 'speech') return at(mark, 'speech')
    if (next?.text === ':' && i + 3 < items.length) return at(i + 1, 'clause')
  }
  if (next === undefined || /^[,.;:!?—–)]$/.test(next.text) || next.kind === 'speech') {
    return has('aside') || direct || has('clause') ? at(i, 'before') : null
  }
  if (has('wh') && statementWords().openers.has(next.norm)) return at(i, 'clause')
  if (has('to') && next.norm === 'to') return at(i + 1, 'phrase')
  if (has('object_to') && hasInfinitive(items, i)) return at(i, 'phrase')
  if (has('object_of') && holds(items, i, 'of')) return at(i, 'phrase')
  if (has('object_as') && holds(items, i, 'as')) return at(i, 'phrase')
  if (has('as') && holds(items, i, 'as')) return at(i, 'phrase')
  if (has('named') && isNaming(items, i)) return at(i, 'phrase')
  if (has('clause') && isClause(items, i)) return at(i, 'clause')
  if (cue.entry.lemma === 'want' && opensPhrase(next)) return at(i, 'phrase')
  if (has('object') && opensPhrase(next)) return at(i, 'phrase')
  if (direct && next.kind === 'quote' && cue.entry.takes.size > 1) return at(i, 'clause')
  return null
}

function declined(items: readonly Item[], start: number): ContentStart | null {
  let i = start
  while (items[i]?.kind === 'time' || (items[i] !== undefined && isAdverb(items[i]!.norm))) i++
  while (i < start + 4 && items[i] !== undefined && items[i]!.norm !== 'to') i++
  if (items[i]?.norm !== 'to') return null
  const verb = items[i + 1]
  if (verb === undefined || !SPEAKING.has(verb.norm)) return null
  let from = i + 2
  if (items[from]?.norm === 'or' || items[from]?.norm === 'nor') from += 2
  const next = items[from]
  const phrase = (at: number): ContentStart => ({ kind: 'phrase', from: at, listener: null })
  if (next !== undefined && next.kind !== 'mark') {
    if (verb.norm === 'comment' && next.norm === 'on') return phrase(from + 1)
    if (next.norm === 'that') return phrase(from + 1)
    if (CONFIRMING.has(verb.norm) || statementWords().openers.has(next.norm)) return phrase(from)
  }
  return phrase(i + 1)
}

/** After the listener of "told", "reminded": a name, a noun phrase or a pronoun. */
function pastListener(items: readonly Item[], start: number): number {
  const words = statementWords()
  const first = items[start]
  if (first === undefined || first.kind === 'speech' || first.kind === 'mark' || first.kind === 'time') return start
  if (first.norm === 'that') return start
  let i = start
  if (words.determiners.has(first.norm) && first.mention === 0) {
    i++
    while (i < items.length && i - start < 8) {
      const item = items[i]!
      if (item.mention > 0) {
        i += item.mention
        break
      }
      if (item.kind !== 'word' && item.kind !== 'number') break
      if (stopsPhrase(item)) break
      i++
    }
  } else if (first.mention > 0) i += first.mention
  else if (words.listeners.has(first.norm)) i++
  else if (/^\p{Lu}/u.test(first.text)) while (items[i]?.kind === 'word' && /^\p{Lu}/u.test(items[i]!.text)) i++
  else if (first.kind === 'word' && !words.prepositions.has(first.norm) && !isAdverb(first.norm)) {
    while (i < items.length && i - start < 4 && items[i]!.kind === 'word' && !stopsPhrase(items[i]!)) i++
  }
  if (items[i]?.norm === 'and' && (items[i + 1]?.norm === 'reporters' || (items[i + 1]?.mention ?? 0) > 0)) {
    i += 1 + Math.max(1, items[i + 1]!.mention)
  }
  return i
}

function stopsPhrase(item: Item): boolean {
  const words = statementWords()
  return words.prepositions.has(item.norm) || words.conjunctions.has(item.norm) || words.finite.has(item.norm)
}

/** After "on Monday", "in a statement", "to reporters", "by telephone". */
export function pastAdjuncts(items: readonly Item[], start: number): number {
  const words = statementWords()
  let i = start
  for (let round = 0; round < 7; round++) {
    const item = items[i]
    if (item === undefined) break
    if (
      item.kind === 'time' ||
      (item.kind === 'word' && isAdverb(item.norm) && item.norm !== 'all' && item.norm !== 'both')
    ) {
      i++
      continue
    }
    if (item.kind !== 'word' || !words.adjuncts.has(item.norm)) break
    const to = pastPrepositional(items, i)
    if (to < 0) break
    i = to
  }
  return i
}

function pastPrepositional(items: readonly Item[], start: number): number {
  const words = statementWords()
  let i = start + 1
  if (items[i] === undefined) return -1
  if (items[i]!.kind === 'time') return i + 1
  if (words.listeners.has(items[i]!.norm) && items[i]!.mention === 0) return i + 1
  for (; i < items.length && i - start < 10; i++) {
    const item = items[i]!
    if (item.kind === 'speech' || item.kind === 'mark' || item.kind === 'time' || item.kind === 'quote') break
    if (item.norm === 'that' || item.norm === 'who' || item.norm === 'which') break
    if (item.mention > 0) {
      i += item.mention
      return i
    }
    if (words.prepositions.has(item.norm) && i > start + 1) break
    if (words.finite.has(item.norm)) return -1
    if (i > start + 1 && words.places_of_saying.has(item.norm) && !isCompound(items, i)) return i + 1
    if (i > start + 1 && words.possessives.has(item.norm)) break
  }
  return i
}

/** "press conference", "court filing": another noun of the same sort follows. */
function isCompound(items: readonly Item[], i: number): boolean {
  const next = items[i + 1]
  return (
    next !== undefined &&
    next.kind === 'word' &&
    (statementWords().places_of_saying.has(next.norm) || next.text === '-')
  )
}

/** ", quoting the service, that": index of "that", or -1. */
function pastParenthesis(items: readonly Item[], comma: number): number {
  if (items[comma + 1]?.norm === 'that') return comma + 1
  for (let i = comma + 1; i < items.length && i - comma < 22; i++) {
    if (items[i]!.kind === 'speech' || /^[.;:]$/.test(items[i]!.text)) return -1
    if (items[i]!.text === ',' && items[i + 1]?.norm === 'that') return i + 1
  }
  return -1
}

/** "said that was wrong": a pronoun, not a conjunction. */
function isDemonstrative(items: readonly Item[], at: number): boolean {
  const next = items[at + 1]
  return next !== undefined && (next.kind === 'mark' || (statementWords().finite.has(next.norm) && next.mention === 0))
}

function hasInfinitive(items: readonly Item[], from: number): boolean {
  for (let i = from; i < items.length && i - from < 16; i++) {
    const item = items[i]!
    if (item.norm === 'to' && i > from && items[i + 1]?.kind === 'word') {
      const after = items[i + 1]!
      if (after.mention === 0 && !statementWords().determiners.has(after.norm) && /^\p{Ll}/u.test(after.text))
        return true
      if (after.kind === 'word' && /^[“"]/.test(after.text)) return true
    }
    if (item.norm === 'to' && (items[i + 1]?.kind === 'quote' || items[i + 1]?.kind === 'speech')) return true
    if (item.kind === 'speech' || /^[.;:]$/.test(item.text)) return false
  }
  return false
}

function holds(items: readonly Item[], from: number, norm: string): boolean {
  for (let i = from + 1; i < items.length && i - from < 18; i++) {
    if (items[i]!.norm === norm) return true
    if (items[i]!.kind === 'speech' || /^[.;:,]$/.test(items[i]!.text)) return false
  }
  return false
}

/** "called the plan “a gift”", "called it a lie": a phrase and then a name for it. */
function isNaming(items: readonly Item[], from: number): boolean {
  // "a sight called “Night Owl”": a name, nobody's judgment.
  if (items[from]!.kind === 'speech') return false
  if (items[from]!.kind === 'quote' && /^\p{Lu}/u.test(items[from + 1]?.text ?? '')) return false
  for (let i = from; i < items.length && i - from < 14; i++) {
    const item = items[i]!
    if (item.kind === 'quote' || item.kind === 'speech') return true
    if (i > from && (item.norm === 'a' || item.norm === 'an')) return true
    if (/^[.;:,]$/.test(item.text)) return false
  }
  return false
}

/** True where a finite verb follows soon: a clause without "that". */
function isClause(items: readonly Item[], from: number): boolean {
  const words = statementWords()
  const first = items[from]!
  if (
    first.kind === 'word' &&
    words.prepositions.has(first.norm) &&
    first.mention === 0 &&
    first.norm !== 'after' &&
    first.norm !== 'in' &&
    first.norm !== 'on'
  )
    return false
  if (first.norm === 'to' || first.norm === 'as') return false
  for (let i = from + 1; i < items.length && i - from < 40; i++) {
    const item = items[i]!
    if (item.mention > 0) continue
    if (words.finite.has(item.norm) || /['’](?:s|re|ll|d|ve)$/.test(item.text)) return true
    if (item.kind === 'word' && /[a-z]{2}ed$/.test(item.norm)) return true
    if (item.kind === 'word' && i > from + 1 && /[a-z]{2}s$/.test(item.norm) && items[i + 1]?.kind === 'word')
      return true
    if (/^[;]$/.test(item.text)) return false
  }
  return false
}

function opensPhrase(item: Item): boolean {
  const words = statementWords()
  if (item.kind === 'quote' || item.mention > 0 || item.kind === 'number') return true
  if (item.kind !== 'word') return false
  if (words.determiners.has(item.norm) || item.norm === 'it' || item.norm === 'them') return true
  return (
    !words.prepositions.has(item.norm) &&
    !words.conjunctions.has(item.norm) &&
    !words.auxiliaries.has(item.norm) &&
    !isAdverb(item.norm)
  )
}

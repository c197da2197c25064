import type { TimeExpression } from '../../model/time-expression.ts'
import type { Stretch } from '../../text/offsets.ts'
import type { Quotation, Sentence, Token } from '../../text/split-text.ts'
import type { ActorIndex } from '../actors/actor-index.ts'

/** A word or mark as the search for reporting clauses sees it: a date is one item, and so is a whole direct quotation. */
export interface Item {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly norm: string
  readonly kind: 'word' | 'number' | 'mark' | 'quote' | 'time' | 'speech'
  /** The quotation, where the item is one. */
  readonly speech: Quotation | null
  /** Number of items that a mention of an actor covers from here; 0 where none begins. */
  readonly mention: number
  /** True inside a mention, after its first item: no boundary of a phrase falls there. */
  readonly covered: boolean
  /** True where a mention of an actor ends with this item. */
  readonly endsMention: boolean
}

/** Items on one level: a sentence without its direct quotations, or one sentence within a quotation. */
export interface Segment {
  readonly items: readonly Item[]
  readonly sentence: Sentence
  /** The direct quotation that these words stand in; null for the report's own words. */
  readonly within: Quotation | null
}

/**
 * Lays a sentence out as segments: its own words with each direct quotation as one item, then the words of each
 * direct quotation, sentence by sentence.
 *
 * @param speeches direct quotations that touch the sentence
 * @param times time expressions inside the sentence
 */
export function layOut(
  sentence: Sentence,
  speeches: readonly Quotation[],
  times: readonly TimeExpression[],
  actors: ActorIndex,
): Segment[] {
  const outside: Item[] = []
  const inside: { speech: Quotation; tokens: Token[] }[] = []
  const own: Token[] = []
  const flush = () => {
    outside.push(...itemsOf(own, times))
    own.length = 0
  }
  let next = 0
  for (const token of sentence.tokens) {
    while (next < speeches.length && speeches[next]!.outerEnd <= token.start) next++
    const speech = speeches[next]
    if (speech === undefined || token.start < speech.outerStart) {
      own.push(token)
      continue
    }
    if (inside.at(-1)?.speech !== speech) {
      flush()
      inside.push({ speech, tokens: [] })
      const from = Math.max(speech.outerStart, sentence.start)
      const to = Math.min(speech.outerEnd, sentence.end)
      outside.push({ ...PLAIN, start: from, end: to, text: '“”', norm: '“”', kind: 'speech', speech })
    }
    if (token.start >= speech.start && token.end <= speech.end) inside.at(-1)!.tokens.push(token)
  }
  flush()
  const segments: Segment[] = [{ items: withMentions(outside, actors), sentence, within: null }]
  for (const { speech, tokens } of inside) {
    for (const part of splitAtStops(tokens)) {
      segments.push({ items: withMentions(itemsOf(part, times), actors), sentence, within: speech })
    }
  }
  return segments
}

const PLAIN = { speech: null, mention: 0, covered: false, endsMention: false } as const

function itemsOf(tokens: readonly Token[], times: readonly TimeExpression[]): Item[] {
  const items: Item[] = []
  let next = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    while (next < times.length && times[next]!.span.end <= token.start) next++
    const time = times[next]
    if (time !== undefined && time.span.start <= token.start && token.end <= time.span.end) {
      let last = i
      while (last + 1 < tokens.length && tokens[last + 1]!.end <= time.span.end) last++
      items.push({ ...PLAIN, start: token.start, end: tokens[last]!.end, text: '@', norm: '@', kind: 'time' })
      i = last
      continue
    }
    const kind = token.kind === 'punctuation' ? 'mark' : token.kind
    items.push({ ...PLAIN, start: token.start, end: token.end, text: token.text, norm: token.norm, kind })
  }
  return items
}

type Marked = Item & { mention: number; covered: boolean; endsMention: boolean }

function withMentions(items: readonly Item[], actors: ActorIndex): Item[] {
  const first = items[0]
  if (first === undefined) return []
  const marked = items.map((item): Marked => ({ ...item }))
  const byStart = new Map(marked.map((item, index) => [item.start, index]))
  for (const { mention } of actors.within(first.start, items.at(-1)!.end)) {
    const from = byStart.get(mention.span.start)
    if (from === undefined) continue
    let to = from
    while (to + 1 < marked.length && marked[to + 1]!.start < mention.span.end) to++
    if (to - from + 1 <= marked[from]!.mention) continue
    marked[from]!.mention = to - from + 1
    marked[to]!.endsMention = true
    for (let i = from + 1; i <= to; i++) marked[i]!.covered = true
  }
  return marked
}

function splitAtStops(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    parts.at(-1)!.push(token)
    if (/^[.?!…]+$/.test(token.text)) parts.push([])
  }
  return parts.filter((part) => part.length > 2)
}

/** The characters of an item range, without commas, conjunctions and the final stop at its ends; empty where nothing is left. */
export function stretchOf(items: readonly Item[], from: number, to: number): Stretch[] {
  const single = to - from === 1 ? items[from]?.speech : null
  if (single !== null && single !== undefined) return [{ start: single.start, end: single.end }]
  let a = from
  let b = to
  while (a < b && /^[,;:.—–-]$/.test(items[a]!.text)) a++
  while (b > a && (/^(?:[,;:.—–-]|and|but)$/.test(items[b - 1]!.text) || items[b - 1]!.text === '(')) b--
  return b > a ? [{ start: items[a]!.start, end: items[b - 1]!.end }] : []
}

/** Index after "STOCKHOLM (Northline) —" at the head of a despatch; 0 where there is none. */
export function pastDateline(items: readonly Item[]): number {
  const first = items[0]
  if (first === undefined || first.kind !== 'word' || !/^\p{Lu}/u.test(first.text)) return 0
  const capitals = /^\p{Lu}{3}/u.test(first.text)
  for (let i = 1; i < items.length && i < 18; i++) {
    const { text, kind } = items[i]!
    if (/^(?:—|–|--|-)$/.test(text))
      return capitals || items[i - 1]!.text === ')' || items[i - 1]!.kind === 'time' ? i + 1 : 0
    if (kind === 'speech' || kind === 'quote' || /^[;:?!]$/.test(text)) return 0
  }
  return 0
}

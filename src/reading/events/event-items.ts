import { readPackagedJson } from '../../model/packaged-data.ts'
import { eventLexicon } from './event-lexicon.ts'
import { AUXILIARIES, DETERMINERS, isAdverb, PREPOSITIONS, SAYING, SUBORDINATORS } from './function-words.ts'
import type { SentenceView } from './sentence-view.ts'

export type GoodsKind = 'military' | 'technology' | 'aid' | 'money' | 'cargo' | 'people' | 'troops' | 'trade'

/** A noun phrase that names goods, money or people to be moved, in tokens of its sentence. */
export interface Goods {
  readonly from: number
  readonly to: number
  /** The word that decides the kind. */
  readonly head: number
  readonly kind: GoodsKind
  /** "two million", "dozens of"; null where none is given. */
  readonly quantity: { readonly from: number; readonly to: number } | null
}

interface GoodsFile {
  readonly kinds: Readonly<Record<string, readonly string[]>>
  readonly extends_with_for: readonly string[]
  readonly not_goods_before: { readonly forms: readonly string[] }
  readonly quantity_nouns: readonly string[]
  readonly numbers: readonly string[]
}

interface GoodsWords {
  readonly heads: ReadonlyMap<string, GoodsKind>
  /** Two-word phrases by their last word, with the word before. */
  readonly phrases: ReadonlyMap<string, ReadonlyMap<string, GoodsKind>>
  readonly extend: ReadonlySet<string>
  readonly notBefore: ReadonlySet<string>
  readonly quantityNouns: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
  /** Verbs that carry event nouns: never part of a noun phrase. */
  readonly carriers: ReadonlySet<string>
  /** Verbs that name events. */
  readonly verbs: ReadonlySet<string>
}

let kept: GoodsWords | null = null

function goodsWords(): GoodsWords {
  if (kept !== null) return kept
  const file = readPackagedJson<GoodsFile>('cues/event-items.json')
  const heads = new Map<string, GoodsKind>()
  const phrases = new Map<string, Map<string, GoodsKind>>()
  // Military words come first in the file and win where a word is in two kinds.
  for (const [name, list] of Object.entries(file.kinds)) {
    const kind = name.replace('_phrase', '') as GoodsKind
    for (const entry of list) {
      const [first = '', second] = entry.split(' ')
      if (second === undefined) {
        if (!heads.has(first)) heads.set(first, kind)
        // "never shipped an engine": one of a kind listed in the plural.
        if (first.length > 4 && first.endsWith('s') && !heads.has(first.slice(0, -1)))
          heads.set(first.slice(0, -1), kind)
        continue
      }
      const last = entry.slice(entry.lastIndexOf(' ') + 1)
      const before = entry.split(' ').at(-2)!
      const under = phrases.get(last) ?? new Map<string, GoodsKind>()
      if (!under.has(before)) under.set(before, kind)
      phrases.set(last, under)
    }
  }
  kept = {
    heads,
    phrases,
    extend: new Set(file.extends_with_for),
    notBefore: new Set(file.not_goods_before.forms),
    quantityNouns: new Set(file.quantity_nouns),
    numbers: new Set(file.numbers),
    carriers: eventLexicon().support,
    verbs: eventLexicon().verbs,
  }
  return kept
}

/** Finds the goods that a sentence names, in text order; "a shell company" and "arms control" are none. */
export function findGoods(view: SentenceView): readonly Goods[] {
  const words = goodsWords()
  const found: Goods[] = []
  const { norms } = view
  let reach = 0
  for (let i = 0; i < norms.length; i++) {
    const kind = kindAt(view, i, words)
    if (kind === null || i < reach) continue
    // "ballistic missile launchers": the last goods word in a row is the head.
    const next = norms[i + 1]
    if (next !== undefined && view.actorAt[i + 1] === -1 && kindAt(view, i + 1, words) !== null) continue
    if (next !== undefined && words.notBefore.has(next)) continue
    const from = startOfPhrase(view, i, reach, words)
    const to = endOfPhrase(view, i, words)
    found.push({ from, to, head: i, kind, quantity: quantityBefore(view, from, words) })
    reach = to
  }
  return found
}

/** The same words as a modifier in front of a noun: "arms" in "arms sales". Null where there is none. */
export function goodsBefore(view: SentenceView, noun: number): Goods | null {
  const words = goodsWords()
  const head = noun - 1
  if (head < 0) return null
  const kind = kindAt(view, head, words)
  if (kind === null) return null
  return { from: startOfPhrase(view, head, 0, words), to: noun, head, kind, quantity: null }
}

function kindAt(view: SentenceView, i: number, words: GoodsWords): GoodsKind | null {
  const norm = view.norms[i]!
  const before = view.norms[i - 1]
  const phrase = before === undefined ? undefined : words.phrases.get(norm)?.get(before)
  if (phrase !== undefined) return phrase
  if (view.actorAt[i] !== -1) return null
  return words.heads.get(norm) ?? null
}

function startOfPhrase(view: SentenceView, head: number, floor: number, words: GoodsWords): number {
  let from = head
  while (from > floor && head - from < 5) {
    const token = view.tokens[from - 1]!
    const norm = token.norm
    if (token.kind !== 'word' || view.actorAt[from - 1] !== -1) break
    if (DETERMINERS.has(norm) || PREPOSITIONS.has(norm) || SUBORDINATORS.has(norm) || AUXILIARIES.has(norm)) break
    if (norm === 'and' || norm === 'or' || norm === 'but' || norm === "'s" || norm === '’s' || isAdverb(norm)) break
    // "Sullivan said arms talks ...": the verb before the noun is none of its modifiers.
    if (
      SAYING.has(norm) ||
      norm === 'what' ||
      LEAVES_OUT.has(norm) ||
      words.carriers.has(norm) ||
      words.verbs.has(norm)
    )
      break
    if (words.numbers.has(norm) || words.quantityNouns.has(norm) || looksLikeVerb(norm)) break
    from--
  }
  return from
}

const LEAVES_OUT = new Set(
  'future possible potential alleged planned further more other new additional such recent upcoming proposed same first last next latest expected promised so-called'.split(
    ' ',
  ),
)
const NOT_IN_PHRASE = new Set(
  'sell sells sold send sends sent give gives gave given get gets got want wants wanted need needs buy buys bought ship ships seek seeks sought he she they we it which who him them us not carry use uses used sends load loaded receive receives supply supplies deliver provide provides export exports import imports request requests demand demands acquire obtain purchase order orders launch fire fires test tests deploy move moves handing transfer transfers'.split(
    ' ',
  ),
)

function looksLikeVerb(norm: string): boolean {
  return NOT_IN_PHRASE.has(norm) || (norm.length > 6 && norm.endsWith('ing') && !KEEP_ING.has(norm))
}

const KEEP_ING = new Set([
  'hunting',
  'training',
  'jamming',
  'firing',
  'targeting',
  'engineering',
  'mining',
  'remaining',
  'patrolling',
  'working',
])

function endOfPhrase(view: SentenceView, head: number, words: GoodsWords): number {
  let to = head + 1
  if (!words.extend.has(view.norms[head]!) || view.norms[to] !== 'for') return to
  // "technologies for satellites and submarines", "raw materials for defense industries"
  const limit = Math.min(view.tokens.length, to + 6)
  let end = to + 1
  while (end < limit) {
    const token = view.tokens[end]!
    if (token.kind !== 'word' || view.actorAt[end] !== -1) break
    if (PREPOSITIONS.has(token.norm) || SUBORDINATORS.has(token.norm) || AUXILIARIES.has(token.norm)) break
    if (token.norm === 'and' && view.tokens[end + 1]?.kind !== 'word') break
    if (looksLikeVerb(token.norm)) break
    end++
  }
  if (end > to + 1) to = end
  return to
}

function quantityBefore(view: SentenceView, from: number, words: GoodsWords): { from: number; to: number } | null {
  let at = from
  let to = from
  if (view.norms[at - 1] === 'of' && words.quantityNouns.has(view.norms[at - 2] ?? '')) {
    at -= 2
    to = from - 1
    if (view.norms[at - 1] === 'large' || view.norms[at - 1] === 'small') at--
  }
  const counted = at
  while (at > 0 && counted - at < 4) {
    const token = view.tokens[at - 1]!
    const part = token.kind === 'number' || words.numbers.has(token.norm)
    if (!part && !(token.norm === 'than' || token.norm === 'about')) break
    at--
  }
  while (at < counted && (view.norms[at] === 'than' || view.norms[at] === 'about')) at++
  return at < to ? { from: at, to } : null
}

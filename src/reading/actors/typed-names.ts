import type { NameKind } from '../../model/actor.ts'
import type { SplitText } from '../../text/split-text.ts'
import type { DocumentWords } from './document-words.ts'
import { findNames } from './find-names.ts'
import type { TypedName } from './group-names.ts'
import type { NameCandidate } from './name-candidate.ts'
import { kindOf } from './type-names.ts'

/** Names of the whole text with their kinds, in text order. One name keeps one kind, that for which most speaks. */
export function typedNames(text: SplitText, words: DocumentWords): TypedName[] {
  const found: { name: NameCandidate; kind: NameKind | 'none'; margin: number }[] = []
  const titled: NameCandidate[] = []
  for (const sentence of text.sentences) {
    for (const name of findNames(sentence, words)) {
      if (words.isTitled(sentence)) titled.push(name)
      else found.push({ name, ...judged(name, words) })
    }
  }
  const votes = new Map<string, Map<NameKind | 'none', number>>()
  for (const { name, kind, margin } of found) vote(votes, name.text, kind, margin + 0.5)
  const settled = new Map<string, NameKind | 'none'>()
  for (const [text, kinds] of votes) settled.set(text, winner(kinds))
  const parts = partKinds(settled)
  const kept: TypedName[] = []
  for (const { name } of found) {
    const kind = settled.get(name.text)!
    const part = name.known === null && name.country === null ? parts.get(name.text) : undefined
    const final = part ?? kind
    if (final !== 'none') kept.push({ ...name, kind: final })
  }
  // In headlines every word has a capital: only what the text itself names, and what tables know, counts there.
  const lastNames = new Set<string>()
  for (const [text, kind] of settled) if (kind === 'person') lastNames.add(lastWord(text))
  for (const name of titled) {
    const kind =
      name.country !== null
        ? 'state'
        : (name.known?.kind ??
          settled.get(name.text) ??
          parts.get(name.text) ??
          (isPersonInTitle(name, lastNames, words) ? 'person' : 'none'))
    if (kind !== 'none') kept.push({ ...name, kind })
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end)
}

/**
 * "Briefing by Press Secretary Ana Lopez": in a headline a name of two or more words is a person's where much speaks
 * for it, or where the text has the last one for a person ("MS. LOPEZ:").
 */
function isPersonInTitle(name: NameCandidate, lastNames: ReadonlySet<string>, words: DocumentWords): boolean {
  if (!name.text.includes(' ')) return false
  if (lastNames.has(lastWord(name.text))) return true
  const { kind, margin } = kindOf(name, words)
  return kind === 'person' && margin >= SURE
}

const SURE = 3

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1).toLowerCase()
}

function judged(name: NameCandidate, words: DocumentWords): { kind: NameKind | 'none'; margin: number } {
  if (name.country !== null) return { kind: 'state', margin: 10 }
  if (name.known !== null && name.known.words.length > 1) return { kind: name.known.kind, margin: 10 }
  const weighed = kindOf(name, words)
  if (name.known !== null && weighed.kind !== name.known.kind) {
    // A known name that the text never has in lower case is that name, however little the words around it say.
    const onlyName =
      weighed.kind === 'none' && words.capitalisedInside(name.text) && !words.lowerCase(name.text.toLowerCase())
    if (weighed.margin < 3 || onlyName) return { kind: name.known.kind, margin: 1 }
  }
  return weighed
}

function vote(
  votes: Map<string, Map<NameKind | 'none', number>>,
  text: string,
  kind: NameKind | 'none',
  weight: number,
): void {
  const kinds = votes.get(text) ?? new Map()
  votes.set(text, kinds)
  kinds.set(kind, (kinds.get(kind) ?? 0) + weight)
}

function winner(kinds: ReadonlyMap<NameKind | 'none', number>): NameKind | 'none' {
  let best: NameKind | 'none' = 'none'
  let most = -1
  for (const [kind, weight] of kinds) {
    if (weight > most) {
      most = weight
      best = kind
    }
  }
  return best
}

/** Single words that are part of longer names take their kind: "Kirby" after "John Kirby", "Velo" after "Velo Logistics". */
function partKinds(settled: ReadonlyMap<string, NameKind | 'none'>): Map<string, NameKind> {
  const parts = new Map<string, NameKind>()
  for (const [text, kind] of settled) {
    const words = text.split(' ')
    if (words.length < 2 || kind === 'none' || kind === 'state' || kind === 'law') continue
    if (kind === 'person') {
      for (const word of words.slice(words.length > 2 ? 0 : 0)) if (/^\p{Lu}\p{L}/u.test(word)) parts.set(word, kind)
      if (words.length > 2) parts.set(words.slice(1).join(' '), kind)
    } else if (kind !== 'place' && !parts.has(words[0]!)) parts.set(words[0]!, kind)
  }
  return parts
}

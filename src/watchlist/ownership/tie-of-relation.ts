import type { ListedRelation, Schema } from '../../model/listing.ts'
import { ownershipRules, type TieWords } from './load-rules.ts'

/** Reads a tie as the party of this schema states it; null for one that says nothing of ownership or control. */
export type TieReader = (relation: ListedRelation, holder: Schema) => TieWords | null

const THINGS: ReadonlySet<Schema> = new Set<Schema>(['Vessel', 'Airplane', 'Asset', 'CryptoWallet'])
const OWNS: TieWords = { kind: 'owns', holder_is: 'controller', share: true, exactly: [], words: [] }

/** A reader of the words by which lists name ties; each word is looked up once. */
export function tieReader(): TieReader {
  const read = new Map<string, TieWords | null>()
  return (relation, holder) => {
    let words = read.get(relation.type)
    if (words === undefined) {
      words = wordsOf(relation.type)
      read.set(relation.type, words)
    }
    // A share is ownership whatever the list calls it.
    if (words === null && (relation.percentage ?? null) !== null) words = OWNS
    // The "owner" that a ship's record names is the owner of the ship: a ship owns nothing.
    if (words !== null && words.holder_is === 'controller' && THINGS.has(holder)) {
      return { ...words, holder_is: 'controlled' }
    }
    return words
  }
}

function wordsOf(type: string): TieWords | null {
  const { ties, no_ties: noTies } = ownershipRules()
  const parts = new Set(type.split('_'))
  if (noTies.some((word) => parts.has(word))) return null
  return (
    ties.find(({ exactly }) => exactly.includes(type)) ??
    ties.find(({ words }) => words.some((all) => all.every((word) => parts.has(word)))) ??
    null
  )
}

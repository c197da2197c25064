import type { NameKind } from '../../model/actor.ts'
import type { Sentence } from '../../text/split-text.ts'
import type { KnownName } from './actor-tables.ts'

/** A run of capitalised words that may be a name, with what is known of it. */
export interface NameCandidate {
  readonly sentence: Sentence
  /** Tokens of the sentence, `to` excluded. */
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly text: string
  /** First token of the titles and adjectives that were taken off its front ("Russian President"); `from` where none. */
  readonly titleFrom: number
  readonly known: KnownName | null
  /** Set for countries and capitals: `name` for "Russia", `capital` for "Moscow". */
  readonly country: { readonly code: string; readonly as: 'name' | 'capital' } | null
  /** Null until typed. */
  readonly kind: NameKind | null
}

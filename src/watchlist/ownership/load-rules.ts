import { readPackagedJson } from '../../model/packaged-data.ts'
import type { OwnershipRule, TieKind } from './ownership-rule.ts'

/** How a list's word for a tie is read. */
export interface TieWords {
  readonly kind: TieKind
  /** Which end of the tie the party is that states it. */
  readonly holder_is: 'controller' | 'controlled'
  /** True where the tie is also one of ownership, of a share that may not be told. */
  readonly share?: boolean
  /** Whole types. */
  readonly exactly: readonly string[]
  /** Words that a type must all have. */
  readonly words: readonly (readonly string[])[]
}

/** Everything in `data/watchlist/ownership-rules.json`. */
export interface OwnershipRules {
  readonly checked_on: string
  readonly rules: readonly OwnershipRule[]
  readonly ties: readonly TieWords[]
  /** A type with one of these words is no tie that stands: "former_director". */
  readonly no_ties: readonly string[]
  /** "is a director of": put between controller and controlled. */
  readonly tie_words: Readonly<Record<TieKind, string>>
  readonly same_party: {
    readonly unique: readonly string[]
    readonly in_country: readonly string[]
    readonly id_prefixes: Readonly<Record<string, string>>
  }
}

let kept: OwnershipRules | null = null

/** The packaged rules; read once, when first needed. */
export function ownershipRules(): OwnershipRules {
  kept ??= readPackagedJson<OwnershipRules>('watchlist/ownership-rules.json')
  return kept
}

/** The rule with this id, or null. */
export function ownershipRule(id: string): OwnershipRule | null {
  return ownershipRules().rules.find((rule) => rule.id === id) ?? null
}

import type { DateValue, IsoDate } from '../../model/date-value.ts'
import type { Percentage } from '../../model/listing.ts'
import type { TieKind } from './ownership-rule.ts'
import type { Standing } from './standing-on.ts'

/** A party as an answer names it. */
export interface PartyName {
  readonly id: string
  readonly name: string
}

/** A way from a listed party down to the party asked for. */
export interface OwnershipPath {
  /** From the listed party to the one asked for. */
  readonly parties: readonly PartyName[]
  /** Share that each holds of the next, in percent; null where it is not told, or where the step is one of control. */
  readonly shares: readonly (Percentage | null)[]
  /** What each step rests on. */
  readonly by: readonly ('share' | TieKind)[]
  /** Where each step was seen; null where nobody tells. */
  readonly sources: readonly (string | null)[]
  /** All shares multiplied, in percent; null where a step is one of control. For information. */
  readonly interest: Percentage | null
  /** Whether the rule counts the last share of this path as held by listed parties. */
  readonly counts: Standing
  /** Where the path breaks or is doubtful; null where it counts. */
  readonly why: string | null
}

/** A tie of control that a listed party, or one that counts as such, has over a party of the paths. */
export interface OwnershipControl {
  readonly controller: PartyName
  readonly controlled: PartyName
  readonly kind: TieKind
  /** "A is a director of B". */
  readonly words: string
  readonly counts: Standing
  readonly from: DateValue | null
  readonly until: DateValue | null
  readonly source: string | null
}

/** Whether a party is owned or controlled by listed parties on a day, under one rule, and why. */
export interface OwnershipAnswer {
  readonly party: PartyName
  /** Id of the rule: `ofac`, `eu`, `uk`, `bis`. */
  readonly rule: string
  /** What the rule said on the day, where it is found, and whether that was seen. */
  readonly ruleWords: string
  readonly ruleSource: string
  readonly ruleVerified: boolean
  readonly on: IsoDate
  readonly answer: 'yes' | 'no' | 'cannot_tell'
  /** What a yes rests on; null for other answers. */
  readonly basis: 'ownership' | 'control' | null
  /** Whether the party itself is listed; the answer leaves that aside. */
  readonly listed: 'true' | 'false' | 'unknown'
  /** Sentences, the weightiest first. */
  readonly because: readonly string[]
  /** Those that count first, then the shortest. */
  readonly paths: readonly OwnershipPath[]
  /** True where more paths lead to listed parties than are shown. */
  readonly morePaths: boolean
  readonly control: readonly OwnershipControl[]
  /** Percent that listed parties hold by the rule's arithmetic: at least, at most. */
  readonly lower: number
  readonly upper: number
  /** Shares multiplied along all paths, for information. */
  readonly economic: Percentage
  /** Percent of the party that nobody is on record for. */
  readonly untold: number
}

import type { ActorKind } from './actor.ts'
import type { DateValue } from './date-value.ts'
import type { EventStatus, EventType } from './event.ts'
import type { Span } from './span.ts'
import type { Stance } from './statement.ts'

/** An actor across the reports of a case. */
export interface Party {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
  readonly country: string | null
  /** Actors of reports that are this party. */
  readonly members: readonly { readonly report: string; readonly actor: string }[]
}

/** Whoever vouches for a claim: a government with all its offices, an organisation, an outlet on its own knowledge. */
export interface Origin {
  readonly key: string
  readonly name: string
  readonly kind: 'government' | 'organisation' | 'person' | 'outlet'
}

/** What one origin said of a claim, once. */
export interface Position {
  readonly origin: Origin | null
  readonly speaker: string
  readonly stance: Stance
  readonly status: EventStatus
  readonly saidOn: DateValue | null
  readonly via: string | null
  readonly report: string
  readonly span: Span
  readonly words: string
}

/** One proposition about one event (who supplies what to whom, when), with the positions taken on it over time. */
export interface Claim {
  readonly id: string
  readonly type: EventType
  /** Party names by role, in order of role. */
  readonly proposition: string
  readonly date: DateValue | null
  readonly positions: readonly Position[]
  /** How many independent origins vouch for it. */
  readonly origins: number
  /** How many pages that are no copies carry it. */
  readonly reports: number
  readonly firstSaid: DateValue | null
  readonly lastSaid: DateValue | null
  /** "alleged, one origin"; "expected, not confirmed". */
  readonly standing: string
}

export type DecisionKind = 'same_party' | 'different_party' | 'hit_true' | 'hit_false' | 'claim_note' | 'undo'

/** What a person decided; append-only, each with the hash of the one before. */
export interface Decision {
  readonly id: string
  readonly kind: DecisionKind
  readonly subject: string
  readonly note: string | null
  readonly by: string
  /** ISO 8601 with zone. */
  readonly at: string
  readonly previousHash: string | null
  readonly hash: string
}

/** Many reports about one affair: a fold over its reports and decisions. */
export interface Case {
  readonly id: string
  readonly title: string
  readonly reports: readonly string[]
  readonly decisions: readonly Decision[]
  readonly parties: readonly Party[]
  readonly claims: readonly Claim[]
}

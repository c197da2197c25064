import type { DateValue } from './date-value.ts'
import type { Span } from './span.ts'

export type EventType =
  | 'arms_transfer'
  | 'negotiation'
  | 'meeting'
  | 'visit'
  | 'sanction_designation'
  | 'military_exercise'
  | 'missile_launch'
  | 'attack'
  | 'aid'
  | 'financing'
  | 'procurement'
  | 'troop_deployment'
  | 'training'
  | 'parade'
  | 'statement_joint'
  | 'other'

export type EventStatus =
  | 'occurred'
  | 'alleged'
  | 'planned'
  | 'expected'
  | 'proposed'
  | 'conditional'
  | 'ongoing'
  | 'denied'

export type Role =
  | 'supplier'
  | 'recipient'
  | 'host'
  | 'visitor'
  | 'sanctioner'
  | 'target'
  | 'facilitator'
  | 'user'
  | 'participant'
  | 'party'

export interface Participant {
  /** Actor id. */
  readonly actor: string
  readonly role: Role
}

/** Goods, technology or services of an event, as the text has them. */
export interface EventItem {
  readonly span: Span
  readonly text: string
  /** "two million"; null where none is given. */
  readonly quantity: string | null
}

/** One place where the text speaks of an event. */
export interface EventMention {
  /** The word or words that name it: "supplied", "arms deliveries". */
  readonly trigger: Span
  readonly sentence: Span
  /** Status as this sentence has it. */
  readonly status: EventStatus
}

/** What happened, may happen or is said not to have happened. One per happening, not per sentence. */
export interface Event {
  readonly type: EventType
  readonly participants: readonly Participant[]
  readonly items: readonly EventItem[]
  /** When it happened or is to happen; null if nothing is said. */
  readonly date: DateValue | null
  /** The place as the text names it; null if nothing is said. */
  readonly place: string | null
  readonly status: EventStatus
  /** Every mention in text order; the first that tells most is `main`. */
  readonly mentions: readonly EventMention[]
  /** Index into `mentions` of the sentence to show first. */
  readonly main: number
  /** For designations: the act or programme as the text names it. */
  readonly programme: string | null
  /** How often, where the text counts ("four visits"); else null. */
  readonly count: number | null
  /** Index of the other leg of a barter in the list of events; else null. */
  readonly returnOf: number | null
}

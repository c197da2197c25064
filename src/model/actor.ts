import type { Span } from './span.ts'

export type ActorKind = 'person' | 'organisation' | 'state' | 'vessel' | 'aircraft' | 'outlet'

/** Number on papers or hulls that names one party. */
export interface Identifier {
  /** `imo`, `mmsi`, `tail_number`, `inn`, `ogrn`, `lei`, `passport`, `wallet`, `registration`. */
  readonly type: string
  readonly value: string
  readonly span: Span | null
}

/** One place in the text that stands for an actor: a name, a short form, "the North Korean leader", "she". */
export interface Mention {
  readonly span: Span
  readonly text: string
  /** `name` for a name or short form, `description` for "the minister", `pronoun` for "she". */
  readonly form: 'name' | 'description' | 'pronoun'
}

/**
 * A person, organisation, state, vessel, aircraft or outlet that does, says, gets, suffers or is named in the account.
 * One entry per actor within one report; actors across reports are Parties.
 */
export interface Actor {
  /** `a1`, `a2`, ... in order of first mention. */
  readonly id: string
  /** Best full form of the name; for unnamed actors our description. */
  readonly name: string
  readonly kind: ActorKind
  /** False for "an official at South Korea's Unification Ministry", "three entities". */
  readonly named: boolean
  /** Every place that stands for it, in text order. */
  readonly mentions: readonly Mention[]
  /** "Defense Minister"; null where the text gives none. */
  readonly role: string | null
  /** ISO 3166 alpha-2, lower case; null where the text does not tell. */
  readonly country: string | null
  /** How many there are, where the text counts an unnamed group ("three entities"); else null. */
  readonly count: number | null
  readonly identifiers: readonly Identifier[]
}

export type NameKind =
  | 'person'
  | 'organisation'
  | 'state'
  | 'place'
  | 'vessel'
  | 'aircraft'
  | 'outlet'
  | 'product'
  | 'law'

/** A name in the text, with its kind, whether or not it is an actor's. */
export interface NameInText {
  readonly span: Span
  readonly kind: NameKind
  /** Null for places, products and laws. */
  readonly actor: string | null
}

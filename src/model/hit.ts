import type { DateValue } from './date-value.ts'
import type { Schema } from './listing.ts'

/** One reason for or against: a pair of name parts, dates, countries, an identifier. */
export interface Evidence {
  readonly kind:
    | 'name'
    | 'identifier'
    | 'birth_date'
    | 'country'
    | 'address'
    | 'gender'
    | 'schema'
    | 'role'
    | 'link'
    | 'designation'
    | 'count'
  /** What was asked with. */
  readonly query: string
  /** What the listing has. */
  readonly listed: string
  /** -1 (against) to 1 (for). */
  readonly weight: number
  /** One readable line: `mkrtychev = Мкртычев (romanised)`. */
  readonly note: string
}

/** A listing that may be the party asked about. A hit is a question for a person, not a verdict. */
export interface Hit {
  readonly list: string
  readonly listingId: string
  readonly caption: string
  readonly schema: Schema
  /** 0 to 1. */
  readonly score: number
  readonly because: readonly Evidence[]
  /** How the names agree, in a sentence or two; absent where no name was compared, or not by our own comparison. */
  readonly sentence?: string
  /** Programme keys of its designations. */
  readonly programmes: readonly string[]
  /** First days of its designations, earliest first. */
  readonly designatedOn: readonly DateValue[]
  /** Whether it stood on the list on the report's date (or the day asked for). */
  readonly listedOn: 'true' | 'false' | 'unknown'
}

/** A listing that fits a description that names nobody. */
export interface Proposal extends Hit {
  /** The query that the description was turned into, readable. */
  readonly query: string
}

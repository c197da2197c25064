import type { DateValue } from './date-value.ts'

/** FollowTheMoney schemata that lists use. */
export type Schema =
  | 'Person'
  | 'Organization'
  | 'Company'
  | 'PublicBody'
  | 'LegalEntity'
  | 'Vessel'
  | 'Airplane'
  | 'CryptoWallet'

/** One act that put a party on a list. */
export interface Designation {
  /** Who designated: "US OFAC", "UK", "EU Council". */
  readonly authority: string
  /** Programme key, such as `US-NK`; null where the list gives none. */
  readonly programme: string | null
  /** The list's own tags for the programme (`DPRK`, `RUSSIA-EO14024`). */
  readonly tags: readonly string[]
  /** First day on the list; null where neither list nor versions tell. */
  readonly from: DateValue | null
  /** Day of removal; null while it stands or where unknown. */
  readonly to: DateValue | null
  /** Order or regulation as the source words it. */
  readonly legalBasis: string | null
  /** Why, as the authority words it or in our own words with a source. */
  readonly reason: string | null
  /** The authority's own number for the entry. */
  readonly listId: string | null
  readonly source: string | null
  /** True where entry and date were seen in the source. */
  readonly verified: boolean
}

/** A tie of one listed party to another. */
export interface ListedRelation {
  /** Words of the list or release: `linked_to`, `director`, `founder_and_owner`. */
  readonly type: string
  /** Listing id of the other end. */
  readonly to: string
  readonly source: string | null
}

/** A name as a list has it. */
export interface ListedName {
  readonly text: string
  /** A weak alias can support a hit but never carry one alone. */
  readonly kind: 'primary' | 'alias' | 'weak'
}

/** A party on a list, with everything the list says of it. */
export interface Listing {
  readonly id: string
  /** Which list it is from: `starter`, `us-ofac-sdn`. */
  readonly list: string
  readonly schema: Schema
  readonly caption: string
  readonly names: readonly ListedName[]
  readonly birthDates: readonly DateValue[]
  /** ISO 3166 alpha-2, lower case: nationality, jurisdiction, flag. */
  readonly countries: readonly string[]
  readonly gender: 'male' | 'female' | null
  readonly identifiers: readonly { readonly type: string; readonly value: string }[]
  readonly addresses: readonly string[]
  readonly notes: readonly string[]
  readonly designations: readonly Designation[]
  readonly relations: readonly ListedRelation[]
}

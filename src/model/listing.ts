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
  | 'Asset'

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
  /**
   * What `from` and `to` rest on, where lists were dated on opening: the list's own date, the days of its installed
   * versions (then a stretch `a/b` is "some day from a to b"), or a dated fact of another list or of our data.
   */
  readonly datedBy?: 'list' | 'versions' | 'other_list'
  /** What contradicts the days or bounds them further, in words; absent where nothing does. */
  readonly dateNote?: string
}

/** A share of ownership in percent; `from` and `to` are equal where the source gives one figure. */
export interface Percentage {
  readonly from: number
  readonly to: number
}

/** A tie of one listed party to another party, listed or not. */
export interface ListedRelation {
  /** Words of the list or release: `linked_to`, `director`, `founder_and_owner`. */
  readonly type: string
  /** Id of the other end; null where the list names it in words that fit no party of the list, or several. */
  readonly to: string | null
  /** The other end as the list words it; null where it gives only an id. */
  readonly name?: string | null
  /** Share that an owner holds; absent where the tie is none of ownership or the share is not told. */
  readonly percentage?: Percentage | null
  readonly from?: DateValue | null
  readonly until?: DateValue | null
  readonly source: string | null
}

/** A name as a list has it. */
export interface ListedName {
  readonly text: string
  /** A weak alias can support a hit but never carry one alone; a previous name is one no longer borne. */
  readonly kind: 'primary' | 'alias' | 'weak' | 'previous'
  /** Script of its letters (ISO 15924): `Latn`, `Cyrl`, `Hang`. Absent where the list was read without. */
  readonly script?: string
  /** BCP 47, where the list tells. */
  readonly language?: string
}

/**
 * One value of a listing and where in the list it stands. Everything a list says of a party is kept so, also what has
 * no view of its own on `Listing` (places of birth, positions, legal forms).
 */
export interface ListedValue {
  /** FollowTheMoney property: `name`, `weakAlias`, `birthDate`, `birthPlace`, `passportNumber`, `position`. */
  readonly property: string
  /** Cleaned: dates in EDTF, countries as alpha-2, else the words. */
  readonly value: string
  /** As the list prints it; null where nothing was changed. */
  readonly printed: string | null
  /** The list's own key of the record, or `row 12` where it has none. */
  readonly record: string
  /** Column or element of the list, as it names it: `remarks: DOB`, `INDIVIDUAL_ALIAS/ALIAS_NAME`. */
  readonly field: string
  /** What the list says beside the value: "Slovakia, expires 2029-04-08"; null where nothing. */
  readonly about: string | null
  /** BCP 47 or ISO 15924 words of the list for the value's language; null where it has none. */
  readonly language: string | null
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
  /** All values with their places in the list, in list order; absent on listings that no list file stands behind. */
  readonly values?: readonly ListedValue[]
}

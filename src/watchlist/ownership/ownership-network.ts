import type { DateValue } from '../../model/date-value.ts'
import type { Listing, Percentage, Schema } from '../../model/listing.ts'
import type { TieKind } from './ownership-rule.ts'

/** An entry of a list (or of a file of ownerships) that is about a party. */
export interface PartyEntry {
  readonly listing: Listing
  /** Day of the list's date stamp; null where it has none. */
  readonly publishedOn: string | null
  /** True where the file lists the party; false for owners, relatives, and parties of a file of ownerships. */
  readonly isListed: boolean
}

/** A party of the network: one node, however many lists tell of it. */
export interface OwnershipParty {
  /** Id of its first entry. */
  readonly id: string
  readonly name: string
  /** Null where the party is known by name alone. */
  readonly schema: Schema | null
  readonly entries: readonly PartyEntry[]
  /** Listed parties that bear the same name where no country tells whether they are this one. */
  readonly perhaps: readonly PartyEntry[]
  /** How entries of several lists were taken for one party, in words; empty where an id said so. */
  readonly joined: readonly string[]
}

/** A share that one party has in another, as one source tells it. */
export interface Stake {
  readonly owner: string
  readonly asset: string
  /** Null where the share is not told. */
  readonly percentage: Percentage | null
  readonly from: DateValue | null
  readonly until: DateValue | null
  readonly source: string | null
}

/** A hold of one party on another that is no share. */
export interface ControlTie {
  readonly controller: string
  readonly controlled: string
  readonly kind: TieKind
  /** The list's own word: `directed_by`. */
  readonly type: string
  readonly from: DateValue | null
  readonly until: DateValue | null
  readonly source: string | null
}

/** A tie that says nothing of ownership or control ("linked to"). */
export interface OtherTie {
  readonly party: string
  readonly other: string
  readonly type: string
}

/** Who owns and controls whom, by party id. */
export interface OwnershipNetwork {
  readonly parties: ReadonlyMap<string, OwnershipParty>
  /** Ids of entries that were joined to another one, to that party's id. */
  readonly aliases: ReadonlyMap<string, string>
  readonly stakesIn: ReadonlyMap<string, readonly Stake[]>
  readonly controlOf: ReadonlyMap<string, readonly ControlTie[]>
  /** Parties that act together, both ways. */
  readonly together: ReadonlyMap<string, readonly ControlTie[]>
  readonly otherTies: ReadonlyMap<string, readonly OtherTie[]>
}

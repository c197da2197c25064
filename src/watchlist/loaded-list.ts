import type { IsoDate } from '../model/date-value.ts'
import type { Listing } from '../model/listing.ts'

/** One version of one list, read whole. */
export interface LoadedList {
  /** `starter`, `us-ofac-sdn`, ... */
  readonly name: string
  /** SHA-256 of the list file, lower-case hex: the version. */
  readonly sha256: string
  /** Day of the list's own date stamp; null where it has none. */
  readonly publishedOn: IsoDate | null
  readonly listings: readonly Listing[]
}

import type { IsoDate } from '../model/date-value.ts'
import type { Listing } from '../model/listing.ts'
import type { CleaningReport } from './party/cleaning-log.ts'

/** One file of a list version, as it was read. */
export interface LoadedPart {
  /** File name without folder. */
  readonly name: string
  /** SHA-256 of the unpacked bytes, lower-case hex. */
  readonly sha256: string
  /** Unpacked. */
  readonly bytes: number
}

/** One version of one list, read whole. */
export interface LoadedList {
  /** `starter`, `us-ofac-sdn`, ... */
  readonly name: string
  /** Which reader read it: `ofac-csv`, `un-xml`, `follow-the-money`. Absent where no file stands behind it. */
  readonly format?: string
  /**
   * The version, lower-case hex: SHA-256 of the unpacked bytes, or, of several files, of their names and hashes in the
   * order of their names. The same list packed or not is the same version.
   */
  readonly sha256: string
  /** Day of the list's own date stamp; null where it has none. */
  readonly publishedOn: IsoDate | null
  readonly listings: readonly Listing[]
  /** True where a day was asked for that the list's installed versions do not reach back to: this is the oldest. */
  readonly laterThanAsked?: boolean
  /** Parties that the file holds beside the listed ones: owners, relatives, subsidiaries. Never screened against. */
  readonly neighbours?: readonly Listing[]
  readonly parts?: readonly LoadedPart[]
  /** What was cleaned on the way, by rule. */
  readonly cleaning?: CleaningReport
}

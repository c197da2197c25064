import type { IsoDate } from '../../model/date-value.ts'
import type { Listing } from '../../model/listing.ts'
import type { CleaningLog } from '../party/cleaning-log.ts'
import type { ListPart } from '../source/list-part.ts'

/** The beginning of one part: what formats are told by. */
export interface PartHead {
  /** File name in lower case. */
  readonly name: string
  /** First 64 KB as text (bytes that are no UTF-8 as replacement characters), without a byte order mark. */
  readonly text: string
}

/** What a reader is given beside the parts. */
export interface ReadContext {
  /** Name of the list: goes onto each listing. */
  readonly list: string
  readonly log: CleaningLog
}

/** What a reader makes of a list. */
export interface ReadList {
  /** Day of the list's own date stamp; null where it has none. */
  readonly publishedOn: IsoDate | null
  readonly listings: readonly Listing[]
  /** Parties in the file that are not listed themselves (owners, relatives). */
  readonly neighbours?: readonly Listing[]
}

/**
 * Reads a whole list. Parts are opened in any order, each to its end; what is no such list is a WatchlistFormatError with
 * the line, and nothing of it is used.
 */
export type ReadFormat = (parts: readonly ListPart[], context: ReadContext) => Promise<ReadList>

/** One list format: how it is recognised, and where its reader is. Only the reader that is needed gets loaded. */
export interface ListFormat {
  /** Stable key: `ofac-csv`, `un-xml`. */
  readonly id: string
  readonly title: string
  /** False where no true file was at hand: built from the schema or the specification alone. */
  readonly seen: boolean
  recognises(heads: readonly PartHead[]): boolean
  readonly load: () => Promise<ReadFormat>
}

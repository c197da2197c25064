import type { Designation, Listing } from '../../src/model/listing.ts'
import { WatchlistIndex } from '../../src/watchlist/watchlist-index.ts'

/** A listing with nothing in it but what a test says. */
export function listing(
  id: string,
  schema: Listing['schema'],
  names: readonly string[],
  more: Partial<Listing> = {},
): Listing {
  return {
    id,
    list: 'invented',
    schema,
    caption: names[0] ?? id,
    names: names.map((text, i) => ({ text, kind: i === 0 ? 'primary' : 'alias' })),
    birthDates: [],
    countries: [],
    gender: null,
    identifiers: [],
    addresses: [],
    notes: [],
    designations: [],
    relations: [],
    ...more,
  }
}

/** A designation by an invented authority. */
export function designated(from: string, to: string | null = null): Designation {
  return {
    authority: 'Testland',
    programme: 'TEST-ARMS',
    tags: [],
    from,
    to,
    legalBasis: null,
    reason: null,
    listId: null,
    source: null,
    verified: true,
  }
}

/** An index over one invented list. */
export function indexOf(...listings: readonly Listing[]): WatchlistIndex {
  return new WatchlistIndex([{ name: 'invented', sha256: 'f'.repeat(64), publishedOn: '2024-01-01', listings }])
}

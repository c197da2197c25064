import { matchListing } from '../match-listing.ts'
import { AnalysedQuery } from '../query.ts'
import { WatchlistIndex } from '../watchlist-index.ts'
import type { ScreenAlgorithm } from './algorithm.ts'

/** Our own comparison in the shape of the others; `screen` takes the same path without it. */
export function interdict(threshold: number): ScreenAlgorithm {
  // Without lists it is nothing but a memory of names that were taken apart.
  const names = new WatchlistIndex([])
  return {
    id: 'interdict',
    title: 'Interdict',
    description:
      'Aligned name parts weighed by rarity, across scripts, with birth dates, countries and identifiers as evidence.',
    threshold,
    score(query, listing) {
      const { score, name, because } = matchListing(new AnalysedQuery(query), listing, names)
      return { score, name, because }
    },
  }
}

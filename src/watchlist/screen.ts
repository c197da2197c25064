import type { DateValue } from '../model/date-value.ts'
import type { Hit } from '../model/hit.ts'
import type { Listing } from '../model/listing.ts'
import { NAME_THRESHOLD } from '../names/compare-names.ts'
import type { ScreenAlgorithm } from './algorithms/algorithm.ts'
import { listedOn } from './listed-on.ts'
import { type Held, type Match, matchListing, scoreListing } from './match-listing.ts'
import { AnalysedQuery, type ScreenQuery } from './query.ts'
import type { WatchlistIndex } from './watchlist-index.ts'

export type { ScreenQuery } from './query.ts'

export interface ScreenOptions {
  /** Least score of a hit; where left out the algorithm's own, `NAME_THRESHOLD` of ours. */
  readonly threshold?: number
  /** Most hits to return; 20 where left out. */
  readonly limit?: number
  /** Ask the lists as they stood on this day: listings not yet, or no longer, on a list are no hits. */
  readonly asOf?: DateValue | null
  /** Day that `listedOn` of a hit answers for (a report's date); `asOf` where left out. */
  readonly listedOnDay?: DateValue | null
  /** How candidates are scored, from `loadAlgorithm`; our own comparison where left out. */
  readonly algorithm?: ScreenAlgorithm | null
}

/** A listing that came near and is no hit, with the reason. */
export interface LeftOut {
  readonly list: string
  readonly listingId: string
  readonly caption: string
  readonly score: number
  readonly why: 'below_threshold' | 'held_down' | 'not_listed_then' | 'over_limit'
  /** One clause: "0.63 is below 0.7", "designated 2023-08-16 (US OFAC, US-NK), after 2023-08-15". */
  readonly note: string
}

/** What a screening found, and what came near. */
export interface ScreenResult {
  /** Best first. */
  readonly hits: readonly Hit[]
  /** The listing of each hit, in the order of `hits`. */
  readonly listings: readonly Listing[]
  /** Best first. */
  readonly leftOut: readonly LeftOut[]
}

/** How far below the threshold a listing is still told of. */
export const NEAR_THRESHOLD = 0.1

/**
 * Parties on the lists that the query may be, best first. An empty answer means that these versions of these lists hold
 * nothing alike; it clears nobody.
 */
export function screen(query: ScreenQuery, index: WatchlistIndex, options: ScreenOptions = {}): Hit[] {
  const { limit = 20, asOf = null } = options
  const analysed = new AnalysedQuery(query)
  const hits = scoredFrom(thresholdOf(options), analysed, index, options)
    .filter(({ listing }) => asOf === null || listedOn(listing, asOf).answer !== 'false')
    .slice(0, limit)
  return hits.map(({ listing }) => toHit(matchBy(options, analysed, listing, index), options))
}

/**
 * The same hits as `screen`, and what came near without being one: listings less than `NEAR_THRESHOLD` below the
 * threshold, those whose score is held down, those that were not on their list on the day asked for, and those beyond the
 * limit. What was no candidate is in neither; `whyNot` tells of a single one.
 */
export function screenWithRest(query: ScreenQuery, index: WatchlistIndex, options: ScreenOptions = {}): ScreenResult {
  const { limit = 20, asOf = null } = options
  const threshold = thresholdOf(options)
  const analysed = new AnalysedQuery(query)
  const listings: Listing[] = []
  const leftOut: LeftOut[] = []
  for (const { listing, score, held } of scoredFrom(0, analysed, index, options)) {
    const leave = (why: LeftOut['why'], note: string) =>
      leftOut.push({ list: listing.list, listingId: listing.id, caption: listing.caption, score, why, note })
    const isHeld = held !== null && held.from >= threshold && score < threshold
    // Rounded, because .7 - .1 is a little less than .6.
    if (!isHeld && score < Math.round((threshold - NEAR_THRESHOLD) * 10_000) / 10_000) continue
    const then = asOf === null ? null : listedOn(listing, asOf)
    if (then?.answer === 'false') leave('not_listed_then', then.why)
    else if (isHeld) leave('held_down', `${held.from} without this: ${held.why}`)
    else if (score < threshold) leave('below_threshold', `${score} is below ${threshold}`)
    else if (listings.length >= limit) leave('over_limit', `${limit} others score as much or more`)
    else listings.push(listing)
  }
  const hits = listings.map((listing) => toHit(matchBy(options, analysed, listing, index), options))
  return { hits, listings, leftOut }
}

/** Candidates with at least this score, best first. */
function scoredFrom(
  least: number,
  query: AnalysedQuery,
  index: WatchlistIndex,
  options: ScreenOptions,
): { readonly listing: Listing; readonly score: number; readonly held: Held | null }[] {
  const algorithm = emulationOf(options)
  const scored: { listing: Listing; score: number; held: Held | null }[] = []
  for (const { listing } of index.candidates(query)) {
    const { score, held } =
      algorithm === null
        ? scoreListing(query, listing, index)
        : { score: algorithm.score(query.query, listing).score, held: null }
    if (score >= least) scored.push({ listing, score, held })
  }
  return scored.sort((a, b) => b.score - a.score || (a.listing.id < b.listing.id ? -1 : 1))
}

/** Least score of a hit under these options. */
export function thresholdOf({ threshold, algorithm }: ScreenOptions): number {
  return threshold ?? algorithm?.threshold ?? NAME_THRESHOLD
}

/** Holds one listing against a query by the algorithm of the options, with all reasons. */
export function matchBy(options: ScreenOptions, query: AnalysedQuery, listing: Listing, index: WatchlistIndex): Match {
  const algorithm = emulationOf(options)
  if (algorithm === null) return matchListing(query, listing, index)
  const { score, name, because } = algorithm.score(query.query, listing)
  return { listing, name, nameScore: name === null ? 0 : score, score, because, sentence: null, held: null }
}

/** Our own comparison goes by the index, which keeps its names taken apart. */
function emulationOf({ algorithm }: ScreenOptions): ScreenAlgorithm | null {
  return algorithm === undefined || algorithm === null || algorithm.id === 'interdict' ? null : algorithm
}

function toHit({ listing, score, because, sentence }: Match, { listedOnDay = null, asOf = null }: ScreenOptions): Hit {
  const programmes = new Set<string>()
  const from = new Set<DateValue>()
  for (const designation of listing.designations) {
    if (designation.programme !== null) programmes.add(designation.programme)
    if (designation.from !== null) from.add(designation.from)
  }
  return {
    list: listing.list,
    listingId: listing.id,
    caption: listing.caption,
    schema: listing.schema,
    score,
    because,
    ...(sentence === null ? {} : { sentence }),
    programmes: [...programmes],
    designatedOn: [...from].sort(),
    listedOn: listedOn(listing, listedOnDay ?? asOf).answer,
  }
}

import type { Listing } from '../model/listing.ts'
import { type AnalysedName, analyseName, nameClassOf } from '../names/analyse-name.ts'
import { buildIndex, type NameToIndex } from './index/build-index.ts'
import { CandidateIndex } from './index/candidate-index.ts'
import { indexKeys } from './index/index-keys.ts'
import type { LoadedList } from './loaded-list.ts'
import { AnalysedQuery, identifierKey, type ScreenQuery } from './query.ts'

/** A listing that is worth comparing, and what it shares with the query. */
export interface Candidate {
  readonly listing: Listing
  /** Sum of shared keys by rarity; only good for ordering. */
  readonly rank: number
}

/** Fewer identifiers are years, house numbers and the like. */
const SHORTEST_IDENTIFIER = 5
const MOST_CANDIDATES = 60

/**
 * The installed lists, ready to be searched. Listings are at hand at once; keys are built when a name is first looked for:
 * some milliseconds for a hundred listings, about a second for twenty thousand.
 */
export class WatchlistIndex {
  readonly lists: readonly LoadedList[]
  readonly #listings: readonly Listing[]
  #byId: Map<string, Listing> | null = null
  readonly #names = new Map<Listing, readonly AnalysedName[]>()
  #searched: CandidateIndex | null = null
  #identifiers: Map<string, Listing[]> | null = null

  constructor(lists: readonly LoadedList[]) {
    this.lists = lists
    this.#listings = lists.flatMap(({ listings }) => listings)
  }

  /** All listings of all lists, in list order. One party may be on several lists, also under one id. */
  get listings(): Iterable<Listing> {
    return this.#listings
  }

  /** The listing with this id, or null; of several lists that have it, that of the newest. */
  listing(id: string): Listing | null {
    this.#byId ??= listingsById(this.lists)
    return this.#byId.get(id) ?? null
  }

  /** A listing's names taken apart, in the order of `listing.names`. */
  namesOf(listing: Listing): readonly AnalysedName[] {
    let names = this.#names.get(listing)
    if (names === undefined) {
      names = listing.names.map((name) =>
        analyseName(name.text, nameClassOf(listing.schema) === null ? null : listing.schema),
      )
      this.#names.set(listing, names)
    }
    return names
  }

  /** Listings that share enough with the query to be compared, best first; those with its identifiers always. */
  candidates(asked: ScreenQuery | AnalysedQuery, limit = MOST_CANDIDATES): readonly Candidate[] {
    const query = asked instanceof AnalysedQuery ? asked : new AnalysedQuery(asked)
    const kind = nameClassOf(query.query.schema)
    // A vessel or a body of unknown kind may be listed as either.
    const analysed = kind === null ? [query.as('person'), query.as('organisation')] : [query.as(kind)]
    const ranks = new Map<Listing, number>()
    for (const { value } of query.query.identifiers ?? []) {
      for (const listing of this.withIdentifier(value)) ranks.set(listing, Number.POSITIVE_INFINITY)
    }
    for (const name of analysed) {
      for (const { owner, rank } of this.#candidateIndex().search(indexKeys(name), limit)) {
        const listing = this.#listings[owner]!
        if (rank > (ranks.get(listing) ?? 0)) ranks.set(listing, rank)
      }
    }
    return [...ranks]
      .map(([listing, rank]) => ({ listing, rank }))
      .sort((a, b) => b.rank - a.rank || (a.listing.id < b.listing.id ? -1 : 1))
      .slice(0, limit)
  }

  /** Listings that carry exactly this identifier. */
  withIdentifier(value: string): readonly Listing[] {
    if (this.#identifiers === null) {
      this.#identifiers = new Map()
      for (const listing of this.#listings) {
        for (const identifier of listing.identifiers) {
          const key = identifierKey(identifier.value)
          if (key.length < SHORTEST_IDENTIFIER) continue
          const known = this.#identifiers.get(key)
          if (known === undefined) this.#identifiers.set(key, [listing])
          else if (!known.includes(listing)) known.push(listing)
        }
      }
    }
    return this.#identifiers.get(identifierKey(value)) ?? []
  }

  #candidateIndex(): CandidateIndex {
    this.#searched ??= new CandidateIndex(buildIndex(this.#namesToIndex()))
    return this.#searched
  }

  *#namesToIndex(): Generator<NameToIndex> {
    for (let owner = 0; owner < this.#listings.length; owner++) {
      for (const name of this.namesOf(this.#listings[owner]!)) yield { owner, keys: indexKeys(name) }
    }
  }
}

function listingsById(lists: readonly LoadedList[]): Map<string, Listing> {
  const byId = new Map<string, Listing>()
  const oldestFirst = lists.toSorted((a, b) => ((a.publishedOn ?? '') < (b.publishedOn ?? '') ? -1 : 1))
  for (const { listings } of oldestFirst) for (const listing of listings) byId.set(listing.id, listing)
  return byId
}

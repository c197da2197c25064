import { type LinkedParty, partiesByLink } from '../watchlist/parties-by-link.ts'
import type { LeftOut, ScreenQuery, ScreenResult } from '../watchlist/screen.ts'
import type { WatchlistIndex } from '../watchlist/watchlist-index.ts'
import { hitToJson, listToJson } from './hit-json.ts'

/** A name that was screened: what was asked, how, of which lists, and what came of it. */
export interface Screening {
  readonly query: ScreenQuery
  readonly index: WatchlistIndex
  readonly threshold: number
  readonly limit: number
  readonly asOf: string | null
  /** Id of the way of comparing. */
  readonly algorithm: string
  readonly result: ScreenResult
}

/**
 * A screening as `screen --json` prints it. Nothing in it depends on the time or the machine: printed by `canonicalJson`,
 * the same question to the same versions of the same lists is the same bytes.
 */
export function screeningToJson(screening: Screening) {
  const { query, index, threshold, limit, asOf, algorithm, result } = screening
  return {
    query: queryToJson(query),
    threshold,
    limit,
    as_of: asOf,
    algorithm,
    lists: index.lists.map(listToJson),
    hits: screenedHitsToJson(screening),
    left_out: result.leftOut.map(leftOutToJson),
  }
}

/** The hits, each with the parties that its listing names. */
export function screenedHitsToJson({ index, result }: Pick<Screening, 'index' | 'result'>) {
  return result.hits.map((hit, i) => ({
    ...hitToJson(hit),
    by_link: partiesByLink(result.listings[i]!, index).map(linkedToJson),
  }))
}

/** What was asked, with every field that can be. */
export function queryToJson(query: ScreenQuery) {
  return {
    name: query.name,
    schema: query.schema ?? null,
    birth_date: query.birthDate ?? null,
    countries: query.countries ?? [],
    identifiers: (query.identifiers ?? []).map(({ type, value }) => ({
      ...(type === undefined ? {} : { type }),
      value,
    })),
    addresses: query.addresses ?? [],
    gender: query.gender ?? null,
  }
}

function leftOutToJson({ list, listingId, caption, score, why, note }: LeftOut) {
  return { list, listing_id: listingId, caption, score, why, note }
}

function linkedToJson({ listingId, list, name, ties }: LinkedParty) {
  return { listing_id: listingId, list, name, ties: ties.map(({ type, share, until }) => ({ type, share, until })) }
}

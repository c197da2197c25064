import { listedOn } from './listed-on.ts'
import { AnalysedQuery, type ScreenQuery } from './query.ts'
import { matchBy, type ScreenOptions, thresholdOf } from './screen.ts'
import type { WatchlistIndex } from './watchlist-index.ts'

/**
 * Why a listing was not returned, step by step: is it installed, was it found as a candidate, what does it score and why,
 * does that reach the threshold, was it listed on the day asked for.
 */
export function whyNot(
  query: ScreenQuery,
  listingId: string,
  index: WatchlistIndex,
  options: ScreenOptions = {},
): readonly string[] {
  const { limit = 20, asOf = null } = options
  const threshold = thresholdOf(options)
  const listing = index.listing(listingId)
  if (listing === null) {
    const lists = index.lists.map(({ name, sha256 }) => `${name} (version ${sha256.slice(0, 12)})`).join(', ')
    return [`No listing "${listingId}" in ${lists}`]
  }
  const analysed = new AnalysedQuery(query)
  const candidates = index.candidates(analysed)
  const place = candidates.findIndex((candidate) => candidate.listing === listing)
  const match = matchBy(options, analysed, listing, index)
  const lines = [
    `${listing.id} is ${listing.caption} (${listing.schema}) on ${listing.list}`,
    place >= 0
      ? `Found as candidate ${place + 1} of ${candidates.length}`
      : `Not found as a candidate: too few words, sounds or identifiers in common (${candidates.length} others were nearer)`,
    match.name === null
      ? 'It has no name to compare'
      : `Best name "${match.name}": score of the names ${match.nameScore.toFixed(2)}`,
    ...match.because.map(
      ({ kind, weight, note }) => `  ${weight >= 0 ? '+' : '−'} ${note} (${kind}, ${weight.toFixed(2)})`,
    ),
    match.score >= threshold
      ? `Score ${match.score.toFixed(2)} reaches the threshold ${threshold}`
      : `Score ${match.score.toFixed(2)} is below the threshold ${threshold}`,
  ]
  if (asOf !== null) {
    const { answer, why } = listedOn(listing, asOf)
    lines.push(
      `On the list on ${asOf}: ${answer === 'true' ? 'yes' : answer === 'false' ? 'no' : 'not known'} (${why})`,
    )
  }
  if (place >= 0 && match.score >= threshold && (asOf === null || listedOn(listing, asOf).answer !== 'false')) {
    lines.push(`So it is a hit, unless ${limit} others score higher`)
  }
  return lines
}

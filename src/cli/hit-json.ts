import type { Evidence, Hit } from '../model/hit.ts'
import type { LoadedList } from '../watchlist/loaded-list.ts'

/** A hit as `screen --json` prints it. */
export function hitToJson(hit: Hit) {
  return {
    list: hit.list,
    listing_id: hit.listingId,
    caption: hit.caption,
    schema: hit.schema,
    score: hit.score,
    because: hit.because.map(evidenceToJson),
    programmes: [...hit.programmes],
    designated_on: [...hit.designatedOn],
    // Without a day to ask for there is nothing to answer.
    listed_on: hit.listedOn === 'unknown' ? 'unknown' : hit.listedOn === 'true',
  }
}

/** One reason, as every command prints it. */
export function evidenceToJson({ kind, query, listed, weight, note }: Evidence) {
  return { kind, query, listed, weight, note }
}

/** A list version, as every command prints it. */
export function listToJson({ name, sha256, publishedOn, listings, laterThanAsked = false }: LoadedList) {
  return {
    name,
    version: sha256,
    published_on: publishedOn,
    listings: listings.length,
    later_than_asked: laterThanAsked,
  }
}

import type { DateValue } from '../model/date-value.ts'
import type { Evidence, Hit } from '../model/hit.ts'
import type { Listing } from '../model/listing.ts'
import type { AnalysedName } from '../names/analyse-name.ts'
import { compareNames, NAME_THRESHOLD, scoreNames } from '../names/compare-names.ts'
import { isEastAsian } from '../names/script-of.ts'
import type { ScreenAlgorithm } from './algorithms/algorithm.ts'
import { weighEvidence } from './evidence/weigh-evidence.ts'
import { listedOn } from './listed-on.ts'
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

/** A listing held against a query, whether or not it is a hit. */
export interface Match {
  readonly listing: Listing
  /** The listed name that agrees best; null where only an identifier does. */
  readonly name: string | null
  readonly nameScore: number
  readonly score: number
  readonly because: readonly Evidence[]
}

/**
 * Parties on the lists that the query may be, best first. An empty answer means that these versions of these lists hold
 * nothing alike; it clears nobody.
 */
export function screen(query: ScreenQuery, index: WatchlistIndex, options: ScreenOptions = {}): Hit[] {
  const { limit = 20, asOf = null } = options
  const algorithm = emulationOf(options)
  const threshold = thresholdOf(options)
  const day = options.listedOnDay ?? asOf
  const analysed = new AnalysedQuery(query)
  const scored: { listing: Listing; score: number }[] = []
  for (const { listing } of index.candidates(analysed)) {
    if (asOf !== null && listedOn(listing, asOf).answer === 'false') continue
    const score = algorithm === null ? scoreListing(analysed, listing, index) : algorithm.score(query, listing).score
    if (score >= threshold) scored.push({ listing, score })
  }
  scored.sort((a, b) => b.score - a.score || (a.listing.id < b.listing.id ? -1 : 1))
  return scored.slice(0, limit).map(({ listing }) => toHit(matchBy(options, analysed, listing, index), day))
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
  return { listing, name, nameScore: name === null ? 0 : score, score, because }
}

/** Our own comparison goes by the index, which keeps its names taken apart. */
function emulationOf({ algorithm }: ScreenOptions): ScreenAlgorithm | null {
  return algorithm === undefined || algorithm === null || algorithm.id === 'interdict' ? null : algorithm
}

/** Holds one listing against a query, with all reasons. */
export function matchListing(query: AnalysedQuery, listing: Listing, index: WatchlistIndex): Match {
  const { best, score, side, capped } = weigh(query, listing, index)
  const comparison = best === null ? null : compareNames(query.as(best.name.as), best.name)
  return {
    listing,
    name: best?.name.text ?? null,
    nameScore: best?.score ?? 0,
    score,
    because: [...(comparison?.because ?? []), ...side.because, ...capped],
  }
}

function scoreListing(query: AnalysedQuery, listing: Listing, index: WatchlistIndex): number {
  return weigh(query, listing, index).score
}

// Log odds of .99.
const MOST_FOR_A_NAME = 4.6

// What cannot carry a hit alone stays below any threshold in use.
const UNSUPPORTED = 0.45

function weigh(query: AnalysedQuery, listing: Listing, index: WatchlistIndex) {
  const best = bestName(query, listing, index)
  const name = best?.name ?? null
  const side = weighEvidence(query.query, query.as(name?.as ?? 'person'), listing)
  // However alike two names are, namesakes stay: what speaks against a party must be able to outweigh its name.
  const told = logOdds(best?.score ?? 0.001)
  const odds = (side.odds < 0 ? Math.min(MOST_FOR_A_NAME, told) : told) + side.odds
  let score = 1 / (1 + Math.exp(-odds))
  const capped: Evidence[] = []
  const supported = side.because.some(
    ({ kind, weight }) => weight > 0.5 && (kind === 'birth_date' || kind === 'identifier'),
  )
  if (!supported && best !== null) {
    const sharesCountry = side.because.some(({ kind, weight }) => kind === 'country' && weight > 0)
    const why = best.weak
      ? 'a weak alias carries no hit alone'
      : isCommonWord(query, best.name)
        ? 'a single common name carries no hit alone'
        : !sharesCountry && isShortInCharacters(query, best.name, listing)
          ? 'two or three characters against letters carry no hit alone: a birth date or nationality would'
          : null
    if (why !== null && score > UNSUPPORTED) {
      score = UNSUPPORTED
      capped.push({ kind: 'name', query: query.query.name, listed: best.name.text, weight: -0.5, note: why })
    }
  }
  if (side.sameIdentifier) score = Math.max(score, 0.97)
  return { best, side, capped, score: Math.round(score * 10_000) / 10_000 }
}

/** The listed name that agrees best. A weak alias counts only where no other name does: it cannot carry a hit alone. */
function bestName(query: AnalysedQuery, listing: Listing, index: WatchlistIndex) {
  type Best = { readonly name: AnalysedName; readonly score: number; readonly weak: boolean }
  let strong: Best | null = null
  let weak: Best | null = null
  const names = index.namesOf(listing)
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!
    const score = scoreNames(query.as(name.as), name)
    if (listing.names[i]?.kind === 'weak') {
      if (weak === null || score > weak.score) weak = { name, score, weak: true }
    } else if (strong === null || score > strong.score) strong = { name, score, weak: false }
  }
  return strong === null || (weak !== null && strong.score < UNSUPPORTED && weak.score > strong.score) ? weak : strong
}

/** "Kim" for a man called Kim and two names more: millions answer to it. */
function isCommonWord(query: AnalysedQuery, listed: AnalysedName): boolean {
  if (listed.as !== 'person') return false
  const asked = query.as('person')
  // A name in characters is one run of them, however many parts it has.
  if (asked.korean !== null) return false
  const words = asked.parts.filter((part) => part.kind !== 'particle')
  const [only] = words
  if (words.length !== 1 || only === undefined || isEastAsian(only.script)) return false
  return listed.parts.length > 1 && only.weight <= 0.6
}

/**
 * A person's name of two or three Han characters, or two of Hangul, against Latin letters: thousands are spelled alike.
 * A Korean name is surer, read syllable by syllable: three of Hangul will do, and Hanja against somebody who is Korean.
 */
function isShortInCharacters(query: AnalysedQuery, listed: AnalysedName, { countries }: Listing): boolean {
  if (listed.as !== 'person') return false
  const asked = query.as('person')
  const [characters, letters] = isEastAsian(asked.parts[0]?.script ?? 'latin') ? [asked, listed] : [listed, asked]
  const script = characters.parts[0]?.script
  if (script === undefined || !isEastAsian(script) || letters.parts[0]?.script !== 'latin') return false
  const length = characters.parts.reduce((sum, { text }) => sum + [...text].length, 0)
  if (length > 3) return false
  if (script === 'hangul') return length < 3
  const isKorean = characters.korean !== null && letters.korean !== null && length === 3
  return !(isKorean && (countries.includes('kp') || countries.includes('kr')))
}

function logOdds(score: number): number {
  const inside = Math.min(0.999, Math.max(0.001, score))
  return Math.log(inside / (1 - inside))
}

function toHit({ listing, score, because }: Match, day: DateValue | null): Hit {
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
    programmes: [...programmes],
    designatedOn: [...from].sort(),
    listedOn: listedOn(listing, day).answer,
  }
}

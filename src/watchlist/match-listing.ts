import type { Evidence } from '../model/hit.ts'
import type { Listing } from '../model/listing.ts'
import type { AnalysedName } from '../names/analyse-name.ts'
import { compareNames, scoreNames } from '../names/compare-names.ts'
import { isEastAsian } from '../names/script-of.ts'
import { weighEvidence } from './evidence/weigh-evidence.ts'
import type { AnalysedQuery } from './query.ts'
import type { WatchlistIndex } from './watchlist-index.ts'

/** A listing held against a query, whether or not it is a hit. */
export interface Match {
  readonly listing: Listing
  /** The listed name that agrees best; null where only an identifier does. */
  readonly name: string | null
  readonly nameScore: number
  readonly score: number
  readonly because: readonly Evidence[]
  /** How the names agree, in plain words; null where no name was compared, or not by our own comparison. */
  readonly sentence: string | null
  /** What the score would be, and why it is held below any threshold in use; null where it is not. */
  readonly held: Held | null
}

/** A score that stands without something that it needs. */
export interface Held {
  readonly from: number
  /** One clause: "a weak alias carries no hit alone". */
  readonly why: string
}

/** Holds one listing against a query, with all reasons. */
export function matchListing(query: AnalysedQuery, listing: Listing, index: WatchlistIndex): Match {
  const { best, score, side, held } = weigh(query, listing, index)
  const comparison = best === null ? null : compareNames(query.as(best.name.as), best.name)
  return {
    listing,
    name: best?.name.text ?? null,
    nameScore: best?.score ?? 0,
    score,
    because: [...(comparison?.because ?? []), ...side.because, ...reasonOf(held, query, best?.name ?? null)],
    sentence: comparison?.sentence ?? null,
    held,
  }
}

/** The score alone, with the reason where it is held down: what screening asks often before it explains a few. */
export function scoreListing(
  query: AnalysedQuery,
  listing: Listing,
  index: WatchlistIndex,
): { readonly score: number; readonly held: Held | null } {
  return weigh(query, listing, index)
}

function reasonOf(held: Held | null, query: AnalysedQuery, name: AnalysedName | null): Evidence[] {
  if (held === null) return []
  return [{ kind: 'name', query: query.query.name, listed: name?.text ?? '', weight: -0.5, note: held.why }]
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
  let held: Held | null = null
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
      held = { from: round(score), why }
      score = UNSUPPORTED
    }
  }
  if (side.sameIdentifier) score = Math.max(score, 0.97)
  return { best, side, held, score: round(score) }
}

/** The listed name that agrees best. A weak alias counts only where no other name does: it cannot carry a hit alone. */
function bestName(query: AnalysedQuery, listing: Listing, index: WatchlistIndex) {
  type Best = { readonly name: AnalysedName; readonly score: number; readonly weak: boolean }
  let strong: Best | null = null
  let weak: Best | null = null
  const names = index.namesOf(listing)
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!
    const isWeak = listing.names[i]?.kind === 'weak'
    const score = scoreNames(query.as(name.as), name, (isWeak ? weak : strong)?.score)
    if (isWeak) {
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

function round(score: number): number {
  return Math.round(score * 10_000) / 10_000
}

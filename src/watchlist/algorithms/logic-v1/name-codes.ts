import type { Feature } from '../weighted-features.ts'
import { bestPair } from './best-pair.ts'
import { wordsOf } from './clean-name.ts'
import { fingerprintOf } from './fingerprint.ts'
import { metaphoneOf, soundexOf } from './name-sounds.ts'

/** Share of the query's words with the metaphone of a listed word; off unless it is given a weight. */
export const nameMetaphoneMatch: Feature = {
  kind: 'name',
  compare: (query, listed) =>
    bestPair(query.names, listed.names, (a, b) => sharedCodes(a, b, metaphoneOf), 'words of one metaphone'),
}

/** Share of the query's words with the Soundex of a listed word; off unless it is given a weight. */
export const nameSoundexMatch: Feature = {
  kind: 'name',
  compare: (query, listed) =>
    bestPair(query.names, listed.names, (a, b) => sharedCodes(a, b, soundexOf), 'words of one Soundex'),
}

// One word in common of a one-word name is half an agreement: too many share it.
const LEAST_WORDS = 2

function sharedCodes(query: string, listed: string, codeOf: (word: string) => string | null): number {
  const codes = (name: string) => wordsOf(fingerprintOf(name), 2).map((word) => codeOf(word) ?? word.toUpperCase())
  const asked = codes(query)
  const left = codes(listed)
  let shared = 0
  for (const code of asked) {
    const at = left.indexOf(code)
    if (at < 0) continue
    left.splice(at, 1)
    shared++
  }
  return shared / Math.max(LEAST_WORDS, asked.length)
}

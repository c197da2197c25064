import { isA } from '../schema-family.ts'
import type { Feature } from '../weighted-features.ts'
import { bestPair } from './best-pair.ts'
import { wordsOf } from './clean-name.ts'
import { fingerprintOf } from './fingerprint.ts'
import { pairWords } from './pair-words.ts'
import { editSimilarity } from './plausible-edits.ts'

/** Names of parties that are no persons, by edits: as written, by their fingerprints, and by fingerprint words in any order. */
export const nameFingerprintLevenshtein: Feature = {
  kind: 'name',
  compare(query, listed) {
    if (isA(query.schema, 'Person') || isA(listed.schema, 'Person')) return null
    return bestPair(query.names, listed.names, compareNames, 'names by edits, legal forms made alike')
  },
}

const LONGEST_NAME = 384

function compareNames(query: string, listed: string): number {
  const asWritten = editSimilarity(query.slice(0, LONGEST_NAME), listed.slice(0, LONGEST_NAME))
  const asked = fingerprintOf(query)
  const found = fingerprintOf(listed)
  if (asked === '' || found === '') return asWritten
  const glued = editSimilarity(asked.replaceAll(' ', ''), found.replaceAll(' ', ''))
  return Math.max(asWritten, glued, compareWords(wordsOf(asked, 2), wordsOf(found, 2)))
}

/** Every word of the query needs a counterpart; words that only the listed name has cost nothing. */
function compareWords(query: readonly string[], listed: readonly string[]): number {
  const pairs = pairWords(query, listed, editSimilarity)
  if (pairs.length < query.length) return 0
  return editSimilarity(pairs.map((pair) => pair.query).join(''), pairs.map((pair) => pair.listed).join(''))
}

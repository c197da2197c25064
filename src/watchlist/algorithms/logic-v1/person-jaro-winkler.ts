import { jaroWinkler } from '../../../names/jaro-winkler.ts'
import { isA } from '../schema-family.ts'
import type { Feature } from '../weighted-features.ts'
import { bestPair } from './best-pair.ts'
import { cleanAscii, wordsOf } from './clean-name.ts'
import { pairWords } from './pair-words.ts'
import { isPlausible } from './plausible-edits.ts'

/** Two persons' names by Jaro-Winkler: glued together, and word by word in any order. */
export const personNameJaroWinkler: Feature = {
  kind: 'name',
  compare(query, listed) {
    if (!isA(query.schema, 'Person') && !isA(listed.schema, 'Person')) return null
    return bestPair(query.names, listed.names, comparePersons, 'names by Jaro-Winkler')
  },
}

// Below this two words have nothing to do with each other.
const FLOOR = 0.6

function comparePersons(query: string, listed: string): number {
  const asked = wordsOf(cleanAscii(query))
  const found = wordsOf(cleanAscii(listed))
  if (asked.length === 0 || found.length === 0) return 0
  const glued = asked.join('')
  const gluedFound = found.join('')
  // The power makes long names fall quickly: .99 over 15 letters is .86.
  const whole = isPlausible(glued, gluedFound) ? floored(glued, gluedFound) ** glued.length : 0
  return Math.max(whole, compareWords(asked, found))
}

/** Product of the best pairs' similarities; 0 where a word of the query has no counterpart. */
function compareWords(query: readonly string[], listed: readonly string[]): number {
  const pairs = pairWords(query, listed, (a, b) => {
    const similarity = floored(a, b)
    return similarity > 0 && isPlausible(a, b) ? similarity : -1
  })
  if (pairs.length < query.length) return 0
  // Weakest pair first, which the edit distance of the whole does not mind but a reader of the steps does.
  const aligned = pairs.toReversed()
  const asked = aligned.map((pair) => pair.query).join('')
  const found = aligned.map((pair) => pair.listed).join('')
  return isPlausible(asked, found) ? pairs.reduce((product, { score }) => product * score, 1) : 0
}

function floored(a: string, b: string): number {
  const similarity = jaroWinkler(a, b)
  return similarity > FLOOR ? similarity : 0
}

import type { Feature } from '../weighted-features.ts'
import { wordsOf } from './clean-name.ts'
import { fingerprintOf } from './fingerprint.ts'

/** Both sides keep the family name apart, and no word of it is the same. */
export const lastNameMismatch: Feature = {
  kind: 'name',
  compare(query, listed) {
    const asked = query.lastNames.flatMap((name) => wordsOf(fingerprintOf(name), 2))
    const known = listed.lastNames.flatMap((name) => wordsOf(fingerprintOf(name), 2))
    if (asked.length === 0 || known.length === 0 || asked.some((word) => known.includes(word))) return null
    const [a, b] = [query.lastNames.join(', '), listed.lastNames.join(', ')]
    return { score: 1, query: a, listed: b, note: `${a} / ${b}: other family names` }
  },
}

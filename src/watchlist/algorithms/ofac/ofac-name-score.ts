import { jaroWinkler } from '../../../names/jaro-winkler.ts'
import { remembered } from '../remembered.ts'
import type { Feature } from '../weighted-features.ts'

/** The better of two techniques (OFAC, FAQ 249) over all pairs of names: the whole name, and name part by name part. */
export const ofacNameScore: Feature = {
  kind: 'name',
  compare(query, listed) {
    let best: ReturnType<typeof finding> | null = null
    for (const asked of query.names) {
      for (const known of listed.names) {
        const whole = wholeScore(partsOf(asked), partsOf(known))
        const parts = partScore(partsOf(asked), partsOf(known))
        if (Math.max(whole, parts) > (best?.score ?? 0)) best = finding(asked, known, whole, parts)
      }
    }
    return best
  },
}

function finding(query: string, listed: string, whole: number, parts: number) {
  const techniques = `whole name ${whole.toFixed(2)}, name parts ${parts.toFixed(2)}`
  return { score: Math.max(whole, parts), query, listed, note: `${query} / ${listed}: ${techniques}` }
}

const LONGEST_NAME = 384
const REMOVED = /[.,'’`\p{M}\p{Cf}]/gu
const PART = /[\p{L}\p{N}]+/gu

const partsOf = remembered((name): readonly string[] => {
  const plain = name.slice(0, LONGEST_NAME).normalize('NFC').replace(REMOVED, '').toUpperCase()
  return plain.match(PART) ?? []
})

/**
 * Jaro-Winkler of the whole names, only where both begin with one letter. The bonus for a common beginning is always
 * given: the tool is thought to use the SimMetrics library, and its scores of long names with a common beginning say so.
 */
function wholeScore(query: readonly string[], listed: readonly string[]): number {
  const asked = query.join(' ')
  const known = listed.join(' ')
  if (asked === '' || asked[0] !== known[0]) return 0
  return jaroWinkler(asked, known, 0)
}

// A part of one or two letters is not looked for ("Un"), unless the query has no other.
const SHORTEST_PART = 3
// Two parts that are less alike count as not alike at all.
const FLOOR = 0.5

/** Mean over the query's parts of the best Jaro-Winkler with any part of the listed name. */
function partScore(query: readonly string[], listed: readonly string[]): number {
  if (query.length === 0 || listed.length === 0) return 0
  const long = query.filter((part) => part.length >= SHORTEST_PART)
  const asked = long.length === 0 ? query : long
  let sum = 0
  for (const part of asked) {
    let best = 0
    for (const other of listed) best = Math.max(best, jaroWinkler(part, other))
    if (best >= FLOOR) sum += best
  }
  return sum / asked.length
}

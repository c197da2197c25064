import type { Feature } from '../weighted-features.ts'

const NUMBER = /\d+/g

/**
 * Numbers in the query's names that no listed name has, as a share of the side with fewer numbers. A number that only
 * the listed name has costs nothing, so the answer depends on which side asks.
 */
export const numbersMismatch: Feature = {
  kind: 'name',
  compare(query, listed) {
    const asked = numbersOf(query.names)
    const known = numbersOf(listed.names)
    const missing = [...asked].filter((number) => !known.has(number))
    if (missing.length === 0) return null
    const score = missing.length / Math.max(1, Math.min(asked.size, known.size))
    const [a, b] = [[...asked].join(', '), [...known].join(', ')]
    return { score, query: a, listed: b, note: `numbers ${a} / ${b === '' ? 'none' : b}` }
  },
}

function numbersOf(names: readonly string[]): Set<string> {
  return new Set(names.flatMap((name) => name.normalize('NFKC').match(NUMBER) ?? []))
}

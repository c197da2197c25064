import type { FeatureFinding } from '../weighted-features.ts'

/** The two names of either side that agree best, or null where none agree. The first of equals is taken. */
export function bestPair(
  queries: readonly string[],
  listed: readonly string[],
  compare: (query: string, listed: string) => number,
  note: string,
): FeatureFinding | null {
  let best: FeatureFinding | null = null
  for (const query of queries) {
    for (const name of listed) {
      const score = compare(query, name)
      if (score > (best?.score ?? 0)) best = { score, query, listed: name, note: `${query} / ${name}: ${note}` }
    }
  }
  return best
}

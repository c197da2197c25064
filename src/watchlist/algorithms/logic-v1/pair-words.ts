/** Two words of two names that were put together. */
export interface WordPair {
  readonly query: string
  readonly listed: string
  readonly score: number
}

/**
 * Puts the words of two names together, the most alike first; each word is used once. Equal scores are settled by the
 * order of the words, query first, so that the answer never depends on chance.
 *
 * @param compare pairs for which it gives a negative number are never put together
 */
export function pairWords(
  query: readonly string[],
  listed: readonly string[],
  compare: (query: string, listed: string) => number,
): WordPair[] {
  const possible: { i: number; j: number; score: number }[] = []
  for (let i = 0; i < query.length; i++) {
    for (let j = 0; j < listed.length; j++) {
      const score = compare(query[i]!, listed[j]!)
      if (score >= 0) possible.push({ i, j, score })
    }
  }
  possible.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j)
  const usedQuery = new Set<number>()
  const usedListed = new Set<number>()
  const pairs: WordPair[] = []
  for (const { i, j, score } of possible) {
    if (usedQuery.has(i) || usedListed.has(j)) continue
    usedQuery.add(i)
    usedListed.add(j)
    pairs.push({ query: query[i]!, listed: listed[j]!, score })
  }
  return pairs
}

import type { Feature } from '../weighted-features.ts'

/** Both sides have countries and none in common. A territory agrees with its state: `ru-cri` with `ru`. */
export const countryMismatch: Feature = {
  kind: 'country',
  compare(query, listed) {
    if (query.countries.length === 0 || listed.countries.length === 0) return null
    if (query.countries.some((a) => listed.countries.some((b) => agree(a, b)))) return null
    const [a, b] = [query.countries.join(', '), listed.countries.join(', ')]
    return { score: 1, query: a, listed: b, note: `${a} / ${b}: no country in common` }
  },
}

function agree(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`)
}

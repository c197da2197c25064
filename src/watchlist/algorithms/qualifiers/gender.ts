import type { Feature } from '../weighted-features.ts'

/** Both sides state a gender, and not the same. It is never guessed from a name here. */
export const genderMismatch: Feature = {
  kind: 'gender',
  compare(query, listed) {
    if (query.gender === null || listed.gender === null || query.gender === listed.gender) return null
    return { score: 1, query: query.gender, listed: listed.gender, note: `${query.gender} / ${listed.gender}` }
  },
}

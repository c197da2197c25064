import { distance } from 'fastest-levenshtein'
import { anyIdentifier } from '../identifier-formats.ts'
import { isA } from '../schema-family.ts'
import type { Feature } from '../weighted-features.ts'

// Numbers that are this much alike may be one number mistyped, and count less.
const NEARLY_SAME = 0.7

/** Two organisations with identifiers, none of them the same; the less the nearest two are alike, the more it counts. */
export const orgidDisjoint: Feature = {
  kind: 'identifier',
  compare(query, listed) {
    if (!isA(query.schema, 'Organization') && !isA(listed.schema, 'Organization')) return null
    const asked = keysOf(query.identifiers)
    const known = keysOf(listed.identifiers)
    if (asked.length === 0 || known.length === 0) return null
    let nearest = 0
    for (const a of asked) {
      for (const b of known) {
        if (a === b) return null
        const alike = 1 - distance(a, b) / Math.max(a.length, b.length)
        if (alike > NEARLY_SAME) nearest = Math.max(nearest, alike)
      }
    }
    const [a, b] = [asked.join(', '), known.join(', ')]
    return { score: 1 - nearest, query: a, listed: b, note: `${a} / ${b}: no number in common` }
  },
}

function keysOf(identifiers: readonly { readonly value: string }[]): string[] {
  return identifiers.map(({ value }) => anyIdentifier(value)).filter((key) => key !== null)
}

import type { PartySide } from '../../../src/watchlist/algorithms/party-side.ts'
import type { Feature } from '../../../src/watchlist/algorithms/weighted-features.ts'

/** A side with nothing in it but what a test says. */
export function side(more: Partial<PartySide> = {}): PartySide {
  return {
    schema: null,
    names: [],
    weakNames: [],
    lastNames: [],
    birthDates: [],
    countries: [],
    gender: null,
    identifiers: [],
    ...more,
  }
}

/** What a feature finds between two names of one kind of party, to four digits. */
export function scoreOfNames(feature: Feature, schema: PartySide['schema'], query: string, listed: string): string {
  const found = feature.compare(side({ schema, names: [query] }), side({ schema, names: [listed] }))
  return (found?.score ?? 0).toFixed(4)
}

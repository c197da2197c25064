import { readPackagedJson } from '../../../model/packaged-data.ts'

interface UkProgramme {
  readonly key: string | null
  readonly title: string
}

let kept: ReadonlyMap<string, UkProgramme> | null = null

/** The letters that begin an entry's unique id and stand for its regime: `RUS` of "RUS0251". */
export function regimeOf(uniqueId: string): string {
  return /^[A-Z]+/i.exec(uniqueId)?.[0].toUpperCase() ?? uniqueId
}

/** Programme key of a regime (`GB-RUS` for `RUS`); null for letters that data/watchlist/programmes/uk.json has no key for. */
export function ukProgramme(regime: string): string | null {
  kept ??= new Map(Object.entries(readPackagedJson<{ programmes: Record<string, UkProgramme> }>(FILE).programmes))
  return kept.get(regime)?.key ?? null
}

const FILE = 'watchlist/programmes/uk.json'

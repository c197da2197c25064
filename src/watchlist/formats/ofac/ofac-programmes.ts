import { readPackagedJson } from '../../../model/packaged-data.ts'

/** What one programme tag of OFAC's lists stands for. */
export interface OfacProgramme {
  /** Key as OpenSanctions has it (`US-NK`); null where we know none. */
  readonly key: string | null
  /** The order or act behind the tag; null for a tag that is not in our table. */
  readonly title: string | null
}

const UNKNOWN: OfacProgramme = { key: null, title: null }
let kept: ReadonlyMap<string, OfacProgramme> | null = null

/**
 * Programme behind a tag as OFAC prints it (`DPRK2`, `RUSSIA-EO14024`, `[SDGT]`); both fields are null for a tag that is
 * not in data/watchlist/programmes/ofac.json.
 */
export function ofacProgramme(tag: string): OfacProgramme {
  kept ??= new Map(Object.entries(readPackagedJson<{ programmes: Record<string, OfacProgramme> }>(FILE).programmes))
  return kept.get(tag.replace(BRACKETS, '').toUpperCase()) ?? UNKNOWN
}

const FILE = 'watchlist/programmes/ofac.json'
const BRACKETS = /^[\s[]+|[\s\]]+$/g

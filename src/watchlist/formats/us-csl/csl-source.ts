import { readPackagedJson } from '../../../model/packaged-data.ts'

/** One of the lists that the consolidated screening list is made of. */
export interface CslSource {
  /** The list's name as the column has it. */
  readonly words: string
  /** `EL`, `SDN`; null where the list's words have none. */
  readonly abbreviation: string | null
  readonly authority: string
  /** Programme key of the list as a whole; null where it has none. */
  readonly programme: string | null
}

type Known = Pick<CslSource, 'authority' | 'programme'>

const ABBREVIATION = /\(([A-Z-]{2,10})(?: List)?\)/
const PUBLISHER = /\s-\s+(.+)$/
let kept: ReadonlyMap<string, Known> | null = null

/** The source list by the words of the `source` column: "Entity List (EL) - Bureau of Industry and Security". */
export function cslSource(words: string): CslSource {
  kept ??= new Map(Object.entries(readPackagedJson<{ sources: Record<string, Known> }>(FILE).sources))
  const abbreviation = ABBREVIATION.exec(words)?.[1] ?? null
  const known = abbreviation === null ? undefined : kept.get(abbreviation)
  return {
    words,
    abbreviation,
    ...(known ?? { authority: `US ${PUBLISHER.exec(words)?.[1] ?? words}`, programme: null }),
  }
}

const FILE = 'watchlist/programmes/us-csl.json'

import type { Designation } from '../../model/listing.ts'
import { readPackagedJson } from '../../model/packaged-data.ts'
import { PhraseFinder } from './phrase-finder.ts'

interface Authorities {
  readonly jurisdictions: Readonly<
    Record<
      string,
      { readonly name: string; readonly programme_prefixes: readonly string[]; readonly names: readonly string[] }
    >
  >
}

interface Tables {
  readonly names: ReadonlyMap<string, string>
  readonly byPrefix: ReadonlyMap<string, string>
  readonly finder: PhraseFinder<string>
}

let tables: Tables | null = null
const ofAuthority = new Map<string, string | null>()

/** Key of who designated (`us`, `gb`, `eu`, `un`, ...), from the programme key or the authority's name; null if unknown. */
export function jurisdictionOf(designation: Designation): string | null {
  // A programme names whose it is even where another state only carries it out (Belgium for the EU).
  const prefix = /^[A-Z]{2,4}(?=-)/.exec(designation.programme ?? '')?.[0]
  const fromProgramme = prefix === undefined ? undefined : load().byPrefix.get(prefix)
  if (fromProgramme !== undefined) return fromProgramme
  let known = ofAuthority.get(designation.authority)
  if (known === undefined) {
    known = jurisdictionsIn(designation.authority)[0] ?? null
    ofAuthority.set(designation.authority, known)
  }
  return known
}

/** Keys of all authorities that a text names, in text order. */
export function jurisdictionsIn(text: string): readonly string[] {
  return [...new Set(load().finder.find(text))]
}

/** True for keys that stand for somebody who keeps a list. */
export function isJurisdiction(key: string): boolean {
  return load().names.has(key)
}

/** "United States" for `us`. */
export function jurisdictionName(key: string): string {
  return load().names.get(key) ?? key.toUpperCase()
}

function load(): Tables {
  if (tables !== null) return tables
  const { jurisdictions } = readPackagedJson<Authorities>('watchlist/authorities.json')
  const entries = Object.entries(jurisdictions)
  tables = {
    names: new Map(entries.map(([key, { name }]) => [key, name])),
    byPrefix: new Map(entries.flatMap(([key, one]) => one.programme_prefixes.map((prefix) => [prefix, key] as const))),
    finder: new PhraseFinder(entries.flatMap(([key, { names }]) => names.map((name) => [name, key] as const))),
  }
  return tables
}

import { readPackagedJson } from '../../model/packaged-data.ts'

/** Common nouns that stand for actors (`data/actors/descriptions.json`), as sets. */
export interface DescriptionTables {
  readonly persons: ReadonlySet<string>
  readonly parties: ReadonlySet<string>
  readonly institutions: ReadonlySet<string>
  readonly state: ReadonlySet<string>
  /** Class of words that a text uses for one another: "ship", "vessel". */
  readonly classOf: ReadonlyMap<string, ReadonlySet<string>>
  readonly irregular: ReadonlyMap<string, string>
  readonly stops: ReadonlySet<string>
  readonly modifiers: ReadonlySet<string>
  readonly after: ReadonlySet<string>
}

interface DescriptionFile extends Readonly<Record<string, readonly string[] | Readonly<Record<string, unknown>>>> {
  readonly persons: readonly string[]
  readonly parties: readonly string[]
  readonly institutions: readonly string[]
  readonly state: readonly string[]
  readonly stops: readonly string[]
  readonly modifiers: readonly string[]
  readonly after: readonly string[]
  readonly irregular: Readonly<Record<string, string>>
  readonly classes: Readonly<Record<string, readonly string[]>>
}

let kept: DescriptionTables | null = null

/** Read once, when first needed. */
export function descriptionTables(): DescriptionTables {
  if (kept !== null) return kept
  const file = readPackagedJson<DescriptionFile>('actors/descriptions.json')
  const classOf = new Map<string, Set<string>>()
  for (const words of Object.values(file.classes)) {
    for (const word of words) {
      const known = classOf.get(word) ?? new Set<string>()
      for (const other of words) known.add(other)
      classOf.set(word, known)
    }
  }
  kept = {
    persons: new Set(file.persons),
    parties: new Set(file.parties),
    institutions: new Set(file.institutions),
    state: new Set(file.state),
    classOf,
    irregular: new Map(Object.entries(file.irregular)),
    stops: new Set(file.stops),
    modifiers: new Set(file.modifiers),
    after: new Set(file.after),
  }
  return kept
}

/** True where two nouns may stand for one actor: equal, or of one class. */
export function sameClass(a: string, b: string): boolean {
  return a === b || (descriptionTables().classOf.get(a)?.has(b) ?? false)
}

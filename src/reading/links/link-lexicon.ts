import type { Relation } from '../../model/link.ts'
import { readPackagedJson } from '../../model/packaged-data.ts'

/** What somebody is to another: leads it, speaks or acts for it, works in it, owns it, is kin, or is near it. */
export type RoleClass = 'leads' | 'speaks' | 'works' | 'owns' | 'kin' | 'loose'

export interface LinkPhrase {
  readonly relation: Relation
  /** True where the second actor comes first in the relation: "A is owned by B" is B owns A. */
  readonly reversed: boolean
  readonly words: readonly string[]
  /** Words that, among those between, make it something else. */
  readonly notWith: ReadonlySet<string>
}

/** `data/cues/link-roles.json`, ready to look up. */
export interface LinkLexicon {
  readonly roles: ReadonlyMap<string, RoleClass>
  /** By first word, longest first. */
  readonly phrases: ReadonlyMap<string, readonly LinkPhrase[]>
}

interface LinkFile extends Readonly<Record<RoleClass, readonly string[]>> {
  readonly phrases: readonly {
    readonly relation: Relation
    readonly reversed?: boolean
    readonly words: readonly string[]
    readonly not_with?: readonly string[]
  }[]
}

// In this order the first that has a word keeps it: "secretary" leads before it works.
const CLASSES: readonly RoleClass[] = ['leads', 'speaks', 'owns', 'kin', 'works', 'loose']

let kept: LinkLexicon | null = null

/** The words that tell lasting ties; read once, when first needed. */
export function linkLexicon(): LinkLexicon {
  if (kept !== null) return kept
  const file = readPackagedJson<LinkFile>('cues/link-roles.json')
  const roles = new Map<string, RoleClass>()
  for (const name of CLASSES) for (const word of file[name]) if (!roles.has(word)) roles.set(word, name)
  const phrases = new Map<string, LinkPhrase[]>()
  for (const entry of file.phrases) {
    for (const phrase of entry.words) {
      const words = phrase.split(' ')
      const list = phrases.get(words[0]!) ?? []
      list.push({
        relation: entry.relation,
        reversed: entry.reversed ?? false,
        words,
        notWith: new Set(entry.not_with ?? []),
      })
      phrases.set(words[0]!, list)
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length)
  kept = { roles, phrases }
  return kept
}

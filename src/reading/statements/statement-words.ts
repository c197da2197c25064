import { readPackagedJson } from '../../model/packaged-data.ts'

const CLASSES = [
  'auxiliaries',
  'negations',
  'being',
  'adverbs',
  'determiners',
  'possessives',
  'prepositions',
  'adjuncts',
  'conjunctions',
  'relatives',
  'openers',
  'listeners',
  'pronouns',
  'person_pronouns',
  'first_person',
  'finite',
  'places_of_saying',
  'carriers',
  'source_nouns',
  'offices_of',
] as const

export type WordClass = (typeof CLASSES)[number]

let classes: Readonly<Record<WordClass, ReadonlySet<string>>> | null = null

/** Closed classes of words that the search for reporting clauses leans on (data/cues/statement-words.json). */
export function statementWords(): Readonly<Record<WordClass, ReadonlySet<string>>> {
  if (classes === null) {
    const lists = readPackagedJson<Record<WordClass, readonly string[]>>('cues/statement-words.json')
    classes = Object.fromEntries(CLASSES.map((name) => [name, new Set(lists[name])])) as Record<WordClass, Set<string>>
  }
  return classes
}

/** True for adverbs that may stand between a speaker and the verb: "again", "repeatedly". */
export function isAdverb(norm: string): boolean {
  return statementWords().adverbs.has(norm) || (norm.length > 4 && norm.endsWith('ly') && norm !== 'family')
}

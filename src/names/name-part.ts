import { doubleMetaphone } from 'double-metaphone'
import { countryCode } from './countries.ts'
import { eastSlavicKey, fathersOf } from './east-slavic.ts'
import { foldName, romanise } from './fold-name.ts'
import { latticesOf } from './lattice-of.ts'
import { nameTable } from './name-tables.ts'
import { russianStem } from './russian-stem.ts'
import { isEastAsian, type Script } from './script-of.ts'
import type { Lattice } from './unit-lattice.ts'

export type PartKind = 'name' | 'particle' | 'patronymic' | 'initial' | 'concept' | 'number'

/** One word of a name, with everything the comparison asks of it. */
export interface NamePart {
  /** One word in one role has one number as long as it is in use; what two parts have in common is kept by it. */
  readonly id: number
  /** As in the name, lower case, without marks. */
  readonly text: string
  readonly script: Script
  /** Letters a to z. */
  readonly latin: string
  /** One spelling for all romanisation systems (`foldName`). */
  readonly folded: string
  /** One spelling for the East Slavic languages (`eastSlavicKey`); empty for other scripts and short words. */
  readonly slavic: string
  readonly kind: PartKind
  /** How much sharing it says: 1 for a rare family name, .25 for "Kim", 0 for an article. */
  readonly weight: number
  /** Readings as units, for scripts that have a table. */
  readonly lattices: readonly Lattice[]
  /** True for a name that many bear: against another such name, what is not spelled alike is another name. */
  readonly isKnown: boolean
  /** Groups of one given name across languages that it belongs to; nicknames apart. */
  readonly groups: readonly number[]
  readonly nicknameOf: readonly number[]
  /** Number of the organisation word it is ("plant" = завод), or -1. */
  readonly concept: number
  /** Alpha-2 code where it is a country's name in an organisation's name; else null. */
  readonly country: string | null
  readonly sounds: readonly string[]
}

interface Lexicon {
  readonly strong: ReadonlyMap<string, number[]>
  readonly weak: ReadonlyMap<string, number[]>
  readonly concepts: ReadonlyMap<string, number>
  /** Concepts by the stem of a Cyrillic word; words whose stem is of two concepts are left out. */
  readonly russianStems: ReadonlyMap<string, number>
  readonly veryCommon: ReadonlySet<string>
  readonly common: ReadonlySet<string>
}

let lexicon: Lexicon | null = null

/** Word tables by folded spelling, built once. */
function words(): Lexicon {
  if (lexicon !== null) return lexicon
  const strong = new Map<string, number[]>()
  const weak = new Map<string, number[]>()
  const add = (map: Map<string, number[]>, name: string, group: number) => {
    const key = foldName(romanise(name, 'latin'))
    const known = map.get(key)
    if (known === undefined) map.set(key, [group])
    else if (!known.includes(group)) known.push(group)
  }
  nameTable('name-groups').groups.forEach((group, number) => {
    for (const name of group.strong) add(strong, name, number)
    for (const name of group.weak) add(weak, name, number)
  })
  const concepts = new Map<string, number>()
  const stems = new Map<string, number>()
  nameTable('org-words').concepts.forEach((spellings, number) => {
    for (const spelling of spellings) {
      const latin = /^[\x20-\x7f]+$/.test(spelling)
      const key = latin ? foldName(romanise(spelling.replaceAll(' ', ''), 'latin')) : spelling
      if (!concepts.has(key)) concepts.set(key, number)
      if (!/^\p{Script=Cyrillic}+$/u.test(spelling)) continue
      const stem = russianStem(spelling)
      const known = stems.get(stem)
      stems.set(stem, known === undefined || known === number ? number : AMBIGUOUS)
    }
  })
  for (const [stem, number] of stems) if (number === AMBIGUOUS) stems.delete(stem)
  const { very_common, common } = nameTable('common-parts')
  const foldAll = (names: readonly string[]) => new Set(names.map((name) => foldName(romanise(name, 'latin'))))
  lexicon = { strong, weak, concepts, russianStems: stems, veryCommon: foldAll(very_common), common: foldAll(common) }
  return lexicon
}

const AMBIGUOUS = -2

/** Words of organisation names in scripts without spaces, to be cut out of a run of characters. */
export function conceptOf(text: string): number {
  return words().concepts.get(text) ?? -1
}

/** True for a word of trade: a name with one in it is an organisation's. */
export function isConcept(text: string, script: Script): boolean {
  const part = known.ofFirms.get(text)
  if (part !== undefined) return part.concept >= 0
  // Most words asked about turn out to be persons' names.
  return conceptOfWord(text, script, script === 'digit' ? text : namePart(text, script, false).folded) >= 0
}

function conceptOfWord(text: string, script: Script, folded: string): number {
  const { concepts, russianStems } = words()
  return (
    concepts.get(script === 'latin' ? folded : text) ??
    (script === 'cyrillic' ? russianStems.get(russianStem(text)) : undefined) ??
    concepts.get(stemOf(folded)) ??
    -1
  )
}

// The same few thousand words make up most names; a part is never changed, so they are shared.
const known = {
  ofPersons: new Map<string, NamePart>(),
  ofFirms: new Map<string, NamePart>(),
  alone: new Map<string, NamePart>(),
}
const KNOWN_LIMIT = 100_000
const NONE: readonly number[] = []
let partsMade = 0

/** Everything about one word. `organisation` decides whether "general" and "union" are words or names. */
export function namePart(text: string, script: Script, organisation: boolean): NamePart {
  return keptOr(organisation ? known.ofFirms : known.ofPersons, text, () => makePart(text, script, organisation))
}

function keptOr(kept: Map<string, NamePart>, text: string, make: () => NamePart): NamePart {
  const found = kept.get(text)
  if (found !== undefined) return found
  const part = make()
  if (kept.size >= KNOWN_LIMIT) kept.clear()
  kept.set(text, part)
  return part
}

function makePart(text: string, script: Script, organisation: boolean): NamePart {
  const latin = script === 'digit' ? text : romanise(text, script)
  const folded = script === 'digit' ? text : foldName(latin)
  const { strong, weak } = words()
  const concept = organisation ? conceptOfWord(text, script, folded) : -1
  const kind = kindOf(text, latin, script, organisation, concept)
  const groups = organisation ? NONE : kind === 'patronymic' ? fatherGroups(folded) : (strong.get(folded) ?? NONE)
  let sounds: readonly string[] = []
  return {
    id: partsMade++,
    text,
    script,
    latin,
    folded,
    slavic: folded.length >= 4 && (script === 'latin' || script === 'cyrillic') ? eastSlavicKey(folded) : '',
    kind,
    weight: weightOf(kind, latin, folded, script, groups.length > 0),
    lattices: latticesOf(text, script),
    isKnown: kind === 'name' && !organisation && (groups.length > 0 || isCommon(folded)),
    groups,
    nicknameOf: organisation ? NONE : (weak.get(folded) ?? NONE),
    concept,
    country: organisation && text.length > 2 ? countryCode(text) : null,
    get sounds() {
      if (sounds.length === 0 && latin !== '')
        sounds = [...new Set(doubleMetaphone(latin))].filter((sound) => sound !== '')
      return sounds
    },
  }
}

/** A patronymic or a particle that stands alone is the name. */
export function asWholeName(part: NamePart): NamePart {
  return keptOr(known.alone, part.text, () => ({
    ...part,
    id: partsMade++,
    kind: 'name',
    weight: Math.max(0.5, part.weight),
  }))
}

/** Groups of the given names that a patronymic may come from: Ryhoravich and Grigorievich name one father's name. */
function fatherGroups(folded: string): readonly number[] {
  const { strong } = words()
  for (const father of fathersOf(folded)) {
    const groups = strong.get(father)
    if (groups !== undefined) return groups
  }
  return NONE
}

function kindOf(text: string, latin: string, script: Script, organisation: boolean, concept: number): PartKind {
  if (script === 'digit') return 'number'
  if (
    nameTable('particles').weights[latin] !== undefined &&
    (script === 'latin' || script === 'cyrillic') &&
    latin.length > 1
  ) {
    return 'particle'
  }
  if (concept >= 0) return 'concept'
  if (organisation) return nameTable('particles').weights[latin] === undefined ? 'name' : 'particle'
  if ([...text].length === 1 && (script === 'latin' || script === 'cyrillic')) return 'initial'
  return patronymicGender(latin, script) === null ? 'name' : 'patronymic'
}

function weightOf(kind: PartKind, latin: string, folded: string, script: Script, isGivenName: boolean): number {
  switch (kind) {
    case 'number':
      return 0.4
    case 'particle':
      return nameTable('particles').weights[latin] ?? 0.05
    case 'concept':
      return 0.3
    case 'initial':
      return 0.2
    default:
  }
  if (isEastAsian(script)) return 0.6
  const { veryCommon, common } = words()
  let weight = veryCommon.has(folded)
    ? 0.3
    : common.has(folded) || isGivenName
      ? 0.5
      : Math.min(1, 0.35 + 0.1 * folded.length)
  if (kind === 'patronymic') weight = 0.45
  return weight
}

function isCommon(folded: string): boolean {
  const { veryCommon, common } = words()
  return veryCommon.has(folded) || common.has(folded)
}

/** The gender a patronymic tells, or null where the word is none ("Levonovich", "Игоревна"). */
export function patronymicGender(latin: string, script: Script): 'male' | 'female' | null {
  if ((script !== 'latin' && script !== 'cyrillic') || latin.length < 6) return null
  const { male, female } = nameTable('cyrillic').patronymic_endings
  if (female.some((ending) => latin.endsWith(ending))) return 'female'
  if (male.some((ending) => latin.endsWith(ending))) return 'male'
  return null
}

/** A Slavic adjective without its ending: muromskiy, muromskaya and murom are one word of a company's name. */
export function stemOf(folded: string): string {
  const match = /^(.{4,}?)(?:n|sk)(?:i|ii|oi|aia|oe|oie|ogo|ie|a|o|ei)$/.exec(folded)
  return match?.[1] ?? folded
}

import { readPackagedJson } from '../model/packaged-data.ts'

/** Latin spellings of one sound, with a cost: 0 is the usual one, above .35 far-fetched. */
export type Spellings = Readonly<Record<string, number>>

interface Letter {
  readonly latin: Spellings
  readonly drop: number
}

/** Shapes of the files under `data/names/`; each is read once, when it is first needed. */
interface Tables {
  readonly alphabets: {
    readonly greek: Readonly<Record<string, string>>
    readonly armenian: Readonly<Record<string, string>>
    readonly devanagari: {
      readonly consonants: Readonly<Record<string, string>>
      readonly vowels: Readonly<Record<string, string>>
      readonly signs: Readonly<Record<string, string>>
    }
    readonly thai: {
      readonly initial: Readonly<Record<string, string>>
      readonly final: Readonly<Record<string, string>>
      readonly vowels: Readonly<Record<string, string>>
    }
  }
  readonly 'asian-cyrillic': {
    readonly korean: {
      readonly initial: Readonly<Record<string, Spellings>>
      readonly medial: Readonly<Record<string, Spellings>>
      readonly final: Readonly<Record<string, Spellings>>
    }
    readonly chinese: {
      readonly initials: Readonly<Record<string, string>>
      readonly hissing: Readonly<Record<string, readonly [hard: string, soft: string]>>
      readonly finals: Readonly<Record<string, string>>
      readonly soft_finals: Readonly<Record<string, string>>
      readonly alone: Readonly<Record<string, string>>
    }
  }
  readonly cantonese: { readonly readings: Readonly<Record<string, readonly string[]>> }
  readonly 'han-variants': { readonly simplified: Readonly<Record<string, string>> }
  readonly arabic: {
    readonly letters: Readonly<Record<string, Letter>>
    readonly servant: { readonly latin: readonly string[] }
    readonly faith: { readonly latin: readonly string[] }
  }
  readonly hebrew: { readonly letters: Readonly<Record<string, Letter>> }
  readonly kana: { readonly units: Readonly<Record<string, Spellings>> }
  readonly korean: {
    readonly initial: Readonly<Record<string, Spellings>>
    readonly medial: Readonly<Record<string, Spellings>>
    readonly final: Readonly<Record<string, Spellings>>
    readonly family_names: Readonly<Record<string, readonly string[]>>
    readonly hanja_reading: Readonly<Record<string, string>>
  }
  readonly chinese: {
    readonly initials: Readonly<Record<string, Spellings>>
    readonly finals: Readonly<Record<string, Spellings>>
    readonly family_names: readonly string[]
    readonly family_cantonese: Readonly<Record<string, readonly string[]>>
  }
  readonly cyrillic: {
    readonly romanisation: Readonly<Record<string, string>>
    readonly folds: readonly (readonly [string, string])[]
    readonly lookalikes: Readonly<Record<string, string>>
    readonly greek_lookalikes: Readonly<Record<string, string>>
    readonly patronymic_endings: { readonly male: readonly string[]; readonly female: readonly string[] }
    readonly surname_gender: { readonly male: readonly string[]; readonly female: readonly string[] }
    readonly adjective_endings: readonly string[]
  }
  readonly 'han-meanings': { readonly meanings: Readonly<Record<string, readonly string[]>> }
  readonly 'legal-forms': {
    readonly classes: Readonly<Record<string, { readonly english: string; readonly forms: readonly string[] }>>
    readonly contradiction: Readonly<Record<string, number>>
    readonly default_contradiction: number
  }
  readonly 'name-groups': {
    readonly groups: readonly { readonly strong: readonly string[]; readonly weak: readonly string[] }[]
  }
  readonly 'org-words': { readonly concepts: readonly (readonly string[])[] }
  readonly particles: { readonly weights: Readonly<Record<string, number>> }
  readonly titles: { readonly titles: readonly string[]; readonly ambiguous: readonly string[] }
  readonly 'common-parts': { readonly very_common: readonly string[]; readonly common: readonly string[] }
  readonly phrases: {
    readonly phrases: readonly (readonly [string, string])[]
    readonly numbers: Readonly<Record<string, string>>
    readonly tens: Readonly<Record<string, string>>
    readonly number_words: readonly string[]
    readonly funds: readonly string[]
  }
}

const read = new Map<string, unknown>()

/** One of the tables under `data/names/`. */
export function nameTable<Name extends keyof Tables>(name: Name): Tables[Name] {
  let table = read.get(name)
  if (table === undefined) {
    table = readPackagedJson(`names/${name}.json`)
    read.set(name, table)
  }
  return table as Tables[Name]
}

import type { NameFeatures } from '../name-features.ts'

/** What two parts of names have in common, or have not. */
export type HowAligned =
  | 'equal'
  | 'romanised'
  | 'spelling'
  | 'same name'
  | 'short form'
  | 'initial'
  | 'same word'
  | 'other name'
  | 'same sound'
  | 'same family name'
  | 'other family name'
  | 'same syllable'
  | 'other syllable'

/** What a part is in its name, where the name itself tells; family names stand first in some languages, last in others. */
export type PartRole = 'family name' | 'given name' | 'patronymic' | 'word of trade' | 'particle'

/** How the two sides were read to be compared; null for a side that was taken as it stands. */
export interface PartReading {
  /** Latin letters, the consonants of Arabic and Hebrew, or a Hangul syllable. */
  readonly query: string | null
  readonly listed: string | null
  /** What made them one, such as `one name in several languages`; null where their letters did. */
  readonly as: string | null
}

/** Words of one name that stand for words of the other. */
export interface AlignedPart {
  /** Lower case, without marks; several where words are written together on the other side. */
  readonly query: readonly string[]
  readonly listed: readonly string[]
  readonly how: HowAligned
  readonly role: PartRole | null
  readonly read: PartReading
  /** 0 to 1. */
  readonly similarity: number
  /** What the pair takes from the log odds: 0, or less than 0. */
  readonly adds: number
}

/** A word of one name that nothing in the other stands for. */
export interface LeftOverWord {
  readonly word: string
  readonly role: PartRole | null
  /** How it was read; null for Latin letters. */
  readonly read: string | null
  readonly adds: number
}

/** A rule that looks at more than one pair of words: another number, another legal form, another father. */
export interface AppliedRule {
  /** Stable key, such as `other_number`. */
  readonly rule: string
  readonly query: string
  readonly listed: string
  /** One readable line. */
  readonly note: string
  /** 0 for a rule that found both sides to agree. */
  readonly adds: number
}

/** One measured feature with its weight: what `interdict compare --explain` lists. */
export interface WeighedFeature {
  readonly feature: string
  readonly value: number
  readonly weight: number
}

/**
 * What a score rests on. `start` and every `adds` sum up to the log odds of the score, but for rounding: a score of .7 is
 * log odds of .85.
 */
export interface NameExplanation {
  /** Which set of weights judged the names; `same text` where they are one, letter by letter, `nothing` without letters. */
  readonly judgedBy: NameFeatures['by'] | 'same text' | 'nothing'
  /** Log odds that names begin with before anything speaks against them; null where there is nothing to compare. */
  readonly start: number | null
  readonly aligned: readonly AlignedPart[]
  readonly leftOver: { readonly query: readonly LeftOverWord[]; readonly listed: readonly LeftOverWord[] }
  readonly rules: readonly AppliedRule[]
  readonly features: readonly WeighedFeature[]
  /** One or two sentences of plain English. */
  readonly sentence: string
}

/** An aligned pair before its costs are known. */
export interface DraftPair extends Omit<AlignedPart, 'adds'> {
  /** How much sharing it says. */
  readonly weight: number
  /** How much the pair counts among what is unlike: the worst pair bears the features that ask for the worst. */
  readonly badness: number
}

/** A word left over before its costs are known. */
export interface DraftLeftOver extends Omit<LeftOverWord, 'adds'> {
  readonly weight: number
}

/** Everything that costs can be shared out to. */
export interface ExplanationDraft {
  readonly pairs: readonly DraftPair[]
  readonly leftA: readonly DraftLeftOver[]
  readonly leftB: readonly DraftLeftOver[]
}

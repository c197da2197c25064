import type { Stance } from '../../model/statement.ts'
import type { Stretch } from '../../text/offsets.ts'
import type { Sentence } from '../../text/split-text.ts'

/** A statement on its way: what the words show, before speakers, dates and nesting are settled across the report. */
export interface StatementDraft {
  readonly sentence: Sentence
  readonly cue: Stretch | null
  /** Lemma of the cue; null where there is none. */
  readonly lemma: string | null
  readonly stance: Stance
  readonly parts: readonly Stretch[]
  /** The words inside quotation marks, where the statement is direct or holds quoted words. */
  readonly quote: Stretch | null
  /** Noun phrase that names the speaker here; null where it is to be taken from elsewhere. */
  readonly source: Stretch | null
  /** Words between commas that name the same speaker. */
  readonly apposition: Stretch | null
  /** Noun phrases of those who passed it on, from the page inwards. */
  readonly carriers: readonly Stretch[]
  /** Index of the draft of the same sentence whose speaker also speaks here; null where there is none. */
  readonly sharesWith: number | null
  /** `passive` where nobody is named and nobody is to be looked for ("is said to"). */
  readonly from: 'cue' | 'bare_quote' | 'turn' | 'passive'
  /** Words of a person inside a quotation or another's words. */
  readonly nested: boolean
}

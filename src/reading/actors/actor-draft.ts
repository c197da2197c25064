import type { ActorKind, Identifier, Mention } from '../../model/actor.ts'

export type Gender = 'male' | 'female'

export interface DraftMention {
  readonly start: number
  readonly end: number
  readonly form: Mention['form']
  /** Inside quotation marks: said by someone, so no clue to who speaks. */
  readonly quoted: boolean
}

/** An actor while the text is still being read. */
export interface ActorDraft {
  name: string
  kind: ActorKind
  named: boolean
  country: string | null
  role: string | null
  /** Lower-case words of offices the text gives it: what "the minister" is looked up with. */
  readonly heads: Set<string>
  gender: Gender | null
  count: number | null
  /** Plural: "three entities", "US officials". */
  group: boolean
  /** Folded forms of its name, the longest first. */
  readonly keys: string[]
  readonly mentions: DraftMention[]
  readonly identifiers: Identifier[]
}

export function newDraft(part: Partial<ActorDraft> & Pick<ActorDraft, 'name' | 'kind' | 'named'>): ActorDraft {
  return {
    country: null,
    role: null,
    heads: new Set(),
    gender: null,
    count: null,
    group: false,
    keys: [],
    mentions: [],
    identifiers: [],
    ...part,
  }
}

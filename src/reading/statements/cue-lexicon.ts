import { readPackagedJson } from '../../model/packaged-data.ts'
import type { Stance } from '../../model/statement.ts'

/** What a reporting verb takes as its content; explained one by one in data/cues/statement-verbs.json. */
export type Frame =
  | 'clause'
  | 'that'
  | 'quote'
  | 'wh'
  | 'aside'
  | 'addressee'
  | 'to'
  | 'object'
  | 'object_to'
  | 'object_of'
  | 'object_as'
  | 'named'
  | 'decline'
  | 'of'
  | 'for'
  | 'as'
  | 'on'
  | 'about'
  | 'with'
  | 'against'
  | 'over'
  | 'at'

export type VerbForm = 'base' | 'third' | 'past' | 'ing'

/** One reporting verb, with the words that belong to it ("call on"). */
export interface CueEntry {
  readonly lemma: string
  /** Words that must follow; `*` stands for any one word. */
  readonly particle: readonly string[]
  readonly takes: ReadonlySet<Frame>
  readonly stance: Stance
  /** Stance where it is negated; null where a negated verb tells of no statement. */
  readonly negated: Stance | null
  /** Base and third-person form are also nouns. */
  readonly noun: boolean
  /** Tells of a thought, wish or plan, not of words said. */
  readonly thought: boolean
}

/** A word form that may be a reporting verb. */
export interface CueForm {
  readonly entry: CueEntry
  readonly form: VerbForm
  /** May be the participle of a passive or a perfect. */
  readonly participle: boolean
}

interface VerbRow {
  readonly forms: string
  readonly particle?: string
  readonly takes: string
  readonly stance?: Stance
  readonly negated?: Stance
  readonly noun?: boolean
  readonly thought?: boolean
}

let lexicon: ReadonlyMap<string, readonly CueForm[]> | null = null

/** Word forms with the reporting verbs they may be, those with more words of their own first. */
export function cueLexicon(): ReadonlyMap<string, readonly CueForm[]> {
  lexicon ??= buildLexicon(readPackagedJson<{ verbs: readonly VerbRow[] }>('cues/statement-verbs.json').verbs)
  return lexicon
}

function buildLexicon(rows: readonly VerbRow[]): Map<string, CueForm[]> {
  const found = new Map<string, CueForm[]>()
  for (const row of rows) {
    const [base = '', third = '', past = '', ing = '', participle] = row.forms.split(' ')
    const entry: CueEntry = {
      lemma: base,
      particle: row.particle === undefined ? [] : row.particle.split(' '),
      takes: new Set(row.takes.split(' ').filter((frame) => frame !== '') as Frame[]),
      stance: row.stance ?? 'asserts',
      negated: row.negated ?? null,
      noun: row.noun ?? false,
      thought: row.thought ?? false,
    }
    const add = (word: string, form: VerbForm, isParticiple: boolean) => {
      const known = found.get(word) ?? []
      if (known.some((other) => other.entry === entry)) return
      known.push({ entry, form, participle: isParticiple })
      known.sort((a, b) => b.entry.particle.length - a.entry.particle.length)
      found.set(word, known)
    }
    add(past, 'past', participle === undefined)
    if (participle !== undefined) add(participle, 'past', true)
    add(base, 'base', false)
    add(third, 'third', false)
    add(ing, 'ing', false)
  }
  return found
}

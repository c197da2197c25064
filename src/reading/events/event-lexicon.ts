import type { EventType, Role } from '../../model/event.ts'
import { readPackagedJson } from '../../model/packaged-data.ts'

/** Which phrase around a trigger plays which role: `subject`, `object`, or the phrase behind a preposition. */
export type Frame = Readonly<Record<string, Role | null>>

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing'

/** What has to stand beside a trigger before it counts; the words are explained where `settleType` checks them. */
export type Need =
  | 'goods'
  | 'goods_object'
  | 'goods_subject'
  | 'meet'
  | 'person'
  | 'place'
  | 'to_place'
  | 'actor'
  | 'attack'
  | 'missile'
  | 'troops'
  | 'people'
  | 'money_or_actor'
  | 'parties'
  | 'sanction'
  | 'military'
  | 'money'
  | 'aid'
  | 'deal'
  | 'free'

/** One word or phrase that can name an event. */
export interface TriggerEntry {
  readonly words: readonly string[]
  readonly kind: 'verb' | 'noun'
  /** Forms that these words can be; empty for nouns. */
  readonly forms: readonly VerbForm[]
  readonly type: EventType
  readonly frame: Frame
  readonly frameName: string
  readonly needs: Need | null
}

/** `data/cues/event-triggers.json`, ready to look up. */
export interface EventLexicon {
  /** By first word; longer phrases first. */
  readonly triggers: ReadonlyMap<string, readonly TriggerEntry[]>
  /** Forms of verbs that only carry an event noun ("held talks"); phrases by their first word. */
  readonly support: ReadonlySet<string>
  /** Single words that are a form of an event verb. */
  readonly verbs: ReadonlySet<string>
}

interface LexiconFile {
  readonly support: { readonly forms: readonly string[] }
  readonly frames: Readonly<Record<string, Frame>>
  readonly verbs: readonly EntryInFile[]
  readonly nouns: readonly EntryInFile[]
}

interface EntryInFile {
  readonly forms: readonly string[]
  readonly type: EventType
  readonly frame: string
  readonly needs?: Need
}

const FORMS: readonly VerbForm[] = ['base', 'third', 'past', 'participle', 'ing']

let kept: EventLexicon | null = null

/** The words that name events; read once, when first needed. */
export function eventLexicon(): EventLexicon {
  kept ??= build(readPackagedJson<LexiconFile>('cues/event-triggers.json'))
  return kept
}

function build(file: LexiconFile): EventLexicon {
  const triggers = new Map<string, TriggerEntry[]>()
  const add = (phrase: string, kind: 'verb' | 'noun', forms: readonly VerbForm[], entry: EntryInFile): void => {
    const words = phrase.split(' ')
    const list = triggers.get(words[0]!) ?? []
    list.push({
      words,
      kind,
      forms,
      type: entry.type,
      frame: file.frames[entry.frame] ?? {},
      frameName: entry.frame,
      needs: entry.needs ?? null,
    })
    triggers.set(words[0]!, list)
  }
  for (const entry of file.verbs) {
    for (const phrase of new Set(entry.forms)) {
      add(
        phrase,
        'verb',
        FORMS.filter((_, i) => entry.forms[i] === phrase),
        entry,
      )
    }
  }
  for (const entry of file.nouns) for (const phrase of entry.forms) add(phrase, 'noun', [], entry)
  for (const list of triggers.values()) list.sort((a, b) => b.words.length - a.words.length)
  const verbs = new Set(file.verbs.flatMap((entry) => entry.forms).filter((form) => !form.includes(' ')))
  return { triggers, verbs, support: new Set(file.support.forms.map((form) => form.split(' ')[0]!)) }
}

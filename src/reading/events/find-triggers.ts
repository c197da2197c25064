import type { Goods } from './event-items.ts'
import type { EventLexicon, TriggerEntry, VerbForm } from './event-lexicon.ts'
import {
  AUXILIARIES,
  BE,
  DETERMINERS,
  isAdverb,
  MODALS,
  NEGATIONS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from './function-words.ts'
import type { SentenceView } from './sentence-view.ts'

/** Words of a sentence that may name an event. */
export interface Trigger {
  readonly entry: TriggerEntry
  /** First token. */
  readonly from: number
  /** One past the last token. */
  readonly to: number
  /** First token of the verb group ("had not been supplied"); `from` for nouns. */
  readonly group: number
  readonly passive: boolean
  /** Null for nouns. */
  readonly form: VerbForm | null
}

/** Finds the words that may name events; what does not fit its surroundings is dropped later, by `settleType`. */
export function findTriggers(view: SentenceView, lexicon: EventLexicon, goods: readonly Goods[]): readonly Trigger[] {
  const found: Trigger[] = []
  const { norms } = view
  for (let i = 0; i < norms.length; i++) {
    const entries = lexicon.triggers.get(norms[i]!)
    if (entries === undefined) continue
    // Inside a name ("Export Bank") a word names nothing; a description ("the visiting team") may hold one.
    const actor = view.actors[view.actorAt[i]!]
    if (actor !== undefined && actor.mention.form === 'name') continue
    const candidates = entries.filter((entry) => entry.words.every((word, k) => norms[i + k] === word))
    if (candidates.length === 0) continue
    const longest = candidates[0]!.words.length
    const fitting = candidates.filter((entry) => entry.words.length === longest)
    const to = i + longest
    const nouns = fitting.filter((entry) => entry.kind === 'noun')
    const verbs = fitting.filter((entry) => entry.kind === 'verb')
    // "sanctioned", "obtaining": such a form is no noun unless the lexicon has it as one.
    const past =
      nouns.length === 0 &&
      verbs.every((entry) => entry.forms.every((form) => form === 'past' || form === 'participle'))
    const never =
      nouns.length === 0 && verbs.every((entry) => entry.forms.every((form) => form !== 'base' && form !== 'third'))
    // "an armed group", "attack drones": a modifier of another noun names no event.
    if (longest === 1 && isModifier(view, i, past, goods)) continue
    const noun = !never && looksLikeNoun(view, i, to, goods)
    const chosen = nouns.length > 0 && (verbs.length === 0 || noun) ? nouns : noun && longest === 1 ? [] : verbs
    for (const entry of chosen) found.push(triggerOf(view, entry, i, to, goods))
    if (chosen.length > 0) i = to - 1
  }
  return found
}

function triggerOf(
  view: SentenceView,
  entry: TriggerEntry,
  from: number,
  to: number,
  goods: readonly Goods[],
): Trigger {
  if (entry.kind === 'noun') return { entry, from, to, group: from, passive: false, form: null }
  const group = startOfVerbGroup(view, from)
  const passive = isPassive(view, entry, group, from, to, goods)
  const [first = 'base'] = entry.forms
  return { entry, from, to, group, passive, form: entry.forms.includes('past') ? 'past' : first }
}

/** Walks left over auxiliaries, negations and adverbs; stays at `from` where there are none. */
export function startOfVerbGroup(view: SentenceView, from: number): number {
  let start = from
  for (let i = from - 1; i >= 0 && from - i <= 7; i--) {
    const norm = view.norms[i]!
    if (view.actorAt[i] !== -1 && view.actors[view.actorAt[i]!]!.mention.form === 'name') break
    if (AUXILIARIES.has(norm)) start = i
    else if (!isAdverb(norm)) break
  }
  return start
}

function isPassive(
  view: SentenceView,
  entry: TriggerEntry,
  group: number,
  from: number,
  to: number,
  goods: readonly Goods[],
): boolean {
  if (!entry.forms.includes('participle')) return false
  let have = false
  for (let i = group; i < from; i++) {
    const norm = view.norms[i]!
    if (BE.has(norm) || norm === 'get' || norm === 'got' || norm === 'gets') return true
    if (norm === 'have' || norm === 'has' || norm === 'had') have = true
  }
  if (have || group < from) return false
  const next = view.norms[to]
  if (next === 'by') return true
  // "missiles sold to X": a participle straight after the goods, with a preposition behind it.
  const afterGoods = goods.some((each) => each.to === from)
  return afterGoods && next !== undefined && PREPOSITIONS.has(next) && next !== 'with'
}

const NOUN_ENDINGS = /(?:ic|al|ive|ary|ous|ern|ish|ian|ean|ese|able|ed|ant|ent|less|ful|-day|-level|-based)$/

function isModifier(view: SentenceView, i: number, past: boolean, goods: readonly Goods[]): boolean {
  const before = view.norms[i - 1] ?? ''
  if (past) return DETERMINERS.has(before) && !PREPOSITIONS.has(view.norms[i + 1] ?? 'by')
  return goods.some((each) => each.from <= i && i < each.head)
}

/** Whether a form that can be noun and verb ("supplies", "visit", "strike") is a noun here. */
function looksLikeNoun(view: SentenceView, from: number, to: number, goods: readonly Goods[]): boolean {
  const { norms } = view
  const before = norms[from - 1]
  const next = norms[to]
  const nextActor = to < norms.length && view.actorAt[to] !== -1
  const nextGoods = goods.some((each) => each.from === to || (each.quantity?.from ?? -1) === to)
  const opensObject =
    next !== undefined && (DETERMINERS.has(next) || nextActor || nextGoods || view.tokens[to]!.kind === 'number')
  const word = norms[from]!
  if (before === undefined) return next === 'of' || !opensObject
  if (before === "'s" || before === '’s') return true
  if (word.endsWith('ing')) {
    if (next === 'of') return true
    if (BE.has(before) || opensObject) return false
    return DETERMINERS.has(before) || NOUN_ENDINGS.test(before) || next === undefined || !PREPOSITIONS.has(next)
  }
  if (before === 'to') return word.endsWith('s') && !opensObject
  if (MODALS.has(before) || NEGATIONS.has(before)) return before === 'no' || before === 'without'
  if (before === 'do' || before === 'does' || before === 'did' || SUBJECT_PRONOUNS.has(before)) {
    return before === 'that' && !opensObject
  }
  if (DETERMINERS.has(before)) return true
  if (next === 'of') return true
  if (PREPOSITIONS.has(before)) return true
  if (isAdverb(before)) return false
  const actor = view.actors[view.actorAt[from - 1]!]
  if (actor !== undefined) return !opensObject && !(next !== undefined && isVerbComplement(next))
  if (NOUN_ENDINGS.test(before) || view.tokens[from - 1]!.kind === 'number') return true
  // "the cargo ship Thandeka": goods, then the word, is a compound.
  if (goods.some((each) => each.head === from - 1)) return true
  return !opensObject
}

function isVerbComplement(next: string): boolean {
  return next === 'to' || next === 'into' || next === 'it' || next === 'them' || next === 'him' || next === 'her'
}

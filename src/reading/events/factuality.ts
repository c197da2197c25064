import { AUXILIARIES, BE, DETERMINERS, isAdverb, MODALS, PREPOSITIONS, SUBORDINATORS } from './function-words.ts'
import type { Modality } from './modality.ts'
import { readModality } from './modality.ts'
import type { SentenceView } from './sentence-view.ts'

/**
 * How sure a sentence makes its reader that the event of a word took place: -3 certainly not, 0 open, 3 certainly.
 * Looks at modals, negation, conditions, the verbs that the word hangs on, and who is quoted.
 *
 * @param from first token of the event word
 * @param to one past its last token
 */
export function factualityOf(view: SentenceView, from: number, to: number): number {
  const noun = looksNominal(view, from)
  const start = noun ? phraseStart(view, from) : from
  const modality = readModality(view, { from, to, kind: noun ? 'noun' : 'verb', start, carrier: null })
  return certaintyOf(modality, isInfinitive(view, from), noun)
}

// Medians over the development half of the factuality corpus, rounded: what readers make of each kind of clause.
const OF_MOOD: Readonly<Record<Modality['mood'], number>> = {
  fact: 3,
  ongoing: 3,
  alleged: 2,
  planned: 2.2,
  expected: 1.7,
  proposed: 1.4,
  conditional: 1.4,
}
const OF_MODAL: Readonly<Record<string, number>> = {
  will: 2.5,
  shall: 2.5,
  "'ll": 2.5,
  would: 1.7,
  may: 1,
  might: 0.8,
  could: 1.2,
  can: 1.4,
  should: 1.4,
  must: 1.6,
}
/** "went to buy": an infinitive that no word of wish or plan governs. */
const INFINITIVE = 1.8
const DENIED = -1.8
/** "no agreement", "without talks": a noun under a negation is as often there as not. */
const DENIED_NOUN = 0.8

function certaintyOf({ mood, modal, negated }: Modality, infinitive: boolean, noun: boolean): number {
  if (negated) return noun ? DENIED_NOUN : DENIED
  if (mood === 'conditional') return OF_MOOD.conditional
  if (modal !== null) return OF_MODAL[modal] ?? OF_MOOD[mood]
  return infinitive && mood === 'fact' ? INFINITIVE : OF_MOOD[mood]
}

function isInfinitive(view: SentenceView, from: number): boolean {
  for (let i = from - 1; i >= 0 && from - i <= 3; i--) {
    const norm = view.norms[i]!
    if (norm === 'to') return !BE.has(view.norms[i - 1] ?? '')
    if (!isAdverb(norm)) return false
  }
  return false
}

function looksNominal(view: SentenceView, from: number): boolean {
  const before = view.norms[from - 1]
  if (before === undefined) return view.norms[from]!.endsWith('s')
  if (MODALS.has(before) || BE.has(before) || before === 'to' || isAdverb(before)) return false
  if (DETERMINERS.has(before) || PREPOSITIONS.has(before) || before === "'s" || before === '’s') {
    return !(view.norms[from]!.endsWith('ing') && PREPOSITIONS.has(before))
  }
  return (
    !AUXILIARIES.has(before) &&
    !/(?:ed|ing)$/.test(view.norms[from]!) &&
    /(?:ion|ment|ance|ence|al|ity|ness|sis)s?$/.test(view.norms[from]!)
  )
}

function phraseStart(view: SentenceView, from: number): number {
  let i = from
  while (i > 0 && from - i < 5) {
    const norm = view.norms[i - 1]!
    if (
      PREPOSITIONS.has(norm) ||
      SUBORDINATORS.has(norm) ||
      AUXILIARIES.has(norm) ||
      view.tokens[i - 1]!.kind !== 'word'
    )
      break
    i--
    if (DETERMINERS.has(norm)) break
  }
  return i
}

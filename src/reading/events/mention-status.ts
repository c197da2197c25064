import type { EventStatus } from '../../model/event.ts'
import { readPackagedJson } from '../../model/packaged-data.ts'
import type { Statement } from '../../model/statement.ts'
import { startOfVerbGroup } from './find-triggers.ts'
import { AUXILIARIES, BE, DETERMINERS, isAdverb, NEGATIONS, SUBORDINATORS } from './function-words.ts'
import type { SentenceView } from './sentence-view.ts'

export type Mood = 'fact' | 'proposed' | 'expected' | 'planned' | 'ongoing' | 'alleged' | 'conditional'

/** How the words around an event word present it, before it is asked who says so. */
export interface Modality {
  readonly mood: Mood
  readonly negated: boolean
}

interface StatusFile {
  readonly moods: Readonly<Record<Mood | 'denied', readonly string[]>>
}

let kept: ReadonlyMap<string, Mood | 'denied'> | null = null

function moodWords(): ReadonlyMap<string, Mood | 'denied'> {
  if (kept !== null) return kept
  const file = readPackagedJson<StatusFile>('cues/event-status.json')
  const map = new Map<string, Mood | 'denied'>()
  for (const [mood, list] of Object.entries(file.moods)) for (const word of list) map.set(word, mood as Mood)
  kept = map
  return kept
}

/** Where a word stands in its clause, as far as its modality needs to know. */
export interface ModalPlace {
  /** First token of the event word. */
  readonly from: number
  /** One past its last token. */
  readonly to: number
  readonly kind: 'verb' | 'noun'
  /** First token of its noun phrase; `from` for verbs. */
  readonly start: number
  /** Verb that carries the noun ("held talks"); else null. */
  readonly carrier: number | null
}

/** Reads modals, negation, conditions and the verbs that an event word hangs on. */
export function readModality(view: SentenceView, place: ModalPlace): Modality {
  const moods = new Set<Mood>()
  let negations = 0
  const take = (index: number): void => {
    const found = moodWords().get(view.norms[index]!)
    if (found === 'denied') negations++
    else if (found !== undefined) moods.add(found)
  }
  if (inCondition(view, place.from)) moods.add('conditional')
  if (place.kind === 'verb') {
    chainLeft(view, place.from, take)
    if (isProgressive(view, place.from)) moods.add('ongoing')
  } else {
    let any = false
    for (let i = place.start; i < place.from; i++) {
      if (view.norms[i] === 'any') any = true
      else take(i)
    }
    if (any && wouldFollows(view, place.to)) moods.add('conditional')
    if (place.carrier !== null) {
      take(place.carrier)
      chainLeft(view, place.carrier, take)
    } else if (!governedLeft(view, place.start, take)) predicateRight(view, place.to, take)
  }
  return { mood: strongest(moods), negated: negations % 2 === 1 }
}

const ORDER: readonly Mood[] = ['conditional', 'alleged', 'proposed', 'planned', 'expected', 'ongoing']

function strongest(moods: ReadonlySet<Mood>): Mood {
  return ORDER.find((mood) => moods.has(mood)) ?? 'fact'
}

/** Walks left over the verbs that a verb hangs on: "is expected to agree to send". */
function chainLeft(view: SentenceView, verb: number, take: (index: number) => void): void {
  let i = verb - 1
  let nouns = 0
  for (let steps = 0; i >= 0 && steps < 16; i--, steps++) {
    const norm = view.norms[i]!
    if (AUXILIARIES.has(norm)) {
      // "had", "was" before a past form place it in the past; "to" links to the verb before.
      take(i)
      continue
    }
    if (isAdverb(norm)) {
      take(i)
      continue
    }
    const known = moodWords().get(norm)
    if (known !== undefined && !SUBORDINATORS.has(norm) && norm !== 'any') {
      if (!hangsOn(view, i, verb)) return
      take(i)
      continue
    }
    if (norm === 'about' || norm === 'of' || norm === 'for' || norm === 'on' || norm === 'into' || norm === 'in')
      continue
    const infinitive = view.norms[lastWordBefore(view, verb)] === 'to'
    if (!infinitive) return
    // "persuade Pyongyang to sell": one noun phrase may stand between.
    if (view.actorAt[i] === -1 && !DETERMINERS.has(norm) && view.tokens[i]!.kind !== 'word') return
    if (++nouns > 4) return
  }
}

function lastWordBefore(view: SentenceView, verb: number): number {
  let i = verb - 1
  while (i >= 0 && isAdverb(view.norms[i]!)) i--
  return i
}

/** A mood word counts where an infinitive, an -ing form or a preposition links it to the verb; nouns and own clauses do not. */
function hangsOn(view: SentenceView, cue: number, verb: number): boolean {
  if (verb - cue <= 1) return true
  const last = view.norms[lastWordBefore(view, verb)] ?? ''
  return last === 'to' || view.norms[verb]!.endsWith('ing') || AUXILIARIES.has(last) || moodWords().has(last)
}

function isProgressive(view: SentenceView, verb: number): boolean {
  if (!view.norms[verb]!.endsWith('ing')) return false
  const start = startOfVerbGroup(view, verb)
  for (let i = start; i < verb; i++) {
    const norm = view.norms[i]!
    if (norm === 'is' || norm === 'are' || norm === 'am' || norm === "'re" || norm === 'been') return true
  }
  return false
}

/** Whether an "if" or "unless" opens the clause that holds a token, or the sentence around it. */
function inCondition(view: SentenceView, index: number): boolean {
  for (let i = index - 1; i >= 0 && index - i < 30; i--) {
    const norm = view.norms[i]!
    if (norm === ';' || norm === 'that' || norm === 'because' || norm === 'while') return false
    if (
      norm === 'if' ||
      norm === 'unless' ||
      (norm === 'case' && view.norms[i - 1] === 'in' && view.norms[i + 1] !== 'of')
    ) {
      return true
    }
  }
  return false
}

function wouldFollows(view: SentenceView, from: number): boolean {
  for (let i = from; i < Math.min(view.norms.length, from + 20); i++) {
    const norm = view.norms[i]!
    if (norm === 'would' || norm === 'will' || norm === 'must' || norm === 'could') return true
  }
  return false
}

/** Takes the mood of the verb or noun that governs a noun phrase: "denied the sale", "calls for talks". */
function governedLeft(view: SentenceView, start: number, take: (index: number) => void): boolean {
  for (let i = start - 1; i >= 0 && start - i <= 3; i--) {
    const norm = view.norms[i]!
    const known = moodWords().get(norm)
    if (known !== undefined && !SUBORDINATORS.has(norm)) {
      take(i)
      chainLeft(view, i, take)
      return true
    }
    if (
      norm !== 'for' &&
      norm !== 'on' &&
      norm !== 'of' &&
      norm !== 'to' &&
      norm !== 'about' &&
      !isAdverb(norm) &&
      norm !== 'in'
    )
      return false
  }
  return false
}

/** Takes the mood of the verb that a noun phrase is the subject of: "deliveries are to begin". */
function predicateRight(view: SentenceView, from: number, take: (index: number) => void): void {
  for (let i = from; i < Math.min(view.norms.length, from + 14); i++) {
    const norm = view.norms[i]!
    if (SUBORDINATORS.has(norm) || norm === ';' || norm === '.' || norm === ',') return
    if (!AUXILIARIES.has(norm) || norm === 'to') continue
    for (let k = i; k < Math.min(view.norms.length, i + 5); k++) {
      const word = view.norms[k]!
      if (BE.has(word) && view.norms[k + 1] === 'to') take(k + 1)
      if (AUXILIARIES.has(word) || isAdverb(word) || moodWords().has(word)) take(k)
      else if (!NEGATIONS.has(word)) break
    }
    return
  }
}

/** Who tells of an event, against who takes part in it. */
export interface Telling {
  /** Innermost statement whose content holds the event word; null for the text's own voice. */
  readonly statement: Statement | null
  /** Whether its speaker takes part in the event or speaks for one who does. */
  readonly ownAct: boolean
}

/** The status of one mention: its modality, seen through who tells it. */
export function mentionStatus(modality: Modality, telling: Telling): EventStatus {
  const { statement, ownAct } = telling
  const stance = statement?.stance ?? null
  if (stance === 'denies')
    return modality.mood === 'fact' || modality.mood === 'alleged' ? 'denied' : modality.negated ? 'denied' : 'denied'
  if (modality.negated) return 'denied'
  if (modality.mood === 'conditional') return 'conditional'
  if (modality.mood === 'planned') return statement === null || ownAct ? 'planned' : 'expected'
  if (modality.mood !== 'fact') return modality.mood
  if (statement === null) return 'occurred'
  if (stance === 'expects' || stance === 'warns') return stance === 'expects' ? 'expected' : 'alleged'
  if (stance === 'proposes' || stance === 'calls_for') return 'proposed'
  if (stance === 'threatens') return 'planned'
  if (stance === 'declines_to_confirm' || stance === 'questions') return 'expected'
  return ownAct ? 'occurred' : 'alleged'
}

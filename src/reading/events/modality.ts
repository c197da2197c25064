import { startOfVerbGroup } from './find-triggers.ts'
import {
  AUXILIARIES,
  BE,
  DETERMINERS,
  isAdverb,
  MODALS,
  NEGATIONS,
  PREPOSITIONS,
  SUBORDINATORS,
} from './function-words.ts'
import type { SentenceView } from './sentence-view.ts'
import type { Mood } from './status-words.ts'
import { statusWords } from './status-words.ts'

/** How the words around an event word present it, before it is asked who says so. */
export interface Modality {
  readonly mood: Mood
  /** Every mood that a word in the chain gives. */
  readonly moods: ReadonlySet<Mood>
  readonly negated: boolean
  /** True where a rule forbids it ("banning arms deals"): no event at all. */
  readonly banned: boolean
  /** "would", "could", "may", ...: the modal verb of the group, if any. */
  readonly modal: string | null
}

/** Where a word stands in its clause, as far as its modality needs to know. */
export interface ModalPlace {
  /** First token of the event word. */
  readonly from: number
  /** One past its last token. */
  readonly to: number
  readonly kind: 'verb' | 'noun'
  /** First token of its noun phrase or verb group. */
  readonly start: number
  /** Verb that carries the noun ("held talks"); else null. */
  readonly carrier: number | null
}

type Take = (index: number) => void
/** `spoken_of`: nobody plans it, it is only spoken of ("will lead to Russia obtaining"). */
type Mark = (mood: Mood | 'spoken_of') => void

const ORDER: readonly Mood[] = ['conditional', 'alleged', 'proposed', 'planned', 'expected', 'ongoing']

/** Reads modals, negation, conditions and the verbs that an event word hangs on. */
export function readModality(view: SentenceView, place: ModalPlace): Modality {
  const { moods: words } = statusWords()
  const moods = new Set<Mood>()
  let negations = 0
  let banned = false
  let modal: string | null = null
  const take = (index: number): void => {
    const norm = view.norms[index]!
    if (MODALS.has(norm)) modal ??= norm
    const found = words.get(norm)
    if (found === 'denied') negations++
    else if (found === 'banned') banned = true
    else if (found !== undefined) moods.add(found)
  }
  let spokenOf = false
  const mark: Mark = (mood) => {
    if (mood === 'spoken_of') spokenOf = true
    else moods.add(mood)
  }
  const verb = place.kind === 'verb' ? place.from : place.carrier
  if (verb !== null) {
    if (place.kind === 'noun') modifiers(view, place, take)
    if (place.kind === 'noun') take(verb)
    chainLeft(view, verb, take, mark)
    if (isProgressive(view, verb)) moods.add('ongoing')
    if (opensAsGerund(view, verb)) moods.add('conditional')
  } else {
    if (modifiers(view, place, take) && modalFollows(view, place.to)) moods.add('conditional')
    if (!governedLeft(view, place.start, take, mark)) predicateRight(view, place.to, take, mark)
  }
  // "a route to carry shells": an aim, unless a word of the chain says more.
  if (moods.size === 0 && place.kind === 'verb' && isAim(view, place.from)) moods.add('planned')
  // "sanctioned three firms for arranging arms sales": what a measure is for is the charge of whoever took it.
  if (isCharge(view, place.start)) moods.add('alleged')
  const clause = inCondition(view, place.start)
  if (clause !== null) moods.add('conditional')
  if (deniedByMatrix(view, place.start)) negations = 1
  let mood = ORDER.find((each) => moods.has(each)) ?? 'fact'
  if (mood === 'planned' && spokenOf) mood = 'expected'
  return { mood, moods, negated: negations % 2 === 1, banned, modal }
}

/** Takes the words inside a noun phrase; true where it opens with "any". */
function modifiers(view: SentenceView, place: ModalPlace, take: Take): boolean {
  let any = false
  for (let i = place.start; i < place.from; i++) {
    if (view.norms[i] === 'any') any = true
    else if (view.actorAt[i] === -1) take(i)
  }
  return any
}

/** Walks left over the verbs that a verb hangs on: "is expected to agree to send". */
function chainLeft(view: SentenceView, verb: number, take: Take, mark: Mark): void {
  const { moods } = statusWords()
  let nouns = 0
  let link = ''
  for (let i = verb - 1, steps = 0; i >= 0 && steps < 16; i--, steps++) {
    const norm = view.norms[i]!
    if (norm === ',' || norm === ';' || SUBORDINATORS.has(norm)) return
    if (AUXILIARIES.has(norm) || isAdverb(norm)) {
      take(i)
      // "was to fly", "are to begin"
      if (norm === 'to' && BE.has(view.norms[i - 1] ?? '')) mark('planned')
      if (norm === 'to') link = 'to'
      else if (MODALS.has(norm) || BE.has(norm)) link = 'aux'
      nouns = 0
      continue
    }
    const known = moods.get(norm)
    if (known !== undefined) {
      // A mood word counts where "to", an -ing form or a preposition links it to what follows.
      if (link === '' && i !== verb - 1 && !view.norms[verb]!.endsWith('ing')) return
      take(i)
      link = 'aux'
      nouns = 0
      continue
    }
    if (norm === 'about' || norm === 'of' || norm === 'for' || norm === 'on' || norm === 'in' || norm === 'from') {
      if (!view.norms[i + 1]!.endsWith('ing') && link !== 'of') return
      link = 'of'
      continue
    }
    // "have not seen them supply"
    if (link === '' && i === verb - 1 - skippedAdverbs(view, verb) && /^(?:them|him|her|it|us)$/.test(norm)) {
      link = 'to'
      continue
    }
    // "is not going to", "is set to", "tries to": other verbs in the chain.
    if (link === 'to' && CATENATIVE.test(norm)) continue
    // "will lead to Russia obtaining": the -ing form's own subject stands between.
    if (link === '' && i === verb - 1 && view.actorAt[i] !== -1 && view.norms[verb]!.endsWith('ing')) {
      i = view.actors[view.actorAt[i]!]!.from
      const governor = view.norms[i - 1] === 'the' ? view.norms[i - 2] : view.norms[i - 1]
      // "the possibility of X supplying", "with respect to X supplying": spoken of, not told.
      if (/^(?:of|to|about|for|on|regarding|against)$/.test(governor ?? '')) {
        mark('expected')
        mark('spoken_of')
      }
      link = 'of'
      continue
    }
    // "persuade Pyongyang to sell": one noun phrase may stand between.
    if (link !== 'to' && link !== 'of') return
    if (view.tokens[i]!.kind !== 'word' && view.actorAt[i] === -1) return
    if (PREPOSITIONS.has(norm) || ++nouns > 4) return
  }
}

function skippedAdverbs(view: SentenceView, verb: number): number {
  let count = 0
  while (isAdverb(view.norms[verb - 1 - count] ?? '')) count++
  return count
}

const CATENATIVE =
  /^(?:s[ae]en?|saw|watch(?:ed|ing)?|let|mak(?:e|es|ing)|made|tr(?:y|ies|ied|ying)|beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|help(?:s|ed|ing)?|manag(?:e|es|ed|ing)|us(?:e|es|ed)|ha(?:s|ve|d)|order(?:s|ed)?|aimed|able)$/

/** An infinitive that hangs on no verb of doing: "began to", "managed to" and "was seen to" did it. */
function isAim(view: SentenceView, verb: number): boolean {
  const last = verb - 1 - skippedAdverbs(view, verb)
  if (view.norms[last] !== 'to') return false
  return !DOES.test(view.norms[last - 1] ?? '')
}

const DOES =
  /^(?:beg[aiu]n|begins|start(?:ed|s)?|continu(?:e|es|ed)|manag(?:e|es|ed)|help(?:s|ed)?|went|came|used|ha[ds]|have|seen|found|said|known|reported|believed|alleged|proved|appear(?:s|ed)?|seem(?:s|ed)?|able|first|last|on|ordered|forced|led|refused)$/

function isProgressive(view: SentenceView, verb: number): boolean {
  if (!view.norms[verb]!.endsWith('ing')) return false
  for (let i = startOfVerbGroup(view, verb); i < verb; i++) {
    if (/^(?:is|are|am|'re|been)$/.test(view.norms[i]!)) return true
  }
  return false
}

/** "Providing weapons to Russia would ...": an -ing form that opens the sentence and is judged by a modal. */
function opensAsGerund(view: SentenceView, verb: number): boolean {
  if (!view.norms[verb]!.endsWith('ing')) return false
  const before = view.norms[verb - 1]
  const opens = before === undefined || before === ':' || view.tokens[verb - 1]!.kind === 'quote'
  return opens && modalFollows(view, verb + 1, 60)
}

/** Index of the "if" or "unless" that opens the clause around a token; null where there is none. */
function inCondition(view: SentenceView, index: number): number | null {
  for (let i = index - 1; i >= 0 && index - i < 30; i--) {
    const norm = view.norms[i]!
    if (norm === ';' || norm === 'that' || norm === 'because' || norm === 'while') return null
    if (norm === 'if') return view.norms[i - 1] === 'as' || view.norms[i - 1] === 'even' ? null : i
    if (norm === 'unless' || (norm === 'case' && view.norms[i - 1] === 'in' && view.norms[i + 1] !== 'of')) return i
  }
  return null
}

const MEASURE = /^(?:sanction|designat|blacklist|penali[sz]|punish|indict|charged$|convict|fined$|arrest)/

/** Whether an event is the reason given for a measure: "sanctioned X for supplying", "designations over arms sales". */
function isCharge(view: SentenceView, start: number): boolean {
  for (let i = start - 1; i >= 0 && start - i <= 8; i--) {
    const norm = view.norms[i]!
    if (norm === ';' || norm === 'that' || norm === 'which') return false
    if (norm !== 'for' && norm !== 'over') continue
    return view.norms.slice(Math.max(0, i - 40), i).some((word) => MEASURE.test(word))
  }
  return false
}

function modalFollows(view: SentenceView, from: number, reach = 20): boolean {
  for (let i = from; i < Math.min(view.norms.length, from + reach); i++) {
    const norm = view.norms[i]!
    if (/^(?:would|will|must|could|should|may)$/.test(norm)) return true
    if (norm === 'going' && view.norms[i + 1] === 'to') return true
  }
  return false
}

/** "shown no evidence that X", "do not believe that X", "not true that X": the clause above takes it back. */
function deniedByMatrix(view: SentenceView, index: number): boolean {
  const { evidence } = statusWords()
  for (let i = index - 1; i >= 0 && index - i < 14; i--) {
    const norm = view.norms[i]!
    if (norm === ';' || norm === ':' || norm === 'who' || norm === 'which' || norm === 'because') return false
    if (evidence.has(norm)) {
      const before = view.norms.slice(Math.max(0, i - 6), i)
      return (
        before.some((word) => NEGATIONS.has(word)) &&
        (i + 3 >= index || view.norms.slice(i + 1, index).includes('that') || view.norms[i + 1] === 'of')
      )
    }
    if (norm !== 'that') continue
    const before = view.norms.slice(Math.max(0, i - 5), i)
    const verb = before.at(-1) ?? ''
    if (/^(?:believe|think|true|case|expect|assess)$/.test(verb)) return before.some((word) => NEGATIONS.has(word))
    if (evidence.has(verb)) return before.some((word) => NEGATIONS.has(word))
    return /^den(?:y|ies|ied|ying)$/.test(verb)
  }
  return false
}

/** Takes the mood of the verb or noun that governs a noun phrase: "denied the sale", "calls for talks". */
function governedLeft(view: SentenceView, start: number, take: Take, mark: Mark): boolean {
  const { moods } = statusWords()
  for (let i = start - 1; i >= 0 && start - i <= 4; i--) {
    const norm = view.norms[i]!
    if (SUBORDINATORS.has(norm)) return false
    if (moods.has(norm)) {
      take(i)
      chainLeft(view, i, take, mark)
      return true
    }
    const linking =
      norm === 'for' || norm === 'on' || norm === 'of' || norm === 'to' || norm === 'about' || norm === 'in'
    if (!linking && !isAdverb(norm) && !DETERMINERS.has(norm) && !/ing$/.test(norm)) return false
  }
  return false
}

/** Takes the mood of the verb that a noun phrase is the subject of: "deliveries are to begin". */
function predicateRight(view: SentenceView, from: number, take: Take, mark: Mark): void {
  const { moods } = statusWords()
  const next = view.tokens[from]?.kind === 'quote' ? from + 1 : from
  if (view.norms[next] === 'taking' || (view.norms[next] === 'under' && view.norms[next + 1] === 'way')) mark('ongoing')
  for (let i = from; i < Math.min(view.norms.length, from + 18); i++) {
    const norm = view.norms[i]!
    if (norm === ';' || norm === '.' || norm === ',' || SUBORDINATORS.has(norm)) return
    if (!AUXILIARIES.has(norm) || norm === 'to') continue
    for (let k = i; k < Math.min(view.norms.length, i + 5); k++) {
      const word = view.norms[k]!
      if (word === 'to' && BE.has(view.norms[k - 1]!)) mark('planned')
      if (AUXILIARIES.has(word) || isAdverb(word) || moods.has(word) || NEGATIONS.has(word)) take(k)
      else break
    }
    return
  }
}

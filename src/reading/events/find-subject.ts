import { AUXILIARIES, BE, DETERMINERS, isAdverb, isCapitalised, PREPOSITIONS, SUBORDINATORS } from './function-words.ts'
import type { ActorAt, SentenceView } from './sentence-view.ts'

const ACCUSED = /^(?:accused|suspected|alleged|blamed|convicted)$/
const CLAUSE_OPENERS = new Set('what how why if whether because while when where although though'.split(' '))
const RELATIVE = new Set(['who', 'which', 'that', 'whose'])
// "called on X to stop", "appealed to X to send": the phrase behind the preposition does what follows.
const CALLS_ON = new Set(['called', 'calls', 'call', 'calling', 'appealed', 'appeals'])
// Of, from, with ...: what stands behind them is no subject.
const STOPS = new Set([';', ':', '—', '(', ')'])

/**
 * The actors that do what a verb says: the nearest noun phrase to its left that no preposition governs, with those it
 * is joined to by "and". "Who" and "which" stand for the phrase before them; an infinitive or -ing form takes the
 * subject of the verb it hangs on.
 *
 * @param group first token of the verb group
 * @param finite false for infinitives and -ing forms, which may look past a clause boundary
 */
export function findSubject(view: SentenceView, group: number, finite: boolean): readonly ActorAt[] {
  const { norms } = view
  const before = norms[group - 1]
  // "will lead to Russia obtaining": the actor straight before an -ing form is its subject, whatever governs it.
  const beside = view.actors[view.actorAt[group - 1] ?? -1]
  if (!finite && beside !== undefined) return joined(view, beside)
  if (before !== undefined && RELATIVE.has(before)) {
    const antecedent = actorEndingBefore(view, before === 'that' && norms[group - 2] === ',' ? group - 2 : group - 1)
    if (antecedent !== null) return joined(view, antecedent)
    // Straight before a verb group "that" stands for what it follows: "weapons that could be delivered".
    return []
  }
  const owner = finite ? null : ownerOf(view, group)
  if (owner !== null) return [owner]
  const people = adjectiveBefore(view, group)
  if (people !== null) return [people]
  // "sanctioned X for supplying Y": the party hit by the measure did what it was hit for.
  if (!finite && before === 'for') {
    const punished = lastActorBefore(view, group - 1)
    if (punished !== null && MEASURES.test(norms.slice(Math.max(0, group - 40), group - 1).join(' ')))
      return joined(view, punished)
  }
  // "A will face consequences if it supplies B": the pronoun stands for the subject before the clause.
  const pronoun = before === 'it' || before === 'they'
  for (let i = group - 1; i >= 0; i--) {
    const norm = norms[i]!
    const at = view.actors[view.actorAt[i]!]
    if (at !== undefined) {
      i = at.from
      if (isPossessor(view, at)) continue
      if (!finite && isDescribed(view, at)) return joined(view, at)
      const governor = governorOf(view, at)
      if (governor === null || calledOn(view, at, governor)) return joined(view, at)
      i = Math.min(i, governor)
      continue
    }
    if (STOPS.has(norm)) return []
    // "Norland announced that ... with the aim of supplying": what stands outside the clause does not do it.
    if (norm === 'that' && !pronoun && i < group - 1) return []
    // "imposed sanctions on three men accused of trying to sell": those who are not known do it, not who imposed them.
    if (!finite && ACCUSED.test(norm) && !BE.has(norms[i - 1] ?? '')) return []
    if (finite && !pronoun && CLAUSE_OPENERS.has(norm)) return []
  }
  return []
}

// "three entities accused of trying to ...": what follows the name tells what it does, whatever governs the name.
const DESCRIBES =
  /^(?:who|which|accused|suspected|alleged|blamed|known|involved|believed|used|helping|trying|working|attempting|seeking|responsible|wanted|convicted)$/

function isDescribed(view: SentenceView, at: ActorAt): boolean {
  return DESCRIBES.test(view.norms[at.to] ?? '')
}

/** Index of the preposition that governs an actor's noun phrase; null where none does. */
export function governorOf(view: SentenceView, at: ActorAt): number | null {
  let i = at.from - 1
  let and = false
  for (let steps = 0; i >= 0 && steps < 8; i--, steps++) {
    const norm = view.norms[i]!
    // "said on Monday that Iran ...": what governs the day governs nothing behind "that".
    if (norm === 'that') return null
    if (PREPOSITIONS.has(norm) && !(norm === 'of' && view.norms[i - 1] === 'all')) return i
    const outer = view.actors[view.actorAt[i]!]
    if (outer !== undefined) {
      // "Iran and Russia" behind one preposition; "South Korea's minister" before a name.
      i = outer.from
      continue
    }
    const joins = norm === 'and' || norm === ',' || norm === "'s" || norm === '’s' || norm === 'the'
    const descriptor = view.tokens[i]!.kind === 'word' && (isCapitalised(view.tokens[i]!.text) || DETERMINERS.has(norm))
    if (joins) {
      if (norm === 'and') and = true
      if (norm === ',' && !(and && listBefore(view, i))) return null
      continue
    }
    if (!descriptor && !isTitle(norm)) return null
  }
  return null
}

const TITLES = new Set(
  'president minister leader spokesman spokeswoman spokesperson secretary chairman chief head ambassador envoy general officials official foreign defense defence prime deputy former then-president firm company ship vessel state supreme national senior broker businessman citizen director owner captain government entity entities individual individuals bank network national nationals academy trading arms news agency group delegation army navy forces force military defence intelligence own giant trader tanker freighter manufacturer'.split(
    ' ',
  ),
)

export function isTitle(norm: string): boolean {
  return TITLES.has(norm)
}

function listBefore(view: SentenceView, comma: number): boolean {
  return view.actorAt[comma - 1] !== -1 && view.actorAt[comma + 1] !== -1
}

function calledOn(view: SentenceView, at: ActorAt, governor: number): boolean {
  const norm = view.norms[governor]
  return (norm === 'on' || norm === 'to') && CALLS_ON.has(view.norms[governor - 1] ?? '') && at.from - governor < 4
}

/** "Russia's" in front of another noun stands for no party of the verb by itself. */
export function isPossessor(view: SentenceView, at: ActorAt): boolean {
  const next = view.norms[at.to]
  return next === "'s" || next === '’s' || (next === "'" && view.norms[at.to - 1]!.endsWith('s'))
}

/** "Russian ships unload": a state stands for people and things that only its adjective names. */
function adjectiveBefore(view: SentenceView, group: number): ActorAt | null {
  const at = view.adjectives.findLast((each) => each.to < group)
  if (at === undefined || group - at.to > 3) return null
  for (let i = at.to; i < group; i++) {
    const norm = view.norms[i]!
    if (view.tokens[i]!.kind !== 'word' || view.actorAt[i] !== -1 || PREPOSITIONS.has(norm) || AUXILIARIES.has(norm))
      return null
    if (SUBORDINATORS.has(norm) || norm === 'and') return null
  }
  const before = view.norms[at.from - 1] ?? ''
  return PREPOSITIONS.has(before) || (DETERMINERS.has(before) && PREPOSITIONS.has(view.norms[at.from - 2] ?? ''))
    ? null
    : at
}

/** "Russian negotiations to acquire", "Kim's attempt to get": whose talks and attempts they are. */
function ownerOf(view: SentenceView, group: number): ActorAt | null {
  if (view.norms[group] !== 'to') return null
  for (let i = group - 1; i >= 0 && group - i <= 4; i--) {
    const norm = view.norms[i]!
    const adjective = view.adjectives.find((at) => at.to === i + 1)
    if (adjective !== undefined) return adjective
    if (norm === "'s" || norm === '’s') return view.actors[view.actorAt[i - 1] ?? -1] ?? null
    if (view.tokens[i]!.kind !== 'word' || view.actorAt[i] !== -1) return null
    if (PREPOSITIONS.has(norm) || AUXILIARIES.has(norm) || DETERMINERS.has(norm)) return null
  }
  return null
}

const MEASURES = /\b(?:sanction|designat|blacklist|penalt|punish|indict|charged|convicted|fined|arrest)/

function lastActorBefore(view: SentenceView, index: number): ActorAt | null {
  for (let k = view.actors.length - 1; k >= 0; k--) {
    const at = view.actors[k]!
    if (at.to > index || view.norms[at.from - 1] === 'by' || view.norms[at.from - 2] === 'by') continue
    return at
  }
  return null
}

function actorEndingBefore(view: SentenceView, index: number): ActorAt | null {
  for (let i = index - 1; i >= 0 && index - i < 6; i--) {
    const at = view.actors[view.actorAt[i]!]
    if (at !== undefined) return at
    if (view.tokens[i]!.kind === 'word' && !isAdverb(view.norms[i]!) && AUXILIARIES.has(view.norms[i]!)) return null
  }
  return null
}

/** An actor with those joined to it on the left: "The United States, Britain, South Korea and Japan". */
export function joined(view: SentenceView, last: ActorAt): readonly ActorAt[] {
  const list = [last]
  let current = last
  let and = false
  for (let k = view.actors.indexOf(last) - 1; k >= 0; k--) {
    const previous = view.actors[k]!
    if (isPossessor(view, previous)) break
    let ok = true
    let comma = false
    for (let i = previous.to; i < current.from && ok; i++) {
      const norm = view.norms[i]!
      if (norm === 'and' || norm === '&' || norm === 'with') and = true
      else if (norm === ',' || norm === ';') comma = true
      else if (!DETERMINERS.has(norm) && !isTitle(norm) && norm !== 'well' && norm !== 'as' && norm !== 'together') {
        ok = isCapitalised(view.tokens[i]!.text) && view.tokens[i]!.kind === 'word'
      }
    }
    if (
      comma &&
      view.norms[previous.to] === ',' &&
      view.norms[previous.to + 1] === 'and' &&
      list.length === 1 &&
      !listedBefore(view, previous)
    )
      break
    if (!ok || (!and && comma) || (!and && !comma) || (norm0(view, previous, current) === 'with' && comma)) break
    list.unshift(previous)
    current = previous
  }
  // Apposition ("Kim, the leader, ...") names one actor twice; the caller drops doubles.
  return and ? list : [last]
}

/** "A, B, and C": whether another actor and a comma stand right before. */
function listedBefore(view: SentenceView, at: ActorAt): boolean {
  const comma = view.norms[at.from - 1] === ',' ? at.from - 1 : at.from - 2
  return comma > 0 && view.norms[comma] === ',' && view.actorAt[comma - 1] !== -1
}

function norm0(view: SentenceView, previous: ActorAt, current: ActorAt): string {
  return previous.to < current.from ? view.norms[previous.to]! : ''
}

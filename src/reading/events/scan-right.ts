import type { Role } from '../../model/event.ts'
import type { Goods } from './event-items.ts'
import { isPossessor, isTitle } from './find-subject.ts'
import type { Trigger } from './find-triggers.ts'
import { AUXILIARIES, DETERMINERS, isCapitalised, PREPOSITIONS } from './function-words.ts'
import type { Filler } from './read-arguments.ts'
import type { ActorAt, SentenceView } from './sentence-view.ts'

/** Roles that several actors of one phrase can fill one after another without "and". */
const MANY: ReadonlySet<Role> = new Set(['party', 'participant', 'target'])

/** Reads the phrases behind a trigger: its object, and what its prepositions hold. */
export function scanRight(
  view: SentenceView,
  trigger: Trigger,
  from: number,
  end: number,
  goods: readonly Goods[],
): readonly Filler[] {
  const { frame, kind, frameName } = trigger.entry
  const verb = kind === 'verb'
  const fillers: Filler[] = []
  let role: Role | null = verb && !trigger.passive ? (frame.object ?? null) : null
  let bare = verb
  let between = 0
  let listed: { role: Role; to: number } | null = null
  for (let i = from; i < end; i++) {
    const norm = view.norms[i]!
    const at: ActorAt | undefined = view.actors[view.actorAt[i]!]
    if (at !== undefined) {
      i = at.to - 1
      const chained: boolean = listed !== null && onlyListWords(view, listed.to, at.from)
      let here: Role | null = chained ? listed!.role : role
      if (between > 0 && (frameName === 'give' || frameName === 'buy')) {
        // "sales between A and B": the first gives, the second gets.
        here = between === 1 ? 'supplier' : 'recipient'
        between = between === 1 ? 2 : 0
      }
      if (here === null || modifies(view, at, end)) continue
      const used = fillers.some((filler) => filler.role === here)
      if (!chained && used && !MANY.has(here)) continue
      if (bare && frameName === 'give' && !goodsFollow(view, goods, at.to, end)) continue
      fillers.push({ role: here, at })
      listed = { role: here, to: at.to }
      continue
    }
    if (norm === 'by' && trigger.passive) {
      role = frame.subject ?? null
      bare = false
    } else if (norm === 'of') {
      if (i === from && !verb) role = Object.hasOwn(frame, 'of') ? (frame.of ?? null) : null
      bare = false
    } else if (PREPOSITIONS.has(norm)) {
      role = Object.hasOwn(frame, norm) ? (frame[norm] ?? null) : null
      if (norm === 'between') between = 1
      bare = false
    } else if (norm === ';' || norm === ':') {
      listed = null
      role = frame.object ?? null
    } else if (norm === ',') {
      if (listed === null || !listGoesOn(view, i, end)) {
        if (role !== 'target') role = null
        listed = null
      }
      bare = false
    } else if (AUXILIARIES.has(norm) && !verb) role = null
  }
  return fillers
}

function goodsFollow(view: SentenceView, goods: readonly Goods[], from: number, end: number): boolean {
  return view.norms[from] === 'with' || goods.some((each) => each.from >= from && each.head < end)
}

/** Whether only "and", commas and titles stand between two actors. */
function onlyListWords(view: SentenceView, from: number, to: number): boolean {
  if (to - from > 6) return false
  let link = false
  for (let i = from; i < to; i++) {
    const norm = view.norms[i]!
    if (norm === 'and' || norm === ',' || norm === 'or' || norm === '&') link = true
    else if (view.tokens[i]!.kind !== 'word' || PREPOSITIONS.has(norm) || AUXILIARIES.has(norm)) return false
  }
  return link
}

/** Whether a comma is one of a list of actors: "A, B and C", not "A, another group of B". */
function listGoesOn(view: SentenceView, comma: number, end: number): boolean {
  for (let i = comma + 1; i < Math.min(end, comma + 5); i++) {
    const at = view.actors[view.actorAt[i]!]
    if (at === undefined) continue
    if (view.norms.slice(comma + 1, i).includes('and')) return true
    for (let k = at.to; k < Math.min(end, at.to + 5); k++) {
      const norm = view.norms[k]!
      if (norm === 'and' || (norm === ',' && k === at.to))
        return view.actorAt.subarray(k + 1, k + 5).some((index) => index !== -1)
    }
    return false
  }
  return false
}

/** "Russia's defence minister X", "the PRC entity Y": a state or body in front of the one that is meant. */
export function modifies(view: SentenceView, at: ActorAt, end: number): boolean {
  const from = isPossessor(view, at) ? at.to + 1 : at.to
  if (from === at.to && view.actorAt[from] !== undefined && view.actorAt[from] !== -1) return false
  for (let i = from; i < Math.min(end, at.to + 7); i++) {
    if (view.actorAt[i] !== -1) return true
    const token = view.tokens[i]!
    if (token.kind !== 'word' || PREPOSITIONS.has(token.norm) || AUXILIARIES.has(token.norm)) return false
    if (token.norm === 'and' || token.norm === 'or' || DETERMINERS.has(token.norm) || token.norm === 'who') return false
    if (from === at.to && !isTitle(token.norm) && !isCapitalised(token.text)) return false
  }
  return false
}

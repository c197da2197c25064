import type { Trigger } from './find-triggers.ts'
import { AUXILIARIES, DETERMINERS, PREPOSITIONS, SAYING, SUBORDINATORS } from './function-words.ts'
import type { SentenceView } from './sentence-view.ts'

/** Longest clause that is looked through, in tokens. */
const REACH = 60

/**
 * One past the last token of the clause that goes on after a trigger: up to the next subordinate clause, the next
 * event verb, or a verb of saying.
 */
export function clauseEnd(view: SentenceView, trigger: Trigger, others: readonly Trigger[]): number {
  const from = trigger.to
  const limit = Math.min(view.norms.length, from + REACH)
  // Lists of designated parties run over semicolons and over what is told of each.
  const list = trigger.entry.type === 'sanction_designation'
  for (let i = from; i < limit; i++) {
    const norm = view.norms[i]!
    if ((norm === ';' && !list) || (norm === ':' && !list) || norm === '—' || norm === '–') return i
    if (SUBORDINATORS.has(norm) && !isJoiningAs(view, i)) return i
    if (SAYING.has(norm) && view.actorAt[i] === -1 && i > from) return i
    const next = others.find((other) => other.from === i && other.entry.kind === 'verb' && other.group >= from)
    if (next !== undefined) return clauseStart(view, next.group, from)
  }
  return limit
}

function isJoiningAs(view: SentenceView, i: number): boolean {
  return (
    view.norms[i] === 'as' &&
    (view.norms[i + 1] === 'well' || view.norms[i - 1] === 'well' || view.norms[i - 1] === 'such')
  )
}

/** Leaves "and", "to" or "for" before the next verb out of this clause. */
function clauseStart(view: SentenceView, group: number, from: number): number {
  let i = group
  // "..., and the minister met": the next verb's subject goes with it.
  const subject = view.actors[view.actorAt[i - 1] ?? -1] ?? view.actors[view.actorAt[i - 2] ?? -1]
  if (subject !== undefined && subject.from > from && /^(?:and|but|while|,)$/.test(view.norms[subject.from - 1] ?? ''))
    i = subject.from
  while (i > from) {
    const norm = view.norms[i - 1]!
    if (norm !== 'and' && norm !== ',' && norm !== 'to' && norm !== 'for' && norm !== 'of' && norm !== 'by') break
    i--
  }
  return i
}

/** First token of a noun phrase that ends before `head`: over modifiers, possessors and determiners. */
export function startOfNounPhrase(view: SentenceView, head: number, carriers: ReadonlySet<string>): number {
  let start = head
  for (let i = head - 1; i >= 0 && head - i <= 9; i--) {
    const norm = view.norms[i]!
    const token = view.tokens[i]!
    const at = view.actors[view.actorAt[i]!]
    if (at !== undefined) {
      start = at.from
      i = at.from
      continue
    }
    if (token.kind === 'number') {
      start = i
      continue
    }
    if (token.kind === 'quote' || norm === "'s" || norm === '’s' || norm === "'" || norm === '-' || norm === '–')
      continue
    if (norm === 'and' || norm === '/') {
      if (i > 0 && view.actorAt[i - 1] !== -1 && view.actorAt[i + 1] !== -1) continue
      break
    }
    if (token.kind !== 'word' || norm === 'but' || norm === 'or') break
    if (DETERMINERS.has(norm)) {
      start = i
      // "this week's", "the two countries' talks": a determiner opens the phrase.
      break
    }
    if (PREPOSITIONS.has(norm) || SUBORDINATORS.has(norm) || AUXILIARIES.has(norm)) break
    // A carrying verb is no part of the phrase ("held joint drills"); "planned talks" has none before a subject.
    if (carriers.has(norm) || SAYING.has(norm)) break
    start = i
  }
  return start
}

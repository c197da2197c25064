import type { Role } from '../../model/event.ts'
import type { Goods } from './event-items.ts'
import type { EventLexicon } from './event-lexicon.ts'
import { findSubject, isPossessor } from './find-subject.ts'
import type { Trigger } from './find-triggers.ts'
import { startOfVerbGroup } from './find-triggers.ts'
import { AUXILIARIES, BE, DETERMINERS, isAdverb, PREPOSITIONS, SAYING, SUBORDINATORS } from './function-words.ts'
import type { ActorAt, SentenceView } from './sentence-view.ts'

/** An actor in a role, at its place in the sentence. */
export interface Filler {
  readonly role: Role
  readonly at: ActorAt
}

/** What stands around a trigger. */
export interface Arguments {
  readonly fillers: readonly Filler[]
  readonly goods: readonly Goods[]
  /** Verb that carries an event noun ("held" in "held talks"): first token of its group; else null. */
  readonly carrier: number | null
  /** One past the last token that belongs to the trigger's clause. */
  readonly end: number
}

/** Reads who and what a trigger speaks of, from the words around it. */
export function readArguments(
  view: SentenceView,
  trigger: Trigger,
  others: readonly Trigger[],
  goods: readonly Goods[],
  lexicon: EventLexicon,
): Arguments {
  return trigger.entry.kind === 'verb'
    ? verbArguments(view, trigger, others, goods)
    : nounArguments(view, trigger, others, goods, lexicon)
}

function verbArguments(
  view: SentenceView,
  trigger: Trigger,
  others: readonly Trigger[],
  goods: readonly Goods[],
): Arguments {
  const { frame } = trigger.entry
  const end = clauseEnd(view, trigger.to, others)
  const finite = trigger.form !== 'ing' && !(trigger.form === 'base' && view.norms[trigger.group - 1] === 'to')
  const subjects = findSubject(view, trigger.group, finite || trigger.group < trigger.from)
  const right = scanRight(view, trigger, trigger.to, end, goods)
  const fillers: Filler[] = []
  const subjectRole = frame.subject ?? null
  const objectRole = frame.object ?? null
  if (!trigger.passive) {
    if (subjectRole !== null) for (const at of subjects) fillers.push({ role: subjectRole, at })
  } else {
    if (objectRole !== null) for (const at of subjects) fillers.push({ role: objectRole, at })
  }
  fillers.push(...right.fillers)
  const beside = goodsIn(view, goods, trigger.to, end)
  const before = trigger.passive || frame.object !== undefined ? goodsLeft(view, goods, trigger) : []
  return {
    fillers: distinct(fillers),
    goods: trigger.passive ? [...before, ...beside] : beside.length > 0 ? beside : before,
    carrier: null,
    end,
  }
}

function nounArguments(
  view: SentenceView,
  trigger: Trigger,
  others: readonly Trigger[],
  goods: readonly Goods[],
  lexicon: EventLexicon,
): Arguments {
  const { frame } = trigger.entry
  const fillers: Filler[] = []
  const subjectRole = frame.subject ?? null
  const start = startOfNounPhrase(view, trigger.from)
  for (const at of view.actors) {
    if (at.to <= start || at.from >= trigger.from || subjectRole === null) continue
    fillers.push({ role: subjectRole, at })
  }
  const carrier = findCarrier(view, start, lexicon)
  if (carrier !== null && subjectRole !== null) {
    const group = startOfVerbGroup(view, carrier)
    const passive = BE.has(view.norms[carrier - 1] ?? '')
    if (!passive) {
      const bare = view.norms[group - 1] === 'to' || view.norms[carrier]!.endsWith('ing')
      const role = RECEIVES.has(view.norms[carrier]!) ? null : subjectRole
      if (role !== null) for (const at of findSubject(view, group, !bare)) fillers.push({ role, at })
    }
  }
  const end = clauseEnd(view, trigger.to, others)
  fillers.push(...scanRight(view, trigger, trigger.to, end, goods).fillers)
  const own = goods.filter((each) => each.to > start && each.head < trigger.to && each.head >= start)
  const right = goodsIn(view, goods, trigger.to, end)
  return { fillers: distinct(fillers), goods: [...own, ...right], carrier, end }
}

const RECEIVES = new Set(['receive', 'receives', 'received', 'receiving', 'facilitate', 'facilitated'])

/** First token of a noun phrase that ends before `head`: over modifiers, possessors and determiners. */
export function startOfNounPhrase(view: SentenceView, head: number): number {
  let start = head
  for (let i = head - 1; i >= 0 && head - i <= 9; i--) {
    const norm = view.norms[i]!
    const at = view.actors[view.actorAt[i]!]
    if (at !== undefined) {
      start = at.from
      i = at.from
      continue
    }
    if (norm === "'s" || norm === '’s' || norm === "'" || norm === '-' || norm === '–') continue
    if (norm === 'and' || norm === '/') {
      if (view.actorAt[i - 1] !== -1 && view.actorAt[i + 1] !== -1 && i > 0) continue
      break
    }
    if (view.tokens[i]!.kind === 'quote') continue
    if (view.tokens[i]!.kind === 'number') {
      start = i
      continue
    }
    if (view.tokens[i]!.kind !== 'word') break
    if (
      PREPOSITIONS.has(norm) ||
      (SUBORDINATORS.has(norm) && !DETERMINERS.has(norm)) ||
      AUXILIARIES.has(norm) ||
      norm === 'but' ||
      norm === 'or'
    )
      break
    if (DETERMINERS.has(norm)) {
      start = i
      break
    }
    if (CARRIER_LIKE.test(norm) && i < head - 1 === false && norm.endsWith('ing') === false) {
      start = Math.min(start, i + 1)
      break
    }
    start = i
  }
  return start
}

const CARRIER_LIKE = /^(?:held|hold|holds|made|make|makes|had|imposed|issued|launched|announced|began|said)$/

/** Token of the verb that carries the noun whose phrase begins at `start`; null where there is none. */
function findCarrier(view: SentenceView, start: number, lexicon: EventLexicon): number | null {
  for (let i = start - 1; i >= 0 && start - i <= 3; i--) {
    const norm = view.norms[i]!
    if (view.actorAt[i] !== -1) return null
    if (lexicon.support.has(norm)) return i
    if (norm !== 'in' && norm !== 'out' && norm !== 'up' && norm !== 'part' && !isAdverb(norm) && norm !== 'of')
      return null
  }
  // The noun phrase may have swallowed the verb itself ("imposed sanctions").
  for (let i = start; i < view.norms.length && i < start + 2; i++) if (lexicon.support.has(view.norms[i]!)) return i
  return null
}

/** One past the clause that goes on after `from`. */
function clauseEnd(view: SentenceView, from: number, others: readonly Trigger[]): number {
  const limit = Math.min(view.norms.length, from + 60)
  for (let i = from; i < limit; i++) {
    const norm = view.norms[i]!
    if (norm === ';' || norm === ':' || norm === '—' || norm === '–') return i
    if (
      SUBORDINATORS.has(norm) &&
      !(norm === 'as' && (view.norms[i + 1] === 'well' || view.norms[i - 1] === 'well' || view.norms[i - 1] === 'such'))
    )
      return i
    if (SAYING.has(norm) && view.actorAt[i] === -1) return i
    if (others.some((other) => other.from === i && other.entry.kind === 'verb' && other.group >= from)) {
      const verb = others.find((other) => other.from === i)!
      return Math.max(from, backToClauseStart(view, verb.group, from))
    }
  }
  return limit
}

/** Leaves ", and X" or "for" before the next verb out of this clause. */
function backToClauseStart(view: SentenceView, group: number, from: number): number {
  let i = group
  while (
    i > from &&
    (view.norms[i - 1] === 'and' ||
      view.norms[i - 1] === ',' ||
      view.norms[i - 1] === 'to' ||
      view.norms[i - 1] === 'for')
  )
    i--
  return i
}

function scanRight(
  view: SentenceView,
  trigger: Trigger,
  from: number,
  end: number,
  goods: readonly Goods[],
): { fillers: readonly Filler[] } {
  const { frame } = trigger.entry
  const verb = trigger.entry.kind === 'verb'
  const fillers: Filler[] = []
  let role: Role | null = verb && !trigger.passive ? (frame.object ?? null) : null
  let bare = verb
  let lastListed: { role: Role; to: number } | null = null
  for (let i = from; i < end; i++) {
    const norm = view.norms[i]!
    const at = view.actors[view.actorAt[i]!]
    if (at !== undefined) {
      i = at.to - 1
      const chained: boolean = lastListed !== null && onlyListWords(view, lastListed.to, at.from)
      const here: Role | null = chained ? lastListed!.role : role
      if (here !== null && !(isPossessor(view, at) && anotherSoon(view, at, end))) {
        const used = fillers.some((filler) => filler.role === here)
        if (chained || !used || here === 'party' || here === 'participant' || here === 'target') {
          if (!(bare && recipientNeedsGoods(trigger) && !goodsFollow(view, goods, at.to, end))) {
            fillers.push({ role: here, at })
            lastListed = { role: here, to: at.to }
          }
        }
      }
      continue
    }
    if (norm === 'by' && trigger.passive) {
      role = frame.subject ?? null
      bare = false
      continue
    }
    if (norm === 'of') {
      if (i === from && !verb) role = Object.hasOwn(frame, 'of') ? (frame.of ?? null) : null
      bare = false
      continue
    }
    if (PREPOSITIONS.has(norm)) {
      role = Object.hasOwn(frame, norm) ? (frame[norm] ?? null) : null
      bare = false
      continue
    }
    if (norm === ',') {
      if (lastListed === null || !listGoesOn(view, i, end)) {
        role = null
        lastListed = null
      }
      bare = false
    }
    if (AUXILIARIES.has(norm) && !verb) role = null
  }
  return { fillers }
}

function recipientNeedsGoods(trigger: Trigger): boolean {
  return trigger.entry.frameName === 'give'
}

function goodsFollow(view: SentenceView, goods: readonly Goods[], from: number, end: number): boolean {
  return view.norms[from] === 'with' || goods.some((each) => each.from >= from && each.head < end)
}

function onlyListWords(view: SentenceView, from: number, to: number): boolean {
  if (to - from > 6) return false
  let link = false
  for (let i = from; i < to; i++) {
    const norm = view.norms[i]!
    if (norm === 'and' || norm === ',' || norm === 'or' || norm === '&') link = true
    else if (!DETERMINERS.has(norm) && view.tokens[i]!.kind !== 'word') return false
    else if (PREPOSITIONS.has(norm) || AUXILIARIES.has(norm)) return false
  }
  return link
}

function listGoesOn(view: SentenceView, comma: number, end: number): boolean {
  for (let i = comma + 1; i < Math.min(end, comma + 5); i++) if (view.actorAt[i] !== -1) return true
  return false
}

function anotherSoon(view: SentenceView, at: ActorAt, end: number): boolean {
  for (let i = at.to + 1; i < Math.min(end, at.to + 7); i++) {
    if (view.actorAt[i] !== -1) return true
    const token = view.tokens[i]!
    if (token.kind !== 'word' || PREPOSITIONS.has(token.norm)) return false
  }
  return false
}

const NOT_GOODS_PREPOSITIONS = new Set(
  'in by at aboard on onto against during after before over through near within around across'.split(' '),
)

/** Goods between two tokens that are moved, not where, by whom or what for. */
function goodsIn(view: SentenceView, goods: readonly Goods[], from: number, end: number): Goods[] {
  return goods.filter((each) => {
    if (each.from < from || each.head >= end) return false
    for (let i = (each.quantity?.from ?? each.from) - 1; i >= from; i--) {
      const norm = view.norms[i]!
      if (norm === ',' || norm === 'and' || norm === 'including' || norm === 'addition' || view.actorAt[i] !== -1)
        return true
      if (NOT_GOODS_PREPOSITIONS.has(norm)) return false
      if (norm === 'for' || norm === 'to' || norm === 'from') return false
      if (PREPOSITIONS.has(norm)) return true
    }
    return true
  })
}

/** The goods that a passive or relative clause speaks of: the last before the verb group. */
function goodsLeft(view: SentenceView, goods: readonly Goods[], trigger: Trigger): Goods[] {
  const left = goods.filter((each) => each.to <= trigger.group)
  const last = left.at(-1)
  if (last === undefined) return []
  const relative = SUBORDINATORS.has(view.norms[trigger.group - 1] ?? '')
  const near = trigger.group - last.to <= (trigger.passive || relative ? 8 : 3)
  if (!near || (!trigger.passive && trigger.entry.frameName !== 'reach')) return []
  // "missiles and shells were delivered"
  const list = [last]
  for (let k = left.length - 2; k >= 0; k--) {
    const previous = left[k]!
    const gap = view.norms.slice(previous.to, list[0]!.quantity?.from ?? list[0]!.from)
    if (!gap.every((norm) => norm === 'and' || norm === ',')) break
    list.unshift(previous)
  }
  return list
}

function distinct(fillers: readonly Filler[]): Filler[] {
  const seen = new Set<string>()
  return fillers.filter(({ role, at }) => {
    const key = `${role} ${at.actor.id}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

import type { EventType, Role } from '../../model/event.ts'
import { clauseEnd, startOfNounPhrase } from './clause.ts'
import type { Goods } from './event-items.ts'
import { goodsBefore } from './event-items.ts'
import type { EventLexicon } from './event-lexicon.ts'
import { findSubject } from './find-subject.ts'
import type { Trigger } from './find-triggers.ts'
import { startOfVerbGroup } from './find-triggers.ts'
import { BE, isAdverb, MODALS, PREPOSITIONS, SUBORDINATORS } from './function-words.ts'
import { scanRight } from './scan-right.ts'
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
  /** Verb that carries an event noun ("held" in "held talks"): its token; else null. */
  readonly carrier: number | null
  /** True where "between A and B" leaves open who gives and who gets. */
  readonly undirected: boolean
  /** True where "we" is the subject: the speaker's side does it. */
  readonly firstPerson: boolean
  /** First token of the noun phrase, or of the verb group. */
  readonly start: number
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
  const { frame, frameName } = trigger.entry
  const end = clauseEnd(view, trigger, others)
  const bare = isBare(view, trigger.group, trigger.from)
  const subjects = findSubject(view, trigger.group, !bare)
  const fillers: Filler[] = []
  const subjectRole = trigger.passive ? (frame.object ?? null) : (frame.subject ?? null)
  for (const at of subjects) {
    if (subjectRole === null) break
    // A state that moves arms gives them; a ship or firm that does carries them for others.
    const gives = frameName === 'carry' && at.actor.kind === 'state'
    fillers.push({ role: gives ? 'supplier' : subjectRole, at })
  }
  const objectRole = frame.object ?? null
  if (!trigger.passive && objectRole !== null) {
    const antecedent = relativeObject(view, trigger, subjects)
    if (antecedent !== null) fillers.push({ role: objectRole, at: antecedent })
  }
  fillers.push(...scanRight(view, trigger, trigger.to, end, goods))
  const right = goodsIn(view, goods, trigger.to, end)
  const left = goodsLeft(view, goods, trigger)
  const origin = originOf(view, trigger, right)
  if (origin !== null && isBareOf(view, trigger)) {
    // "the aim of supplying Moscow with North Korean weapons": nobody near is its subject.
    const at = fillers.findIndex((filler) => filler.role === 'supplier')
    if (at >= 0) fillers.splice(at, 1)
  }
  if (origin !== null && !fillers.some((filler) => filler.role === 'supplier'))
    fillers.push({ role: 'supplier', at: origin })
  return {
    fillers: distinct(fillers),
    goods: trigger.passive || right.length === 0 ? [...left, ...right] : right,
    carrier: null,
    undirected: false,
    firstPerson: !trigger.passive && view.norms[trigger.group - 1] === 'we',
    start: trigger.group,
    end,
  }
}

/** Whether a verb is an infinitive or a bare -ing form, which take the subject of what they hang on. */
function isBare(view: SentenceView, group: number, verb: number): boolean {
  for (let i = group; i < verb; i++) {
    const norm = view.norms[i]!
    if (norm === 'to') return !BE.has(view.norms[i - 1] ?? '')
    if (BE.has(norm) || MODALS.has(norm)) return false
  }
  return view.norms[verb]!.endsWith('ing')
}

/** "M Leasing, which Washington sanctioned": what "which" stands for is the object. */
function relativeObject(view: SentenceView, trigger: Trigger, subjects: readonly ActorAt[]): ActorAt | null {
  const subject = subjects[0]
  if (subject === undefined || subject.from >= trigger.group) return null
  let i = subject.from - 1
  if (view.norms[i] === 'the') i--
  if (view.norms[i] === 'assets') i--
  if (!/^(?:which|who|whom|whose)$/.test(view.norms[i] ?? '')) return null
  const before = view.actors[view.actors.indexOf(subject) - 1]
  return before === undefined || i - before.to > 8 ? null : before
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
  const start = startOfNounPhrase(view, trigger.from, lexicon.support)
  for (const at of [...view.actors, ...view.adjectives]) {
    if (at.to <= start || at.from >= trigger.from || subjectRole === null) continue
    fillers.push({ role: subjectRole, at })
  }
  const carrier = findCarrier(view, start, lexicon)
  if (carrier !== null && !BE.has(view.norms[carrier - 1] ?? '')) {
    const group = startOfVerbGroup(view, carrier)
    const bare = isBare(view, group, carrier)
    const norm = view.norms[carrier]!
    const role = roleOfCarrier(norm, trigger.entry.frameName, subjectRole)
    if (role !== null) for (const at of findSubject(view, group, !bare)) fillers.push({ role, at })
  }
  const end = clauseEnd(view, trigger, others)
  fillers.push(...scanRight(view, trigger, trigger.to, end, goods))
  if (fillers.length === 0 && subjectRole !== null && GATHERS.has(trigger.entry.type)) {
    for (const at of comersTo(view, start)) fillers.push({ role: subjectRole, at })
  }
  const compound = goodsBefore(view, trigger.from)
  const inside = trigger.to - trigger.from > 1 ? goodsBefore(view, trigger.to - 1) : null
  const right = goodsIn(view, goods, trigger.to, end)
  const own = [compound, inside].filter((each) => each !== null)
  return {
    fillers: distinct(fillers),
    goods: [...own, ...right],
    carrier,
    firstPerson: carrier !== null && view.norms[startOfVerbGroup(view, carrier) - 1] === 'we',
    undirected: view.norms.slice(trigger.to, trigger.to + 4).includes('between'),
    start,
    end,
  }
}

function isBareOf(view: SentenceView, trigger: Trigger): boolean {
  return trigger.form === 'ing' && view.norms[trigger.group - 1] === 'of'
}

/** "supplying Moscow with North Korean weapons": where the goods come from, where nobody else is named. */
function originOf(view: SentenceView, trigger: Trigger, goods: readonly Goods[]): ActorAt | null {
  const { frameName } = trigger.entry
  if (frameName !== 'give' && frameName !== 'get' && frameName !== 'buy') return null
  const first = goods.find((each) => each.kind === 'military' || each.kind === 'technology')
  if (first === undefined) return null
  return view.adjectives.find((at) => at.from >= first.from && at.to <= first.head) ?? null
}

const GATHERS: ReadonlySet<EventType> = new Set(['meeting', 'negotiation', 'military_exercise'])

/** "The ministers fly to Ostia for talks": who comes to a meeting takes part in it. */
function comersTo(view: SentenceView, start: number): readonly ActorAt[] {
  const link = view.norms[start - 1]
  if (link !== 'for' && link !== 'at' && link !== 'in' && link !== 'during') return []
  for (let i = start - 2; i >= 0 && start - i < 14; i--) {
    const norm = view.norms[i]!
    if (norm === ',' || norm === ';' || SUBORDINATORS.has(norm)) return []
    if (COMES.test(norm)) return findSubject(view, startOfVerbGroup(view, i), true)
  }
  return []
}

const COMES =
  /^(?:fl[ey]\w*|arriv\w+|travel\w*|c[ao]m\w+|gather\w*|met|meet\w*|convene\w*|assembl\w+|go|goes|went|return\w*|practi[sc]\w+|reviv\w+|spoke|speak\w*|receiv\w+|host\w*)$/

/** Role of who does the carrying verb: hosts a meeting, attends a parade, brokers a sale. */
function roleOfCarrier(verb: string, frame: string, subject: Role | null): Role | null {
  if (BROKERS.test(verb)) return 'facilitator'
  if (RECEIVES.test(verb)) return null
  if (HOSTS.test(verb)) return 'host'
  if (frame === 'parade' && ATTENDS.test(verb)) return 'visitor'
  return subject
}

const RECEIVES = /^(?:receiv|postpon|cancel|halt|stop|suspend|approv|lift)/
const BROKERS = /^(?:facilitat|broker|arrang|mediat)/
const HOSTS = /^host/
const ATTENDS = /^(?:attend|watch|review|join)/

/** Token of the verb that carries the noun whose phrase begins at `start`; null where there is none. */
function findCarrier(view: SentenceView, start: number, lexicon: EventLexicon): number | null {
  for (let i = start - 1; i >= 0 && start - i <= 3; i--) {
    const norm = view.norms[i]!
    if (view.actorAt[i] !== -1) return null
    if (lexicon.support.has(norm)) return i
    if (norm !== 'in' && norm !== 'out' && norm !== 'up' && norm !== 'part' && norm !== 'of' && !isAdverb(norm))
      return null
  }
  return null
}

const NOT_MOVED = new Set(
  'in by at aboard on onto against during after before over through near within around across for to from'.split(' '),
)

/** Goods between two tokens that are moved, not where, by whom or what for. */
function goodsIn(view: SentenceView, goods: readonly Goods[], from: number, end: number): Goods[] {
  return goods.filter((each) => {
    if (each.from < from || each.head >= end) return false
    for (let i = (each.quantity?.from ?? each.from) - 1; i >= from; i--) {
      const norm = view.norms[i]!
      if (norm === ',' || norm === 'and' || norm === 'or' || norm === 'including') return true
      if (norm === 'to' && view.norms[i - 1] === 'addition') return true
      if (view.actorAt[i] !== -1) return true
      if (NOT_MOVED.has(norm)) return false
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
  const relative = relativeBefore(view, last.to, trigger.group)
  if (!trigger.passive && trigger.entry.frameName !== 'reach' && !relative) return []
  if (trigger.group - last.to > (relative ? 16 : 9)) return []
  // "missiles and shells were delivered"
  const list = [last]
  for (let k = left.length - 2; k >= 0; k--) {
    const next = list[0]!
    const gap = view.norms.slice(left[k]!.to, next.quantity?.from ?? next.from)
    if (gap.length > 2 || !gap.every((norm) => norm === 'and' || norm === ',')) break
    list.unshift(left[k]!)
  }
  return list
}

function relativeBefore(view: SentenceView, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 3); i++) {
    const norm = view.norms[i]!
    if (norm === 'which' || norm === 'that') return true
    if (SUBORDINATORS.has(norm)) return false
  }
  return false
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

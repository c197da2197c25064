import type { EventType } from '../../model/event.ts'
import { isArms } from './arms-goods.ts'
import type { Goods, GoodsKind } from './event-items.ts'
import type { Trigger } from './find-triggers.ts'
import type { Arguments, Filler } from './read-arguments.ts'
import type { SentenceView } from './sentence-view.ts'
import { aimed, settleAttack } from './settle-attack.ts'
import { settleSanction } from './settle-sanction.ts'

/** What the rest of a report tells about words that can mean many things. */
export interface Surroundings {
  /** True where the report names arms: then "the cargo" and "the containers" are taken for them. */
  readonly arms: boolean
}

/** A trigger with its final type and the goods that count; or null where the words around it make it no event. */
export interface Settled {
  readonly type: EventType
  readonly goods: readonly Goods[]
  /** True where only an earlier event of the report can tell who took part ("the shipments"). */
  readonly bare: boolean
}

// What was moved decides what moving it was.
const TYPE_OF_KIND: Readonly<Record<GoodsKind, EventType | null>> = {
  military: 'arms_transfer',
  technology: 'arms_transfer',
  aid: 'aid',
  money: 'financing',
  cargo: 'arms_transfer',
  people: 'visit',
  troops: 'troop_deployment',
  trade: 'other',
}
const MISSILE = /^(?:missiles?|rockets?|icbms?|satellites?|projectiles?|ballistic|hypersonic|warheads?|nuclear)$/
const EXERCISE_BEFORE =
  /^(?:military|naval|joint|air|live-fire|war|trilateral|bilateral|drone|defence|defense|night|maritime|anti-submarine|amphibious|field|staff|annual|landing|sea|border|large-scale|three-nation|tactical)$/
const SPEECH =
  /^(?:speech|address|statement|message|verdict|warning|blow|lecture|sermon|remarks|ruling|budget|promise|promises|results|film|letter|apology|support|evidence|proof|information|details|figures)$/

/** Decides what a trigger is with these words around it. */
export function settleType(
  view: SentenceView,
  trigger: Trigger,
  found: Arguments,
  around: Surroundings,
): Settled | null {
  const { entry } = trigger
  const { fillers, goods } = found
  const has = (...roles: string[]): boolean => fillers.some((filler) => roles.includes(filler.role))
  const definite = isDefinite(view, trigger)
  const settled = (type: EventType, kept: readonly Goods[] = [], bare = fillers.length === 0): Settled => ({
    type,
    goods: kept,
    bare,
  })
  switch (entry.needs) {
    case null:
      return settled(entry.type, goods.filter(isArms))
    case 'goods':
    case 'goods_object':
    case 'goods_subject':
      return settleGoods(view, trigger, found, around, definite)
    case 'free':
      return settled(entry.type, goods.filter(isArms), fillers.length === 0 && definite)
    case 'deal':
      return goods.some(isArms) || isPurchase(view, trigger, found.end)
        ? settled(entry.type, goods.filter(isArms))
        : null
    case 'meet':
      return fillers.length > 0 && meetsSomebody(view, trigger, fillers.length) ? settled('meeting') : null
    case 'people':
      if (entry.type === 'training')
        return goodsBeside(view, trigger) || has('participant', 'user') ? settled('training') : null
      return settled(entry.type)
    case 'person':
      if (!has('host') || !fillers.some((filler) => filler.role === 'visitor' && filler.at.actor.kind !== 'vessel'))
        return null
      return fillers.some((filler) => filler.role === 'visitor' && filler.at.actor.kind === 'person')
        ? settled(entry.type)
        : null
    case 'place':
    case 'to_place':
      return visits(view, trigger, found) ? settled('visit') : null
    case 'parties':
      return settled('negotiation', goods.filter(isArms))
    case 'actor':
      if (entry.type === 'sanction_designation') {
        const strong = /^(?:sanction|blacklist|freez|froz|impos|designat)/.test(view.norms[trigger.from]!)
        return has('target') || (strong && has('sanctioner')) ? settled(entry.type) : null
      }
      return fillers.length > 0 ? settled(entry.type) : null
    case 'sanction':
      return settleSanction(view, trigger, has, definite) ? settled(entry.type) : null
    case 'attack':
      return settleAttack(view, trigger, fillers.length > 0, has('target'), goods)
        ? settled('attack', goods.filter(isArms))
        : null
    case 'missile': {
      const missiles = goods.filter(
        (each) => MISSILE.test(view.norms[each.head]!) || MISSILE.test(view.norms[each.from]!),
      )
      const named = missiles.length > 0 || MISSILE.test(view.norms[trigger.from - 1] ?? '')
      if (entry.kind === 'noun' && !named) return null
      if (aimed(view, trigger, found.end)) return settled('attack', goods.filter(isArms))
      return named ? settled('missile_launch', missiles) : null
    }
    case 'troops':
      return has('user') && (entry.kind === 'noun' || goods.some((each) => each.kind === 'troops' || isArms(each)))
        ? settled(
            'troop_deployment',
            goods.filter((each) => each.kind === 'troops'),
          )
        : null
    case 'military': {
      const before = view.norms[trigger.from - 1] ?? ''
      return EXERCISE_BEFORE.test(before) || isMilitaryWord(view, trigger) || (definite && found.carrier === null)
        ? settled('military_exercise')
        : null
    }
    case 'money':
      return settled(
        'financing',
        goods.filter((each) => each.kind === 'money'),
      )
    case 'money_or_actor':
      return goods.some((each) => each.kind === 'money')
        ? settled(
            'financing',
            goods.filter((each) => each.kind === 'money'),
          )
        : null
    case 'aid': {
      const military = view.norms[trigger.from - 1] === 'military'
      if (!has('recipient') && found.carrier === null) return definite ? settled('aid', [], true) : null
      return fillers.length > 0
        ? settled(
            military ? 'arms_transfer' : 'aid',
            goods.filter((each) => each.kind === 'aid'),
          )
        : null
    }
    default:
      return null
  }
}

function settleGoods(
  view: SentenceView,
  trigger: Trigger,
  { fillers, goods, end }: Arguments,
  around: Surroundings,
  definite: boolean,
): Settled | null {
  const { entry } = trigger
  if (entry.kind === 'verb' && SPEECH.test(objectHead(view, trigger.to, end))) return null
  if (entry.needs === 'goods_object') {
    const first = goods[0]
    const near = first !== undefined && first.from - trigger.to <= 5 && view.norms[trigger.to] !== 'to'
    if (!near) return null
  }
  const useful = goods.filter((each) => TYPE_OF_KIND[each.kind] !== null && !(each.kind === 'cargo' && !around.arms))
  const arms = useful.filter((each) => isArms(each))
  if (entry.needs === 'goods_subject' && arms.length === 0) return null
  const kind = decidingKind(view, trigger, useful)
  if (kind === null) {
    if (entry.kind !== 'noun') {
      // "the hull was delivered to the navy": in a report on arms the verb itself says enough.
      const plain = MOVES_ARMS.test(view.norms[trigger.from]!) && trigger.passive && fillers.length > 0
      return around.arms && plain ? { type: entry.type, goods: [], bare: false } : null
    }
    // "the shipments" of a report on arms: an earlier event tells of what.
    return around.arms || definite ? { type: entry.type, goods: [], bare: true } : null
  }
  let type = TYPE_OF_KIND[kind]
  if (type === null) return null
  // Food that is sold is trade, not aid.
  if (type === 'aid' && SELLS.test(view.norms[trigger.from]!)) type = 'other'
  if ((kind === 'people' || kind === 'troops') && !SENDS.test(view.norms[trigger.from]!)) return null
  if (entry.type === 'procurement' && type === 'arms_transfer' && isContract(view, trigger, fillers))
    type = 'procurement'
  if (type === 'arms_transfer' && kind === 'technology' && fillers.length < 2 && arms.length === 0) return null
  const kept = useful.filter(
    (each) => each.kind !== 'people' && (type === 'other' || TYPE_OF_KIND[each.kind] !== 'other'),
  )
  return { type, goods: kept, bare: fillers.length === 0 }
}

/** "signed a contract with the firm": a purchase; a treaty that is signed is none. */
function isPurchase(view: SentenceView, trigger: Trigger, end: number): boolean {
  return view.norms
    .slice(trigger.from, end)
    .some((norm) => /^(?:contract|order|lease|purchase|procurement)s?$/.test(norm))
}

/** A contract with a firm is a procurement; what one state buys from another is a transfer. */
function isContract(view: SentenceView, trigger: Trigger, fillers: readonly Filler[]): boolean {
  if (/^(?:order|contract|lease)/.test(view.norms[trigger.from]!)) return true
  return !fillers.some((filler) => filler.role === 'supplier' && filler.at.actor.kind === 'state')
}

const SELLS = /^(?:s[eo]ll|sold|sale|export|import|b[uo]|purchas|order|trad)/
const MOVES_ARMS = /^(?:deliver|ship|smuggl|export|hand|suppl|consign|transfer|airlift)/
const SENDS = /^(?:sends?|sent|sending|move[sd]?|moving|dispatch(?:es|ed|ing)?|airlift(?:s|ed|ing)?)$/

function decidingKind(view: SentenceView, trigger: Trigger, goods: readonly Goods[]): GoodsKind | null {
  const sends = SENDS.test(view.norms[trigger.from]!)
  for (const kind of ['military', 'technology', 'aid', 'cargo', 'trade', 'troops', 'people', 'money'] as const) {
    if (goods.some((each) => each.kind === kind)) {
      if (sends && (kind === 'military' || kind === 'cargo') && goods[0]?.kind === 'troops') return 'troops'
      return kind
    }
  }
  return null
}

function objectHead(view: SentenceView, from: number, end: number): string {
  for (let i = from; i < Math.min(end, from + 5); i++) {
    if (SPEECH.test(view.norms[i]!)) return view.norms[i]!
    if (view.norms[i] === 'of' || view.norms[i] === 'to' || view.norms[i] === ',') break
  }
  return ''
}

/** "the talks", "these deals": a noun that points back. */
export function isDefinite(view: SentenceView, trigger: Trigger): boolean {
  for (let i = trigger.from - 1; i >= 0 && trigger.from - i <= 3; i--) {
    const norm = view.norms[i]!
    if (norm === 'the' || norm === 'these' || norm === 'this' || norm === 'those' || norm === 'that' || norm === 'such')
      return true
    if (view.tokens[i]!.kind !== 'word') return false
  }
  return false
}

function meetsSomebody(view: SentenceView, trigger: Trigger, count: number): boolean {
  const next = view.norms[trigger.to]
  // "met the requirements", "meets the needs of": a thing is met, not a person.
  if (count < 2 && (next === 'the' || next === 'its' || next === 'their' || next === 'a')) return false
  if (
    count < 2 &&
    /^(?:gather|gathers|gathered|gathering|sit|sat|sits|convened?|convenes)$/.test(view.norms[trigger.from]!)
  )
    return false
  return true
}

function visits(view: SentenceView, trigger: Trigger, { fillers, end }: Arguments): boolean {
  const visitor = fillers.some(
    (filler) =>
      filler.role === 'visitor' && (filler.at.actor.kind === 'person' || filler.at.actor.kind === 'organisation'),
  )
  if (!visitor) return false
  if (trigger.entry.needs === 'place')
    return fillers.some((filler) => filler.role === 'host') || placeFollows(view, trigger.to, end)
  const to = view.norms.slice(trigger.to, Math.min(end, trigger.to + 4)).some((norm) => norm === 'to' || norm === 'in')
  return to && placeFollows(view, trigger.to, end)
}

/** A place, as far as capitals behind "to" or "in" tell. */
function placeFollows(view: SentenceView, from: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + 6); i++) {
    if (view.actors[view.actorAt[i]!]?.actor.kind === 'state') return true
    const before = view.norms[i - 1]
    const text = view.tokens[i]!.text
    const opens = before === 'to' || before === 'in' || i === from
    if (opens && view.tokens[i]!.kind === 'word' && text[0] !== text[0]!.toLowerCase() && !isMonthOrDay(view, i))
      return true
  }
  return false
}

function isMonthOrDay(view: SentenceView, i: number): boolean {
  return view.times.some((time) => time.from <= i && i < time.to)
}

function isMilitaryWord(view: SentenceView, trigger: Trigger): boolean {
  return /^(?:drills?|man(?:eu|oeu)vers?|man(?:eu|oeu)vres?|war|wargames?|live|joint)$/.test(view.norms[trigger.from]!)
}

function goodsBeside(view: SentenceView, trigger: Trigger): boolean {
  return /^(?:military|pilot|combat|weapons|troop|army)$/.test(view.norms[trigger.from - 1] ?? '')
}

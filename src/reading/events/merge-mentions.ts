import type { DateValue } from '../../model/date-value.ts'
import { daysOf } from '../../model/date-value.ts'
import type { Event, EventItem, EventMention, EventStatus, EventType, Participant } from '../../model/event.ts'

/** One place where a sentence speaks of an event, before the places of one happening are joined. */
export interface Mentioned {
  readonly type: EventType
  readonly participants: readonly Participant[]
  readonly items: readonly EventItem[]
  readonly date: DateValue | null
  readonly place: string | null
  readonly mention: EventMention
  readonly programme: string | null
  readonly count: number | null
  /** True where it only points at something told elsewhere ("the talks"). */
  readonly bare: boolean
  /** True where it makes an event of its own although nobody is named in it ("an ambush"). */
  readonly alone: boolean
  /** True for "the talks", "these deals": it may take up what was told with another status. */
  readonly definite: boolean
  /** True where "between A and B" left open who gives and who gets. */
  readonly undirected: boolean
  /** Index, in the list of mentions, of the other leg of a barter; else null. */
  readonly returnOf: number | null
}

/** Roles that one event has one holder of, as a rule. */
const SINGLE = new Set(['supplier', 'recipient', 'host', 'sanctioner'])
/** Types whose participants stand side by side. */
const EQUALS: ReadonlySet<EventType> = new Set(['meeting', 'negotiation', 'military_exercise', 'statement_joint'])
const GENERIC =
  /(?:^| )(?:arms|weapons?|weaponry|armaments?|military (?:equipment|support|aid|goods|hardware|supplies|assistance)|cargo|containers?|shipments?|goods|equipment|items|consignment)$/i
/** Most that are looked back on; keeps long documents linear. */
const WINDOW = 60

interface Group {
  readonly members: Mentioned[]
  readonly indexes: number[]
}

/** Joins the mentions of one happening: same type, compatible parties, things, dates and kind of status. */
export function mergeMentions(mentions: readonly Mentioned[]): readonly Event[] {
  const groups: Group[] = []
  const directed = directions(mentions)
  for (const [index, told] of mentions.entries()) {
    const mention = told.undirected ? turned(told, directed) : told
    let home: Group | null = null
    let best = 0
    for (let k = groups.length - 1; k >= Math.max(0, groups.length - WINDOW); k--) {
      const score = affinity(groups[k]!, mention)
      if (score > best) {
        best = score
        home = groups[k]!
      }
    }
    if (home === null) {
      if (!mention.bare || mention.alone) groups.push({ members: [mention], indexes: [index] })
      continue
    }
    home.members.push(mention)
    home.indexes.push(index)
  }
  const groupOf = new Map<number, number>()
  for (const [k, group] of groups.entries()) for (const index of group.indexes) groupOf.set(index, k)
  return groups.map((group, k) => eventOf(group, k, groupOf))
}

/** Who gives to whom, as `giver getter`, where the text says so plainly. */
function directions(mentions: readonly Mentioned[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { undirected, participants } of mentions) {
    if (undirected) continue
    const from = participants.find(({ role }) => role === 'supplier')
    const to = participants.find(({ role }) => role === 'recipient')
    if (from !== undefined && to !== undefined) found.add(`${from.actor} ${to.actor}`)
  }
  return found
}

/** "Sales between A and B" read the way the rest of the report has them, where it has them one way only. */
function turned(mention: Mentioned, directed: ReadonlySet<string>): Mentioned {
  const from = mention.participants.find(({ role }) => role === 'supplier')?.actor
  const to = mention.participants.find(({ role }) => role === 'recipient')?.actor
  if (from === undefined || to === undefined) return mention
  if (directed.has(`${from} ${to}`) || !directed.has(`${to} ${from}`)) return mention
  const participants = mention.participants.map((each) => {
    if (each.role === 'supplier') return { ...each, role: 'recipient' as const }
    return each.role === 'recipient' ? { ...each, role: 'supplier' as const } : each
  })
  return { ...mention, participants }
}

type StatusKind = 'real' | 'ahead' | 'denied' | 'conditional'

function kindOf(status: EventStatus): StatusKind {
  if (status === 'denied' || status === 'conditional') return status
  return status === 'occurred' || status === 'alleged' || status === 'ongoing' ? 'real' : 'ahead'
}

/** How well a mention fits a group; 0 means it tells of something else. */
function affinity(group: Group, mention: Mentioned): number {
  const first = group.members[0]!
  if (first.type !== mention.type) return 0
  const here = kindOf(mention.mention.status)
  const there = new Set(group.members.filter((member) => !member.bare).map((member) => kindOf(member.mention.status)))
  if (!there.has(here) && !(mention.bare && mention.definite && mention.date === null)) return 0
  const parties = compareParties(group, mention)
  if (parties === 0) return 0
  const dates = compareDates(group, mention)
  if (dates === 0) return 0
  const items = compareItems(group, mention)
  if (items === 0) return 0
  const near = group.members.at(-1)!.mention.sentence.end > mention.mention.sentence.start - 1500 ? 1 : 0.5
  return parties * dates * items * near
}

function compareParties(group: Group, mention: Mentioned): number {
  if (mention.participants.length === 0) return mention.bare ? 0.6 : 0.3
  const known = group.members.flatMap((member) => member.participants)
  if (known.length === 0) return 0.3
  if (facilitates(mention.participants) && !facilitates(known)) return 0
  if (differs(known, mention.participants, 'visitor') || differs(known, mention.participants, 'user')) return 0
  let shared = 0
  for (const { actor, role } of mention.participants) {
    if (known.some((other) => other.actor === actor && (other.role === role || !SINGLE.has(role)))) shared++
    else if (SINGLE.has(role) && known.some((other) => other.role === role)) return 0
    else if (role === 'target' && known.some((other) => other.role === 'target')) return 0
    else if (known.some((other) => other.actor === actor && other.role !== role)) return 0
  }
  if (shared === 0) return 0
  // Two parties that meet are another meeting than one of them with a third.
  const sides = new Set(known.map((other) => other.actor)).size
  if (EQUALS.has(mention.type) && shared < mention.participants.length && sides > 1 && mention.participants.length > 1)
    return 0
  if (EQUALS.has(mention.type) && mention.participants.length > sides && sides > 1) return 0
  return shared / mention.participants.length
}

function facilitates(participants: readonly Participant[]): boolean {
  return participants.some(({ role }) => role === 'facilitator')
}

/** Whether both name holders of a role and have none in common. */
function differs(known: readonly Participant[], own: readonly Participant[], role: Participant['role']): boolean {
  const here = own.filter((each) => each.role === role)
  const there = known.filter((each) => each.role === role)
  return here.length > 0 && there.length > 0 && !here.some((each) => there.some((other) => other.actor === each.actor))
}

function compareDates(group: Group, mention: Mentioned): number {
  if (mention.date === null) return 0.9
  const dates = group.members.flatMap((member) => (member.date === null ? [] : [member.date]))
  if (dates.length === 0) return 0.8
  return dates.some((date) => overlaps(date, mention.date)) ? 1 : 0
}

function overlaps(a: DateValue, b: DateValue | null): boolean {
  const x = daysOf(a)
  const y = daysOf(b)
  if (x === null || y === null) return true
  const starts = x.from === null || y.to === null || x.from <= y.to
  return starts && (y.from === null || x.to === null || y.from <= x.to)
}

function compareItems(group: Group, mention: Mentioned): number {
  const own = mention.items.filter((item) => !GENERIC.test(item.text))
  const known = group.members.flatMap((member) => member.items).filter((item) => !GENERIC.test(item.text))
  const told = group.members.map((member) => member.mention.status)
  // What somebody wants in so many words is another proposition than what others expect of goods at large.
  const { status } = mention.mention
  if (own.length > 0 && known.length === 0 && kindOf(status) === 'ahead' && !told.includes(status)) return 0
  if (own.length === 0 || known.length === 0) return 0.9
  return own.some((item) => known.some((other) => headOf(other.text) === headOf(item.text))) ? 1 : 0
}

function headOf(text: string): string {
  const words = text.toLowerCase().split(' ')
  const stop = words.indexOf('for')
  const head = (stop > 0 ? words[stop - 1] : words.at(-1)) ?? ''
  return head.endsWith('s') ? head.slice(0, -1) : head
}

function eventOf(group: Group, index: number, groupOf: ReadonlyMap<number, number>): Event {
  const { members } = group
  const main = mainOf(members)
  const participants: Participant[] = []
  for (const { actor, role } of members.flatMap((member) => member.participants)) {
    if (!participants.some((other) => other.actor === actor && other.role === role)) participants.push({ actor, role })
  }
  const items: EventItem[] = []
  for (const item of members.flatMap((member) => member.items)) {
    if (!items.some((other) => other.text.toLowerCase() === item.text.toLowerCase())) items.push(item)
  }
  const returns = members.find((member) => member.returnOf !== null)?.returnOf ?? null
  const other = returns === null ? undefined : groupOf.get(returns)
  return {
    type: members[0]!.type,
    participants,
    items,
    date: narrowest(members),
    place: members.find((member) => member.place !== null)?.place ?? null,
    status: statusOf(members),
    mentions: members.map((member) => member.mention),
    main,
    programme: members.find((member) => member.programme !== null)?.programme ?? null,
    count: members.find((member) => member.count !== null)?.count ?? null,
    returnOf: other === undefined || other === index ? null : other,
  }
}

/** The mention that tells most: parties, things and a date. */
function mainOf(members: readonly Mentioned[]): number {
  let best = 0
  let most = -1
  for (const [i, member] of members.entries()) {
    const tells =
      2 * member.participants.length + member.items.length + (member.date === null ? 0 : 1) - (member.bare ? 2 : 0)
    if (tells > most) {
      most = tells
      best = i
    }
  }
  return best
}

function narrowest(members: readonly Mentioned[]): DateValue | null {
  let best: DateValue | null = null
  for (const { date } of members) {
    if (date === null) continue
    if (best === null || width(date) < width(best)) best = date
  }
  return best
}

function width(date: DateValue): number {
  const range = daysOf(date)
  if (range === null || range.from === null || range.to === null) return Number.POSITIVE_INFINITY
  return Date.parse(range.to) - Date.parse(range.from)
}

const ONCE: ReadonlySet<EventType> = new Set([
  'attack',
  'missile_launch',
  'meeting',
  'visit',
  'sanction_designation',
  'parade',
])

/** What is told as a fact outweighs what is only said of it; a plan its doer announced outweighs what others expect. */
const WEIGHT: readonly EventStatus[] = [
  'denied',
  'conditional',
  'ongoing',
  'occurred',
  'alleged',
  'planned',
  'expected',
  'proposed',
]

function statusOf(members: readonly Mentioned[]): EventStatus {
  const told = members.filter((member) => !member.bare)
  // What is done at once is over when one sentence tells it so.
  if (ONCE.has(members[0]!.type) && told.some((member) => member.mention.status === 'occurred')) return 'occurred'
  const statuses = (told.length > 0 ? told : members).map((member) => member.mention.status)
  return WEIGHT.find((status) => statuses.includes(status)) ?? 'occurred'
}

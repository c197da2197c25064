import type { DateValue } from '../../model/date-value.ts'
import { daysOf } from '../../model/date-value.ts'
import type { Event, EventItem, EventStatus, EventType } from '../../model/event.ts'
import type { EventGroup } from './event-group.ts'
import { addToGroup, affinity, openGroup } from './event-group.ts'
import type { Mentioned } from './mentioned.ts'

/** Most groups that are looked back on; keeps long documents linear. */
const WINDOW = 60

/** Joins the mentions of one happening: same type, compatible parties, things, dates and kind of status. */
export function mergeMentions(mentions: readonly Mentioned[]): readonly Event[] {
  const groups: EventGroup[] = []
  const directed = directions(mentions)
  for (const [index, told] of mentions.entries()) {
    const mention = told.undirected ? turned(told, directed) : told
    let home: EventGroup | null = null
    let best = 0
    for (let k = groups.length - 1; k >= Math.max(0, groups.length - WINDOW); k--) {
      const score = affinity(groups[k]!, mention)
      if (score > best) {
        best = score
        home = groups[k]!
      }
    }
    if (home !== null) addToGroup(home, mention, index)
    else if (!mention.bare || mention.alone) groups.push(openGroup(mention, index))
  }
  const groupOf = new Map<number, number>()
  for (const [k, group] of groups.entries()) for (const index of group.indexes) groupOf.set(index, k)
  return groups.map((group, k) => eventOf(group, k, groupOf))
}

/** Deals "between A and B" that the report nowhere gives a direction: read with the first as giver, which is a guess. */
export function undirectedOf(mentions: readonly Mentioned[]): readonly Mentioned[] {
  const directed = directions(mentions)
  return mentions.filter(({ undirected, participants }) => {
    const from = participants.find(({ role }) => role === 'supplier')?.actor
    const to = participants.find(({ role }) => role === 'recipient')?.actor
    if (!undirected || from === undefined || to === undefined) return false
    return !directed.has(`${from} ${to}`) && !directed.has(`${to} ${from}`)
  })
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

function eventOf(group: EventGroup, index: number, groupOf: ReadonlyMap<number, number>): Event {
  const { members } = group
  const main = mainOf(members)
  const items = new Map<string, EventItem>()
  for (const member of members) {
    for (const item of member.items) if (!items.has(item.text.toLowerCase())) items.set(item.text.toLowerCase(), item)
  }
  const returns = members.find((member) => member.returnOf !== null)?.returnOf ?? null
  const other = returns === null ? undefined : groupOf.get(returns)
  return {
    type: members[0]!.type,
    participants: group.known,
    items: [...items.values()],
    date: narrowest(group.dates),
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

function narrowest(dates: Iterable<DateValue>): DateValue | null {
  let best: DateValue | null = null
  for (const date of dates) if (best === null || width(date) < width(best)) best = date
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

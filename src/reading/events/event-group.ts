import type { DateValue } from '../../model/date-value.ts'
import { daysOf } from '../../model/date-value.ts'
import type { EventStatus, EventType, Participant } from '../../model/event.ts'
import type { Mentioned } from './mentioned.ts'

/** Mentions of one happening, with what they tell together: kept as a sum, so that joining stays linear. */
export interface EventGroup {
  readonly members: Mentioned[]
  /** Place of every member in the list of mentions. */
  readonly indexes: number[]
  readonly known: Participant[]
  readonly dates: Set<DateValue>
  /** Heads of things that say more than "arms". */
  readonly heads: Set<string>
  readonly statuses: Set<EventStatus>
  readonly kinds: Set<StatusKind>
}

export type StatusKind = 'real' | 'ahead' | 'denied' | 'conditional'

/** Roles that one event has one holder of, as a rule. */
const SINGLE = new Set(['supplier', 'recipient', 'host', 'sanctioner'])
/** Types whose participants stand side by side. */
const EQUALS: ReadonlySet<EventType> = new Set(['meeting', 'negotiation', 'military_exercise', 'statement_joint'])
const GENERIC =
  /(?:^| )(?:arms|weapons?|weaponry|armaments?|military (?:equipment|support|aid|goods|hardware|supplies|assistance)|cargo|containers?|shipments?|goods|equipment|items|consignment)$/i
/** How far back, in characters, a mention still counts as near. */
const NEAR = 1500

export function openGroup(mention: Mentioned, index: number): EventGroup {
  const group: EventGroup = {
    members: [],
    indexes: [],
    known: [],
    dates: new Set(),
    heads: new Set(),
    statuses: new Set(),
    kinds: new Set(),
  }
  addToGroup(group, mention, index)
  return group
}

export function addToGroup(group: EventGroup, mention: Mentioned, index: number): void {
  group.members.push(mention)
  group.indexes.push(index)
  for (const each of mention.participants) {
    if (!group.known.some((other) => other.actor === each.actor && other.role === each.role)) group.known.push(each)
  }
  if (mention.date !== null) group.dates.add(mention.date)
  for (const head of specificHeads(mention)) group.heads.add(head)
  group.statuses.add(mention.mention.status)
  if (!mention.bare) group.kinds.add(kindOf(mention.mention.status))
}

/** How well a mention fits a group; 0 means it tells of something else. */
export function affinity(group: EventGroup, mention: Mentioned): number {
  if (group.members[0]!.type !== mention.type) return 0
  const takesUp = mention.bare && mention.definite && mention.date === null
  if (!group.kinds.has(kindOf(mention.mention.status)) && !takesUp) return 0
  const parties = compareParties(group, mention)
  if (parties === 0) return 0
  const dates = compareDates(group, mention)
  if (dates === 0) return 0
  const items = compareItems(group, mention)
  if (items === 0) return 0
  const near = group.members.at(-1)!.mention.sentence.end > mention.mention.sentence.start - NEAR ? 1 : 0.5
  return parties * dates * items * near
}

function kindOf(status: EventStatus): StatusKind {
  if (status === 'denied' || status === 'conditional') return status
  return status === 'occurred' || status === 'alleged' || status === 'ongoing' ? 'real' : 'ahead'
}

function compareParties(group: EventGroup, mention: Mentioned): number {
  if (mention.participants.length === 0) return mention.bare ? 0.6 : 0.3
  const { known } = group
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

function compareDates(group: EventGroup, mention: Mentioned): number {
  if (mention.date === null) return 0.9
  if (group.dates.size === 0) return 0.8
  for (const date of group.dates) if (overlaps(date, mention.date)) return 1
  return 0
}

function overlaps(a: DateValue, b: DateValue | null): boolean {
  const x = daysOf(a)
  const y = daysOf(b)
  if (x === null || y === null) return true
  const starts = x.from === null || y.to === null || x.from <= y.to
  return starts && (y.from === null || x.to === null || y.from <= x.to)
}

function compareItems(group: EventGroup, mention: Mentioned): number {
  const own = specificHeads(mention)
  const { status } = mention.mention
  if (own.length > 0 && group.heads.size > 0) return own.some((head) => group.heads.has(head)) ? 1 : 0
  // What somebody wants in so many words is another proposition than what others expect of goods at large.
  return own.length > 0 && kindOf(status) === 'ahead' && !group.statuses.has(status) ? 0 : 0.9
}

function specificHeads(mention: Mentioned): string[] {
  return mention.items.filter((item) => !GENERIC.test(item.text)).map((item) => headOf(item.text))
}

function headOf(text: string): string {
  const words = text.toLowerCase().split(' ')
  const stop = words.indexOf('for')
  const head = (stop > 0 ? words[stop - 1] : words.at(-1)) ?? ''
  return head.endsWith('s') ? head.slice(0, -1) : head
}

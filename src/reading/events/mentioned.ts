import type { DateValue } from '../../model/date-value.ts'
import type { EventItem, EventMention, EventType, Participant } from '../../model/event.ts'

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

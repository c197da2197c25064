import { type DateValue, daysOf, type IsoDate } from '../../model/date-value.ts'
import type { Designation } from '../../model/listing.ts'
import type { LoadedList } from '../loaded-list.ts'
import type { ListedAct } from './version-members.ts'

/** A dated designation that another list, or our own data, tells of. */
export interface DatedFact extends ListedAct {
  readonly from: DateValue
  readonly to: DateValue | null
  /** Where it is told: "starter: OFAC release of 2023-03-30". */
  readonly source: string
  readonly verified: boolean
}

/** Facts by authority and the authority's own number for the entry: `factKey`. */
export type DatedFacts = ReadonlyMap<string, readonly DatedFact[]>

/** Every dated designation of some lists that bears the authority's number for the entry. */
export function datedFacts(lists: readonly Pick<LoadedList, 'name' | 'listings'>[]): DatedFacts {
  const facts = new Map<string, DatedFact[]>()
  for (const { name, listings } of lists) {
    for (const { designations } of listings) {
      for (const designation of designations) {
        const { authority, programme, tags, listId, from, to, source, verified, datedBy } = designation
        // A day that versions gave is no fact of its own.
        if (from === null || listId === null || authority === '' || (datedBy ?? 'list') !== 'list') continue
        const key = factKey(authority, listId)
        const told = { authority, programme, tags, from, to, verified }
        const fact = { ...told, source: source === null ? name : `${name}: ${source}` }
        const held = facts.get(key)
        if (held === undefined) facts.set(key, [fact])
        else held.push(fact)
      }
    }
  }
  return facts
}

/** Facts about one designation of a party that has `count` designations by that authority, earliest first. */
export function factsAbout(designation: Designation, count: number, facts: DatedFacts): readonly DatedFact[] {
  if (designation.listId === null) return []
  const found = facts.get(factKey(designation.authority, designation.listId)) ?? []
  return found.filter((fact) => isSameAct(designation, fact, count)).sort((a, b) => compare(firstDay(a), firstDay(b)))
}

// One entry may stand under several programmes, each since its own day; a fact about one says nothing of the others.
// The list's own words decide where both have them, since one programme of ours may cover several ("DPRK", "DPRK4").
function isSameAct(a: ListedAct, b: ListedAct, count: number): boolean {
  if (a.tags.length > 0 && b.tags.length > 0) return a.tags.some((tag) => b.tags.includes(tag))
  if (a.programme !== null && b.programme !== null) return a.programme === b.programme
  return count === 1
}

function factKey(authority: string, listId: string): string {
  return `${authority}\n${listId}`.toLowerCase()
}

function firstDay({ from }: DatedFact): IsoDate {
  return daysOf(from)?.from ?? ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

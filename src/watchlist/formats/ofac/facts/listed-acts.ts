import type { DateValue } from '../../../../model/date-value.ts'
import { readPackagedJson } from '../../../../model/packaged-data.ts'
import type { DesignationDraft } from '../../../party/party-draft.ts'
import { OFAC } from '../ofac-designations.ts'
import { ofacProgramme } from '../ofac-programmes.ts'
import type { DatedAct } from './add-fact.ts'

/** A list that a party is on, and the day it came on. */
export interface ListMembership {
  readonly list: string
  readonly from: DateValue | null
}

/** What a file that names its lists tells of why and since when a party is listed. */
export interface ListedActs {
  readonly uid: string
  /** Tags: `SDGT`, `RUSSIA-EO14024`. */
  readonly programmes: readonly string[]
  /** "Executive Order 14024 (Russia)". */
  readonly authorities: readonly string[]
  readonly lists: readonly ListMembership[]
  /** Days that the party's features tell for an act. */
  readonly dated: readonly DatedAct[]
}

interface ListEntry {
  readonly bundle?: boolean
  readonly programmes?: readonly string[]
}

let kept: ReadonlyMap<string, ListEntry> | null = null

/**
 * The acts that put a party on OFAC's lists: one for each list, with the day it came on and the programmes behind it.
 * Files date lists, not programmes: where several programmes put a party on one list, each is also an act of its own,
 * dated "from that day on". A directive with a day of its own is a further act.
 */
export function listedActs(acts: ListedActs): readonly DesignationDraft[] {
  const lists = ownLists(acts.lists)
  const drafts = lists.length === 0 ? acts.programmes.map((tag) => actOf(acts, [tag], {})) : []
  for (const { list, from } of lists) {
    const tags = acts.programmes.filter((tag) => listsOf(tag, lists).includes(list))
    drafts.push(actOf(acts, tags, { from, source: list }))
    if (tags.length < 2) continue
    const since = from === null ? null : `${from}/..`
    for (const tag of tags) drafts.push(actOf(acts, [tag], { from: since, source: list, verified: false }))
  }
  return acts.dated.reduce((found, dated) => withDate(found, dated, acts), drafts)
}

function actOf(acts: ListedActs, tags: readonly string[], more: Partial<DesignationDraft>): DesignationDraft {
  const keys = new Set(tags.map((tag) => ofacProgramme(tag).key))
  return {
    authority: OFAC,
    programme: keys.size === 1 ? [...keys][0]! : null,
    tags,
    listId: acts.uid,
    legalBasis: basisOf(acts, tags),
    ...more,
  }
}

/** The orders behind these programmes; all that the file names where it does not say which is behind which. */
function basisOf({ programmes, authorities }: ListedActs, tags: readonly string[]): string | null {
  const numbers = tags.map(orderOf)
  const others = programmes.filter((tag) => !tags.includes(tag)).map(orderOf)
  const named = (orders: readonly (string | null)[], words: string): boolean =>
    orders.some((order) => order !== null && words.includes(order))
  // An order that another programme is named after is not behind this one.
  const possible = authorities.filter((words) => !named(others, words))
  const own = numbers.includes(null) ? possible : possible.filter((words) => named(numbers, words))
  const found = own.length > 0 ? own : authorities
  return [...new Set(found)].join('; ') || null
}

/** "14024" of RUSSIA-EO14024. */
function orderOf(tag: string): string | null {
  return /(?:EO|-)(\d{5})$/.exec(tag)?.[1] ?? null
}

/** The consolidated list only repeats others; to be in it is no act. */
function ownLists(lists: readonly ListMembership[]): readonly ListMembership[] {
  const own = lists.filter(({ list }) => entryOf(list).bundle !== true)
  return own.length > 0 ? own : lists
}

function listsOf(tag: string, lists: readonly ListMembership[]): readonly string[] {
  const names = lists.map(({ list }) => list)
  const particular = names.filter((name) => entryOf(name).programmes?.includes(tag))
  if (particular.length > 0) return particular
  const open = names.filter((name) => entryOf(name).programmes === undefined)
  return open.length > 0 ? open : names
}

function entryOf(list: string): ListEntry {
  const load = () => readPackagedJson<{ lists: Record<string, ListEntry> }>('watchlist/ofac/lists.json').lists
  kept ??= new Map(Object.entries(load()))
  return kept.get(list) ?? {}
}

/** The day a feature gives: for an act that is known already, for one that lacks its day, or for a directive. */
function withDate(drafts: readonly DesignationDraft[], { act, day }: DatedAct, acts: ListedActs): DesignationDraft[] {
  const tag = acts.programmes.find((one) => isUnder(act, one))
  const isDirective = /directive/i.test(act)
  const isAct = ({ tags, from = null }: DesignationDraft): boolean =>
    tags?.length === 1 && tags[0] === tag && (from === day || (from === null && !isDirective))
  const at = drafts.findIndex(isAct)
  if (at < 0 && tag !== undefined && !isDirective) return [...drafts]
  if (at < 0) {
    return [...drafts, { ...actOf(acts, tag === undefined ? [] : [tag], { from: day }), legalBasis: act }]
  }
  const held = drafts[at]!
  return drafts.with(at, { ...held, from: day, legalBasis: [held.legalBasis, act].filter(Boolean).join('; ') })
}

/** "EO 14024 Directive 2" is under RUSSIA-EO14024, "CMIC" under CMIC-EO13959. */
function isUnder(act: string, tag: string): boolean {
  const order = /\bEO\s?(\d{5})\b/.exec(act)?.[1]
  return tag.includes(order === undefined ? act.toUpperCase() : `EO${order}`)
}

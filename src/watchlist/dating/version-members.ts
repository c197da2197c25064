import { daysOf, type IsoDate } from '../../model/date-value.ts'
import type { Designation } from '../../model/listing.ts'
import { WatchlistFormatError } from '../errors.ts'
import type { LoadedList } from '../loaded-list.ts'

/** An act as far as it tells one designation of a party from another. */
export type ListedAct = Pick<Designation, 'authority' | 'programme' | 'tags'>

/** A party that a version holds: how the version heads it, and the acts that it is listed under. */
export interface Member {
  readonly caption: string
  /** Earliest day that the list itself gives for an act; null where it gives none. */
  readonly from: IsoDate | null
  readonly acts: readonly ListedAct[]
}

/**
 * Who is on one version of a list: all that dating needs of it, about 60 bytes a party. It is kept beside the version, so
 * that a year of versions is dated without reading one of them again.
 */
export interface VersionMembers {
  /** Day that the version stands for; null where nobody knows: such a version dates nothing. */
  readonly publishedOn: IsoDate | null
  readonly sha256: string
  /** By `Listing.id`. */
  readonly members: ReadonlyMap<string, Member>
}

/** `VersionMembers` as it is stored; acts stand once and are named by their place. */
export interface VersionMembersJson {
  readonly published_on: IsoDate | null
  readonly sha256: string
  readonly acts: readonly (readonly [authority: string, programme: string | null, ...tags: string[]])[]
  readonly members: readonly (readonly [id: string, caption: string, from: IsoDate | null, ...acts: number[]])[]
}

/** @param publishedOn day that the version stands for where the file itself has no date stamp (OFAC's CSV) */
export function membersOf(list: LoadedList, publishedOn: IsoDate | null = list.publishedOn): VersionMembers {
  const known = new Map<string, ListedAct>()
  const members = new Map<string, Member>()
  for (const { id, caption, designations } of list.listings) {
    const acts = new Map<string, ListedAct>()
    let earliest: IsoDate | null = null
    for (const { authority, programme, tags, from, to } of designations) {
      const day = daysOf(from)?.from ?? null
      if (day !== null && (earliest === null || day < earliest)) earliest = day
      // What the list itself calls lifted is history, not membership.
      if (to !== null) continue
      const key = actKey({ authority, programme, tags })
      const act = known.get(key) ?? { authority, programme, tags }
      known.set(key, act)
      acts.set(key, act)
    }
    members.set(id, { caption, from: earliest, acts: [...acts.values()] })
  }
  return { publishedOn, sha256: list.sha256, members }
}

/**
 * What makes two acts of two versions the same: authority and the list's own programme words; our key of the programme
 * only where the list has no words, since it may be filled in by a later release of ours.
 */
export function actKey({ authority, programme, tags }: ListedAct): string {
  const words = tags.length === 0 ? (programme ?? '') : tags.length === 1 ? tags[0]! : [...tags].sort().join('\t')
  return `${authority}\n${words}`
}

export function membersToJson({ publishedOn, sha256, members }: VersionMembers): VersionMembersJson {
  const places = new Map<string, number>()
  const acts: [string, string | null, ...string[]][] = []
  const rows: [string, string, IsoDate | null, ...number[]][] = []
  for (const [id, member] of members) {
    const actPlaces = member.acts.map((act) => {
      const key = actKey(act)
      const held = places.get(key)
      if (held !== undefined) return held
      places.set(key, acts.length)
      acts.push([act.authority, act.programme, ...act.tags])
      return acts.length - 1
    })
    rows.push([id, member.caption, member.from, ...actPlaces])
  }
  return { published_on: publishedOn, sha256, acts, members: rows }
}

/**
 * @param file how an error names where the JSON came from
 * @throws WatchlistFormatError where it is not what `membersToJson` writes
 */
export function membersFromJson(json: unknown, file: string): VersionMembers {
  if (!isMembersJson(json)) {
    throw new WatchlistFormatError(file, 0, 'who is on a version of a list, as stored', 'something else')
  }
  const acts = json.acts.map(([authority, programme, ...tags]): ListedAct => ({ authority, programme, tags }))
  const members = new Map<string, Member>()
  for (const [id, caption, from, ...places] of json.members) {
    members.set(id, { caption, from, acts: places.map((place) => acts[place]!) })
  }
  return { publishedOn: json.published_on, sha256: json.sha256, members }
}

function isMembersJson(json: unknown): json is VersionMembersJson {
  if (typeof json !== 'object' || json === null) return false
  const { published_on, sha256, acts, members } = json as Partial<Record<keyof VersionMembersJson, unknown>>
  if (published_on !== null && typeof published_on !== 'string') return false
  if (typeof sha256 !== 'string' || !Array.isArray(acts) || !Array.isArray(members)) return false
  const isText = (value: unknown): boolean => typeof value === 'string'
  return (
    acts.every(
      (act) =>
        Array.isArray(act) && isText(act[0]) && (act[1] === null || isText(act[1])) && act.slice(2).every(isText),
    ) &&
    members.every(
      (row) =>
        Array.isArray(row) &&
        isText(row[0]) &&
        isText(row[1]) &&
        (row[2] === null || isText(row[2])) &&
        row.slice(3).every((place) => Number.isInteger(place) && place >= 0 && place < acts.length),
    )
  )
}

import type { IsoDate } from '../../model/date-value.ts'
import { actKey, type ListedAct, type Member, type VersionMembers } from './version-members.ts'

/** Versions in a row that hold somebody, by their days. */
export interface Run {
  /** Last version without, before the first one with; null where the oldest version holds it already. */
  readonly after: IsoDate | null
  /** First version with. */
  readonly since: IsoDate
  /** Last version with. */
  readonly until: IsoDate
  /** First version without again; null where the newest version holds it. */
  readonly before: IsoDate | null
}

/** When the versions of a list hold one party, and under which acts. */
export interface PartyHistory {
  readonly runs: readonly Run[]
  /** By `actKey`. */
  readonly acts: ReadonlyMap<string, { readonly act: ListedAct; readonly runs: readonly Run[] }>
  /** Earliest day that any version itself gives for an act; null where none does. */
  readonly earliest: IsoDate | null
  /** The version that held the party last. */
  readonly lastVersion: string
}

/** What the installed versions of a list tell together. */
export interface ListHistory {
  /** Days of the versions, oldest first, each once. */
  readonly days: readonly IsoDate[]
  /** By `sha256`. */
  readonly dayOfVersion: ReadonlyMap<string, IsoDate>
  /** By the id that the party had last. */
  readonly parties: ReadonlyMap<string, PartyHistory>
}

/**
 * Follows every party through the versions of one list. Of several versions of one day the last one counts. A record that
 * vanishes in the same version in which another with the very same heading appears was renumbered: it is followed on.
 *
 * @param versions oldest first; each is let go before the next is asked for, so a generator may read them one by one
 * @throws RangeError where a version is older than the one before it
 */
export function historyOf(versions: Iterable<VersionMembers>): ListHistory {
  const days: IsoDate[] = []
  const dayOfVersion = new Map<string, IsoDate>()
  const tracks = new Map<string, Track>()
  let waiting: VersionMembers | null = null
  const take = (version: VersionMembers | null): void => {
    if (version === null) return
    days.push(version.publishedOn!)
    follow(version, days.length - 1, tracks)
  }
  for (const version of versions) {
    if (version.publishedOn === null) continue
    dayOfVersion.set(version.sha256, version.publishedOn)
    if (waiting !== null && version.publishedOn < waiting.publishedOn!) {
      throw new RangeError(`versions must come oldest first, found ${version.publishedOn} after ${waiting.publishedOn}`)
    }
    if (waiting !== null && version.publishedOn > waiting.publishedOn!) take(waiting)
    waiting = version
  }
  take(waiting)
  const runsOf = (stretches: readonly Stretch[]): Run[] =>
    stretches.map(({ first, last }) => ({
      after: days[first - 1] ?? null,
      since: days[first]!,
      until: days[last]!,
      before: days[last + 1] ?? null,
    }))
  const parties = new Map<string, PartyHistory>()
  for (const [id, { stretches, acts, earliest, lastVersion }] of tracks) {
    parties.set(id, {
      runs: runsOf(stretches),
      acts: new Map([...acts].map(([key, act]) => [key, { act: act.act, runs: runsOf(act.stretches) }])),
      earliest,
      lastVersion,
    })
  }
  return { days, dayOfVersion, parties }
}

/** First and last place, among the versions, of versions in a row. */
interface Stretch {
  readonly first: number
  last: number
}

interface Track {
  caption: string
  readonly stretches: Stretch[]
  readonly acts: Map<string, { readonly act: ListedAct; readonly stretches: Stretch[] }>
  earliest: IsoDate | null
  lastVersion: string
}

function follow({ sha256, members }: VersionMembers, place: number, tracks: Map<string, Track>): void {
  if (place > 0) joinRenumbered(members, place, tracks)
  for (const [id, { caption, from, acts }] of members) {
    let track = tracks.get(id)
    if (track === undefined) {
      track = { caption, stretches: [], acts: new Map(), earliest: null, lastVersion: sha256 }
      tracks.set(id, track)
    }
    track.caption = caption
    track.lastVersion = sha256
    if (from !== null && (track.earliest === null || from < track.earliest)) track.earliest = from
    lengthen(track.stretches, place)
    for (const act of acts) {
      const key = actKey(act)
      let held = track.acts.get(key)
      if (held === undefined) {
        held = { act, stretches: [] }
        track.acts.set(key, held)
      }
      lengthen(held.stretches, place)
    }
  }
}

function lengthen(stretches: Stretch[], place: number): void {
  const last = stretches.at(-1)
  if (last !== undefined && last.last === place) return
  if (last !== undefined && last.last === place - 1) last.last = place
  else stretches.push({ first: place, last: place })
}

function joinRenumbered(members: ReadonlyMap<string, Member>, place: number, tracks: Map<string, Track>): void {
  const gone = new Map<string, string | null>()
  for (const [id, track] of tracks) {
    if (track.stretches.at(-1)?.last === place - 1 && !members.has(id)) addOnce(gone, headingOf(track.caption), id)
  }
  if (gone.size === 0) return
  const come = new Map<string, string | null>()
  for (const [id, { caption }] of members) if (!tracks.has(id)) addOnce(come, headingOf(caption), id)
  for (const [heading, newId] of come) {
    const oldId = gone.get(heading)
    if (newId === null || oldId === null || oldId === undefined) continue
    tracks.set(newId, tracks.get(oldId)!)
    tracks.delete(oldId)
  }
}

/** Two records under one heading cannot be told apart by it: null. */
function addOnce(map: Map<string, string | null>, heading: string, id: string): void {
  map.set(heading, map.has(heading) ? null : id)
}

function headingOf(caption: string): string {
  return caption.toLowerCase().replace(/\s+/g, ' ').trim()
}

import type { IsoDate } from '../../model/date-value.ts'
import type { Designation, Listing } from '../../model/listing.ts'
import type { LoadedList } from '../loaded-list.ts'
import { BARE_ACT } from '../party/bare-act.ts'
import { dateAct } from './date-act.ts'
import { type DatedFacts, factsAbout } from './dated-facts.ts'
import type { ListHistory, PartyHistory } from './list-history.ts'
import { actKey } from './version-members.ts'

export interface DatingSources {
  /** Of all installed versions, the opened one among them. */
  readonly history: ListHistory
  /** Dated designations that other lists and our data tell of. */
  readonly facts?: DatedFacts
  /** Records of parties that only other versions hold, as those versions have them: see `departedParties`. */
  readonly departed?: readonly Listing[]
}

/** A list with its designations dated as far as it can be known. */
export interface DatedList extends LoadedList {
  /**
   * Parties that the opened version does not hold and others do, with the days between which they stood. For questions
   * about a day; on the list as it is now they are not.
   */
  readonly departed: readonly Listing[]
}

/**
 * Dates the designations of an opened list. The list's own date stands; where it has none, the installed versions bound it
 * (after the last without, on or before the first with) and a dated fact about the same entry fills or narrows it. What
 * contradicts is told in `dateNote`. Removals and listings again come out as designations with `to`.
 *
 * How to call it, with `membersOf(list, publishedOn)` stored beside each version when it is installed:
 *
 * ```ts
 * const history = historyOf(versionsOldestFirst)
 * const departed = [...departedParties(history, list)].flatMap(([sha256, ids]) => recordsOf(sha256, ids))
 * const dated = dateListings(list, { history, facts: datedFacts([starter]), departed })
 * // a question about a day asks dated.listings and dated.departed, one about now dated.listings alone
 * ```
 */
export function dateListings(list: LoadedList, { history, facts = NO_FACTS, departed = [] }: DatingSources): DatedList {
  const opened = history.dayOfVersion.get(list.sha256) ?? null
  const date = (listing: Listing): Listing => {
    const party = history.parties.get(listing.id) ?? null
    return party === null && facts.size === 0 ? listing : dateListing(listing, { party, facts, opened })
  }
  return { ...list, listings: list.listings.map(date), departed: departed.map(date) }
}

/** Parties of other versions that a list does not hold: their ids by the version (`sha256`) that held them last. */
export function departedParties(
  history: ListHistory,
  list: Pick<LoadedList, 'listings'>,
): ReadonlyMap<string, readonly string[]> {
  const held = new Set(list.listings.map(({ id }) => id))
  const departed = new Map<string, string[]>()
  for (const [id, { lastVersion }] of history.parties) {
    if (held.has(id)) continue
    const ids = departed.get(lastVersion)
    if (ids === undefined) departed.set(lastVersion, [id])
    else ids.push(id)
  }
  return departed
}

const NO_FACTS: DatedFacts = new Map()

interface Known {
  readonly party: PartyHistory | null
  readonly facts: DatedFacts
  /** Day of the opened version; null where it is not known. */
  readonly opened: IsoDate | null
}

function dateListing(listing: Listing, { party, facts, opened }: Known): Listing {
  const given = listing.designations
  const standing = new Set<string>()
  const designations = given.flatMap((designation) => {
    // What the list itself calls lifted was no longer counted among the version's acts.
    if (designation.to !== null) return dateAct(designation, { runs: [], facts: [], tellPast: false })
    const key = actKey(designation)
    const tellPast = !standing.has(key)
    standing.add(key)
    const count = given.filter(({ authority }) => authority === designation.authority).length
    const runs = party?.acts.get(key)?.runs ?? []
    return dateAct(designation, { runs, facts: factsAbout(designation, count, facts), tellPast })
  })
  if (party !== null) designations.push(...actsOfVersions(listing, party, { told: standing, opened }))
  return { ...listing, designations }
}

/** Acts that other versions put the party under and its record no longer tells. */
function actsOfVersions(
  { designations }: Listing,
  party: PartyHistory,
  { told, opened }: { readonly told: ReadonlySet<string>; readonly opened: IsoDate | null },
): Designation[] {
  const evidence = { facts: [], tellPast: true }
  // A list of names alone tells no act; being on it is what there is to date.
  if (party.acts.size === 0 && designations.length === 0) return dateAct(BARE_ACT, { ...evidence, runs: party.runs })
  const found: Designation[] = []
  for (const [key, { act, runs }] of party.acts) {
    if (told.has(key)) continue
    const listId = designations.find(({ authority }) => authority === act.authority)?.listId ?? null
    // The opened version does not tell this act, so a record of who is on it that does is of another release's reading.
    const elsewhere = runs.filter(({ since, until }) => opened === null || opened < since || opened > until)
    if (elsewhere.length > 0) found.push(...dateAct({ ...BARE_ACT, ...act, listId }, { ...evidence, runs: elsewhere }))
  }
  return found
}

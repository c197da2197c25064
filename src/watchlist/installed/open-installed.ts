import type { IsoDate } from '../../model/date-value.ts'
import type { Listing } from '../../model/listing.ts'
import { dateListings, departedParties } from '../dating/date-listings.ts'
import type { DatedFacts } from '../dating/dated-facts.ts'
import { historyOf, type ListHistory } from '../dating/list-history.ts'
import { listedOn } from '../listed-on.ts'
import type { LoadedList } from '../loaded-list.ts'
import { presentVersions, versionAsOf } from './choose-version.ts'
import { currentVersion, dayOf, type ListRecord, type ListVersion } from './list-record.ts'
import { openVersion } from './open-version.ts'
import { membersOfVersions } from './version-members-file.ts'

/** A version that was read, with the history of its list. */
export interface OpenedVersion {
  readonly list: LoadedList
  readonly record: ListRecord
}

/** Reads the version of an installed list that a day asks for; the newest where no day is asked; null where all were removed. */
export async function openInstalled(
  dataFolder: string,
  record: ListRecord,
  asOf: IsoDate | null,
): Promise<OpenedVersion | null> {
  const version = asOf === null ? currentVersion(record) : versionAsOf(record, asOf)
  if (version === null) return null
  const list = await openVersion(dataFolder, record.name, version)
  const isLater = asOf !== null && dayOf(version) > asOf
  return { list: isLater ? { ...list, laterThanAsked: true } : list, record }
}

/**
 * Dates the designations of an opened version by the list's versions and by what other lists tell. Asked as of a day, it
 * also has the parties of other versions that may have been listed on that day.
 */
export async function dateOpened(
  dataFolder: string,
  { list, record }: OpenedVersion,
  { asOf, facts }: { readonly asOf: IsoDate | null; readonly facts: DatedFacts },
): Promise<LoadedList> {
  const history = historyOf(membersOfVersions(dataFolder, record))
  const others = asOf === null ? [] : await othersOn(asOf, dataFolder, record, history, list)
  const { departed, ...dated } = dateListings(list, { history, facts, departed: others })
  const maybe = departed.filter((listing) => listedOn(listing, asOf).answer !== 'false')
  return maybe.length === 0 ? dated : { ...dated, listings: [...dated.listings, ...maybe] }
}

/** Records of parties that the opened version does not hold and that may have been listed on the day. */
async function othersOn(
  day: IsoDate,
  dataFolder: string,
  record: ListRecord,
  history: ListHistory,
  list: LoadedList,
): Promise<Listing[]> {
  const found: Listing[] = []
  for (const [sha256, ids] of departedParties(history, list)) {
    const wanted = new Set(ids.filter((id) => mayHoldOn(day, id, history)))
    const version = wanted.size === 0 ? undefined : versionOf(record, sha256)
    if (version === undefined) continue
    const { listings } = await openVersion(dataFolder, record.name, version)
    found.push(...listings.filter(({ id }) => wanted.has(id)))
  }
  return found
}

// Reading a version takes a second or so: those that cannot matter to the day are left alone.
function mayHoldOn(day: IsoDate, id: string, { parties }: ListHistory): boolean {
  const party = parties.get(id)
  if (party === undefined) return false
  const { earliest, runs } = party
  // The list's own date may reach back beyond a version that lacks the party: it was listed before, too.
  return runs.some(
    ({ after, before }) =>
      (after === null || after < day || (earliest !== null && earliest <= day)) && (before === null || before > day),
  )
}

function versionOf(record: ListRecord, sha256: string): ListVersion | undefined {
  return presentVersions(record).find((version) => version.sha256 === sha256)
}

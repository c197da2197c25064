import { rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { IsoDate } from '../../model/date-value.ts'
import type { Listing } from '../../model/listing.ts'
import { packageVersion } from '../../model/package-version.ts'
import type { LoadedList } from '../loaded-list.ts'
import { damagedFilesOf } from './damaged-files.ts'
import { makeFolder, replaceFile, syncFolder } from './durable-files.ts'
import { ListExistsError, ListReplacedError, ListShrunkError } from './list-errors.ts'
import { listFolder, readRecord, recordFile, versionFolder } from './list-folders.ts'
import { withLock } from './list-lock.ts'
import {
  currentVersion,
  type DatedBy,
  type FetchedFrom,
  type ListRecord,
  type ListVersion,
  recordToJson,
  type StoredPart,
  withVersion,
} from './list-record.ts'
import { removeOrphans } from './staging.ts'
import { idsOf } from './version-members-file.ts'

/** Where lists are kept, and what day it is: the store has no clock. */
export interface ListStore {
  readonly dataFolder: string
  readonly today: IsoDate
  /** How long to wait for another process, in milliseconds. */
  readonly lockWaitMs?: number
}

/** A version that was read whole and lies packed in a staging folder. */
export interface StagedVersion {
  readonly folder: string
  readonly loaded: LoadedList
  readonly parts: readonly StoredPart[]
  readonly fetchedFrom: readonly FetchedFrom[]
  readonly datedBy: DatedBy
}

/** What became of a version. */
export interface InstalledVersion {
  readonly name: string
  /** `unchanged` where it was installed already; `repaired` where its files had been damaged or removed. */
  readonly outcome: 'installed' | 'repaired' | 'unchanged'
  readonly version: ListVersion
  /** The version in use before, of the list's own order; null where there was none. */
  readonly before: ListVersion | null
  /** False for an older version, which only questions about its time are asked of. */
  readonly isCurrent: boolean
}

/**
 * Gives a staged version its place. The record is replaced last and at once: until then, and if the process dies, the old
 * version is the one in use.
 *
 * @param addresses for `update` to ask; left as they are where null
 * @throws ListShrunkError, ListReplacedError, ListExistsError, ListLockedError; nothing is changed then
 */
export async function installVersion(
  { dataFolder, today, lockWaitMs }: ListStore,
  staged: StagedVersion,
  { addresses = null, acceptShrunk = false }: { addresses?: readonly string[] | null; acceptShrunk?: boolean } = {},
): Promise<InstalledVersion> {
  const { loaded } = staged
  const { name } = loaded
  return withLock(
    listFolder(dataFolder, name),
    async () => {
      const record = (await readRecord(dataFolder, name)) ?? { name, addresses: [], versions: [] }
      await removeOrphans(dataFolder, name, new Set(record.versions.map(({ sha256 }) => sha256)))
      const before = currentVersion(record)
      const known = record.versions.find(({ sha256 }) => sha256 === loaded.sha256) ?? null
      const isWhole = known !== null && (await isStored(dataFolder, name, known))
      // The files of a version that is there already stay, and with them their names.
      const version = { ...versionOf(staged, today, known), parts: isWhole ? known.parts : staged.parts }
      refuseOtherFormat(name, before, version)
      const next: ListRecord = {
        name,
        addresses: addresses ?? record.addresses,
        versions: withVersion(record.versions, version),
      }
      const isCurrent = currentVersion(next)?.sha256 === version.sha256
      if (known === null && isCurrent && !acceptShrunk && before !== null) {
        refuseShrunk(name, before, version)
        refuseReplaced(name, before, version, {
          were: idsOf(versionFolder(dataFolder, name, before.sha256)),
          are: loaded.listings,
        })
      }
      const place = versionFolder(dataFolder, name, version.sha256)
      if (!isWhole) {
        await makeFolder(dirname(place))
        // What lies there is damaged or not known to any record.
        await rm(place, { recursive: true, force: true })
        await rename(staged.folder, place)
        await syncFolder(dirname(place))
      }
      await writeRecord(dataFolder, next)
      const outcome = known === null ? 'installed' : isWhole ? 'unchanged' : 'repaired'
      return { name, outcome, version, before, isCurrent }
    },
    lockWaitMs,
  )
}

/** Replaces a list's record; call it under the list's lock. */
export async function writeRecord(dataFolder: string, record: ListRecord): Promise<void> {
  await replaceFile(recordFile(dataFolder, record.name), recordToJson(record))
  await syncFolder(join(dataFolder, 'lists'))
}

async function isStored(dataFolder: string, name: string, version: ListVersion): Promise<boolean> {
  return version.removedOn === null && (await damagedFilesOf(dataFolder, name, version)).length === 0
}

function versionOf(
  { loaded, fetchedFrom, datedBy }: StagedVersion,
  today: IsoDate,
  known: ListVersion | null,
): Omit<ListVersion, 'parts'> {
  return {
    sha256: loaded.sha256,
    format: loaded.format ?? '',
    publishedOn: loaded.publishedOn ?? known?.publishedOn ?? null,
    datedBy: loaded.publishedOn === null ? (known?.datedBy ?? null) : datedBy,
    installedOn: known?.installedOn ?? today,
    checkedOn: today,
    entries: loaded.listings.length,
    datedDesignations: loaded.listings.reduce(
      (sum, { designations }) => sum + designations.filter(({ from }) => from !== null).length,
      0,
    ),
    readBy: packageVersion(),
    fetchedFrom: fetchedFrom.length > 0 ? fetchedFrom : (known?.fetchedFrom ?? []),
    cleaning: loaded.cleaning ?? [],
    removedOn: null,
  }
}

function refuseOtherFormat(name: string, before: ListVersion | null, version: ListVersion): void {
  if (before === null || familyOf(before.format) === familyOf(version.format)) return
  throw new ListExistsError(name, before.format, version.format)
}

/** One authority's formats share ids of entries, so versions in any of them can stand in one list. */
function familyOf(format: string): string {
  return format.startsWith('ofac-') || format.startsWith('uk-') ? format.slice(0, format.indexOf('-')) : format
}

function refuseShrunk(name: string, before: ListVersion, version: ListVersion): void {
  if (version.entries * 2 < before.entries) throw new ListShrunkError(name, before.entries, version.entries)
}

function refuseReplaced(
  name: string,
  before: ListVersion,
  version: ListVersion,
  { were, are }: { readonly were: ReadonlySet<string>; readonly are: readonly Listing[] },
): void {
  // A later release of ours may call the same entries by other ids.
  if (before.readBy !== version.readBy) return
  const kept = are.filter(({ id }) => were.has(id)).length
  if (kept * 2 < were.size) throw new ListReplacedError(name, were.size, kept)
}

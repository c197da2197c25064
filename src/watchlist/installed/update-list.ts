import { join } from 'node:path'
import { WatchlistFormatError } from '../errors.ts'
import { partsOfFetched, stageVersion } from './add-list.ts'
import { damagedFilesOf } from './damaged-files.ts'
import { type FetchSettings, fetchListFile } from './fetch-list-file.ts'
import { type InstalledVersion, installVersion, type ListStore, writeRecord } from './install-version.ts'
import { knownList } from './known-lists.ts'
import { ListFetchError, ListOlderError } from './list-errors.ts'
import { listFolder, readRecord, versionFolder } from './list-folders.ts'
import { withLock } from './list-lock.ts'
import { currentVersion, type FetchedFrom, type ListRecord, type ListVersion } from './list-record.ts'
import { type IncomingPart, inStaging, openStored } from './staging.ts'

export interface UpdateOptions {
  readonly acceptShrunk?: boolean
  /** Unpacked bytes that one file may have. */
  readonly mostBytes?: number
}

/** Where a list is updated from; none where it can only be added by hand. */
export function addressesOf(name: string, record: ListRecord | null): readonly string[] {
  const own = record?.addresses ?? []
  return own.length > 0 ? own : (knownList(name)?.addresses ?? [])
}

/**
 * Asks a list's addresses for a newer version and installs it. Files that did not change are taken from the version that is
 * installed. Whatever goes wrong, the version in use stays in use.
 *
 * @throws ListFetchError, ListShrunkError, ListOlderError, WatchlistFormatError and others
 */
export async function updateList(
  store: ListStore,
  name: string,
  { acceptShrunk = false, mostBytes }: UpdateOptions,
  fetching: FetchSettings,
): Promise<InstalledVersion> {
  const { dataFolder } = store
  const record = await readRecord(dataFolder, name)
  const addresses = addressesOf(name, record)
  if (addresses.length === 0) throw new ListFetchError(name, 'expected a list with an address, found none')
  const before = record === null ? null : currentVersion(record)
  // Of a damaged version nothing can be taken: everything is fetched, which also puts it right.
  const isWhole = before !== null && (await damagedFilesOf(dataFolder, name, before)).length === 0
  return inStaging(dataFolder, async (folder) => {
    const incoming: IncomingPart[] = []
    const fetchedFrom: FetchedFrom[] = []
    let changed = false
    for (const [index, address] of addresses.entries()) {
      const mark = isWhole ? markOf(before, address) : null
      const fetched = await fetchListFile(address, join(folder, `fetched-${index}`), mark, fetching)
      if (fetched === null) {
        incoming.push(...(await keptParts(dataFolder, name, before!, address)))
        fetchedFrom.push(mark!)
      } else {
        changed = true
        incoming.push(...(await partsOfFetched(address, fetched, mostBytes)))
        fetchedFrom.push({ address, etag: fetched.etag, lastModified: fetched.lastModified })
      }
    }
    if (!changed && before !== null) return checkedToday(store, name, before)
    const staged = await stageVersion(folder, incoming, { name, fetchedFrom, paths: [] })
    const { loaded } = staged
    if (before !== null && before.fetchedFrom.length > 0 && loaded.format !== before.format) {
      throw new WatchlistFormatError(addresses[0]!, 0, `a list in ${before.format}`, `one in ${loaded.format}`)
    }
    if (before?.publishedOn != null && loaded.publishedOn !== null && loaded.publishedOn < before.publishedOn) {
      throw new ListOlderError(name, before.publishedOn, loaded.publishedOn)
    }
    return installVersion(store, staged, { acceptShrunk })
  })
}

/** What the address said last time, where the version in use has files of it. */
function markOf(version: ListVersion | null, address: string): FetchedFrom | null {
  if (version === null || !version.parts.some((part) => part.address === address)) return null
  const from = version.fetchedFrom.find((one) => one.address === address) ?? null
  return from === null || (from.etag === null && from.lastModified === null) ? null : from
}

async function keptParts(
  dataFolder: string,
  name: string,
  version: ListVersion,
  address: string,
): Promise<IncomingPart[]> {
  const parts = version.parts.filter((part) => part.address === address)
  const opened = await openStored(versionFolder(dataFolder, name, version.sha256), parts)
  return opened.map((part) => ({ part, address }))
}

async function checkedToday(
  { dataFolder, today, lockWaitMs }: ListStore,
  name: string,
  { sha256 }: ListVersion,
): Promise<InstalledVersion> {
  return withLock(
    listFolder(dataFolder, name),
    async () => {
      // Read again: somebody else may have installed a version meanwhile.
      const record = await readRecord(dataFolder, name)
      const version = record?.versions.find((one) => one.sha256 === sha256)
      if (record === null || version === undefined) throw new ListFetchError(name, 'the list was removed meanwhile')
      const checked = { ...version, checkedOn: today }
      await writeRecord(dataFolder, {
        ...record,
        versions: record.versions.map((one) => (one === version ? checked : one)),
      })
      const isCurrent = currentVersion(record) === version
      return { name, outcome: 'unchanged', version: checked, before: version, isCurrent }
    },
    lockWaitMs,
  )
}

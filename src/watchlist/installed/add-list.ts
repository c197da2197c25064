import { join } from 'node:path'
import type { IsoDate } from '../../model/date-value.ts'
import { detectFormat, readList } from '../read-list.ts'
import type { ListPart } from '../source/list-part.ts'
import { openParts } from '../source/open-parts.ts'
import { dayInPaths } from './day-in-path.ts'
import { type FetchedFile, type FetchSettings, fetchListFile } from './fetch-list-file.ts'
import { type InstalledVersion, installVersion, type ListStore, type StagedVersion } from './install-version.ts'
import { knownList, knownListOf } from './known-lists.ts'
import { ListNameError } from './list-errors.ts'
import { isListName } from './list-folders.ts'
import { isAddress, listNameOf } from './list-name-of.ts'
import type { DatedBy, FetchedFrom } from './list-record.ts'
import { type IncomingPart, inStaging, openStored, storeParts } from './staging.ts'
import { writeMembers } from './version-members-file.ts'

export interface AddOptions {
  /** Name of the list; by format or file name where left out. */
  readonly name?: string
  readonly format?: string
  /** Day of publication, for lists that carry none. */
  readonly publishedOn?: IsoDate
  readonly acceptShrunk?: boolean
  /** Unpacked bytes that one file may have. */
  readonly mostBytes?: number
}

/**
 * Installs files, folders or addresses as one version of one list: fetched and packed into a staging folder, read whole
 * from there, and only then given its place. What was read is byte for byte what is kept.
 *
 * @throws WatchlistFormatError and the like for what cannot be read whole; nothing is installed then
 */
export async function addList(
  store: ListStore,
  from: readonly string[],
  options: AddOptions,
  fetching: FetchSettings,
): Promise<InstalledVersion> {
  if (options.name !== undefined && !isListName(options.name)) throw new ListNameError(options.name)
  return inStaging(store.dataFolder, async (folder) => {
    const { incoming, fetchedFrom } = await incomingParts(from, folder, options, fetching)
    const addresses = from.filter(isAddress)
    const name = options.name ?? (await defaultName(incoming, from, addresses, options.format))
    const staged = await stageVersion(folder, incoming, { ...options, name, fetchedFrom, paths: from })
    // A list that comes whole from the web is asked for there again; the official addresses need no remembering.
    const own = addresses.length < from.length ? null : isOfficial(name, addresses) ? [] : addresses
    return installVersion(store, staged, { addresses: own, acceptShrunk: options.acceptShrunk === true })
  })
}

/** What `stageVersion` is told beside the parts. */
export interface StageOptions {
  readonly name: string
  readonly format?: string
  readonly publishedOn?: IsoDate
  readonly fetchedFrom: readonly FetchedFrom[]
  /** Paths as the user gave them: a day in their names dates a list that has none. */
  readonly paths: readonly string[]
}

/** Packs parts into the staging folder and reads the packed ones whole. */
export async function stageVersion(
  folder: string,
  incoming: readonly IncomingPart[],
  { name, format, publishedOn, fetchedFrom, paths }: StageOptions,
): Promise<StagedVersion> {
  const place = join(folder, 'version')
  const parts = await storeParts(place, incoming)
  const shown = incoming.map(({ part }) => part.shown)
  const read = await readList(await openStored(place, parts, shown), {
    name,
    ...(format === undefined ? {} : { format }),
  })
  await writeMembers(place, read)
  const { day, datedBy } = dayOfVersion(read.publishedOn, publishedOn ?? null, paths)
  return { folder: place, loaded: { ...read, publishedOn: day }, parts, fetchedFrom, datedBy }
}

/** The list's own stamp, else what the user says, else the one day that the file names hold. */
function dayOfVersion(
  own: IsoDate | null,
  said: IsoDate | null,
  paths: readonly string[],
): { day: IsoDate | null; datedBy: DatedBy } {
  if (own !== null) return { day: own, datedBy: 'list' }
  if (said !== null) return { day: said, datedBy: 'user' }
  const day = dayInPaths(paths)
  return { day, datedBy: day === null ? null : 'file_name' }
}

async function incomingParts(
  from: readonly string[],
  folder: string,
  { mostBytes }: AddOptions,
  fetching: FetchSettings,
): Promise<{ incoming: IncomingPart[]; fetchedFrom: FetchedFrom[] }> {
  const incoming: IncomingPart[] = []
  const fetchedFrom: FetchedFrom[] = []
  for (const [index, one] of from.entries()) {
    if (isAddress(one)) {
      const fetched = await fetchListFile(one, join(folder, `fetched-${index}`), null, fetching)
      fetchedFrom.push({ address: one, etag: fetched!.etag, lastModified: fetched!.lastModified })
      incoming.push(...(await partsOfFetched(one, fetched!, mostBytes)))
    } else {
      for (const part of await openParts([one], mostBytes)) incoming.push({ part, address: null })
    }
  }
  return { incoming, fetchedFrom }
}

/** The parts of a file that was fetched, under the name and address that it has on the web. */
export async function partsOfFetched(
  address: string,
  { file }: FetchedFile,
  mostBytes?: number,
): Promise<IncomingPart[]> {
  const parts = await openParts([file], mostBytes)
  const name = decodeURIComponent(new URL(address).pathname.split('/').findLast((one) => one !== '') ?? 'list')
  return parts.map((part) => ({ part: renamed(part, file, name, address), address }))
}

function renamed(part: ListPart, file: string, name: string, address: string): ListPart {
  // An entry of an archive has a name of its own already.
  return {
    name: part.shown === file ? name.replace(/\.gz$/i, '') : part.name,
    shown: part.shown.replace(file, address),
    open: () => part.open(),
  }
}

async function defaultName(
  incoming: readonly IncomingPart[],
  from: readonly string[],
  addresses: readonly string[],
  format: string | undefined,
): Promise<string> {
  const parts = incoming.map(({ part }) => part)
  const id = format ?? (await detectFormat(parts)).id
  const known = knownListOf(
    id,
    parts.map(({ name }) => name),
    addresses,
  )
  return known?.name ?? listNameOf(from[0]!)
}

function isOfficial(name: string, addresses: readonly string[]): boolean {
  const official = knownList(name)?.addresses ?? []
  return addresses.every((address) => official.includes(address))
}

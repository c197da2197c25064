import { stat } from 'node:fs/promises'
import type { IsoDate } from '../model/date-value.ts'
import { WatchlistUnknownError } from './errors.ts'
import { installedNames, readRecord, STARTER_NAME } from './installed/list-folders.ts'
import type { OpenedVersion } from './installed/open-installed.ts'
import { starterList } from './installed/starter-list.ts'
import type { LoadedList } from './loaded-list.ts'
import { WatchlistIndex } from './watchlist-index.ts'

export interface OpenWatchlistOptions {
  /** Names of installed lists, or paths of list files or folders in any format that we read. All installed ones where none is given. */
  readonly lists?: readonly string[]
  /**
   * Day as which the lists are to be read: of each installed list its newest version of that day or before, or, where its
   * versions do not reach back so far, the oldest (`laterThanAsked`). Null for the newest.
   */
  readonly asOf?: IsoDate | null
  /** Folder with installed lists (`lists/` in it); null for the packaged one alone. */
  readonly dataFolder?: string | null
}

let starterIndex: WatchlistIndex | null = null

/** The packaged list alone, read once in a process: what there is before any list is installed. */
export function starterWatchlist(): WatchlistIndex {
  starterIndex ??= new WatchlistIndex([starterList()])
  return starterIndex
}

/**
 * Opens lists for screening. Where none is named these are the packaged starter list and every installed one. Designations
 * without a day are dated by the installed versions, and by what the other opened lists and the starter list tell.
 *
 * @throws WatchlistUnknownError, WatchlistFormatError, ListDamagedError: a list that cannot be read whole is not passed over
 */
export async function openWatchlist({
  lists = [],
  asOf = null,
  dataFolder = null,
}: OpenWatchlistOptions = {}): Promise<WatchlistIndex> {
  const asked = lists.filter((name) => name !== '')
  const names = asked.length > 0 ? [...new Set(asked)] : [STARTER_NAME, ...(await installedNames(dataFolder))]
  // Nothing but the packaged list: no reader is loaded.
  if (names.every((name) => name === STARTER_NAME)) return starterWatchlist()
  const opened: (LoadedList | OpenedVersion)[] = []
  for (const name of names) {
    const one = name === STARTER_NAME ? starterList() : await openByName(name, dataFolder, asOf)
    if (one !== null) opened.push(one)
    // A folder whose first version never came to be is passed over; a name that was asked for may be a path.
    else if (asked.length > 0) opened.push(await openPath(name, dataFolder))
  }
  return new WatchlistIndex(await dateAll(opened, dataFolder, asOf))
}

async function openByName(
  name: string,
  dataFolder: string | null,
  asOf: IsoDate | null,
): Promise<OpenedVersion | null> {
  const record = dataFolder === null ? null : await readRecord(dataFolder, name)
  if (record === null || dataFolder === null) return null
  const { openInstalled } = await import('./installed/open-installed.ts')
  return openInstalled(dataFolder, record, asOf)
}

async function openPath(name: string, dataFolder: string | null): Promise<LoadedList> {
  if (!(await isPath(name))) {
    throw new WatchlistUnknownError(name, [STARTER_NAME, ...(await installedNames(dataFolder))])
  }
  const [{ readList }, { listNameOf }, { dayInPaths }] = await Promise.all([
    import('./read-list.ts'),
    import('./installed/list-name-of.ts'),
    import('./installed/day-in-path.ts'),
  ])
  const list = await readList([name], { name: listNameOf(name) })
  return { ...list, publishedOn: list.publishedOn ?? dayInPaths([name]) }
}

async function dateAll(
  opened: readonly (LoadedList | OpenedVersion)[],
  dataFolder: string | null,
  asOf: IsoDate | null,
): Promise<LoadedList[]> {
  const [{ datedFacts }, { dateOpened }, { dateListings }, { historyOf }, { membersOf }] = await Promise.all([
    import('./dating/dated-facts.ts'),
    import('./installed/open-installed.ts'),
    import('./dating/date-listings.ts'),
    import('./dating/list-history.ts'),
    import('./dating/version-members.ts'),
  ])
  const starter = starterList()
  const lists = opened.map((one) => ('record' in one ? one.list : one))
  const facts = datedFacts(lists.includes(starter) ? lists : [starter, ...lists])
  const dated: LoadedList[] = []
  for (const one of opened) {
    if (one === starter) dated.push(starter)
    else if ('record' in one) dated.push(await dateOpened(dataFolder!, one, { asOf, facts }))
    else {
      const { departed: _, ...list } = dateListings(one, { history: historyOf([membersOf(one)]), facts })
      dated.push(list)
    }
  }
  return dated
}

async function isPath(name: string): Promise<boolean> {
  // A path that is wrong should be told as a path, not as a list that is not installed.
  if (/[\\/]|\.[a-z]{2,5}$/i.test(name)) return true
  return stat(name).then(
    () => true,
    () => false,
  )
}

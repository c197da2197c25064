import { WatchlistUnknownError } from './errors.ts'
import { readFollowTheMoney } from './formats/follow-the-money.ts'
import { installedLists, isListFile, listNameOf, STARTER } from './installed-lists.ts'
import type { LoadedList } from './loaded-list.ts'
import { WatchlistIndex } from './watchlist-index.ts'

export interface OpenWatchlistOptions {
  /** Names of installed lists, or paths of FollowTheMoney files; the starter list where none is given. */
  readonly lists?: readonly string[]
  /**
   * Day as which the lists are to be read. Versions of a list are chosen by it once several are installed; until then
   * the newest serves for every day, and dated designations do the rest.
   */
  readonly asOf?: string | null
  /** Folder with further installed lists (`lists/` in it); null for the packaged one alone. */
  readonly dataFolder?: string | null
}

let starterIndex: WatchlistIndex | null = null

/** Opens lists for screening. The starter list is read once in a process; others are read each time. */
export function openWatchlist({ lists = [], dataFolder = null }: OpenWatchlistOptions = {}): WatchlistIndex {
  const asked = lists.filter((name) => name !== '')
  if (asked.length === 0 || (asked.length === 1 && asked[0] === STARTER.name)) {
    starterIndex ??= new WatchlistIndex([readFollowTheMoney(STARTER.file, STARTER.name)])
    return starterIndex
  }
  return new WatchlistIndex([...new Set(asked)].map((name) => openList(name, dataFolder)))
}

function openList(name: string, dataFolder: string | null): LoadedList {
  const installed = installedLists(dataFolder)
  const known = installed.find((list) => list.name === name)
  if (known !== undefined) return readFollowTheMoney(known.file, known.name)
  if (isListFile(name)) return readFollowTheMoney(name, listNameOf(name))
  throw new WatchlistUnknownError(
    name,
    installed.map((list) => list.name),
  )
}

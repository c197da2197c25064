import { WatchlistUnknownError } from '../errors.ts'
import { presentVersions, versionMeant } from '../installed/choose-version.ts'
import { dayInPaths } from '../installed/day-in-path.ts'
import { ListVersionError } from '../installed/list-errors.ts'
import { listNameOf } from '../installed/list-name-of.ts'
import { openVersion } from '../installed/open-version.ts'
import { installedRecord } from '../installed/remove-list.ts'
import type { LoadedList } from '../loaded-list.ts'
import { readList } from '../read-list.ts'

/** Which two versions to compare. */
export interface PairAsked {
  /** Name of an installed list; or, with `second`, the older file or folder. */
  readonly first: string
  readonly second: string | null
  /** Versions of an installed list, by day or hash; null for the one before, and for the one in use. */
  readonly from: string | null
  readonly to: string | null
}

/** Reads two versions of one installed list, or two files. */
export async function openPair(
  dataFolder: string | null,
  { first, second, from, to }: PairAsked,
): Promise<{ from: LoadedList; to: LoadedList }> {
  if (second !== null) {
    const name = listNameOf(second)
    return { from: await readFile(first, name), to: await readFile(second, name) }
  }
  if (dataFolder === null) throw new WatchlistUnknownError(first, [])
  const record = await installedRecord(dataFolder, first)
  const present = presentVersions(record)
  const newer = to === null ? present.at(-1)! : versionMeant(record, to)
  const older = from === null ? present[present.indexOf(newer) - 1] : versionMeant(record, from)
  if (older === undefined)
    throw new ListVersionError(
      first,
      'the one before',
      present.map(({ sha256 }) => sha256.slice(0, 12)),
    )
  return { from: await openVersion(dataFolder, first, older), to: await openVersion(dataFolder, first, newer) }
}

async function readFile(path: string, name: string): Promise<LoadedList> {
  const list = await readList([path], { name })
  return { ...list, publishedOn: list.publishedOn ?? dayInPaths([path]) }
}

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { WatchlistUnreadableError } from '../errors.ts'
import { ListNameError } from './list-errors.ts'
import { type ListRecord, recordFromJson } from './list-record.ts'

/** Where installed lists lie: `<data folder>/lists/<name>/list.json` and `versions/<sha256>/<part>.gz` beside it. */
export function listsFolder(dataFolder: string): string {
  return join(dataFolder, 'lists')
}

export function listFolder(dataFolder: string, name: string): string {
  return join(listsFolder(dataFolder), checkedName(name))
}

export function recordFile(dataFolder: string, name: string): string {
  return join(listFolder(dataFolder, name), 'list.json')
}

export function versionFolder(dataFolder: string, name: string, sha256: string): string {
  return join(listFolder(dataFolder, name), 'versions', sha256)
}

/** Where versions are put together before they get their place; on the same disk, so that a rename moves them. */
export function stagingFolder(dataFolder: string): string {
  return join(listsFolder(dataFolder), '.staging')
}

/** True for names that a list may have: they are folder names, too. */
export function isListName(name: string): boolean {
  return /^[a-z0-9][a-z0-9._-]{0,63}$/.test(name) && name !== STARTER_NAME
}

/** Name of the list that ships with the package. */
export const STARTER_NAME = 'starter'

/** Names of the installed lists, in order. Only the folder is looked at, no list is opened. */
export async function installedNames(dataFolder: string | null): Promise<readonly string[]> {
  return (await entriesOf(dataFolder)).filter((entry) => entry.isDirectory() && isListName(entry.name)).map(nameOf)
}

/** Files that lie in the lists folder without being installed: they are not asked, and whoever put them there should know. */
export async function strayFiles(dataFolder: string | null): Promise<readonly string[]> {
  return (await entriesOf(dataFolder)).filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(nameOf)
}

/**
 * The record of an installed list; null where there is no such list.
 *
 * @throws ListRecordError, WatchlistUnreadableError
 */
export async function readRecord(dataFolder: string, name: string): Promise<ListRecord | null> {
  if (!isListName(name)) return null
  const file = recordFile(dataFolder, name)
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (cause) {
    if (isMissing(cause)) return null
    throw new WatchlistUnreadableError(file, cause)
  }
  return recordFromJson(text, file)
}

/** True for the error of a file or folder that is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}

async function entriesOf(dataFolder: string | null) {
  if (dataFolder === null) return []
  const folder = listsFolder(dataFolder)
  try {
    return (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (cause) {
    // No such folder: nothing was installed yet.
    if (isMissing(cause)) return []
    throw new WatchlistUnreadableError(folder, cause)
  }
}

function nameOf({ name }: { readonly name: string }): string {
  return name
}

function checkedName(name: string): string {
  if (!isListName(name)) throw new ListNameError(name)
  return name
}

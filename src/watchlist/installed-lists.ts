import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { packagedFile } from '../model/packaged-data.ts'

/** A list file that can be opened by name. */
export interface InstalledList {
  readonly name: string
  readonly file: string | URL
  /** False for lists that a user put into the data folder. */
  readonly packaged: boolean
}

/** The list that ships with the package: what is opened where no list is asked for. */
export const STARTER: InstalledList = {
  name: 'starter',
  file: packagedFile('watchlist/starter.ftm.jsonl'),
  packaged: true,
}

const LIST_FILE = /\.(?:ftm\.jsonl?|jsonl|json)(?:\.gz)?$/

/**
 * The lists that can be opened by name: the packaged one, and every FollowTheMoney file in `lists/` of the data folder.
 * No file is opened here.
 */
export function installedLists(dataFolder: string | null = null): readonly InstalledList[] {
  if (dataFolder === null) return [STARTER]
  const folder = join(dataFolder, 'lists')
  const found = filesOf(folder)
    .filter((file) => LIST_FILE.test(file))
    .map((file) => ({ name: listNameOf(file), file: join(folder, file), packaged: false }))
  return [STARTER, ...found.filter(({ name }) => name !== STARTER.name)]
}

/** True where words that ask for a list mean a file. */
export function isListFile(name: string): boolean {
  return LIST_FILE.test(name)
}

/** File name without folder and endings: `lists/own.ftm.jsonl` is `own`. */
export function listNameOf(file: string): string {
  return basename(file).replace(LIST_FILE, '')
}

function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    // No such folder: nothing was installed yet.
    return []
  }
}

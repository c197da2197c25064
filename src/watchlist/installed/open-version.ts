import type { LoadedList } from '../loaded-list.ts'
import { readList } from '../read-list.ts'
import { ListDamagedError } from './list-errors.ts'
import { isMissing, versionFolder } from './list-folders.ts'
import type { ListVersion } from './list-record.ts'
import { openStored } from './staging.ts'

/**
 * Reads a stored version whole. Its bytes are hashed on the way: what was changed on the disk since is not used.
 *
 * @throws ListDamagedError
 */
export async function openVersion(dataFolder: string, name: string, version: ListVersion): Promise<LoadedList> {
  const folder = versionFolder(dataFolder, name, version.sha256)
  let read: LoadedList
  try {
    read = await readList(await openStored(folder, version.parts), { name, format: version.format })
  } catch (error) {
    // What is stored was read whole once, so it is not the list that is wrong.
    const found = error instanceof Error ? error.message : String(error)
    const missing = error instanceof Error && isMissing(error.cause)
    throw new ListDamagedError(name, folder, missing ? 'a file less' : `what cannot be read: ${found}`)
  }
  if (read.sha256 !== version.sha256) throw new ListDamagedError(name, folder, 'other bytes')
  return { ...read, publishedOn: version.publishedOn }
}

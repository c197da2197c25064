import { checkParts, type DamagedFile } from './check-parts.ts'
import { versionFolder } from './list-folders.ts'
import type { ListVersion } from './list-record.ts'
import { checkMembers } from './version-members-file.ts'

/** Reads every file that is kept of a version; those that are not what was installed. */
export async function damagedFilesOf(dataFolder: string, name: string, version: ListVersion): Promise<DamagedFile[]> {
  const folder = versionFolder(dataFolder, name, version.sha256)
  return [...(await checkParts(folder, version.parts)), ...checkMembers(folder, version.sha256)]
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { membersFromJson, membersOf, membersToJson, type VersionMembers } from '../dating/version-members.ts'
import type { LoadedList } from '../loaded-list.ts'
import type { DamagedFile } from './check-parts.ts'
import { replaceFile } from './durable-files.ts'
import { ListDamagedError } from './list-errors.ts'
import { versionFolder } from './list-folders.ts'
import { dayOf, type ListRecord, type ListVersion } from './list-record.ts'

const FILE = 'members.json.gz'

/** Keeps who is on a version beside its files, so that designations are dated without reading old versions again. */
export async function writeMembers(folder: string, list: LoadedList): Promise<void> {
  await replaceFile(join(folder, FILE), gzipSync(JSON.stringify(membersToJson(membersOf(list)))))
}

/** What is wrong with the file that `writeMembers` left. */
export function checkMembers(folder: string, sha256: string): DamagedFile[] {
  const file = join(folder, FILE)
  try {
    return readMembers(file).sha256 === sha256 ? [] : [{ file, found: 'that of another version' }]
  } catch (error) {
    return [{ file, found: `a file that cannot be read (${messageOf(error)})` }]
  }
}

/** Ids of the entries of a version; none where its record of them is damaged. */
export function idsOf(folder: string): ReadonlySet<string> {
  try {
    return new Set(readMembers(join(folder, FILE)).members.keys())
  } catch {
    return new Set()
  }
}

/** Who is on each version of a list, oldest first, read one by one. A version without a day that can be relied on is left out. */
export function* membersOfVersions(dataFolder: string, { name, versions }: ListRecord): Generator<VersionMembers> {
  for (const version of versions) {
    const day = reliableDayOf(version)
    if (version.removedOn !== null || day === null) continue
    const file = join(versionFolder(dataFolder, name, version.sha256), FILE)
    let members: VersionMembers
    try {
      members = readMembers(file)
    } catch (error) {
      throw new ListDamagedError(name, file, messageOf(error))
    }
    yield { ...members, publishedOn: day, sha256: version.sha256 }
  }
}

function readMembers(file: string): VersionMembers {
  return membersFromJson(JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')), file)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/**
 * The day that dating may count with. Where a file without a date was added by hand nobody knows how old it is: who is not
 * in it may have been listed long before it was added. What an address served on a day was the list of that day.
 */
function reliableDayOf(version: ListVersion): string | null {
  return version.publishedOn ?? (version.fetchedFrom.length > 0 ? dayOf(version) : null)
}

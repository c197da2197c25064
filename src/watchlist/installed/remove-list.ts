import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { WatchlistUnknownError } from '../errors.ts'
import { presentVersions, versionMeant } from './choose-version.ts'
import { type ListStore, writeRecord } from './install-version.ts'
import { ListVersionError } from './list-errors.ts'
import { installedNames, listFolder, readRecord, STARTER_NAME, versionFolder } from './list-folders.ts'
import { withLock } from './list-lock.ts'
import type { ListRecord, ListVersion } from './list-record.ts'
import { inStaging } from './staging.ts'

/** Removes a list with all its versions. */
export async function removeList({ dataFolder, lockWaitMs }: ListStore, name: string): Promise<ListRecord> {
  const record = await installedRecord(dataFolder, name)
  const folder = listFolder(dataFolder, name)
  await inStaging(dataFolder, (staging) =>
    // Moved away first, at once: half a list is never seen.
    withLock(folder, () => rename(folder, join(staging, name)), lockWaitMs),
  )
  return record
}

/**
 * Removes the files of one version; what was known of it stays in the record, so that an answer which rested on it can
 * still be understood.
 *
 * @param asked beginning of its hash, or its day
 */
export async function removeVersion(
  { dataFolder, today, lockWaitMs }: ListStore,
  name: string,
  asked: string,
): Promise<ListVersion> {
  await installedRecord(dataFolder, name)
  return withLock(
    listFolder(dataFolder, name),
    async () => {
      const record = await installedRecord(dataFolder, name)
      const version = versionMeant(record, asked)
      if (presentVersions(record).length === 1) {
        throw new ListVersionError(
          name,
          `${asked}: it is the only one; "interdict lists remove ${name}" removes the list`,
          [],
        )
      }
      // The record first: a version without files must not look like one that can be opened.
      await writeRecord(dataFolder, {
        ...record,
        versions: record.versions.map((one) => (one === version ? { ...one, removedOn: today } : one)),
      })
      await rm(versionFolder(dataFolder, name, version.sha256), { recursive: true, force: true })
      return version
    },
    lockWaitMs,
  )
}

/** The record of a list that must be installed. */
export async function installedRecord(dataFolder: string, name: string): Promise<ListRecord> {
  const record = await readRecord(dataFolder, name)
  if (record !== null) return record
  throw new WatchlistUnknownError(name, [STARTER_NAME, ...(await installedNames(dataFolder))])
}

import type { IsoDate } from '../../model/date-value.ts'
import { InterdictError } from '../../model/interdict-error.ts'
import { presentVersions } from './choose-version.ts'
import { damagedFilesOf } from './damaged-files.ts'
import { knownList } from './known-lists.ts'
import { installedNames, readRecord, STARTER_NAME } from './list-folders.ts'
import { currentVersion, dayOf, type ListRecord, type ListVersion } from './list-record.ts'
import { starterList } from './starter-list.ts'

/** How one installed list stands. */
export interface ListCheck {
  readonly name: string
  /** Null for a list of one's own. */
  readonly title: string | null
  readonly packaged: boolean
  /** False where it cannot be opened. */
  readonly ok: boolean
  /** What is wrong with it; null where nothing is. */
  readonly problem: string | null
  /** The version in use; null where there is none that can be read. */
  readonly current: CurrentVersion | null
  /** All versions, oldest first; empty for the packaged list. */
  readonly versions: readonly ListVersion[]
  /** Sentences about what its answers may lack. */
  readonly warnings: readonly string[]
}

export interface CurrentVersion {
  readonly sha256: string
  readonly publishedOn: IsoDate | null
  /** How many parties it lists. */
  readonly listings: number
  /** How many dated acts put them there. */
  readonly designations: number
  /** Since it was published, else fetched; null where neither is known. */
  readonly ageDays: number | null
}

/** An older copy is warned about: lists change every week. */
export const OLD_AFTER_DAYS = 30

/** How every installed list stands, by its record; no installed list is read for it. */
export async function checkLists(dataFolder: string | null, today: IsoDate): Promise<ListCheck[]> {
  const checks = [starterCheck(today)]
  for (const name of await installedNames(dataFolder)) {
    const check = await listCheck(dataFolder!, name, today)
    if (check !== null) checks.push(check)
  }
  return checks
}

/**
 * Reads every stored file of a list whole and compares it with what was installed.
 *
 * @returns what is wrong, one sentence a file
 */
export async function damagedFiles(dataFolder: string, { name, versions }: ListCheck): Promise<string[]> {
  const found: string[] = []
  for (const version of versions) {
    if (version.removedOn !== null) continue
    for (const damaged of await damagedFilesOf(dataFolder, name, version)) {
      found.push(`"${damaged.file}": expected it as it was installed, found ${damaged.found}`)
    }
  }
  return found
}

function starterCheck(today: IsoDate): ListCheck {
  const head = { name: STARTER_NAME, title: 'packaged sample list', packaged: true, versions: [] }
  try {
    const { sha256, publishedOn, listings } = starterList()
    const designations = listings.reduce((sum, listing) => sum + listing.designations.filter(isDated).length, 0)
    const ageDays = publishedOn === null ? null : daysBetween(publishedOn, today)
    const current = { sha256, publishedOn, listings: listings.length, designations, ageDays }
    return { ...head, ok: true, problem: null, current, warnings: [] }
  } catch (error) {
    return broken(head, error)
  }
}

async function listCheck(dataFolder: string, name: string, today: IsoDate): Promise<ListCheck | null> {
  const head = { name, title: knownList(name)?.title ?? null, packaged: false }
  let record: ListRecord | null
  try {
    record = await readRecord(dataFolder, name)
  } catch (error) {
    return broken({ ...head, versions: [] }, error)
  }
  // A folder whose first version never came to be.
  if (record === null || presentVersions(record).length === 0) return null
  const { versions } = record
  const version = currentVersion(record)!
  const current = {
    sha256: version.sha256,
    publishedOn: version.publishedOn,
    listings: version.entries,
    designations: version.datedDesignations,
    ageDays: isUndated(version) ? null : daysBetween(dayOf(version), today),
  }
  return { ...head, versions, ok: true, problem: null, current, warnings: warningsOf(version, today) }
}

function warningsOf(version: ListVersion, today: IsoDate): string[] {
  // How long ago it was added by hand says nothing of how old it is.
  if (isUndated(version)) return ['carries no date, so nobody can tell how old it is: add it again with --published']
  const warnings: string[] = []
  const age = daysBetween(dayOf(version), today)
  const checked = daysBetween(version.checkedOn, today)
  // A list that its address still serves is as new as there is, however long ago it was published.
  if (age > OLD_AFTER_DAYS && (version.fetchedFrom.length === 0 || checked > OLD_AFTER_DAYS)) {
    const since = version.fetchedFrom.length === 0 ? '' : `, last looked for a newer one ${checked} days ago`
    warnings.push(`${age} days old${since}: who was listed since is not on it`)
  }
  return warnings
}

function isUndated({ publishedOn, fetchedFrom }: ListVersion): boolean {
  return publishedOn === null && fetchedFrom.length === 0
}

function broken(head: Pick<ListCheck, 'name' | 'title' | 'packaged' | 'versions'>, error: unknown): ListCheck {
  if (!(error instanceof InterdictError)) throw error
  return { ...head, ok: false, problem: error.message, current: null, warnings: [] }
}

function isDated(designation: { readonly from: string | null }): boolean {
  return designation.from !== null
}

function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

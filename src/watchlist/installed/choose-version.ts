import { daysOf, type IsoDate } from '../../model/date-value.ts'
import { ListVersionError } from './list-errors.ts'
import { dayOf, type ListRecord, type ListVersion } from './list-record.ts'

/** Versions whose files are there, oldest first. */
export function presentVersions({ versions }: ListRecord): readonly ListVersion[] {
  return versions.filter(({ removedOn }) => removedOn === null)
}

/** The newest version of a day or before; the oldest where all are later; null where there is none. */
export function versionAsOf(record: ListRecord, day: IsoDate): ListVersion | null {
  const present = presentVersions(record)
  return present.findLast((version) => dayOf(version) <= day) ?? present[0] ?? null
}

/**
 * The version that somebody means: by the beginning of its hash, or by a day, for the newest of that day or before.
 *
 * @throws ListVersionError where none fits, or several
 */
export function versionMeant(record: ListRecord, asked: string): ListVersion {
  const present = presentVersions(record)
  const byDay =
    daysOf(asked) === null || asked.length !== 10 ? null : present.findLast((version) => dayOf(version) <= asked)
  if (byDay !== null && byDay !== undefined) return byDay
  const byHash = asked.length < 4 ? [] : present.filter(({ sha256 }) => sha256.startsWith(asked.toLowerCase()))
  if (byHash.length === 1) return byHash[0]!
  throw new ListVersionError(
    record.name,
    asked,
    present.map((version) => `${version.sha256.slice(0, 12)} (${dayOf(version)})`),
  )
}

import type { ListCheck } from '../watchlist/installed/check-lists.ts'
import type { InstalledVersion } from '../watchlist/installed/install-version.ts'
import type { KnownList } from '../watchlist/installed/known-lists.ts'
import { currentVersion, type ListVersion } from '../watchlist/installed/list-record.ts'

/** An installed list as `lists --json` prints it. */
export function listCheckToJson(list: ListCheck) {
  const version = currentVersion(list)
  return {
    name: list.name,
    title: list.title,
    packaged: list.packaged,
    sha256: list.current?.sha256 ?? null,
    published_on: list.current?.publishedOn ?? null,
    age_days: list.current?.ageDays ?? null,
    listings: list.current?.listings ?? 0,
    designations: list.current?.designations ?? 0,
    ok: list.ok,
    problem: list.problem,
    warnings: list.warnings,
    cleaning: version?.cleaning ?? [],
    versions: list.versions.map(versionToJson),
  }
}

/** One version, as every part of `lists --json` prints it. */
export function versionToJson(version: ListVersion) {
  return {
    version: version.sha256,
    format: version.format,
    published_on: version.publishedOn,
    dated_by: version.datedBy,
    installed_on: version.installedOn,
    checked_on: version.checkedOn,
    removed_on: version.removedOn,
    entries: version.entries,
    parts: version.parts.map(({ name, sha256, bytes, address }) => ({ name, sha256, bytes, address })),
  }
}

/** What `lists add` and `lists update` did with one list. */
export function installedToJson({ name, outcome, version, before, isCurrent }: InstalledVersion) {
  return {
    name,
    outcome,
    current: isCurrent,
    version: versionToJson(version),
    before:
      before === null ? null : { version: before.sha256, published_on: before.publishedOn, entries: before.entries },
  }
}

/** A list of data/lists.json. */
export function knownToJson(list: KnownList, installed: ReadonlySet<string>) {
  return {
    name: list.name,
    title: list.title,
    authority: list.authority,
    format: list.format,
    formats: list.formats,
    addresses: list.addresses,
    page: list.page,
    licence: list.licence,
    checked_on: list.checkedOn,
    checked_how: list.checkedHow,
    installed: installed.has(list.name),
  }
}

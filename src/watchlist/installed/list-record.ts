import type { IsoDate } from '../../model/date-value.ts'
import type { CleaningReport } from '../party/cleaning-log.ts'
import { ListRecordError } from './list-errors.ts'

/** One file of a stored version. It lies packed in the version's folder. */
export interface StoredPart {
  /** Name it came with: what readers go by. */
  readonly name: string
  /** Name it has in the version's folder. */
  readonly file: string
  /** SHA-256 of the unpacked bytes, lower-case hex. */
  readonly sha256: string
  /** Unpacked. */
  readonly bytes: number
  readonly packedBytes: number
  /** Where it was fetched from; null where a file was added by hand. */
  readonly address: string | null
}

/** What an address said about the file it gave, for asking again only if it changed. */
export interface FetchedFrom {
  readonly address: string
  readonly etag: string | null
  readonly lastModified: string | null
}

/** Who says what day a version is of. Null: nobody, its day of installation stands in. */
export type DatedBy = 'list' | 'user' | 'file_name' | null

/** One version of an installed list. Its files never change. */
export interface ListVersion {
  readonly sha256: string
  readonly format: string
  readonly publishedOn: IsoDate | null
  readonly datedBy: DatedBy
  readonly installedOn: IsoDate
  /** Last day on which the address still served this version, or the same file was added again. */
  readonly checkedOn: IsoDate
  readonly entries: number
  /** Acts with a day of their own, by the list. */
  readonly datedDesignations: number
  /** Version of the package that counted and cleaned. */
  readonly readBy: string
  readonly parts: readonly StoredPart[]
  readonly fetchedFrom: readonly FetchedFrom[]
  readonly cleaning: CleaningReport
  /** Set where its files were removed; what was known of it stays. */
  readonly removedOn: IsoDate | null
}

/** What `list.json` of an installed list holds. */
export interface ListRecord {
  readonly name: string
  /** Addresses that `update` asks; none where the official ones of data/lists.json do, or where there are none. */
  readonly addresses: readonly string[]
  /** Oldest first, by day of publication, else of installation. */
  readonly versions: readonly ListVersion[]
}

/** The version in use; null where all were removed. */
export function currentVersion({ versions }: Pick<ListRecord, 'versions'>): ListVersion | null {
  return versions.findLast(({ removedOn }) => removedOn === null) ?? null
}

/** The day that a version counts as of. */
export function dayOf(version: Pick<ListVersion, 'publishedOn' | 'installedOn'>): IsoDate {
  return version.publishedOn ?? version.installedOn
}

/** Puts a version where its day has its place: after all of the same day. */
export function withVersion(versions: readonly ListVersion[], version: ListVersion): ListVersion[] {
  const others = versions.filter(({ sha256 }) => sha256 !== version.sha256)
  const place = others.findLastIndex((other) => dayOf(other) <= dayOf(version)) + 1
  return others.toSpliced(place, 0, version)
}

/** `list.json`: snake_case, one stable form. */
export function recordToJson(record: ListRecord): string {
  const document = {
    record: RECORD_FORM,
    name: record.name,
    addresses: record.addresses,
    current: currentVersion(record)?.sha256 ?? null,
    versions: record.versions.map((version) => ({
      version: version.sha256,
      format: version.format,
      published_on: version.publishedOn,
      dated_by: version.datedBy,
      installed_on: version.installedOn,
      checked_on: version.checkedOn,
      entries: version.entries,
      dated_designations: version.datedDesignations,
      read_by: version.readBy,
      removed_on: version.removedOn,
      fetched_from: version.fetchedFrom.map(({ address, etag, lastModified }) => ({
        address,
        etag,
        last_modified: lastModified,
      })),
      parts: version.parts.map(({ packedBytes, ...part }) => ({ ...part, packed_bytes: packedBytes })),
      cleaning: version.cleaning,
    })),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** @throws ListRecordError for what is no such record */
export function recordFromJson(text: string, file: string): ListRecord {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    throw new ListRecordError(file, text === '' ? 'an empty file' : 'no JSON')
  }
  const record = new Fields(document, file)
  if (record.number('record') > RECORD_FORM) throw new ListRecordError(file, 'one of a newer interdict')
  return {
    name: record.text('name'),
    addresses: record.list('addresses').map((address) => String(address)),
    versions: record.list('versions').map((version) => versionOf(new Fields(version, file))),
  }
}

const RECORD_FORM = 1

function versionOf(version: Fields): ListVersion {
  const datedBy = version.optional('dated_by')
  return {
    sha256: version.hash('version'),
    format: version.text('format'),
    publishedOn: version.optional('published_on'),
    datedBy: datedBy === 'list' || datedBy === 'user' || datedBy === 'file_name' ? datedBy : null,
    installedOn: version.text('installed_on'),
    checkedOn: version.text('checked_on'),
    entries: version.number('entries'),
    datedDesignations: version.number('dated_designations'),
    readBy: version.text('read_by'),
    removedOn: version.optional('removed_on'),
    fetchedFrom: version.list('fetched_from').map((one) => {
      const from = new Fields(one, version.file)
      return {
        address: from.text('address'),
        etag: from.optional('etag'),
        lastModified: from.optional('last_modified'),
      }
    }),
    parts: version.list('parts').map((one) => {
      const part = new Fields(one, version.file)
      return {
        name: part.text('name'),
        file: part.fileName('file'),
        sha256: part.hash('sha256'),
        bytes: part.number('bytes'),
        packedBytes: part.number('packed_bytes'),
        address: part.optional('address'),
      }
    }),
    // Shown as it stands; nothing is computed from it.
    cleaning: version.list('cleaning') as unknown as CleaningReport,
  }
}

/** Fields of a JSON object, each of the type that is asked for. */
class Fields {
  readonly file: string
  readonly #values: Readonly<Record<string, unknown>>

  constructor(value: unknown, file: string) {
    if (typeof value !== 'object' || value === null)
      throw new ListRecordError(file, 'a value where an object should be')
    this.file = file
    this.#values = value as Record<string, unknown>
  }

  text(key: string): string {
    const value = this.#values[key]
    return typeof value === 'string' ? value : this.#wrong(key)
  }

  optional(key: string): string | null {
    const value = this.#values[key] ?? null
    return value === null || typeof value === 'string' ? value : this.#wrong(key)
  }

  number(key: string): number {
    const value = this.#values[key]
    return typeof value === 'number' ? value : this.#wrong(key)
  }

  list(key: string): readonly unknown[] {
    const value = this.#values[key]
    return Array.isArray(value) ? value : this.#wrong(key)
  }

  /** A hash names a folder: nothing else may stand there. */
  hash(key: string): string {
    const value = this.text(key)
    return /^[0-9a-f]{64}$/.test(value) ? value : this.#wrong(key)
  }

  /** A name inside the version's folder, never a path out of it. */
  fileName(key: string): string {
    const value = this.text(key)
    return /^[^/\\]+$/.test(value) && value !== '..' ? value : this.#wrong(key)
  }

  #wrong(key: string): never {
    throw new ListRecordError(this.file, `"${key}": ${JSON.stringify(this.#values[key]) ?? 'nothing'}`)
  }
}

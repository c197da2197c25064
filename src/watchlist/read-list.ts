import { createHash, type Hash } from 'node:crypto'
import type { Listing } from '../model/listing.ts'
import { WatchlistFormatError } from './errors.ts'
import type { ListFormat, PartHead } from './formats/list-format.ts'
import { formatOf } from './formats/list-formats.ts'
import type { LoadedList, LoadedPart } from './loaded-list.ts'
import { CleaningLog } from './party/cleaning-log.ts'
import type { ListPart } from './source/list-part.ts'
import { openParts } from './source/open-parts.ts'

const HEAD_BYTES = 1 << 16

export interface ReadListOptions {
  /** Name of the list; goes onto each listing. */
  readonly name: string
  /** Format key where it is known; else the files' beginnings decide. */
  readonly format?: string
  /** Unpacked bytes that one file may have. */
  readonly mostBytes?: number
  /** True for files that need not list anybody, such as files of ownerships. */
  readonly mayListNobody?: boolean
}

/**
 * Reads one version of a list whole, from the files it comes in (one XML file; OFAC's four CSV files; a folder of tables).
 *
 * @param from paths of files or folders, or parts that are open already
 * @throws WatchlistFormatError, WatchlistTooLargeError, WatchlistUnreadableError; half a list is never returned
 */
export async function readList(
  from: readonly string[] | readonly ListPart[],
  { name, format, mostBytes, mayListNobody = false }: ReadListOptions,
): Promise<LoadedList> {
  const given = from.every((one): one is string => typeof one === 'string')
    ? await openParts(from, mostBytes)
    : (from as readonly ListPart[])
  if (given.length === 0) throw new WatchlistFormatError(name, 0, 'list files', 'none')
  const heads = await Promise.all(given.map(headOf))
  const { id, load } = formatOf(
    heads,
    given.map(({ shown }) => shown),
    format,
  )
  const read = await load()
  const parts = given.map((part) => new HashedPart(part))
  const log = new CleaningLog()
  const { publishedOn, listings, neighbours = [] } = await read(parts, { list: name, log })
  // An empty list would answer "not listed" to everybody.
  if (listings.length === 0 && !(mayListNobody && neighbours.length > 0)) {
    throw new WatchlistFormatError(given[0]!.shown, 0, 'at least one listed party', 'none')
  }
  refuseDoubtful(listings, given[0]!.shown)
  const loaded: LoadedPart[] = []
  for (const part of parts) loaded.push(await part.finish())
  return {
    name,
    format: id,
    sha256: versionOf(loaded),
    publishedOn,
    listings,
    neighbours,
    parts: loaded,
    cleaning: log.report(),
  }
}

/** Which format the files of a list have, by their beginnings. */
export async function detectFormat(parts: readonly ListPart[]): Promise<ListFormat> {
  return formatOf(
    await Promise.all(parts.map(headOf)),
    parts.map(({ shown }) => shown),
  )
}

// What follows holds records by their ids and names: of two with one id, one would never be screened against, nor would
// one without a name.
function refuseDoubtful(listings: readonly Listing[], shown: string): void {
  const ids = new Set<string>()
  for (const { id, caption } of listings) {
    if (caption.trim() === '') throw new WatchlistFormatError(shown, 0, 'a name for each record', `none for ${id}`)
    if (ids.has(id)) throw new WatchlistFormatError(shown, 0, 'each record once', `two records ${id}`)
    ids.add(id)
  }
}

/** The version of a list by the files it came in. */
export function versionOf(parts: readonly LoadedPart[]): string {
  if (parts.length === 1) return parts[0]!.sha256
  const lines = parts.map(({ name, sha256 }) => `${name} ${sha256}\n`).sort()
  return createHash('sha256').update(lines.join('')).digest('hex')
}

async function headOf(part: ListPart): Promise<PartHead> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of part.open()) {
    pieces.push(piece)
    size += piece.length
    if (size >= HEAD_BYTES) break
  }
  const bytes = Buffer.concat(pieces).subarray(0, HEAD_BYTES)
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return { name: part.name.toLowerCase(), text: new TextDecoder(label).decode(bytes) }
}

/** Hashes a part the first time it is read to its end. */
class HashedPart implements ListPart {
  readonly name: string
  readonly shown: string
  readonly #part: ListPart
  #done: LoadedPart | null = null

  constructor(part: ListPart) {
    this.#part = part
    this.name = part.name
    this.shown = part.shown
  }

  async *open(): AsyncGenerator<Uint8Array> {
    const hash: Hash = createHash('sha256')
    let bytes = 0
    for await (const piece of this.#part.open()) {
      hash.update(piece)
      bytes += piece.length
      yield piece
    }
    this.#done ??= { name: this.name, sha256: hash.digest('hex'), bytes }
  }

  /** Reads what the reader had no use for, so that every byte is in the version. */
  async finish(): Promise<LoadedPart> {
    if (this.#done === null) {
      // The loop has no body: reading is hashing.
      for await (const _ of this.open());
    }
    return this.#done!
  }
}

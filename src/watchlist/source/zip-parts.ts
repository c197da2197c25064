import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { crc32, createInflateRaw } from 'node:zlib'
import { WatchlistFormatError, WatchlistTooLargeError, WatchlistUnreadableError } from '../errors.ts'
import { type ListPart, partOfBytes } from './list-part.ts'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 1
/** Archives of official lists hold one to a dozen files. */
const MOST_ENTRIES = 1000

interface Entry {
  readonly name: string
  readonly method: number
  readonly flags: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

/**
 * The files in a zip archive (OFAC publishes its large lists so). Each is unpacked when it is opened, checked against its
 * checksum, and never beyond `mostBytes`, whatever the archive claims.
 */
export async function partsOfZip(file: string, mostBytes: number): Promise<ListPart[]> {
  const bytes = await readWhole(file, mostBytes)
  const entries = directoryOf(bytes, file).filter(({ name }) => !name.endsWith('/') && !name.startsWith('__MACOSX/'))
  if (entries.length === 0) throw new WatchlistFormatError(file, 0, 'a zip archive with files', 'an empty one')
  const claimed = entries.reduce((sum, { size }) => sum + size, 0)
  if (claimed > mostBytes) throw new WatchlistTooLargeError(file, mostBytes)
  return entries.map((entry) => {
    const shown = `${file}: ${entry.name}`
    return {
      name: basename(entry.name),
      shown,
      open: () => unpack(bytes, entry, shown, mostBytes),
    }
  })
}

async function readWhole(file: string, mostBytes: number): Promise<Buffer> {
  try {
    if ((await stat(file)).size > mostBytes) throw new WatchlistTooLargeError(file, mostBytes)
    return await readFile(file)
  } catch (cause) {
    if (cause instanceof WatchlistTooLargeError) throw cause
    throw new WatchlistUnreadableError(file, cause)
  }
}

function directoryOf(bytes: Buffer, file: string): Entry[] {
  const broken = (): never => {
    throw new WatchlistFormatError(file, 0, 'a whole zip archive', 'one without its directory')
  }
  // The end record is 22 bytes and a comment of up to 65,535.
  let end = bytes.length - 22
  const first = Math.max(0, end - 65_535)
  while (end >= first && bytes.readUInt32LE(end) !== END_OF_DIRECTORY) end--
  if (end < first) return broken()
  const count = bytes.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) throw new WatchlistFormatError(file, 0, `at most ${MOST_ENTRIES} files`, `${count}`)
  let at = bytes.readUInt32LE(end + 16)
  const entries: Entry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return broken()
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/** The bytes of an entry, piece by piece: an archive of zeros must not fill the memory before it is refused. */
async function* unpack(bytes: Buffer, entry: Entry, shown: string, mostBytes: number): AsyncGenerator<Uint8Array> {
  const wrong = (expected: string, found: string): never => {
    throw new WatchlistFormatError(shown, 0, expected, found)
  }
  if ((entry.flags & ENCRYPTED) !== 0) wrong('a file without a password', 'an encrypted one')
  if (entry.at + 30 > bytes.length) wrong('a whole zip archive', 'one that ends early')
  const start = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28)
  const packed = bytes.subarray(start, start + entry.packed)
  if (packed.length < entry.packed) wrong('a whole zip archive', 'one that ends early')
  if (entry.method !== STORED && entry.method !== DEFLATED) wrong('stored or deflated files', `method ${entry.method}`)
  const pieces = entry.method === STORED ? partOfBytes(entry.name, packed).open() : inflate(packed, wrong)
  const most = Math.min(entry.size, mostBytes)
  let size = 0
  let crc = 0
  for await (const piece of pieces) {
    size += piece.length
    // An archive that says less than it holds is refused as soon as it holds more.
    if (size > most) throw new WatchlistTooLargeError(shown, most)
    crc = crc32(piece, crc)
    yield piece
  }
  if (size !== entry.size) wrong(`${entry.size} bytes unpacked, as the archive says`, `${size}`)
  if (crc !== entry.crc) wrong('a file that fits its checksum', 'another content')
}

async function* inflate(
  packed: Uint8Array,
  wrong: (expected: string, found: string) => never,
): AsyncGenerator<Uint8Array> {
  const stream = createInflateRaw({ chunkSize: 1 << 18 })
  stream.end(packed)
  try {
    for await (const piece of stream as AsyncIterable<Uint8Array>) yield piece
  } catch (cause) {
    wrong('a file that can be unpacked', cause instanceof Error ? cause.message : String(cause))
  } finally {
    stream.destroy()
  }
}

import { createReadStream } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { InterdictError } from '../../model/interdict-error.ts'
import { WatchlistFormatError, WatchlistTooLargeError, WatchlistUnreadableError } from '../errors.ts'
import type { ListPart } from './list-part.ts'
import { partsOfZip } from './zip-parts.ts'

/** Unpacked size up to which list files are read: far above every official list (the largest has 150 MB). */
export const MOST_BYTES = 1 << 30

const GZIP = [0x1f, 0x8b]
const ZIP = [0x50, 0x4b, 0x03, 0x04]

/**
 * The files of a list, ready to be read piece by piece. A folder stands for the files in it (and in its folders, in the
 * order of their names); gzip files are unpacked, zip archives give their entries. What a file is, its first bytes say.
 *
 * @param mostBytes unpacked bytes that one file may have; more is an error, so that a small archive cannot fill the disk
 * @throws WatchlistUnreadableError, WatchlistTooLargeError, WatchlistFormatError
 */
export async function openParts(paths: readonly string[], mostBytes = MOST_BYTES): Promise<ListPart[]> {
  const parts: ListPart[] = []
  for (const path of paths) {
    for (const file of await filesOf(path)) parts.push(...(await partsOfFile(file, mostBytes)))
  }
  return parts
}

async function filesOf(path: string): Promise<string[]> {
  const found = await readable(path, stat(path))
  if (!found.isDirectory()) return [path]
  const entries = await readable(path, readdir(path, { withFileTypes: true }))
  const files: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) files.push(...(await filesOf(join(path, entry.name))))
    else if (entry.isFile()) files.push(join(path, entry.name))
  }
  return files
}

async function partsOfFile(file: string, mostBytes: number): Promise<ListPart[]> {
  // What is too large packed is too large unpacked: known before the first byte is read.
  if ((await readable(file, stat(file))).size > mostBytes) throw new WatchlistTooLargeError(file, mostBytes)
  const head = await firstBytes(file)
  if (startsWith(head, ZIP)) return partsOfZip(file, mostBytes)
  const packed = startsWith(head, GZIP)
  const name = basename(file).replace(packed ? /\.gz$/i : /^$/, '')
  return [{ name, shown: file, open: () => bytesOf(file, packed, mostBytes) }]
}

async function firstBytes(file: string): Promise<Uint8Array> {
  const handle = await readable(file, open(file))
  try {
    const head = new Uint8Array(4)
    const { bytesRead } = await readable(file, handle.read(head, 0, 4, 0))
    return head.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function* bytesOf(file: string, packed: boolean, mostBytes: number): AsyncGenerator<Uint8Array> {
  const raw = createReadStream(file, { highWaterMark: 1 << 18 })
  const stream = packed ? raw.pipe(createGunzip({ chunkSize: 1 << 18 })) : raw
  // pipe() does not hand errors on: a folder that vanishes would leave the reader waiting.
  if (packed) raw.on('error', (error) => stream.destroy(error))
  let bytes = 0
  try {
    for await (const piece of stream as AsyncIterable<Uint8Array>) {
      bytes += piece.length
      if (bytes > mostBytes) throw new WatchlistTooLargeError(file, mostBytes)
      yield piece
    }
  } catch (cause) {
    if (cause instanceof InterdictError) throw cause
    if (packed && isZlibError(cause)) {
      throw new WatchlistFormatError(file, 0, 'a whole gzip file', String((cause as Error).message))
    }
    throw new WatchlistUnreadableError(file, cause)
  } finally {
    raw.destroy()
    stream.destroy()
  }
}

function isZlibError(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_')
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte)
}

async function readable<Result>(file: string, result: Promise<Result>): Promise<Result> {
  try {
    return await result
  } catch (cause) {
    throw new WatchlistUnreadableError(file, cause)
  }
}

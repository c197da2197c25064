import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { ListPart } from '../source/list-part.ts'
import { openParts } from '../source/open-parts.ts'
import { inStore, makeFolder, syncFolder, uniqueName } from './durable-files.ts'
import { listFolder, stagingFolder } from './list-folders.ts'
import { isRunning } from './list-lock.ts'
import type { StoredPart } from './list-record.ts'

/** A part on its way into the store, with the address that it came from. */
export interface IncomingPart {
  readonly part: ListPart
  readonly address: string | null
}

/**
 * Gives a folder of its own to work in, and removes it afterwards, whatever happened. Folders that crashed processes left
 * behind are removed on the way in.
 */
export async function inStaging<Result>(
  dataFolder: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  return inStore(dataFolder, () => staged(dataFolder, work))
}

async function staged<Result>(dataFolder: string, work: (folder: string) => Promise<Result>): Promise<Result> {
  await removeLeftovers(dataFolder)
  const folder = join(stagingFolder(dataFolder), `${hostname().replace(/[^\w.-]/g, '_')}-${uniqueName()}`)
  await makeFolder(folder)
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function removeLeftovers(dataFolder: string): Promise<void> {
  const folder = stagingFolder(dataFolder)
  await makeFolder(folder)
  const host = `${hostname().replace(/[^\w.-]/g, '_')}-`
  for (const name of await readdir(folder)) {
    const pid = name.startsWith(host) ? Number(/^\d+/.exec(name.slice(host.length))?.[0]) : Number.NaN
    // What a process on another machine left cannot be told from what it is still at: it stays.
    if (Number.isNaN(pid) || isRunning(pid)) continue
    await rm(join(folder, name), { recursive: true, force: true })
  }
}

/** Removes what a crash left in a list's own folder: versions that its record does not know, half-written records. */
export async function removeOrphans(dataFolder: string, name: string, known: ReadonlySet<string>): Promise<void> {
  const folder = listFolder(dataFolder, name)
  for (const entry of await namesIn(folder)) {
    if (/^\.new-/.test(entry)) await rm(join(folder, entry), { force: true })
  }
  const versions = join(folder, 'versions')
  for (const entry of await namesIn(versions)) {
    if (!known.has(entry)) await rm(join(versions, entry), { recursive: true, force: true })
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => [])
}

/** Packs parts into a folder, each whole and on the disk when this returns. */
export async function storeParts(folder: string, incoming: readonly IncomingPart[]): Promise<StoredPart[]> {
  await makeFolder(folder)
  const files = fileNamesOf(incoming.map(({ part }) => part.name))
  const stored: StoredPart[] = []
  for (const [index, { part, address }] of incoming.entries()) {
    const file = files[index]!
    stored.push({ name: part.name, file, address, ...(await pack(part, join(folder, file))) })
  }
  await syncFolder(folder)
  return stored
}

async function pack(part: ListPart, file: string): Promise<Pick<StoredPart, 'sha256' | 'bytes' | 'packedBytes'>> {
  const hash = createHash('sha256')
  let bytes = 0
  await pipeline(
    part.open(),
    async function* (pieces: AsyncIterable<Uint8Array>) {
      for await (const piece of pieces) {
        hash.update(piece)
        bytes += piece.length
        yield piece
      }
    },
    createGzip(),
    createWriteStream(file, { flags: 'wx' }),
  )
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { sha256: hash.digest('hex'), bytes, packedBytes: (await stat(file)).size }
}

/**
 * File names that no two parts share. Parts of one name (the same table in two folders) are numbered, all of them, so that
 * the order of names is the order they came in.
 */
function fileNamesOf(names: readonly string[]): string[] {
  const plain = names.map((name) => `${name.replace(/[^\w.-]+/g, '_').slice(-100) || 'list'}.gz`)
  if (new Set(plain.map((name) => name.toLowerCase())).size === plain.length) return plain
  return plain.map((name, index) => `${String(index + 1).padStart(4, '0')}-${name}`)
}

/** Stored parts, ready to be read under the names they came with. */
export async function openStored(
  folder: string,
  parts: readonly StoredPart[],
  shown?: readonly string[],
): Promise<ListPart[]> {
  const opened: ListPart[] = []
  for (const [index, { name, file }] of parts.entries()) {
    const [packed] = await openParts([join(folder, file)])
    opened.push({ name, shown: shown?.[index] ?? packed!.shown, open: () => packed!.open() })
  }
  return opened
}

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { isMissing } from './list-folders.ts'
import type { StoredPart } from './list-record.ts'

/** A stored file that is not what was installed. */
export interface DamagedFile {
  readonly file: string
  /** Other bytes, no file: what was found instead, for a sentence. */
  readonly found: string
}

/** Reads stored parts whole and compares their bytes with what was installed. */
export async function checkParts(folder: string, parts: readonly StoredPart[]): Promise<DamagedFile[]> {
  const damaged: DamagedFile[] = []
  for (const part of parts) {
    const file = join(folder, part.file)
    const found = await foundInstead(file, part)
    if (found !== null) damaged.push({ file, found })
  }
  return damaged
}

async function foundInstead(file: string, { sha256, bytes }: StoredPart): Promise<string | null> {
  const hash = createHash('sha256')
  let size = 0
  const raw = createReadStream(file)
  const unpacked = raw.pipe(createGunzip())
  raw.on('error', (error) => unpacked.destroy(error))
  try {
    for await (const piece of unpacked as AsyncIterable<Uint8Array>) {
      size += piece.length
      if (size > bytes) break
      hash.update(piece)
    }
  } catch (error) {
    return isMissing(error) ? 'no such file' : `a file that cannot be read (${(error as Error).message})`
  } finally {
    raw.destroy()
    unpacked.destroy()
  }
  return size === bytes && hash.digest('hex') === sha256 ? null : 'other bytes'
}

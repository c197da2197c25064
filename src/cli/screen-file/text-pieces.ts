import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { SourceError } from '../source-errors.ts'

/**
 * Text of a file in UTF-8, piece by piece.
 *
 * @param path absolute
 * @param file how messages name it
 * @param count is told the bytes of each piece
 */
export async function* textPieces(
  path: string,
  file: string,
  count: (bytes: number) => void = () => {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let before = 0
  for await (const bytes of createReadStream(path)) {
    count((bytes as Uint8Array).length)
    yield decode(decoder, bytes as Uint8Array, file, before)
    before += (bytes as Uint8Array).length
  }
  const rest = decode(decoder, null, file, before)
  if (rest !== '') yield rest
}

/** SHA-256 of a file's bytes, lower-case hex. */
export async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of createReadStream(path)) hash.update(bytes as Uint8Array)
  return hash.digest('hex')
}

/** Bytes of a file; a `SourceError` where it is none. */
export function sizeOf(path: string, file: string): number {
  try {
    const stats = statSync(path)
    if (stats.isFile()) return stats.size
  } catch (cause) {
    throw new SourceError('SOURCE_NOT_FOUND', file, `Cannot read "${file}": no such file`, 'Check the path', cause)
  }
  const message = `Cannot read "${file}": expected a file, found a folder`
  throw new SourceError('SOURCE_UNREADABLE', file, message, 'Name one file')
}

function decode(
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Uint8Array | null,
  file: string,
  before: number,
): string {
  try {
    return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true })
  } catch (cause) {
    throw new SourceError(
      'SOURCE_UNREADABLE',
      file,
      `Cannot read "${file}": expected UTF-8, found other bytes after byte ${before}`,
      'Save the file as UTF-8 and run again; nothing was written',
      cause,
    )
  }
}

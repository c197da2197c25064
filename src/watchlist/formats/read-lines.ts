import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import { gunzipSync } from 'node:zlib'
import { WatchlistUnreadableError } from '../errors.ts'

const CHUNK = 1 << 20

/**
 * Reads a file line by line without holding it whole (list files reach gigabytes), and hashes it on the way.
 * A name that ends in `.gz` is unpacked; the hash is that of the file as it lies there.
 *
 * @param onLine gets each line without its end, and its number counted from 1
 * @returns SHA-256 of the file, lower-case hex
 */
export function readLines(file: string | URL, onLine: (line: string, number: number) => void): string {
  const shown = file instanceof URL ? file.pathname : file
  const hash = createHash('sha256')
  const splitter = lineSplitter(onLine)
  if (shown.endsWith('.gz')) {
    const packed = open(shown, () => readFileSync(file))
    hash.update(packed)
    splitter.add(open(shown, () => gunzipSync(packed)))
  } else {
    const handle = open(shown, () => openSync(file, 'r'))
    try {
      const chunk = Buffer.allocUnsafe(CHUNK)
      for (;;) {
        const size = open(shown, () => readSync(handle, chunk, 0, CHUNK, null))
        if (size === 0) break
        const part = chunk.subarray(0, size)
        hash.update(part)
        splitter.add(part)
      }
    } finally {
      closeSync(handle)
    }
  }
  splitter.end()
  return hash.digest('hex')
}

function open<Result>(file: string, read: () => Result): Result {
  try {
    return read()
  } catch (cause) {
    throw new WatchlistUnreadableError(file, cause)
  }
}

function lineSplitter(onLine: (line: string, number: number) => void) {
  // A character may lie across two chunks.
  const decoder = new StringDecoder('utf8')
  let rest = ''
  let number = 0
  const give = (line: string): void => {
    number++
    onLine(line.endsWith('\r') ? line.slice(0, -1) : line, number)
  }
  const split = (text: string): void => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) give(line)
  }
  return {
    add(bytes: Uint8Array): void {
      for (let at = 0; at < bytes.length; at += CHUNK) split(decoder.write(Buffer.from(bytes.subarray(at, at + CHUNK))))
    },
    end(): void {
      split(decoder.end())
      if (rest !== '') give(rest)
    },
  }
}

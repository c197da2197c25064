import { WatchlistFormatError } from '../errors.ts'
import type { ListPart } from './list-part.ts'

const DECLARED = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/

/**
 * The text of a part, piece by piece. UTF-8 unless a byte order mark or the XML declaration says otherwise; bytes that
 * are no such text are an error with their line, never a replacement character in somebody's name.
 *
 * @throws WatchlistFormatError also for an empty file, and for a web page where a list should be
 */
export async function* partText(part: ListPart): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null
  let line = 1
  for await (const bytes of piecesOf(part)) {
    const first = decoder === null
    decoder ??= decoderFor(bytes, part)
    let text: string
    try {
      text = decoder.decode(bytes, { stream: true })
    } catch {
      throw wrongBytes(part, decoder.encoding, line + lineOfFault(bytes, decoder.encoding))
    }
    if (first) refuseWebPage(text, part)
    line += linesIn(text)
    yield text
  }
  if (decoder === null) throw new WatchlistFormatError(part.shown, 0, 'a list', 'an empty file')
  try {
    const rest = decoder.decode()
    if (rest !== '') yield rest
  } catch {
    throw wrongBytes(part, decoder.encoding, line)
  }
}

/** The bytes in small pieces; the first is long enough to tell the encoding by, however they come in. */
async function* piecesOf(part: ListPart): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array(0)
  for await (const bytes of part.open()) {
    let whole = bytes
    if (head !== null) {
      whole = head.length === 0 ? bytes : Buffer.concat([head, bytes])
      head = whole
      if (whole.length < HEAD_BYTES) continue
      head = null
    }
    for (let at = 0; at < whole.length; at += PIECE_BYTES) yield whole.subarray(at, at + PIECE_BYTES)
  }
  if (head !== null && head.length > 0) yield head
}

const HEAD_BYTES = 1024
// Longer texts are large objects to the engine, which it only frees when it cleans up all of its memory.
const PIECE_BYTES = 1 << 15

function decoderFor(bytes: Uint8Array, part: ListPart): InstanceType<typeof TextDecoder> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true })
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true })
  const head = Buffer.from(bytes.subarray(0, 256)).toString('latin1')
  const declared = DECLARED.exec(head.replace(/^ï»¿/, ''))?.[1] ?? 'utf-8'
  // A declaration that can be read byte by byte is itself no UTF-16, whatever it says.
  const label = /^utf-?16/i.test(declared) ? 'utf-8' : declared
  try {
    return new TextDecoder(label, { fatal: true })
  } catch {
    throw new WatchlistFormatError(part.shown, 1, 'an encoding that we know', label)
  }
}

function refuseWebPage(text: string, part: ListPart): void {
  const head = text.slice(0, 2000)
  if (!/^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)?(?:<!doctype\s+html|<html[\s>])/i.test(head)) return
  const title = /<title[^>]*>\s*([^<]{1,80})/i.exec(head)?.[1]?.trim()
  throw new WatchlistFormatError(
    part.shown,
    1,
    'a list',
    title === undefined ? 'a web page' : `a web page ("${title}")`,
  )
}

function wrongBytes(part: ListPart, encoding: string, line: number): WatchlistFormatError {
  return new WatchlistFormatError(part.shown, line, `${encoding} text`, 'bytes of another encoding')
}

function lineOfFault(bytes: Uint8Array, encoding: string): number {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let line = 0
  let from = 0
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== 0x0a) continue
    try {
      decoder.decode(bytes.subarray(from, at + 1), { stream: true })
    } catch {
      return line
    }
    line++
    from = at + 1
  }
  return line
}

function linesIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

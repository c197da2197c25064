import { createRequire } from 'node:module'
import { binaryContent } from './page-errors.ts'

/** Text of a page and how sure we are of its letters. */
export interface DecodedText {
  readonly text: string
  readonly encoding: string
  /** Why the letters may be wrong, one sentence; null where nothing is in doubt. */
  readonly doubt: string | null
}

const SAMPLE = 64 * 1024
const MAGIC: readonly (readonly [bytes: string, name: string])[] = [
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['RIFF', 'a sound, film or WebP file'],
  ['\x1f\x8b', 'a gzip archive'],
  ['7z\xbc\xaf', 'a 7z archive'],
  ['Rar!', 'a RAR archive'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ', 'an xz archive'],
  ['\x7fELF', 'a program'],
  ['MZ\x90', 'a program'],
  ['SQLite format 3', 'a database'],
  ['\xd0\xcf\x11\xe0', 'an old Office file'],
  ['ID3', 'a sound file'],
  ['OggS', 'a sound or film file'],
]

/**
 * Bytes to text: byte order mark, then the charset that server or markup declares, then UTF-8, then a guess. What had
 * to be guessed or replaced comes back as a doubt; what is no text at all is an error.
 *
 * @param declared charset named by the server; null where there is none
 */
export function decodeBytes(bytes: Uint8Array, source: string, declared: string | null): DecodedText {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE)).toString('latin1')
  const magic = MAGIC.find(([start]) => head.startsWith(start))
  if (magic !== undefined) throw binaryContent(source, magic[1])
  const wide = wideEncoding(head)
  if (wide !== null) return decodeAs(bytes, wide, null)
  refuseBinary(head, source)
  const named = declared ?? charsetInMarkup(head)
  const utf8 = strictly(bytes, 'utf-8')
  // Many pages declare a charset that they no longer use; bytes that are valid UTF-8 are UTF-8.
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', doubt: null }
  if (named !== null && !/^utf-?8$/i.test(named)) {
    const text = strictly(bytes, named)
    if (text !== null) return { text, encoding: named.toLowerCase(), doubt: null }
  }
  const lenient = new TextDecoder('utf-8').decode(bytes)
  const broken = lenient.split('\ufffd').length - 1
  const wideLetters = lenient.match(/[^\x00-\x7f\ufffd]/g)?.length ?? 0
  // A few broken characters among good ones: damaged UTF-8. Hardly a good one: another charset.
  if (wideLetters > broken * 2 || (named !== null && broken <= 3 && wideLetters > 0)) {
    return {
      text: lenient,
      encoding: 'utf-8',
      doubt: `${broken} ${broken === 1 ? 'place is' : 'places are'} not valid UTF-8 and shown as \ufffd`,
    }
  }
  const guessed = guessCharset(bytes)
  const text = strictly(bytes, guessed)
  if (text !== null) {
    return {
      text,
      encoding: guessed,
      doubt: `the page is not valid UTF-8 and names no other charset that fits; read as ${guessed}`,
    }
  }
  return { text: lenient, encoding: 'utf-8', doubt: `${broken} places are not valid UTF-8 and shown as \ufffd` }
}

function decodeAs(bytes: Uint8Array, encoding: string, doubt: string | null): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, doubt }
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // Unknown to the platform or not what the bytes are: either way not this one.
    return null
  }
}

/** UTF-16, by its mark or by zeros at every other byte. */
function wideEncoding(head: string): string | null {
  if (head.startsWith('\xff\xfe')) return 'utf-16le'
  if (head.startsWith('\xfe\xff')) return 'utf-16be'
  let even = 0
  let odd = 0
  const length = Math.min(head.length, 4096)
  for (let i = 0; i < length; i++) {
    if (head.charCodeAt(i) !== 0) continue
    if (i % 2 === 0) even++
    else odd++
  }
  if (length < 8 || even + odd < length * 0.2) return null
  if (even === 0) return 'utf-16le'
  return odd === 0 ? 'utf-16be' : null
}

function refuseBinary(head: string, source: string): void {
  let controls = 0
  for (let i = 0; i < head.length; i++) {
    const code = head.charCodeAt(i)
    if (code === 0) throw binaryContent(source, 'zero bytes')
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12 && code !== 27) controls++
  }
  if (controls > 8 && controls > head.length * 0.05) throw binaryContent(source, 'mostly control characters')
}

function charsetInMarkup(head: string): string | null {
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head.slice(0, 4096))?.[1] ?? null
}

function guessCharset(bytes: Uint8Array): string {
  // Loaded here because a page in UTF-8 never needs it.
  const { detect } = createRequire(import.meta.url)('chardet') as typeof import('chardet')
  // Letters above ASCII may come late: the sample starts at the first.
  const first = bytes.findIndex((byte) => byte > 127)
  const start = Math.max(0, first - 1024)
  return (detect(bytes.subarray(start, start + SAMPLE)) ?? 'windows-1252').toLowerCase()
}

import { WatchlistFormatError } from '../../errors.ts'
import type { ListPart } from '../../source/list-part.ts'
import { partText } from '../../source/part-text.ts'

/** Characters of the longest entry: a party with some hundred names has ten thousand. */
const MOST_IN_OBJECT = 4_000_000

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN = 0x7b
const CLOSE = 0x7d
const LINE_END = 0x0a

/**
 * Gives the objects of a JSON array (or of JSON lines) one by one, so that an array of any size is read without holding
 * it.
 *
 * @throws WatchlistFormatError with the line: for what is no object of JSON, and for an array that ends early
 */
export async function eachJsonObject(
  part: ListPart,
  onObject: (value: Record<string, unknown>, line: number) => void,
): Promise<void> {
  const wrong = (expected: string, found: string): never => {
    throw new WatchlistFormatError(part.shown, line, expected, found)
  }
  let line = 1
  let depth = 0
  let inText = false
  let escaped = false
  let held = ''
  let isArray: boolean | null = null
  // What stands between two objects, without blanks: a comma in an array, nothing on lines.
  let between = ''
  const begin = (): void => {
    isArray ??= between === '['
    const fits = between === '[' || between === (isArray ? ',' : '')
    if (!fits) wrong('objects of JSON, one after another', `"${between.slice(0, 60)}"`)
    between = ''
  }
  const give = (text: string): void => {
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch (error) {
      wrong('an object of JSON', error instanceof Error ? error.message.slice(0, 120) : String(error))
    }
    onObject(value as Record<string, unknown>, line)
  }
  for await (const text of partText(part)) {
    let from = 0
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === LINE_END) line++
      if (inText) {
        if (escaped) escaped = false
        else if (code === BACKSLASH) escaped = true
        else if (code === QUOTE) inText = false
      } else if (depth > 0 && code === QUOTE) inText = true
      else if (code === OPEN) {
        if (depth === 0) {
          between += marksOf(text.slice(from, at))
          begin()
          from = at
        }
        depth++
      } else if (code === CLOSE) {
        if (depth === 0) wrong('an object', '"}"')
        depth--
        if (depth === 0) {
          give(held + text.slice(from, at + 1))
          held = ''
          from = at + 1
        }
      }
    }
    if (depth > 0) held += text.slice(from)
    else between += marksOf(text.slice(from))
    if (held.length > MOST_IN_OBJECT) wrong(`entries of at most ${MOST_IN_OBJECT} characters`, 'a longer one')
    if (between.length > 100) wrong('objects of JSON, one after another', `"${between.slice(0, 60)}"`)
  }
  if (depth > 0) wrong('a whole entry', 'the end of the file')
  const end = isArray === null ? '[]' : isArray ? ']' : ''
  if (between !== end) wrong(`"${end}" at the end`, `"${between.slice(0, 60)}"`)
}

function marksOf(text: string): string {
  return text.replace(/\s+/g, '')
}

import { WatchlistFormatError } from '../../errors.ts'
import type { ListPart } from '../../source/list-part.ts'
import { partText } from '../../source/part-text.ts'

/** Characters of the longest line: a target with all that is nested in it has less than a million. */
const MOST_IN_LINE = 64_000_000

/**
 * Gives the lines of a part that are not blank, without their ends, with their numbers counted from 1.
 *
 * @throws WatchlistFormatError for a line that goes on and on
 */
export async function eachFtmLine(part: ListPart, onLine: (line: string, number: number) => void): Promise<void> {
  let rest = ''
  let number = 0
  const give = (line: string): void => {
    number++
    const text = number === 1 ? line.replace(/^\ufeff/, '') : line
    if (text.trim() !== '') onLine(text, number)
  }
  for await (const text of partText(part)) {
    const lines = text.split('\n')
    lines[0] = rest + lines[0]!
    rest = lines.pop()!
    if (rest.length > MOST_IN_LINE) {
      throw new WatchlistFormatError(part.shown, number + 1, 'one entity a line', 'a line without an end')
    }
    for (const line of lines) give(line)
  }
  if (rest !== '') give(rest)
}

/** The beginning of a part, `''` where it is empty: a delta in which nothing changed has no line. */
export async function beginningOf(part: ListPart): Promise<string> {
  for await (const bytes of part.open()) {
    if (bytes.length > 0)
      return Buffer.from(bytes.subarray(0, 1024))
        .toString('utf8')
        .replace(/^\ufeff/, '')
  }
  return ''
}

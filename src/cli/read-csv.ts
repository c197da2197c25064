import { CsvParser, type CsvRow, type Delimiter, UnclosedQuote } from '../text/csv-parser.ts'
import { NameFileError } from './name-file-error.ts'

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t']

/** The mark that parts cells: the one that stands most often in the first line outside quotation marks. */
export function delimiterOf(firstLine: string): Delimiter {
  const outside = firstLine.replace(/"[^"]*"/g, '')
  let best: Delimiter = ','
  for (const mark of DELIMITERS) if (outside.split(mark).length > outside.split(best).length) best = mark
  return best
}

/**
 * Reads CSV piece by piece, so that a file of any size passes through; the first line tells which mark parts the cells.
 *
 * @param file how messages name it
 */
export async function* readCsv(pieces: AsyncIterable<string>, file: string): AsyncGenerator<CsvRow> {
  let parser: CsvParser | null = null
  let head = ''
  for await (const piece of pieces) {
    if (parser !== null) {
      yield* parser.feed(piece)
      continue
    }
    head += piece
    const end = head.search(/[\r\n]/)
    if (end < 0 && head.length < 1_000_000) continue
    parser = new CsvParser(delimiterOf(end < 0 ? head : head.slice(0, end)))
    yield* parser.feed(head)
  }
  if (parser === null) {
    parser = new CsvParser(delimiterOf(head))
    yield* parser.feed(head)
  }
  try {
    yield* parser.end()
  } catch (error) {
    if (!(error instanceof UnclosedQuote)) throw error
    throw new NameFileError(
      file,
      error.line,
      'a closing quotation mark',
      'the end of the file',
      'Close the quoted cell that begins on this line, or take the stray mark out',
    )
  }
}

import { NameFileError } from './name-file-error.ts'

/** One record of a CSV file. */
export interface CsvRow {
  /** Line it begins on, counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

export type Delimiter = ',' | ';' | '\t'

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t']

/** The mark that parts cells: the one that stands most often in the first line outside quotation marks. */
export function delimiterOf(firstLine: string): Delimiter {
  const outside = firstLine.replace(/"[^"]*"/g, '')
  let best: Delimiter = ','
  for (const mark of DELIMITERS) if (outside.split(mark).length > outside.split(best).length) best = mark
  return best
}

/**
 * Reads CSV (RFC 4180: quoted cells may hold marks, line ends and doubled quotation marks) piece by piece, so that a file
 * of any size passes through. Line ends may be LF, CRLF or CR; a byte order mark is dropped; blank lines are skipped.
 *
 * @param file how messages name it
 */
export async function* readCsv(pieces: AsyncIterable<string>, file: string): AsyncGenerator<CsvRow> {
  let delimiter: Delimiter | null = null
  let rest = ''
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let closed = false
  let line = 1
  let begun = 1
  let lastWasCr = false
  const rows: CsvRow[] = []
  const endRow = () => {
    cells.push(cell)
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: begun, cells })
    cells = []
    cell = ''
    closed = false
  }
  const feed = (text: string) => {
    for (let i = 0; i < text.length; i++) {
      const letter = text[i]!
      if (letter === '\n' && lastWasCr) {
        lastWasCr = false
        if (quoted) cell += letter
        else begun = line
        continue
      }
      lastWasCr = letter === '\r'
      if (letter === '\n' || letter === '\r') line++
      if (quoted) {
        if (letter !== '"') cell += letter
        else {
          quoted = false
          closed = true
        }
      } else if (letter === '"' && closed) {
        // A doubled mark inside a quoted cell stands for one.
        cell += '"'
        quoted = true
        closed = false
      } else if (letter === '"' && cell === '') quoted = true
      else if (letter === delimiter) {
        cells.push(cell)
        cell = ''
        closed = false
      } else if (letter === '\n' || letter === '\r') {
        endRow()
        begun = line
      } else {
        cell += letter
        closed = false
      }
    }
  }
  for await (const piece of pieces) {
    let text = piece
    if (delimiter === null) {
      rest += piece
      const end = rest.search(/[\r\n]/)
      if (end < 0 && rest.length < 1_000_000) continue
      rest = rest.replace(/^\ufeff/, '')
      delimiter = delimiterOf(end < 0 ? rest : rest.slice(0, end))
      text = rest
      rest = ''
    }
    feed(text)
    yield* rows.splice(0)
  }
  if (delimiter === null) {
    rest = rest.replace(/^\ufeff/, '')
    delimiter = delimiterOf(rest)
    feed(rest)
  }
  if (quoted) {
    throw new NameFileError(
      file,
      begun,
      'a closing quotation mark',
      'the end of the file',
      'Close the quoted cell that begins on this line, or take the stray mark out',
    )
  }
  if (cell !== '' || cells.length > 0) endRow()
  yield* rows
}

/** One line of CSV, with a line end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`
}

/** One record of a CSV text. */
export interface CsvRow {
  /** Line it begins on, counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

export type Delimiter = ',' | ';' | '\t'

/** A quoted cell that is never closed: what follows it cannot be told apart. */
export class UnclosedQuote extends Error {
  /** Line the record begins on, counted from 1. */
  readonly line: number

  constructor(line: number) {
    super(`quoted cell that begins on line ${line} is not closed`)
    this.name = 'UnclosedQuote'
    this.line = line
  }
}

const QUOTE = 0x22
const LF = 0x0a
const CR = 0x0d

/**
 * Takes CSV apart piece by piece (RFC 4180: quoted cells may hold marks, line ends and doubled quotation marks). Line ends
 * may be LF, CRLF or CR, blank lines are skipped, a byte order mark is dropped. Pieces may be cut anywhere.
 */
export class CsvParser {
  readonly #mark: number
  #rows: CsvRow[] = []
  #cells: string[] = []
  #cell = ''
  #quoted = false
  #closed = false
  #lastWasCr = false
  #line = 1
  #begun = 1
  #first = true

  constructor(delimiter: Delimiter = ',') {
    this.#mark = delimiter.charCodeAt(0)
  }

  /** Takes the next piece; gives the records that are whole now. */
  feed(piece: string): CsvRow[] {
    let text = piece
    if (this.#first && text !== '') {
      this.#first = false
      if (text.charCodeAt(0) === 0xfeff) text = text.slice(1)
    }
    const length = text.length
    let at = 0
    while (at < length) {
      const code = text.charCodeAt(at)
      if (code === LF && this.#lastWasCr) {
        this.#lastWasCr = false
        if (this.#quoted) this.#cell += '\n'
        at++
        continue
      }
      this.#lastWasCr = false
      if (this.#quoted) at = this.#inQuotes(text, at)
      else at = this.#outside(text, at, code)
    }
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  /**
   * The last record, where the text does not end with a line end.
   *
   * @throws UnclosedQuote
   */
  end(): CsvRow[] {
    if (this.#quoted) throw new UnclosedQuote(this.#begun)
    if (this.#cell !== '' || this.#cells.length > 0 || this.#closed) this.#endRow()
    return this.#rows.splice(0)
  }

  #inQuotes(text: string, from: number): number {
    let at = from
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === QUOTE) break
      if (code === LF) this.#line++
      else if (code === CR) {
        this.#line++
        if (text.charCodeAt(at + 1) === LF) at++
        else if (at + 1 === text.length) this.#lastWasCr = true
      }
    }
    this.#cell += text.slice(from, at)
    if (at >= text.length) return text.length
    this.#quoted = false
    this.#closed = true
    return at + 1
  }

  #outside(text: string, from: number, code: number): number {
    if (code === QUOTE && (this.#closed || this.#cell === '')) {
      // A doubled mark inside a quoted cell stands for one.
      if (this.#closed) this.#cell += '"'
      this.#quoted = true
      this.#closed = false
      return from + 1
    }
    if (code === this.#mark) {
      this.#cells.push(this.#cell)
      this.#cell = ''
      this.#closed = false
      return from + 1
    }
    if (code === LF || code === CR) {
      this.#endRow()
      this.#line++
      this.#begun = this.#line
      this.#lastWasCr = code === CR
      return from + 1
    }
    let at = from + 1
    for (; at < text.length; at++) {
      const next = text.charCodeAt(at)
      if (next === this.#mark || next === LF || next === CR) break
    }
    this.#cell += text.slice(from, at)
    this.#closed = false
    return at
  }

  #endRow(): void {
    this.#cells.push(this.#cell)
    if (this.#cells.length > 1 || this.#cells[0] !== '') this.#rows.push({ line: this.#begun, cells: this.#cells })
    this.#cells = []
    this.#cell = ''
    this.#closed = false
  }
}

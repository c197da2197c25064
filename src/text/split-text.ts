/** A word, number or mark. Offsets are UTF-16 code units in the report's text; `text` is exactly what stands there. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Lower case, curly quotes straight: what word lists are looked up with. */
  readonly norm: string
  readonly kind: 'word' | 'number' | 'punctuation' | 'quote'
}

/** One sentence. A stray full stop before a lower-case word does not end it; nor do abbreviations and initials. */
export interface Sentence {
  /** Position in `SplitText.sentences`. */
  readonly index: number
  readonly start: number
  readonly end: number
  /** Index of the block (title, heading, paragraph) in the report. */
  readonly block: number
  readonly tokens: readonly Token[]
}

/** Words inside quotation marks. */
export interface Quotation {
  /** First character after the opening mark. */
  readonly start: number
  /** The closing mark, or the end of the block where the text never closes it. */
  readonly end: number
  /** The opening mark. */
  readonly outerStart: number
  /** After the closing mark. */
  readonly outerEnd: number
  /** False where the text does not close it (it may go on in the next paragraph). */
  readonly closed: boolean
}

/** A report's text cut into sentences, tokens and quotations, all in text order. */
export interface SplitText {
  readonly documentId: string
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
}

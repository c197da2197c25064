import type { DateValue } from './date-value.ts'
import type { Doubt } from './doubt.ts'
import type { Span } from './span.ts'

/** When a page says it was published, and why we read it so. */
export interface PublishedDate {
  /** ISO 8601; with time and zone where the page gives them, else the day. */
  readonly value: DateValue
  /** The characters it was read from, as on the page; null where it was given from outside. */
  readonly words: string | null
  /** Why this reading and not another, one sentence each: other dates, weekday, zone, `--published`. */
  readonly reasons: readonly string[]
}

export type BlockKind = 'title' | 'heading' | 'paragraph'

/** One block of the clean text. */
export interface Block {
  readonly kind: BlockKind
  readonly span: Span
  /**
   * Where the block stands in the decoded original, in UTF-16 code units; null where the format does
   * not let us tell (some HTML). White space was joined, so lengths may differ.
   */
  readonly original: { readonly start: number; readonly end: number } | null
  /** Name of the person whose turn it is in a transcript ("MR. KIRBY:"), as the page has it; else null. */
  readonly turn: string | null
}

/** Something the page shows that is not the article. */
export interface LeftOut {
  readonly text: string
  readonly why: string
}

/** One document with its clean text. `text` is title, headings and body in page order, joined by one blank line. */
export interface Report {
  /** File stem, or the start of the hash where there is no file; documentId of every span. */
  readonly id: string
  /** Path or address it was read from; `-` for standard input. */
  readonly source: string
  /** Lower-case hex SHA-256 of the original bytes. */
  readonly sha256: string
  readonly format: 'text' | 'markdown' | 'html' | 'pdf' | 'docx' | 'eml'
  /** BCP 47. */
  readonly language: string
  readonly title: string | null
  readonly outlet: string | null
  readonly byline: string | null
  readonly url: string | null
  readonly published: PublishedDate | null
  readonly text: string
  readonly blocks: readonly Block[]
  readonly captions: readonly string[]
  readonly leftOut: readonly LeftOut[]
  readonly doubts: readonly Doubt[]
}

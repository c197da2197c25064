import type { Doubt } from '../model/doubt.ts'
import type { LeftOut } from '../model/report.ts'

/** A line or element of a page, before it is known what it is. */
export interface PagePiece {
  /** White space joined to one space. */
  readonly text: string
  /** What the markup says it is; `line` where there is none. */
  readonly markup: 'title' | 'heading' | 'paragraph' | 'item' | 'caption' | 'line'
  /** Share of its characters that are links, 0 to 1. */
  readonly linked: number
  /** Pieces that stand together without a blank line share a number; -1 where the format has none. */
  readonly group: number
  /** Place in the decoded original; null where unknown. */
  readonly original: { readonly start: number; readonly end: number } | null
}

/** A piece that belongs to the article. */
export interface ArticlePiece extends PagePiece {
  readonly kind: 'heading' | 'paragraph'
  readonly turn: string | null
}

/** A piece that may tell when the page was published. */
export interface DatedPiece {
  readonly text: string
  /** `meta` for markup no reader sees, `head` above the article, `foot` below it, `address` for the page's own URL. */
  readonly place: 'meta' | 'head' | 'foot' | 'address'
  /** Name of the field, for `meta`. */
  readonly field: string | null
}

/** What a format's reader makes of a page; `buildReport` turns it into a Report. */
export interface PageDraft {
  readonly title: PagePiece | null
  readonly pieces: readonly ArticlePiece[]
  readonly captions: readonly string[]
  readonly leftOut: readonly LeftOut[]
  readonly byline: string | null
  readonly outlet: string | null
  readonly url: string | null
  /** BCP 47 as the page declares it; null where it does not. */
  readonly language: string | null
  readonly dated: readonly DatedPiece[]
  readonly doubts: readonly Doubt[]
}

/** White space joined to one space, ends trimmed; nothing else is changed. */
export function joinSpace(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, ' ').trim()
}

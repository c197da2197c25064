import { createHash } from 'node:crypto'
import { daysOf } from '../model/date-value.ts'
import type { Doubt } from '../model/doubt.ts'
import type { Block, PublishedDate, Report } from '../model/report.ts'
import { guessLanguage } from './guess-language.ts'
import type { ArticlePiece, PageDraft, PagePiece } from './page-draft.ts'
import { publishedUnreadable } from './page-errors.ts'
import type { PageFormat } from './page-format.ts'
import type { PageOptions } from './page-options.ts'
import { settlePublished } from './settle-published.ts'

/** Joins a page's title, headings and paragraphs into one text with spans, and settles its date and language. */
export function buildReport(bytes: Uint8Array, format: PageFormat, draft: PageDraft, options: PageOptions): Report {
  const title = draft.title
  const pieces: readonly (PagePiece | ArticlePiece)[] = title === null ? draft.pieces : [title, ...draft.pieces]
  const blocks: Block[] = []
  let at = 0
  for (const piece of pieces) {
    const span = { documentId: options.id, start: at, end: at + piece.text.length }
    const kind = 'kind' in piece ? piece.kind : 'title'
    blocks.push({ kind, span, original: piece.original, turn: 'turn' in piece ? piece.turn : null })
    at = span.end + 2
  }
  const text = pieces.map((piece) => piece.text).join('\n\n')
  const language = draft.language ?? guessLanguage(text)
  const url = options.url ?? draft.url
  const { published, doubts } = publishedDate(draft, options, text, language, url)
  return {
    id: options.id,
    source: options.source,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    format,
    language,
    title: title?.text ?? null,
    outlet: options.outlet ?? draft.outlet,
    byline: draft.byline,
    url,
    published,
    text,
    blocks,
    captions: draft.captions,
    leftOut: draft.leftOut,
    doubts: [...draft.doubts, ...shapeDoubts(draft, text), ...doubts],
  }
}

function publishedDate(
  draft: PageDraft,
  options: PageOptions,
  text: string,
  language: string,
  url: string | null,
): { readonly published: PublishedDate | null; readonly doubts: readonly Doubt[] } {
  if (options.published !== undefined && options.published !== null) {
    const value = options.published.trim()
    checkPublished(value, options.source)
    return { published: { value, words: null, reasons: ['given with --published'] }, doubts: [] }
  }
  const dated = url === null ? draft.dated : [...draft.dated, { text: url, place: 'address' as const, field: null }]
  return settlePublished({ dated, text, language })
}

const GIVEN =
  /^\d{4}-\d{2}-\d{2}(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?$/

/** Refuses a date of publication that is no day, or whose time is none. */
export function checkPublished(value: string, source: string): void {
  if (!GIVEN.test(value) || daysOf(value) === null) throw publishedUnreadable(source, value)
}

function shapeDoubts(draft: PageDraft, text: string): Doubt[] {
  if (text === '' && draft.leftOut.length === 0) {
    return [{ span: null, what: 'empty', why: 'the page holds no text' }]
  }
  if (!draft.pieces.some((piece) => piece.kind === 'paragraph')) {
    return [{ span: null, what: 'no_article', why: 'no running paragraph was found on the page' }]
  }
  return []
}

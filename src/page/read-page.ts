import type { Report } from '../model/report.ts'
import { buildReport, checkPublished } from './build-report.ts'
import { decodeBytes } from './decode-bytes.ts'
import type { PageDraft } from './page-draft.ts'
import { tooLarge } from './page-errors.ts'
import { formatOf, type PageFormat, refuseUnread } from './page-format.ts'
import type { PageOptions } from './page-options.ts'
import { readHtmlPage } from './read-html-page.ts'
import { readMarkdownPage } from './read-markdown-page.ts'
import { readTextPage } from './read-text-page.ts'

export type { PageOptions } from './page-options.ts'

const MOST_BYTES = 20 * 1024 * 1024

/**
 * Reads the bytes of a page into its clean text: title, headings and paragraphs, without what the page puts around
 * them, and settles when it was published. An odd page is no error: what it leaves open comes back in `doubts`.
 *
 * @throws PageError for a format that is not read, for content that is no text, for more than `maxBytes`, and for a
 *   given date that is none
 */
export function readPage(bytes: Uint8Array, options: PageOptions): Report {
  const limit = options.maxBytes ?? MOST_BYTES
  if (bytes.length > limit) throw tooLarge(options.source, limit, bytes.length)
  if (options.published !== undefined && options.published !== null)
    checkPublished(options.published.trim(), options.source)
  refuseUnread(bytes, options)
  const charset = /charset\s*=\s*"?([\w-]{2,30})/i.exec(options.contentType ?? '')?.[1] ?? null
  const decoded = decodeBytes(bytes, options.source, charset)
  const format = formatOf(decoded.text, options)
  const draft = readDraft(decoded.text, format, options)
  const doubts = decoded.doubt === null ? [] : [{ span: null, what: 'encoding', why: decoded.doubt }]
  return buildReport(bytes, format, { ...draft, doubts: [...doubts, ...draft.doubts] }, options)
}

function readDraft(text: string, format: PageFormat, options: PageOptions): PageDraft {
  const title = options.title ?? null
  if (format === 'html') return readHtmlPage(text, title)
  return format === 'markdown' ? readMarkdownPage(text, title) : readTextPage(text, title)
}

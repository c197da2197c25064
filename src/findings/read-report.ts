import { type LawBook, loadLaw } from '../law/load-law.ts'
import type { DateValue } from '../model/date-value.ts'
import { readPage } from '../page/read-page.ts'
import { starterWatchlist } from '../watchlist/open-watchlist.ts'
import type { WatchlistIndex } from '../watchlist/watchlist-index.ts'
import type { Answer } from './answer.ts'
import { answerReport } from './answer-report.ts'

/** What a caller may say about a page, and what to hold it against. */
export interface ReadReportOptions {
  /** Name of the file; its ending tells the format where the content does not. */
  readonly fileName?: string
  /** Document id of every span; the file's stem where absent. */
  readonly id?: string
  /** ISO 8601 date or date-time, where the page is silent or wrong. */
  readonly published?: string
  readonly outlet?: string
  readonly url?: string
  /** Ask the lists as they stood on this day. */
  readonly asOf?: DateValue
  /** An opened watchlist; the starter list where absent. */
  readonly watchlist?: WatchlistIndex
  /** The bundled law where absent. */
  readonly law?: LawBook
}

/**
 * Reads one page from its bytes (or its text): who said what, what happened or may happen, who is listed, which
 * provisions it meets. Deterministic and offline.
 *
 * @throws InterdictError with code PAGE_* for what cannot be read at all
 */
export function readReport(page: Uint8Array | string, options: ReadReportOptions = {}): Answer {
  const fileName = options.fileName ?? null
  const report = readPage(typeof page === 'string' ? new TextEncoder().encode(page) : page, {
    id: options.id ?? fileName?.replace(/^.*[\\/]|\.[^.]*$/g, '') ?? 'page',
    source: fileName ?? 'page',
    fileName,
    ...(options.published === undefined ? {} : { published: options.published }),
    ...(options.outlet === undefined ? {} : { outlet: options.outlet }),
    ...(options.url === undefined ? {} : { url: options.url }),
  })
  const asOf = options.asOf ?? null
  return answerReport(report, {
    index: options.watchlist ?? starterWatchlist(),
    law: options.law ?? loadLaw(),
    asOf,
  })
}

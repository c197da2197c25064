import { InterdictError } from '../model/interdict-error.ts'

/** A source that cannot be read as a page. */
export class PageError extends InterdictError {}

/** A file of a kind that is not read today. */
export function unsupportedFormat(source: string, format: string): PageError {
  return new PageError(
    'PAGE_FORMAT_UNSUPPORTED',
    `Cannot read "${source}": expected text (.txt), Markdown (.md) or HTML (.html), found ${format}`,
    { source, advice: 'Save it as text or HTML and read that' },
  )
}

/** Content that is no text. */
export function binaryContent(source: string, found: string): PageError {
  return new PageError('PAGE_BINARY', `Cannot read "${source}": expected text, found ${found}`, {
    source,
    advice: 'Give the page itself: text, Markdown or HTML',
  })
}

/** More bytes than a page has. */
export function tooLarge(source: string, limit: number, found: number): PageError {
  return new PageError(
    'PAGE_TOO_LARGE',
    `Cannot read "${source}": expected at most ${megabytes(limit)} MB, found ${megabytes(found)} MB`,
    { source, advice: 'Split it into its reports, one file each' },
  )
}

/** A date of publication, given from outside, that is none. */
export function publishedUnreadable(source: string, found: string): PageError {
  return new PageError(
    'PUBLISHED_UNREADABLE',
    `Cannot read the date of publication: expected a day or a time with zone (2023-09-05, 2023-09-05T22:31:00+03:00), found "${found}"`,
    { source, advice: 'Write the date as YYYY-MM-DD' },
  )
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0)
}

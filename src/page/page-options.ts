/** What is known of a page from outside its bytes. */
export interface PageOptions {
  /** Id of the report and of every span in it. */
  readonly id: string
  /** Path or address, as shown to the reader; `-` for standard input. */
  readonly source: string
  /** For the format, by its ending; null or absent where there is no file. */
  readonly fileName?: string | null
  /** The server's `content-type`, with or without a charset. */
  readonly contentType?: string | null
  /** ISO 8601 day or date-time; stands above what the page says. */
  readonly published?: string | null
  readonly outlet?: string | null
  readonly url?: string | null
  readonly title?: string | null
  /** Most bytes to read, default 20 MB. */
  readonly maxBytes?: number
}

/**
 * A stretch of one document's clean text. Offsets count UTF-16 code units, as `slice` does;
 * `start` is included, `end` is not. Whatever we assert carries the spans it was read from.
 */
export interface Span {
  readonly documentId: string
  readonly start: number
  readonly end: number
}

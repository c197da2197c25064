import type { Span } from './span.ts'

/** Something the text or the data leaves open. It comes back to the reader instead of a guess. */
export interface Doubt {
  /** Null where the doubt is about the whole report or about something outside its text. */
  readonly span: Span | null
  /** What is in doubt, a stable word: `speaker`, `published`, `time`, `status`, `encoding`, ... */
  readonly what: string
  /** Why, one sentence. */
  readonly why: string
}

/** What a layer of the reader gives back: what it found, and what it left open. */
export interface Reading<Found> {
  readonly found: readonly Found[]
  readonly doubts: readonly Doubt[]
}

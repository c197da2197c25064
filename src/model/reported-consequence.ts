import type { Span } from './span.ts'

/** What the page says follows: who threatens, announces or imposes what on whom. Never mixed with what the law says. */
export interface ReportedConsequence {
  /** Actor id of who threatens, announces or imposes it; null where the text does not tell. */
  readonly by: string | null
  /** The measure in the page's words: "sanctions", "consequences", "pay the price". */
  readonly what: string
  /** Actor ids of those it falls on. */
  readonly on: readonly string[]
  /** "if it supplies arms to Russia"; null where none is stated. */
  readonly condition: string | null
  readonly status: 'threatened' | 'announced' | 'imposed'
  readonly span: Span
}

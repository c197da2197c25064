import type { DateValue } from './date-value.ts'
import type { Span } from './span.ts'

/** How the speaker stands to the claim; defined one by one in docs/reading.md. */
export type Stance =
  | 'asserts'
  | 'warns'
  | 'threatens'
  | 'denies'
  | 'declines_to_confirm'
  | 'questions'
  | 'expects'
  | 'proposes'
  | 'calls_for'
  | 'condemns'

/** One speaker saying one thing once. The same quote in two papers is two statements. */
export interface Statement {
  /** Actor id; null when the text names nobody: the report's own voice, or "is said to". */
  readonly speaker: string | null
  /** The words that stand for the speaker at this place ("she"); null where there are none. */
  readonly source: Span | null
  /** Actor ids of all parties to a joint statement, the first being `speaker`; else empty. */
  readonly jointSpeakers: readonly string[]
  /** Actor id of the nearest carrier through whom it came; null where the outlet heard it itself. */
  readonly via: string | null
  /** Actor ids of all who passed it on, from the page inwards to the speaker (Yonhap, the intelligence service, Shoigu). */
  readonly chain: readonly string[]
  /** Index, in the list of statements, of the one whose content holds this one; else null. */
  readonly inside: number | null
  readonly stance: Stance
  /** What is asserted, without reporting clause, quotation marks at its ends or final stop. From first to last part. */
  readonly content: Span
  /** The parts of an interrupted statement ("A," she said. "B."); one part where it is not interrupted. */
  readonly parts: readonly Span[]
  /** The words inside quotation marks only; null for indirect speech. */
  readonly quote: Span | null
  /** The words that gave away speaker and stance, such as "warned"; null in a signed text's own sentences. */
  readonly cue: Span | null
  /** When it was said, not when it was printed; `../D` where the text gives no date; null where not even that is known. */
  readonly saidOn: DateValue | null
  readonly sentence: Span
}

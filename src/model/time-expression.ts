import type { DateValue } from './date-value.ts'
import type { Span } from './span.ts'

export type DatePart = 'year' | 'month' | 'day'

/** A time expression of the text with the value it stands for. */
export interface TimeExpression {
  readonly span: Span
  /** TIMEX3's four kinds. */
  readonly kind: 'date' | 'time' | 'duration' | 'set'
  /**
   * A DateValue; for durations ISO 8601 (`P3D`), for sets `XXXX-WXX-1`, for the vague `PAST_REF`, `PRESENT_REF`,
   * `FUTURE_REF`. Null where the text leaves it open, with a doubt beside it.
   */
  readonly value: DateValue | null
  /** Parts of the value that the words do not say and that were counted from `anchor`. */
  readonly implied: readonly DatePart[]
  /** What the value was counted from: the report's date, or the saying of a quotation; null for absolute dates. */
  readonly anchor: DateValue | null
  /** The value as TIMEX3 writes it (`2023-W35`, `198`, `1998-SU`, `2000-04-05TNI`); absent where `value` is null. */
  readonly timex?: string
  /** `from` after "since" or "from", `until` after "until", "by" or "before": the value is then one end of a longer time. */
  readonly bound?: 'from' | 'until'
  /** Where a range is told by two times ("2018 and 2019"): their places; the value is from the first to the last. */
  readonly ends?: readonly [Span, Span]
}

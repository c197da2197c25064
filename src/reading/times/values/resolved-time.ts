import { type DateValue, daysOf, type IsoDate } from '../../../model/date-value.ts'
import type { DatePart, TimeExpression } from '../../../model/time-expression.ts'

/** What a value is counted from. */
export interface Moment {
  /** Day of the report, in the page's own zone; null where the page gives none. */
  readonly publishedOn: IsoDate | null
  /** Whether the clause speaks of what is past or to come; null where its verbs do not tell. */
  readonly direction: 'past' | 'future' | null
  /** The time told last before this one, near enough to be meant by "the same day"; else null. */
  readonly told: ResolvedTime | null
  /** The quarter told last, however long ago: what "the quarter" and "a year earlier" of a company report mean. */
  readonly quarter: ResolvedTime | null
}

/** A time expression's value, not yet tied to its place in the text. */
export interface ResolvedTime {
  readonly kind: TimeExpression['kind']
  readonly value: DateValue
  readonly timex: string
  readonly implied: readonly DatePart[]
  readonly anchor: DateValue | null
  /** What is uncertain about the value, one sentence. */
  readonly doubt?: string
}

/** Why a time expression got no value. */
export interface OpenTime {
  readonly kind: TimeExpression['kind']
  readonly open: string
}

export type Resolution = ResolvedTime | OpenTime

export const WHOLE_DAY: readonly DatePart[] = ['year', 'month', 'day']

export function isOpen(time: Resolution): time is OpenTime {
  return 'open' in time
}

export function open(why: string, kind: TimeExpression['kind'] = 'date'): OpenTime {
  return { kind, open: why }
}

export const NO_REPORT_DATE = 'it counts from the date of the report, which is not known'
export const NO_TOLD_TIME = 'it counts from another time that the text does not give nearby'

/** A value that is written the same in EDTF and TIMEX3 unless `timex` says otherwise. */
export function dated(
  value: DateValue,
  implied: readonly DatePart[],
  anchor: DateValue | null,
  timex: string = value,
): ResolvedTime {
  return { kind: 'date', value, timex, implied, anchor: implied.length === 0 ? null : anchor }
}

/** First and last day of a value that has both; null for open and vague ones. */
export function boundsOf(value: DateValue): { readonly from: IsoDate; readonly to: IsoDate } | null {
  const range = daysOf(value)
  return range?.from == null || range.to === null ? null : { from: range.from, to: range.to }
}

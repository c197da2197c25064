import type { Weekday } from './values/calendar.ts'

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'fortnight'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium'

export type Season = 'SP' | 'SU' | 'FA' | 'WI'

/** Morning, midday, afternoon, evening, night: TIMEX3's marks. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI'

export type Reference = 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'

/** Which stretch of a longer time is meant: "early", "mid-", "late", "the first half of", "later this". */
export type Part = 'early' | 'mid' | 'late' | 'first_half' | 'second_half' | 'earlier' | 'later'

/** Last, this, next; null where the words give no direction. */
export type Shift = -1 | 0 | 1 | null

/** A year as the words have it: written out, counted from the report ("last year") or from the time told before ("that year"), or not said. */
export type YearWords =
  | { readonly year: number }
  | { readonly yearShift: number }
  | { readonly toldShift: number }
  | null

/**
 * What the words say, before it is known when they were written: finders make these, refiners join them,
 * values/ turns them into dates.
 */
export type TimeMeaning =
  | {
      readonly is: 'calendar'
      readonly year: YearWords
      readonly month: number | null
      readonly day: number | null
      /** For a month without a year: "last July". */
      readonly shift: Shift
      /** "the 30th of last month": counted from the report's month. */
      readonly monthShift?: number
    }
  | { readonly is: 'weekday'; readonly weekday: Weekday; readonly shift: Shift; readonly week?: number }
  /** A unit counted from the report's own: today (day, 0), last week (week, -1), the year after next (year, 2). */
  | { readonly is: 'shifted'; readonly unit: Unit; readonly by: number }
  /** "two years ago" from the report; "three days later" from the time told before. */
  | {
      readonly is: 'away'
      readonly unit: Unit
      readonly count: number | null
      readonly sign: -1 | 1
      readonly from: 'report' | 'told'
      /** Beside a figure ("from $5 million a year earlier"): the same quarter of that year, where a quarter was told. */
      readonly compares?: boolean
    }
  /** "the same day", "the following month", "that year": counted from the time told before. */
  | { readonly is: 'told'; readonly unit: Unit; readonly by: number }
  | { readonly is: 'duration'; readonly unit: Unit; readonly count: number | null; readonly side: Shift }
  | { readonly is: 'season'; readonly season: Season; readonly year: YearWords; readonly shift: Shift }
  /** A null quarter is the one told last, or the last that was over: "the quarter". */
  | { readonly is: 'quarter'; readonly quarter: number | null; readonly year: YearWords; readonly shift: Shift }
  | { readonly is: 'half'; readonly half: 1 | 2; readonly year: YearWords }
  /** From `start` (1980) on for ten or a hundred years. */
  | { readonly is: 'decades'; readonly start: number; readonly years: 10 | 100 }
  | { readonly is: 'holiday'; readonly rule: string; readonly year: YearWords; readonly shift: Shift }
  | {
      readonly is: 'clock'
      readonly clock: string
      /** `Z`, `+03:00`, or empty where none is said. */
      readonly zone: string
      readonly on: TimeMeaning | null
    }
  | { readonly is: 'day_part'; readonly part: DayPart; readonly on: TimeMeaning | null }
  | { readonly is: 'part'; readonly part: Part; readonly of: TimeMeaning }
  | { readonly is: 'range'; readonly from: TimeMeaning; readonly to: TimeMeaning }
  /** "5/9/2023": which is the day is settled by the report's date. */
  | { readonly is: 'numeric'; readonly year: number; readonly first: number; readonly second: number }
  | { readonly is: 'reference'; readonly reference: Reference }
  /** `value` as we show it, `timex` as TIMEX3 does: "every Monday", "daily". */
  | { readonly is: 'set'; readonly value: string; readonly timex: string }

/** A time expression as a finder sees it: tokens `first` to `last` (excluded) of one sentence, and what they say. */
export interface RawTime {
  readonly first: number
  readonly last: number
  readonly meaning: TimeMeaning
  /** The two times of a range. */
  readonly ends?: readonly [RawTime, RawTime]
}

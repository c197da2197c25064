import { type DateValue, daysOf, type IsoDate } from '../../model/date-value.ts'

/** Whether something held on a day, as far as its dates tell. */
export type Standing = 'yes' | 'maybe' | 'no'

/**
 * Whether a share or tie stood on a day. One without dates is taken as standing: most sources date nothing. On the very
 * day it ended, and inside a month or year that is all a source gives, nobody can tell.
 */
export function standingOn(
  tie: { readonly from: DateValue | null; readonly until: DateValue | null },
  on: IsoDate,
): Standing {
  const start = daysOf(tie.from)
  const end = daysOf(tie.until)
  if (start !== null && start.from !== null && start.from > on) return 'no'
  if (end !== null && end.to !== null && end.to < on) return 'no'
  const hasBegun = start === null || (start.to !== null && start.to <= on)
  const hasNotEnded = end === null || (end.from !== null && end.from > on)
  return hasBegun && hasNotEnded ? 'yes' : 'maybe'
}

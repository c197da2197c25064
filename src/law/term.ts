import type { DayRange, IsoDate } from '../model/date-value.ts'
import type { Provision } from '../model/law.ts'

/** How the days of a transfer lie to the term of a measure. */
export type TermFit = 'in' | 'before' | 'after' | 'partly' | 'renewal_not_known' | 'undated'

/**
 * Whether a measure was in force. A transfer told as "before D" is taken at D, one told as "since D" at D; the reason
 * says so. Null is an undated transfer.
 */
export function termFit(provision: Provision, days: DayRange | null): TermFit {
  const { inForceFrom, inForceTo, sunset } = provision
  const span = boundsOf(days)
  if (span === null) return inForceTo === null && sunset === null ? 'undated' : 'partly'
  const { from, to } = span
  if (inForceFrom !== null && to < inForceFrom) return 'before'
  if (inForceTo !== null && from >= inForceTo) return 'after'
  if (sunset !== null && from > sunset) return 'renewal_not_known'
  const whole =
    (inForceFrom === null || from >= inForceFrom) &&
    (inForceTo === null || to < inForceTo) &&
    (sunset === null || to <= sunset)
  return whole ? 'in' : 'partly'
}

/** How the days of a transfer lie to a period (`to` is the first day outside): all, some or none of them inside. */
export function periodFit(from: IsoDate | null, to: IsoDate | null, days: DayRange | null): 'all' | 'some' | 'none' {
  if (from === null && to === null) return 'all'
  const span = boundsOf(days)
  if (span === null) return 'some'
  if ((from !== null && span.to < from) || (to !== null && span.from >= to)) return 'none'
  return (from === null || span.from >= from) && (to === null || span.to < to) ? 'all' : 'some'
}

/** An open side takes the day of the closed one: a report's "has supplied" is dated by the day it was said. */
export function boundsOf(days: DayRange | null): { readonly from: IsoDate; readonly to: IsoDate } | null {
  if (days === null) return null
  const from = days.from ?? days.to
  const to = days.to ?? days.from
  return from === null || to === null ? null : { from, to }
}

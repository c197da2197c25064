import type { TimeExpression } from '../../model/time-expression.ts'

/**
 * Time expressions that lie wholly inside `[start, end)`.
 *
 * @param times in text order, never overlapping, as `readTimes` gives them
 */
export function timesIn(times: readonly TimeExpression[], start: number, end: number): TimeExpression[] {
  const found: TimeExpression[] = []
  for (let i = firstFrom(times, start); i < times.length; i++) {
    const time = times[i]!
    if (time.span.end > end) break
    found.push(time)
  }
  return found
}

/** The time expression that covers an offset, or null. */
export function timeAt(times: readonly TimeExpression[], offset: number): TimeExpression | null {
  const time = times[firstFrom(times, offset + 1) - 1]
  return time !== undefined && time.span.end > offset ? time : null
}

/** Index of the first that begins at or after `offset`. */
function firstFrom(times: readonly TimeExpression[], offset: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]!.span.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

import { type DateValue, daysOf } from '../../model/date-value.ts'
import type { TimeExpression } from '../../model/time-expression.ts'
import type { Stretch } from '../../text/offsets.ts'
import type { Sentence } from '../../text/split-text.ts'

/** What the date of a statement is read from. */
export interface SayingClause {
  readonly sentence: Sentence
  readonly cue: Stretch | null
  readonly parts: readonly Stretch[]
  /** Contents of the other statements of the sentence: their times are not this saying's. */
  readonly others: readonly (readonly Stretch[])[]
}

/** The time in the reporting clause ("warned on Tuesday that"), never one of the content; null where it holds none. */
export function timeOfSaying(
  clause: SayingClause,
  times: readonly TimeExpression[],
  text: string,
): TimeExpression | null {
  const { sentence, cue, parts } = clause
  if (cue === null) return null
  // A statement inside another's content takes only times of that content.
  const around = clause.others.filter((other) => holds(other, cue))
  let best: TimeExpression | null = null
  let bestRank = Number.POSITIVE_INFINITY
  for (const time of timesWithin(times, sentence)) {
    if (time.kind === 'duration' || time.kind === 'set' || daysOf(time.value) === null) continue
    if (holds(parts, time.span)) continue
    if (clause.others.some((other) => !around.includes(other) && holds(other, time.span))) continue
    if (around.some((other) => !holds(other, time.span))) continue
    if (isDateline(text.slice(sentence.start, time.span.start))) continue
    const rank = Math.abs(time.span.start - cue.start) + (isDay(time.value) ? 0 : 40)
    if (rank < bestRank) {
      best = time
      bestRank = rank
    }
  }
  return best
}

function holds(parts: readonly Stretch[], inner: Stretch): boolean {
  return parts.some((part) => part.start <= inner.start && inner.end <= part.end)
}

function isDay(value: DateValue | null): boolean {
  const range = daysOf(value)
  return range !== null && range.from === range.to
}

function* timesWithin(times: readonly TimeExpression[], { start, end }: Stretch): Generator<TimeExpression> {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]!.span.start < start) low = middle + 1
    else high = middle
  }
  for (let i = low; i < times.length && times[i]!.span.end <= end; i++) yield times[i]!
}

/** "WASHINGTON, Oct. 13 (Meridian) --": the place and day of the despatch. */
function isDateline(before: string): boolean {
  return /^[\p{Lu}\s.,()'-]{3,50},?\s*$/u.test(before) && /\p{Lu}{3}/u.test(before)
}

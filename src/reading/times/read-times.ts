import { type DateValue, daysOf, isSingleDay } from '../../model/date-value.ts'
import type { Doubt, Reading } from '../../model/doubt.ts'
import type { Span } from '../../model/span.ts'
import type { TimeExpression } from '../../model/time-expression.ts'
import type { Sentence, SplitText, Token } from '../../text/split-text.ts'
import { directionOf } from './direction-of.ts'
import { findTimes } from './finders/find-times.ts'
import { refineTimes } from './refiners/refine-times.ts'
import type { RawTime } from './time-meaning.ts'
import { resolveTime } from './values/resolve-time.ts'
import { boundsOf, isOpen, type Resolution, type ResolvedTime } from './values/resolved-time.ts'

/**
 * Finds every time expression and what it stands for, counted from the day of the report ("yesterday"), from the time
 * told before ("the next day") or from the calendar alone. Spans never overlap and come in text order.
 *
 * @param publishedOn date of the report in the page's own zone; where it is no single day, relative times stay open
 */
export function readTimes(text: SplitText, publishedOn: DateValue | null): Reading<TimeExpression> {
  const day = publishedOn !== null && isSingleDay(publishedOn) ? (daysOf(publishedOn)?.from ?? null) : null
  const found: TimeExpression[] = []
  const doubts: Doubt[] = []
  let told: { readonly time: ResolvedTime; readonly sentence: number } | null = null
  for (const sentence of text.sentences) {
    const { tokens } = sentence
    for (const time of refineTimes(tokens, findTimes(tokens))) {
      const near: ResolvedTime | null = told !== null && sentence.index - told.sentence <= TOLD_REACH ? told.time : null
      const direction = directionOf(tokens, time.first, time.last)
      const resolved = resolveTime(time.meaning, { publishedOn: day, direction, told: near })
      const expression = expressionOf(text.documentId, sentence, time, resolved)
      found.push(expression)
      if (isOpen(resolved)) doubts.push({ span: expression.span, what: 'time', why: resolved.open })
      else if (resolved.kind !== 'duration' && boundsOf(resolved.value) !== null)
        told = { time: resolved, sentence: sentence.index }
    }
  }
  return { found, doubts }
}

// "The same day" means a day of this sentence or of one shortly before.
const TOLD_REACH = 3

function expressionOf(documentId: string, sentence: Sentence, time: RawTime, resolved: Resolution): TimeExpression {
  const { tokens } = sentence
  const span: Span = { documentId, start: tokens[time.first]!.start, end: tokens[time.last - 1]!.end }
  if (isOpen(resolved)) return { span, kind: resolved.kind, value: null, implied: [], anchor: null }
  const { kind, value, timex, implied, anchor } = resolved
  const bound = kind === 'date' && time.meaning.is !== 'range' ? boundBefore(tokens, time.first) : undefined
  const expression = { span, kind, value, implied, anchor, timex }
  return bound === undefined ? expression : { ...expression, bound }
}

const BOUNDS: ReadonlyMap<string, 'from' | 'until'> = new Map([
  ['since', 'from'],
  ['from', 'from'],
  ['until', 'until'],
  ['till', 'until'],
  ['by', 'until'],
  ['before', 'until'],
  ['с', 'from'],
  ['до', 'until'],
])

function boundBefore(tokens: readonly Token[], at: number): 'from' | 'until' | undefined {
  return BOUNDS.get(tokens[at - 1]?.norm ?? '')
}

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
  const memory = new Memory()
  for (const sentence of text.sentences) {
    for (const time of refineTimes(sentence.tokens, findTimes(sentence.tokens))) {
      const bound = boundBefore(sentence.tokens, time.first)
      const resolved = resolveTime(time.meaning, {
        publishedOn: day,
        direction: directionOf(sentence.tokens, time.first, time.last),
        told: memory.toldNear(sentence),
        quarter: memory.quarter,
      })
      const expression = expressionOf(text.documentId, sentence, { time, resolved, bound })
      found.push(expression)
      const why = isOpen(resolved) ? resolved.open : resolved.doubt
      if (why !== undefined) doubts.push({ span: expression.span, what: 'time', why })
      if (!isOpen(resolved)) memory.keep(time, resolved, sentence)
    }
  }
  return { found, doubts }
}

// "The same day" means a day of this sentence or of one shortly before.
const TOLD_REACH = 3

/** The times told so far, as far as later ones are counted from them. */
class Memory {
  quarter: ResolvedTime | null = null
  #told: ResolvedTime | null = null
  #toldIn = 0

  toldNear(sentence: Sentence): ResolvedTime | null {
    return sentence.index - this.#toldIn <= TOLD_REACH ? this.#told : null
  }

  keep({ meaning }: RawTime, time: ResolvedTime, sentence: Sentence): void {
    // "A year earlier" beside a figure looks back and returns: what follows is not told of that year.
    if (meaning.is === 'away' && meaning.compares === true) return
    if (meaning.is === 'quarter') this.quarter = time
    if (time.kind === 'duration' || boundsOf(time.value) === null) return
    this.#told = time
    this.#toldIn = sentence.index
  }
}

type Bound = 'from' | 'until' | null

function expressionOf(
  documentId: string,
  { tokens }: Sentence,
  { time, resolved, bound }: { readonly time: RawTime; readonly resolved: Resolution; readonly bound: Bound },
): TimeExpression {
  const span = spanOf(documentId, tokens, time)
  if (isOpen(resolved)) return { span, kind: resolved.kind, value: null, implied: [], anchor: null }
  const { kind, value, timex, implied, anchor } = resolved
  return {
    span,
    kind,
    value: bound === 'until' && isEnd(time) ? upTo(value) : value,
    implied,
    anchor,
    timex,
    ...(bound === null || kind !== 'date' || time.meaning.is === 'range' ? {} : { bound }),
    ...(time.ends === undefined
      ? {}
      : { ends: [spanOf(documentId, tokens, time.ends[0]), spanOf(documentId, tokens, time.ends[1])] as const }),
  }
}

function spanOf(documentId: string, tokens: readonly Token[], { first, last }: RawTime): Span {
  return { documentId, start: tokens[first]!.start, end: tokens[last - 1]!.end }
}

// "By the end of February" allows every day up to the last; "by February" leaves open which of its days is meant.
function isEnd({ meaning }: RawTime): boolean {
  return meaning.is === 'part' && meaning.part === 'late'
}

function upTo(value: DateValue): DateValue {
  const days = boundsOf(value)
  return days === null || days.from === days.to ? value : `../${days.to}`
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

function boundBefore(tokens: readonly Token[], at: number): Bound {
  return BOUNDS.get(tokens[at - 1]?.norm ?? '') ?? null
}

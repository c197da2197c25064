import type { TimeExpression } from '../../src/model/time-expression.ts'
import { readTimes } from '../../src/reading/times/read-times.ts'
import { splitPlain } from '../../src/text/split-report.ts'
import { jsonlKind } from './jsonl-kind.ts'

interface GoldDocument {
  readonly id: string
  readonly dct: string | null
  readonly text: string
}

/** Time expressions against TIMEX3 labels: a folder with one `.jsonl` of documents, each with text and date. */
export const timex = jsonlKind<GoldDocument>('timex', 'score_timex.py', answer)

function answer({ id, dct, text }: GoldDocument) {
  const published = dct === null ? null : dct.slice(0, 10)
  const { found } = readTimes(splitPlain(text, id), published)
  return { id, timexes: found.flatMap(timex3Of) }
}

/** TIMEX3's attributes: its own spelling of weeks, seasons, decades and parts of the day, where ours is an interval. */
function timex3Of({ span, kind, value, timex, ends }: TimeExpression) {
  const type = kind.toUpperCase()
  const halves = value?.split('/') ?? []
  // TIMEX3 knows no ranges: each end is an expression of its own.
  if (ends !== undefined && halves.length === 2) {
    return ends.map((end, index) => ({ start: end.start, end: end.end, type, value: halves[index] ?? '' }))
  }
  return [{ start: span.start, end: span.end, type, value: timex ?? value ?? '' }]
}

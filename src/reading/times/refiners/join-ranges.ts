import type { Token } from '../../../text/split-text.ts'
import { normAt } from '../finders/finder.ts'
import type { RawTime, TimeMeaning, YearWords } from '../time-meaning.ts'

const JOINS = new Set(['and', '-', '–', '—', 'to', 'until', 'till', 'through', 'по', 'и', 'до'])

/** "2018 and 2019", "from last October to this January", "between September 7 and October 1": one time with two ends. */
export function joinRanges(tokens: readonly Token[], found: readonly RawTime[]): readonly RawTime[] {
  const joined: RawTime[] = []
  for (const time of found) {
    const before = joined.at(-1)
    const range = before === undefined || inList(tokens, joined) ? null : rangeOf(tokens, before, time)
    if (range === null) joined.push(time)
    else joined[joined.length - 1] = range
  }
  return joined
}

function rangeOf(tokens: readonly Token[], a: RawTime, b: RawTime): RawTime | null {
  const join = joinBetween(tokens, a, b)
  if (join === null || a.meaning.is === 'range' || b.meaning.is === 'range') return null
  const lead = normAt(tokens, a.first - 1)
  const spanned = lead === 'between' || (lead === 'from' && join !== 'and') || lead === 'с'
  if (!sameGrain(a.meaning, b.meaning, spanned)) return null
  // "And" alone joins neighbours only: "2018 and 2019", not "Monday and the week after".
  return {
    first: spanned ? a.first - 1 : a.first,
    last: b.last,
    ends: [a, b],
    meaning: { is: 'range', from: withYear(a.meaning, yearIn(b.meaning)), to: b.meaning },
  }
}

/** "1994, 1995 and 1997" are three times, not one and a range. */
function inList(tokens: readonly Token[], joined: readonly RawTime[]): boolean {
  const last = joined.at(-1)
  const other = joined.at(-2)
  return (
    last !== undefined && other !== undefined && other.last === last.first - 1 && normAt(tokens, other.last) === ','
  )
}

function joinBetween(tokens: readonly Token[], a: RawTime, b: RawTime): string | null {
  // Korean marks the ends at the words themselves: "9월 7일부터 10월 1일".
  if (a.last === b.first) return normAt(tokens, a.last - 1).endsWith('부터') ? '부터' : null
  if (b.first - a.last > 2) return null
  const join = normAt(tokens, a.last)
  if (!JOINS.has(join)) return null
  return b.first - a.last === 1 || normAt(tokens, a.last + 1) === 'the' ? join : null
}

function grainOf(meaning: TimeMeaning): string {
  if (meaning.is === 'calendar') return meaning.day !== null ? 'day' : meaning.month !== null ? 'month' : 'year'
  if (meaning.is === 'weekday') return 'day'
  if (meaning.is === 'shifted' || meaning.is === 'told') return meaning.unit
  if (meaning.is === 'part') return grainOf(meaning.of)
  return meaning.is
}

const GRAINS = new Set(['day', 'month', 'year', 'quarter', 'season', 'week'])

function sameGrain(a: TimeMeaning, b: TimeMeaning, spanned: boolean): boolean {
  const [left, right] = [grainOf(a), grainOf(b)]
  if (left === right) return GRAINS.has(left)
  return spanned && GRAINS.has(left) && GRAINS.has(right)
}

function yearIn(meaning: TimeMeaning): YearWords {
  return meaning.is === 'calendar' || meaning.is === 'season' || meaning.is === 'quarter' ? meaning.year : null
}

/** "March and August 2033", "20 November to 3 February 2037": the year said at the end is the year of the beginning too. */
function withYear(meaning: TimeMeaning, year: YearWords): TimeMeaning {
  if (year === null || meaning.is !== 'calendar' || meaning.year !== null || meaning.shift !== null) return meaning
  return { ...meaning, year }
}

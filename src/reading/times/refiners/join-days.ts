import type { Token } from '../../../text/split-text.ts'
import type { RawTime, TimeMeaning } from '../time-meaning.ts'

/**
 * Joins what names one moment twice or in pieces: "yesterday, Monday", "Monday 13 March", "Friday night",
 * "4 a.m. EDT Thursday", "the evening of 14 November", "noon Saturday".
 */
export function joinDays(tokens: readonly Token[], found: readonly RawTime[]): readonly RawTime[] {
  const joined: RawTime[] = []
  for (const time of found) {
    let next = time
    // A join may make a further one possible: "2.17am" + "on" + "Wednesday", + "20 January".
    for (let before = joined.at(-1); before !== undefined; before = joined.at(-1)) {
      const meaning = joinable(tokens, before, next)
      if (meaning === null) break
      joined.pop()
      next = { first: before.first, last: next.last, meaning }
    }
    joined.push(next)
  }
  return joined
}

function joinable(tokens: readonly Token[], a: RawTime, b: RawTime): TimeMeaning | null {
  const gap = b.first - a.last
  if (gap > 2) return null
  const between = tokens
    .slice(a.last, b.first)
    .map((token) => token.norm)
    .join(' ')
  if (isDay(a.meaning) && isDay(b.meaning)) {
    if (
      between !== '' &&
      between !== ',' &&
      between !== ', on' &&
      between !== ', the' &&
      between !== 'the' &&
      between !== '('
    )
      return null
    return sameDay(a.meaning, b.meaning)
  }
  if (a.meaning.is === 'day_part' && a.meaning.on !== null && isDay(b.meaning) && between === ',') {
    const on = sameDay(a.meaning.on, b.meaning)
    return on === null ? null : { ...a.meaning, on }
  }
  if (
    a.meaning.is === 'day_part' &&
    isDay(b.meaning) &&
    (a.meaning.on === null || between === 'of' || between === ',')
  ) {
    return LINKS.has(between) ? { ...a.meaning, on: b.meaning } : null
  }
  if (b.meaning.is === 'day_part' && b.meaning.on === null && isDay(a.meaning)) {
    const dayPart = between === '' || between === 'in the' || between === 'the' || between === 'at'
    return dayPart ? { ...b.meaning, on: a.meaning } : null
  }
  if (a.meaning.is === 'clock' && a.meaning.on === null && (isDay(b.meaning) || b.meaning.is === 'day_part')) {
    if (!LINKS.has(between) && between !== 'in the') return null
    return { ...afternoon(a.meaning, b.meaning), on: dayOf(b.meaning) }
  }
  if (b.meaning.is === 'clock' && b.meaning.on === null && (isDay(a.meaning) || a.meaning.is === 'day_part')) {
    if (between !== '' && between !== 'at' && between !== ',' && between !== ', at') return null
    return { ...afternoon(b.meaning, a.meaning), on: dayOf(a.meaning) }
  }
  return null
}

const LINKS = new Set(['', 'on', 'of', ',', 'of the', 'on the'])

function dayOf(meaning: TimeMeaning): TimeMeaning | null {
  return meaning.is === 'day_part' ? meaning.on : meaning
}

/** "9 o'clock in the evening" is 21:00. */
function afternoon(clock: TimeMeaning & { is: 'clock' }, beside: TimeMeaning): TimeMeaning & { is: 'clock' } {
  if (beside.is !== 'day_part' || (beside.part !== 'AF' && beside.part !== 'EV')) return clock
  const hour = Number(clock.clock.slice(0, 2))
  return hour < 12 ? { ...clock, clock: `${hour + 12}${clock.clock.slice(2)}` } : clock
}

export function isDay(meaning: TimeMeaning): boolean {
  if (meaning.is === 'calendar') return meaning.day !== null
  return meaning.is === 'weekday' || ((meaning.is === 'shifted' || meaning.is === 'told') && meaning.unit === 'day')
}

/** Of a weekday and a date the date counts, of "yesterday" and a weekday the word; two dates or two weekdays stay two. */
function sameDay(a: TimeMeaning, b: TimeMeaning): TimeMeaning | null {
  if (a.is === b.is) return null
  if (a.is === 'weekday') return b.is === 'calendar' ? b : null
  if (b.is === 'weekday') return a.is === 'told' ? b : a
  if (a.is === 'calendar') return null
  return b
}

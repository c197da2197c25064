import type { Token } from '../../../text/split-text.ts'
import type { RawTime, Unit } from '../time-meaning.ts'
import { timeWords } from '../time-words.ts'
import { periodOf } from '../values/period-of.ts'
import { countBefore } from './count-before.ts'
import { findCounted } from './find-counted.ts'
import { type Finder, normAt, raw } from './finder.ts'
import { LOOSE } from './loose-words.ts'

/** Units with what stands around them: "last week", "two years ago", "three days", "the next two weeks", "every month". */
export const findUnit: Finder = (tokens, at) => {
  const unit = timeWords().units.get(tokens[at]!.norm)
  if (unit === undefined || normAt(tokens, at + 1) === 'old') return null
  const plural = tokens[at]!.norm.endsWith('s') || tokens[at]!.norm === 'centuries'
  return (
    twoAway(tokens, at, unit) ??
    theQuarter(tokens, at, unit, plural) ??
    told(tokens, at, unit, plural) ??
    shifted(tokens, at, unit, plural) ??
    repeated(tokens, at, unit) ??
    findCounted(tokens, at, unit, plural) ??
    bare(tokens, at, unit, plural)
  )
}

/** "The week before last", "the year after next". */
function twoAway(tokens: readonly Token[], at: number, unit: Unit): RawTime | null {
  if (normAt(tokens, at - 1) !== 'the') return null
  const after = `${normAt(tokens, at + 1)} ${normAt(tokens, at + 2)}`
  const by = after === 'before last' ? -2 : after === 'after next' ? 2 : null
  return by === null ? null : raw(at - 1, at + 3, { is: 'shifted', unit, by })
}

/** "The quarter", "the latest quarter" of a company's report. */
function theQuarter(tokens: readonly Token[], at: number, unit: Unit, plural: boolean): RawTime | null {
  if (unit !== 'quarter' || plural || normAt(tokens, at + 1) === 'of') return null
  const latest = normAt(tokens, at - 1) === 'latest' ? 1 : 0
  if (normAt(tokens, at - 1 - latest) !== 'the') return null
  return raw(at - 1 - latest, at + 1, {
    is: 'quarter',
    quarter: null,
    year: null,
    shift: latest === 1 ? -1 : null,
  })
}

/** "That day", "the same month", "the previous year", "the day before", "the next day": counted from a time told before. */
function told(tokens: readonly Token[], at: number, unit: Unit, plural: boolean): RawTime | null {
  if (plural || unit === 'second' || unit === 'minute' || unit === 'hour') return null
  const before = normAt(tokens, at - 1)
  const the = normAt(tokens, at - 2) === 'the'
  if (before === 'that') return raw(at - 1, at + 1, { is: 'told', unit, by: 0 })
  if (before === 'same' && the) return raw(at - 2, at + 1, { is: 'told', unit, by: 0 })
  if ((before === 'previous' || before === 'preceding') && the) return raw(at - 2, at + 1, { is: 'told', unit, by: -1 })
  if ((before === 'following' || (before === 'next' && unit === 'day')) && the) {
    return raw(at - 2, at + 1, { is: 'told', unit, by: 1 })
  }
  if (before !== 'the') return null
  const after = normAt(tokens, at + 1)
  if (after !== 'before' && after !== 'after' && after !== 'previous') return null
  // "The day before the vote" hangs on the vote, which is no time.
  const beyond = tokens[at + 2]
  if (beyond !== undefined && beyond.kind === 'word' && !LOOSE.has(beyond.norm)) return null
  return raw(at - 1, at + 2, { is: 'told', unit, by: after === 'after' ? 1 : -1 })
}

/** "Last week", "this year", "next month", "the current year", "this weekend". */
function shifted(tokens: readonly Token[], at: number, unit: Unit, plural: boolean): RawTime | null {
  const before = normAt(tokens, at - 1)
  const first = normAt(tokens, at - 2) === 'the' || normAt(tokens, at - 2) === 'this' ? at - 2 : at - 1
  if (before === 'recent' && plural) return raw(at - 1, at + 1, { is: 'duration', unit, count: null, side: -1 })
  if (unit === 'weekend' && (before === 'the' || before === 'this')) {
    return raw(at - 1, at + 1, { is: 'shifted', unit, by: 0 })
  }
  const shift = timeWords().shifts.get(before)
  if (shift === undefined || unit === 'second' || unit === 'minute') return endedUnit(tokens, at, unit, plural)
  if (plural) return shift === 0 ? null : raw(first, at + 1, { is: 'duration', unit, count: null, side: shift })
  // "The past year" is the twelve months behind us, "last year" the one before this.
  if ((before === 'past' || before === 'coming') && unit !== 'weekend') {
    return raw(first, at + 1, { is: 'duration', unit, count: 1, side: shift })
  }
  if (unit === 'hour') return null
  return raw(
    before === 'last' || before === 'next' ? (normAt(tokens, at - 2) === 'the' ? at - 2 : at - 1) : first,
    at + 1,
    {
      is: 'shifted',
      unit,
      by: shift,
    },
  )
}

const ENDS = new Set([
  'end',
  'beginning',
  'start',
  'middle',
  'close',
  'rest',
  'remainder',
  'course',
  'half',
  'part',
  'within',
  'later',
  'earlier',
  'late',
  'early',
])

/** "The end of the month", "within the year", "later in the week": the unit is the report's own. */
function endedUnit(tokens: readonly Token[], at: number, unit: Unit, plural: boolean): RawTime | null {
  if (plural || normAt(tokens, at - 1) !== 'the') return null
  if (
    unit !== 'week' &&
    unit !== 'month' &&
    unit !== 'year' &&
    unit !== 'day' &&
    unit !== 'decade' &&
    unit !== 'century'
  )
    return null
  const before = normAt(tokens, at - 2)
  const head = before === 'of' || before === 'in' ? normAt(tokens, at - 3) : before
  if (!ENDS.has(head)) return null
  // "Later in the day" is said of the day being told.
  return raw(at - 1, at + 1, unit === 'day' ? { is: 'told', unit, by: 0 } : { is: 'shifted', unit, by: 0 })
}

const DAILY: Partial<Record<Unit, string>> = {
  day: 'XXXX-XX-XX',
  month: 'XXXX-XX',
  year: 'XXXX',
  weekend: 'XXXX-WXX-6/XXXX-WXX-7',
}

/** "Every day", "each month", "every two years", "twice a week". */
function repeated(tokens: readonly Token[], at: number, unit: Unit): RawTime | null {
  const before = normAt(tokens, at - 1)
  if (before === 'every' || before === 'each') {
    const timex = unit === 'weekend' ? 'XXXX-WXX-WE' : periodOf(unit, 1)
    return raw(at - 1, at + 1, { is: 'set', value: DAILY[unit] ?? timex, timex })
  }
  if (
    (before === 'a' || before === 'an' || before === 'per') &&
    (normAt(tokens, at - 2) === 'once' || normAt(tokens, at - 2) === 'twice')
  ) {
    return raw(at - 2, at + 1, { is: 'set', value: periodOf(unit, 1), timex: periodOf(unit, 1) })
  }
  const count = countBefore(tokens, at)
  if (count === null || count.article) return null
  if (normAt(tokens, count.first - 1) !== 'every') return null
  return raw(count.first - 1, at + 1, {
    is: 'set',
    value: periodOf(unit, count.count),
    timex: periodOf(unit, count.count),
  })
}

const LONG = new Set(['in', 'after', 'over', 'took', 'take', 'lasted', 'spent', 'many', 'of'])

/** "For years", "weeks ago", "months of". */
function bare(tokens: readonly Token[], at: number, unit: Unit, plural: boolean): RawTime | null {
  if (!plural || unit === 'second' || unit === 'quarter' || unit === 'weekend') return null
  if (normAt(tokens, at + 1) === 'ago')
    return raw(at, at + 2, { is: 'away', unit, count: null, sign: -1, from: 'report' })
  if (!LONG.has(normAt(tokens, at - 1)) && !(normAt(tokens, at + 1) === 'of' && unit !== 'hour' && unit !== 'minute'))
    return null
  return raw(at, at + 1, { is: 'duration', unit, count: null, side: null })
}

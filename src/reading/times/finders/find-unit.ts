import type { Token } from '../../../text/split-text.ts'
import type { RawTime, Unit } from '../time-meaning.ts'
import { timeWords } from '../time-words.ts'
import { type Count, countBefore } from './count-before.ts'
import { type Finder, normAt, raw } from './finder.ts'

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
    counted(tokens, at, unit, plural) ??
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

// Words that may follow "the day before" or "a year earlier" without being what it is counted from.
const LOOSE = new Set([
  'and',
  'in',
  'at',
  'when',
  'that',
  'but',
  'as',
  'said',
  'for',
  'on',
  'by',
  'with',
  'to',
  'from',
  'was',
  'had',
  'were',
])

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

const MARK: Readonly<Record<Unit, string>> = {
  second: 'TnS',
  minute: 'TnM',
  hour: 'TnH',
  day: 'nD',
  week: 'nW',
  fortnight: 'nD',
  weekend: 'nWE',
  month: 'nM',
  quarter: 'nQ',
  year: 'nY',
  decade: 'nY',
  century: 'nY',
  millennium: 'nY',
}
const TIMES: Partial<Record<Unit, number>> = { fortnight: 14, decade: 10, century: 100, millennium: 1000 }

/** `P3D`, `PT2H`, `PXW` for an unknown number, `P18M` for a year and a half. */
export function periodOf(unit: Unit, count: number | null): string {
  if (count !== null && count % 1 !== 0) {
    if (unit === 'year') return periodOf('month', Math.round(count * 12))
    if (unit === 'day') return periodOf('hour', Math.round(count * 24))
    if (unit === 'hour') return periodOf('minute', Math.round(count * 60))
  }
  if (count === null && unit === 'decade') return 'PXY'
  const number = count === null ? 'X' : String(count * (TIMES[unit] ?? 1))
  return `P${MARK[unit].replace('n', number)}`
}

const SIDES: Readonly<Record<string, -1 | 0 | 1>> = {
  last: -1,
  past: -1,
  previous: -1,
  preceding: -1,
  next: 1,
  coming: 1,
  following: 1,
  first: 0,
  final: 0,
}

/** "Two years ago", "three days later", "the next two weeks", "three days", "a week". */
function counted(tokens: readonly Token[], at: number, unit: Unit, plural: boolean): RawTime | null {
  const count = countBefore(tokens, at)
  if (count === null) return null
  if (count.count !== null && count.count > 1 && !plural) return asAdjective(tokens, at, unit, count)
  const away = awayAfter(tokens, at, unit, count)
  if (away !== null) return away
  if (unit === 'weekend' && !plural) return null
  if (count.article) return articled(tokens, at, unit, count)
  const before = normAt(tokens, count.first - 1)
  const side = SIDES[before]
  if (side !== undefined) {
    const first = normAt(tokens, count.first - 2) === 'the' ? count.first - 2 : count.first - 1
    return raw(first, at + 1, { is: 'duration', unit, count: count.count, side: side === 0 ? null : side })
  }
  return raw(count.first, at + 1, { is: 'duration', unit, count: count.count, side: null })
}

/** "A five year low", "a three hour meeting": the unit in the singular before a noun. */
function asAdjective(tokens: readonly Token[], at: number, unit: Unit, count: Count): RawTime | null {
  const next = tokens[at + 1]
  if (normAt(tokens, count.first - 1) !== 'a' || next?.kind !== 'word' || next.text !== next.norm) return null
  return raw(count.first, at + 1, { is: 'duration', unit, count: count.count, side: null })
}

function awayAfter(tokens: readonly Token[], at: number, unit: Unit, count: Count): RawTime | null {
  const or = normAt(tokens, at + 1) === 'or' && normAt(tokens, at + 2) === 'so' ? 2 : 0
  const word = normAt(tokens, at + 1 + or)
  const last = at + 2 + or
  const found = (sign: -1 | 1, from: 'report' | 'told') =>
    raw(count.first, last, {
      is: 'away',
      unit,
      count: count.count,
      sign,
      from,
      compares: besideFigure(tokens, count.first),
    })
  if (word === 'ago') return found(-1, 'report')
  if (word === 'hence') return found(1, 'report')
  if (word === 'earlier') return normAt(tokens, last) === 'than' ? null : found(-1, 'told')
  if (word === 'later') return normAt(tokens, last) === 'than' ? null : found(1, 'told')
  if (word !== 'before' && word !== 'after') return null
  // "Four days after the strike": how long is said, from when is not ours to know.
  const beyond = tokens[last]
  const open = beyond === undefined || beyond.kind !== 'word' || LOOSE.has(beyond.norm)
  return open ? found(word === 'after' ? 1 : -1, 'told') : null
}

/** "From $5 million a year earlier", "31 cents a share, a year ago". */
function besideFigure(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    const token = tokens[i]!
    if (token.kind === 'number' || token.norm === 'share') return true
  }
  return false
}

const LASTING = new Set([
  'for',
  'in',
  'within',
  'after',
  'about',
  'nearly',
  'almost',
  'over',
  'than',
  'lasting',
  'lasts',
  'takes',
  'take',
  'took',
  'lasted',
  'spent',
  'least',
  'under',
])

/** "For a week", "in a year"; a rate ("five dollars a day") and "a day of mourning" are no times. */
function articled(tokens: readonly Token[], at: number, unit: Unit, count: Count): RawTime | null {
  if (unit === 'second' || unit === 'weekend' || unit === 'quarter') return null
  if (!LASTING.has(normAt(tokens, count.first - 1)) || normAt(tokens, at + 1) === 'of') return null
  return raw(count.first, at + 1, { is: 'duration', unit, count: 1, side: null })
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

import type { Token } from '../../../text/split-text.ts'
import type { RawTime, Unit } from '../time-meaning.ts'
import { type Count, countBefore } from './count-before.ts'
import { normAt, raw } from './finder.ts'
import { LOOSE } from './loose-words.ts'

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
export function findCounted(tokens: readonly Token[], at: number, unit: Unit, plural: boolean): RawTime | null {
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

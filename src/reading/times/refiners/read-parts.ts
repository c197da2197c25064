import type { Token } from '../../../text/split-text.ts'
import { normAt } from '../finders/finder.ts'
import type { Part, RawTime, TimeMeaning } from '../time-meaning.ts'

const NEAR: Readonly<Record<string, Part>> = {
  early: 'early',
  late: 'late',
  mid: 'mid',
  'mid-': 'mid',
  later: 'later',
  earlier: 'earlier',
}
const OF: Readonly<Record<string, Part>> = {
  beginning: 'early',
  start: 'early',
  onset: 'early',
  middle: 'mid',
  end: 'late',
  close: 'late',
}
const HALVES: Readonly<Record<string, Part>> = { first: 'first_half', second: 'second_half' }

/** "Early", "late", "the end of", "the very beginning of", "the first half of", "later" in front of a time become part of it. */
export function readParts(tokens: readonly Token[], found: readonly RawTime[]): readonly RawTime[] {
  return found.map((time, index) => {
    const free = found[index - 1]?.last ?? 0
    const part = divisible(time.meaning) ? partBefore(tokens, time.first, free) : null
    return part === null
      ? time
      : { first: part.first, last: time.last, meaning: { is: 'part', part: part.part, of: time.meaning } }
  })
}

function divisible(meaning: TimeMeaning): boolean {
  switch (meaning.is) {
    case 'calendar':
    case 'weekday':
    case 'shifted':
    case 'season':
    case 'decades':
    case 'told':
    case 'quarter':
    case 'holiday':
      return true
    case 'day_part':
      return meaning.on !== null
    default:
      return false
  }
}

function partBefore(
  tokens: readonly Token[],
  at: number,
  free: number,
): { readonly part: Part; readonly first: number } | null {
  let word = at - 1
  if (normAt(tokens, word) === 'the' || normAt(tokens, word) === 'on' || normAt(tokens, word) === '-') word--
  const near = NEAR[normAt(tokens, word)]
  if (near !== undefined && word >= free) {
    return { part: near, first: normAt(tokens, word - 1) === 'the' ? word - 1 : word }
  }
  const link = normAt(tokens, word)
  if (link === 'in' && word - 1 >= free) {
    const loose = normAt(tokens, word - 1)
    return loose === 'later' || loose === 'earlier' || loose === 'late' || loose === 'early'
      ? { part: NEAR[loose]!, first: word - 1 }
      : null
  }
  if (link !== 'of') return null
  const head = word - 1
  if (head < free) return null
  const half = normAt(tokens, head) === 'half' ? HALVES[normAt(tokens, head - 1)] : undefined
  const part = half ?? OF[normAt(tokens, head)]
  if (part === undefined) return null
  let first = half === undefined ? head : head - 1
  if (normAt(tokens, first - 1) === 'very') first--
  if (normAt(tokens, first - 1) === 'the') first--
  return first >= free ? { part, first } : null
}

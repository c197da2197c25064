import { readPackagedJson } from '../../../model/packaged-data.ts'
import type { Token } from '../../../text/split-text.ts'
import type { Part, RawTime, Shift, TimeMeaning, Unit } from '../time-meaning.ts'
import type { Weekday } from '../values/calendar.ts'
import { type Finder, normAt, raw } from './finder.ts'

interface KoreanFile {
  readonly shifted: Readonly<Record<string, readonly [Unit, number]>>
  readonly weekdays: Readonly<Record<string, Weekday>>
  readonly last: readonly string[]
  readonly next: readonly string[]
  readonly this: readonly string[]
  readonly parts: Readonly<Record<string, Part>>
  readonly particles: readonly string[]
}

let file: KoreanFile | null = null

function korean(): KoreanFile {
  file ??= readPackagedJson<KoreanFile>('times/korean.json')
  return file
}

const DATED = /^(\d{1,4})(년|월|일)(\p{Script=Hangul}*)$/u

/** "2023년 9월 5일", "9월 7일부터 10월 1일 사이", "13일", "지난달", "지난 8월", "지난주", "어제", "금요일". */
export const findKorean: Finder = (tokens, at) => {
  const norm = tokens[at]!.norm
  if (norm.charCodeAt(0) <= 57) return dated(tokens, at)
  const { shifted, weekdays } = korean()
  for (let end = Math.min(norm.length, 4); end >= 2; end--) {
    const word = norm.slice(0, end)
    if (!isParticle(norm.slice(end))) continue
    const shift = shifted[word]
    if (shift !== undefined) return raw(at, at + 1, { is: 'shifted', unit: shift[0], by: shift[1] })
    const weekday = weekdays[word]
    if (weekday !== undefined) {
      const side = shiftBefore(tokens, at)
      return raw(side === null ? at : at - 1, at + 1, { is: 'weekday', weekday, shift: side })
    }
  }
  return null
}

function dated(tokens: readonly Token[], at: number): RawTime | null {
  const head = piece(tokens, at)
  // A later piece of a date that began before it: the first piece has read it.
  if (head === null || (at > 0 && follows(piece(tokens, at - 1), head))) return null
  let last = at + 1
  let year: number | null = null
  let month: number | null = null
  let day: number | null = null
  let end = head
  for (let next: Piece | null = head; next !== null; next = piece(tokens, last), last++) {
    if (next !== head && !follows(end, next)) break
    if (next.unit === '년') year = next.number
    else if (next.unit === '월') month = next.number
    else day = next.number
    end = next
    if (next.tail !== '') break
  }
  last = lastOf(tokens, at, { year, month, day })
  if (
    (year !== null && (year < 1900 || year > 2099)) ||
    (month ?? 1) > 12 ||
    (day ?? 1) > 31 ||
    day === 0 ||
    month === 0
  )
    return null
  // "3일간" lasts, "3년 만에" counts: only a particle may follow.
  if (!isParticle(end.tail)) return null
  const side = year === null && month !== null ? shiftBefore(tokens, at) : null
  const calendar: TimeMeaning = { is: 'calendar', year: year === null ? null : { year }, month, day, shift: side }
  const part = korean().parts[normAt(tokens, last)]
  if (part !== undefined && day === null)
    return raw(side === null ? at : at - 1, last + 1, { is: 'part', part, of: calendar })
  return raw(side === null ? at : at - 1, last, calendar)
}

interface Piece {
  readonly number: number
  readonly unit: string
  readonly tail: string
}

function piece(tokens: readonly Token[], at: number): Piece | null {
  const match = DATED.exec(normAt(tokens, at))
  return match === null ? null : { number: Number(match[1]), unit: match[2]!, tail: match[3]! }
}

function follows(before: Piece | null, after: Piece): boolean {
  if (before === null || before.tail !== '') return false
  return (before.unit === '년' && after.unit === '월') || (before.unit === '월' && after.unit === '일')
}

function lastOf(
  tokens: readonly Token[],
  at: number,
  parts: { readonly year: number | null; readonly month: number | null; readonly day: number | null },
): number {
  const pieces = [parts.year, parts.month, parts.day].filter((part) => part !== null).length
  // "13일(현지시간)": the local-time note belongs to the date.
  const last = at + pieces
  return normAt(tokens, last) === '(' && normAt(tokens, last + 1) === '현지시간' && normAt(tokens, last + 2) === ')'
    ? last + 3
    : last
}

function isParticle(tail: string): boolean {
  return tail === '' || korean().particles.includes(tail)
}

function shiftBefore(tokens: readonly Token[], at: number): Shift {
  const before = normAt(tokens, at - 1)
  if (korean().last.includes(before)) return -1
  if (korean().next.includes(before)) return 1
  return korean().this.includes(before) ? 0 : null
}

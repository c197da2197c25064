import type { Token } from '../../../text/split-text.ts'
import { type Finder, normAt, raw, touchesBefore, yearNumber } from './finder.ts'

const DOTTED = /^(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)$/

/** "5/9/2023", "2023-09-05", "05.09.2023": the order of day and month is settled in values/. */
export const findNumericDate: Finder = (tokens, at) => {
  const token = tokens[at]!
  const dotted = DOTTED.exec(token.norm)
  // With full stops the day comes first everywhere such dates are written.
  if (dotted !== null) {
    const [, day, month, year] = dotted
    if (Number(day) > 31 || Number(month) > 12) return null
    return raw(at, at + 1, {
      is: 'calendar',
      year: { year: Number(year) },
      month: Number(month),
      day: Number(day),
      shift: null,
    })
  }
  const mark = normAt(tokens, at + 1)
  if ((mark !== '/' && mark !== '-') || normAt(tokens, at + 3) !== mark || !joined(tokens, at)) return null
  // "1/2/2023/4" is no date.
  if (touchesBefore(tokens, at) && /[/-]/.test(normAt(tokens, at - 1))) return null
  const [a, b, c] = [tokens[at]!, tokens[at + 2]!, tokens[at + 4]!]
  const front = yearNumber(a)
  if (front !== null) return iso(at, front, Number(b.norm), Number(c.norm))
  const back = yearNumber(c)
  if (back === null || !/^\d{1,2}$/.test(a.norm) || !/^\d{1,2}$/.test(b.norm)) return null
  return raw(at, at + 5, { is: 'numeric', year: back, first: Number(a.norm), second: Number(b.norm) })
}

function iso(at: number, year: number, month: number, day: number) {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null
  return raw(at, at + 5, { is: 'calendar', year: { year }, month, day, shift: null })
}

function joined(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i <= at + 4; i++) if (tokens[i] === undefined || !touchesBefore(tokens, i)) return false
  return tokens[at + 2]!.kind === 'number' && tokens[at + 4]!.kind === 'number'
}

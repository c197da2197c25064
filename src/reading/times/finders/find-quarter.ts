import type { RawTime, YearWords } from '../time-meaning.ts'
import { timeWords } from '../time-words.ts'
import { type Finder, normAt, raw } from './finder.ts'
import { yearAfter, yearBefore } from './year-words.ts'

/** "The second quarter of 2022", "fourth-quarter", "Q3 2023", "this year's third quarter", "the first half of 2038". */
export const findQuarter: Finder = (tokens, at) => {
  const norm = tokens[at]!.norm
  const short = /^([qh])([1-4])$/.exec(norm)
  if (short !== null) {
    const year = yearAfter(tokens, at + 1)
    if (tokens[at]!.text[0] === short[1]) return null
    return period(short[1] === 'q' ? 'quarter' : 'half', Number(short[2]), {
      first: at,
      last: year?.last ?? at + 1,
      year: year?.year ?? null,
    })
  }
  const dash = norm.lastIndexOf('-')
  const unit = dash < 0 ? norm : norm.slice(dash + 1)
  if (unit !== 'quarter' && unit !== 'half') return null
  const number = ordinal(dash < 0 ? normAt(tokens, at - 1) : norm.slice(0, dash))
  if (number === null) return null
  const start = dash < 0 ? at - 1 : at
  const after = yearAfter(tokens, at + 1)
  const before = after === null ? yearBefore(tokens, start) : null
  // "The second half" of a match or a loan is no time: halves need their year.
  if (unit === 'half' && after === null && before === null) return null
  if (unit === 'quarter' && number === LAST && after === null && before === null) return null
  const fiscal = normAt(tokens, start - 1) === 'fiscal' ? start - 1 : start
  const first = before?.first ?? (normAt(tokens, fiscal - 1) === 'the' ? fiscal - 1 : fiscal)
  return period(unit, number === LAST ? (unit === 'quarter' ? 4 : 2) : number, {
    first,
    last: after?.last ?? at + 1,
    year: after?.year ?? before?.year ?? null,
  })
}

const LAST = -1

function ordinal(norm: string): number | null {
  if (norm === 'last' || norm === 'final') return LAST
  const number = timeWords().ordinals.get(norm) ?? (/^[1-4](?:st|nd|rd|th)$/.test(norm) ? Number(norm[0]) : 0)
  return number >= 1 && number <= 4 ? number : null
}

function period(
  unit: 'quarter' | 'half',
  number: number,
  where: { readonly first: number; readonly last: number; readonly year: YearWords },
): RawTime | null {
  if (unit === 'quarter')
    return raw(where.first, where.last, { is: 'quarter', quarter: number, year: where.year, shift: null })
  if (number > 2) return null
  return raw(where.first, where.last, { is: 'half', half: number === 1 ? 1 : 2, year: where.year })
}

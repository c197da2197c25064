import { timeWords } from '../time-words.ts'
import { type Finder, isCapital, normAt, raw } from './finder.ts'
import { shiftBefore, yearAfter } from './year-words.ts'

/** "Christmas", "New Year's Eve", "Easter Monday": days that fall on a date the world over, or nearly. */
export const findHoliday: Finder = (tokens, at) => {
  if (!isCapital(tokens[at])) return null
  for (const [names, rule] of timeWords().holidays.get(tokens[at]!.norm) ?? []) {
    if (!names.every((name, index) => normAt(tokens, at + index) === name)) continue
    const last = at + names.length
    // "Christmas Island", "Easter Road": part of a longer name.
    if (isCapital(tokens[last])) return null
    const year = yearAfter(tokens, last)
    const shift = year === null ? shiftBefore(tokens, at) : null
    return raw(shift?.first ?? at, year?.last ?? last, {
      is: 'holiday',
      rule,
      year: year?.year ?? null,
      shift: shift?.shift ?? null,
    })
  }
  return null
}

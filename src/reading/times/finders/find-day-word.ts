import { timeWords } from '../time-words.ts'
import { type Finder, isCapital, normAt, raw } from './finder.ts'

/** "Today", "yesterday", "the day after tomorrow", "tonight", "last night", "this morning". */
export const findDayWord: Finder = (tokens, at) => {
  const token = tokens[at]!
  if (token.norm === 'tonight' || token.norm === 'overnight') {
    return raw(at, at + 1, {
      is: 'day_part',
      part: 'NI',
      on: { is: 'shifted', unit: 'day', by: token.norm === 'tonight' ? 0 : -1 },
    })
  }
  const by = timeWords().dayWords.get(token.norm)
  if (by === undefined) return null
  // "USA Today", "Russia Today": an outlet.
  if (by === 0 && isCapital(token) && at > 0 && isCapital(tokens[at - 1])) return null
  const before = normAt(tokens, at - 1)
  if (normAt(tokens, at - 2) === 'day' && normAt(tokens, at - 3) === 'the') {
    if (before === 'before' && by === -1) return raw(at - 3, at + 1, { is: 'shifted', unit: 'day', by: -2 })
    if (before === 'after' && by === 1) return raw(at - 3, at + 1, { is: 'shifted', unit: 'day', by: 2 })
  }
  return raw(at, at + 1, { is: 'shifted', unit: 'day', by })
}

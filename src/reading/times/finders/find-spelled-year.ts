import { timeWords } from '../time-words.ts'
import { numberWord } from './count-before.ts'
import { type Finder, normAt, raw } from './finder.ts'

/** "Nineteen ninety-six", "nineteen forty five", as transcripts of speech spell years. */
export const findSpelledYear: Finder = (tokens, at) => {
  if (tokens[at]!.norm !== 'nineteen') return null
  const rest = numberWord(normAt(tokens, at + 1))
  if (rest === null || rest < 10 || rest > 99) return null
  const ones = rest >= 20 && rest % 10 === 0 ? (timeWords().numbers.get(normAt(tokens, at + 2)) ?? 0) : 0
  const last = ones >= 1 && ones <= 9 ? at + 3 : at + 2
  return raw(at, last, {
    is: 'calendar',
    year: { year: 1900 + rest + (last === at + 3 ? ones : 0) },
    month: null,
    day: null,
    shift: null,
  })
}

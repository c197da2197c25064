import { timeWords } from '../time-words.ts'
import { type Finder, normAt, raw } from './finder.ts'

const LONG = /^(1[0-9]|20)(\d)0'?s$/
const SHORT = /^([2-9])0s$/
const NINETEEN = new Map(
  ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map((word, index) => [
    word,
    1920 + index * 10,
  ]),
)

/** "The 1980s", "the '90s", "the late eighties", "the 20th century", "the twenty-first century". */
export const findDecade: Finder = (tokens, at) => {
  const norm = tokens[at]!.norm
  const the = normAt(tokens, at - 1) === 'the' ? at - 1 : at
  const long = LONG.exec(norm)
  if (long !== null) return raw(the, at + 1, { is: 'decades', start: Number(`${long[1]}${long[2]}0`), years: 10 })
  const short = SHORT.exec(norm)
  if (short !== null) {
    const mark = normAt(tokens, at - 1) === "'" ? at - 1 : at
    const before = normAt(tokens, mark - 1)
    // "In his 60s" is an age.
    if (before !== 'the' && before !== 'early' && before !== 'late' && before !== 'and') return null
    return raw(mark, at + 1, { is: 'decades', start: 1900 + Number(short[1]) * 10, years: 10 })
  }
  const named = NINETEEN.get(norm)
  if (named !== undefined) {
    const before = normAt(tokens, at - 1)
    if (before !== 'the' && !(/^(?:early|late|mid)$/.test(before) && normAt(tokens, at - 2) === 'the')) return null
    return raw(at, at + 1, { is: 'decades', start: named, years: 10 })
  }
  if (norm !== 'century') return null
  const before = normAt(tokens, at - 1)
  const ordinal = timeWords().ordinals.get(before) ?? Number(/^(\d{1,2})(?:st|nd|rd|th)$/.exec(before)?.[1] ?? 0)
  if (ordinal < 1 || ordinal > 21) return null
  return raw(normAt(tokens, at - 2) === 'the' ? at - 2 : at - 1, at + 1, {
    is: 'decades',
    start: (ordinal - 1) * 100,
    years: 100,
  })
}

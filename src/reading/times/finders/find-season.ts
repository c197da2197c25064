import type { Token } from '../../../text/split-text.ts'
import { timeWords } from '../time-words.ts'
import { type Finder, isCapital, normAt, raw } from './finder.ts'
import { shiftBefore, yearAfter, yearBefore } from './year-words.ts'

/** "Last summer", "the spring of 2023", "winter 2022", "in the autumn", "every winter". */
export const findSeason: Finder = (tokens, at) => {
  const season = timeWords().seasons.get(tokens[at]!.norm)
  if (season === undefined) return null
  const before = normAt(tokens, at - 1)
  if (before === 'every' || before === 'each')
    return raw(at - 1, at + 1, { is: 'set', value: `XXXX-${season}`, timex: `XXXX-${season}` })
  const after = yearAfter(tokens, at + 1)
  const front = after === null ? yearBefore(tokens, at) : null
  const shift = after === null && front === null ? shiftBefore(tokens, at) : null
  if (after === null && front === null && shift === null && !standsAsSeason(tokens, at)) return null
  const first = front?.first ?? shift?.first ?? (before === 'the' ? at - 1 : at)
  return raw(first, after?.last ?? at + 1, {
    is: 'season',
    season,
    year: after?.year ?? front?.year ?? null,
    shift: shift?.shift ?? null,
  })
}

const PREPARED = new Set([
  'in',
  'by',
  'until',
  'since',
  'during',
  'early',
  'late',
  'mid',
  'before',
  'after',
  'through',
  'for',
])

/** "The fall of Kabul", "Prague Spring", "the Winter Olympics", "to spring a trap" are no seasons. */
function standsAsSeason(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  const after = tokens[at + 1]
  if (isCapital(token) && at > 0 && (isCapital(after) || isCapital(tokens[at - 1]))) return false
  const before = normAt(tokens, at - 1)
  const article = before === 'the'
  if (token.norm === 'fall') {
    const prepared = PREPARED.has(article ? normAt(tokens, at - 2) : before)
    return prepared && article && after?.norm !== 'of' && after?.norm !== 'in' && after?.norm !== 'from'
  }
  if (article) return after === undefined || after.kind !== 'word' || !nounAfter(after)
  return PREPARED.has(before) && (after === undefined || after.kind !== 'word' || !nounAfter(after))
}

/** "The summer offensive" names an offensive: what follows is a noun, not a verb or a preposition. */
function nounAfter(token: Token): boolean {
  return !FOLLOWS.has(token.norm) && !token.norm.endsWith('ed')
}

const FOLLOWS = new Set([
  'and',
  'or',
  'but',
  'when',
  'that',
  'as',
  'for',
  'to',
  'with',
  'on',
  'at',
  'in',
  'after',
  'before',
  'he',
  'she',
  'they',
  'it',
  'the',
  'a',
  'will',
  'would',
  'was',
  'is',
  'were',
  'has',
  'had',
  'said',
  'because',
  'if',
  'while',
  'by',
  'could',
  'may',
])

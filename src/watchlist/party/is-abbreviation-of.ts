import { isLegalForm } from '../../names/legal-forms.ts'
import { normaliseName } from '../../names/normalise-name.ts'

const ABBREVIATION = /^[\p{Lu}\p{N}][\p{L}\p{N}&./-]{0,11}$/u
const CAPITALS = /\p{Lu}.*\p{Lu}/u
const SEVERAL_WORDS = /\S\s+\S/

/** Whether letters stand in a name in this order, the first at the beginning of a word: "KKBC", "NFRPC", but no "JSC". */
export function isAbbreviationOf(short: string, name: string): boolean {
  if (
    !ABBREVIATION.test(short) ||
    !CAPITALS.test(short) ||
    !SEVERAL_WORDS.test(name) ||
    isLegalForm(normaliseName(short))
  )
    return false
  const letters = short.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? []
  const within = name.toLowerCase()
  let at = 0
  for (const [index, letter] of letters.entries()) {
    at = within.indexOf(letter, at)
    while (index === 0 && at > 0 && /\p{L}/u.test(within[at - 1]!)) at = within.indexOf(letter, at + 1)
    if (at < 0) return false
    at++
  }
  return true
}

import { countryCode } from '../../../../names/countries.ts'
import { readListDate } from '../../../party/read-list-date.ts'

/** A number with what stands behind it: "BD3843329 (Slovakia) expires 08 Apr 2029". */
export interface IdentifierClause {
  readonly number: string
  /** Country that issued it, alpha-2; null where none is told or known. */
  readonly country: string | null
  /** What stands behind the number: "Slovakia, expires 2029-04-08"; null where nothing does. */
  readonly about: string | null
}

// One blank before the word: runs of blanks would be tried from each of them.
const EXPIRES = /\sexpires\s+([^()]+)$/i
const ISSUED = /\s(?:date of issue|issued)\s+([^()]+)$/i
const BRACKET_AT_END = /\(([^()]*)\)$/
const BRACKET_AT_START = /^\(([^()]*)\)\s*/

/** Takes apart what follows the label of an identifier. */
export function identifierClause(rest: string): IdentifierClause {
  let text = rest.trim()
  const dates: string[] = []
  const takeDate = (pattern: RegExp, word: string): void => {
    const found = pattern.exec(text)
    if (found === null) return
    dates.unshift(`${word} ${readListDate(found[1]!) ?? found[1]!.trim()}`)
    text = text.slice(0, found.index).trimEnd()
  }
  takeDate(EXPIRES, 'expires')
  takeDate(ISSUED, 'issued')
  const brackets: string[] = []
  for (let found = BRACKET_AT_END.exec(text); found !== null; found = BRACKET_AT_END.exec(text)) {
    brackets.unshift(found[1]!.trim())
    text = text.slice(0, found.index).trimEnd()
  }
  for (let found = BRACKET_AT_START.exec(text); found !== null; found = BRACKET_AT_START.exec(text)) {
    brackets.unshift(found[1]!.trim())
    text = text.slice(found[0].length)
  }
  // "(5777731)": the number itself stands in brackets.
  if (text === '') text = brackets.shift() ?? ''
  const country = brackets.length === 0 ? null : countryCode(brackets.at(-1)!)
  const about = [...brackets, ...dates].filter((words) => words !== '').join(', ')
  return { number: text.trim(), country, about: about === '' ? null : about }
}

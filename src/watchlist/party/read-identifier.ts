/** A number of a passport, register or tax office, as a cell of words has it. */
export interface CellIdentifier {
  readonly number: string
  /** What else the cell says: "Kuwaiti passport, issued on 27.11.1998"; null where nothing. */
  readonly about: string | null
}

/** Longer cells hold no number, but are made to keep a reader busy. */
const MOST_IN_CELL = 5000
// Groups of capitals and digits with blanks or marks between, one digit at least: "4-6032-0048-1", "OB 0243318".
const NUMBER = String.raw`(?:\p{Lu}{1,4}[ -]?){0,2}\d[\p{Lu}\d]*(?:[ ./-]{1,2}\p{Lu}{0,4}\d[\p{Lu}\d]*)*\p{Lu}{0,3}`
// A bracket inside belongs to it: "12/THAGAKA(NAING)012432".
const ALONE = /^(?:[#№]|No\.?)?\s*((?:[\p{L}\d./№]|[ -](?=\S)|\([\p{L}\d]+\)(?=[\p{L}\d]))+)$/u
const FIRST = /^([\p{L}\d][\p{L}\d./№ -]*?)\s*(?:\((.*)\)|\(([^)]*)|,\s*(.*))$/su
const SERIES = /^series\s+(\S+)\s+No\.?\s*(\d+)\b/i
const WORDS_FOR_ONE = String.raw`(?:[Nn]umber|[Nn]o\.?|№|[Cc]ode|[Cc]ard|[Pp]ermit|[Pp]assport|[Cc]ertificate|[Nn]ationality|\bID|SSN)`
const IN_WORDS = new RegExp(`${WORDS_FOR_ONE}\\s*:?\\s*(${NUMBER})(?![\\p{L}\\d])`, 'u')
const LEADING = new RegExp(`^(${NUMBER})(?![\\p{L}\\d])`, 'u')
// "Saudi Arabia 2135314355", "Libya B/002210": the first number after words without any.
const AFTER_WORDS = /^\D{2,80}?[\s:]((?:\p{Lu}{1,4}[/ -]?)?\d[\p{Lu}\d/-]{3,})(?![\p{L}\d.])/u
const YEAR = /^(?:19|20)\d\d$/
const SEVERAL_WORDS = /\p{Ll}{3,}/u
const DIGIT = /\d/

/**
 * The number in a cell, and the words beside it: "849594 (Kuwaiti passport issued on 27.11.1998)", "Indonesian passport number
 * W344982 (issued under name ...)", "SSN 156-92-9858 (United States of America)".
 *
 * @param kind `plain` for a cell that should hold a number; `in_words` for prose, where a number counts only behind a word
 * for one ("number", "No.", "code") or at the very beginning
 * @returns null where no number is to be found; then the cell is best kept in words
 */
export function identifierOf(cell: string, kind: 'plain' | 'in_words' = 'plain'): CellIdentifier | null {
  if (cell.length > MOST_IN_CELL) return null
  const text = cell.trim().replace(/\s+/g, ' ')
  if (!DIGIT.test(text)) return null
  return (kind === 'plain' ? plainNumber(text) : null) ?? numberInWords(text, kind)
}

function plainNumber(text: string): CellIdentifier | null {
  const series = SERIES.exec(text)
  if (series !== null) return { number: `${series[1]} ${series[2]}`, about: text }
  const alone = ALONE.exec(text)
  if (alone !== null && !SEVERAL_WORDS.test(alone[1]!)) return { number: alone[1]!.trim(), about: null }
  const first = FIRST.exec(text)
  if (first === null || !DIGIT.test(first[1]!) || SEVERAL_WORDS.test(first[1]!)) return null
  const about = (first[2] ?? first[3] ?? first[4] ?? '').trim().replace(') (', '; ')
  return { number: first[1]!.trim(), about: about === '' ? null : about }
}

function numberInWords(text: string, kind: 'plain' | 'in_words'): CellIdentifier | null {
  const found = IN_WORDS.exec(text)?.[1] ?? LEADING.exec(text)?.[1]
  if (found !== undefined) return { number: found.trim(), about: text === found ? null : text }
  if (kind === 'in_words') return null
  const after = AFTER_WORDS.exec(text)?.[1]
  if (after !== undefined && !YEAR.test(after)) return { number: after, about: text }
  return SEVERAL_WORDS.test(text) ? null : { number: text, about: null }
}

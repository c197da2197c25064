/** A number of a passport, register or tax office, as a cell of words has it. */
export interface CellIdentifier {
  readonly number: string
  /** What else the cell says: "Kuwaiti passport, issued on 27.11.1998"; null where nothing. */
  readonly about: string | null
}

// Letters, digits and the marks between them, at least two digits in all: "4-6032-0048-1", "OB 0243318", "AA 1203658".
const NUMBER = String.raw`(?=[\p{L}\d./-]*(?: [\p{L}\d./-]{1,12}){0,3}\d)(?:\p{Lu}{1,4}[ -]?){0,2}\d[\p{Lu}\d]*(?:[ ./-]{1,2}\p{Lu}{0,4}\d[\p{Lu}\d]*)*\p{Lu}{0,3}`
const ALONE = /^[#№]?\s*(?:No\.?\s*)?([\p{L}\d][\p{L}\d ./()№-]*)$/u
const FIRST = /^((?:series\s+\S+\s+No\.?\s*)?[\p{L}\d][\p{L}\d./№ -]*?)\s*(?:\((.*)\)?|,\s*(.*))$/su
const IN_WORDS = new RegExp(`(?:number|no\\.?|№|code|card|permit|ID|SSN)\\s*:?\\s*(${NUMBER})(?![\\p{L}\\d])`, 'iu')
const LEADING = new RegExp(`^(${NUMBER})(?![\\p{L}\\d])`, 'u')
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
  const text = cell.trim().replace(/\s+/g, ' ')
  if (!DIGIT.test(text)) return null
  if (kind === 'plain') {
    if (ALONE.test(text) && !SEVERAL_WORDS.test(text))
      return { number: text.replace(/^(?:[#№]|No\.?)\s*/, ''), about: null }
    const first = FIRST.exec(text)
    if (first !== null && DIGIT.test(first[1]!) && !SEVERAL_WORDS.test(first[1]!.replace(/^series/, ''))) {
      const about = (first[2] ?? first[3] ?? '').replace(/\)$/, '').trim()
      return { number: first[1]!.trim(), about: about === '' ? null : about }
    }
  }
  const found = IN_WORDS.exec(text) ?? LEADING.exec(text)
  if (found !== null) return { number: found[1]!.trim(), about: text === found[1] ? null : text }
  return kind === 'plain' && !SEVERAL_WORDS.test(text) ? { number: text, about: null } : null
}

import type { CleaningLog } from './cleaning-log.ts'

/** Where a cell stands in its list. */
export interface CellPlace {
  readonly record: string
  readonly field: string
}

// Most cells are plain: one look decides that nothing is to be done.
const PLAIN = /^[\x21-\x25\x27-\x7e]+(?: [\x21-\x25\x27-\x7e]+)*$/
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffc]/g
const JOINED_SCRIPT = /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}]/u
const ENTITY = /&(?:amp;)*(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,6})|#x([0-9a-f]{1,5}));/gi
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
const FURNITURE = /\bText of image\b/gi
const LABEL =
  /^(?:(?:original script|native script|korean|russian|chinese|arabic|persian|farsi|ukrainian|belarusian|belorussian|hebrew|georgian|burmese|cyrillic|hangul|hanja|in (?:korean|russian|chinese|arabic|farsi|ukrainian))(?: (?:name|script|spelling|language))?\s*:|(?:a\.\s?k\.\s?a\.?|f\.\s?k\.\s?a\.?|n\.\s?k\.\s?a\.?|alias(?:es)?\s*:))\s*/i
const PLACEHOLDER =
  /^(?:-0-|n\/?a\.?|n\.a\.|none(?: identified)?|null|nil|unknown|not known|not available|not applicable|no information|unspecified|undetermined|tbd|[-–—.,;:*?/\\]+)$/i
const CYRILLIC_WORD = /[\p{L}\p{M}]*\p{Script=Cyrillic}[\p{L}\p{M}]*/gu
const NOT_CYRILLIC = /[^\p{Script=Cyrillic}\p{M}]/u
// Latin and odd letters that are drawn like a Cyrillic one. "ĸ" (kra) is a typist's к.
const LOOKALIKES: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  I: 'І',
  J: 'Ј',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  S: 'Ѕ',
  T: 'Т',
  X: 'Х',
  Y: 'У',
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  j: 'ј',
  k: 'к',
  o: 'о',
  p: 'р',
  s: 'ѕ',
  x: 'х',
  y: 'у',
  ĸ: 'к',
}

/**
 * One cell of a list, cleaned by the rules of `CLEANING_RULES`; each use is counted in the log.
 *
 * @returns the words, or null where the cell holds nothing
 */
export function cleanText(printed: string | null | undefined, place: CellPlace, log: CleaningLog): string | null {
  if (printed === null || printed === undefined || printed === '') return null
  const plain = PLAIN.test(printed)
  const text = plain ? printed : cleanLetters(printed, place, log)
  if (text === '') return null
  const named = withoutLabel(text, place, log)
  if (named === '') return null
  if (PLACEHOLDER.test(named)) {
    log.add('placeholder', place.record, place.field, printed)
    return null
  }
  return named
}

function cleanLetters(printed: string, place: CellPlace, log: CleaningLog): string {
  const count = (rule: Parameters<CleaningLog['add']>[0]): void => log.add(rule, place.record, place.field, printed)
  let text = printed
  if (text.includes('&')) {
    const resolved = text.replace(ENTITY, (whole, name?: string, decimal?: string, hex?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole
    })
    if (resolved !== text) count('entities')
    text = resolved
  }
  const seen = text.replace(INVISIBLE, (mark, at: number) => (isSpelling(mark, text, at) ? mark : ''))
  if (seen !== text) {
    count('invisible_characters')
    text = seen
  }
  const furnished = text.replace(FURNITURE, ' ')
  if (furnished !== text) {
    count('page_furniture')
    text = furnished
  }
  const right = putLookalikesRight(text)
  if (right !== text) {
    count('lookalike_letters')
    text = right
  }
  const spaced = text.replace(/\s+/g, ' ').trim()
  if (spaced !== text) count('white_space')
  return spaced
}

/** A joiner inside a Persian or Indic word is spelling, not noise. */
function isSpelling(mark: string, text: string, at: number): boolean {
  if (mark !== '\u200c' && mark !== '\u200d') return false
  return JOINED_SCRIPT.test(text[at - 1] ?? '') && JOINED_SCRIPT.test(text[at + 1] ?? '')
}

/** Letters of another script inside a Cyrillic word, where each has a Cyrillic twin; words that are really mixed stay. */
function putLookalikesRight(text: string): string {
  return text.replace(CYRILLIC_WORD, (word) => {
    if (!NOT_CYRILLIC.test(word)) return word
    const letters = [...word]
    const foreign = letters.filter((letter) => NOT_CYRILLIC.test(letter))
    if (foreign.length * 2 > letters.length || foreign.some((letter) => LOOKALIKES[letter] === undefined)) return word
    return letters.map((letter) => LOOKALIKES[letter] ?? letter).join('')
  })
}

function withoutLabel(text: string, place: CellPlace, log: CleaningLog): string {
  const label = LABEL.exec(text)
  if (label === null) return text
  log.add('label', place.record, place.field, text)
  return text.slice(label[0].length)
}

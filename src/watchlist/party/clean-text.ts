import type { CleaningLog } from './cleaning-log.ts'
import { putLookalikesRight } from './lookalike-letters.ts'

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
const HAS_FURNITURE = /\bText of image\b/i
const LABEL =
  /^(?:(?:original script|native script|korean|russian|chinese|arabic|persian|farsi|ukrainian|belarusian|belorussian|hebrew|georgian|burmese|cyrillic|hangul|hanja|in (?:korean|russian|chinese|arabic|farsi|ukrainian))(?: (?:name|script|spelling|language))?\s*:|(?:a\.\s?k\.\s?a\.?|f\.\s?k\.\s?a\.?|n\.\s?k\.\s?a\.?|alias(?:es)?\s*:))\s*/i
// "NA" in capitals may be a Korean family name or Namibia; lists write the placeholder small or with a mark in it.
const SMALL_PLACEHOLDER = /^na\.?$/
const PLACEHOLDER =
  /^(?:-0-|n\/[ad]\.?|n\.a\.|none(?: identified)?|null|nil|unknown|not known|not available|not applicable|no information|unspecified|undetermined|tbd|[-–—.,;:*?/\\]+)$/i
// Shapes of letters where the letter is meant: joined Arabic and Hebrew forms, ligatures, full-width Latin and digits.
const SHAPES =
  /[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufb4f\ufb50-\ufdfb\ufe70-\ufefc\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g
const ENDS_IN_MARK = /^[,;:]|[,;]$/
const STRAY_MARKS = /^[\s,;:]+|[\s,;]+$/g

/**
 * One cell of a list, cleaned by the rules of `CLEANING_RULES`; each use is counted in the log.
 *
 * @returns the words, or null where the cell holds nothing
 */
export function cleanText(printed: string | null | undefined, place: CellPlace, log: CleaningLog): string | null {
  if (printed === null || printed === undefined || printed === '') return null
  const plain = PLAIN.test(printed) && !HAS_FURNITURE.test(printed)
  const text = plain ? printed : cleanLetters(printed, place, log)
  if (text === '') return null
  const bare = withoutStrayMarks(text, place, log)
  const named = withoutLabel(bare, place, log)
  if (named === '') return null
  if (PLACEHOLDER.test(named) || SMALL_PLACEHOLDER.test(named)) {
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
  const shaped = text.replace(SHAPES, (letter) => letter.normalize('NFKC')).normalize('NFC')
  if (shaped !== text) {
    count('letter_shapes')
    text = shaped
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

/** A cell of nothing but marks is a placeholder's business. */
function withoutStrayMarks(text: string, place: CellPlace, log: CleaningLog): string {
  if (!ENDS_IN_MARK.test(text)) return text
  const bare = text.replace(STRAY_MARKS, '')
  if (bare === '') return text
  log.add('stray_marks', place.record, place.field, text)
  return bare
}

function withoutLabel(text: string, place: CellPlace, log: CleaningLog): string {
  const label = LABEL.exec(text)
  if (label === null) return text
  log.add('label', place.record, place.field, text)
  return text.slice(label[0].length)
}

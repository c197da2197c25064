import type { Schema } from '../model/listing.ts'
import { acronymsOf } from './acronyms.ts'
import { type ChineseName, chineseName, chineseNameInCyrillic } from './chinese-syllables.ts'
import { joinArabic } from './join-arabic.ts'
import { joinLetters, joinNumbers, joinPhrases } from './join-words.ts'
import { type KoreanName, koreanName } from './korean-name.ts'
import { takeLegalForms } from './legal-forms.ts'
import { asWholeName, conceptOf, isConcept, type NamePart, namePart, patronymicGender } from './name-part.ts'
import { nameTable } from './name-tables.ts'
import { type NameWord, normaliseName } from './normalise-name.ts'
import { isEastAsian } from './script-of.ts'
import { withoutShipPrefix, withoutTitles } from './take-titles.ts'

/** What kind of party a name is compared as. */
export type NameClass = 'person' | 'organisation' | 'vessel'

/** A name taken apart once, to be compared many times. */
export interface AnalysedName {
  readonly text: string
  readonly as: NameClass
  readonly parts: readonly NamePart[]
  /** Classes of legal forms taken off (`LLC`). */
  readonly legalForms: ReadonlySet<string>
  /** Numbers that tell siblings apart: "2" for Snow Storm II. */
  readonly numbers: readonly string[]
  /** Told by a patronymic or a Slavic family name; else null. */
  readonly gender: 'male' | 'female' | null
  readonly korean: KoreanName | null
  readonly chinese: ChineseName | null
  /** First letters of an organisation's words, romanised, with and without its legal form; of three words and more. */
  readonly acronyms: readonly string[]
  /** All parts in a row, folded, articles left out. */
  readonly glued: string
}

/** The class a list's schema is compared as; null for schemata that may be either. */
export function nameClassOf(schema: Schema | null | undefined): NameClass | null {
  switch (schema) {
    case 'Person':
      return 'person'
    case 'Vessel':
    case 'Airplane':
      return 'vessel'
    case 'Organization':
    case 'Company':
    case 'PublicBody':
      return 'organisation'
    default:
      return null
  }
}

/**
 * Takes a name apart. Without a schema a name with a legal form or a word like "plant" is read as an organisation's,
 * any other as a person's.
 */
export function analyseName(text: string, schema?: Schema | null): AnalysedName {
  const written = normaliseName(text)
  const words = joinPhrases(written)
  const as = nameClassOf(schema) ?? guessClass(words)
  if (as === 'person') return analysePerson(text, words)
  return analyseOrganisation({ text, written, words }, as)
}

function guessClass(words: readonly NameWord[]): NameClass {
  const { classes, words: left } = takeLegalForms(joinLetters(words))
  if (classes.size > 0) return 'organisation'
  return left.some((word) => isConcept(word.text, word.script)) ? 'organisation' : 'person'
}

function analysePerson(text: string, words: readonly NameWord[]): AnalysedName {
  const joined = joinArabic(withoutTitles(words).map(digitsToLetters))
  const parts = asNames(joined.map((word) => namePart(word.text, word.script, false)))
  const korean = koreanName(parts)
  return {
    text,
    as: 'person',
    parts,
    legalForms: new Set(),
    numbers: [],
    gender: genderOf(parts),
    korean,
    chinese: readChinese(parts),
    acronyms: [],
    glued: parts.map((part) => part.folded).join(''),
  }
}

function readChinese(parts: readonly NamePart[]): ChineseName | null {
  if (parts.every((part) => part.script === 'latin')) return chineseName(parts.map((part) => part.latin))
  return parts.every((part) => part.script === 'cyrillic')
    ? chineseNameInCyrillic(parts.map((part) => part.text))
    : null
}

interface ReadName {
  readonly text: string
  readonly written: readonly NameWord[]
  /** With phrases joined. */
  readonly words: readonly NameWord[]
}

function analyseOrganisation({ text, written, words }: ReadName, as: NameClass): AnalysedName {
  const { words: left, classes } =
    as === 'vessel'
      ? { words: withoutShipPrefix(words), classes: new Set<string>() }
      : takeLegalForms(joinLetters(words))
  const parts: NamePart[] = []
  const numbers: string[] = []
  const counted = joinNumbers(withoutNumberWords(left))
  counted.forEach((word, i) => {
    const number = numberOf(word, i, counted.length)
    if (number !== undefined) numbers.push(number)
    else for (const piece of cutConcepts(word)) parts.push(namePart(piece.text, piece.script, true))
  })
  return {
    text,
    as,
    parts,
    legalForms: classes,
    numbers,
    gender: null,
    korean: null,
    chinese: null,
    acronyms: as === 'organisation' ? acronymsOf(written, left) : [],
    glued: parts.map((part) => (part.kind === 'particle' ? '' : part.folded)).join(''),
  }
}

/** "Plant No. 5" is "Plant 5". */
function withoutNumberWords(words: readonly NameWord[]): readonly NameWord[] {
  const { number_words, numbers } = nameTable('phrases')
  return words.filter(({ text }, i) => {
    const next = words[i + 1]
    return next === undefined || !number_words.includes(text) || !(next.script === 'digit' || next.text in numbers)
  })
}

// A lone letter is a numeral only where a numeral stands: at the end.
const LAST_NUMERALS: Readonly<Record<string, string>> = { i: '1', v: '5', x: '10' }

/** The number that a word of an organisation's name is: digits, "three", "VIII", a last "I"; else undefined. */
function numberOf({ text, script }: NameWord, at: number, words: number): string | undefined {
  if (script === 'digit') return text.replace(/^0+(?=.)/, '')
  // A name may begin with "Six" or "II", but hardly with nothing behind it.
  const { numbers } = nameTable('phrases')
  if (at > 0 || (text.length > 3 && words > 1))
    return numbers[text] ?? (at === words - 1 && at > 0 ? LAST_NUMERALS[text] : undefined)
  return undefined
}

/** Cuts the words of trade out of a run of Han or Hangul: 平壤贸易 is 平壤 and 贸易. */
function cutConcepts(word: NameWord): readonly NameWord[] {
  if (!isEastAsian(word.script) || word.text.length < 3) return [word]
  const pieces: NameWord[] = []
  let rest = ''
  for (let i = 0; i < word.text.length; ) {
    let length = Math.min(5, word.text.length - i)
    while (length > 1 && conceptOf(word.text.slice(i, i + length)) < 0) length--
    if (length > 1) {
      if (rest !== '') pieces.push({ ...word, text: rest })
      rest = ''
      pieces.push({ ...word, text: word.text.slice(i, i + length) })
      i += length
    } else {
      rest += word.text[i]!
      i++
    }
  }
  if (rest !== '') pieces.push({ ...word, text: rest })
  return pieces
}

function asNames(parts: readonly NamePart[]): readonly NamePart[] {
  const [only] = parts
  if (parts.length !== 1 || only === undefined || (only.kind !== 'patronymic' && only.kind !== 'particle')) return parts
  return [asWholeName(only)]
}

const LOOKS_LIKE: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's' }

/** Digits inside a person's word are letters mistyped or misread: the words come cut as letters, digits, letters. */
function digitsToLetters(word: NameWord): NameWord {
  if (word.script !== 'digit') return word
  return { ...word, script: 'latin', text: word.text.replace(/[01345]/g, (digit) => LOOKS_LIKE[digit] ?? digit) }
}

function genderOf(parts: readonly NamePart[]): 'male' | 'female' | null {
  for (const part of parts) {
    const gender = patronymicGender(part.latin, part.script)
    if (gender !== null) return gender
  }
  return null
}

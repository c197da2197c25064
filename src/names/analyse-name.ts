import type { Schema } from '../model/listing.ts'
import { type ChineseName, chineseName } from './chinese-syllables.ts'
import { type KoreanName, koreanName } from './korean-name.ts'
import { takeLegalForms } from './legal-forms.ts'
import { conceptOf, type NamePart, namePart, patronymicGender } from './name-part.ts'
import { nameTable } from './name-tables.ts'
import { type NameWord, normaliseName } from './normalise-name.ts'
import { isEastAsian } from './script-of.ts'

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
  const words = joinPhrases(normaliseName(text))
  const as = nameClassOf(schema) ?? guessClass(words)
  if (as === 'person') return analysePerson(text, words)
  return analyseOrganisation(text, words, as)
}

function guessClass(words: readonly NameWord[]): NameClass {
  const { classes, words: left } = takeLegalForms(joinLetters(words))
  if (classes.size > 0) return 'organisation'
  return left.some((word) => namePart(word.text, word.script, true).concept >= 0) ? 'organisation' : 'person'
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
    chinese: parts.every((part) => part.script === 'latin') ? chineseName(parts.map((part) => part.latin)) : null,
    glued: parts.map((part) => part.folded).join(''),
  }
}

function analyseOrganisation(text: string, words: readonly NameWord[], as: NameClass): AnalysedName {
  const { words: left, classes } =
    as === 'vessel'
      ? { words: withoutShipPrefix(words), classes: new Set<string>() }
      : takeLegalForms(joinLetters(words))
  const parts: NamePart[] = []
  const numbers: string[] = []
  left.forEach((word, i) => {
    const number =
      word.script === 'digit'
        ? word.text.replace(/^0+(?=.)/, '')
        : i > 0
          ? nameTable('phrases').numbers[word.text]
          : undefined
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
    glued: parts.map((part) => (part.kind === 'particle' ? '' : part.folded)).join(''),
  }
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

let phraseTable: ReadonlyMap<string, string> | null = null
let longestPhrase = 1

function joinPhrases(words: readonly NameWord[]): readonly NameWord[] {
  if (phraseTable === null) {
    phraseTable = new Map(nameTable('phrases').phrases)
    longestPhrase = Math.max(...[...phraseTable.keys()].map((phrase) => phrase.split(' ').length))
  }
  const joined: NameWord[] = []
  for (let i = 0; i < words.length; ) {
    let length = Math.min(longestPhrase, words.length - i)
    let to: string | undefined
    for (; length > 0; length--) {
      to = phraseTable.get(
        words
          .slice(i, i + length)
          .map((word) => word.text)
          .join(' '),
      )
      if (to !== undefined) break
    }
    if (to === undefined) joined.push(words[i++]!)
    else {
      joined.push({ text: to, script: 'latin', tied: false })
      i += length
    }
  }
  return joined
}

/** "A. B. C." is one word of a company's name; "J. K. Rowling" is not a company. */
function joinLetters(words: readonly NameWord[]): readonly NameWord[] {
  const joined: NameWord[] = []
  let run: NameWord[] = []
  const flush = () => {
    if (run.length > 1)
      joined.push({ text: run.map((word) => word.text).join(''), script: run[0]!.script, tied: false })
    else joined.push(...run)
    run = []
  }
  for (const word of words) {
    if (
      word.text.length === 1 &&
      (word.script === 'latin' || word.script === 'cyrillic') &&
      (run.length === 0 || run[0]!.script === word.script)
    )
      run.push(word)
    else {
      flush()
      joined.push(word)
    }
  }
  flush()
  return joined
}

/** A patronymic or a particle that stands alone is the name. */
function asNames(parts: readonly NamePart[]): readonly NamePart[] {
  const [only] = parts
  if (parts.length !== 1 || only === undefined || (only.kind !== 'patronymic' && only.kind !== 'particle')) return parts
  return [{ ...only, kind: 'name', weight: Math.max(0.5, only.weight) }]
}

let titleSet: ReadonlySet<string> | null = null

/** Leaves off "Dr", "General", as long as two words stay: "Prince Johnson" is a name. */
function withoutTitles(words: readonly NameWord[]): readonly NameWord[] {
  titleSet ??= new Set(nameTable('titles').titles)
  const titles = titleSet
  let left = words
  if (left.length > 2 && titles.has(`${left[0]!.text} ${left[1]!.text}`) && left.length > 3) left = left.slice(2)
  const plain = left.filter((word) => !titles.has(word.text))
  return plain.length >= 2 ? plain : left
}

const SHIP_PREFIXES = new Set(['mv', 'mt', 'ss', 'fv'])

/** "MV Lady Rosa", "M/V Lady Rosa". */
function withoutShipPrefix(words: readonly NameWord[]): readonly NameWord[] {
  const [first, second] = words
  if (first === undefined || second === undefined) return words
  if (SHIP_PREFIXES.has(first.text)) return words.slice(1)
  return words.length > 2 && SHIP_PREFIXES.has(first.text + second.text) && first.text.length === 1
    ? words.slice(2)
    : words
}

const LOOKS_LIKE: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's' }

/** Digits inside a person's word are letters mistyped or misread: the words come cut as letters, digits, letters. */
function digitsToLetters(word: NameWord): NameWord {
  if (word.script !== 'digit') return word
  return { ...word, script: 'latin', text: word.text.replace(/[01345]/g, (digit) => LOOKS_LIKE[digit] ?? digit) }
}

const SERVANT = /^a(?:bd|db)(?:[aeou]+[lrsn]?|i)?$|^abed$/
const FAITH = /^(?:[aeu]+[ld]?d?)?d[ie]+ne?$/
const GOD = /^(?:ullah|allah|ollah|olah|alah)$/
const ARTICLE = /^(?:al|el|ul|ur|ud|as|ash|ad|an|ar|at|az)$/
const SURE_ARTICLE = /^(?:al|el|ul)$/

/** abd + al + Rahman, Saif + al + Din, Habib + ullah are one name each; a loose article says nothing. */
function joinArabic(words: readonly NameWord[]): readonly NameWord[] {
  const joined: NameWord[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const last = joined.at(-1)
    if (word.script === 'arabic') {
      if (word.text === 'عبد' && i + 1 < words.length) {
        joined.push({ ...word, text: word.text + words[++i]!.text })
        continue
      }
      if (word.text === 'الله' && last?.script === 'arabic') {
        joined[joined.length - 1] = { ...last, text: last.text + word.text }
        continue
      }
      if (/^(?:ال)?دین$|^(?:ال)?دين$/.test(word.text) && last !== undefined) {
        joined[joined.length - 1] = { ...last, text: last.text + word.text }
        continue
      }
      joined.push(word.text === 'ال' && words.length > 1 ? { ...word, text: '' } : word)
      continue
    }
    if (word.script !== 'latin' || words.length === 1) {
      joined.push(word)
      continue
    }
    const next = words[i + 1]
    const isArticle = SURE_ARTICLE.test(word.text) || (ARTICLE.test(word.text) && word.tied)
    if (isArticle && next !== undefined) {
      if (FAITH.test(next.text) && last !== undefined) {
        joined[joined.length - 1] = { ...last, text: `${last.text}din` }
        i++
      }
      continue
    }
    if (SERVANT.test(word.text) && next !== undefined && next.script === 'latin') {
      const skip = ARTICLE.test(next.text) && words[i + 2] !== undefined ? 2 : 1
      joined.push({ ...word, text: `abd${words[i + skip]!.text}`, tied: false })
      i += skip
      continue
    }
    if (
      (GOD.test(word.text) || /^(?:ud|ed|al|el)d[ie]+ne?$/.test(word.text)) &&
      last !== undefined &&
      last.script === 'latin'
    ) {
      joined[joined.length - 1] = { ...last, text: `${last.text}${GOD.test(word.text) ? 'ullah' : 'din'}` }
      continue
    }
    joined.push(word)
  }
  return joined.filter((word) => word.text !== '')
}

function genderOf(parts: readonly NamePart[]): 'male' | 'female' | null {
  for (const part of parts) {
    const gender = patronymicGender(part.latin, part.script)
    if (gender !== null) return gender
  }
  return null
}

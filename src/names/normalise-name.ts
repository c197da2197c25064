import { nameTable } from './name-tables.ts'
import { type Script, scriptOf } from './script-of.ts'

/** A run of letters of one script, or of digits. */
export interface NameWord {
  /** Lower case, without marks and apostrophes. */
  readonly text: string
  readonly script: Script
  /** True where a hyphen ties it to the next word ("al-Assad", "Jong-un"). */
  readonly tied: boolean
}

const INVISIBLE = /[\u00ad\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/g
const APOSTROPHE = /['`´ʹʺʻʼʽʾʿ‘’‛“”ˈ′＇]/g
const MARK = /\p{M}/gu
const WORD = /[\p{L}\p{M}]+|\p{N}+/gu

// Longer than any name; what is longer is text, and comparing it would take forever.
const MOST_CHARACTERS = 4096
const MOST_WORDS = 64
const MOST_LETTERS = 64

/** Cuts a name into words: compatibility forms, invisible characters, look-alikes, accents and vowel points settled. */
export function normaliseName(text: string): readonly NameWord[] {
  return PLAIN.test(text) ? plainWords(text) : wordsOfAnyScript(text)
}

// Most names are typed on an English keyboard: none of what can be settled is in them.
const PLAIN = /^[\x20-\x7e]*$/

function plainWords(text: string): readonly NameWord[] {
  const plain = text.slice(0, MOST_CHARACTERS).replace(ASCII_APOSTROPHE, '').replaceAll('&', ' and ').toLowerCase()
  const words: NameWord[] = []
  for (let at = 0; at < plain.length && words.length < MOST_WORDS; ) {
    const isKind = isLetter(plain.charCodeAt(at)) ? isLetter : isDigit(plain.charCodeAt(at)) ? isDigit : null
    const start = at++
    if (isKind === null) continue
    while (at < plain.length && isKind(plain.charCodeAt(at))) at++
    words.push({
      text: plain.slice(start, Math.min(at, start + MOST_LETTERS)),
      script: isKind === isLetter ? 'latin' : 'digit',
      tied: plain[at] === '-',
    })
  }
  return words
}

const ASCII_APOSTROPHE = /['`]/g

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function wordsOfAnyScript(text: string): readonly NameWord[] {
  const settled = text
    .slice(0, MOST_CHARACTERS)
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(APOSTROPHE, '')
    .replace(/&/g, ' and ')
  const plain = (GREEK.test(settled) ? settled.replace(LATIN_WITH_GREEK, repairGreek) : settled).toLowerCase()
  const words: NameWord[] = []
  for (const match of plain.matchAll(WORD)) {
    if (words.length >= MOST_WORDS) break
    const tied = plain[match.index + match[0].length] === '-'
    const pieces = cutByScript(repairLookalikes(match[0].slice(0, MOST_LETTERS)))
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i]!
      if (piece.text !== '') words.push({ ...piece, tied: tied && i === pieces.length - 1 })
    }
  }
  return words
}

/**
 * "Pоssiya" with a Cyrillic о: the letters of the smaller script are exchanged for their twins, if every one has a twin.
 * Such words come from lists typed on two keyboards, and from people who hope not to be found.
 */
function repairLookalikes(word: string): string {
  let latin = 0
  let cyrillic = 0
  for (const letter of word) {
    const script = scriptOf(letter.codePointAt(0)!)
    if (script === 'latin') latin++
    else if (script === 'cyrillic') cyrillic++
  }
  if (latin === 0 || cyrillic === 0) return word
  const { toLatin, toCyrillic } = twins()
  const twin = cyrillic > latin ? toCyrillic : toLatin
  const strange: Script = cyrillic > latin ? 'latin' : 'cyrillic'
  let repaired = ''
  for (const letter of word) {
    if (scriptOf(letter.codePointAt(0)!) !== strange) repaired += letter
    else {
      const other = twin.get(letter)
      if (other === undefined) return word
      repaired += other
    }
  }
  return repaired
}

const GREEK = /\p{Script=Greek}/u
// Before capitals are made small: Greek Η looks like H, η like n.
const LATIN_WITH_GREEK =
  /[\p{Script=Latin}\p{Script=Greek}]*(?:\p{Script=Latin}\p{Script=Greek}|\p{Script=Greek}\p{Script=Latin})[\p{Script=Latin}\p{Script=Greek}]*/gu

/** The same for a few Greek letters in a Latin word: "Αnna" with an alpha. */
function repairGreek(word: string): string {
  const twins = nameTable('cyrillic').greek_lookalikes
  let repaired = ''
  for (const letter of word) {
    const greek = scriptOf(letter.codePointAt(0)!) === 'greek'
    const twin = greek ? twins[letter] : letter
    if (twin === undefined) return word
    repaired += twin
  }
  return repaired
}

let twinTable: { toLatin: Map<string, string>; toCyrillic: Map<string, string> } | null = null

function twins() {
  if (twinTable !== null) return twinTable
  const toLatin = new Map<string, string>()
  const toCyrillic = new Map<string, string>([['ĸ', 'к']])
  for (const [cyrillic, latin] of Object.entries(nameTable('cyrillic').lookalikes)) {
    toLatin.set(cyrillic.toLowerCase(), latin.toLowerCase())
    toCyrillic.set(latin.toLowerCase(), cyrillic.toLowerCase())
  }
  twinTable = { toLatin, toCyrillic }
  return twinTable
}

function cutByScript(word: string): { text: string; script: Script }[] {
  const pieces: { text: string; script: Script }[] = []
  let text = ''
  let script: Script | null = null
  for (const letter of word) {
    const code = letter.codePointAt(0)!
    const own: Script | null = code >= 0x300 && code <= 0x36f ? script : scriptOf(code)
    if (script !== null && own !== null && own !== script && !(isMark(code) && own === 'other')) {
      pieces.push({ text: withoutMarks(text, script), script })
      text = ''
    }
    if (own !== null && !(isMark(code) && own === 'other' && script !== null)) script = own
    text += letter
  }
  if (script !== null) pieces.push({ text: withoutMarks(text, script), script })
  return pieces
}

function isMark(code: number): boolean {
  if (code < 0x300) return false
  MARK.lastIndex = 0
  return MARK.test(String.fromCodePoint(code))
}

function withoutMarks(text: string, script: Script): string {
  // й and ё are letters of their own; a breve or a diaeresis must not be taken from them.
  if (script === 'cyrillic') return text.replace(/[\u0300\u0301]/g, '')
  if (script === 'latin' || script === 'greek') return text.normalize('NFD').replace(MARK, '')
  if (script === 'arabic' || script === 'hebrew') return text.replace(MARK, '')
  return text
}

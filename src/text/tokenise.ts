import type { Token } from './split-text.ts'
import { wordLists } from './word-lists.ts'

// In order: addresses; dotted abbreviations (U.S., D.P.R.K., a.m., U.S.-led); numbers with separators (1,500; 3.5; 10:31);
// ideographs one by one, since they come without spaces; words with inner hyphens and apostrophes; runs of stops and
// dashes; the two-character quotes of typewriters; any other mark.
const TOKEN = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s"<>“”«»]{1,2000}`,
    String.raw`[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}`,
    String.raw`\p{L}\.(?:\p{L}\.){1,9}(?:-\p{L}[\p{L}\p{M}]*)*(?![\p{L}\p{N}])`,
    String.raw`\p{Nd}{1,3}(?:[.,]\p{Nd}{1,9}){1,4}(?:-?\p{L}[\p{L}\p{M}]*)+`,
    String.raw`\p{Nd}+(?:[.,:]\p{Nd}+)*(?![\p{L}\p{Nd}]|-\p{L}|[.,:]\p{Nd})`,
    String.raw`\p{Script=Han}`,
    String.raw`(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}_])+(?:[-‐‑'’](?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}_])+)*`,
    String.raw`\.{2,}|-{2,}|\x60{2}|''`,
    String.raw`[^\s]`,
  ].join('|'),
  'gu',
)

const QUOTES = new Set([
  '"',
  '“',
  '”',
  '„',
  '‟',
  '«',
  '»',
  '‹',
  '›',
  '「',
  '」',
  '『',
  '』',
  '‘',
  '‚',
  '``',
  "''",
  '＂',
])
const DOUBLE = /[“”„‟«»「」『』＂]|``|''/g
const SINGLE = /[‘’‚‛ʼ＇`]/g
const WORDLIKE = /^[\p{L}\p{M}\p{N}_]/u
const NUMBER = /^\p{Nd}+(?:[.,:]\p{Nd}+)*$/u
const POSSESSIVE = /['’][sS]$/
const LETTER = /^\p{L}$/u

/**
 * Cuts a stretch of text into words, numbers and marks. Hyphens and apostrophes inside a word stay in it ("anti-tank",
 * "don't"), the English possessive is a word of its own ("Korea" + "’s"), and the stop of an abbreviation or initial
 * belongs to it ("Gen.", "U.S.", "F."). A number is digits and separators only: "5th", "155mm", "Su-57" are words.
 *
 * @param text the whole text; offsets of tokens count in it
 */
export function tokenise(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = []
  const piece = start === 0 && end === text.length ? text : text.slice(start, end)
  const { always, sometimes } = wordLists()
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(piece); match !== null; match = TOKEN.exec(piece)) {
    const found = match[0]
    const from = start + match.index
    if (!WORDLIKE.test(found)) {
      tokens.push(token(from, found, kindOfMark(found, piece, match.index)))
      continue
    }
    if (NUMBER.test(found)) {
      tokens.push(token(from, found, 'number'))
      continue
    }
    if (found.length > 2 && POSSESSIVE.test(found)) {
      tokens.push(token(from, found.slice(0, -2), 'word'), token(from + found.length - 2, found.slice(-2), 'word'))
      continue
    }
    const next = match.index + found.length
    if (piece[next] === '.' && piece[next + 1] !== '.' && found.length <= 6) {
      const key = found.toLowerCase()
      const initial = LETTER.test(found) && found !== key
      if (initial || ((always.has(key) || sometimes.has(key)) && takesStop(found, key, piece, next))) {
        tokens.push(token(from, `${found}.`, 'word'))
        TOKEN.lastIndex = next + 1
        continue
      }
    }
    tokens.push(token(from, trimAddress(found), 'word'))
    TOKEN.lastIndex = match.index + trimAddress(found).length
  }
  return tokens
}

// "No." and "no.", "Miss." and "miss.", "Sun." and "sun.": the word itself may end a sentence. What follows decides.
const ALSO_WORDS = new Set([
  'no',
  'nos',
  'miss',
  'mass',
  'sun',
  'sat',
  'art',
  'fig',
  'ill',
  'mar',
  'may',
  'wash',
  'ore',
  'al',
  'est',
  'mil',
  'gen',
  'mo',
  'pa',
  'la',
  'ind',
  'co',
  'sec',
  'min',
  'st',
  'in',
  'col',
  'fr',
  'min',
  'del',
  'мин',
  'час',
  'полк',
  'майор',
  'пос',
])

function takesStop(found: string, key: string, piece: string, stop: number): boolean {
  if (!ALSO_WORDS.has(key)) return true
  const after = /^\s*(\S)/u.exec(piece.slice(stop + 1, stop + 4))?.[1] ?? ''
  if (key === 'no' || key === 'nos' || key === 'art' || key === 'fig') return /\p{Nd}/u.test(after)
  return found !== key || key === 'al' || /[\p{Nd}\p{Ll},;]/u.test(after)
}

function token(start: number, text: string, kind: Token['kind']): Token {
  return { start, end: start + text.length, text, norm: normOf(text), kind }
}

/** Lower case, curly quotes straight: the form that word lists are looked up with. */
export function normOf(text: string): string {
  const lower = text.toLowerCase()
  // Most words are plain letters; the two replacements are only for those that are not.
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i)
    if (code === 0x60 || code === 0x27 || code >= 0xab) return lower.replace(DOUBLE, '"').replace(SINGLE, "'")
  }
  return lower
}

function kindOfMark(found: string, piece: string, at: number): Token['kind'] {
  if (QUOTES.has(found)) return 'quote'
  if (found !== "'" && found !== '’') return 'punctuation'
  // After a word that ends in s it is a plural's possessive; elsewhere it stands at the end of a quotation.
  const before = piece[at - 1] ?? ' '
  return before === 's' || before === 'S' ? 'punctuation' : 'quote'
}

/** Stops and brackets at the end of an address belong to the sentence around it. */
function trimAddress(found: string): string {
  if (!found.includes('/') && !found.startsWith('www.') && !found.includes('@')) return found
  return found.replace(/[.,;:!?)\]}'’]+$/, '')
}

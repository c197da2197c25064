import anyAscii from 'any-ascii'
import { nameTable } from './name-tables.ts'
import { romaniseLetters } from './romanise-letters.ts'
import type { Script } from './script-of.ts'

const NOT_LETTER = /[^a-z]/g
const DOUBLE = /([a-zA-Z])\1+/g
const FINAL_I = /(?:iya|iia|yia)$/
const FINAL_Y = /(?:iy|yy|ij|yi|yj|ey|ei|ej)$/

/** A word of any script in the letters a to z. By our own tables where there is one, the rest by any-ascii. */
export function romanise(text: string, script: Script): string {
  if (script === 'latin') return /^[a-z]*$/.test(text) ? text : plainLetters(withSerbianDj(text))
  if (script === 'greek' || script === 'other') return plainLetters(romaniseLetters(text) ?? text)
  if (script !== 'cyrillic') return plainLetters(text)
  const table = nameTable('cyrillic').romanisation
  let latin = ''
  for (const letter of text) latin += table[letter] ?? anyAscii(letter).toLowerCase()
  return latin.replace(NOT_LETTER, '')
}

function plainLetters(text: string): string {
  return anyAscii(text).toLowerCase().replace(NOT_LETTER, '')
}

/** đ is dj in Serbian and Croatian and d in Vietnamese, where no word has two syllables. */
function withSerbianDj(text: string): string {
  return text.includes('đ') && /[aeiou].*[^aeiouy].*[aeiou]/.test(text) ? text.replaceAll('đ', 'dj') : text
}

let folds: { pattern: RegExp; to: ReadonlyMap<string, string> } | null = null

/**
 * One spelling for all romanisation systems: Shcherbakov, Scherbakow and Ščerbakov fold to one string. Capitals stand for
 * sounds that take two letters (S = sh, C = ch, Z = zh, X = kh).
 *
 * @param latin letters a to z
 */
export function foldName(latin: string): string {
  if (folds === null) {
    const pairs = nameTable('cyrillic').folds
    folds = { pattern: new RegExp(pairs.map(([from]) => from).join('|'), 'g'), to: new Map(pairs) }
  }
  const { pattern, to } = folds
  return latin
    .replace(FINAL_I, 'ia')
    .replace(FINAL_Y, (end) => (end[0] === 'e' ? 'ei' : 'i'))
    .replace(pattern, (found) => to.get(found) ?? found)
    .replace(/y/g, 'i')
    .replace(/ievi(?=C$|Ca$)/, 'evi')
    .replace(DOUBLE, '$1')
}

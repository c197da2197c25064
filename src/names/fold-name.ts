import anyAscii from 'any-ascii'
import { nameTable } from './name-tables.ts'
import type { Script } from './script-of.ts'

const NOT_LETTER = /[^a-z]/g
const DOUBLE = /([a-zA-Z])\1+/g
const FINAL_I = /(?:iya|iia|yia)$/
const FINAL_Y = /(?:iy|yy|ij|yi|yj|ey|ei|ej)$/

/** A word of any script in the letters a to z. Cyrillic by its own table, the rest by any-ascii. */
export function romanise(text: string, script: Script): string {
  if (script === 'latin') return /^[a-z]*$/.test(text) ? text : anyAscii(text).toLowerCase().replace(NOT_LETTER, '')
  if (script !== 'cyrillic') return anyAscii(text).toLowerCase().replace(NOT_LETTER, '')
  const table = nameTable('cyrillic').romanisation
  let latin = ''
  for (const letter of text) latin += table[letter] ?? anyAscii(letter).toLowerCase()
  return latin.replace(NOT_LETTER, '')
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

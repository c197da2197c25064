import { countryCode, countryOfAdjective } from '../../names/countries.ts'
import { splitEnumeration } from './split-enumeration.ts'

/** One country out of a cell, in its words, with what stands beside it. */
export interface CellCountry {
  readonly words: string
  readonly about: string | null
}

/** Longer cells hold no countries, but are made to keep a reader busy. */
const MOST_IN_CELL = 1000
const NOTE = /\s*\(([^()]*)\)?$/
const HEDGE = /^(?:allegedly|possibly|probably|presumably|assumed|of the|of)\s+/i
const REST =
  /^(\S+(?: \S+){0,5}?)(?:[.,;]\s+|\s+)(since|by|until|passport|citizenship|nationality|\p{L}+ (?:passport|identi\p{L}+)|passport no).*$/iu
const ENDS = /^[\s,;]+|[\s,;.]+$/g
const SEPARATORS = [/\s*[,;]\s*(?:and\s+)?/, /\s+(?:and\/or|and|or)\s+/, /\s*\/\s*/]

/**
 * The countries in a cell: "Ukrainian, Russian", "Russian and Ukrainian", "(a) German, (b) Moroccan", "Myanmar/Burma". It is
 * cut only where every part is a country that we know, so "Bosnia and Herzegovina" stays one; a remark in brackets at the
 * end goes into `about`.
 */
export function splitCountries(cell: string): readonly CellCountry[] {
  if (cell.length > MOST_IN_CELL) return [{ words: cell, about: null }]
  return splitEnumeration(cell).flatMap((part) => countriesOf(part.replace(ENDS, ''), null))
}

function countriesOf(words: string, about: string | null): readonly CellCountry[] {
  if (words === '') return []
  if (isCountry(words)) return [{ words, about }]
  const note = NOTE.exec(words)
  if (note !== null && note.index > 0) {
    const rest = words.slice(0, note.index).replace(ENDS, '')
    const found = countriesOf(rest, note[1]!)
    if (found.every((one) => isCountry(one.words))) return found
  }
  const hedge = HEDGE.exec(words)
  if (hedge !== null) return countriesOf(words.slice(hedge[0].length), words)
  const rest = REST.exec(words)
  if (rest !== null && isCountry(rest[1]!))
    return [{ words: rest[1]!, about: words.slice(rest[1]!.length).replace(ENDS, '') }]
  for (const separator of SEPARATORS) {
    const parts = words.split(separator).filter((part) => part !== '')
    if (parts.length < 2) continue
    const found = parts.flatMap((part) => countriesOf(part.replace(ENDS, ''), about))
    if (found.every((one) => isCountry(one.words))) return found
  }
  return [{ words, about }]
}

function isCountry(words: string): boolean {
  return countryCode(words) !== null || countryOfAdjective(words) !== null
}

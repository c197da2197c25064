import { nameTable } from './name-tables.ts'
import type { NameWord } from './normalise-name.ts'

let titleSet: ReadonlySet<string> | null = null

/** Leaves off "Dr", "General", as long as two words stay: "Prince Johnson" is a name. */
export function withoutTitles(words: readonly NameWord[]): readonly NameWord[] {
  titleSet ??= new Set(nameTable('titles').titles)
  const titles = titleSet
  let left = words
  if (left.length > 2 && titles.has(`${left[0]!.text} ${left[1]!.text}`) && left.length > 3) left = left.slice(2)
  const plain = left.filter((word) => !titles.has(word.text))
  return plain.length >= 2 ? plain : left
}

const SHIP_PREFIXES = new Set(['mv', 'mt', 'ss', 'fv'])

/** "MV Lady Rosa", "M/V Lady Rosa". */
export function withoutShipPrefix(words: readonly NameWord[]): readonly NameWord[] {
  const [first, second] = words
  if (first === undefined || second === undefined) return words
  if (SHIP_PREFIXES.has(first.text)) return words.slice(1)
  return words.length > 2 && SHIP_PREFIXES.has(first.text + second.text) && first.text.length === 1
    ? words.slice(2)
    : words
}

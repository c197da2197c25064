import { readPackagedJson } from '../../../model/packaged-data.ts'
import { nameTable } from '../../../names/name-tables.ts'
import { remembered } from '../remembered.ts'
import { cleanAscii, wordsOf } from './clean-name.ts'

interface FingerprintTable {
  readonly prefixes: readonly string[]
}

interface Forms {
  /** Words of a legal form, joined by a space, to one word for its class. */
  readonly classes: ReadonlyMap<string, string>
  /** Words of the longest form. */
  readonly longest: number
  readonly prefixes: ReadonlySet<string>
}

let kept: Forms | null = null

function forms(): Forms {
  if (kept !== null) return kept
  const classes = new Map<string, string>()
  let longest = 1
  for (const [name, { forms }] of Object.entries(nameTable('legal-forms').classes)) {
    for (const form of forms) {
      const cleaned = cleanAscii(form)
      if (cleaned === '' || classes.has(cleaned)) continue
      classes.set(cleaned, name.toLowerCase())
      longest = Math.max(longest, wordsOf(cleaned).length)
    }
  }
  const { prefixes } = readPackagedJson<FingerprintTable>('watchlist/algorithms/fingerprint.json')
  kept = { classes, longest, prefixes: new Set(prefixes) }
  return kept
}

/**
 * An organisation's name in the letters a to z, without "The" or "Mr" before it, every legal form exchanged for one word
 * for its class: "The Siemens Aktiengesellschaft" and "SIEMENS, AG" have one fingerprint. '' where nothing stays.
 */
export const fingerprintOf = remembered((name) => {
  const { classes, longest, prefixes } = forms()
  let words = wordsOf(cleanAscii(name))
  while (words.length > 1 && prefixes.has(words[0]!)) words = words.slice(1)
  const print: string[] = []
  for (let i = 0; i < words.length; ) {
    let length = Math.min(longest, words.length - i)
    while (length > 0 && !classes.has(words.slice(i, i + length).join(' '))) length--
    print.push(length === 0 ? words[i]! : classes.get(words.slice(i, i + length).join(' '))!)
    i += Math.max(1, length)
  }
  return print.join(' ')
})

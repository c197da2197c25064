import type { Listing } from '../../model/listing.ts'
import { foldName, romanise } from '../../names/fold-name.ts'
import { normaliseName } from '../../names/normalise-name.ts'
import type { ScreenQuery } from '../query.ts'
import { type WeighedEvidence, weighed } from './weighed.ts'

// What half of all addresses have: it tells no place from another.
const EVERYWHERE = new Set(
  (
    'street st str road rd avenue ave lane ln boulevard blvd ulitsa ul prospekt pr pereulok per dom d korpus building ' +
    'bldg block floor fl office suite room rm unit apartment apt house no number po box district city town region ' +
    'oblast province state republic of the and'
  ).split(' '),
)
const ENOUGH = 0.75
const FEWEST_WORDS = 3

/**
 * Addresses by the words and numbers they share, in any order and script. The same street and number speaks for a party;
 * another address speaks against nobody: people move, and firms have many.
 */
export function addressEvidence({ addresses = [] }: ScreenQuery, listing: Listing): WeighedEvidence | null {
  let best: { query: string; listed: string; share: number } | null = null
  for (const query of addresses) {
    const asked = wordsOf(query)
    if (asked.size < FEWEST_WORDS) continue
    for (const listed of listing.addresses) {
      const share = sharedPart(asked, wordsOf(listed))
      if (share > (best?.share ?? 0)) best = { query, listed, share }
    }
  }
  if (best === null || best.share < ENOUGH) return null
  const note = `the same address: ${best.listed}`
  return weighed('address', { query: best.query, listed: best.listed, weight: 0.5, note, odds: 1.5 })
}

/** Share of the smaller address that the other has; 0 where no number is shared: next door is another place. */
function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size)
  if (smaller < FEWEST_WORDS) return 0
  const shared = [...a].filter((word) => b.has(word))
  if (hasNumber(a) && hasNumber(b) && !hasNumber(shared)) return 0
  return shared.length / smaller
}

function hasNumber(words: Iterable<string>): boolean {
  for (const word of words) if (/^\d/.test(word)) return true
  return false
}

function wordsOf(address: string): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { text, script } of normaliseName(address)) {
    const word = script === 'digit' ? text : foldName(romanise(text, script))
    if (word !== '' && !EVERYWHERE.has(word) && !EVERYWHERE.has(text)) words.add(word)
  }
  return words
}

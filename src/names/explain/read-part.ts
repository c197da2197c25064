import { koreanReading } from '../lattice-of.ts'
import type { NamePart } from '../name-part.ts'
import { nameTable } from '../name-tables.ts'
import { latticeDistance, usualSpelling } from '../unit-lattice.ts'
import type { HowAligned, PartReading } from './explanation.ts'

/** How the parts of a pair were read to be compared. */
export function readPair(a: readonly NamePart[], b: readonly NamePart[], how: HowAligned): PartReading {
  return { query: readingOf(a, b), listed: readingOf(b, a), as: readAs(a[0], b[0], how) }
}

/** Latin letters of parts in another script, as they come nearest to the other side; null for Latin letters. */
export function readingOf(parts: readonly NamePart[], others: readonly NamePart[]): string | null {
  if (parts.every(({ script }) => script === 'latin' || script === 'digit')) return null
  const other = others.map(({ latin }) => latin).join('')
  const read = parts.map((part) => spelled(part, other))
  return read.some((word) => word === '') ? null : read.join(' ')
}

function spelled(part: NamePart, other: string): string {
  if (part.lattices.length === 0) return part.latin
  if (part.script !== 'han' && part.script !== 'hangul') return usualSpelling(part.lattices[0]!)
  if (part.script === 'hangul') return spellHangul(part.text)
  // Han is read the Mandarin, the Korean or the Cantonese way, whichever comes nearest.
  let best = part.lattices[0]!
  let least = Number.POSITIVE_INFINITY
  for (const lattice of part.lattices) {
    const distance = latticeDistance(lattice, other)
    if (distance < least) {
      least = distance
      best = lattice
    }
  }
  const hangul = koreanReading(part.text)
  // A Korean reading, where there is one, is the second; its units are single sounds.
  if (hangul !== null && best === part.lattices[1]) return `${hangul} (${spellHangul(hangul)})`
  return best.units.map((unit) => usualSpelling({ units: [unit], vowel: 0 })).join('-')
}

/** The usual Latin spelling of Hangul, a hyphen between syllables: jeong-eun. */
export function spellHangul(hangul: string): string {
  return [...hangul].map((syllable) => spellSyllable(syllable)).join('-')
}

function spellSyllable(syllable: string): string {
  const code = syllable.codePointAt(0)! - 0xac00
  if (code < 0 || code > 11171) return syllable
  return `${REVISED.initials[Math.floor(code / 588)]}${REVISED.medials[Math.floor(code / 28) % 21]}${REVISED.finals[code % 28]}`
}

/** South Korea's Revised Romanization (2000), syllable by syllable, in the order of the Unicode block. */
const REVISED = {
  initials: 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' '),
  medials: 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' '),
  finals: ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' '),
}

function readAs(a: NamePart | undefined, b: NamePart | undefined, how: HowAligned): string | null {
  switch (how) {
    case 'same name':
      return 'one name in several languages'
    case 'short form':
      return 'a short form of the name'
    case 'initial':
      return 'an initial'
    case 'same word': {
      const concept =
        a !== undefined && a.concept === b?.concept ? nameTable('org-words').concepts[a.concept] : undefined
      if (concept !== undefined) return `the word "${concept[0]}"`
      return a?.country === undefined || a.country === null
        ? 'one word in two languages'
        : `the country ${a.country.toUpperCase()}`
    }
    case 'other name':
      return 'two names that are known to be two'
    default:
      return null
  }
}

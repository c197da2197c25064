import type { AnalysedName } from './analyse-name.ts'
import { romanise } from './fold-name.ts'
import { nameTable } from './name-tables.ts'
import type { NameWord } from './normalise-name.ts'

const FEWEST_WORDS = 3
const MOST_WORDS = 10

/**
 * First letters of an organisation's words, romanised: of all as written, without particles ("of", "and"), and of the
 * words without the legal form. None for fewer than three words.
 */
export function acronymsOf(written: readonly NameWord[], withoutForm: readonly NameWord[]): readonly string[] {
  if (written.length < FEWEST_WORDS) return []
  const found = new Set<string>()
  for (const words of [written, written.filter(isNoParticle), withoutForm.filter(isNoParticle)]) {
    if (words.length >= FEWEST_WORDS && words.length <= MOST_WORDS) found.add(words.map(firstLetter).join(''))
  }
  return [...found]
}

/** The letters of a name that may be an acronym: one word of three to eight letters; else null. */
export function asAcronym({ as, parts, numbers }: AnalysedName): string | null {
  const [only] = parts
  if (as !== 'organisation' || parts.length !== 1 || only === undefined || numbers.length > 0) return null
  if (only.script !== 'latin' && only.script !== 'cyrillic') return null
  return only.text.length >= FEWEST_WORDS && only.text.length <= 8 ? only.latin : null
}

/** How many words of the longer name the shorter one stands for; 0 where it is no acronym of it. */
export function acronymWords(a: AnalysedName, b: AnalysedName): number {
  return Math.max(lettersOf(asAcronym(a), b), lettersOf(asAcronym(b), a))
}

function lettersOf(short: string | null, { acronyms, parts }: AnalysedName): number {
  if (short === null || acronyms.length === 0) return 0
  if (acronyms.includes(short)) return short.length
  return short.length >= 5 &&
    isOfBeginnings(
      short,
      parts.filter(({ kind }) => kind !== 'particle').map(({ latin }) => latin),
    )
    ? FEWEST_WORDS
    : 0
}

/**
 * KOMID is KOrea MIning Development: one to three first letters of each word from the first on, of three words or more. What
 * follows, mostly words of trade and the legal form, may be left out.
 */
function isOfBeginnings(short: string, words: readonly string[]): boolean {
  const reaches = (at: number, word: number): boolean => {
    if (at === short.length) return word >= FEWEST_WORDS
    const next = words[word]
    if (next === undefined) return false
    for (let length = 3; length > 0; length--) {
      if (short.startsWith(next.slice(0, length), at) && length <= next.length && reaches(at + length, word + 1))
        return true
    }
    return false
  }
  return reaches(0, 0)
}

function isNoParticle({ text }: NameWord): boolean {
  return nameTable('particles').weights[text] === undefined
}

function firstLetter({ text, script }: NameWord): string {
  const first = String.fromCodePoint(text.codePointAt(0)!)
  return script === 'digit' ? first : romanise(first, script)
}

import type { AnalysedName } from '../analyse-name.ts'
import { normaliseName } from '../normalise-name.ts'

/**
 * Gives words of a name back as somebody wrote them, to speak of them in a sentence: "мкртычев" as "Мкртычев". A person's
 * name in capitals, and a word that was put together from several, gets one capital at its beginning.
 */
export function asWritten(name: AnalysedName): (words: readonly string[]) => string {
  const written = new Map<string, string>()
  for (const raw of name.text.slice(0, 4096).split(/[^\p{L}\p{M}\p{N}'’ʼ`]+/u)) {
    const key = normaliseName(raw)
      .map(({ text }) => text)
      .join('')
    if (key !== '' && !written.has(key)) written.set(key, isShouted(raw, name) ? capitalised(raw) : raw)
  }
  return (words) => words.map((word) => written.get(word) ?? capitalised(word)).join(' ')
}

/** KIM is no abbreviation; of a firm's name four letters may be one. */
function isShouted(word: string, { as, text }: AnalysedName): boolean {
  if (word !== word.toUpperCase() || word.length < 2) return false
  return as === 'person' || (word.length > 4 && text === text.toUpperCase())
}

/** One capital at the beginning; scripts without capitals stay. */
export function capitalised(word: string): string {
  const [first = '', ...rest] = word
  return first.toUpperCase() + rest.join('').toLowerCase()
}

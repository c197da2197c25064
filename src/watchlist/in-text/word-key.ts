import { foldName, romanise } from '../../names/fold-name.ts'
import { type NameWord, normaliseName } from '../../names/normalise-name.ts'
import { isEastAsian } from '../../names/script-of.ts'
import { arabicKey, arabicKeysInText } from './arabic-words.ts'
import { russianBases } from './russian-bases.ts'

/**
 * What a word of a listed name is known by in running text: its folded spelling for Latin, Cyrillic and Greek, so that a
 * name listed in one is found in the other; itself in the other scripts. Characters are keyed one by one.
 */
export function keysOfWord({ text, script }: NameWord): readonly string[] {
  if (isEastAsian(script)) return [...text]
  return [keyOf(text, script)]
}

/**
 * Keys that a word of a text may stand for, likeliest first: itself, without an English possessive, the nominative of a
 * Russian ending, without Arabic "and", "with", "for". Letters and digits mixed come back as several words.
 *
 * @param word a run of letters as it stands in the text
 * @returns alternatives for each piece of the word
 */
export function keysInText(word: string): readonly (readonly string[])[] {
  const plain = word.replace(/['’ʼ](?:s|S)?$/, '')
  return normaliseName(plain).map(({ text, script }) => {
    if (isEastAsian(script)) return [text]
    if (script === 'arabic') return arabicKeysInText(text)
    const keys = new Set([keyOf(text, script)])
    if (script === 'cyrillic') for (const base of russianBases(text)) keys.add(keyOf(base, script))
    return [...keys]
  })
}

function keyOf(text: string, script: NameWord['script']): string {
  switch (script) {
    case 'latin':
    case 'cyrillic':
    case 'greek':
      return foldName(romanise(text, script))
    case 'arabic':
      return arabicKey(text)
    default:
      return text
  }
}

import type { Schema } from '../../model/listing.ts'
import { takeLegalForms } from '../../names/legal-forms.ts'
import { normaliseName } from '../../names/normalise-name.ts'

/**
 * A key that two spellings of a name share only where they are the same name in the same script: letter case, accents,
 * punctuation, the order of a person's names and the language of a legal form are settled, nothing else.
 *
 * @returns null for a name too short to tell anybody: one word of a person's, or no letters at all
 */
export function exactNameKey(name: string, schema: Schema): string | null {
  const words = normaliseName(name)
  if (words.length === 0) return null
  if (schema === 'Person') {
    if (words.length < 2) return null
    return `person ${words
      .map(({ text }) => text)
      .sort()
      .join(' ')}`
  }
  const { words: left, classes } = takeLegalForms(words)
  return `other ${left.map(({ text }) => text).join(' ')} | ${[...classes].sort().join(' ')}`
}

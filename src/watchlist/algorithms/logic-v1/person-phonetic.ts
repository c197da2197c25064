import anyAscii from 'any-ascii'
import { remembered } from '../remembered.ts'
import { isA } from '../schema-family.ts'
import type { Feature } from '../weighted-features.ts'
import { bestPair } from './best-pair.ts'
import { cleanLight, wordsOf } from './clean-name.ts'
import { metaphoneOf } from './name-sounds.ts'
import { isPlausible } from './plausible-edits.ts'

/** Share of the query's words that sound like a word of the listed name and are spelt nearly alike. */
export const personNamePhoneticMatch: Feature = {
  kind: 'name',
  compare(query, listed) {
    if (!isA(query.schema, 'Person') && !isA(listed.schema, 'Person')) return null
    return bestPair(query.names, listed.names, compareSounds, 'words that sound alike')
  },
}

interface SpokenWord {
  /** Letters a to z; '' where the word cannot be romanised. */
  readonly latin: string
  /** Null where the word is too short, or of a script whose letters do not stand for sounds. */
  readonly sound: string | null
}

// Alphabets that a letter-by-letter romanisation reads well enough for a phonetic code.
const ALPHABETIC =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{M}]+$/u
const NOT_LETTER = /[^a-z0-9]/g

const spokenWords = remembered((name): readonly SpokenWord[] =>
  wordsOf(cleanLight(name), 2).map((word) => {
    const latin = anyAscii(word).toLowerCase().replace(NOT_LETTER, '')
    return { latin, sound: ALPHABETIC.test(word) ? metaphoneOf(latin) : null }
  }),
)

function compareSounds(query: string, listed: string): number {
  const asked = spokenWords(query)
  if (asked.length === 0) return 0
  const left = [...spokenWords(listed)]
  let matched = 0
  for (const word of asked) {
    const at = left.findIndex((other) => soundAlike(word, other))
    if (at < 0) continue
    left.splice(at, 1)
    matched++
  }
  return matched / asked.length
}

function soundAlike(a: SpokenWord, b: SpokenWord): boolean {
  if (a.sound !== null && b.sound !== null) return a.sound === b.sound && isPlausible(a.latin, b.latin)
  // Two words that cannot be romanised are not the same for that; older versions of the emulated tool said they were.
  return a.latin !== '' && a.latin === b.latin
}

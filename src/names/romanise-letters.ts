import { nameTable } from './name-tables.ts'

const DEVANAGARI = /[\u0900-\u097f]/
const ARMENIAN = /[\u0530-\u058f]/
const GREEK = /[\u0370-\u03ff\u1f00-\u1fff]/
const THAI = /[\u0e01-\u0e5b]/

/**
 * A lower-case word of an alphabet that cannot be read letter by letter, in Latin letters: Greek, Armenian, Devanagari and
 * Thai. Letters that the table leaves out stay as they are. Null for other alphabets.
 */
export function romaniseLetters(word: string): string | null {
  if (GREEK.test(word)) return byGroups(word, nameTable('alphabets').greek)
  if (ARMENIAN.test(word)) return byGroups(word, nameTable('alphabets').armenian)
  if (DEVANAGARI.test(word)) return fromDevanagari(word)
  if (THAI.test(word)) return fromThai(word)
  return null
}

const LONGEST_GROUP = 2

function byGroups(word: string, table: Readonly<Record<string, string>>): string {
  let latin = ''
  for (let i = 0; i < word.length; ) {
    let length = LONGEST_GROUP
    let found: string | undefined
    for (; length > 0 && found === undefined; length--) {
      const group = word.slice(i, i + length)
      found = (i === 0 ? table[`^${group}`] : undefined) ?? table[group]
      if (found !== undefined) break
    }
    latin += found ?? word[i]!
    i += Math.max(1, length)
  }
  return latin
}

const VIRAMA = '\u094d'
const NUKTA = '\u093c'

/** Consonants carry an a that is not spoken at the end of a word, unless two of them meet there: विजय, नरेन्द्र. */
function fromDevanagari(word: string): string {
  const { consonants, vowels, signs } = nameTable('alphabets').devanagari
  let latin = ''
  for (let i = 0; i < word.length; i++) {
    const letter = word[i]!
    const dotted = word[i + 1] === NUKTA
    const consonant = (dotted ? consonants[letter + NUKTA] : undefined) ?? consonants[letter]
    if (consonant === undefined) {
      // The nasal before h is spoken ng: सिंह, Singh.
      latin += signs[letter] === 'n' && word[i + 1] === 'ह' ? 'ng' : (signs[letter] ?? vowels[letter] ?? '')
      continue
    }
    const joined = word[i - 1] === VIRAMA
    if (dotted) i++
    latin += consonant
    const next = word[i + 1]
    if (next === VIRAMA || (next !== undefined && vowels[next] !== undefined && consonants[next] === undefined))
      continue
    if (next !== undefined || joined) latin += 'a'
  }
  return latin
}

const SILENCED = /[\u0e01-\u0e2e][\u0e34\u0e38]?\u0e4c/g
const WRITTEN_BEFORE = /([\u0e40-\u0e44])([\u0e01-\u0e2e])/g
const TONES = /[\u0e47-\u0e4b]/g

/**
 * Vowels that stand before their consonant are put behind it; letters with a mark of silence go. Two consonants without a
 * vowel are a syllable in o (สมชาย, som-chai), one before a syllable of its own is one in a (สวัส, sa-wat).
 */
function fromThai(word: string): string {
  const { initial, final, vowels } = nameTable('alphabets').thai
  const letters = [...word.replace(SILENCED, '').replace(TONES, '').replace(WRITTEN_BEFORE, '$2$1')]
  const isConsonant = (at: number) => letters[at] !== undefined && initial[letters[at]!] !== undefined
  const hasVowel = (at: number) => letters[at + 1] !== undefined && vowels[letters[at + 1]!] !== undefined
  let latin = ''
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i]!
    if (!isConsonant(i)) {
      latin += vowels[letter] ?? ''
      continue
    }
    const afterVowel = i > 0 && vowels[letters[i - 1]!] !== undefined
    if (afterVowel && !hasVowel(i) && letters[i - 1] !== 'ไ' && letters[i - 1] !== 'ใ') {
      latin += final[letter] ?? ''
      continue
    }
    latin += initial[letter]
    if (hasVowel(i) || !isConsonant(i + 1)) continue
    // A second letter of a cluster (pr, kl) has the vowel of both.
    if (hasVowel(i + 1)) latin += 'รล'.includes(letters[i + 1]!) ? '' : 'a'
    else {
      latin += `o${final[letters[i + 1]!] ?? ''}`
      i++
    }
  }
  return latin
}

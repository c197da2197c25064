import { doubleMetaphone } from 'double-metaphone'

const LETTERS = /^[a-z]+$/
const SHORTEST_METAPHONE = 3

/** Metaphone of a word of the letters a to z; null where it is too short to tell anything (fewer than three sounds). */
export function metaphoneOf(word: string): string | null {
  if (word.length < 2 || !LETTERS.test(word)) return null
  const sound = doubleMetaphone(word)[0]
  return sound.length >= SHORTEST_METAPHONE ? sound : null
}

const CODES: Readonly<Record<string, string>> = {
  b: '1',
  f: '1',
  p: '1',
  v: '1',
  c: '2',
  g: '2',
  j: '2',
  k: '2',
  q: '2',
  s: '2',
  x: '2',
  z: '2',
  d: '3',
  t: '3',
  l: '4',
  m: '5',
  n: '5',
  r: '6',
}

/** American Soundex of a word of the letters a to z, as the US census has it: "robert" is R163; null for other words. */
export function soundexOf(word: string): string | null {
  if (!LETTERS.test(word)) return null
  let code = word[0]!.toUpperCase()
  let last = CODES[word[0]!] ?? ''
  for (let i = 1; i < word.length && code.length < 4; i++) {
    const letter = word[i]!
    // Between two letters of one code, h and w do not count, and a vowel parts them.
    if (letter === 'h' || letter === 'w') continue
    const digit = CODES[letter] ?? ''
    if (digit !== '' && digit !== last) code += digit
    last = digit
  }
  return code.padEnd(4, '0')
}

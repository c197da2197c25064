// Latin and odd letters that are drawn like a Cyrillic one. "ĸ" (kra) is a typist's к.
const TO_CYRILLIC: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  I: 'І',
  J: 'Ј',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  S: 'Ѕ',
  T: 'Т',
  X: 'Х',
  Y: 'У',
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  j: 'ј',
  k: 'к',
  o: 'о',
  p: 'р',
  s: 'ѕ',
  x: 'х',
  y: 'у',
  ĸ: 'к',
}
const TO_LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(TO_CYRILLIC)
    .filter(([latin]) => latin !== 'ĸ')
    .map(([latin, cyrillic]) => [cyrillic, latin]),
)

const HAS_CYRILLIC = /\p{Script=Cyrillic}/u
// It begins only where a word does: else a long Latin word beside a Cyrillic one is searched from each of its letters.
const CYRILLIC_WORD = /(?<![\p{L}\p{M}])[\p{L}\p{M}]*\p{Script=Cyrillic}[\p{L}\p{M}]*/gu
const FOREIGN = /[^\p{Script=Cyrillic}\p{M}]/u
const LATIN_WORD = /(?<![\p{L}\p{M}\p{N}])[\p{Script=Latin}ĸ]+(?![\p{L}\p{M}\p{N}])/gu
// Capitals of up to four letters ("AO", "OAO", "MO"), and words of one letter ("i", "c"): but no Roman number.
const SHORT = /^(?:[ABCEHKMOPTXY]{2,4}|[ACKOYaceikoyĸ])$/
const ROMAN = /^[IVXLCDM]{2,}$/

/**
 * Puts letters right that were typed on the wrong keyboard: "Вiĸтаравiч" with a Latin i and a kra, "Kоrea" with a Cyrillic о,
 * "AO" in Latin before a name in Cyrillic. Only letters with a twin are exchanged, for the script of the greater part of the
 * word; words that are really mixed stay as they are.
 */
export function putLookalikesRight(text: string): string {
  if (!HAS_CYRILLIC.test(text)) return text
  const words = text.replace(CYRILLIC_WORD, (word) => {
    if (!FOREIGN.test(word)) return word
    const letters = [...word]
    const foreign = letters.filter((letter) => FOREIGN.test(letter))
    if (foreign.length * 2 > letters.length) return exchanged(word, TO_LATIN, HAS_CYRILLIC)
    return exchanged(word, TO_CYRILLIC, FOREIGN)
  })
  const latin = words.match(LATIN_WORD) ?? []
  // A text of both scripts has Latin words of its own; then a short one may well be Latin too.
  if (!latin.every((word) => SHORT.test(word) && !ROMAN.test(word))) return words
  return words.replace(LATIN_WORD, (word) => exchanged(word, TO_CYRILLIC, FOREIGN))
}

function exchanged(word: string, twins: Readonly<Record<string, string>>, strange: RegExp): string {
  let right = ''
  for (const letter of word) {
    const twin = strange.test(letter) ? twins[letter] : letter
    if (twin === undefined) return word
    right += twin
  }
  return right
}

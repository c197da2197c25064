/**
 * One spelling for a name as Russian, Belarusian and Ukrainian write it: Сергей, Сяргей and Сергій, Siarhei and Sergey,
 * Volha and Olga. Belarusian writes unstressed o as a and e as ia, g is h, t and d before soft vowels are ts and dz, and v
 * after a vowel is u.
 *
 * @param folded folded Latin (`foldName`)
 */
export function eastSlavicKey(folded: string): string {
  return folded
    .replace(/^u(?=[^aeiou])/, 'v')
    .replace(/([aeiou])u(?=[^aeiou]|$)/g, '$1v')
    .replace(/^[vh](?=[aou])/, '')
    .replace(/h/g, 'g')
    .replace(/dz/g, 'd')
    .replace(/c(?=[eiv])/g, 't')
    .replace(/i(?=[aeo])/g, '')
    .replace(/^a(?=l|n|v)|^i?e(?=l|n|v)/, 'a')
    .replace(/o/g, 'a')
    .replace(/([a-zA-Z])\1+/g, '$1')
}

// Endings of patronymics in folded letters (C = ch), longest first.
const ENDING = /(?:[ie]?i?[oeiau]v(?:i?C|na)|[eoa]una|i?iC|(?:in)?iCna|ogli|oglu|kizi)$/
const GIVEN_ENDINGS = ['', 'i', 'ei', 'a', 'ii', 'ai', 'o', 'il', 'ila']

/** Folded given names that the father of this patronymic may have had: "nikolaeviC" gives nikola, nikolai, ... */
export function fathersOf(patronymic: string): readonly string[] {
  const root = patronymic.replace(ENDING, '')
  if (root === patronymic || root.length < 2) return []
  const bare = root.replace(/[ei]$/, '')
  return GIVEN_ENDINGS.flatMap((ending) => (bare === root ? [root + ending] : [root + ending, bare + ending]))
}

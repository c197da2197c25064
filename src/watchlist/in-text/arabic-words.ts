const ALEF = /[أإآٱ]/g
const ARTICLE = /^ال(?=..)/
const JOINED = /^(?:[وف]?[بلك]?)(?=..)/
const FOR_THE = /^[وف]?لل(?=..)/

/**
 * One spelling of an Arabic or Persian word: alef with and without hamza, final ya and alef maqsura, ta marbuta and ha,
 * Persian kaf and ya are written for one another; the article is left off.
 */
export function arabicKey(word: string): string {
  return word.replace(ALEF, 'ا').replace(/[ىی]/g, 'ي').replace(/ک/g, 'ك').replace(/ة$/, 'ه').replace(ARTICLE, '')
}

/** Keys of a word as it stands in a sentence, where "and", "with", "for", "like" are written together with it. */
export function arabicKeysInText(word: string): readonly string[] {
  const keys = new Set([arabicKey(word)])
  const joined = JOINED.exec(word)?.[0] ?? ''
  for (let length = 1; length <= joined.length; length++) {
    if (word.length - length >= 3) keys.add(arabicKey(word.slice(length)))
  }
  const forThe = FOR_THE.exec(word)?.[0]
  if (forThe !== undefined) keys.add(arabicKey(word.slice(forThe.length)))
  return [...keys]
}

/** One word or number of an item phrase, with its folded form. */
export interface ItemToken {
  readonly start: number
  readonly end: number
  /** Lower case, as written. */
  readonly text: string
  /** Folded: spelling, plural, case endings. What the lexicon is looked up with. */
  readonly stem: string
  /** True where a full stop, semicolon, colon or bracket stands between this word and the one before. */
  readonly breaks: boolean
}

// Letters and digits part ("152mm", "T-72"), so that spelling with or without a space is one thing.
const WORD = /\p{L}[\p{L}\p{M}]*|\d+(?:\.\d+)?/gu
const BREAK = /[;:()!?\n]|\.(?:\s|$)/
const CYRILLIC_ENDING =
  /(?:ами|ями|ого|его|ому|ему|ыми|ими|ов|ев|ей|ах|ях|ам|ям|ом|ем|ый|ий|ой|ые|ие|ых|их|ую|юю|ая|яя|ое|ее|[ыиаяуюеоьй])$/u

/** Cuts an item phrase into words. */
export function itemTokens(phrase: string, spelling: Readonly<Record<string, string>>): readonly ItemToken[] {
  const tokens: ItemToken[] = []
  let last = 0
  for (const match of phrase.matchAll(WORD)) {
    const start = match.index
    const text = match[0].toLowerCase()
    const breaks = BREAK.test(phrase.slice(last, start))
    // A word that is elsewhere written as two ("antitank") gives both, each standing where the one stands.
    spelled(text, spelling)
      .split(' ')
      .forEach((part, i) => {
        tokens.push({ start, end: start + match[0].length, text, stem: stemOf(part), breaks: breaks && i === 0 })
      })
    last = start + match[0].length
  }
  return tokens
}

function spelled(word: string, spelling: Readonly<Record<string, string>>): string {
  return Object.hasOwn(spelling, word) ? spelling[word]! : word
}

function stemOf(text: string): string {
  if (/^[a-z]/.test(text)) return singular(text)
  if (/^[\u0400-\u04ff]/.test(text)) return text.length > 4 ? text.replace(CYRILLIC_ENDING, '') : text
  // The Arabic article and the conjunctions and prepositions written on to it.
  if (/^[\u0600-\u06ff]/.test(text)) return text.replace(/^(?:[وبفك]?ال|لل)(?=.{3})/u, '')
  return text
}

function singular(word: string): string {
  if (word.length <= 3 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ch|sh|x|ss|o)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

interface PhraseWord {
  readonly text: string
  /** True for "Росси*": any ending. */
  readonly isStem: boolean
  /** "US" is somebody, "us" is not. */
  readonly isAcronym: boolean
}

interface Phrase<Value> {
  readonly words: readonly PhraseWord[]
  readonly value: Value
}

const WORD = /[\p{L}\p{N}]+/gu
const PHRASE_WORD = /[\p{L}\p{N}]+\*?/gu

/**
 * Finds words and phrases of a table in a text: whole words, any case but for acronyms; a closing `*` leaves a word's
 * ending open. One look-up a word: tables of hundreds of phrases cost no more than small ones, and nothing is compiled.
 */
export class PhraseFinder<Value> {
  // By the first two letters of the first word (one letter, where that is all it has), longest phrase first.
  readonly #byStart = new Map<string, Phrase<Value>[]>()

  constructor(entries: Iterable<readonly [phrase: string, value: Value]>) {
    const phrases = [...entries].map(([phrase, value]) => ({ words: wordsOf(phrase), value }))
    phrases.sort((a, b) => b.words.length - a.words.length)
    for (const phrase of phrases) {
      const start = phrase.words[0]!.text.slice(0, 2)
      const known = this.#byStart.get(start)
      if (known === undefined) this.#byStart.set(start, [phrase])
      else known.push(phrase)
    }
  }

  /** Values of the phrases found, in text order; where one phrase holds another, only the longer one's. */
  find(text: string): Value[] {
    const written = text.match(WORD) ?? []
    const lower = written.map((word) => word.toLowerCase())
    const found: Value[] = []
    for (let at = 0; at < lower.length; ) {
      const phrase = this.#at(at, written, lower)
      if (phrase !== null) found.push(phrase.value)
      at += phrase?.words.length ?? 1
    }
    return found
  }

  #at(at: number, written: readonly string[], lower: readonly string[]): Phrase<Value> | null {
    const word = lower[at]!
    const long = this.#byStart.get(word.slice(0, 2))?.find((phrase) => isAt(phrase, at, written, lower)) ?? null
    if (long !== null || word.length === 1) return long
    return this.#byStart.get(word.slice(0, 1))?.find((phrase) => isAt(phrase, at, written, lower)) ?? null
  }
}

function isAt(phrase: Phrase<unknown>, at: number, written: readonly string[], lower: readonly string[]): boolean {
  return phrase.words.every(({ text, isStem, isAcronym }, offset) => {
    const word = lower[at + offset]
    if (word === undefined || !(isStem ? word.startsWith(text) : word === text)) return false
    return !isAcronym || /^[A-Z]+/.exec(written[at + offset]!)?.[0].length === text.length
  })
}

function wordsOf(phrase: string): PhraseWord[] {
  return (phrase.match(PHRASE_WORD) ?? []).map((word) => {
    const text = word.replace(/\*$/, '')
    return { text: text.toLowerCase(), isStem: text !== word, isAcronym: /^[A-Z]+$/.test(text) }
  })
}

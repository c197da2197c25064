import type { Sentence, SplitText } from '../../text/split-text.ts'
import { isCapitalised } from './word-shapes.ts'

/** How words stand elsewhere in the text: what tells a name from a word that only opens a sentence. */
export interface DocumentWords {
  /** True where a word has its capital inside a sentence somewhere. */
  capitalisedInside(text: string): boolean
  /** True where a word stands in lower case somewhere. */
  lowerCase(norm: string): boolean
  /** True where a token opens a sentence or a quotation, so that its capital says nothing. */
  isOpening(sentence: Sentence, at: number): boolean
  /** True for a headline set in capitals, or with a capital on every longer word. */
  isTitled(sentence: Sentence): boolean
}

/** Walks the text once. */
export function documentWords(text: SplitText): DocumentWords {
  const inside = new Set<string>()
  const lower = new Set<string>()
  const titled = new Set<number>()
  for (const sentence of text.sentences) {
    if (isTitleCase(sentence)) {
      titled.add(sentence.index)
      continue
    }
    for (const [at, token] of sentence.tokens.entries()) {
      if (token.kind !== 'word') continue
      if (!isCapitalised(token)) lower.add(token.norm)
      else if (!opens(sentence, at)) inside.add(token.text)
    }
  }
  return {
    capitalisedInside: (word) => inside.has(word),
    lowerCase: (norm) => lower.has(norm),
    isOpening: opens,
    isTitled: (sentence) => titled.has(sentence.index),
  }
}

const OPENERS = /^[“”"«»„‘’'(:\-–—•*]+$/

function opens(sentence: Sentence, at: number): boolean {
  if (at === 0) return true
  const before = sentence.tokens[at - 1]!
  if (before.kind === 'quote' || before.text === ':') return true
  return OPENERS.test(before.text) && at <= 2
}

/** Headlines: nearly all longer words begin with a capital. Short sentences of names alone are not told apart. */
function isTitleCase(sentence: Sentence): boolean {
  let long = 0
  let capitals = 0
  let small = 0
  for (const token of sentence.tokens) {
    if (token.kind !== 'word') continue
    if (token.text.length < 4) {
      if (!isCapitalised(token)) small++
      continue
    }
    long++
    if (isCapitalised(token)) capitals++
  }
  // "Norwegian Foreign Minister Ingrid Dahl arrived.": a stop after a word in lower case ends a sentence, not a headline.
  if (sentence.tokens.at(-1)?.text === '.' && capitals < long) return false
  return long >= 3 && capitals / long >= 0.75 && (capitals - 1) / long >= 0.5 && !(small === 0 && long < 3)
}

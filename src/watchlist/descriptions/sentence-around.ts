/** A stretch of text, end excluded. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

// Longer is no sentence; it bounds the search in texts without full stops.
const LONGEST = 1200

/**
 * The sentence around a stretch of text, by its marks alone: good enough to look for a word beside a mention where no
 * layer of the reader left a sentence to look in.
 */
export function sentenceAround(text: string, { start, end }: Stretch): Stretch {
  let from = start
  while (from > 0 && start - from < LONGEST && !endsSentence(text, from - 1)) from--
  let to = end
  while (to < text.length && to - end < LONGEST && !endsSentence(text, to)) to++
  return { start: from, end: Math.min(text.length, to + (text[to] === '\n' ? 0 : 1)) }
}

function endsSentence(text: string, at: number): boolean {
  const mark = text[at]
  if (mark === '\n') return true
  if (mark !== '.' && mark !== '!' && mark !== '?') return false
  const next = text[at + 1]
  if (next !== undefined && !/[\s"”’)]/.test(next)) return false
  // "the U.S. Treasury": a single letter before the stop is an initial.
  return !(mark === '.' && /[A-Za-z]/.test(text[at - 1] ?? '') && !/[A-Za-z]/.test(text[at - 2] ?? ''))
}

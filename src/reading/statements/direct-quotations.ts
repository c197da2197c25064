import type { Quotation, Sentence, Token } from '../../text/split-text.ts'
import { cueLexicon } from './cue-lexicon.ts'

/**
 * The quotations of a sentence that are speech of their own (`“We agree,” she said`), as against words quoted inside
 * somebody's sentence (`called it “a gift”`), scare quotes, titles and slogans.
 *
 * @param quotations quotations that touch the sentence
 */
export function directQuotations(sentence: Sentence, quotations: readonly Quotation[], text: string): Quotation[] {
  return quotations.filter((quotation) => isDirect(sentence, quotation, text))
}

function isDirect(sentence: Sentence, quotation: Quotation, text: string): boolean {
  const words: Token[] = []
  let before: Token | null = null
  let beforeThat: Token | null = null
  let after: Token | null = null
  for (const token of sentence.tokens) {
    if (token.end <= quotation.outerStart) {
      beforeThat = before
      before = token
    } else if (token.start >= quotation.outerEnd) {
      after = token
      break
    } else if ((token.kind === 'word' || token.kind === 'number') && token.start >= quotation.start) words.push(token)
  }
  if (words.length === 0) return false
  const inner = text.slice(quotation.start, quotation.end).trimEnd()
  const stop = /[,.?!…—–-]$/.test(inner) || after?.text === ','
  const capital = /^[\p{Lu}\p{N}…]/u.test(inner)
  // "said, “we are ready”", "added: “never”": mark and quotation after a reporting verb.
  const afterMark = before !== null && (before.text === ',' || before.text === ':')
  const afterCue = before !== null && !afterMark && isCueWord(before)
  const opens =
    before === null || quotation.outerStart <= sentence.start || before.text === '.' || before.kind === 'quote'
  const single = words.length === 1 && !/[.?!]$/.test(inner)
  if (opens) {
    if (after === null) return words.length >= 2 || stop
    return stop && !single ? true : words.length >= 4 && isReportingStart(after)
  }
  if (before?.norm === 'that' || before?.norm === 'as')
    return before.norm === 'as' ? false : capital && words.length >= 8
  if (before?.text === ':') return words.length >= 2 || stop
  if (afterMark) return capital ? words.length >= 2 && !isTitle(words, inner) : stop && words.length >= 3
  if (/^(?:—|–|-)$/.test(before?.text ?? '')) return capital && stop && words.length >= 3
  if (afterCue || beforeThat === null) return capital && words.length >= 3 && !isTitle(words, inner)
  return capital && words.length >= 5 && stop && !isTitle(words, inner)
}

function isCueWord(token: Token): boolean {
  return (
    cueLexicon()
      .get(token.norm)
      ?.some(({ entry }) => entry.takes.has('quote')) ?? false
  )
}

function isReportingStart(token: Token): boolean {
  return token.kind === 'word' || token.text === ','
}

/** “Guardians of the River”: every longer word has a capital and no stop ends it. */
function isTitle(words: readonly Token[], inner: string): boolean {
  return !/[.?!]$/.test(inner) && words.every((word) => word.text.length < 4 || /^[\p{Lu}\p{N}]/u.test(word.text))
}

import { lastStartingBy, type Stretch } from './offsets.ts'
import type { Quotation, Token } from './split-text.ts'
import { wordLists } from './word-lists.ts'

/** Quotations longer than this are cut into sentences; shorter ones stay whole, in the sentence that carries them. */
const LONGEST_WHOLE_QUOTATION = 1500
const LONGEST_WHOLE_BRACKET = 300
/** Text without stops (tables, code) is cut here, so that no later layer meets a sentence of a megabyte. */
const MOST_TOKENS = 600

const STOP = /^(?:\.+|[!?…。！？｡؟۔।]|‼|⁇|⁉)$/
const WIDE_STOP = /^[。！？｡]$/
const CLOSING = new Set(['"', '”', '’', "'", '»', '›', '」', '』', "''", ')', ']', '}', '）', '】', '“', '*'])
const OPENING = new Set([
  '"',
  '“',
  '‘',
  "'",
  '«',
  '‹',
  '„',
  '「',
  '『',
  '``',
  '(',
  '[',
  '{',
  '（',
  '【',
  '—',
  '–',
  '-',
  '•',
  '*',
  '¿',
  '¡',
])
const LOWER = /^\p{Ll}/u
const UPPER = /^\p{Lu}/u

/**
 * Cuts one block into sentences. A full stop before a lower-case word ends none, nor do abbreviations, initials or
 * stops inside a closed quotation: `The agency quoted him as saying, “Why not? They are neighbours.”` is one sentence.
 *
 * @param tokens all tokens of the block
 * @param quotations quotations of the same block, in text order
 * @returns token ranges `[from, to)`, one a sentence
 */
export function splitSentences(text: string, tokens: readonly Token[], quotations: readonly Quotation[]): Stretch[] {
  const whole = keptWhole(tokens, quotations)
  const found: Stretch[] = []
  let from = 0
  for (let i = 0; i < tokens.length; i++) {
    const next = endsAt(text, tokens, i, whole)
    if (next < 0 && i - from + 1 < MOST_TOKENS) continue
    const to = next < 0 ? i + 1 : next
    found.push({ start: from, end: to })
    from = to
    i = to - 1
  }
  if (from < tokens.length) found.push({ start: from, end: tokens.length })
  return found
}

/** Index of the first token of the next sentence if one ends at token `i`, else -1. */
function endsAt(text: string, tokens: readonly Token[], i: number, whole: readonly Stretch[]): number {
  const token = tokens[i]!
  const abbreviated = token.kind === 'word' && token.text.endsWith('.')
  if (!abbreviated && !STOP.test(token.text)) return -1
  let last = i
  let quoted = false
  while (last + 1 < tokens.length && closes(text, tokens, last)) {
    last++
    if (tokens[last]!.kind === 'quote') quoted = true
  }
  last = pastReference(tokens, last)
  if (last + 1 >= tokens.length) return tokens.length
  const end = tokens[last]!.end
  const inside = whole[lastStartingBy(whole, end)]
  if (inside !== undefined && end < inside.end) return -1
  const next = firstWord(tokens, last + 1)
  if (next === null) return last + 1
  const spaced = tokens[last + 1]!.start > end
  if (WIDE_STOP.test(token.text))
    return quoted && !spaced && !UPPER.test(next.text) ? afterWideQuote(tokens, last) : last + 1
  if (!spaced) return gluedSentence(tokens, i, last) ? last + 1 : -1
  if (LOWER.test(next.text)) return -1
  if (abbreviated && !quoted && !endsSentence(token, next)) return -1
  if (quoted && token.text !== '.' && isReportingClause(tokens, last + 1)) return -1
  return last + 1
}

/** True where the token after `last` still belongs to the end of the sentence: another stop, or a closing mark. */
function closes(text: string, tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1]!
  if (tokens[last]!.end !== next.start) return false
  if (STOP.test(next.text)) return true
  if (!CLOSING.has(next.text)) return false
  const after = text[next.end]
  return after === undefined || !/[\p{L}\p{N}]/u.test(after) || WIDE_STOP.test(tokens[last]!.text)
}

/** Footnote marks after the stop ("war.[12] The") belong to the sentence before. */
function pastReference(tokens: readonly Token[], last: number): number {
  let at = last
  while (
    tokens[at + 1]?.text === '[' &&
    tokens[at + 1]!.start === tokens[at]!.end &&
    tokens[at + 2] !== undefined &&
    tokens[at + 3]?.text === ']'
  ) {
    at += 3
  }
  return at
}

function firstWord(tokens: readonly Token[], from: number): Token | null {
  for (let i = from; i < tokens.length && i < from + 6; i++) {
    if (!OPENING.has(tokens[i]!.text)) return tokens[i]!
  }
  return null
}

/** "…。」と述べた": after a closing mark, a clause that starts with a particle belongs to the same sentence. */
function afterWideQuote(tokens: readonly Token[], last: number): number {
  return /^[\p{Script=Hiragana}\p{Script=Hangul}]/u.test(tokens[last + 1]!.text) ? -1 : last + 1
}

/** "...Ukraine.The next": a lost space. Two plain words on either side, so that addresses and versions stay whole. */
function gluedSentence(tokens: readonly Token[], stop: number, last: number): boolean {
  const before = tokens[stop - 1]
  const after = tokens[last + 1]!
  if (before === undefined || before.kind !== 'word' || before.end !== tokens[stop]!.start) return false
  return /\p{Ll}{3}$/u.test(before.text) && /^\p{Lu}\p{Ll}/u.test(after.text)
}

function endsSentence(abbreviation: Token, next: Token): boolean {
  const { always, starters } = wordLists()
  const key = abbreviation.norm.slice(0, -1)
  if (next.kind !== 'word' || always.has(key)) return false
  return starters.has(next.norm) && !next.text.endsWith('.')
}

/** `“Why not?” Shoigu said.`: after a question or exclamation the clause that tells who spoke belongs to it. */
function isReportingClause(tokens: readonly Token[], from: number): boolean {
  const { reporting } = wordLists()
  for (let i = from; i < tokens.length && i < from + 6; i++) {
    const token = tokens[i]!
    if (token.kind !== 'word') return false
    if (reporting.has(token.norm)) return tokens[i + 1]?.norm !== 'that'
  }
  return false
}

/** Closed quotations and brackets short enough to stay in one piece, in text order, none inside another. */
function keptWhole(tokens: readonly Token[], quotations: readonly Quotation[]): Stretch[] {
  const found: Stretch[] = []
  for (const quotation of quotations) {
    if (quotation.closed && quotation.end - quotation.start <= LONGEST_WHOLE_QUOTATION) {
      found.push({ start: quotation.outerStart, end: quotation.outerEnd })
    }
  }
  let open: Token | null = null
  for (const token of tokens) {
    if (token.text === '(' || token.text === '（') open = token
    else if ((token.text === ')' || token.text === '）') && open !== null) {
      if (token.end - open.start <= LONGEST_WHOLE_BRACKET) found.push({ start: open.start, end: token.end })
      open = null
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let end = -1
  return found.filter((piece) => {
    if (piece.start < end) return false
    end = piece.end
    return true
  })
}

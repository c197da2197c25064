import { readPackagedJson } from '../../model/packaged-data.ts'
import type { Stance } from '../../model/statement.ts'
import type { TimeExpression } from '../../model/time-expression.ts'
import type { Stretch } from '../../text/offsets.ts'
import type { Quotation, Sentence, Token } from '../../text/split-text.ts'
import type { StatementDraft } from './statement-draft.ts'

interface RussianWords {
  readonly stanceOf: ReadonlyMap<string, Stance>
  readonly decline: ReadonlySet<string>
  readonly according: RegExp
  readonly byContent: readonly (readonly [Stance, RegExp])[]
}

let words: RussianWords | null = null

function russianWords(): RussianWords {
  if (words !== null) return words
  const table = readPackagedJson<{
    verbs: Record<Stance, string>
    decline: string
    according: string
    denial: string
    condemnation: string
    duty: string
    refusal: string
  }>('cues/statement-russian.json')
  const stanceOf = new Map<string, Stance>()
  for (const [stance, forms] of Object.entries(table.verbs)) {
    for (const form of forms.split(' ')) stanceOf.set(form, stance as Stance)
  }
  words = {
    stanceOf,
    decline: new Set(table.decline.split(' ')),
    according: new RegExp(`^(?:[иа]\\s+)?(${table.according})(?=\\s)`, 'iu'),
    byContent: [
      ['declines_to_confirm', new RegExp(table.refusal, 'iu')],
      ['denies', new RegExp(table.denial, 'iu')],
      ['condemns', new RegExp(table.condemnation, 'iu')],
      ['calls_for', new RegExp(`(?:^|\\s)(?:${table.duty})`, 'iu')],
    ],
  }
  return words
}

/** Statements of a Russian sentence: "X заявил, что …", «…», — сказал X, "По словам X, …", "…, сообщили в Y". */
export function readRussian(
  sentence: Sentence,
  quotations: readonly Quotation[],
  times: readonly TimeExpression[],
  text: string,
): StatementDraft[] {
  const { tokens } = sentence
  const lists = russianWords()
  const according = lists.according.exec(text.slice(sentence.start, sentence.end))
  if (according !== null) return accordingTo(sentence, according, text)
  const inQuote = (token: Token) =>
    quotations.some((quotation) => quotation.start <= token.start && token.end <= quotation.end)
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word' || inQuote(token)) continue
    const refuses = lists.decline.has(token.norm)
    const stance = refuses ? 'declines_to_confirm' : lists.stanceOf.get(token.norm)
    if (stance === undefined) continue
    const found = readVerb(sentence, at, stance, quotations, times, text)
    if (found !== null) return [found]
  }
  return []
}

function readVerb(
  sentence: Sentence,
  at: number,
  stance: Stance,
  quotations: readonly Quotation[],
  times: readonly TimeExpression[],
  text: string,
): StatementDraft | null {
  const { tokens } = sentence
  const verb = tokens[at]!
  const that = tokens.findIndex(
    (token, i) => i > at && i - at < 16 && token.norm === 'что' && tokens[i - 1]!.text === ',',
  )
  const before = subjectBefore(sentence, at, times)
  const common = { sentence, verb, stance, text }
  if (that > 0)
    return draft({ ...common, source: before, parts: [stretch(tokens, that + 1, tokens.length)], quote: null })
  const quoteBefore = quotations.find(
    (quotation) => quotation.outerEnd <= verb.start && quotation.outerEnd > verb.start - 8,
  )
  if (quoteBefore !== undefined) {
    const quote = { start: Math.max(quoteBefore.start, sentence.start), end: quoteBefore.end }
    return draft({ ...common, source: subjectAfter(sentence, at, times), parts: [quote], quote })
  }
  const quoteAfter = quotations.find(
    (quotation) => quotation.outerStart > verb.end && /:\s*$/.test(text.slice(verb.end, quotation.outerStart)),
  )
  if (quoteAfter !== undefined) {
    const quote = { start: quoteAfter.start, end: Math.min(quoteAfter.end, sentence.end) }
    return draft({ ...common, source: before, parts: [quote], quote })
  }
  // "…, сообщили в ведомстве.": the reporting clause stands last, a comma before it.
  if (tokens[at - 1]?.text === ',' && at > 4) {
    return draft({
      ...common,
      source: subjectAfter(sentence, at, times),
      parts: [stretch(tokens, 0, at - 1)],
      quote: null,
    })
  }
  if (stance !== 'asserts' && before !== null && at + 2 < tokens.length) {
    return draft({ ...common, source: before, parts: [stretch(tokens, at + 1, tokens.length)], quote: null })
  }
  return null
}

function accordingTo(sentence: Sentence, match: RegExpExecArray, text: string): StatementDraft[] {
  const cueStart = sentence.start + match[0].length - match[1]!.length
  const cueEnd = sentence.start + match[0].length
  const { tokens } = sentence
  const comma = tokens.findIndex((token) => token.start >= cueEnd && token.text === ',')
  if (comma < 0 || comma + 2 >= tokens.length) return []
  const named = { start: cueEnd + 1, end: tokens[comma]!.start }
  const pronoun = /(?:его|ее|её|их)\s/iu.test(match[1]!)
  return [
    {
      ...empty(sentence),
      cue: { start: cueStart, end: cueEnd },
      lemma: 'по словам',
      stance: stanceByContent('asserts', text.slice(tokens[comma]!.end, sentence.end)),
      parts: [stretch(tokens, comma + 1, tokens.length)],
      source: pronoun || named.end <= named.start ? null : named,
      from: pronoun ? 'bare_quote' : 'cue',
    },
  ]
}

interface Found {
  readonly sentence: Sentence
  readonly verb: Token
  readonly stance: Stance
  readonly source: Stretch | null
  readonly parts: readonly Stretch[]
  readonly quote: Stretch | null
  readonly text: string
}

function draft({ sentence, verb, stance, source, parts, quote, text }: Found): StatementDraft | null {
  const content = parts.map((part) => text.slice(part.start, part.end)).join(' ')
  if (content.length < 6) return null
  return {
    ...empty(sentence),
    cue: { start: verb.start, end: verb.end },
    lemma: verb.norm,
    stance: stanceByContent(stance, content),
    parts,
    quote,
    source,
  }
}

function empty(sentence: Sentence): StatementDraft {
  return {
    sentence,
    cue: null,
    lemma: null,
    stance: 'asserts',
    parts: [],
    quote: null,
    source: null,
    apposition: null,
    carriers: [],
    sharesWith: null,
    from: 'cue',
    nested: false,
  }
}

function stanceByContent(stance: Stance, content: string): Stance {
  if (stance !== 'asserts') return stance
  return russianWords().byContent.find(([, pattern]) => pattern.test(content))?.[0] ?? 'asserts'
}

/** Words from the clause's beginning to the verb, without dates. */
function subjectBefore(sentence: Sentence, at: number, times: readonly TimeExpression[]): Stretch | null {
  const { tokens } = sentence
  let from = at
  while (from > 0 && at - from < 22 && !/^[,;:—–»]$/.test(tokens[from - 1]!.text)) from--
  return withoutTimes(tokens, from, at, times)
}

/** Words after the verb up to a comma, a stop or the words for the listeners. */
function subjectAfter(sentence: Sentence, at: number, times: readonly TimeExpression[]): Stretch | null {
  const { tokens } = sentence
  let to = at + 1
  while (
    to < tokens.length &&
    to - at < 16 &&
    !/^[,.;:—–«]$/.test(tokens[to]!.text) &&
    !/^(?:журналистам|что|корреспондентам)$/.test(tokens[to]!.norm)
  )
    to++
  let from = at + 1
  if (tokens[from]?.norm === 'в' || tokens[from]?.norm === 'во') from++
  return withoutTimes(tokens, from, to, times)
}

function withoutTimes(
  tokens: readonly Token[],
  start: number,
  end: number,
  times: readonly TimeExpression[],
): Stretch | null {
  const isTime = (token: Token) => times.some(({ span }) => span.start <= token.start && token.end <= span.end)
  let from = start
  let to = end
  while (from < to && (isTime(tokens[from]!) || /^(?:в|во|и|а|но)$/.test(tokens[from]!.norm))) from++
  while (to > from && (isTime(tokens[to - 1]!) || /^(?:в|во)$/.test(tokens[to - 1]!.norm))) to--
  return from < to ? { start: tokens[from]!.start, end: tokens[to - 1]!.end } : null
}

function stretch(tokens: readonly Token[], from: number, to: number): Stretch {
  let end = to
  while (end > from + 1 && /^[.…]$/.test(tokens[end - 1]!.text)) end--
  return { start: tokens[from]!.start, end: tokens[end - 1]!.end }
}

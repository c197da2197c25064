import type { Actor, Mention } from '../../model/actor.ts'
import type { Statement } from '../../model/statement.ts'
import type { TimeExpression } from '../../model/time-expression.ts'
import { countryWordAt } from '../../names/countries.ts'
import type { Sentence, Token } from '../../text/split-text.ts'
import type { EventInput } from '../reading-input.ts'
import { isCapitalised } from './function-words.ts'
import { stateByCountry } from './party-of.ts'

/** An actor's mention counted in tokens of its sentence. */
export interface ActorAt {
  readonly actor: Actor
  readonly mention: Mention
  /** First token. */
  readonly from: number
  /** One past the last token. */
  readonly to: number
}

export interface TimeAt {
  readonly time: TimeExpression
  readonly from: number
  readonly to: number
}

/** One sentence with what earlier layers found in it, by token: what the rules for events look at. */
export interface SentenceView {
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly norms: readonly string[]
  /** Mentions that lie in no longer one, in text order. */
  readonly actors: readonly ActorAt[]
  /** Mentions inside longer ones ("South Korea" in "South Korea's Unification Ministry"). */
  readonly inner: readonly ActorAt[]
  /** Index into `actors` for every token; -1 where there is none. */
  readonly actorAt: Int16Array
  readonly times: readonly TimeAt[]
  /** Adjectives that stand for a state of the report: "North Korean" in "North Korean arms shipments". */
  readonly adjectives: readonly ActorAt[]
  /** Statements whose content reaches into the sentence, outermost first. */
  readonly statements: readonly Statement[]
}

/** No sentence of prose is longer; what is (tables, logs) is looked at in pieces, which keeps every rule linear. */
const LONGEST = 250

function bounded(sentences: readonly Sentence[]): readonly Sentence[] {
  return sentences.flatMap((sentence) => {
    if (sentence.tokens.length <= LONGEST) return [sentence]
    const pieces: Sentence[] = []
    for (let i = 0; i < sentence.tokens.length; i += LONGEST) {
      const tokens = sentence.tokens.slice(i, i + LONGEST)
      pieces.push({ ...sentence, tokens, start: tokens[0]!.start, end: tokens.at(-1)!.end })
    }
    return pieces
  })
}

/** Lays actors, times and statements over every sentence of a report. */
export function viewSentences(input: EventInput): readonly SentenceView[] {
  const sentences = bounded(input.text.sentences)
  const told = statementsBySentence(input, sentences)
  const states = stateByCountry(input.actors.actors)
  let nextTime = 0
  return sentences.map((sentence, index) => {
    while (nextTime < input.times.length && input.times[nextTime]!.span.start < sentence.start) nextTime++
    const times: TimeAt[] = []
    for (let i = nextTime; i < input.times.length && input.times[i]!.span.start < sentence.end; i++) {
      const time = input.times[i]!
      times.push({ time, ...tokenRange(sentence.tokens, time.span.start, time.span.end) })
    }
    const actors: ActorAt[] = []
    const inner: ActorAt[] = []
    const actorAt = new Int16Array(sentence.tokens.length).fill(-1)
    let reach = -1
    for (const { actor, mention } of input.actors.within(sentence.start, sentence.end)) {
      const range = tokenRange(sentence.tokens, mention.span.start, mention.span.end)
      if (range.from === range.to) continue
      if (mention.span.start < reach) {
        inner.push({ actor, mention, ...range })
        continue
      }
      reach = mention.span.end
      actorAt.fill(actors.length, range.from, range.to)
      actors.push({ actor, mention, ...range })
    }
    return {
      sentence,
      tokens: sentence.tokens,
      norms: sentence.tokens.map((token) => token.norm),
      actors,
      inner,
      actorAt,
      times,
      adjectives: adjectivesIn(sentence, actorAt, states),
      statements: told[index] ?? [],
    }
  })
}

function adjectivesIn(sentence: Sentence, actorAt: Int16Array, states: ReadonlyMap<string, Actor>): ActorAt[] {
  const found: ActorAt[] = []
  if (states.size === 0) return found
  const { tokens } = sentence
  for (let i = 0; i < tokens.length; i++) {
    if (actorAt[i] !== -1 || tokens[i]!.kind !== 'word' || !isCapitalised(tokens[i]!.text)) continue
    const word = countryWordAt(tokens, i)
    if (word === null || !word.word.isAdjective) continue
    const actor = states.get(word.word.code)
    const to = i + word.length
    if (actor !== undefined && tokens[to]?.kind === 'word') {
      const span = {
        documentId: actor.mentions[0]?.span.documentId ?? '',
        start: tokens[i]!.start,
        end: tokens[to - 1]!.end,
      }
      found.push({ actor, mention: { span, text: tokens[i]!.text, form: 'description' }, from: i, to })
    }
    i = to - 1
  }
  return found
}

function statementsBySentence(input: EventInput, sentences: readonly Sentence[]): Statement[][] {
  const lists: Statement[][] = sentences.map(() => [])
  for (const statement of input.statements) {
    for (let i = firstReaching(sentences, statement.content.start); i < sentences.length; i++) {
      if (sentences[i]!.start >= statement.content.end) break
      lists[i]!.push(statement)
    }
  }
  const length = (statement: Statement): number => statement.content.end - statement.content.start
  for (const list of lists) list.sort((a, b) => length(b) - length(a))
  return lists
}

/** Index of the first sentence that ends after `offset`. */
function firstReaching(sentences: readonly Sentence[], offset: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Tokens that lie between two offsets, as `[from, to)`. */
export function tokenRange(tokens: readonly Token[], start: number, end: number): { from: number; to: number } {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  let to = low
  while (to < tokens.length && tokens[to]!.start < end) to++
  return { from: low, to }
}

/** The statements whose content holds an offset, outermost first. */
export function statementsAround(view: SentenceView, offset: number): readonly Statement[] {
  return view.statements.filter(
    (statement) =>
      statement.content.start <= offset &&
      offset < statement.content.end &&
      (statement.parts.length < 2 || statement.parts.some((part) => part.start <= offset && offset < part.end)),
  )
}

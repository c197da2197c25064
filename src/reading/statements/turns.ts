import type { Actor } from '../../model/actor.ts'
import type { Report } from '../../model/report.ts'
import type { Sentence } from '../../text/split-text.ts'
import type { ActorIndex } from '../actors/actor-index.ts'
import type { StatementDraft } from './statement-draft.ts'

const QUESTION_TURN = /^(?:q|question|reporter|moderator)\b/i

/** A sentence of a transcript turn is the speaker's own; a reporter's question is no statement. */
export function readTurn(sentence: Sentence, text: string): StatementDraft[] {
  const mark = /^(?:[\p{Lu}][\p{L}.'’ -]{0,60}:|Q)\s+/u.exec(text.slice(sentence.start, sentence.end))
  const start = sentence.start + (mark?.[0].length ?? 0)
  const words = text.slice(start, sentence.end)
  const count = words.split(/\s+/).length
  // Dates, headings and signatures end without a stop.
  if (count < 3 || (count < 8 && !/[.?!…]["”’)]*$/.test(words))) return []
  return [
    {
      sentence,
      cue: null,
      lemma: null,
      stance: 'asserts',
      parts: [{ start, end: /\.$/.test(words) ? sentence.end - 1 : sentence.end }],
      quote: null,
      source: null,
      apposition: null,
      carriers: [],
      sharesWith: null,
      from: 'turn',
      nested: false,
    },
  ]
}

/** True for the turn of somebody who only asks. */
export function isQuestionTurn(turn: string | null): boolean {
  return turn !== null && QUESTION_TURN.test(turn.trim())
}

/** The actor whose turn it is: a turn mark has titles and capitals ("MR. KIRBY"). */
export function turnSpeaker(turn: string | null, actors: ActorIndex): Actor | null {
  if (turn === null) return null
  const last = turn
    .replace(/[.:]+$/, '')
    .trim()
    .split(/\s+/)
    .at(-1)
    ?.toLowerCase()
  if (last === undefined) return null
  const ends = (name: string) =>
    name
      .toLowerCase()
      .split(/[\s-]+/)
      .at(-1) === last || name.toLowerCase().endsWith(last)
  return (
    actors.actors.find((actor) => actor.kind === 'person' && ends(actor.name)) ??
    actors.actors.find((actor) => actor.mentions.some(({ text }) => ends(text))) ??
    null
  )
}

const ASKED = /^(?:Q|Question|Вопрос)\s*[:.]\s/u
const NAMED = /^((?:\p{Lu}[\p{L}.'’-]*\s+){0,4}\p{Lu}[\p{L}.'’-]+):\s/u
/** Fewer marked paragraphs than this are no transcript. */
const LEAST_TURNS = 3

/**
 * Whose turn each block is, as the page has it. Where it has none but paragraphs keep beginning with "Question:" or
 * with the same names and a colon, these are turns too, and paragraphs without a mark belong to the turn before.
 */
export function turnsOf(report: Report): readonly (string | null)[] {
  if (report.blocks.some(({ turn }) => turn !== null)) return report.blocks.map(({ turn }) => turn)
  const heads = report.blocks.map(({ span }) => report.text.slice(span.start, Math.min(span.end, span.start + 90)))
  const marks = heads.map((head) => (ASKED.test(head) ? 'Question' : (NAMED.exec(head)?.[1] ?? null)))
  const counts = new Map<string, number>()
  for (const mark of marks) if (mark !== null) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (total < LEAST_TURNS || Math.max(...counts.values()) < 2) return report.blocks.map(() => null)
  let turn: string | null = null
  return marks.map((mark, index) => {
    const { kind, span } = report.blocks[index]!
    if (kind !== 'paragraph') turn = null
    // Whoever speaks once and asks is one of those who ask.
    else if (mark !== null) turn = counts.get(mark) === 1 && report.text[span.end - 1] === '?' ? 'Question' : mark
    return turn
  })
}

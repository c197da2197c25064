import type { Actor } from '../../model/actor.ts'
import type { Stretch } from '../../text/offsets.ts'
import type { ActorIndex, ActorMention } from '../actors/actor-index.ts'
import { statementWords } from './statement-words.ts'

/** Who speaks, as far as the words at this place tell. */
export interface Speaker {
  readonly actor: Actor | null
  /** All parties, where several speak as one. */
  readonly joint: readonly Actor[]
  readonly pronoun: boolean
}

/** Words between the start of a phrase and a mention that leave the mention in a lower rank: "a spokesman for Acme". */
const LOWERING = /\b(?:of|for|at|from|in|with|by|to|on|about|against|near|who|which|whose|that)\s(?:the\s)?$/iu
const LOWERED = /(?:^|\s)(?:of|for|at|from|in|with|by|to|on|about|against|near|who|which|whose|that|including)\s/iu

/** The actor whom a noun phrase stands for: its head, not the names that hang on it ("South Korea's ministry"). */
export function speakerOf(phrase: Stretch, apposition: Stretch | null, text: string, actors: ActorIndex): Speaker {
  const core = headMentions(phrase, text, actors)
  const joint = jointActors(phrase, core, text)
  if (joint.length > 1) return { actor: joint[0]!, joint, pronoun: false }
  const beside = apposition === null ? [] : headMentions(apposition, text, actors)
  const person = [...core, ...beside].find(({ actor, mention }) => actor.kind === 'person' && mention.form === 'name')
  const best =
    person ??
    core.find(({ mention }) => mention.span.start === phrase.start) ??
    core.at(-1) ??
    beside[0] ??
    beginningAt(phrase, actors)
  if (best !== undefined) return { actor: best.actor, joint: [], pronoun: best.mention.form === 'pronoun' }
  return { actor: bodyOf(phrase, text, actors), joint: [], pronoun: isPronoun(text.slice(phrase.start, phrase.end)) }
}

/** A mention that begins with the phrase and goes on past it: "two people who have read the file". */
function beginningAt(phrase: Stretch, actors: ActorIndex): ActorMention | undefined {
  const here = actors.at(phrase.start)
  return here !== null && here.mention.span.start === phrase.start ? here : undefined
}

/** True for "he", "they", "who": the phrase names nobody by itself. */
export function isPronoun(words: string): boolean {
  return statementWords().pronouns.has(words.trim().toLowerCase())
}

function headMentions(phrase: Stretch, text: string, actors: ActorIndex): ActorMention[] {
  const found: ActorMention[] = []
  let end = -1
  for (const here of actors.within(phrase.start, phrase.end)) {
    const { actor, mention } = here
    const { start, end: to } = mention.span
    if (start < end) continue
    // "Ambassador to the United Nations Linda Marsh": a person named right after the body is the head.
    const adjoins = end >= 0 && actor.kind === 'person' && text.slice(end, start).trim() === ''
    end = to
    if (isPossessive(text, here) && to < phrase.end) continue
    if (adjoins) {
      found.push(here)
      continue
    }
    if (LOWERED.test(text.slice(phrase.start, start)) && start > phrase.start) continue
    if (LOWERING.test(text.slice(phrase.start, start))) continue
    found.push(here)
  }
  return found
}

function isPossessive(text: string, { mention }: ActorMention): boolean {
  return (
    /^(?:['’]s?)(?!\p{L})/u.test(text.slice(mention.span.end, mention.span.end + 3)) || /['’]s?$/.test(mention.text)
  )
}

/** "The United States, Britain, South Korea and Japan": names joined by commas and "and" alone. */
function jointActors(phrase: Stretch, core: readonly ActorMention[], text: string): Actor[] {
  if (core.length < 2) return []
  const joined = [core[0]!]
  for (const next of core.slice(1)) {
    const between = text.slice(joined.at(-1)!.mention.span.end, next.mention.span.start)
    if (!/^(?:\s*,\s*(?:and\s+)?|\s+and\s+)(?:the\s+)?(?:[\p{L}-]+\s+){0,4}$/u.test(between)) return []
    joined.push(next)
  }
  const whole = text.slice(phrase.start, phrase.end)
  return /\band\b/.test(whole) ? [...new Set(joined.map(({ actor }) => actor))] : []
}

/** "a spokesman for the ministry": where the person is no actor of the report, the body he speaks for. */
function bodyOf(phrase: Stretch, text: string, actors: ActorIndex): Actor | null {
  const words = text.slice(phrase.start, phrase.end)
  const offices = statementWords().offices_of
  if (
    !words
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => offices.has(word))
  )
    return null
  const inside = actors.within(phrase.start, phrase.end)
  return (inside.find(({ actor }) => actor.kind !== 'person') ?? inside[0])?.actor ?? null
}

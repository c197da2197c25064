import type { Actor, ActorKind } from '../../../src/model/actor.ts'
import type { Stance, Statement } from '../../../src/model/statement.ts'
import type { TimeExpression } from '../../../src/model/time-expression.ts'
import { ActorIndex } from '../../../src/reading/actors/actor-index.ts'
import type { EventInput } from '../../../src/reading/reading-input.ts'
import { splitPlain } from '../../../src/text/split-report.ts'

/** What somebody says in a test: the words of the content as they stand in the text. */
export interface Told {
  readonly by: string
  readonly stance: Stance
  readonly content: string
  readonly cue?: string
}

const KINDS: Readonly<Record<string, ActorKind>> = {
  p: 'person',
  o: 'organisation',
  s: 'state',
  v: 'vessel',
  n: 'outlet',
}

/**
 * A text with its actors and times marked, as the layers before would give them: `[Norland]` is a state,
 * `[p:Ana Ruiz]` a person, `[o:Vardo Ltd]` a body, `[v:Mira]` a ship, `[p:she=Ana Ruiz]` another word for one;
 * `{last May|2031-05}` a time with its value.
 */
export function inputOf(marked: string, told: readonly Told[] = [], published = '2031-06-10'): EventInput {
  const actors = new Map<string, Actor & { mentions: Actor['mentions'][number][] }>()
  const times: TimeExpression[] = []
  let text = ''
  for (const [, plain = '', kind, words, same, time, value] of marked.matchAll(
    /([^[{]+)|\[(?:(\w):)?([^\]=]+)(?:=([^\]]+))?\]|\{([^|}]+)\|([^}]+)\}/g,
  )) {
    const start = text.length
    text += plain + (words ?? '') + (time ?? '')
    const span = { documentId: 'text', start, end: text.length }
    if (time !== undefined) times.push({ span, kind: 'date', value: value!, implied: [], anchor: null })
    if (words === undefined) continue
    const id = same ?? words
    const actor = actors.get(id) ?? {
      id,
      name: id,
      kind: KINDS[kind ?? 's']!,
      named: true,
      mentions: [],
      role: null,
      country: kind === undefined ? id.toLowerCase().slice(0, 2) : null,
      count: null,
      identifiers: [],
    }
    const form = /^(?:he|she|it|they|its|his|her)$/i.test(words)
      ? 'pronoun'
      : /^\p{Lu}/u.test(words)
        ? 'name'
        : 'description'
    actor.mentions.push({ span, text: words, form })
    actors.set(id, actor)
  }
  const split = splitPlain(text)
  const report = {
    id: 'text',
    text,
    published: { value: published, words: null, reasons: [] },
    blocks: [],
  } as unknown as EventInput['report']
  return {
    report,
    text: split,
    actors: new ActorIndex([...actors.values()], [], []),
    times,
    statements: told.map((each) => statementOf(text, each)),
  }
}

function statementOf(text: string, { by, stance, content, cue }: Told): Statement {
  const start = text.indexOf(content)
  if (start < 0) throw new Error(`the text has no "${content}"`)
  const span = { documentId: 'text', start, end: start + content.length }
  const at = cue === undefined ? -1 : text.indexOf(cue)
  return {
    speaker: by,
    source: null,
    jointSpeakers: [],
    via: null,
    chain: [],
    inside: null,
    stance,
    content: span,
    parts: [span],
    quote: null,
    cue: at < 0 || cue === undefined ? null : { documentId: 'text', start: at, end: at + cue.length },
    saidOn: null,
    sentence: span,
  }
}

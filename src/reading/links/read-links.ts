import type { Reading } from '../../model/doubt.ts'
import type { Event } from '../../model/event.ts'
import type { Link } from '../../model/link.ts'
import type { ActorAt, SentenceView } from '../events/sentence-view.ts'
import { viewSentences } from '../events/sentence-view.ts'
import type { EventInput } from '../reading-input.ts'
import type { LinkLexicon } from './link-lexicon.ts'
import { linkLexicon } from './link-lexicon.ts'
import type { Tie } from './tie-between.ts'
import { tieBetween } from './tie-between.ts'

/** What the layer of links is given. */
export interface LinkInput extends EventInput {
  readonly events: readonly Event[]
}

/** Longest stretch between two actors that is looked at, in tokens. */
const REACH = 14
/** How many actors on an actor is compared with. */
const NEIGHBOURS = 3

/** Finds the lasting ties between two actors, each with the weakest word that the text bears out. */
export function readLinks(input: LinkInput): Reading<Link> {
  const lexicon = linkLexicon()
  const found = new Map<string, Link>()
  for (const view of viewSentences(input)) {
    if (view.actors.length < 2 && view.inner.length === 0) continue
    const sentence = { documentId: input.text.documentId, start: view.sentence.start, end: view.sentence.end }
    for (const [from, to, tie] of tiesIn(view, lexicon)) {
      const [a, b] = tie.reversed ? [to, from] : [from, to]
      if (a.actor.id === b.actor.id) continue
      const key = [a.actor.id, b.actor.id].sort().join(' ')
      if (!found.has(key)) found.set(key, { a: a.actor.id, b: b.actor.id, relation: tie.relation, sentence })
    }
  }
  return { found: [...found.values()], doubts: [] }
}

function* tiesIn(view: SentenceView, lexicon: LinkLexicon): Generator<[ActorAt, ActorAt, Tie]> {
  // "an official at the Unification Ministry": the body named inside a description.
  for (const inside of view.inner) {
    const outer = view.actors.find((at) => at.from <= inside.from && inside.to <= at.to)
    if (outer === undefined || outer.actor.kind !== 'person' || inside.actor.kind !== 'organisation') continue
    yield [outer, inside, roleOfDescription(view, outer, inside, lexicon)]
  }
  for (let i = 0; i < view.actors.length; i++) {
    for (let k = i + 1; k < Math.min(view.actors.length, i + 1 + NEIGHBOURS); k++) {
      const first = view.actors[i]!
      const second = view.actors[k]!
      if (second.from - first.to > REACH) break
      const tie = tieBetween(
        {
          first: first.actor.kind,
          second: second.actor.kind,
          before: view.norms.slice(Math.max(0, first.from - 5), first.from),
          between: [...possessive(view, first), ...view.norms.slice(first.to, second.from)],
          after: view.norms.slice(second.to, second.to + 6),
        },
        lexicon,
      )
      if (tie !== null) yield [first, second, tie]
    }
  }
}

/** "its director": a possessive pronoun is a mention, and what it has follows. */
function possessive(view: SentenceView, at: ActorAt): readonly string[] {
  return at.to - at.from === 1 && /^(?:its|his|her|their|whose)$/.test(view.norms[at.from]!) ? ["'s"] : []
}

function roleOfDescription(view: SentenceView, outer: ActorAt, inside: ActorAt, lexicon: LinkLexicon): Tie {
  const words = [...view.norms.slice(outer.from, inside.from), ...view.norms.slice(inside.to, outer.to)]
  for (const word of words) {
    const role = lexicon.roles.get(word)
    if (role === 'speaks') return { relation: 'acts_for', reversed: false }
    if (role === 'leads' && !words.some((each) => each === 'deputy' || each === 'vice'))
      return { relation: 'led_by', reversed: true }
  }
  return { relation: 'part_of', reversed: false }
}

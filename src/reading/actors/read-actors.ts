import type { Actor, NameInText, NameKind } from '../../model/actor.ts'
import type { Doubt } from '../../model/doubt.ts'
import type { Report } from '../../model/report.ts'
import { coveringOf, spanOf } from '../../text/offsets.ts'
import type { SplitText } from '../../text/split-text.ts'
import type { ActorDraft } from './actor-draft.ts'
import { ActorIndex } from './actor-index.ts'
import { addDescriptions } from './add-descriptions.ts'
import { addPronouns } from './add-pronouns.ts'
import { documentWords } from './document-words.ts'
import { groupNames, type TypedName } from './group-names.ts'
import { joinNamedSpeakers } from './join-named-speaker.ts'
import { isPlaceHere } from './state-or-place.ts'
import { typedNames } from './typed-names.ts'

/** Finds who is named, described or pointed at in a report, and puts what stands for one actor together. */
export function readActors(text: SplitText, _report: Report): ActorIndex {
  const words = documentWords(text)
  const quotations = text.quotations.map(({ outerStart, outerEnd }) => ({ start: outerStart, end: outerEnd }))
  const quoted = (offset: number) => coveringOf(quotations, offset) !== null
  const names = typedNames(text, words)
  const { drafts, actorOf } = groupNames(names, quoted)
  const doubts: Doubt[] = []
  const input = { text, names, drafts, actorOf, quoted }
  const { drafts: all, unnamed } = addDescriptions(input)
  joinNamedSpeakers(input, all, unnamed, doubts)
  addPronouns(text, all, quoted)
  const ordered = all
    .map((draft) => ({ draft, first: Math.min(...draft.mentions.map(({ start }) => start)) }))
    .sort((a, b) => a.first - b.first)
    .map(({ draft }) => draft)
  const ids = new Map(ordered.map((draft, index) => [draft, `a${index + 1}`]))
  const actors = ordered.map((draft) => actorFrom(draft, ids.get(draft)!, text))
  const named = names.map((name) => nameFrom(name, actorOf, ids, text))
  return new ActorIndex(actors, named, doubts)
}

function actorFrom(draft: ActorDraft, id: string, text: SplitText): Actor {
  return {
    id,
    name: draft.name,
    kind: draft.kind,
    named: draft.named,
    mentions: [...draft.mentions]
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .map(({ start, end, form }) => ({
        span: spanOf(text.documentId, start, end),
        text: text.text.slice(start, end),
        form,
      })),
    role: draft.role,
    country: draft.country,
    count: draft.count,
    identifiers: draft.identifiers,
  }
}

function nameFrom(
  name: TypedName,
  actorOf: ReadonlyMap<TypedName, ActorDraft>,
  ids: ReadonlyMap<ActorDraft, string>,
  text: SplitText,
): NameInText {
  const kind: NameKind = name.country === null ? name.kind : isPlaceHere(name) ? 'place' : 'state'
  const draft = actorOf.get(name)
  return {
    span: spanOf(text.documentId, name.start, name.end),
    kind,
    actor: draft === undefined || kind === 'place' ? null : (ids.get(draft) ?? null),
  }
}

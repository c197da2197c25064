import type { Doubt } from '../../model/doubt.ts'
import { spanOf } from '../../text/offsets.ts'
import type { ActorDraft } from './actor-draft.ts'
import type { DescriptionInput, UnnamedSpeaker } from './add-descriptions.ts'
import { isSaying } from './saying.ts'

const SECRET =
  /\b(?:anonym|not to be (?:named|identified)|declined to be|condition that|asked not|unnamed|unidentified|not authori[sz]ed|who spoke on)/i

/**
 * "A senior White House official warned … “…,” National Security Adviser X told reporters.": the opening keeps the name
 * back, the next sentences give it. They are taken for one where an official of the same government, not named before,
 * is the next to be quoted; a doubt says so. Where the text keeps the name back on purpose they stay two.
 */
export function joinNamedSpeakers(
  input: DescriptionInput,
  drafts: ActorDraft[],
  unnamed: readonly UnnamedSpeaker[],
  doubts: Doubt[],
): void {
  for (const { draft, phrase } of unnamed) {
    if (!isSaying(phrase) || draft.mentions.length !== 1 || draft.country === null) continue
    const { text } = input
    const index = phrase.sentence.index
    const until = text.sentences.slice(index, index + 3)
    const words = text.text.slice(phrase.sentence.start, until.at(-1)!.end)
    if (SECRET.test(words)) continue
    const named = nextSpeaker(input, index, draft)
    if (named === null) continue
    named.mentions.push(...draft.mentions.map((mention) => ({ ...mention, form: 'description' as const })))
    for (const head of draft.heads) named.heads.add(head)
    drafts.splice(drafts.indexOf(draft), 1)
    const { start, end } = draft.mentions[0]!
    doubts.push({
      span: spanOf(text.documentId, start, end),
      what: 'actor',
      why: `"${text.text.slice(start, end)}" is taken for ${named.name}, who is quoted next and serves the same government; the text does not say so.`,
    })
  }
}

/** The person who is first named, with an office, as the speaker of a quotation in the next two sentences. */
function nextSpeaker(input: DescriptionInput, index: number, draft: ActorDraft): ActorDraft | null {
  const from = input.text.sentences[index]!
  for (const name of input.names) {
    if (name.sentence.index <= index) continue
    if (name.sentence.index > index + 2) break
    if (name.kind !== 'person' || !isSaying(name) || input.quoted(name.start)) continue
    const person = input.actorOf.get(name)
    if (person === undefined || person.role === null) return null
    if (person.mentions.some(({ start }) => start < from.end)) return null
    if (person.country !== null && person.country !== draft.country) return null
    if (!input.text.quotations.some(({ start }) => start >= name.sentence.start && start < name.sentence.end))
      return null
    return person
  }
  return null
}

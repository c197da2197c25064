import type { Sentence, SplitText } from '../../text/split-text.ts'
import type { ActorDraft, DraftMention } from './actor-draft.ts'

const MALE = new Set(['he', 'him'])
const FEMALE = new Set(['she', 'her'])
/** How many sentences back a pronoun looks. */
const REACH = 4

interface Standing {
  readonly draft: ActorDraft
  readonly mention: DraftMention
}

/**
 * Gives "he", "she" and "they" outside quotations to the person or group before them that fits. Inside quotations they
 * mean whomever the speaker means, which the text around seldom tells. What fits nobody stays unread.
 */
export function addPronouns(text: SplitText, drafts: readonly ActorDraft[], quoted: (offset: number) => boolean): void {
  const standing = standingsOf(text, drafts)
  for (const sentence of text.sentences) {
    for (const [at, token] of sentence.tokens.entries()) {
      const { norm } = token
      const gender = MALE.has(norm) ? 'male' : FEMALE.has(norm) ? 'female' : null
      if (gender === null && norm !== 'they') continue
      if (norm === 'her' && isPossessive(sentence, at)) continue
      if (quoted(token.start)) continue
      const found =
        gender === null
          ? groupBefore(sentence, token.start, standing)
          : personBefore(sentence, token.start, gender, standing)
      if (found === null) continue
      if (gender !== null && found.gender === null) found.gender = gender
      const mention: DraftMention = { start: token.start, end: token.end, form: 'pronoun', quoted: false }
      found.mentions.push(mention)
      standing.get(sentence.index)?.push({ draft: found, mention })
      standing.get(sentence.index)?.sort((a, b) => a.mention.start - b.mention.start)
    }
  }
}

function isPossessive(sentence: Sentence, at: number): boolean {
  const next = sentence.tokens[at + 1]
  return (
    next !== undefined && next.kind === 'word' && !/^(?:to|that|in|on|at|for|and|of|with|as|by|from)$/.test(next.norm)
  )
}

function standingsOf(text: SplitText, drafts: readonly ActorDraft[]): Map<number, Standing[]> {
  const all = drafts
    .filter(
      (draft) => draft.kind === 'person' || draft.group || draft.kind === 'organisation' || draft.kind === 'state',
    )
    .flatMap((draft) => draft.mentions.map((mention) => ({ draft, mention })))
    .sort((a, b) => a.mention.start - b.mention.start)
  const bySentence = new Map<number, Standing[]>()
  let next = 0
  for (const sentence of text.sentences) {
    const here: Standing[] = []
    while (next < all.length && all[next]!.mention.start < sentence.end) here.push(all[next++]!)
    bySentence.set(sentence.index, here)
  }
  return bySentence
}

/** In this sentence whoever stands first before the pronoun; else the first of the sentence before that has one who fits. */
function personBefore(
  sentence: Sentence,
  offset: number,
  gender: 'male' | 'female',
  standing: ReadonlyMap<number, readonly Standing[]>,
): ActorDraft | null {
  const fits = ({ draft, mention }: Standing) =>
    draft.kind === 'person' &&
    !mention.quoted &&
    mention.start < offset &&
    (draft.gender === null || draft.gender === gender)
  for (let index = sentence.index; index >= 0 && index > sentence.index - REACH; index--) {
    const here = standing.get(index) ?? []
    const sure = here.find((one) => fits(one) && one.draft.gender === gender)
    const found = sure ?? here.find(fits)
    if (found !== undefined) return found.draft
  }
  return null
}

function groupBefore(
  sentence: Sentence,
  offset: number,
  standing: ReadonlyMap<number, readonly Standing[]>,
): ActorDraft | null {
  for (let index = sentence.index; index >= 0 && index > sentence.index - 2; index--) {
    const found = (standing.get(index) ?? []).find(
      ({ draft, mention }) => draft.group && !mention.quoted && mention.start < offset,
    )
    if (found !== undefined) return found.draft
  }
  return null
}

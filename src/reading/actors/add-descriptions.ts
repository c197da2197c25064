import { countryName } from '../../names/countries.ts'
import type { SplitText } from '../../text/split-text.ts'
import { type ActorDraft, newDraft } from './actor-draft.ts'
import { actorTables } from './actor-tables.ts'
import { descriptionTables, sameClass } from './description-tables.ts'
import type { TypedName } from './group-names.ts'
import { foldedBody, foldedName } from './name-keys-of-actor.ts'
import { type CoveredTokens, type NounPhrase, nounPhraseAt } from './noun-phrase.ts'
import { isSaying } from './saying.ts'

/** What descriptions are resolved with. */
export interface DescriptionInput {
  readonly text: SplitText
  readonly names: readonly TypedName[]
  readonly drafts: readonly ActorDraft[]
  readonly actorOf: ReadonlyMap<TypedName, ActorDraft>
  readonly quoted: (offset: number) => boolean
}

/** An unnamed person who speaks, with the phrase that brought him in: a later sentence may name him. */
export interface UnnamedSpeaker {
  readonly draft: ActorDraft
  readonly phrase: NounPhrase
}

/**
 * Reads noun phrases that stand for actors: those that point at one already there ("the minister", "these entities")
 * become its mentions; others that act, speak or are counted become actors without a name.
 */
export function addDescriptions(input: DescriptionInput): { drafts: ActorDraft[]; unnamed: UnnamedSpeaker[] } {
  const drafts = [...input.drafts]
  const unnamed: UnnamedSpeaker[] = []
  const covered = coveredTokens(input.names)
  const resolver = new Resolver(input, drafts)
  for (const sentence of input.text.sentences) {
    const names = covered.get(sentence.index) ?? new Map<number, TypedName>()
    for (let at = 0; at < sentence.tokens.length; at++) {
      const phrase = nounPhraseAt(sentence, at, names)
      if (phrase === null || isRoleOfName(phrase, names)) continue
      const { draft, created } = resolver.resolve(phrase)
      if (draft === null) continue
      const start = sentence.tokens[phrase.from]!.start
      const end = sentence.tokens[phrase.to - 1]!.end
      draft.mentions.push({
        start,
        end,
        form: draft.named && created ? 'name' : 'description',
        quoted: input.quoted(start),
      })
      if (created && phrase.sort === 'person' && !phrase.plural) unnamed.push({ draft, phrase })
      at = Math.max(at, phrase.to - 1)
    }
  }
  return { drafts, unnamed }
}

function coveredTokens(names: readonly TypedName[]): Map<number, Map<number, TypedName>> {
  const bySentence = new Map<number, Map<number, TypedName>>()
  for (const name of names) {
    const tokens = bySentence.get(name.sentence.index) ?? new Map<number, TypedName>()
    for (let i = name.from; i < name.to; i++) tokens.set(i, name)
    bySentence.set(name.sentence.index, tokens)
  }
  return bySentence
}

/** "Russian presidential spokesman Dmitry P.", "the spokesman for Y, John K.,", "John K., a spokesman": no actor of its own. */
function isRoleOfName(phrase: NounPhrase, names: CoveredTokens): boolean {
  const { tokens } = phrase.sentence
  const next = names.get(phrase.to) ?? names.get(phrase.at + 1)
  if (next !== undefined && next.kind === 'person' && phrase.sort === 'person') return true
  if (names.get(phrase.to)?.titleFrom === phrase.at) return true
  const comma = tokens[phrase.to]
  const afterComma = names.get(phrase.to + 1)
  if (comma?.text === ',' && afterComma !== undefined && afterComma.from === phrase.to + 1) {
    if (phrase.sort === 'person' && afterComma.kind === 'person' && !phrase.plural) return true
    if (phrase.sort === 'party' && afterComma.kind === 'organisation' && !phrase.plural) return true
  }
  if (comma !== undefined && names.get(phrase.to)?.kind === 'vessel') return true
  if (names.get(phrase.to)?.kind === 'organisation' && phrase.sort === 'party' && !phrase.plural) return true
  const before = tokens[phrase.from - 1]
  if (before?.text === ',' || before?.text === '(') {
    const named = names.get(phrase.from - 2)
    if (named !== undefined && named.kind !== 'place' && named.country === null && !phrase.plural) return true
    if (tokens[phrase.from - 2]?.kind === 'number' && names.get(phrase.from - 4)?.kind === 'person') return true
  }
  return /^(?:is|was|be|been|become|became|as|remains|called|being)$/.test(before?.norm ?? '')
}

interface Resolved {
  readonly draft: ActorDraft | null
  readonly created: boolean
}

const NOBODY: Resolved = { draft: null, created: false }

class Resolver {
  readonly #input: DescriptionInput
  readonly #drafts: ActorDraft[]
  readonly #made = new Map<string, ActorDraft>()

  constructor(input: DescriptionInput, drafts: ActorDraft[]) {
    this.#input = input
    this.#drafts = drafts
  }

  resolve(phrase: NounPhrase): Resolved {
    switch (phrase.sort) {
      case 'state':
        return this.#state(phrase)
      case 'institution':
        return this.#institution(phrase)
      case 'party':
        return this.#party(phrase)
      case 'person':
        return this.#person(phrase)
    }
  }

  /** "the North Korean authorities", "the American side". */
  #state(phrase: NounPhrase): Resolved {
    const owner = phrase.bodies.find((body) => body.country === null)
    if (phrase.country === null || owner !== undefined) return NOBODY
    const known = this.#drafts.find((draft) => draft.kind === 'state' && draft.country === phrase.country)
    if (known !== undefined) return { draft: known, created: false }
    const draft = newDraft({
      name: countryName(phrase.country) ?? phrase.country,
      kind: 'state',
      named: true,
      country: phrase.country,
    })
    this.#drafts.push(draft)
    return { draft, created: false }
  }

  /** "the South Korean intelligence service", "the defence ministry", "the ministry". */
  #institution(phrase: NounPhrase): Resolved {
    const words = nameOf(phrase)
    const key = foldedBody(words)
    const specific = phrase.modifiers.some((word) => descriptionTables().modifiers.has(word)) || phrase.country !== null
    if (phrase.head === 'media' && phrase.country === null) return NOBODY
    if (!specific)
      return phrase.definite && !phrase.plural ? { draft: this.#recentBody(phrase), created: false } : NOBODY
    const same = this.#drafts.find(
      (draft) =>
        draft.kind === 'organisation' &&
        draft.keys.includes(key) &&
        (draft.country === null || phrase.country === null || draft.country === phrase.country),
    )
    if (same !== undefined) {
      same.country ??= phrase.country
      return { draft: same, created: false }
    }
    if (/^(?:our|my)$/.test(phrase.sentence.tokens[phrase.from]!.norm)) return NOBODY
    if (!phrase.definite && phrase.country === null && !isSaying(phrase)) return NOBODY
    const draft = newDraft({
      name: words,
      kind: phrase.head === 'media' ? 'outlet' : 'organisation',
      named: phrase.definite || phrase.head === 'forces' || phrase.head === 'troops' || phrase.head === 'media',
      country: phrase.country,
    })
    draft.keys.push(key)
    draft.heads.add(phrase.head)
    this.#drafts.push(draft)
    return { draft, created: true }
  }

  #recentBody(phrase: NounPhrase): ActorDraft | null {
    return this.#nearest(phrase, (draft) => {
      if (draft.kind !== 'organisation') return false
      if (draft.heads.has(phrase.head)) return true
      const words = foldedName(draft.name).split(' ')
      return words.some((word) => sameClass(phrase.head, word))
    })
  }

  /** "three entities", "these entities", "the company", "the vessel". */
  #party(phrase: NounPhrase): Resolved {
    if (phrase.plural) {
      if (phrase.definite || phrase.pointing) {
        const group = this.#nearest(
          phrase,
          (draft) => draft.group && [...draft.heads].some((head) => sameClass(head, phrase.head)),
        )
        if (group !== null) return { draft: group, created: false }
        if (phrase.count === null) return NOBODY
      }
      if (phrase.count === null && phrase.country === null) return NOBODY
      return this.#create(phrase)
    }
    if (!phrase.definite || phrase.country !== null) return NOBODY
    const { classOf } = descriptionTables()
    const vessel = classOf.get('vessel')?.has(phrase.head) ?? false
    const found = this.#nearest(phrase, (draft) => {
      if (vessel) return draft.kind === 'vessel' && draft.named
      if (draft.kind !== 'organisation' || !draft.named) return false
      const words = foldedName(draft.name).split(' ')
      if (words.includes(phrase.head)) return true
      return sameClass(phrase.head, 'company') && !isOffice(words)
    })
    return { draft: found, created: false }
  }

  #person(phrase: NounPhrase): Resolved {
    if (phrase.head === 'source' && phrase.pointing && !phrase.plural)
      return { draft: this.#lastCited(phrase), created: false }
    if (phrase.definite || phrase.pointing) {
      const found = phrase.plural ? this.#sameGroup(phrase) : this.#sameOffice(phrase)
      if (found !== null) return { draft: found, created: false }
    }
    const says = isSaying(phrase)
    const of = phrase.bodies.length > 0 || phrase.to > phrase.at + 1
    if (
      !says &&
      !(phrase.country !== null && isActive(phrase)) &&
      !(of && isActive(phrase)) &&
      !(phrase.count !== null && says)
    )
      return NOBODY
    if (
      /^(?:person|man|woman|head|deputy|customer|partner|speaker|owner|student|teacher)$/.test(phrase.head) &&
      !says &&
      phrase.country === null
    )
      return NOBODY
    return this.#create(phrase)
  }

  /** "the minister", "the North Korean leader": the last person with that office, and that country if one is said. */
  #sameOffice(phrase: NounPhrase): ActorDraft | null {
    const fits = (strict: boolean) => (draft: ActorDraft) => {
      if (draft.kind !== 'person' || draft.group) return false
      if (phrase.country !== null && draft.country !== phrase.country) return false
      const heads = [...draft.heads]
      if (strict) return heads.includes(phrase.head) && modifiersFit(phrase, draft)
      return heads.some((head) => sameClass(head, phrase.head) && isLeader(head) && isLeader(phrase.head))
    }
    const exact = this.#nearest(phrase, fits(true))
    if (exact !== null) return exact
    return phrase.country === null ? null : this.#nearest(phrase, fits(false))
  }

  #sameGroup(phrase: NounPhrase): ActorDraft | null {
    return this.#nearest(
      phrase,
      (draft) =>
        draft.group && draft.heads.has(phrase.head) && (phrase.country === null || draft.country === phrase.country),
    )
  }

  /** Whoever the text last leaned on: "according to the Treasury Department. … According to the same source". */
  #lastCited(phrase: NounPhrase): ActorDraft | null {
    const start = phrase.sentence.tokens[phrase.from]!.start
    let best: { draft: ActorDraft; start: number } | null = null
    for (const name of this.#input.names) {
      if (name.start >= start) break
      if (!isSaying(name)) continue
      const draft = this.#input.actorOf.get(name)
      if (draft !== undefined) best = { draft, start: name.start }
    }
    return best?.draft ?? null
  }

  #nearest(phrase: NounPhrase, fits: (draft: ActorDraft) => boolean): ActorDraft | null {
    const offset = phrase.sentence.tokens[phrase.from]!.start
    let best: ActorDraft | null = null
    let at = -1
    for (const draft of this.#drafts) {
      if (!fits(draft)) continue
      for (const { start } of draft.mentions) {
        if (start < offset && start > at) {
          at = start
          best = draft
        }
      }
    }
    return best
  }

  #create(phrase: NounPhrase): Resolved {
    const name = nameOf(phrase)
    const key = `${foldedName(name)} ${phrase.plural}`
    const group = phrase.plural
    const known = group || phrase.definite ? this.#made.get(key) : undefined
    if (known !== undefined) return { draft: known, created: false }
    const vessel = descriptionTables().classOf.get('vessel')?.has(phrase.head) ?? false
    const person = phrase.sort === 'person' && !group
    const draft = newDraft({
      name,
      kind: person ? 'person' : vessel && !group ? 'vessel' : 'organisation',
      named: false,
      country: phrase.country,
      count: phrase.count,
      group,
    })
    draft.heads.add(phrase.head)
    if (person) {
      draft.role = phrase.head
      draft.gender = genderOf(phrase.head)
    }
    this.#made.set(key, draft)
    this.#drafts.push(draft)
    return { draft, created: true }
  }
}

function isLeader(head: string): boolean {
  return descriptionTables().classOf.get('leader')?.has(head) ?? false
}

/** "the foreign minister" is no defence minister. */
function modifiersFit(phrase: NounPhrase, draft: ActorDraft): boolean {
  const { modifiers } = descriptionTables()
  const asked = phrase.modifiers.filter((word) => modifiers.has(word))
  if (asked.length === 0) return true
  const role = foldedName(draft.role ?? '')
  return asked.some((word) => role.includes(word))
}

function isOffice(words: readonly string[]): boolean {
  return words.some((word) =>
    /^(?:ministry|department|council|committee|commission|parliament|court|nations|union|house|senate|congress|party|army|police|agency|government|force|forces|panel)$/.test(
      word,
    ),
  )
}

/** Something is told of the phrase: it does not just hang on a preposition in passing. */
function isActive(phrase: NounPhrase): boolean {
  const { tokens } = phrase.sentence
  const before = tokens[phrase.from - 1]
  const next = tokens[phrase.to]
  if (before === undefined) return true
  if (next !== undefined && next.kind === 'word' && !/^(?:and|or|of|in|at|on|for|to)$/.test(next.norm)) return true
  return /^(?:to|by|with|from|against|that|when|which|said|and|but|on|arrested|killed|linked)$|^[,“"]$/.test(
    before.norm,
  )
}

function genderOf(head: string): ActorDraft['gender'] {
  const tables = actorTables()
  return tables.maleWords.has(head) ? 'male' : tables.femaleWords.has(head) ? 'female' : null
}

/** The phrase without its article: our name for an unnamed actor. */
function nameOf(phrase: NounPhrase): string {
  const { tokens } = phrase.sentence
  let from = phrase.from
  while (from < phrase.at && /^(?:the|a|an|this|these|that|those|another)$/.test(tokens[from]!.norm)) from++
  let name = ''
  for (let i = from; i < phrase.to; i++)
    name += (i > from && tokens[i]!.start > tokens[i - 1]!.end ? ' ' : '') + tokens[i]!.text
  return name
}

import type { ActorKind } from '../../model/actor.ts'
import type { Relation } from '../../model/link.ts'
import type { LinkLexicon, RoleClass } from './link-lexicon.ts'

/** A tie told between two actors of a sentence; `reversed` where it runs from the second to the first. */
export interface Tie {
  readonly relation: Relation
  readonly reversed: boolean
}

/** Two actors of a sentence, in text order, with the lower-case words around them. */
export interface Pair {
  readonly first: ActorKind
  readonly second: ActorKind
  /** Up to four words before the first. */
  readonly before: readonly string[]
  readonly between: readonly string[]
  /** Up to six words after the second. */
  readonly after: readonly string[]
}

const POSSESSIVE = new Set(["'s", '’s', "'", 'its', 'his', 'her', 'their', 'whose'])
/** Words that keep a role and a body apart: the role is somebody else's. */
const BREAKS =
  /^(?:,|;|:|and|or|but|of|for|at|with|by|to|from|in|on|that|who|which|said|says|told|wrote|expects|met|is|was|are|were|has|had|have|will)$/

/** What may open the words between an actor and what is told of it: ", a firm owned by", "which is part of". */
const OPENS = /^(?:,|\(|–|-|is|was|are|were|be|been|being|has|have|had|which|who|that|also|reportedly|allegedly|'s|’s)$/

/** The lasting tie that the words around two actors tell; null where they tell none. */
export function tieBetween(pair: Pair, lexicon: LinkLexicon): Tie | null {
  return phraseTie(pair, lexicon) ?? roleTie(pair, lexicon)
}

function phraseTie(pair: Pair, lexicon: LinkLexicon): Tie | null {
  const { between } = pair
  for (let i = 0; i < between.length; i++) {
    for (const phrase of lexicon.phrases.get(between[i]!) ?? []) {
      if (!phrase.words.every((word, k) => between[i + k] === word)) continue
      if (between.some((word) => phrase.notWith.has(word))) continue
      // The phrase has to bring the two together: near the second, and nothing but a relative clause before it.
      const tail = between.slice(i + phrase.words.length)
      if (tail.length > 5 || tail.some((word) => word === ',' || word === ';' || word === 'that')) continue
      const head = between.slice(0, i)
      if (head.length > 10 || head.includes('and') || (head.length > 0 && !OPENS.test(head[0]!))) continue
      if (phrase.relation === 'supports' && pair.first === 'state') continue
      // "equipment from A controlled by B": the equipment is.
      if (head.length === 0 && /^(?:from|with|by|in|at|to|for|on)$/.test(pair.before.at(-1) ?? '')) continue
      // What a person runs, the person leads.
      const led = pair.second === 'person' && (phrase.words[0] === 'run' || phrase.words[0] === 'managed')
      return { relation: led ? 'led_by' : phrase.relation, reversed: phrase.reversed }
    }
  }
  return null
}

function roleTie(pair: Pair, lexicon: LinkLexicon): Tie | null {
  const { between, before, first, second } = pair
  if (between.length > 8 || between.includes(';')) return null
  const role = roleIn(between, lexicon)
  if (role !== null) {
    const last = between.at(-1)!
    const opens = between[0]!
    const linked = between
      .slice(role.at + 1)
      .some((word) => word === 'of' || word === 'for' || word === 'at' || word === 'with')
    // "X, director of Y": the first is it, the second has it.
    if (linked && (opens === ',' || opens === 'is' || opens === 'was' || opens === '(' || opens === 'who')) {
      return between.slice(role.at + 1).length <= 4 ? tieOfRole(role.name, true, first, second) : null
    }
    // "Y's director, X", "Y spokesman X": the second is it.
    // "A and her brother B"
    if (
      role.name === 'kin' &&
      role.at >= between.length - 2 &&
      between.some((word) => /^(?:his|her|their|whose)$/.test(word))
    ) {
      return tieOfRole('kin', true, first, second)
    }
    const owned = POSSESSIVE.has(opens) || (first !== 'person' && second === 'person')
    const ends = between.length - role.at <= 2 && (role.at === between.length - 1 || last === ',')
    if (owned && ends && !between.slice(0, role.at).some((word) => BREAKS.test(word))) {
      return tieOfRole(role.name, false, first, second)
    }
    return null
  }
  // "the director of Y, X"; "a lawyer for Y, X"
  const outer = roleIn(before, lexicon)
  const link = before.at(-1) === 'the' ? before.at(-2) : before.at(-1)
  if (outer !== null && (link === 'of' || link === 'for' || link === 'at') && before.length - outer.at <= 3) {
    if (between.length <= 1 && (between.length === 0 || between[0] === ','))
      return tieOfRole(outer.name, false, first, second)
  }
  // "X of Y": a person named with the body.
  if (first === 'person' && second === 'organisation' && (between[0] === 'of' || between[0] === 'at')) {
    if (between.length === 1 || (between.length === 2 && between[1] === 'the'))
      return { relation: 'part_of', reversed: false }
  }
  return null
}

function roleIn(words: readonly string[], lexicon: LinkLexicon): { name: RoleClass; at: number } | null {
  for (let i = words.length - 1; i >= 0; i--) {
    const pair = i > 0 ? lexicon.roles.get(`${words[i - 1]} ${words[i]}`) : undefined
    const name = pair ?? lexicon.roles.get(words[i]!)
    if (name === undefined) continue
    // "deputy director", "vice president": a second in command does not lead.
    const second = /^(?:deputy|vice|assistant|under|ex-deputy)$/.test(words[i - 1] ?? '')
    return { name: name === 'leads' && second ? 'works' : name, at: i }
  }
  return null
}

/** @param holder true where the first actor holds the role */
function tieOfRole(role: RoleClass, holder: boolean, first: ActorKind, second: ActorKind): Tie | null {
  const [one, other] = holder ? [first, second] : [second, first]
  switch (role) {
    case 'kin':
      return one === 'person' && other === 'person' ? { relation: 'family_of', reversed: false } : null
    case 'owns':
      return { relation: 'owns', reversed: !holder }
    case 'leads':
      if (one !== 'person' || (other !== 'organisation' && other !== 'outlet')) return null
      // led_by runs from the body to its leader.
      return { relation: 'led_by', reversed: holder }
    case 'speaks':
      return { relation: 'acts_for', reversed: !holder }
    case 'works':
      return other === 'organisation' || other === 'outlet' ? { relation: 'part_of', reversed: !holder } : null
    case 'loose':
      return { relation: 'linked_to', reversed: !holder }
  }
}

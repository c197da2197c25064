import { countryWordAt } from '../../names/countries.ts'
import { NUMBER_WORDS } from '../../text/number-words.ts'
import type { Sentence, Token } from '../../text/split-text.ts'
import { actorTables } from './actor-tables.ts'
import { descriptionTables } from './description-tables.ts'
import type { TypedName } from './group-names.ts'

/** A noun phrase that may stand for an actor: "a senior White House official", "these entities". */
export interface NounPhrase {
  readonly sentence: Sentence
  readonly from: number
  readonly to: number
  /** Token of the head noun. */
  readonly at: number
  /** The head in the singular, lower case. */
  readonly head: string
  readonly sort: 'person' | 'party' | 'institution' | 'state'
  readonly plural: boolean
  readonly definite: boolean
  /** "this", "these", "the same": points back at what was just named. */
  readonly pointing: boolean
  readonly count: number | null
  readonly country: string | null
  /** Names of bodies inside ("White House"). */
  readonly bodies: readonly TypedName[]
  /** Lower-case words between determiner and head. */
  readonly modifiers: readonly string[]
}

/** Names of one sentence by each token they cover. */
export type CoveredTokens = ReadonlyMap<number, TypedName>

// "Dozens of officials" are two dozen at least.
const NUMBERS: Readonly<Record<string, number>> = { ...NUMBER_WORDS, dozens: 24 }
const INDEFINITE =
  /^(?:a|an|another|one|some|several|many|most|few|other|no|any|each|every|dozens|hundreds|scores|unnamed|unidentified|both|all)$/
const DEFINITE = /^(?:the|this|these|that|those|his|her|its|their|our|my)$/
const COLLECTIVE = /^(?:group|number|team|pair|handful|delegation|series|couple|dozens|hundreds|scores|band|crew)$/

/** The phrase whose head is the token at `at`; null where that word heads none that we know. */
export function nounPhraseAt(sentence: Sentence, at: number, covered: CoveredTokens): NounPhrase | null {
  const { tokens } = sentence
  const token = tokens[at]!
  if (token.kind !== 'word' || covered.has(at)) return null
  const noun = headOf(token.norm)
  if (noun === null) return null
  // "defence ministry official", "customs officers": the last noun is the head.
  const next = tokens[at + 1]
  if (next !== undefined && !covered.has(at + 1) && headOf(next.norm) !== null && next.start - token.end === 1)
    return null
  const left = leftEdge(tokens, at, covered)
  const right =
    left.bodies.length > 0 && noun.sort === 'person'
      ? { to: at + 1, bodies: [] }
      : rightEdge(tokens, at, noun.sort, covered)
  let country = left.country
  const bodies = [...left.bodies, ...right.bodies]
  for (const body of bodies) country ??= body.country?.code ?? body.known?.country ?? bodyCountry(body)
  return {
    sentence,
    from: left.from,
    to: right.to,
    at,
    head: noun.head,
    sort: noun.sort,
    plural: noun.plural,
    definite: left.definite,
    pointing: left.pointing,
    count: left.count,
    country,
    bodies,
    modifiers: left.modifiers,
  }
}

function bodyCountry(body: TypedName): string | null {
  return countryWordAt(body.sentence.tokens, body.from)?.word.code ?? null
}

function headOf(norm: string): { head: string; sort: NounPhrase['sort']; plural: boolean } | null {
  const tables = descriptionTables()
  const irregular = tables.irregular.get(norm)
  const plural = irregular !== undefined ? irregular !== norm : norm.endsWith('s') && !norm.endsWith('ss')
  const candidates = irregular !== undefined ? [norm, irregular] : plural ? [norm, norm.slice(0, -1)] : [norm]
  for (const head of candidates) {
    const isPlural = plural && head !== norm
    if (tables.persons.has(head)) return { head, sort: 'person', plural: isPlural }
    if (tables.state.has(head)) return { head, sort: 'state', plural: isPlural }
    if (tables.institutions.has(head)) return { head, sort: 'institution', plural: isPlural }
    if (tables.parties.has(head)) return { head, sort: 'party', plural: isPlural }
  }
  return null
}

interface LeftEdge {
  readonly from: number
  readonly definite: boolean
  readonly pointing: boolean
  readonly count: number | null
  readonly country: string | null
  readonly bodies: TypedName[]
  readonly modifiers: string[]
}

function leftEdge(tokens: readonly Token[], at: number, covered: CoveredTokens): LeftEdge {
  const { stops } = descriptionTables()
  const speech = actorTables().speech
  let from = at
  let definite = false
  let pointing = false
  let count: number | null = null
  let country: string | null = null
  const bodies: TypedName[] = []
  const modifiers: string[] = []
  let qualified = false
  while (from > 0 && at - from < 10) {
    const before = tokens[from - 1]!
    const { norm } = before
    const name = covered.get(from - 1)
    if (name !== undefined) {
      if (tokens[from]!.start - before.end > 1 || name.kind === 'person' || name.kind === 'place') break
      // "North Korea puts military ...": a country's name qualifies a noun only with its possessive.
      // Initials are adjectives as well: "US officials", "UK ministers".
      const initials = /^(?:\p{Lu}\.?){2,4}$/u.test(name.text)
      if (name.country !== null && !initials && !/^['’]s?$/.test(tokens[from]!.text)) break
      if (modifiers.some((word) => !isQualifier(word))) break
      bodies.push(name)
      country ??= name.country?.code ?? null
      qualified = true
      from = name.from
      const adjective = adjectiveBefore(tokens, from)
      if (adjective !== null) {
        country ??= adjective.code
        from = adjective.from
      }
      continue
    }
    if (/^['’]s?$/.test(before.text)) {
      if (from < 2) break
      definite = true
      from--
      // "the country's defence ministry": the owner is part of the phrase.
      if (covered.get(from - 1) === undefined) {
        while (from > 0 && !stops.has(tokens[from - 1]!.norm) && tokens[from - 1]!.kind === 'word' && at - from < 8) {
          const norm = tokens[from - 1]!.norm
          from--
          if (DEFINITE.test(norm) || INDEFINITE.test(norm)) break
        }
        break
      }
      continue
    }
    const adjective = adjectiveBefore(tokens, from)
    if (adjective !== null) {
      country ??= adjective.code
      from = adjective.from
      qualified = true
      continue
    }
    if (DEFINITE.test(norm)) {
      from--
      definite = true
      pointing ||= /^(?:this|these|that|those)$/.test(norm)
      break
    }
    if (before.kind === 'number' || NUMBERS[norm] !== undefined) {
      count = NUMBERS[norm] ?? Number(before.text.replace(/,/g, ''))
      from--
      continue
    }
    if (INDEFINITE.test(norm)) {
      from--
      if (norm === 'other' || norm === 'few' || norm === 'most' || norm === 'many' || norm === 'several') continue
      break
    }
    if (norm === 'of' && from > 1 && COLLECTIVE.test(tokens[from - 2]!.norm)) {
      from -= 2
      continue
    }
    if (before.kind !== 'word' || stops.has(norm) || speech.has(norm) || modifiers.length >= 4) break
    if (
      /(?:ed|ly)$/.test(norm) &&
      !/^(?:armed|united|so-called|named|elected|unnamed|unidentified|designated|retired|accused|convicted|suspected|sanctioned|family)$/.test(
        norm,
      )
    )
      break
    if (/^\p{Lu}/u.test(before.text) && from - 1 > 0) break
    // Left of a country or body only ranks follow: "senior White House official", but not "seen Russian ships".
    if (qualified && !isQualifier(norm)) break
    if (norm === 'same') pointing = true
    modifiers.push(norm)
    from--
  }
  return { from, definite, pointing, count, country, bodies, modifiers }
}

function isQualifier(norm: string): boolean {
  return actorTables().roleQualifiers.has(norm) || descriptionTables().modifiers.has(norm) || norm === 'same'
}

function adjectiveBefore(tokens: readonly Token[], end: number): { from: number; code: string } | null {
  for (let from = Math.max(0, end - 2); from < end; from++) {
    const word = countryWordAt(tokens, from)
    if (word !== null && from + word.length === end && word.word.isAdjective) return { from, code: word.word.code }
  }
  return null
}

/** "an official | at South Korea's Unification Ministry", "a spokesman | for the customs service". */
function rightEdge(
  tokens: readonly Token[],
  at: number,
  sort: NounPhrase['sort'],
  covered: CoveredTokens,
): { to: number; bodies: TypedName[] } {
  const none = { to: at + 1, bodies: [] }
  const { after, stops } = descriptionTables()
  if (sort === 'party' || sort === 'state') return none
  if (!after.has(tokens[at + 1]?.norm ?? '')) return none
  if (sort === 'institution' && !/^(?:embassy|mission|consulate|delegation|office|ministry)$/.test(tokens[at]!.norm))
    return none
  let to = at + 2
  if (/^(?:the|a|an|its|his|her|their)$/.test(tokens[to]?.norm ?? '')) to++
  const adjective = countryWordAt(tokens, to)
  if (adjective !== null && covered.get(to) === undefined && adjective.word.isAdjective) to += adjective.length
  let name = covered.get(to)
  if (name === undefined || name.from !== to) {
    // A body written small: "for the customs service".
    const tables = actorTables()
    for (let i = to; i < to + 4 && i < tokens.length; i++) {
      const token = tokens[i]!
      if (token.kind !== 'word' || stops.has(token.norm)) break
      if (tables.orgNouns.has(token.norm) || descriptionTables().institutions.has(token.norm))
        return { to: i + 1, bodies: [] }
    }
    return none
  }
  if (name.kind === 'person') return none
  const bodies = [name]
  to = name.to
  for (;;) {
    if (!/^['’]s?$/.test(tokens[to]?.text ?? '')) break
    name = covered.get(to + 1)
    if (name === undefined || name.from !== to + 1 || name.kind === 'person') {
      if (bodies.length === 1) return none
      break
    }
    bodies.push(name)
    to = name.to
  }
  return { to, bodies }
}

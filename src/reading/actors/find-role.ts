import { countryWordAt } from '../../names/countries.ts'
import type { Token } from '../../text/split-text.ts'
import { type ActorTables, actorTables } from './actor-tables.ts'
import type { NameCandidate } from './name-candidate.ts'

/** What the words around a person's name say of their office. */
export interface FoundRole {
  /** "Defense Minister"; null where only a country or gender was found. */
  readonly text: string | null
  readonly country: string | null
  readonly gender: 'male' | 'female' | null
  /** Lower-case words for the office: "minister". */
  readonly heads: readonly string[]
}

/** Names of the same sentence, by the token they begin with: bodies inside a role tell its country. */
export type NamesByToken = ReadonlyMap<number, { readonly to: number; readonly country: string | null }>

/** Reads titles before a name ("Russian presidential spokesman X") and what stands beside it ("X, a spokeswoman for Y,"). */
export function findRole(name: NameCandidate, others: NamesByToken): FoundRole {
  const { tokens } = name.sentence
  const tables = actorTables()
  const inFront = front(name, tables, others)
  const beside = inFront.text === null || inFront.country === null ? apposition(name, tables, others) : null
  const behind =
    inFront.text === null && (beside === null || beside.text === null) ? appositionBefore(name, tables, others) : null
  const found = [inFront, beside, behind].filter((part) => part !== null)
  const honorific = genderOf(tokens.slice(Math.max(0, name.titleFrom - 1), name.from), tables)
  return {
    text: found.map((part) => part.text).find((text) => text !== null) ?? null,
    country: found.map((part) => part.country).find((country) => country !== null) ?? null,
    gender: honorific ?? found.map((part) => part.gender).find((gender) => gender !== null) ?? null,
    heads: found.flatMap((part) => part.heads),
  }
}

const NONE: FoundRole = { text: null, country: null, gender: null, heads: [] }

function front(name: NameCandidate, tables: ActorTables, others: NamesByToken): FoundRole {
  const { tokens } = name.sentence
  let at = name.titleFrom
  while (at > 0 && name.from - at < 10) {
    const before = tokens[at - 1]!
    if (tables.roleHeads.has(before.norm) || tables.roleQualifiers.has(before.norm) || tables.ranks.has(before.text)) {
      at--
      continue
    }
    if (at === name.from) break
    const country = adjectiveEndingAt(tokens, at)
    if (country !== null) {
      at = country.from
      break
    }
    const body = bodyEndingAt(others, at)
    if (body !== null) {
      at = body
      continue
    }
    if (/^['’]s$/.test(before.text) && bodyEndingAt(others, at - 1) !== null) {
      at = bodyEndingAt(others, at - 1)!
      break
    }
    break
  }
  // "Ambassador to the United Nations Linda Marsh": the office stands before the body.
  const body = at === name.from ? bodyEndingAt(others, at) : null
  if (body !== null) {
    let left = body
    if (tokens[left - 1]?.norm === 'the') left--
    if (/^(?:to|of|for|at)$/.test(tokens[left - 1]?.norm ?? '') && left > 1) {
      left--
      while (left > 0 && isRoleWord(tokens[left - 1]!, tables)) left--
      const adjective = adjectiveEndingAt(tokens, left)
      if (adjective !== null) left = adjective.from
    }
    if (left < body) return describe(tokens, left, name.from, tables, others)
    return { ...NONE, country: others.get(body)?.country ?? null }
  }
  return at < name.from ? describe(tokens, at, name.from, tables, others) : NONE
}

function isRoleWord(token: Token, tables: ActorTables): boolean {
  return tables.roleHeads.has(token.norm) || tables.roleQualifiers.has(token.norm)
}

/** ", a spokeswoman for the US National Security Council". */
function apposition(name: NameCandidate, tables: ActorTables, others: NamesByToken): FoundRole | null {
  const { tokens } = name.sentence
  let at = name.to
  if (tokens[at]?.text !== ',' && tokens[at]?.text !== '(') return null
  at++
  if (tokens[at]?.kind === 'number' && tokens[at + 1]?.text === ',') at += 2
  const first = tokens[at]
  if (first === undefined) return null
  const opens =
    /^(?:a|an|the|his|her|their|its|one|who|then|now)$/.test(first.norm) ||
    isRoleWord(first, tables) ||
    countryWordAt(tokens, at) !== null ||
    others.has(at)
  if (!opens) return null
  let end = at
  let head = -1
  while (end < tokens.length && end < at + 14) {
    const { text, norm } = tokens[end]!
    if (/^[,.;:)“”"—–(]$/.test(text)) break
    if (head < 0 && (tables.speech.has(norm) || /^(?:is|was|has|had|will|and)$/.test(norm))) break
    if (tables.speech.has(norm) || /^(?:who|which|said|that)$/.test(norm)) break
    if (tables.roleHeads.has(norm) || tables.roleHeads.has(norm.replace(/s$/, '')))
      head = head < 0 || !/^(?:of|for|at|to|from|in)$/.test(tokens[end - 1]?.norm ?? '') ? end : head
    end++
  }
  return head < 0 ? null : describe(tokens, at, end, tables, others)
}

/** "the official spokesman for Y, X," and "the company's export manager, X": the office first, a comma, the name. */
function appositionBefore(name: NameCandidate, tables: ActorTables, others: NamesByToken): FoundRole | null {
  const { tokens } = name.sentence
  const comma = name.titleFrom - 1
  if (tokens[comma]?.text !== ',') return null
  let head = -1
  let at = comma
  while (at > 0 && comma - at < 12) {
    const { text, norm } = tokens[at - 1]!
    if (/^[,.;:()“”"—–]$/.test(text) || tables.speech.has(norm)) break
    at--
    if (isHead(norm, tables)) head = at
    if (head >= 0 && /^(?:the|a|an|its|his|her|their)$/.test(norm) && at < head) break
  }
  if (head < 0) return null
  // What hangs on the head must be a body, not another clause.
  for (let i = head + 1; i < comma; i++) {
    if (/^(?:is|was|were|are|has|had|have|will|would|who|which|that|and)$/.test(tokens[i]!.norm)) return null
  }
  return describe(tokens, at, comma, tables, others)
}

function isHead(norm: string, tables: ActorTables): boolean {
  return tables.roleHeads.has(norm)
}

function describe(
  tokens: readonly Token[],
  from: number,
  to: number,
  tables: ActorTables,
  others: NamesByToken,
): FoundRole {
  let country: string | null = null
  let at = from
  while (at < to && /^(?:the|a|an|his|her|their|its|then|now|who)$/.test(tokens[at]!.norm)) at++
  const lead = countryWordAt(tokens, at)
  let start = at
  if (lead !== null && at + lead.length <= to) {
    country = lead.word.code
    start = at + lead.length
    if (/^['’]s$/.test(tokens[start]?.text ?? '')) start++
  }
  for (let i = start; i < to && country === null; i++) {
    const body = others.get(i)
    if (body?.country && !/^(?:to|in|from)$/.test(tokens[i - 1]?.norm ?? '') && !isTo(tokens, i)) country = body.country
    const word = countryWordAt(tokens, i)
    if (word?.word.isAdjective && !isTo(tokens, i)) country = word.word.code
  }
  const heads: string[] = []
  for (let i = start; i < to; i++) {
    const { norm } = tokens[i]!
    if (tables.roleHeads.has(norm)) heads.push(norm)
    if (/^(?:of|for|at|to|from|in|on)$/.test(norm) && heads.length > 0) break
  }
  const text = heads.length === 0 ? null : textBetween(tokens, start, to).slice(0, 120)
  return { text, country, gender: genderOf(tokens.slice(from, to), tables), heads }
}

/** "ambassador to Russia": the country sent to is not the person's own. */
function isTo(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:to|on|in)$/.test(tokens[at - 1]?.norm ?? '') ||
    (tokens[at - 1]?.norm === 'the' && tokens[at - 2]?.norm === 'to')
  )
}

function textBetween(tokens: readonly Token[], from: number, to: number): string {
  let text = ''
  for (let i = from; i < to; i++)
    text += (i > from && tokens[i]!.start > tokens[i - 1]!.end ? ' ' : '') + tokens[i]!.text
  return text
}

function genderOf(tokens: readonly Token[], tables: ActorTables): 'male' | 'female' | null {
  for (const { norm } of tokens) {
    if (tables.femaleWords.has(norm)) return 'female'
    if (tables.maleWords.has(norm)) return 'male'
  }
  return null
}

function adjectiveEndingAt(tokens: readonly Token[], end: number): { from: number } | null {
  for (let from = Math.max(0, end - 2); from < end; from++) {
    const word = countryWordAt(tokens, from)
    if (word !== null && from + word.length === end) return { from }
    if (word !== null && from + word.length === end - 1 && /^['’]s$/.test(tokens[end - 1]!.text)) return { from }
  }
  const last = tokens[end - 1]
  if (last !== undefined && /^['’]s$/.test(last.text)) {
    for (let from = Math.max(0, end - 3); from < end - 1; from++) {
      const word = countryWordAt(tokens, from)
      if (word !== null && from + word.length === end - 1) return { from }
    }
  }
  return null
}

function bodyEndingAt(others: NamesByToken, end: number): number | null {
  for (let from = Math.max(0, end - 8); from < end; from++) {
    if (others.get(from)?.to === end) return from
  }
  return null
}

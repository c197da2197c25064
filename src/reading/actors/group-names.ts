import type { NameKind } from '../../model/actor.ts'
import { countryName } from '../../names/countries.ts'
import type { ActorDraft } from './actor-draft.ts'
import { newDraft } from './actor-draft.ts'
import { actorTables } from './actor-tables.ts'
import { findRole, type NamesByToken } from './find-role.ts'
import type { NameCandidate } from './name-candidate.ts'
import { acronymAfter, countryBefore } from './name-context.ts'
import { foldedBody, foldedName, initialsOf } from './name-keys-of-actor.ts'

/** A candidate that was given a kind. */
export type TypedName = NameCandidate & { readonly kind: NameKind }

/** Actors by name, and which actor each name stands for. */
export interface GroupedNames {
  readonly drafts: ActorDraft[]
  readonly actorOf: ReadonlyMap<TypedName, ActorDraft>
}

/**
 * Puts the names of one text together: short forms with the full one, states with their capitals, spellings of one name,
 * abbreviations with what they stand for. Places, products and laws are nobody's.
 *
 * @param quoted whether an offset is inside quotation marks
 */
export function groupNames(names: readonly TypedName[], quoted: (offset: number) => boolean): GroupedNames {
  const drafts: ActorDraft[] = []
  const actorOf = new Map<TypedName, ActorDraft>()
  const keyed = new Map<string, ActorDraft>()
  const bySentence = sentencesOf(names)
  // Fullest forms first, so that short ones find them wherever they stand in the text.
  const order = names
    .map((name, index) => ({ name, index, parts: name.country === null ? foldedName(name.text).split(' ').length : 0 }))
    .sort((a, b) => b.parts - a.parts || a.index - b.index)
  for (const { name } of order) {
    if (name.kind === 'product' || name.kind === 'law') continue
    if (name.kind === 'place' && name.country === null) continue
    const draft = draftFor(name, drafts, keyed)
    const context = countryBefore(name)
    const role = name.kind === 'person' ? findRole(name, bySentence.get(name.sentence.index) ?? new Map()) : null
    if (role !== null) {
      draft.role ??= role.text
      draft.country ??= role.country
      draft.gender ??= role.gender
      for (const head of role.heads) draft.heads.add(head)
    } else if (draft.kind !== 'state') draft.country ??= context?.code ?? null
    const start = context === null || name.kind === 'person' ? name.start : context.start
    draft.mentions.push({ start, end: name.end, form: 'name', quoted: quoted(name.start) })
    if (start < name.start && name.known === null && draft.keys.includes(foldedBody(name.text))) {
      draft.name = longer(draft.name, context!.text)
    }
    const acronym = acronymAfter(name)
    if (acronym !== null && draft.kind !== 'state' && !keyed.has(`~${foldedName(acronym.text)}`)) {
      keyed.set(`~${foldedName(acronym.text)}`, draft)
    }
    actorOf.set(name, draft)
  }
  return { drafts: drafts.sort((a, b) => firstStart(a) - firstStart(b)), actorOf }
}

function firstStart(draft: ActorDraft): number {
  let first = Number.MAX_SAFE_INTEGER
  for (const mention of draft.mentions) if (mention.start < first) first = mention.start
  return first
}

function longer(a: string, b: string): string {
  return b.length > a.length ? b : a
}

function sentencesOf(names: readonly TypedName[]): Map<number, NamesByToken> {
  const bySentence = new Map<number, Map<number, { to: number; country: string | null }>>()
  for (const name of names) {
    if (name.kind === 'person') continue
    const inSentence = bySentence.get(name.sentence.index) ?? new Map()
    bySentence.set(name.sentence.index, inSentence)
    inSentence.set(name.from, {
      to: name.to,
      country: name.country?.code ?? name.known?.country ?? countryBefore(name)?.code ?? null,
    })
  }
  return bySentence
}

function draftFor(name: TypedName, drafts: ActorDraft[], keyed: Map<string, ActorDraft>): ActorDraft {
  if (name.country !== null) {
    const { code } = name.country
    return existing(keyed, `state ${code}`) ?? added(drafts, keyed, [`state ${code}`], stateDraft(code))
  }
  if (name.kind === 'person') return personDraft(name, drafts, keyed)
  const known = name.known
  if (known !== null) {
    const key = `known ${known.name}`
    const found = existing(keyed, key) ?? existing(keyed, `${name.kind} ${foldedBody(known.name)}`)
    if (found !== null) return found
    const draft = newDraft({ name: known.name, kind: actorKind(name.kind), named: true, country: known.country })
    draft.keys.push(foldedBody(known.name), foldedBody(name.text))
    return added(
      drafts,
      keyed,
      [key, `${name.kind} ${foldedBody(name.text)}`, `${name.kind} ${foldedBody(known.name)}`],
      draft,
    )
  }
  return bodyDraft(name, drafts, keyed)
}

function existing(keyed: ReadonlyMap<string, ActorDraft>, key: string): ActorDraft | null {
  return keyed.get(key) ?? null
}

function added(
  drafts: ActorDraft[],
  keyed: Map<string, ActorDraft>,
  keys: readonly string[],
  draft: ActorDraft,
): ActorDraft {
  for (const key of keys) if (!keyed.has(key)) keyed.set(key, draft)
  drafts.push(draft)
  return draft
}

function stateDraft(code: string): ActorDraft {
  return newDraft({ name: countryName(code) ?? code, kind: 'state', named: true, country: code })
}

function actorKind(kind: NameKind): ActorDraft['kind'] {
  return kind === 'outlet' || kind === 'vessel' || kind === 'aircraft' || kind === 'state' || kind === 'person'
    ? kind
    : 'organisation'
}

function personDraft(name: TypedName, drafts: ActorDraft[], keyed: Map<string, ActorDraft>): ActorDraft {
  const key = foldedName(name.text)
  const exact = existing(keyed, `person ${key}`)
  if (exact !== null) return exact
  const parts = key.split(' ')
  // A part alone, or first and last of three: the last person so called before here, else the first after.
  const fitting = drafts.filter((draft) => draft.kind === 'person' && partsFit(parts, draft))
  const nearest = nearestTo(fitting, name.start)
  if (nearest !== null) {
    keyed.set(`person ${key}`, nearest)
    return nearest
  }
  const draft = newDraft({ name: name.text, kind: 'person', named: true })
  draft.keys.push(key)
  draft.gender = genderOfFirst(parts)
  return added(drafts, keyed, [`person ${key}`], draft)
}

function genderOfFirst(parts: readonly string[]): ActorDraft['gender'] {
  return parts.length > 1 ? (actorTables().firstNames.get(parts[0]!) ?? null) : null
}

function partsFit(parts: readonly string[], draft: ActorDraft): boolean {
  const full = draft.keys[0]!.split(' ')
  if (parts.length >= full.length) return false
  if (parts.length === 1) return full.includes(parts[0]!) && parts[0]!.length > 1
  let from = 0
  for (const part of parts) {
    const at = full.findIndex((word, i) => i >= from && (word === part || (part.length === 1 && word.startsWith(part))))
    if (at < 0) return false
    from = at + 1
  }
  return true
}

function nearestTo(drafts: readonly ActorDraft[], offset: number): ActorDraft | null {
  let best: ActorDraft | null = null
  let distance = Number.MAX_SAFE_INTEGER
  for (const draft of drafts) {
    for (const { start } of draft.mentions) {
      const away = start <= offset ? offset - start : (start - offset) * 1000
      if (away < distance) {
        distance = away
        best = draft
      }
    }
  }
  return best
}

function bodyDraft(name: TypedName, drafts: ActorDraft[], keyed: Map<string, ActorDraft>): ActorDraft {
  const key = foldedBody(name.text)
  const kind = actorKind(name.kind)
  const exact = existing(keyed, `${name.kind} ${key}`) ?? existing(keyed, `~${foldedName(name.text)}`)
  if (exact !== null && exact.kind === kind) return exact
  const parts = key.split(' ')
  for (const draft of drafts) {
    if (draft.kind !== kind || draft.country === undefined) continue
    for (const full of draft.keys) {
      const shortForm =
        parts.length < full.split(' ').length &&
        (full.startsWith(`${key} `) || (kind !== 'organisation' && full.endsWith(` ${key}`)))
      const initials = parts.length === 1 && /^[A-Z]{3,}$/.test(name.text) && initialsOf(full) === key
      if (shortForm || initials) {
        keyed.set(`${name.kind} ${key}`, draft)
        return draft
      }
    }
  }
  const draft = newDraft({ name: name.text, kind, named: true, country: name.known?.country ?? null })
  draft.keys.push(key)
  return added(drafts, keyed, [`${name.kind} ${key}`], draft)
}

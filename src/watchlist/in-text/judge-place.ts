import { nameTable } from '../../names/name-tables.ts'
import { isEastAsian } from '../../names/script-of.ts'
import { type CutWords, GAP } from './cut-words.ts'
import { inTextWords } from './in-text-words.ts'
import type { SoughtName } from './name-finder.ts'

/** Where a name was met. */
export interface Place {
  readonly text: string
  readonly words: CutWords
  /** Numbers of its first and last word. */
  readonly first: number
  readonly last: number
  readonly vesselNear: () => boolean
}

/** `needs_more`: counts only where the same party is in the text by another name or an identifier. */
export type Standing = 'sure' | 'needs_more' | 'not_it'

const CAPITAL = /[\p{Lu}\p{Lt}\p{N}]/u
// Between two people, not inside one's name.
const JOINING = new Set([
  'and',
  'of',
  'for',
  'in',
  'on',
  'to',
  'the',
  'with',
  'at',
  'as',
  'и',
  'у',
  'с',
  'к',
  'в',
  'о',
  'а',
])
const RARE_WORD = 0.9
const LEAST_FOR_TWO = 0.95
const LEAST_FOR_NEAR = 1.3

/** Whether a listed name at this place is to be taken for the party, by its letters, its rarity and what is around it. */
export function standingOf(name: SoughtName, place: Place, near: boolean): Standing {
  if (isEastAsian(name.script)) return inCharacters(name, place)
  const hasCapitals = name.script === 'latin' || name.script === 'cyrillic' || name.script === 'greek'
  if (hasCapitals && !capitalsFit(name, place)) return 'not_it'
  if (near && (name.weight < LEAST_FOR_NEAR || name.words < 2)) return 'not_it'
  if (name.name.kind === 'weak') return 'needs_more'
  if (name.words === 1 || place.first === place.last) return hasCapitals ? singleWord(name, place) : 'needs_more'
  if (name.as === 'vessel' && name.weight < LEAST_FOR_NEAR) return place.vesselNear() ? 'sure' : 'needs_more'
  return name.weight >= LEAST_FOR_TWO || name.words > 2 || !hasCapitals ? 'sure' : 'needs_more'
}

/** Persons, ships and Latin names bear capitals throughout; a Cyrillic organisation in its first word at least. */
function capitalsFit({ as, script }: SoughtName, { text, words, first, last }: Place): boolean {
  let small = 0
  for (let at = first; at <= last; at++) {
    const start = words.starts[at]!
    const isShort = words.ends[at]! - start <= 3
    if (as === 'person' && JOINING.has(text.slice(start, words.ends[at]!))) return false
    if (!CAPITAL.test(text[start]!) && !isShort) small++
  }
  return small === 0 || (as === 'organisation' && (script === 'cyrillic' || small * 4 <= last - first + 1))
}

function singleWord(name: SoughtName, place: Place): Standing {
  const spelled = place.text.slice(place.words.starts[place.first]!, place.words.ends[place.last]!)
  // "Ms" is not MS, nor "Mid" MID.
  if (spelled.length <= 4 && spelled !== spelled.toUpperCase()) return 'not_it'
  if (name.as === 'vessel') return place.vesselNear() && !besideName(place) ? 'sure' : 'needs_more'
  if (beforeLegalForm(place)) return 'sure'
  if (name.weight < RARE_WORD || spelled.length < 6 || besideName(place)) return 'needs_more'
  return 'sure'
}

/** True where a capitalised word stands right before or after: the word is part of somebody else's name. */
function besideName({ text, words, first, last }: Place): boolean {
  const capital = (at: number) => CAPITAL.test(text[words.starts[at]!]!)
  const after = last + 1 < words.count && words.gaps[last + 1]! <= GAP.hyphen && capital(last + 1)
  const before = first > 0 && words.gaps[first]! <= GAP.hyphen && words.gaps[first - 1]! < GAP.dot && capital(first - 1)
  return after || before
}

function beforeLegalForm({ text, words, first, last }: Place): boolean {
  const forms = legalForms()
  const word = (at: number) => text.slice(words.starts[at]!, words.ends[at]!).toLowerCase()
  const beside = (at: number, gapAt: number) =>
    at >= 0 && at < words.count && words.gaps[gapAt]! <= GAP.comma && forms.has(word(at))
  return beside(last + 1, last + 1) || beside(first - 1, first)
}

let formWords: ReadonlySet<string> | null = null

/** Legal forms of one word of three letters and more: a shorter one is too often something else. */
function legalForms(): ReadonlySet<string> {
  formWords ??= new Set(
    Object.values(nameTable('legal-forms').classes).flatMap(({ forms }) =>
      forms.filter((form) => form.length >= 3 && !form.includes(' ')),
    ),
  )
  return formWords
}

const LONG_IN_CHARACTERS = 5

/** A short name in Han or Hangul begins and ends at a word's bounds, but for a particle; a long one may stand anywhere. */
function inCharacters({ script, words: length, name }: SoughtName, { text, words, first, last }: Place): Standing {
  if (name.kind === 'weak' || length < 3) return 'needs_more'
  if (length >= LONG_IN_CHARACTERS) return 'sure'
  if (script !== 'hangul') return length === 3 ? 'needs_more' : 'sure'
  const start = words.starts[first]!
  if (first > 0 && words.ends[first - 1] === start && isHangul(text.charCodeAt(start - 1))) return 'not_it'
  let end = words.ends[last]!
  while (end < text.length && isHangul(text.charCodeAt(end))) end++
  const rest = text.slice(words.ends[last]!, end)
  return rest === '' || inTextWords().koreanEndings.has(rest) ? 'sure' : 'not_it'
}

function isHangul(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3
}

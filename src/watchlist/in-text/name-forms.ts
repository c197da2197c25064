import type { Schema } from '../../model/listing.ts'
import { type NameClass, nameClassOf } from '../../names/analyse-name.ts'
import { takeLegalForms } from '../../names/legal-forms.ts'
import { nameTable } from '../../names/name-tables.ts'
import { type NameWord, normaliseName } from '../../names/normalise-name.ts'
import { isEastAsian } from '../../names/script-of.ts'
import { withoutShipPrefix, withoutTitles } from '../../names/take-titles.ts'
import { keysOfWord } from './word-key.ts'

const MOST_WORDS = 16
const PATRONYMIC = /(?:[oe]vi(?:C|ch|c)|[oe]vna|iChna|ichna)$/

/** The sequences of word keys that a listed name is looked for as in running text. */
export interface NameForms {
  readonly as: NameClass
  readonly script: NameWord['script']
  /** The first is the name as listed. */
  readonly sequences: readonly (readonly string[])[]
}

/**
 * Persons as "First Last", "Last First" and without a patronymic or initials; organisations without legal forms and
 * articles; parts tied by a hyphen also written together. Null where nothing is left to look for.
 */
export function formsOf(text: string, schema: Schema): NameForms | null {
  const as = nameClassOf(schema) ?? 'organisation'
  const script = normaliseName(text)[0]?.script
  if (script === undefined) return null
  const found =
    as === 'person'
      ? personForms(text)
      : [takeOff(as === 'vessel' ? withoutShipPrefix(normaliseName(text)) : takeLegalForms(normaliseName(text)).words)]
  const sequences = found.filter((words) => words.length > 0 && words.length <= MOST_WORDS)
  if (sequences.length === 0) return null
  const glued = sequences.map(gluedAtHyphens).filter((words) => words !== null)
  return { as, script, sequences: [...sequences, ...glued].map((words) => words.flatMap(keysOfWord)) }
}

function personForms(text: string): (readonly NameWord[])[] {
  const comma = text.indexOf(',')
  const cut = (piece: string) => takeOff(withoutTitles(normaliseName(piece)))
  const family = comma < 0 ? [] : cut(text.slice(0, comma))
  const given = comma < 0 ? [] : cut(text.slice(comma + 1))
  if (family.length > 0 && given.length > 0) return ordersOf(given, family)
  const words = cut(text)
  const [first] = words
  if (words.length < 2 || first === undefined || isEastAsian(first.script)) return [words]
  return [...ordersOf(words.slice(0, -1), words.slice(-1)), ...ordersOf(words.slice(1), [first]).slice(0, 1)]
}

/** "First Last" before "Last First", and both without patronymic; two short syllables of a given name also as one. */
function ordersOf(given: readonly NameWord[], family: readonly NameWord[]): (readonly NameWord[])[] {
  const forms = [
    [...given, ...family],
    [...family, ...given],
  ]
  const bare = given.filter((word, i) => i === 0 || !isPatronymic(word))
  if (bare.length < given.length) forms.push([...bare, ...family], [...family, ...bare])
  const [a, b] = given
  if (given.length === 2 && family.length === 1 && a!.text.length <= 6 && b!.text.length <= 6) {
    const joined = { ...a!, text: a!.text + b!.text }
    forms.push([...family, joined], [joined, ...family])
  }
  return forms
}

export function isPatronymic({ text, script }: NameWord): boolean {
  if (script === 'cyrillic') return /(?:[оеё]вич|[оеё]вна|инична)$/.test(text)
  return script === 'latin' && text.length > 6 && PATRONYMIC.test(text)
}

/** Without articles, prepositions and lone letters, as long as two words stay. */
function takeOff(words: readonly NameWord[]): readonly NameWord[] {
  const kept = words.filter((word) => !isSkipped(word))
  return kept.length >= 2 ? kept : words
}

/** Words that a name in a text may have or lack: "of", "the", "al", "bin", an initial. */
export function isSkipped({ text, script }: NameWord): boolean {
  if (script === 'latin') return text.length === 1 || (nameTable('particles').weights[text] ?? 1) <= 0.08
  return script === 'cyrillic' && text.length === 1
}

function gluedAtHyphens(words: readonly NameWord[]): readonly NameWord[] | null {
  if (!words.some(({ tied }, i) => tied && i < words.length - 1)) return null
  const glued: NameWord[] = []
  for (const word of words) {
    const last = glued.at(-1)
    if (last?.tied) glued[glued.length - 1] = { ...last, text: last.text + word.text, tied: word.tied }
    else glued.push(word)
  }
  return glued
}

import { nameTable } from './name-tables.ts'
import type { NameWord } from './normalise-name.ts'
import { isEastAsian } from './script-of.ts'

/** What is left of an organisation's name, and the legal forms that were in it. */
export interface WithoutLegalForms {
  readonly words: readonly NameWord[]
  /** Classes such as `LLC`, the same for GmbH, OOO and Sp. z o.o. */
  readonly classes: ReadonlySet<string>
}

interface Forms {
  /** Space-joined words of a form to its class. */
  readonly byWords: ReadonlyMap<string, string>
  readonly firstWords: ReadonlySet<string>
  readonly longest: number
  /** Han and Hangul forms, longest first: they stand inside a run of characters. */
  readonly inside: readonly (readonly [form: string, klass: string])[]
}

let table: Forms | null = null

function forms(): Forms {
  if (table !== null) return table
  const byWords = new Map<string, string>()
  const firstWords = new Set<string>()
  const inside: [string, string][] = []
  let longest = 1
  for (const [klass, { forms }] of Object.entries(nameTable('legal-forms').classes)) {
    for (const form of forms) {
      if (/\p{Script=Han}|\p{Script=Hangul}/u.test(form)) inside.push([form, klass])
      else {
        byWords.set(form, klass)
        const words = form.split(' ')
        firstWords.add(words[0]!)
        longest = Math.max(longest, words.length)
      }
    }
  }
  inside.sort((a, b) => b[0].length - a[0].length)
  table = { byWords, firstWords, longest, inside }
  return table
}

/**
 * Takes the legal forms out of an organisation's name, the longest first, wherever they stand. Forms of one or two
 * letters ("AG", "CO", "SA") count only at either end: inside a name they are more often words.
 */
export function takeLegalForms(words: readonly NameWord[]): WithoutLegalForms {
  const { inside } = forms()
  const classes = new Set<string>()
  const left: NameWord[] = []
  for (let i = 0; i < words.length; ) {
    const found = formAt(words, i)
    if (found !== null && words.length > found.length) {
      classes.add(found.klass)
      i += found.length
      continue
    }
    const word = words[i]!
    left.push(isEastAsian(word.script) ? withoutInside(word, inside, classes) : word)
    i++
  }
  const kept = left.filter((word) => word.text !== '')
  // "The Company" is all form: better compared as it is than as nothing.
  const { weights } = nameTable('particles')
  return kept.every((word) => weights[word.text] !== undefined)
    ? { words, classes: new Set() }
    : { words: kept, classes }
}

/** True where words are a legal form and nothing else: "Ltd.", "Joint Stock Company". */
export function isLegalForm(words: readonly NameWord[]): boolean {
  return forms().byWords.has(words.map(({ text }) => text).join(' '))
}

// "Agricultural Cooperative Bank" says what kind of bank it is, not its form.
const KINDS_OF_FIRM = new Set(['COOP', 'FUND'])

function formAt(words: readonly NameWord[], at: number) {
  const { byWords, firstWords, longest } = forms()
  if (!firstWords.has(words[at]!.text)) return null
  let best: { klass: string; length: number } | null = null
  let joined = ''
  for (let length = 1; length <= longest && at + length <= words.length; length++) {
    joined = length === 1 ? words[at]!.text : `${joined} ${words[at + length - 1]!.text}`
    const klass = byWords.get(joined)
    if (klass === undefined) continue
    const atEnd =
      at === 0 || at + length === words.length || words.slice(at + length).every((word) => word.text.length <= 3)
    if ((joined.length <= 2 || KINDS_OF_FIRM.has(klass)) && !atEnd) continue
    best = { klass, length }
  }
  return best
}

function withoutInside(word: NameWord, inside: Forms['inside'], classes: Set<string>): NameWord {
  let text = word.text
  for (const [form, klass] of inside) {
    if (!text.includes(form)) continue
    text = text.replace(form, '')
    classes.add(klass)
  }
  return text === word.text ? word : { ...word, text }
}

/** 0 where two sets of legal forms agree or one is silent; up to 1 where they cannot be one company. */
export function legalFormConflict(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  const { contradiction, default_contradiction } = nameTable('legal-forms')
  let least = 1
  for (const x of a) {
    for (const y of b) {
      const conflict = x === y ? 0 : (contradiction[`${x}|${y}`] ?? contradiction[`${y}|${x}`] ?? default_contradiction)
      least = Math.min(least, conflict)
    }
  }
  return least
}

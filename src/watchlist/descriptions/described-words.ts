import type { Actor } from '../../model/actor.ts'
import { readPackagedJson } from '../../model/packaged-data.ts'

interface DescriptionWords {
  readonly designated: readonly string[]
  readonly designating: readonly string[]
  readonly collectives: readonly string[]
  readonly irregular_plurals: readonly string[]
  readonly numbers: Readonly<Record<string, number>>
  readonly back_references: readonly string[]
}

interface Words {
  readonly plain: DescriptionWords
  /** After a mention: "who was sanctioned", "sanctioned last August". */
  readonly after: RegExp
  /** Before a mention: "imposed sanctions on ". */
  readonly before: RegExp
}

let loaded: Words | null = null

/** True where the words right before or after a mention say that it was put on a list. */
export function isSaidToBeListed(before: string, after: string): boolean {
  const words = load()
  return words.after.test(after) || words.before.test(before.slice(-80))
}

/**
 * How many an unnamed actor is: the reader's count, else what the words say; null for more than one, not counted.
 */
export function countOf(actor: Actor): number | null {
  if (actor.count !== null) return actor.count
  const { numbers, collectives, irregular_plurals } = load().plain
  const texts = [actor.mentions[0]?.text ?? actor.name, actor.name].map((text) => text.toLowerCase().trim())
  for (const text of texts) {
    const counted = Object.entries(numbers).find(([word]) => text.startsWith(`${word} `))
    const digits = /^(\d{1,3})\s/.exec(text)?.[1]
    if (digits !== undefined) return Number(digits)
    if (counted !== undefined) return counted[1]
  }
  // What comes before "of", "in", "who" is what is spoken of: "a citizen of Slovakia", "firms in Russia".
  const head = texts[1]!.split(/\s+(?:of|in|from|at|with|who|which|that|linked|based|accused)\b/)[0]!.trim()
  const noun = head.split(/\s+/).at(-1) ?? ''
  if (collectives.includes(noun) || irregular_plurals.includes(noun)) return null
  return /[^s]s$/.test(noun) ? null : 1
}

/** True for "these entities": words that take up somebody spoken of before. */
export function isBackReference(actor: Actor): boolean {
  const first = (actor.mentions[0]?.text ?? actor.name).toLowerCase().split(/\s+/)[0] ?? ''
  return load().plain.back_references.includes(first)
}

function load(): Words {
  if (loaded !== null) return loaded
  const plain = readPackagedJson<DescriptionWords>('watchlist/descriptions.json')
  const after = `(?:${plain.designated.join('|')})\\b`
  const before = `\\b(?:${plain.designating.join('|')})`
  loaded = {
    plain,
    after: new RegExp(
      `^,?\\s*(?:(?:who|which|that)\\s+)?(?:(?:was|were|has been|have been|had been)\\s+)?(?:[a-z]+ly\\s+)?${after}`,
      'iu',
    ),
    before: new RegExp(`${before}\\s+(?:(?:the|a|an|another|both)\\s+)?$`, 'i'),
  }
  return loaded
}

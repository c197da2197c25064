import { cutCyrillicChinese } from './cyrillic-chinese.ts'
import { nameTable } from './name-tables.ts'

/** Initials that Wade-Giles writes otherwise than pinyin; its apostrophes are mostly lost, so pairs fall together. */
const INITIALS: readonly (readonly [pinyin: RegExp, shared: string])[] = [
  [/^(?:zh|ch|j|q)/, 'C'],
  [/^(?:x|hs)/, 'X'],
  [/^(?:sh)/, 'S'],
  [/^(?:tz|ts|z|c)/, 'Z'],
  [/^(?:b|p)/, 'P'],
  [/^(?:d|t)/, 'T'],
  [/^(?:g|k)/, 'K'],
  [/^(?:r)/, 'R'],
]

const SYLLABLE =
  /^(?:zh|ch|sh|hs|ts|tz|[bpmfdtnlgkhjqxrzcsyw])?(?:iung|iong|iang|ieng|uang|ueng|iao|ian|ien|ieh|uai|uan|ueh|uei|ung|ong|ang|eng|ing|eh|ai|ei|ao|ou|an|en|er|erh|ia|ie|iu|in|ih|ua|uo|ui|un|ue|a|o|e|i|u)$/

/**
 * A key that is the same for the pinyin and the Wade-Giles spelling of one syllable (Zedong: ze, dong; Tse-tung: tse,
 * tung), or null where the letters are no Chinese syllable.
 */
export function chineseKey(latin: string): string | null {
  if (latin.length > 6 || !SYLLABLE.test(latin)) return null
  let key = latin
  for (const [pattern, shared] of INITIALS) {
    if (pattern.test(key)) {
      key = key.replace(pattern, shared)
      break
    }
  }
  const start = /^[A-Z]/.exec(key)?.[0] ?? ''
  let final = key.slice(start.length)
  final = final
    .replace(/ong$/, 'ung')
    .replace(/ian$/, 'ien')
    .replace(/^yan$/, 'yen')
    .replace(/ieh$/, 'ie')
    .replace(/ueh$/, 'ue')
    .replace(/^(?:uo|o|e)$/, 'o')
    .replace(/^(?:uei|ui)$/, 'ui')
    .replace(/^(?:ih|u|i)$/, (match) => (match === 'ih' || start === 'Z' ? 'i' : match))
  return start + final
}

/** A name that falls into Chinese syllables. */
export interface ChineseName {
  /** The same for pinyin and Wade-Giles. */
  readonly key: string
  /** True where a spelling is one that only Wade-Giles has ("hsiao", "tse"). */
  readonly wadeGiles: boolean
  /** The syllables as spelled; of Cyrillic ones in pinyin. */
  readonly syllables: readonly string[]
  /** How many of them the first word has, and the last. */
  readonly ends: readonly [first: number, last: number]
  /** True where it was written in Cyrillic letters, which leave no doubt about the pinyin. */
  readonly cyrillic: boolean
}

const ONLY_WADE_GILES = /^(?:hs|ts|tz)|(?:ieh|ueh|ien|ung|ih|erh)$/

/** Reads words as Chinese, each one syllable or two written together; null where one is not. */
export function chineseName(words: readonly string[]): ChineseName | null {
  return chineseOf(words, (word) => (chineseKey(word) === null ? twoSyllables(word) : [word]), false)
}

/** The same for words in Cyrillic letters, which spell Chinese by Palladius' system: Си Цзиньпин. */
export function chineseNameInCyrillic(words: readonly string[]): ChineseName | null {
  return chineseOf(words, cutCyrillicChinese, true)
}

function chineseOf(
  words: readonly string[],
  cut: (word: string) => readonly string[] | null,
  cyrillic: boolean,
): ChineseName | null {
  if (words.length < 2 || words.length > 4) return null
  const counts: number[] = []
  const syllables: string[] = []
  for (const word of words) {
    const pieces = cut(word)
    if (pieces === null) return null
    counts.push(pieces.length)
    syllables.push(...pieces)
  }
  if (syllables.length > 4) return null
  const wadeGiles = !cyrillic && syllables.some((syllable) => ONLY_WADE_GILES.test(syllable))
  const key = syllables.map((syllable) => chineseKey(syllable) ?? '').join(' ')
  return { key, wadeGiles, syllables, ends: [counts[0]!, counts.at(-1)!], cyrillic }
}

function twoSyllables(word: string): readonly string[] | null {
  // "Jinping" is jin-ping: the longest first syllable that leaves a syllable is right but for rare cases.
  for (let at = Math.min(6, word.length - 1); at >= 1; at--) {
    if (/^[aeiou]/.test(word.slice(at))) continue
    if (chineseKey(word.slice(0, at)) !== null && chineseKey(word.slice(at)) !== null)
      return [word.slice(0, at), word.slice(at)]
  }
  return null
}

/** True where two names are one in two systems: pinyin, Wade-Giles, Palladius; family name first in both. */
export function isSameChinese(a: ChineseName | null, b: ChineseName | null): boolean {
  if (a !== null && b !== null && a.cyrillic !== b.cyrillic && a.wadeGiles === b.wadeGiles)
    return a.syllables.join('') === b.syllables.join('')
  // Two pinyin names are told apart by the letters that Wade-Giles has no marks for.
  return a !== null && b !== null && a.wadeGiles !== b.wadeGiles && a.key === b.key
}

let families: ReadonlySet<string> | null = null

/**
 * True where two names in pinyin are of one family and a syllable of the given name is another: Xiaoming is not Xiaodong,
 * however few letters differ.
 */
export function isOtherChineseSyllable(a: ChineseName | null, b: ChineseName | null): boolean {
  if (a === null || b === null || a.wadeGiles || b.wadeGiles) return false
  const left = givenSyllables(a)
  const right = givenSyllables(b)
  let sameFamily = false
  for (const x of left) {
    for (const y of right) {
      if (x.family !== y.family || x.given.length !== y.given.length) continue
      sameFamily = true
      if (x.given.every((syllable, i) => syllable === y.given[i])) return false
    }
  }
  return sameFamily
}

/** Ways to tell the family name, first or last, from a given name of two syllables; one syllable is soon misspelled. */
function givenSyllables({ syllables, ends }: ChineseName): { family: string; given: readonly string[] }[] {
  families ??= new Set(nameTable('chinese').family_names)
  const found: { family: string; given: readonly string[] }[] = []
  const first = syllables.slice(0, ends[0]).join('')
  const last = syllables.slice(-ends[1]).join('')
  if (families.has(first)) found.push({ family: first, given: syllables.slice(ends[0]) })
  if (families.has(last)) found.push({ family: last, given: syllables.slice(0, -ends[1]) })
  return found.filter(({ given }) => given.length === 2)
}

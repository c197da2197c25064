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
}

const ONLY_WADE_GILES = /^(?:hs|ts|tz)|(?:ieh|ueh|ien|ung|ih|erh)$/

/** Reads words as Chinese, each one syllable or two written together; null where one is not. */
export function chineseName(words: readonly string[]): ChineseName | null {
  const keys: string[] = []
  let wadeGiles = false
  for (const word of words) {
    const syllables = chineseKey(word) === null ? twoSyllables(word) : [word]
    if (syllables === null) return null
    for (const syllable of syllables) {
      keys.push(chineseKey(syllable) ?? '')
      if (ONLY_WADE_GILES.test(syllable)) wadeGiles = true
    }
  }
  return keys.length < 2 || keys.length > 4 ? null : { key: keys.join(' '), wadeGiles }
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

/** True where two names are one, once in pinyin and once in Wade-Giles, family name first in both. */
export function isSameChinese(a: ChineseName | null, b: ChineseName | null): boolean {
  // Two pinyin names are told apart by the letters that Wade-Giles has no marks for.
  return a !== null && b !== null && a.wadeGiles !== b.wadeGiles && a.key === b.key
}

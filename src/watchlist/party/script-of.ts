// Scripts that sanctions lists are written in, by how often they occur.
const SCRIPTS: readonly (readonly [code: string, letters: RegExp])[] = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Hang', /\p{Script=Hangul}/gu],
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Armn', /\p{Script=Armenian}/gu],
  ['Geor', /\p{Script=Georgian}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Mymr', /\p{Script=Myanmar}/gu],
]
const BASIC = /^[\x20-\x7e\u00c0-\u024f‘’“”–—]*$/

/** Script of most letters of a text (ISO 15924); `Zyyy` where it has none that we know. Kana and Han together are `Jpan`. */
export function scriptOf(text: string): string {
  if (BASIC.test(text)) return /[A-Za-z]/.test(text) ? 'Latn' : 'Zyyy'
  let best = 'Zyyy'
  let most = 0
  for (const [code, letters] of SCRIPTS) {
    const count = text.match(letters)?.length ?? 0
    // Japanese is known by its kana, however many Han characters stand beside them.
    if (code === 'Jpan' && count > 0) return 'Jpan'
    if (count > most) {
      most = count
      best = code
    }
  }
  return best
}

/** What stands between two words: nothing or blanks, a hyphen, something a name may hold, a comma, a full stop, an end. */
export const GAP = { none: 0, hyphen: 1, mark: 2, comma: 3, dot: 4, end: 5 } as const

/** Words of a text: runs of letters or of digits; Han, kana and Hangul one character each. */
export interface CutWords {
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** `GAP` before each word. */
  readonly gaps: Uint8Array
}

const KIND = { gap: 1, letter: 2, digit: 3, character: 4, within: 5 } as const
const LETTER = /\p{L}/u
const DIGIT = /\p{N}/u
const MARK = /[\p{M}\u00ad\u061c\u0640\u200b-\u200f\u2060]/u
const CHARACTER = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

// A kind a code unit, found out when one is first met: most texts use some hundred of the 65,536.
const kinds = new Uint8Array(0x10000)

function kindOf(code: number): number {
  const letter = String.fromCharCode(code)
  const kind = CHARACTER.test(letter)
    ? KIND.character
    : LETTER.test(letter)
      ? KIND.letter
      : DIGIT.test(letter)
        ? KIND.digit
        : MARK.test(letter) || "'’ʼʹ`".includes(letter)
          ? KIND.within
          : KIND.gap
  kinds[code] = kind
  return kind
}

/** Cuts a text of any script in one pass. */
export function cutWords(text: string): CutWords {
  let starts = new Int32Array(Math.max(16, text.length >> 2))
  let ends = new Int32Array(starts.length)
  let gaps = new Uint8Array(starts.length)
  let count = 0
  let gap: number = GAP.end
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    const kind = kinds[code] || kindOf(code)
    if (kind === KIND.gap || kind === KIND.within) {
      gap = Math.max(gap, gapOf(code, text, at))
      at++
      continue
    }
    if (count === starts.length) {
      starts = larger(starts, new Int32Array(count * 2))
      ends = larger(ends, new Int32Array(count * 2))
      gaps = larger(gaps, new Uint8Array(count * 2))
    }
    let end = at + 1
    if (kind !== KIND.character) {
      for (; end < text.length; end++) {
        const next = text.charCodeAt(end)
        const own = kinds[next] || kindOf(next)
        if (own === kind) continue
        if (own !== KIND.within || end + 1 >= text.length) break
        // An apostrophe or a mark belongs to the word where it is a mark or letters follow.
        const after = text.charCodeAt(end + 1)
        const follows = kinds[after] || kindOf(after)
        if (follows !== kind && follows !== KIND.within && next < 0x300) break
      }
    }
    starts[count] = at
    ends[count] = end
    gaps[count++] = gap
    gap = GAP.none
    at = end
  }
  return { count, starts, ends, gaps }
}

function gapOf(code: number, text: string, at: number): number {
  switch (code) {
    case 0x20:
    case 0xa0:
    case 0x09:
    case 0x0d:
      return GAP.none
    case 0x2d:
    case 0x2010:
    case 0x2011:
      return GAP.hyphen
    case 0x0a:
      return text.charCodeAt(at + 1) === 0x0a ? GAP.end : GAP.none
    case 0x2c:
    case 0x060c:
      return GAP.comma
    case 0x2e:
      return GAP.dot
    default:
      return '!?;:。！？、；：|•—–…()[]'.includes(text[at]!) ? GAP.end : GAP.mark
  }
}

function larger<Numbers extends Int32Array | Uint8Array>(old: Numbers, grown: Numbers): Numbers {
  grown.set(old)
  return grown
}

import type { ItemReading } from './item-lexicon.ts'
import type { LawBook } from './load-law.ts'

const WHOLE = /^(?:hs|hts|cn|тн\s?вэд)?\s*(?:codes?|headings?|chapters?)?\s*:?\s*(\d{4}(?:[. ]?\d{2}){0,3}|\d{2})$/iu
const WITHIN = /\b(?:hs|hts|cn)\s*(?:codes?|headings?)?\s*:?\s*(\d{4}(?:\.?\d{2}){0,3})\b/giu

/** Digits of a Harmonised System code, where the whole phrase is one ("9306.30", "HS 9306", "930630"); else null. */
export function hsCodeOf(phrase: string): string | null {
  const found = WHOLE.exec(phrase.trim())?.[1]?.replace(/\D/g, '')
  // Two digits alone are a chapter only where the phrase says so.
  return found === undefined || (found.length === 2 && !/\D/.test(phrase.trim())) ? null : found
}

/** Codes inside running words, which must be marked as such ("HS 9306.30"). */
export function hsCodesIn(phrase: string): { readonly code: string; readonly start: number; readonly end: number }[] {
  return [...phrase.matchAll(WITHIN)].map((match) => ({
    code: (match[1] ?? '').replace(/\D/g, ''),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** Classes that a code falls under: those with the longest heading that holds it, else those it holds. */
export function readingsOfHs(code: string, law: LawBook): readonly ItemReading[] {
  let best: string[] = []
  let length = 0
  const below: string[] = []
  for (const { key, hs } of law.itemClasses) {
    let longest = 0
    for (const heading of hs.flatMap(headingsOf)) {
      if (code.startsWith(heading)) longest = Math.max(longest, heading.length)
      else if (heading.startsWith(code) && !below.includes(key)) below.push(key)
    }
    if (longest > length) {
      best = [key]
      length = longest
    } else if (longest > 0 && longest === length) best.push(key)
  }
  const keys = best.length > 0 ? best : below
  return keys.map((key) => ({ classes: [key], confidence: Math.round((0.9 / keys.length) * 100) / 100 }))
}

/** "9306.30 (cartridges)" → 930630; "72-83" → 72, 73, ...; "8411/8412" → both. */
function headingsOf(entry: string): readonly string[] {
  return entry
    .replace(/\(.*?\)/g, '')
    .split(/[/,]/)
    .flatMap((part) => {
      const range = /^\s*(\d{2,4})-(\d{2,4})\s*$/.exec(part)
      if (range === null) return [part.replace(/\D/g, '')]
      const [, from = '', to = ''] = range
      const headings: string[] = []
      for (let at = Number(from); at <= Number(to); at++) headings.push(String(at).padStart(from.length, '0'))
      return headings
    })
    .filter((heading) => heading !== '')
}

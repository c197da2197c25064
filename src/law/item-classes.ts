import { calibreMatches } from './calibre.ts'
import { hsCodeOf, hsCodesIn, readingsOfHs } from './hs-codes.ts'
import { entryAt, type ItemReading, itemLexicon, UNSPACED } from './item-lexicon.ts'
import { itemTokens } from './item-tokens.ts'
import { type LawBook, loadLaw } from './load-law.ts'
import { withKnowHow } from './technology.ts'

export type { ItemReading } from './item-lexicon.ts'

/** Item words of a phrase with the classes they may stand for. */
export interface ItemMatch {
  /** As the phrase has them. */
  readonly words: string
  readonly start: number
  readonly end: number
  /** Likeliest first; several where the words are weak ("missiles"). */
  readonly readings: readonly ItemReading[]
}

/**
 * Finds the item classes that words of a report stand for: "152 mm shells", "HS 9306.30", "technologies for satellites
 * and submarines", a class key. The longest known phrase wins; words of all languages are looked up at once.
 *
 * @returns matches in text order, never overlapping; empty where no word is known
 */
export function matchItems(phrase: string, law: LawBook = loadLaw()): readonly ItemMatch[] {
  const whole = wholePhrase(phrase, law)
  if (whole !== null) return [whole]
  const lexicon = itemLexicon(law)
  const tokens = itemTokens(phrase, law.itemWords.spelling)
  const taken = new Uint8Array(phrase.length)
  const found: ItemMatch[] = []
  const take = (start: number, end: number, readings: readonly ItemReading[]): void => {
    taken.fill(1, start, end)
    if (readings.length === 0) return
    const sorted = [...readings].sort((a, b) => b.confidence - a.confidence)
    found.push({ words: phrase.slice(start, end), start, end, readings: sorted })
  }
  for (const { code, start, end } of hsCodesIn(phrase)) take(start, end, readingsOfHs(code, law))
  if (UNSPACED.test(phrase)) {
    const lower = phrase.toLowerCase()
    for (const { word, readings } of lexicon.unspaced) {
      for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) {
        if (taken[at] === 0 && taken[at + word.length - 1] === 0) take(at, at + word.length, readings)
      }
    }
  }
  for (const { start, end, readings } of calibreMatches(tokens, law.itemWords, taken)) take(start, end, readings)
  for (let i = 0; i < tokens.length; i++) {
    if (taken[tokens[i]!.start] === 1) continue
    const entry = entryAt(lexicon, tokens, i)
    if (entry === null) continue
    const last = tokens[i + entry.stems.length - 1]!
    take(tokens[i]!.start, last.end, entry.readings)
    i += entry.stems.length - 1
  }
  found.sort((a, b) => a.start - b.start)
  return withKnowHow(phrase, tokens, withoutHeads(phrase, found), law)
}

/** "Shahed-136 drones", "anti-tank missile launchers": a weak word right after a sure one is only its head. */
function withoutHeads(phrase: string, found: readonly ItemMatch[]): readonly ItemMatch[] {
  return found.filter((match, i) => {
    const before = found[i - 1]
    if (before === undefined || match.readings.length < 2 || before.readings.length > 1) return true
    return !/^[\s-]+$/.test(phrase.slice(before.end, match.start))
  })
}

/** A phrase that is a class key ("artillery_ammunition") or a customs code as a whole. */
function wholePhrase(phrase: string, law: LawBook): ItemMatch | null {
  const words = phrase.trim()
  const start = phrase.indexOf(words)
  const at = { words, start, end: start + words.length }
  if (itemLexicon(law).keys.has(words)) return { ...at, readings: [{ classes: [words], confidence: 1 }] }
  const code = hsCodeOf(phrase)
  if (code === null) return null
  const readings = readingsOfHs(code, law)
  return readings.length === 0 ? null : { ...at, readings }
}

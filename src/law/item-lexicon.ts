import { type ItemToken, itemTokens } from './item-tokens.ts'
import type { LawBook } from './load-law.ts'

/** One way to read item words: the classes that hold together, and how likely this reading is (0 to 1). */
export interface ItemReading {
  readonly classes: readonly string[]
  readonly confidence: number
}

/** A phrase of the lexicon. No readings: the phrase looks like an item and is none. */
export interface LexiconEntry {
  readonly stems: readonly string[]
  readonly readings: readonly ItemReading[]
}

/** All item words of the law, ready to be looked up. */
export interface ItemLexicon {
  /** By first stem, longest phrase first. */
  readonly byFirst: ReadonlyMap<string, readonly LexiconEntry[]>
  /** Words of scripts that put no space between words, longest first: found as parts of the text. */
  readonly unspaced: readonly { readonly word: string; readonly readings: readonly ItemReading[] }[]
  readonly keys: ReadonlySet<string>
}

export const UNSPACED = /[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u

// A plain class word ("artillery shells") leaves little doubt, yet words are not customs papers.
const PLAIN = 0.9

const kept = new WeakMap<LawBook, ItemLexicon>()

/** The lexicon of a rule base; built once, when first needed. */
export function itemLexicon(law: LawBook): ItemLexicon {
  const known = kept.get(law)
  if (known !== undefined) return known
  const built = build(law)
  kept.set(law, built)
  return built
}

/** The longest entry whose stems stand at `from`, or null. */
export function entryAt(lexicon: ItemLexicon, tokens: readonly ItemToken[], from: number): LexiconEntry | null {
  const entries = lexicon.byFirst.get(tokens[from]?.stem ?? '') ?? []
  for (const entry of entries) {
    if (entry.stems.every((stem, i) => isStem(tokens[from + i], stem, i))) return entry
  }
  return null
}

function isStem(token: ItemToken | undefined, stem: string, position: number): boolean {
  return token !== undefined && token.stem === stem && (position === 0 || !token.breaks)
}

function build(law: LawBook): ItemLexicon {
  const { itemWords } = law
  const readings = new Map<string, { words: string; readings: ItemReading[]; rank: number }>()
  // Of one phrase the more careful reading stands: no item, then two classes at once, then weak, then plain.
  const add = (words: string, rank: number, reading: ItemReading | null): void => {
    const key = stemsOf(words, law).join(' ')
    const known = readings.get(key)
    if (known === undefined || known.rank < rank) {
      readings.set(key, { words, readings: reading === null ? [] : [reading], rank })
    } else if (known.rank === rank && reading !== null) {
      if (!known.readings.some(({ classes }) => classes.join() === reading.classes.join())) known.readings.push(reading)
    }
  }
  for (const { key, surface } of law.itemClasses) {
    for (const words of Object.values(surface).flat()) add(words, 0, { classes: [key], confidence: PLAIN })
  }
  for (const [words, classes] of Object.entries(itemWords.weak)) {
    for (const [key, confidence] of Object.entries(classes)) add(words, 1, { classes: [key], confidence })
  }
  for (const [words, classes] of Object.entries(itemWords.both)) add(words, 2, { classes, confidence: PLAIN })
  for (const words of itemWords.notItems) add(words, 3, null)

  const byFirst = new Map<string, LexiconEntry[]>()
  const unspaced: { word: string; readings: readonly ItemReading[] }[] = []
  for (const { words, readings: found } of readings.values()) {
    const shared = found.length > 1 ? found.map((one) => ({ ...one, confidence: share(one, found) })) : found
    if (UNSPACED.test(words)) {
      unspaced.push({ word: words.toLowerCase(), readings: shared })
      if (words.includes(' ')) unspaced.push({ word: words.toLowerCase().replaceAll(' ', ''), readings: shared })
      continue
    }
    const stems = stemsOf(words, law)
    const first = stems[0]
    if (first === undefined) continue
    const list = byFirst.get(first) ?? []
    list.push({ stems, readings: shared })
    byFirst.set(first, list)
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.stems.length - a.stems.length)
  unspaced.sort((a, b) => b.word.length - a.word.length)
  return { byFirst, unspaced, keys: new Set(law.itemClasses.map(({ key }) => key)) }
}

/** Classes that share one plain word are equally likely; weak words bring their own figures. */
function share(reading: ItemReading, all: readonly ItemReading[]): number {
  return reading.confidence === PLAIN ? Math.round((PLAIN / all.length) * 100) / 100 : reading.confidence
}

function stemsOf(words: string, law: LawBook): readonly string[] {
  return itemTokens(words, law.itemWords.spelling).map(({ stem }) => stem)
}

import type { JsonRecord } from './law-json.ts'

/** How item words are read where the word alone does not settle the class (`data/law/item-words.json`). */
export interface ItemWords {
  /** Words with several readings: class to confidence, 0 to 1. */
  readonly weak: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Words that are several classes at once: a limousine is a luxury and a vehicle. */
  readonly both: Readonly<Record<string, readonly string[]>>
  /** Phrases that look like items and are none: "shell company". */
  readonly notItems: readonly string[]
  /** Words that turn the goods beside them into know-how. */
  readonly technology: readonly string[]
  /** What joins such a word to the goods after it: "for", "related to". */
  readonly technologyLinks: readonly string[]
  readonly calibreHeads: {
    readonly ammunition: readonly string[]
    readonly rocket: readonly string[]
    readonly gun: readonly string[]
    readonly launcher: readonly string[]
  }
  /** Spellings folded before matching: "armour" to "armor". */
  readonly spelling: Readonly<Record<string, string>>
}

export function itemWordsFromJson(record: JsonRecord): ItemWords {
  return {
    weak: record.weak as ItemWords['weak'],
    both: record.both as ItemWords['both'],
    notItems: record.not_items as readonly string[],
    technology: record.technology as readonly string[],
    technologyLinks: record.technology_links as readonly string[],
    calibreHeads: record.calibre_heads as ItemWords['calibreHeads'],
    spelling: record.spelling as ItemWords['spelling'],
  }
}

import { readPackagedJson } from '../../model/packaged-data.ts'
import { keysInText } from './word-key.ts'

interface InTextWords {
  /** Keys of words that speak of ships. */
  readonly vessel: ReadonlySet<string>
  /** Keys of everyday words that also are names of ships and firms. */
  readonly everyday: ReadonlySet<string>
  /** Korean particles and titles that are written together with a name. */
  readonly koreanEndings: ReadonlySet<string>
}

let words: InTextWords | null = null

/** The word lists of `data/watchlist/in-text.json`, read once, when first needed. */
export function inTextWords(): InTextWords {
  if (words !== null) return words
  const file =
    readPackagedJson<Record<'vessel_words' | 'everyday_words' | 'korean_endings', readonly string[]>>(
      'watchlist/in-text.json',
    )
  const keys = (list: readonly string[]) => new Set(list.map((word) => keysInText(word)[0]?.[0] ?? ''))
  words = {
    vessel: keys(file.vessel_words),
    everyday: keys(file.everyday_words),
    koreanEndings: new Set(file.korean_endings),
  }
  return words
}

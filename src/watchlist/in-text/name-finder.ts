import type { ListedName, Listing } from '../../model/listing.ts'
import type { NameClass } from '../../names/analyse-name.ts'
import { nameTable } from '../../names/name-tables.ts'
import { normaliseName } from '../../names/normalise-name.ts'
import type { Script } from '../../names/script-of.ts'
import { inTextWords } from './in-text-words.ts'
import { formsOf, isPatronymic, isSkipped } from './name-forms.ts'
import { TokenTrie } from './token-trie.ts'
import { keysInText } from './word-key.ts'

/** A listed name as it is looked for in texts. */
export interface SoughtName {
  readonly listing: Listing
  readonly name: ListedName
  readonly as: NameClass
  readonly script: Script
  readonly words: number
  /** How much its words say together: .3 for "Kim", up to 1 for a rare word. */
  readonly weight: number
}

/** A word of a text, as far as names go. */
export interface TextWord {
  readonly key: string
  /** Numbers of the listed words it may be, likeliest first. */
  readonly tokens: readonly number[]
  /** Articles, initials, patronymics: a name may have them or lack them. */
  readonly optional: boolean
}

// A page has some thousand different words, a day's news some ten thousand.
const MOST_REMEMBERED = 100_000

/** All names of some listings, ready to be found in texts. */
export class NameFinder {
  readonly trie = new TokenTrie()
  readonly names: SoughtName[] = []
  readonly #tokens = new Map<string, number>()
  readonly keys: string[] = []
  #remembered = new Map<string, TextWord>()

  constructor(listings: Iterable<Listing>) {
    const { very_common, common } = nameTable('common-parts')
    const keysOf = (words: readonly string[]) => new Set(words.map((word) => keysInText(word)[0]?.[0] ?? ''))
    const veryCommon = keysOf(very_common)
    const usual = keysOf(common)
    const { everyday } = inTextWords()
    const weightOf = (key: string) =>
      veryCommon.has(key) ? 0.3 : usual.has(key) || everyday.has(key) ? 0.4 : Math.min(1, 0.35 + 0.1 * key.length)
    for (const listing of listings) {
      for (const name of listing.names) {
        const forms = formsOf(name.text, listing.schema)
        if (forms === null) continue
        const [first = []] = forms.sequences
        const weight = first.reduce((sum, key) => sum + weightOf(key), 0)
        const number = this.names.push({ listing, name, ...forms, words: first.length, weight }) - 1
        for (const keys of forms.sequences) {
          if (!keys.includes(''))
            this.trie.add(
              keys.map((key) => this.#tokenOf(key)),
              number,
            )
        }
      }
    }
  }

  /** What a word of a text may be among the listed words. */
  word(text: string): TextWord {
    let known = this.#remembered.get(text)
    if (known === undefined) {
      if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered = new Map()
      known = this.#look(text)
      this.#remembered.set(text, known)
    }
    return known
  }

  #look(text: string): TextWord {
    const [keys = []] = keysInText(text)
    const [plain] = normaliseName(text)
    return {
      key: keys[0] ?? '',
      tokens: keys.map((key) => this.#tokens.get(key)).filter((token) => token !== undefined),
      optional: plain !== undefined && (isSkipped(plain) || isPatronymic(plain)),
    }
  }

  #tokenOf(key: string): number {
    let token = this.#tokens.get(key)
    if (token === undefined) {
      token = this.keys.push(key) - 1
      this.#tokens.set(key, token)
    }
    return token
  }
}

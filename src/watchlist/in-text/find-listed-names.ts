import type { Listing } from '../../model/listing.ts'
import { type CutWords, cutWords, GAP } from './cut-words.ts'
import { inTextWords } from './in-text-words.ts'
import { isSlip } from './is-slip.ts'
import { type Place, type Standing, standingOf } from './judge-place.ts'
import { NameFinder, type SoughtName } from './name-finder.ts'

/** Listings that one name in a text is the name of. */
export interface NameFound {
  /** UTF-16 code units into the text. */
  readonly start: number
  /** Excluded. */
  readonly end: number
  readonly parties: readonly PartyFound[]
}

export interface PartyFound {
  readonly listing: Listing
  /** The listed name, as the list has it. */
  readonly name: string
  /** `near` is one slip in a long word; `other_script` is a name listed in other letters. */
  readonly form: 'exact' | 'near' | 'other_script'
}

interface Reached {
  readonly last: number
  readonly node: number
  readonly near: boolean
}

interface Pending {
  readonly found: NameFound
  readonly standing: Standing
}

const MOST_WORDS = 24
const SHORTEST_NEAR = 6
const finders = new WeakMap<object, NameFinder>()

/**
 * Finds listed names in running text of any script: the longest at each place, in the normal form that screening compares
 * in. Common words, single words and weak aliases count only where the text around bears them out. What is found is a
 * question for a person: namesakes stay.
 *
 * @param lists an opened watchlist; its names are prepared at the first text and kept
 * @returns in text order, none inside another
 */
export function findListedNames(text: string, lists: { readonly listings: Iterable<Listing> }): readonly NameFound[] {
  let finder = finders.get(lists)
  if (finder === undefined) {
    finder = new NameFinder(lists.listings)
    finders.set(lists, finder)
  }
  return new TextSearch(text, finder).all()
}

/** One text held against one finder. */
class TextSearch {
  readonly #text: string
  readonly #finder: NameFinder
  readonly #words: CutWords
  // A long text is searched once for each party's numbers, however often it is met.
  readonly #identified = new Map<Listing, boolean>()

  constructor(text: string, finder: NameFinder) {
    this.#text = text
    this.#finder = finder
    this.#words = cutWords(text)
  }

  all(): NameFound[] {
    const certain: NameFound[] = []
    const pending: Pending[] = []
    const borne = new Set<Listing>()
    for (let at = 0; at < this.#words.count; ) {
      const hit = this.#mayBegin(at) ? this.#longestAt(at) : null
      if (hit === null) {
        at++
        continue
      }
      for (const { found, standing } of hit.judged) {
        if (standing === 'sure') {
          certain.push(found)
          for (const { listing } of found.parties) borne.add(listing)
        } else pending.push({ found, standing })
      }
      at = hit.last + 1
    }
    for (const { found } of pending) {
      const parties = found.parties.filter(({ listing }) => borne.has(listing) || this.#hasIdentifier(listing))
      if (parties.length > 0) certain.push({ ...found, parties })
    }
    return joined(certain)
  }

  #hasIdentifier(listing: Listing): boolean {
    let known = this.#identified.get(listing)
    if (known === undefined) {
      known = listing.identifiers.some(
        ({ value }) => value.length >= 7 && this.#text.includes(value.replace(/^IMO\s*/i, '')),
      )
      this.#identified.set(listing, known)
    }
    return known
  }

  /** Small letters begin no name in scripts that have capitals. */
  #mayBegin(at: number): boolean {
    const code = this.#text.charCodeAt(this.#words.starts[at]!)
    return !(code >= 0x61 && code <= 0x7a) && !(code >= 0x430 && code <= 0x45f)
  }

  #longestAt(at: number): { readonly last: number; readonly judged: readonly Pending[] } | null {
    const reached: Reached[] = []
    this.#walk(at, 0, this.#finder.trie.root, false, reached)
    reached.sort((a, b) => b.last - a.last || Number(a.near) - Number(b.near))
    for (const { last, node, near } of reached) {
      const judged = this.#judge(at, last, this.#finder.trie.valuesAt(node), near)
      if (judged.length > 0) return { last, judged }
    }
    return null
  }

  #walk(at: number, taken: number, node: number, near: boolean, reached: Reached[]): void {
    const { trie } = this.#finder
    if (at >= this.#words.count || taken > MOST_WORDS || reached.length > MOST_WORDS) return
    if (taken > 0 && !this.#holdsTogether(at)) return
    const word = this.#finder.word(this.#wordAt(at))
    let met = false
    const go = (child: number, last: number, isNear: boolean) => {
      if (trie.isEnd(child)) reached.push({ last, node: child, near: isNear })
      this.#walk(last + 1, taken + 1, child, isNear, reached)
    }
    for (const token of word.tokens) {
      const child = trie.child(node, token)
      if (child < 0) continue
      met = true
      go(child, at, near)
    }
    // "Jong-un" where the list has "Jongun".
    if (this.#words.gaps[at + 1] === GAP.hyphen && at + 1 < this.#words.count) {
      const both = this.#finder.word(this.#wordAt(at) + this.#wordAt(at + 1))
      for (const token of both.tokens) {
        const child = trie.child(node, token)
        if (child >= 0) go(child, at + 1, near)
      }
    }
    if (met || taken === 0) return
    if (word.optional) this.#walk(at + 1, taken + 1, node, near, reached)
    else if (!near && word.key.length >= SHORTEST_NEAR) {
      for (const [token, child] of trie.following(node)) {
        if (isSlip(word.key, this.#finder.keys[token]!)) go(child, at, true)
      }
    }
  }

  #wordAt(at: number): string {
    return this.#text.slice(this.#words.starts[at]!, this.#words.ends[at]!)
  }

  #holdsTogether(at: number): boolean {
    const gap = this.#words.gaps[at]!
    if (gap === GAP.end) return false
    // A full stop after an initial or an abbreviation ends no sentence.
    if (gap === GAP.dot) return this.#words.ends[at - 1]! - this.#words.starts[at - 1]! <= 2
    return true
  }

  #judge(first: number, last: number, values: readonly number[], near: boolean): Pending[] {
    const place: Place = {
      text: this.#text,
      words: this.#words,
      first,
      last,
      vesselNear: () => this.#vesselNear(first, last),
    }
    const start = this.#words.starts[first]!
    const end = this.#words.ends[last]!
    const spelled = this.#text.slice(start, end)
    const judged: Pending[] = []
    for (const standing of ['sure', 'needs_more'] as const) {
      const names = values
        .map((value) => this.#finder.names[value]!)
        .filter((name) => standingOf(name, place, near) === standing)
      if (names.length > 0) judged.push({ standing, found: { start, end, parties: partiesOf(names, near, spelled) } })
    }
    return judged
  }

  /** A word of ships within twelve words of the same sentence. */
  #vesselNear(first: number, last: number): boolean {
    const { vessel } = inTextWords()
    const speaks = (at: number) => vessel.has(this.#finder.word(this.#wordAt(at)).key)
    for (let at = first - 1; at >= Math.max(0, first - 12) && this.#words.gaps[at + 1]! < GAP.dot; at--) {
      if (speaks(at)) return true
    }
    const end = Math.min(this.#words.count, last + 13)
    for (let at = last + 1; at < end && this.#words.gaps[at]! < GAP.dot; at++) if (speaks(at)) return true
    return false
  }
}

const CYRILLIC = /\p{Script=Cyrillic}/u

function partiesOf(names: readonly SoughtName[], near: boolean, spelled: string): PartyFound[] {
  const parties = new Map<Listing, PartyFound>()
  for (const { listing, name, script } of names) {
    if (parties.has(listing) && (script === 'cyrillic') !== CYRILLIC.test(spelled)) continue
    const other = (script === 'cyrillic' || script === 'latin') && (script === 'cyrillic') !== CYRILLIC.test(spelled)
    parties.set(listing, { listing, name: name.text, form: near ? 'near' : other ? 'other_script' : 'exact' })
  }
  return [...parties.values()]
}

/** In text order; what was found at one place twice is one. */
function joined(found: readonly NameFound[]): NameFound[] {
  const places = new Map<number, NameFound>()
  for (const one of found) {
    const known = places.get(one.start)
    places.set(one.start, known === undefined ? one : { ...known, parties: [...known.parties, ...one.parties] })
  }
  return [...places.values()].sort((a, b) => a.start - b.start)
}

import type { NameKey } from '../names/name-keys.ts'

const SHORTEST_NEAR = 4
/** A key that more owners share says too little to be walked unless nothing else is left. */
const MOST_OWNERS = 4000
/** Near spellings count less than the word itself. */
const NEAR = 0.75

/**
 * Finds the owners of names by their keys. Words are kept once, with the words that one letter less makes of them, so that
 * a spelling one slip away (a letter more, less, another, two swapped) is found without walking the dictionary.
 */
export class NameDictionary<Owner> {
  readonly #owners: Owner[] = []
  readonly #ownerNumber = new Map<Owner, number>()
  readonly #ownersOf = new Map<string, number[]>()
  readonly #near = new Map<string, string | string[]>()

  /** Adds one name of an owner. */
  add(owner: Owner, keys: readonly NameKey[]): void {
    let number = this.#ownerNumber.get(owner)
    if (number === undefined) {
      number = this.#owners.length
      this.#owners.push(owner)
      this.#ownerNumber.set(owner, number)
    }
    for (const { key, word } of keys) {
      const known = this.#ownersOf.get(key)
      if (known === undefined) {
        this.#ownersOf.set(key, [number])
        if (word !== null) this.#addNear(word)
      } else if (known.at(-1) !== number) known.push(number)
    }
  }

  /** Owners that share keys, with the sum of the shared keys' weights by rarity. */
  search(keys: readonly NameKey[]): Map<Owner, number> {
    const sums = new Map<number, number>()
    const weights = new Map<string, number>()
    const note = (key: string, weight: number) => {
      if (this.#ownersOf.has(key) && weight > (weights.get(key) ?? 0)) weights.set(key, weight)
    }
    for (const { key, weight, word } of keys) {
      note(key, weight)
      if (word !== null) for (const near of this.#nearWords(word)) note(`w${near}`, weight * NEAR)
    }
    const rarestFirst = [...weights].sort((a, b) => this.#ownersOf.get(a[0])!.length - this.#ownersOf.get(b[0])!.length)
    for (const [key, weight] of rarestFirst) {
      const owners = this.#ownersOf.get(key)!
      if (owners.length > MOST_OWNERS && sums.size > 0) break
      const worth = weight * Math.log(1 + this.#owners.length / owners.length)
      for (const owner of owners) sums.set(owner, (sums.get(owner) ?? 0) + worth)
    }
    return new Map([...sums].map(([number, sum]) => [this.#owners[number]!, sum]))
  }

  #addNear(word: string): void {
    if (word.length < SHORTEST_NEAR) return
    for (const shorter of withoutOneLetter(word)) {
      const known = this.#near.get(shorter)
      if (known === undefined) this.#near.set(shorter, word)
      else if (typeof known === 'string') this.#near.set(shorter, [known, word])
      else known.push(word)
    }
  }

  /** Words of the dictionary one slip away. */
  #nearWords(word: string): Set<string> {
    const found = new Set<string>()
    if (word.length < SHORTEST_NEAR - 1) return found
    for (const shorter of [word, ...withoutOneLetter(word)]) {
      found.add(shorter)
      const near = this.#near.get(shorter)
      if (typeof near === 'string') found.add(near)
      else if (near !== undefined) for (const other of near) found.add(other)
    }
    return found
  }
}

function withoutOneLetter(word: string): Set<string> {
  const shorter = new Set<string>()
  for (let i = 0; i < word.length && i < 24; i++) shorter.add(word.slice(0, i) + word.slice(i + 1))
  return shorter
}

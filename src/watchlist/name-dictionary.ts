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

  /** The `limit` owners that share most, with the sum of the shared keys' weights by rarity. */
  search(keys: readonly NameKey[], limit: number): (readonly [owner: Owner, sum: number])[] {
    const weights = new Map<string, number>()
    const note = (key: string, weight: number) => {
      if (this.#ownersOf.has(key) && weight > (weights.get(key) ?? 0)) weights.set(key, weight)
    }
    for (const { key, weight, word } of keys) {
      note(key, weight)
      if (word !== null) for (const near of this.#nearWords(word)) note(`w${near}`, weight * NEAR)
    }
    const rarestFirst = [...weights].sort((a, b) => this.#ownersOf.get(a[0])!.length - this.#ownersOf.get(b[0])!.length)
    const sums = new Float64Array(this.#owners.length)
    const touched: number[] = []
    for (const [key, weight] of rarestFirst) {
      const owners = this.#ownersOf.get(key)!
      if (owners.length > MOST_OWNERS && touched.length > 0) break
      const worth = weight * Math.log(1 + this.#owners.length / owners.length)
      for (const owner of owners) {
        if (sums[owner] === 0) touched.push(owner)
        sums[owner]! += worth
      }
    }
    return best(touched, sums, limit).map((number) => [this.#owners[number]!, sums[number]!])
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

/** The numbers with the highest sums; more than `limit` only where sums are equal. */
function best(touched: number[], sums: Float64Array, limit: number): number[] {
  if (touched.length <= limit) return touched
  const sorted = Float64Array.from(touched, (number) => sums[number]!).sort()
  const least = sorted[sorted.length - limit]!
  return touched.filter((number) => sums[number]! >= least)
}

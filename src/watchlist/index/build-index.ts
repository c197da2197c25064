import type { IndexArrays } from './index-arrays.ts'
import type { NameKeys } from './index-keys.ts'
import { hashKey, hashWord, type KeyHash } from './key-hash.ts'
import { withoutOneLetter } from './near-words.ts'

/** One name to be indexed. */
export interface NameToIndex {
  /** Number of the party that bears it, counted from 0. */
  readonly owner: number
  readonly keys: NameKeys
}

/** Builds an index over names, in one pass and one sort by counting. */
export function buildIndex(names: Iterable<NameToIndex>): IndexArrays {
  const terms = new Terms()
  const owners = new Growing()
  const nameEnd = new Growing()
  const termOfPosting = new Growing()
  const nearHash = new Growing()
  const nearTerm = new Growing()
  for (const { owner, keys } of names) {
    for (const { key, near } of keys.keys) {
      const before = terms.count
      const term = terms.add(key)
      termOfPosting.push(term)
      if (near === null || term < before) continue
      for (const shorter of withoutOneLetter(near)) {
        nearHash.push(hashWord(shorter))
        nearTerm.push(term)
      }
    }
    if (keys.whole !== null) termOfPosting.push(terms.add(keys.whole))
    owners.push(owner)
    nameEnd.push(termOfPosting.length)
  }
  return {
    nameOwner: owners.toArray(),
    ...terms.toArrays(),
    ...postingsOf(termOfPosting.toArray(), nameEnd.toArray(), terms.count),
    ...bucketsOf(nearHash.toArray(), nearTerm.toArray()),
  }
}

function postingsOf(termOfPosting: Uint32Array, nameEnd: Uint32Array, terms: number) {
  const postingStart = new Uint32Array(terms + 1)
  for (const term of termOfPosting) postingStart[term + 1]!++
  for (let term = 0; term < terms; term++) postingStart[term + 1]! += postingStart[term]!
  const next = postingStart.slice(0, terms)
  const postings = new Uint32Array(termOfPosting.length)
  let at = 0
  for (let name = 0; name < nameEnd.length; name++) {
    for (; at < nameEnd[name]!; at++) postings[next[termOfPosting[at]!]!++] = name
  }
  return { postingStart, postings }
}

/** Sorts shortened words into buckets by their hash, about one a bucket. */
function bucketsOf(hashes: Uint32Array, terms: Uint32Array) {
  const buckets = powerOfTwo(hashes.length)
  const nearStart = new Uint32Array(buckets + 1)
  for (const hash of hashes) nearStart[(hash & (buckets - 1)) + 1]!++
  for (let bucket = 0; bucket < buckets; bucket++) nearStart[bucket + 1]! += nearStart[bucket]!
  const next = nearStart.slice(0, buckets)
  const nearHash = new Uint32Array(hashes.length)
  const nearTerm = new Uint32Array(hashes.length)
  for (let i = 0; i < hashes.length; i++) {
    const to = next[hashes[i]! & (buckets - 1)]!++
    nearHash[to] = hashes[i]!
    nearTerm[to] = terms[i]!
  }
  return { nearStart, nearHash, nearTerm }
}

/** Numbers keys in the order they are first met. */
class Terms {
  readonly #first = new Growing()
  readonly #second = new Growing()
  #slots = new Uint32Array(1024)
  readonly #hash: KeyHash = { first: 0, second: 0 }

  get count(): number {
    return this.#first.length
  }

  add(key: string): number {
    hashKey(key, this.#hash)
    const { first, second } = this.#hash
    const mask = this.#slots.length - 1
    let slot = first & mask
    for (; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      const term = this.#slots[slot]! - 1
      if (this.#first.at(term) === first && this.#second.at(term) === second) return term
    }
    this.#first.push(first)
    this.#second.push(second)
    this.#slots[slot] = this.count
    if (this.count * 2 > this.#slots.length) this.#spread()
    return this.count - 1
  }

  toArrays() {
    return { termFirst: this.#first.toArray(), termSecond: this.#second.toArray(), termSlots: this.#slots }
  }

  #spread(): void {
    const slots = new Uint32Array(this.#slots.length * 2)
    const mask = slots.length - 1
    for (let term = 0; term < this.count; term++) {
      let slot = this.#first.at(term) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = term + 1
    }
    this.#slots = slots
  }
}

/** Numbers below 2^32 in a row that grows. */
class Growing {
  #numbers = new Uint32Array(1024)
  length = 0

  push(number: number): void {
    if (this.length === this.#numbers.length) {
      const wider = new Uint32Array(this.length * 2)
      wider.set(this.#numbers)
      this.#numbers = wider
    }
    this.#numbers[this.length++] = number
  }

  at(position: number): number {
    return this.#numbers[position]!
  }

  toArray(): Uint32Array {
    return this.#numbers.slice(0, this.length)
  }
}

function powerOfTwo(least: number): number {
  let power = 1
  while (power < least) power *= 2
  return power
}

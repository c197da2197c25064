import type { IndexArrays } from './index-arrays.ts'
import type { NameKeys } from './index-keys.ts'
import { hashKey, hashWord, type KeyHash } from './key-hash.ts'
import { withoutOneLetter } from './near-words.ts'

/** A party that shares keys with a query. */
export interface RankedOwner {
  readonly owner: number
  /** Sum over the keys that its nearest name shares, by weight and rarity; only good for ordering. */
  readonly rank: number
}

/** A term of the index that the query asks for. */
export interface QueryTerm {
  readonly term: number
  /** What sharing it adds to a name's rank. */
  readonly worth: number
}

/** A word one slip away counts less than the word itself. */
const NEAR = 0.75
/** Bounds are sums in another order: they may be off by a rounding. */
const ROUNDING = 1 + 1e-9
/** A search by halves reads about so many names of a long row for each that it looks up. */
const STEPS = 20

/** Searches the arrays of an index. Keeps room for one search at a time, so each thread needs its own over shared arrays. */
export class CandidateIndex {
  readonly arrays: IndexArrays
  readonly #sums: Float64Array
  readonly #touched: Uint32Array
  readonly #best: Float64Array
  readonly #owners: Uint32Array
  readonly #hash: KeyHash = { first: 0, second: 0 }

  constructor(arrays: IndexArrays) {
    this.arrays = arrays
    const names = arrays.nameOwner.length
    let owners = 0
    for (const owner of arrays.nameOwner) if (owner >= owners) owners = owner + 1
    this.#sums = new Float64Array(names)
    this.#touched = new Uint32Array(names)
    this.#best = new Float64Array(owners)
    this.#owners = new Uint32Array(owners)
  }

  /**
   * The `limit` owners of highest rank, best first, equal ones by number. It is the same answer as adding up every key of
   * every name: rows of common keys are passed over only where they cannot change it.
   */
  search(query: NameKeys, limit: number): readonly RankedOwner[] {
    const terms = this.termsOf(query)
    if (limit <= 0 || terms.length === 0) return []
    const search = new Search(this.arrays, this.#sums, this.#touched, this.#best, this.#owners)
    search.run(terms, limit)
    return search.take(limit)
  }

  /** The query's terms that the index has: the whole name first, then rarest first. */
  termsOf(query: NameKeys): readonly QueryTerm[] {
    const weights = new Map<number, number>()
    const note = (term: number, weight: number) => {
      if (weight > (weights.get(term) ?? 0)) weights.set(term, weight)
    }
    for (const { key, weight, near } of query.keys) {
      const term = this.#termOf(key)
      if (term >= 0) note(term, weight)
      if (near !== null) this.#noteNear(near, weight * NEAR, note)
    }
    const names = this.arrays.nameOwner.length
    const terms = [...weights].map(([term, weight]) => ({
      term,
      worth: weight * Math.log(1 + names / lengthOf(this.arrays, term)),
    }))
    terms.sort((a, b) => lengthOf(this.arrays, a.term) - lengthOf(this.arrays, b.term) || a.term - b.term)
    const whole = query.whole === null ? -1 : this.#termOf(query.whole)
    // More than all else together: the same name never stands behind one that only shares much.
    if (whole >= 0) terms.unshift({ term: whole, worth: 1 + terms.reduce((sum, { worth }) => sum + worth, 0) })
    return terms
  }

  #noteNear(word: string, weight: number, note: (term: number, weight: number) => void): void {
    this.#noteLonger(word, weight, note)
    for (const shorter of withoutOneLetter(word)) {
      const term = this.#termOf(`w${shorter}`)
      if (term >= 0) note(term, weight)
      this.#noteLonger(shorter, weight, note)
    }
  }

  /** Words that one letter less makes into this one. */
  #noteLonger(word: string, weight: number, note: (term: number, weight: number) => void): void {
    const { nearStart, nearHash, nearTerm } = this.arrays
    const hash = hashWord(word)
    const bucket = hash & (nearStart.length - 2)
    for (let at = nearStart[bucket]!; at < nearStart[bucket + 1]!; at++) {
      if (nearHash[at] === hash) note(nearTerm[at]!, weight)
    }
  }

  #termOf(key: string): number {
    const { termFirst, termSecond, termSlots } = this.arrays
    hashKey(key, this.#hash)
    const { first, second } = this.#hash
    const mask = termSlots.length - 1
    for (let slot = first & mask; termSlots[slot] !== 0; slot = (slot + 1) & mask) {
      const term = termSlots[slot]! - 1
      if (termFirst[term] === first && termSecond[term] === second) return term
    }
    return -1
  }
}

/** One search; on `take` the arrays it was lent are as clean as they came. */
class Search {
  readonly #arrays: IndexArrays
  /** By name, by owner: 0 where not met yet. */
  readonly #sums: Float64Array
  readonly #best: Float64Array
  readonly #touched: Uint32Array
  readonly #owners: Uint32Array
  #touchedCount = 0
  #ownerCount = 0

  constructor(arrays: IndexArrays, sums: Float64Array, touched: Uint32Array, best: Float64Array, owners: Uint32Array) {
    this.#arrays = arrays
    this.#sums = sums
    this.#touched = touched
    this.#best = best
    this.#owners = owners
  }

  run(terms: readonly QueryTerm[], limit: number): void {
    const rest = restsOf(terms)
    let at = 0
    for (; at < terms.length; at++) {
      const { term, worth } = terms[at]!
      // Finding the least rank that counts costs about as much as walking so long a row.
      const isLong = lengthOf(this.#arrays, term) > this.#ownerCount >> 1
      if (isLong && this.#ownerCount >= limit && rest[at]! * ROUNDING < this.#leastOf(limit)) break
      this.#walk(term, worth)
    }
    let kept = this.#touched.subarray(0, this.#touchedCount)
    for (; at < terms.length; at++) {
      // No new name can reach the best any more, and of those met only names this near can.
      const least = this.#leastOf(limit)
      kept = kept.filter((name) => (this.#sums[name]! + rest[at]!) * ROUNDING >= least)
      const { term, worth } = terms[at]!
      if (kept.length * STEPS < lengthOf(this.#arrays, term)) this.#lookUp(kept, term, worth)
      else this.#walkMet(term, worth)
    }
  }

  take(limit: number): readonly RankedOwner[] {
    const least = this.#leastOf(limit)
    const found: RankedOwner[] = []
    for (let i = 0; i < this.#ownerCount; i++) {
      const owner = this.#owners[i]!
      const rank = this.#best[owner]!
      if (rank >= least) found.push({ owner, rank })
      this.#best[owner] = 0
    }
    for (let i = 0; i < this.#touchedCount; i++) this.#sums[this.#touched[i]!] = 0
    return found.sort((a, b) => b.rank - a.rank || a.owner - b.owner).slice(0, limit)
  }

  #walk(term: number, worth: number): void {
    const { postings, postingStart } = this.#arrays
    const end = postingStart[term + 1]!
    for (let at = postingStart[term]!; at < end; at++) {
      const name = postings[at]!
      if (this.#sums[name] === 0) this.#touched[this.#touchedCount++] = name
      this.#add(name, worth)
    }
  }

  #walkMet(term: number, worth: number): void {
    const { postings, postingStart } = this.#arrays
    const end = postingStart[term + 1]!
    for (let at = postingStart[term]!; at < end; at++) {
      const name = postings[at]!
      if (this.#sums[name] !== 0) this.#add(name, worth)
    }
  }

  #lookUp(names: Uint32Array, term: number, worth: number): void {
    const { postings, postingStart } = this.#arrays
    const start = postingStart[term]!
    const end = postingStart[term + 1]!
    for (const name of names) {
      let low = start
      let high = end
      while (low < high) {
        const middle = (low + high) >>> 1
        if (postings[middle]! < name) low = middle + 1
        else high = middle
      }
      if (low < end && postings[low] === name) this.#add(name, worth)
    }
  }

  #add(name: number, worth: number): void {
    const sum = this.#sums[name]! + worth
    this.#sums[name] = sum
    const owner = this.#arrays.nameOwner[name]!
    const best = this.#best[owner]!
    if (best === 0) this.#owners[this.#ownerCount++] = owner
    if (sum > best) this.#best[owner] = sum
  }

  /** Rank of the owner in place `limit`; 0 where there are fewer. */
  #leastOf(limit: number): number {
    if (this.#ownerCount < limit) return 0
    // The best so far in rising order: most owners are below the first of them and cost one comparison.
    const best = new Float64Array(limit)
    for (let i = 0; i < this.#ownerCount; i++) {
      const rank = this.#best[this.#owners[i]!]!
      if (rank <= best[0]!) continue
      let to = 0
      while (to + 1 < limit && best[to + 1]! < rank) {
        best[to] = best[to + 1]!
        to++
      }
      best[to] = rank
    }
    return best[0]!
  }
}

/** What a name can still gain from each term on. */
function restsOf(terms: readonly QueryTerm[]): Float64Array {
  const rest = new Float64Array(terms.length + 1)
  for (let at = terms.length - 1; at >= 0; at--) rest[at] = rest[at + 1]! + terms[at]!.worth
  return rest
}

/** How many names have a term. */
function lengthOf({ postingStart }: IndexArrays, term: number): number {
  return postingStart[term + 1]! - postingStart[term]!
}

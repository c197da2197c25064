/**
 * A candidate index as flat arrays: what is kept in a file and shared between threads. Names are numbered in the order they
 * were added; a term is a key that some name has.
 */
export interface IndexArrays {
  /** The owner (listing) of each name. */
  readonly nameOwner: Uint32Array
  /** Hashes of each term. */
  readonly termFirst: Uint32Array
  readonly termSecond: Uint32Array
  /** Open addressing over `termFirst`: number of a term plus 1, or 0. Its length is a power of two. */
  readonly termSlots: Uint32Array
  /** Where each term's names begin in `postings`; one more at the end. */
  readonly postingStart: Uint32Array
  /** Numbers of names, rising within each term. */
  readonly postings: Uint32Array
  /** Where each bucket of shortened words begins in `nearHash` and `nearTerm`; its length is a power of two plus 1. */
  readonly nearStart: Uint32Array
  /** Hash of a word with one letter left out, and the term of the word. */
  readonly nearHash: Uint32Array
  readonly nearTerm: Uint32Array
}

/** The arrays by name, in the order they are kept in. */
export const INDEX_ARRAYS = [
  'nameOwner',
  'termFirst',
  'termSecond',
  'termSlots',
  'postingStart',
  'postings',
  'nearStart',
  'nearHash',
  'nearTerm',
] as const satisfies readonly (keyof IndexArrays)[]

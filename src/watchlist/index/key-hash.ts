/** Two independent hashes of one string, 32 bits each. */
export interface KeyHash {
  first: number
  second: number
}

/**
 * Hashes a key into `into`. Keys are kept by these 64 bits alone: should two ever share them, both names are found by
 * either key, and none is lost.
 */
export function hashKey(key: string, into: KeyHash): void {
  let first = 0x811c9dc5
  let second = 0x9747b28c
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i)
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul(second ^ unit, 0x5bd1e995)
    second ^= second >>> 15
  }
  into.first = mixed(first)
  into.second = mixed(second ^ key.length)
}

/** One hash of 32 bits. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return mixed(hash)
}

// FNV leaves short words close together; this spreads them over all bits.
function mixed(hash: number): number {
  let bits = hash ^ (hash >>> 16)
  bits = Math.imul(bits, 0x85ebca6b)
  bits ^= bits >>> 13
  bits = Math.imul(bits, 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

import { distance } from 'fastest-levenshtein'

/**
 * Edits that turn one word into another, where exchanging two neighbouring letters is one edit (Damerau-Levenshtein; no
 * stretch is edited twice).
 *
 * @param limit stop when there are surely more; the answer is then `limit + 1`
 */
export function damerauLevenshtein(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  // Without exchanges an exchange costs two, so the quick distance is at most double the one looked for.
  const plain = distance(a, b)
  if (plain <= 1) return plain
  if (Math.ceil(plain / 2) > limit) return limit + 1
  return Math.min(exchangeDistance(a, b), limit + 1)
}

function exchangeDistance(a: string, b: string): number {
  const width = b.length + 1
  let beforeLast = new Uint16Array(width)
  let last = new Uint16Array(width)
  let here = new Uint16Array(width)
  for (let j = 0; j < width; j++) last[j] = j
  for (let i = 1; i <= a.length; i++) {
    here[0] = i
    const letter = a.charCodeAt(i - 1)
    const before = i > 1 ? a.charCodeAt(i - 2) : -1
    for (let j = 1; j < width; j++) {
      const other = b.charCodeAt(j - 1)
      let edits = last[j - 1]! + (letter === other ? 0 : 1)
      edits = Math.min(edits, last[j]! + 1, here[j - 1]! + 1)
      if (j > 1 && letter === b.charCodeAt(j - 2) && other === before) edits = Math.min(edits, beforeLast[j - 2]! + 1)
      here[j] = edits
    }
    const free = beforeLast
    beforeLast = last
    last = here
    here = free
  }
  return last[width - 1]!
}

/** Jaro-Winkler as Winkler (1990) has it: the bonus for a common beginning is given only above this similarity. */
const BOOST_ABOVE = 0.7
const PREFIX_WEIGHT = 0.1
const LONGEST_PREFIX = 4

/**
 * Share of letters that two words have in common and in order, 0 to 1 (Jaro 1989). Letters count as common when they
 * stand no further apart than half the longer word. Nothing is common to an empty word.
 */
export function jaro(a: string, b: string): number {
  const lengthA = a.length
  const lengthB = b.length
  if (lengthA === 0 || lengthB === 0) return 0
  if (a === b) return 1
  const reach = Math.max(0, Math.floor(Math.max(lengthA, lengthB) / 2) - 1)
  const takenA = new Uint8Array(lengthA)
  const takenB = new Uint8Array(lengthB)
  let common = 0
  for (let i = 0; i < lengthA; i++) {
    const letter = a.charCodeAt(i)
    const end = Math.min(lengthB, i + reach + 1)
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (takenB[j] === 1 || b.charCodeAt(j) !== letter) continue
      takenA[i] = 1
      takenB[j] = 1
      common++
      break
    }
  }
  if (common === 0) return 0
  let outOfOrder = 0
  for (let i = 0, j = 0; i < lengthA; i++) {
    if (takenA[i] === 0) continue
    while (takenB[j] === 0) j++
    if (a.charCodeAt(i) !== b.charCodeAt(j)) outOfOrder++
    j++
  }
  return (common / lengthA + common / lengthB + (common - outOfOrder / 2) / common) / 3
}

/**
 * Jaro similarity with a bonus for a common beginning of up to four letters.
 *
 * @param boostAbove the bonus is given above this similarity only; 0 gives it always, as the SimMetrics library does
 */
export function jaroWinkler(a: string, b: string, boostAbove = BOOST_ABOVE): number {
  const similarity = jaro(a, b)
  if (similarity <= boostAbove) return similarity
  const longest = Math.min(LONGEST_PREFIX, a.length, b.length)
  let prefix = 0
  while (prefix < longest && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++
  return similarity + prefix * PREFIX_WEIGHT * (1 - similarity)
}

/** Costs of exchanging, adding and leaving out letters, for folded Latin (see `foldName`). */
const VOWELS = 'aeiou'
const KIN: readonly (readonly [letters: string, cost: number])[] = [
  ['ks', 0.45],
  ['kc', 0.25],
  ['sc', 0.3],
  ['zs', 0.3],
  ['cz', 0.4],
  ['cC', 0.3],
  ['kg', 0.35],
  ['kX', 0.35],
  ['hX', 0.25],
  ['gX', 0.4],
  ['hg', 0.4],
  ['jg', 0.35],
  ['jZ', 0.3],
  ['jC', 0.35],
  ['jz', 0.4],
  ['Zz', 0.3],
  ['Sc', 0.45],
  ['sS', 0.3],
  ['SC', 0.35],
  ['SZ', 0.4],
  ['bp', 0.35],
  ['dt', 0.3],
  ['vf', 0.25],
  ['vb', 0.4],
  ['vu', 0.3],
  ['mn', 0.7],
  ['rl', 0.7],
  ['ij', 0.3],
]
const SIZE = 64
const EXCHANGE = new Float64Array(SIZE * SIZE).fill(1)
const INSERT = new Float64Array(SIZE).fill(1)

function slot(letter: string): number {
  return letter.charCodeAt(0) & 63
}

for (let i = 0; i < SIZE; i++) EXCHANGE[i * SIZE + i] = 0
for (const a of VOWELS) {
  INSERT[slot(a)] = 0.5
  for (const b of VOWELS) if (a !== b) EXCHANGE[slot(a) * SIZE + slot(b)] = 0.45
}
for (const [letters, cost] of [...KIN, ['ae', 0.3], ['ou', 0.3], ['ei', 0.3]] as const) {
  const a = slot(letters[0]!)
  const b = slot(letters[1]!)
  EXCHANGE[a * SIZE + b] = cost
  EXCHANGE[b * SIZE + a] = cost
}
INSERT[slot('h')] = 0.35
INSERT[slot('j')] = 0.6

/** Longer words are compared by their beginnings: no name has one. */
const MOST_LETTERS = 96

// One comparison follows the other, millions of times: the rows are made once. No call is open while another begins.
const LETTERS_A = new Uint8Array(MOST_LETTERS)
const LETTERS_B = new Uint8Array(MOST_LETTERS)
const INSERT_B = new Float64Array(MOST_LETTERS)
let beforeLast = new Float64Array(MOST_LETTERS + 1)
let last = new Float64Array(MOST_LETTERS + 1)
let here = new Float64Array(MOST_LETTERS + 1)

/**
 * Weighted edit distance of two folded words: letters that romanisations confuse cost little, the first letter costs more.
 *
 * @param limit stop when the distance is surely above it; the answer is then Infinity
 */
export function spellingDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (a === b) return 0
  const lengthA = Math.min(a.length, MOST_LETTERS)
  const lengthB = Math.min(b.length, MOST_LETTERS)
  // The cheapest letter to add costs .35.
  if (Math.abs(lengthA - lengthB) * 0.35 > limit) return Number.POSITIVE_INFINITY
  for (let i = 0; i < lengthA; i++) LETTERS_A[i] = a.charCodeAt(i) & 63
  last[0] = 0
  for (let j = 0; j < lengthB; j++) {
    const letter = b.charCodeAt(j) & 63
    LETTERS_B[j] = letter
    const cost = j === 0 ? INSERT[letter]! * 1.25 : INSERT[letter]!
    INSERT_B[j] = cost
    last[j + 1] = last[j]! + cost
  }
  for (let i = 1; i <= lengthA; i++) {
    const from = LETTERS_A[i - 1]!
    const dropped = i === 1 ? INSERT[from]! * 1.25 : INSERT[from]!
    const row = from * SIZE
    let left = last[0]! + dropped
    here[0] = left
    let least = left
    for (let j = 1; j <= lengthB; j++) {
      const to = LETTERS_B[j - 1]!
      const exchange = EXCHANGE[row + to]!
      let cost = last[j - 1]! + (i === 1 && j === 1 ? exchange * 1.25 : exchange)
      const without = last[j]! + dropped
      if (without < cost) cost = without
      const added = left + INSERT_B[j - 1]!
      if (added < cost) cost = added
      if (i > 1 && j > 1 && from === LETTERS_B[j - 2] && LETTERS_A[i - 2] === to) {
        const swapped = beforeLast[j - 2]! + 0.6
        if (swapped < cost) cost = swapped
      }
      here[j] = cost
      left = cost
      if (cost < least) least = cost
    }
    if (least > limit) return Number.POSITIVE_INFINITY
    const free = beforeLast
    beforeLast = last
    last = here
    here = free
  }
  return last[lengthB]!
}

/**
 * 1 for equal, falling with the distance; short words must be nearer than long ones.
 *
 * @param least similarities below it may come out as 0, which is sooner known
 */
export function spellingSimilarity(a: string, b: string, least = 0.4): number {
  if (a === b) return 1
  const length = Math.max(3.2, (a.length + b.length) / 2)
  const distance = spellingDistance(a, b, length * (1 - least))
  return distance === Number.POSITIVE_INFINITY ? 0 : Math.max(0, 1 - distance / length)
}

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
const VOWEL_FOR_VOWEL = 0.45
const SWAP_OF_NEIGHBOURS = 0.6
const FIRST_LETTER = 1.25

// Costs are counted in eightieths: every one, and every one of a first letter, is a whole number of them, so that sums
// are exact and come out the same whichever word is named first.
const UNIT = 80
const SWAP = Math.round(SWAP_OF_NEIGHBOURS * UNIT)
const SIZE = 64
const EXCHANGE = new Int32Array(SIZE * SIZE).fill(UNIT)
const INSERT = new Int32Array(SIZE).fill(UNIT)

function slot(letter: string): number {
  return letter.charCodeAt(0) & 63
}

for (let i = 0; i < SIZE; i++) EXCHANGE[i * SIZE + i] = 0
for (const a of VOWELS) {
  INSERT[slot(a)] = 0.5 * UNIT
  for (const b of VOWELS) if (a !== b) EXCHANGE[slot(a) * SIZE + slot(b)] = VOWEL_FOR_VOWEL * UNIT
}
for (const [letters, cost] of [...KIN, ['ae', 0.3], ['ou', 0.3], ['ei', 0.3]] as const) {
  const a = slot(letters[0]!)
  const b = slot(letters[1]!)
  EXCHANGE[a * SIZE + b] = Math.round(cost * UNIT)
  EXCHANGE[b * SIZE + a] = Math.round(cost * UNIT)
}
INSERT[slot('h')] = 0.35 * UNIT
INSERT[slot('j')] = 0.6 * UNIT
const INSERT_FIRST = INSERT.map((cost) => cost * FIRST_LETTER)
const CHEAPEST_INSERT = INSERT[slot('h')]!

/** Longer words are compared by their beginnings: no name has one. */
const MOST_LETTERS = 96

// One comparison follows the other, millions of times: the rows are made once. No call is open while another begins.
const LETTERS_B = new Uint8Array(MOST_LETTERS)
const INSERT_B = new Int32Array(MOST_LETTERS)
const ROWS = [0, 1, 2].map(() => new Int32Array(MOST_LETTERS + 1)) as [Int32Array, Int32Array, Int32Array]

/**
 * Weighted edit distance of two folded words: letters that romanisations confuse cost little, the first letter costs more.
 *
 * @param limit a distance above it comes out as Infinity, which is sooner known
 */
export function spellingDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (a === b) return 0
  const lengthA = Math.min(a.length, MOST_LETTERS)
  const lengthB = Math.min(b.length, MOST_LETTERS)
  // Kept a small whole number throughout: a product with a fraction would turn every sum below into a slow one.
  const most = Math.min(limit * UNIT + 0.001, 0x3fffffff) | 0
  if (Math.abs(lengthA - lengthB) * CHEAPEST_INSERT > most) return Number.POSITIVE_INFINITY
  let [beforeLast, last, here] = ROWS
  last[0] = 0
  for (let j = 0, sum = 0; j < lengthB; j++) {
    const letter = b.charCodeAt(j) & 63
    const cost = j === 0 ? INSERT_FIRST[letter]! : INSERT[letter]!
    LETTERS_B[j] = letter
    INSERT_B[j] = cost
    sum = (sum + cost) | 0
    last[j + 1] = sum
  }
  let leastOfLast = 0
  let before = -1
  for (let i = 0; i < lengthA; i++) {
    const from = a.charCodeAt(i) & 63
    const dropped = i === 0 ? INSERT_FIRST[from]! : INSERT[from]!
    const row = from * SIZE
    let diagonal = last[0]!
    let left = (diagonal + dropped) | 0
    let least = left
    let beforeTo = -1
    here[0] = left
    if (i === 0 && lengthB > 0) diagonal = (EXCHANGE[row + LETTERS_B[0]!]! * (FIRST_LETTER - 1)) | 0
    for (let j = 0; j < lengthB; j++) {
      const to = LETTERS_B[j]!
      const above = last[j + 1]!
      let cost = (diagonal + EXCHANGE[row + to]!) | 0
      // The least of three by sums and signs: which it is nobody can foretell, and a branch that guesses wrong is dear.
      let gap = (above + dropped - cost) | 0
      cost = (cost + (gap & (gap >> 31))) | 0
      gap = (left + INSERT_B[j]! - cost) | 0
      cost = (cost + (gap & (gap >> 31))) | 0
      // Two letters exchanged; in the first row and column nothing stands before.
      if (from === beforeTo && to === before) cost = Math.min(cost, (beforeLast[j - 1]! + SWAP) | 0)
      here[j + 1] = cost
      diagonal = above
      left = cost
      beforeTo = to
      gap = (cost - least) | 0
      least = (least + (gap & (gap >> 31))) | 0
    }
    // An exchange of neighbours leaps over this row.
    if (least > most && leastOfLast + SWAP > most) return Number.POSITIVE_INFINITY
    leastOfLast = least
    before = from
    const free = beforeLast
    beforeLast = last
    last = here
    here = free
  }
  return last[lengthB]! > most ? Number.POSITIVE_INFINITY : last[lengthB]! / UNIT
}

/**
 * 1 for equal, falling with the distance; short words must be nearer than long ones.
 *
 * @param least a similarity below it comes out as 0, which is sooner known
 */
export function spellingSimilarity(a: string, b: string, least = 0.4): number {
  if (a === b) return 1
  const length = Math.max(3.2, (a.length + b.length) / 2)
  const distance = spellingDistance(a, b, length * (1 - least))
  return distance === Number.POSITIVE_INFINITY ? 0 : Math.max(0, 1 - distance / length)
}

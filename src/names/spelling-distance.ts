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

/**
 * Weighted edit distance of two folded words: letters that romanisations confuse cost little, the first letter costs more.
 *
 * @param limit stop when the distance is surely above it; the answer is then Infinity
 */
export function spellingDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) * 0.35 > limit) return Number.POSITIVE_INFINITY
  const width = b.length + 1
  let beforeLast = new Float64Array(width)
  let last = new Float64Array(width)
  let here = new Float64Array(width)
  for (let j = 1; j < width; j++) last[j] = last[j - 1]! + insertion(b, j - 1)
  for (let i = 1; i <= a.length; i++) {
    here[0] = last[0]! + insertion(a, i - 1)
    let least = here[0]!
    const from = slot(a[i - 1]!)
    for (let j = 1; j < width; j++) {
      const to = slot(b[j - 1]!)
      const first = i === 1 && j === 1 ? 1.25 : 1
      let cost = last[j - 1]! + EXCHANGE[from * SIZE + to]! * first
      cost = Math.min(cost, last[j]! + insertion(a, i - 1), here[j - 1]! + insertion(b, j - 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 0.6)
      here[j] = cost
      if (cost < least) least = cost
    }
    if (least > limit) return Number.POSITIVE_INFINITY
    const free = beforeLast
    beforeLast = last
    last = here
    here = free
  }
  return last[width - 1]!
}

/** 1 for equal, falling with the distance; short words must be nearer than long ones. */
export function spellingSimilarity(a: string, b: string): number {
  if (a === b) return 1
  const length = Math.max(3.2, (a.length + b.length) / 2)
  const distance = spellingDistance(a, b, length * 0.6)
  return distance === Number.POSITIVE_INFINITY ? 0 : Math.max(0, 1 - distance / length)
}

function insertion(word: string, at: number): number {
  const cost = INSERT[slot(word[at]!)]!
  return at === 0 ? cost * 1.25 : cost
}

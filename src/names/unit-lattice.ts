/** One letter, sound or syllable of another script, with its Latin spellings. */
export interface Unit {
  readonly spellings: readonly Spelling[]
  /** The spellings by their first letter, a to z: what a walk over the Latin word asks for. */
  readonly starting: readonly (readonly Spelling[] | null)[]
  /** Cost of leaving the unit out of the Latin word. */
  readonly drop: number
}

type Spelling = readonly [latin: string, cost: number]

const LETTERS = 26
const CODE_OF_A = 97

/** A unit from its spellings; the empty one is a way of leaving the unit out. */
export function unitOf(spellings: readonly Spelling[], drop: number): Unit {
  const starting: (Spelling[] | null)[] = new Array(LETTERS).fill(null)
  let cheapest = drop
  for (const spelling of spellings) {
    const [latin, cost] = spelling
    if (latin === '') cheapest = Math.min(cheapest, cost)
    else {
      const first = latin.charCodeAt(0) - CODE_OF_A
      if (first < 0 || first >= LETTERS) continue
      starting[first] ??= []
      starting[first]!.push(spelling)
    }
  }
  return { spellings, starting, drop: cheapest }
}

/** The units of one word and what a Latin vowel without a unit costs: little where vowels are not written. */
export interface Lattice {
  readonly units: readonly Unit[]
  readonly vowel: number
}

// Reused from call to call; the largest words ask for more.
let rowA = new Float64Array(128)
let rowB = new Float64Array(128)
let letterCosts = new Float64Array(128)

/**
 * Cheapest way to spell the units as the Latin word: 0 where a table has exactly this spelling.
 *
 * @param limit a distance above it may come out as Infinity, which is sooner known
 */
export function latticeDistance(lattice: Lattice, latin: string, limit = Number.POSITIVE_INFINITY): number {
  const width = latin.length + 1
  const { units, vowel } = lattice
  if (width > rowA.length) {
    rowA = new Float64Array(2 * width)
    rowB = new Float64Array(2 * width)
    letterCosts = new Float64Array(2 * width)
  }
  let last = rowA
  let here = rowB
  last[0] = 0
  for (let j = 1; j < width; j++) {
    letterCosts[j] = letterCost(latin, j - 1, vowel)
    last[j] = last[j - 1]! + letterCosts[j]!
  }
  for (const { starting, drop } of units) {
    for (let j = 0; j < width; j++) here[j] = last[j]! + drop
    for (let j = 0; j < width - 1; j++) {
      const spellings = starting[latin.charCodeAt(j) - CODE_OF_A]
      if (spellings === null || spellings === undefined) continue
      const before = last[j]!
      for (const [spelling, cost] of spellings) {
        const to = j + spelling.length
        if (to < width && before + cost < here[to]! && latin.startsWith(spelling, j)) here[to] = before + cost
      }
    }
    let least = here[0]!
    for (let j = 1; j < width; j++) {
      const added = here[j - 1]! + letterCosts[j]!
      if (added < here[j]!) here[j] = added
      if (here[j]! < least) least = here[j]!
    }
    if (least > limit) return Number.POSITIVE_INFINITY
    const free = last
    last = here
    here = free
  }
  return last[width - 1]!
}

/** The cheapest Latin word of a lattice: what the units are most often written as. */
export function usualSpelling(lattice: Lattice): string {
  let latin = ''
  for (const { spellings } of lattice.units) {
    let best: readonly [string, number] | null = null
    for (const spelling of spellings) if (best === null || spelling[1] < best[1]) best = spelling
    latin += best?.[0] ?? ''
  }
  return latin
}

function letterCost(latin: string, at: number, vowel: number): number {
  const letter = latin.charCodeAt(at)
  if (at > 0 && letter === latin.charCodeAt(at - 1)) return 0.1
  switch (letter) {
    case 104: // h
      return 0.3
    case 97: // a, e, i, o, u
    case 101:
    case 105:
    case 111:
    case 117:
      return vowel
    default:
      return 0.9
  }
}

/** One letter, sound or syllable of another script, with its Latin spellings. */
export interface Unit {
  readonly spellings: readonly Spelling[]
  /** The spellings by their first letter: what a walk over the Latin word asks for. */
  readonly starting: Readonly<Record<string, readonly Spelling[]>>
  /** Cost of leaving the unit out of the Latin word. */
  readonly drop: number
}

type Spelling = readonly [latin: string, cost: number]

/** A unit from its spellings; the empty one is a way of leaving the unit out. */
export function unitOf(spellings: readonly Spelling[], drop: number): Unit {
  const starting: Record<string, Spelling[]> = {}
  let cheapest = drop
  for (const spelling of spellings) {
    const [latin, cost] = spelling
    if (latin === '') cheapest = Math.min(cheapest, cost)
    else {
      starting[latin[0]!] ??= []
      starting[latin[0]!]!.push(spelling)
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

/** Cheapest way to spell the units as the Latin word: 0 where a table has exactly this spelling. */
export function latticeDistance(lattice: Lattice, latin: string): number {
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
    here.fill(Number.POSITIVE_INFINITY, 0, width)
    for (let j = 0; j < width; j++) {
      const before = last[j]!
      if (before + drop < here[j]!) here[j] = before + drop
      const spellings = starting[latin[j] ?? '']
      if (spellings === undefined) continue
      for (const [spelling, cost] of spellings) {
        const to = j + spelling.length
        if (to < width && before + cost < here[to]! && latin.startsWith(spelling, j)) here[to] = before + cost
      }
    }
    for (let j = 1; j < width; j++) here[j] = Math.min(here[j]!, here[j - 1]! + letterCosts[j]!)
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
  const letter = latin[at]!
  if (letter === latin[at - 1]) return 0.1
  if (letter === 'h') return 0.3
  return 'aeiou'.includes(letter) ? vowel : 0.9
}

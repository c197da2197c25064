/** One letter, sound or syllable of another script, with its Latin spellings. */
export interface Unit {
  readonly spellings: readonly (readonly [latin: string, cost: number])[]
  /** Cost of leaving the unit out of the Latin word. */
  readonly drop: number
}

/** The units of one word and what a Latin vowel without a unit costs: little where vowels are not written. */
export interface Lattice {
  readonly units: readonly Unit[]
  readonly vowel: number
}

/** Cheapest way to spell the units as the Latin word: 0 where a table has exactly this spelling. */
export function latticeDistance(lattice: Lattice, latin: string): number {
  const width = latin.length + 1
  const { units, vowel } = lattice
  let last = new Float64Array(width)
  for (let j = 1; j < width; j++) last[j] = last[j - 1]! + letterCost(latin, j - 1, vowel)
  for (const { spellings, drop } of units) {
    const here = new Float64Array(width).fill(Number.POSITIVE_INFINITY)
    for (let j = 0; j < width; j++) {
      const before = last[j]!
      here[j] = Math.min(here[j]!, before + drop)
      for (const [spelling, cost] of spellings) {
        if (before + cost < (here[j + spelling.length] ?? -1) && latin.startsWith(spelling, j)) {
          here[j + spelling.length] = before + cost
        }
      }
    }
    for (let j = 1; j < width; j++) here[j] = Math.min(here[j]!, here[j - 1]! + letterCost(latin, j - 1, vowel))
    last = here
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

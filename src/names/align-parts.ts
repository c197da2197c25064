import { compareParts, latticeSimilarity, type PartSimilarity } from './compare-parts.ts'
import { type NamePart, namePart } from './name-part.ts'
import { spellingSimilarity } from './spelling-distance.ts'

/** Parts of two names that stand for each other; more than one on a side where words are written together. */
export interface PartPair {
  readonly a: readonly NamePart[]
  readonly b: readonly NamePart[]
  readonly similarity: PartSimilarity
  readonly weight: number
}

/** Which part of one name stands for which part of the other, and what is left over on each side. */
export interface Alignment {
  readonly pairs: readonly PartPair[]
  readonly leftA: readonly NamePart[]
  readonly leftB: readonly NamePart[]
}

const LEAST = 0.45
const LEAST_GLUED = 0.8
const MOST_PARTS = 24
const MOST_GLUED = 4

interface Candidate {
  readonly fromA: number
  readonly lengthA: number
  readonly fromB: number
  readonly lengthB: number
  readonly similarity: PartSimilarity
  readonly weight: number
  readonly rank: number
}

/** Pairs the parts of two names greedily, the surest and weightiest first, in any order of parts. */
export function alignParts(partsA: readonly NamePart[], partsB: readonly NamePart[]): Alignment {
  const a = partsA.length > MOST_PARTS ? partsA.slice(0, MOST_PARTS) : partsA
  const b = partsB.length > MOST_PARTS ? partsB.slice(0, MOST_PARTS) : partsB
  measure(a, A)
  measure(b, B)
  const glued: Candidate[] = []
  addGlued(a, b, false, glued)
  addGlued(b, a, true, glued)
  const settled = glued.length > 0 ? null : equalParts(a, b)
  const candidates: Candidate[] = []
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      if (settled !== null && isSettledElsewhere(settled, i, j)) continue
      const similarity = compareParts(a[i]!, b[j]!)
      if (similarity.value < LEAST) continue
      const weight = Math.min(a[i]!.weight, b[j]!.weight)
      const sure = similarity.value >= 0.93 ? 0.2 : 0
      // Of two equal pairings the one in the same place is meant.
      const rank = similarity.value * (weight + 0.3) + sure - Math.abs(i - j) * 0.001
      addByRank(candidates, { fromA: i, lengthA: 1, fromB: j, lengthB: 1, similarity, weight, rank })
    }
  }
  for (const candidate of glued) addByRank(candidates, candidate)
  // One bit a part: there are at most 24.
  let usedA = 0
  let usedB = 0
  const pairs: PartPair[] = []
  for (const { fromA, lengthA, fromB, lengthB, similarity, weight } of candidates) {
    const takenA = ((1 << lengthA) - 1) << fromA
    const takenB = ((1 << lengthB) - 1) << fromB
    if ((usedA & takenA) !== 0 || (usedB & takenB) !== 0) continue
    usedA |= takenA
    usedB |= takenB
    pairs.push({ a: a.slice(fromA, fromA + lengthA), b: b.slice(fromB, fromB + lengthB), similarity, weight })
  }
  return { pairs, leftA: unused(a, usedA), leftB: unused(b, usedB) }
}

/** For each part of the one name, then of the other, the place of the part that is the same word, or -1. */
type Settled = Int8Array

const SETTLED: Settled = new Int8Array(2 * MOST_PARTS)

/**
 * Words that stand in both names, once in each, and so surely stand for each other: what else they resemble need not be
 * asked, which is most of the work where names share a word. Null where a word stands in a name twice.
 */
function equalParts(a: readonly NamePart[], b: readonly NamePart[]): Settled | null {
  SETTLED.fill(-1)
  for (let i = 0; i < a.length; i++) {
    const part = a[i]!
    for (let j = 0; j < b.length; j++) {
      const other = b[j]!
      if (part.text !== other.text) continue
      if (SETTLED[i] !== -1 || SETTLED[MOST_PARTS + j] !== -1) return null
      // No other pair of either part ranks above: what is not equal is .99 alike at most.
      if (part.weight !== other.weight || 0.01 * (part.weight + 0.3) <= 0.001 * Math.abs(i - j)) return null
      SETTLED[i] = j
      SETTLED[MOST_PARTS + j] = i
    }
  }
  return SETTLED
}

function isSettledElsewhere(settled: Settled, i: number, j: number): boolean {
  const atB = settled[i]!
  return atB === -1 ? settled[MOST_PARTS + j] !== -1 : atB !== j
}

/** Puts a candidate behind those of its rank and above. There are few: sorting them costs more. */
function addByRank(candidates: Candidate[], candidate: Candidate): void {
  let at = candidates.length
  candidates.push(candidate)
  while (at > 0 && candidates[at - 1]!.rank < candidate.rank) {
    candidates[at] = candidates[at - 1]!
    at--
  }
  candidates[at] = candidate
}

function unused(parts: readonly NamePart[], used: number): NamePart[] {
  const left: NamePart[] = []
  for (let i = 0; i < parts.length; i++) if ((used & (1 << i)) === 0) left.push(parts[i]!)
  return left
}

/** What gluing asks of every part again and again: how many folded letters it has, and that it has no other reading. */
interface Measured {
  readonly letters: Uint8Array
  readonly isSpelled: Uint8Array
}

const A: Measured = { letters: new Uint8Array(MOST_PARTS), isSpelled: new Uint8Array(MOST_PARTS) }
const B: Measured = { letters: new Uint8Array(MOST_PARTS), isSpelled: new Uint8Array(MOST_PARTS) }

function measure(parts: readonly NamePart[], { letters, isSpelled }: Measured): void {
  for (let i = 0; i < parts.length; i++) {
    letters[i] = Math.min(255, parts[i]!.folded.length)
    isSpelled[i] = parts[i]!.lattices.length === 0 ? 1 : 0
  }
}

/** "Jong Un" against "Jongun": neighbours written together against one word. */
function addGlued(
  many: readonly NamePart[],
  one: readonly NamePart[],
  swapped: boolean,
  candidates: Candidate[],
): void {
  const [manys, ones] = swapped ? [B, A] : [A, B]
  for (let from = 0; from < many.length - 1; from++) {
    let letters = manys.letters[from]!
    let sum = many[from]!.weight
    for (let length = 2; length <= MOST_GLUED && from + length <= many.length; length++) {
      const next = many[from + length - 1]!
      letters += manys.letters[from + length - 1]!
      sum += next.weight
      const nextIsSpelled = manys.isSpelled[from + length - 1] === 1
      if (letters < 4) continue
      for (let at = 0; at < one.length; at++) {
        const gap = ones.letters[at]! - letters
        // Letters against letters must be about as many. Most words are ruled out here, before anything is written together.
        if (nextIsSpelled && ones.isSpelled[at] === 1 && (gap > 2 || gap < -2)) continue
        const part = one[at]!
        if (part.script === 'digit') continue
        // "Ivan Uss" is not a spelling of "Ivan".
        if (hasPart(many, from, length, part.folded)) continue
        const value = gluedSimilarity(many, from, length, part)
        if (value < LEAST_GLUED) continue
        const weight = Math.min(part.weight, Math.max(0.3, sum))
        const similarity: PartSimilarity = { value: Math.min(value, 0.98), how: 'spelling' }
        const rank = value * (weight + 0.3) + 0.25 + 0.05 * length
        addByRank(
          candidates,
          swapped
            ? { fromA: at, lengthA: 1, fromB: from, lengthB: length, similarity, weight, rank }
            : { fromA: from, lengthA: length, fromB: at, lengthB: 1, similarity, weight, rank },
        )
      }
    }
  }
}

/** How alike neighbours written together are to one word; 0 where they surely are not. */
function gluedSimilarity(many: readonly NamePart[], from: number, length: number, part: NamePart): number {
  if (part.lattices.length > 0) return latticeSimilarity(part, joined(many, from, length, 'latin'), LEAST_GLUED)
  const last = many[from + length - 1]!
  // کاکا زاده against Kakazada: the glued word is read by its own letters.
  if (last.lattices.length > 0 && part.script === 'latin') {
    return latticeSimilarity(namePart(joined(many, from, length, 'text'), last.script, false), part.latin, LEAST_GLUED)
  }
  const folded = joined(many, from, length, 'folded')
  if (Math.abs(part.folded.length - folded.length) > 2) return 0
  return part.folded === folded ? 0.98 : spellingSimilarity(part.folded, folded, LEAST_GLUED)
}

function joined(
  parts: readonly NamePart[],
  from: number,
  length: number,
  spelling: 'text' | 'latin' | 'folded',
): string {
  let text = ''
  for (let i = from; i < from + length; i++) text += parts[i]![spelling]
  return text
}

function hasPart(parts: readonly NamePart[], from: number, length: number, folded: string): boolean {
  for (let i = from; i < from + length; i++) if (parts[i]!.folded === folded) return true
  return false
}

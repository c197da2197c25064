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
  const a = partsA.slice(0, MOST_PARTS)
  const b = partsB.slice(0, MOST_PARTS)
  const candidates: Candidate[] = []
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      const similarity = compareParts(a[i]!, b[j]!)
      if (similarity.value < LEAST) continue
      const weight = Math.min(a[i]!.weight, b[j]!.weight)
      const sure = similarity.value >= 0.93 ? 0.2 : 0
      // Of two equal pairings the one in the same place is meant.
      candidates.push({
        fromA: i,
        lengthA: 1,
        fromB: j,
        lengthB: 1,
        similarity,
        weight,
        rank: similarity.value * (weight + 0.3) + sure - Math.abs(i - j) * 0.001,
      })
    }
  }
  addGlued(a, b, false, candidates)
  addGlued(b, a, true, candidates)
  candidates.sort((x, y) => y.rank - x.rank)
  const usedA = new Array<boolean>(a.length).fill(false)
  const usedB = new Array<boolean>(b.length).fill(false)
  const pairs: PartPair[] = []
  for (const { fromA, lengthA, fromB, lengthB, similarity, weight } of candidates) {
    if (isUsed(usedA, fromA, lengthA) || isUsed(usedB, fromB, lengthB)) continue
    usedA.fill(true, fromA, fromA + lengthA)
    usedB.fill(true, fromB, fromB + lengthB)
    pairs.push({ a: a.slice(fromA, fromA + lengthA), b: b.slice(fromB, fromB + lengthB), similarity, weight })
  }
  return { pairs, leftA: a.filter((_, i) => !usedA[i]), leftB: b.filter((_, j) => !usedB[j]) }
}

/** "Jong Un" against "Jongun": neighbours written together against one word. */
function addGlued(
  many: readonly NamePart[],
  one: readonly NamePart[],
  swapped: boolean,
  candidates: Candidate[],
): void {
  if (many.length < 2) return
  for (let from = 0; from < many.length - 1; from++) {
    let folded = many[from]!.folded
    let latin = many[from]!.latin
    let sum = many[from]!.weight
    for (let length = 2; length <= 4 && from + length <= many.length; length++) {
      const next = many[from + length - 1]!
      folded += next.folded
      latin += next.latin
      sum += next.weight
      if (folded.length < 4) continue
      for (let at = 0; at < one.length; at++) {
        const part = one[at]!
        if (part.script === 'digit') continue
        // "Ivan Uss" is not a spelling of "Ivan".
        if (many.slice(from, from + length).some((piece) => piece.folded === part.folded)) continue
        const usesLattice = part.lattices.length > 0
        // کاکا زاده against Kakazada: the glued word is read by its own letters.
        const gluedLattice = !usesLattice && next.lattices.length > 0 && part.script === 'latin'
        if (!usesLattice && !gluedLattice && Math.abs(part.folded.length - folded.length) > 2) continue
        const value = usesLattice
          ? latticeSimilarity(part, latin)
          : gluedLattice
            ? latticeSimilarity(namePart(gluedText(many, from, length), next.script, false), part.latin)
            : part.folded === folded
              ? 0.98
              : spellingSimilarity(part.folded, folded)
        if (value < LEAST_GLUED) continue
        const weight = Math.min(part.weight, Math.max(0.3, sum))
        const similarity: PartSimilarity = { value: Math.min(value, 0.98), how: 'spelling' }
        const rank = value * (weight + 0.3) + 0.25 + 0.05 * length
        candidates.push(
          swapped
            ? { fromA: at, lengthA: 1, fromB: from, lengthB: length, similarity, weight, rank }
            : { fromA: from, lengthA: length, fromB: at, lengthB: 1, similarity, weight, rank },
        )
      }
    }
  }
}

function gluedText(parts: readonly NamePart[], from: number, length: number): string {
  return parts
    .slice(from, from + length)
    .map(({ text }) => text)
    .join('')
}

function isUsed(used: readonly boolean[], from: number, length: number): boolean {
  for (let i = from; i < from + length; i++) if (used[i]) return true
  return false
}

import type { NameKind } from '../../model/actor.ts'
import { readPackagedJson } from '../../model/packaged-data.ts'
import type { DocumentWords } from './document-words.ts'
import { kindFeatures } from './kind-features.ts'
import type { NameCandidate } from './name-candidate.ts'

/** Kinds in the order of the weights; `none` is for capitalised words that name nothing. */
export const KINDS = [
  'person',
  'organisation',
  'place',
  'vessel',
  'aircraft',
  'outlet',
  'product',
  'law',
  'none',
] as const

let kept: ReadonlyMap<string, readonly number[]> | null = null

function kindWeights(): ReadonlyMap<string, readonly number[]> {
  if (kept !== null) return kept
  const file = readPackagedJson<{ weights: Record<string, number[]> }>('actors/name-kinds.json')
  kept = new Map(Object.entries(file.weights))
  return kept
}

/** The kind that a candidate's words and neighbours speak for most, and by how much more than the next. */
export function kindOf(name: NameCandidate, words: DocumentWords): { kind: NameKind | 'none'; margin: number } {
  const weights = kindWeights()
  const scores = new Array<number>(KINDS.length).fill(0)
  for (const feature of kindFeatures(name, words)) {
    const row = weights.get(feature)
    if (row === undefined) continue
    for (let i = 0; i < scores.length; i++) scores[i]! += row[i]!
  }
  let best = 0
  let second = -1
  for (let i = 1; i < scores.length; i++) {
    if (scores[i]! > scores[best]!) {
      second = best
      best = i
    } else if (second < 0 || scores[i]! > scores[second]!) second = i
  }
  return { kind: KINDS[best]!, margin: scores[best]! - scores[second]! }
}

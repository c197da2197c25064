import type { AnalysedName } from '../analyse-name.ts'
import type { NameFeatures } from '../name-features.ts'
import { draftKorean } from './draft-korean.ts'
import { draftChinese, draftWords } from './draft-words.ts'
import type { DraftPair, ExplanationDraft, NameExplanation, WeighedFeature } from './explanation.ts'
import { appliedRules } from './rule-notes.ts'
import { sentenceOf } from './sentence-of.ts'
import { shareCosts } from './share-costs.ts'

/** What names were judged with: the features of the comparison and the weights that belong to them. */
export interface Judgement {
  readonly features: NameFeatures
  readonly weights: Readonly<Record<string, number>>
}

/**
 * Explains a score in parts that add up to it: what each pair of words, each word left over and each rule takes from what
 * equal names begin with. Costs more than the comparison; only asked for what somebody reads.
 */
export function explainNames(a: AnalysedName, b: AnalysedName, { features, weights }: Judgement): NameExplanation {
  const weighed: WeighedFeature[] = []
  const costs = new Map<string, number>()
  for (const [feature, value] of Object.entries(features.values)) {
    const weight = weights[feature] ?? 0
    if (value === 0) continue
    weighed.push({ feature, value: round(value), weight })
    costs.set(feature, value * weight)
  }
  const draft = draftOf(a, b, features)
  return finish(a, b, draft, costs, { judgedBy: features.by, start: round(weights.start ?? 0), features: weighed })
}

/** Explains names that are one, letter by letter: nothing is weighed, `start` is the whole score. */
export function explainSameText(a: AnalysedName, b: AnalysedName, start: number): NameExplanation {
  const pairs = a.parts.map((part): DraftPair => {
    const words = [part.text]
    const read = { query: null, listed: null, as: null }
    return {
      query: words,
      listed: words,
      how: 'equal',
      role: null,
      read,
      similarity: 1,
      weight: part.weight,
      badness: 0,
    }
  })
  const draft = { pairs, leftA: [], leftB: [] }
  return finish(a, b, draft, new Map(), { judgedBy: 'same text', start: round(start), features: [] })
}

/** Explains why names without a single letter or digit cannot be compared. */
export function explainNothing(a: AnalysedName, b: AnalysedName): NameExplanation {
  const draft = { pairs: [], leftA: [], leftB: [] }
  return finish(a, b, draft, new Map(), { judgedBy: 'nothing', start: null, features: [] })
}

function draftOf(a: AnalysedName, b: AnalysedName, features: NameFeatures): ExplanationDraft {
  if (features.by !== 'syllables') return draftWords(a, b, features)
  return a.korean !== null && b.korean !== null ? draftKorean(a, b) : draftChinese(a, b)
}

function finish(
  a: AnalysedName,
  b: AnalysedName,
  draft: ExplanationDraft,
  costs: ReadonlyMap<string, number>,
  judged: Pick<NameExplanation, 'judgedBy' | 'start' | 'features'>,
): NameExplanation {
  const shared = shareCosts(draft, costs, judged.judgedBy)
  const left = (words: ExplanationDraft['leftA'], taken: readonly number[]) =>
    words.map(({ word, role, read }, i) => ({ word, role, read, adds: minus(taken[i]!) }))
  const explained = {
    ...judged,
    aligned: draft.pairs.map(({ weight: _weight, badness: _badness, similarity, ...pair }, i) => ({
      ...pair,
      similarity: round(similarity),
      adds: minus(shared.pairs[i]!),
    })),
    leftOver: { query: left(draft.leftA, shared.leftA), listed: left(draft.leftB, shared.leftB) },
    rules: appliedRules(shared.rules, a, b, draft).map((rule) => ({ ...rule, adds: minus(-rule.adds) })),
  }
  return { ...explained, sentence: sentenceOf(a, b, explained) }
}

function minus(cost: number): number {
  return round(0 - cost) + 0
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

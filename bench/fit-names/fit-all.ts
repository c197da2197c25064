import { analysePair } from '../../src/names/compare-names.ts'
import { type NameFeatures, nameFeatures } from '../../src/names/name-features.ts'
import { calibrate } from './calibrate.ts'
import { type FitRow, type FittedWeights, fitWeights, probabilityOf } from './fit-weights.ts'
import { GIVEN_WEIGHTS } from './given-weights.ts'
import { FOLDS, foldOf, GROUP_SHARES, groupOf, isMined, type LabelledPair } from './labelled-pairs.ts'

type By = NameFeatures['by']

/** The comparison's weights, one set for each way of judging. */
export type AllWeights = Partial<Record<By, FittedWeights>>

/** What a mined pair counts for when scores are set to shares of matches: they are many, and none is a match. */
const MINED_SHARE = 0.2
const STEPS = 400

/** The pairs with what the comparison measured of each; null for names of which nothing is left to compare. */
export interface MeasuredPair {
  readonly pair: LabelledPair
  readonly fold: number
  readonly features: Pick<NameFeatures, 'by' | 'values'> | null
}

export function measurePairs(pairs: readonly LabelledPair[]): MeasuredPair[] {
  return pairs.map((pair) => {
    const [a, b] = analysePair(pair.a, pair.b, pair.schema)
    const nothing = a.parts.length === 0 || b.parts.length === 0
    return { pair, fold: foldOf(pair), features: nothing ? null : nameFeatures(a, b) }
  })
}

/** Fits all sets of weights on all pairs outside one fold; on all where `without` is null. */
export function fitAll(pairs: readonly MeasuredPair[], without: number | null): AllWeights {
  const counts = new Map<string, number>()
  for (const { pair } of pairs) counts.set(groupOf(pair), (counts.get(groupOf(pair)) ?? 0) + 1)
  // A set that no labelled pair is judged by is all given.
  const all: AllWeights = { acronym: { start: 0, ...GIVEN_WEIGHTS.acronym } }
  for (const by of new Set(pairs.flatMap(({ features }) => features?.by ?? []))) {
    const taken = pairs.filter(({ features, fold }) => features?.by === by && fold !== without)
    const rows = (share: (pair: LabelledPair) => number): FitRow[] =>
      taken.map(({ pair, features }) => ({ values: features!.values, match: pair.match, share: share(pair) }))
    const given = GIVEN_WEIGHTS[by]
    const fitted = fitWeights(
      rows((pair) => GROUP_SHARES[groupOf(pair)] / counts.get(groupOf(pair))!),
      { steps: STEPS, ...(given === undefined ? {} : { fixed: given }) },
    )
    all[by] =
      given?.start !== undefined
        ? fitted
        : calibrate(
            fitted,
            rows((pair) => (isMined(pair) ? MINED_SHARE : 1)),
          )
  }
  return all
}

/** Scores of all pairs, each by weights that were fitted without its fold. */
export function outOfFold(pairs: readonly MeasuredPair[]): number[] {
  const scores = new Array<number>(pairs.length).fill(0)
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitAll(pairs, fold)
    pairs.forEach(({ features, fold: own }, i) => {
      if (own === fold && features !== null) scores[i] = probabilityOf(features.values, weights[features.by] ?? {})
    })
  }
  return scores
}

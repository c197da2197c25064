import type { Evidence } from '../../model/hit.ts'
import { readPackagedJson } from '../../model/packaged-data.ts'
import type { AlgorithmScore, AlgorithmSummary, ScreenAlgorithm } from './algorithm.ts'
import { AlgorithmError } from './errors.ts'
import { type PartySide, sideOfListing, sideOfQuery } from './party-side.ts'
import { canBeOne } from './schema-family.ts'

/** What one feature found; null stands for 0. */
export interface FeatureFinding {
  /** 0 to 1; `numbers_mismatch` may be more. */
  readonly score: number
  readonly query: string
  readonly listed: string
  readonly note: string
}

export interface Feature {
  readonly kind: Evidence['kind']
  compare(query: PartySide, listed: PartySide): FeatureFinding | null
}

/** A file under `data/watchlist/algorithms/`. */
export interface FeatureTable {
  readonly about: string
  readonly source: string
  readonly title: string
  readonly description: string
  readonly threshold: number
  /** In the order in which reasons are given. A qualifier corrects the strongest of the others. */
  readonly features: readonly {
    readonly name: string
    readonly weight: number
    readonly qualifier?: boolean
    readonly about: string
  }[]
}

/** Other weights than the published ones, by feature; 0 switches a feature off. */
export type FeatureWeights = Readonly<Record<string, number>>

/**
 * The frame of the emulated tools: the strongest main feature (its score times its weight), plus all qualifiers (score
 * times weight, which is negative for those that speak against), never below 0 or above 1. Where no main feature finds
 * anything, qualifiers are not asked. Parties of schemata that cannot be one score 0.
 *
 * @throws AlgorithmError ALGORITHM_WEIGHT for the weight of a feature that the table lacks, or one that is no number
 */
export function weightedFeatures(
  id: AlgorithmSummary['id'],
  features: Readonly<Record<string, Feature>>,
  weights: FeatureWeights = {},
): ScreenAlgorithm {
  const table = readPackagedJson<FeatureTable>(`watchlist/algorithms/${id}.json`)
  checkWeights(id, weights, table)
  const used = table.features
    .map(({ name, weight, qualifier = false }) => ({
      name,
      weight: weights[name] ?? weight,
      qualifier,
      feature: features[name]!,
    }))
    .filter(({ weight }) => weight !== 0)
  const { title, description, threshold } = table
  const mains = used.filter(({ qualifier }) => !qualifier)
  const qualifiers = used.filter(({ qualifier }) => qualifier)
  return {
    id,
    title,
    description,
    threshold,
    score(query, listing) {
      const asked = sideOfQuery(query)
      const listed = sideOfListing(listing)
      if (!canBeOne(asked.schema, listed.schema)) {
        const note = `${asked.schema} asked for, ${listed.schema} listed: never compared`
        return {
          score: 0,
          name: null,
          because: [{ kind: 'schema', query: asked.schema ?? '', listed: listed.schema ?? '', weight: 0, note }],
        }
      }
      const found = mains.flatMap((one) => weigh(one, asked, listed))
      const strongest = found.reduce<Weighed | null>((best, one) => (best && best.adds >= one.adds ? best : one), null)
      if (strongest === null || strongest.adds <= 0) return { score: 0, name: null, because: [] }
      const others = found.filter((one) => one !== strongest)
      return addUp(
        strongest,
        qualifiers.flatMap((one) => weigh(one, asked, listed)),
        others,
      )
    },
  }
}

interface Used {
  readonly name: string
  readonly weight: number
  readonly feature: Feature
}

interface Weighed {
  readonly name: string
  readonly kind: Evidence['kind']
  readonly finding: FeatureFinding
  readonly adds: number
  readonly sum: string
}

function weigh({ name, weight, feature }: Used, asked: PartySide, listed: PartySide): Weighed[] {
  const finding = feature.compare(asked, listed)
  if (finding === null || finding.score === 0) return []
  const sum = `${finding.score.toFixed(2)} × ${weight}`
  return [{ name, kind: feature.kind, finding, adds: round(finding.score * weight), sum }]
}

function addUp(strongest: Weighed, qualifiers: readonly Weighed[], others: readonly Weighed[]): AlgorithmScore {
  const counted = [strongest, ...qualifiers]
  const because: Evidence[] = counted.map((one) => evidence(one, one.adds, ''))
  const total = round(counted.reduce((sum, { adds }) => sum + adds, 0))
  const score = Math.min(1, Math.max(0, total))
  if (score !== total) {
    const note = score === 0 ? 'no score is below 0' : 'no score is above 1'
    because.push({ kind: strongest.kind, query: '', listed: '', weight: round(score - total), note })
  }
  for (const one of others) because.push(evidence(one, 0, ` (not counted: ${strongest.name} is stronger)`))
  return { score, name: strongest.kind === 'name' ? strongest.finding.listed : null, because }
}

function evidence({ name, kind, finding, sum }: Weighed, weight: number, remark: string): Evidence {
  const { query, listed, note } = finding
  return { kind, query, listed, weight, note: `${name} ${sum}: ${note}${remark}` }
}

function checkWeights(id: string, weights: FeatureWeights, table: FeatureTable): void {
  for (const [name, weight] of Object.entries(weights)) {
    if (table.features.some((feature) => feature.name === name) && Number.isFinite(weight)) continue
    throw new AlgorithmError(
      'ALGORITHM_WEIGHT',
      `Cannot weigh "${name}" in ${id}: expected a feature of it and a number, found ${weight}`,
      `Features: ${table.features.map((feature) => feature.name).join(', ')}`,
    )
  }
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

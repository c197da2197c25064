import { NAME_THRESHOLD } from '../../names/compare-names.ts'
import type { AlgorithmId, AlgorithmSummary, ScreenAlgorithm } from './algorithm.ts'
import { AlgorithmError } from './errors.ts'
import type { FeatureWeights } from './weighted-features.ts'

/** Our own comparison, used where nothing else is asked for. */
export const DEFAULT_ALGORITHM: AlgorithmId = 'interdict'

/** All ways of comparing, our own first. */
export const ALGORITHM_IDS: readonly AlgorithmId[] = ['interdict', 'logic-v1', 'ofac']

export interface AlgorithmOptions {
  /** Of an emulation: other weights than the published ones, by feature. */
  readonly weights?: FeatureWeights
}

/** True for the name of an algorithm. */
export function isAlgorithmId(name: string): name is AlgorithmId {
  return (ALGORITHM_IDS as readonly string[]).includes(name)
}

/**
 * Loads a way of comparing; its code and tables are read only now.
 *
 * @throws AlgorithmError ALGORITHM_UNKNOWN, or ALGORITHM_WEIGHT for a weight that the algorithm does not have
 */
export async function loadAlgorithm(name: string, options: AlgorithmOptions = {}): Promise<ScreenAlgorithm> {
  const { weights = {} } = options
  switch (name) {
    case 'interdict': {
      const [weight] = Object.keys(weights)
      if (weight !== undefined) {
        throw new AlgorithmError(
          'ALGORITHM_WEIGHT',
          `Cannot weigh "${weight}" in interdict: expected no weights, because they were fitted together`,
          'Give weights with logic-v1 or ofac',
        )
      }
      return (await import('./interdict.ts')).interdict(NAME_THRESHOLD)
    }
    case 'logic-v1':
      return (await import('./logic-v1/logic-v1.ts')).logicV1(weights)
    case 'ofac':
      return (await import('./ofac/ofac.ts')).ofac(weights)
    default:
      throw new AlgorithmError(
        'ALGORITHM_UNKNOWN',
        `Cannot compare by "${name}": expected one of ${ALGORITHM_IDS.join(', ')}`,
        'See docs/screening.md for what each does',
      )
  }
}

/** What each algorithm is, in the order of `ALGORITHM_IDS`. */
export async function describeAlgorithms(): Promise<readonly AlgorithmSummary[]> {
  const loaded = await Promise.all(ALGORITHM_IDS.map((id) => loadAlgorithm(id)))
  return loaded.map(({ id, title, description, threshold }) => ({ id, title, description, threshold }))
}

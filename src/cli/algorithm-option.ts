import type { ScreenAlgorithm } from '../watchlist/algorithms/algorithm.ts'
import { ALGORITHM_IDS, DEFAULT_ALGORITHM, isAlgorithmId, loadAlgorithm } from '../watchlist/algorithms/algorithms.ts'
import { UsageError } from './usage-error.ts'

/** What `--help` says of `--algorithm`. */
export const ALGORITHM_HELP = `way of comparing: ${ALGORITHM_IDS.join(' | ')} (default ${DEFAULT_ALGORITHM}; the others emulate OpenSanctions' logic-v1 and OFAC's search)`

/** The way of comparing that `--algorithm` names, our own without it; or a usage error that lists them. */
export async function algorithmOf(flag: string | undefined): Promise<ScreenAlgorithm> {
  const name = flag ?? DEFAULT_ALGORITHM
  if (!isAlgorithmId(name)) {
    throw new UsageError(
      `Cannot use --algorithm: expected one of ${ALGORITHM_IDS.join(', ')}, found "${name}"`,
      'docs/screening.md says what each does',
    )
  }
  return loadAlgorithm(name)
}

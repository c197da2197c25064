import type { Evidence } from '../../model/hit.ts'
import type { Listing } from '../../model/listing.ts'
import type { ScreenQuery } from '../query.ts'

/** What `--algorithm` takes; `interdict` is our own comparison and the default. */
export type AlgorithmId = 'interdict' | 'logic-v1' | 'ofac'

/** A way of comparing, as `interdict screen --help` lists it. */
export interface AlgorithmSummary {
  readonly id: AlgorithmId
  readonly title: string
  /** What it does and where it comes from, in one or two sentences. */
  readonly description: string
  /** From this score on a listing is a hit where the user names no threshold. */
  readonly threshold: number
}

/** How one listing stands to a query. */
export interface AlgorithmScore {
  /** 0 to 1. Only those of `interdict` are meant as probabilities. */
  readonly score: number
  /** The listed name that decided; null where something else did. */
  readonly name: string | null
  /** Of an emulation: one entry a feature; the weights add up to the score. */
  readonly because: readonly Evidence[]
}

/**
 * A way of comparing a query with a listing. Emulations follow the published behaviour of other tools, so that users can
 * see beside ours what those would say. Same query and listing, same score: nothing else is asked.
 */
export interface ScreenAlgorithm extends AlgorithmSummary {
  score(query: ScreenQuery, listing: Listing): AlgorithmScore
}

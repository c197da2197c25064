import type { Evidence } from '../../model/hit.ts'

/** One reason beside the name, and what it adds to the log odds. */
export interface WeighedEvidence {
  readonly evidence: Evidence
  readonly odds: number
}

/** `weight`, -1 to 1, is what people are shown; `odds` is what it adds to the log odds. */
export function weighed(
  kind: Evidence['kind'],
  { query, listed, note, weight, odds }: Omit<Evidence, 'kind'> & { readonly odds: number },
): WeighedEvidence {
  return { evidence: { kind, query, listed, weight, note }, odds }
}

import type { Verdict } from '../model/law.ts'

/** Verdicts from the gravest to the lightest: how findings are sorted, and which of two stands. */
export const VERDICT_ORDER: readonly Verdict[] = [
  'breaches',
  'would_breach',
  'exposes',
  'licence_needed',
  'renewal_not_known',
  'unclear',
  'exempt',
  'not_applicable',
]

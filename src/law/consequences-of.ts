import type { Verdict } from '../model/law.ts'
import type { LawBook } from './load-law.ts'

const FOLLOWS: ReadonlySet<Verdict> = new Set(['breaches', 'would_breach', 'exposes', 'licence_needed'])

/** Codes of what follows from a provision under a verdict, in the order of the rule base. */
export function consequencesOf(provision: string, verdict: Verdict, law: LawBook): readonly string[] {
  if (!FOLLOWS.has(verdict)) return []
  const isBreach = verdict === 'breaches' || verdict === 'would_breach'
  return law.consequences
    .filter(({ fromInstruments, onlyFor }) => fromInstruments.includes(provision) && (onlyFor === null || isBreach))
    .map(({ code }) => code)
}

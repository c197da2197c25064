import { damerauLevenshtein } from '../../../names/edit-distance.ts'

const MOST_EDITS = 4
const EDITED_SHARE = 0.2

/** Edits that two words may be apart: a fifth of the shorter one, rounded up, never more than four. */
export function editBudget(a: string, b: string): number {
  return Math.min(MOST_EDITS, Math.ceil(Math.min(a.length, b.length) * EDITED_SHARE))
}

/** True where two words are within the edit budget: what keeps Jaro-Winkler and metaphone from being too lenient. */
export function isPlausible(a: string, b: string): boolean {
  const budget = editBudget(a, b)
  return damerauLevenshtein(a, b, budget) <= budget
}

/** 1 for equal, less by the share of the longer text that is edited; 0 beyond the edit budget or for an empty text. */
export function editSimilarity(a: string, b: string): number {
  if (a === '' || b === '') return 0
  const budget = editBudget(a, b)
  const edits = damerauLevenshtein(a, b, budget)
  return edits > budget ? 0 : 1 - edits / Math.max(a.length, b.length)
}

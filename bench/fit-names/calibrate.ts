import type { FitRow, FittedWeights } from './fit-weights.ts'
import { oddsOf } from './fit-weights.ts'

/**
 * Stretches and shifts the log odds of fitted weights (Platt) so that scores are shares of matches among `rows` as they
 * are met, each row counted by its share. The fit itself weighs rare kinds of pairs up; this takes that back. A stretch of
 * all weights and a shift of `start` keep every feature's meaning.
 */
export function calibrate(weights: FittedWeights, rows: readonly FitRow[]): FittedWeights {
  let stretch = 1
  let shift = 0
  const odds = rows.map(({ values }) => oddsOf(values, weights))
  const total = rows.reduce((sum, { share }) => sum + share, 0)
  // Newton steps on two parameters; the little ridge keeps them near what was fitted where rows are few.
  for (let step = 0; step < 30; step++) {
    let g0 = 0
    let g1 = 0
    let h00 = 1e-9
    let h01 = 0
    let h11 = 1e-9
    rows.forEach(({ match, share }, i) => {
      const p = 1 / (1 + Math.exp(-(stretch * odds[i]! + shift)))
      const error = (share / total) * (p - (match ? 1 : 0))
      const bend = (share / total) * p * (1 - p)
      g0 += error * odds[i]!
      g1 += error
      h00 += bend * odds[i]! * odds[i]!
      h01 += bend * odds[i]!
      h11 += bend
    })
    g0 += 2e-3 * (stretch - 1)
    g1 += 2e-4 * shift
    h00 += 2e-3
    h11 += 2e-4
    const det = h00 * h11 - h01 * h01
    stretch -= (h11 * g0 - h01 * g1) / det
    shift -= (h00 * g1 - h01 * g0) / det
  }
  const kept = Math.max(0.2, stretch)
  return Object.fromEntries(
    Object.entries(weights).map(([name, weight]) => [name, name === 'start' ? kept * weight + shift : kept * weight]),
  )
}

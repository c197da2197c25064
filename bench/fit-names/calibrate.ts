import { type FitRow, type FittedWeights, oddsOf } from './fit-weights.ts'

const STEPS = 50
/** Keeps stretch near 1 and shift near 0 where rows are few. */
const RIDGE = { stretch: 2e-3, shift: 2e-4 }

interface Calibration {
  readonly stretch: number
  readonly shift: number
}

/**
 * Stretches and shifts the log odds of fitted weights (Platt) so that scores are shares of matches among `rows` as they
 * are met, each row counted by its share. The fit itself weighs rare kinds of pairs up; this takes that back. A stretch of
 * all weights and a shift of `start` keep every feature's meaning.
 */
export function calibrate(weights: FittedWeights, rows: readonly FitRow[]): FittedWeights {
  const odds = rows.map(({ values }) => oddsOf(values, weights))
  let at: Calibration = { stretch: 1, shift: 0 }
  let loss = lossOf(at, odds, rows)
  for (let step = 0; step < STEPS; step++) {
    const { stretch, shift } = newtonStep(at, odds, rows)
    // A whole Newton step may overshoot where most scores are near 0 or 1: halved until it gains.
    let size = 1
    let next = at
    let nextLoss = loss
    do {
      next = { stretch: Math.max(0.2, at.stretch - size * stretch), shift: at.shift - size * shift }
      nextLoss = lossOf(next, odds, rows)
      size /= 2
    } while (nextLoss > loss && size > 1e-6)
    if (!(nextLoss < loss - 1e-12)) break
    at = next
    loss = nextLoss
  }
  const { stretch, shift } = at
  return Object.fromEntries(
    Object.entries(weights).map(([name, weight]) => [
      name,
      name === 'start' ? stretch * weight + shift : stretch * weight,
    ]),
  )
}

function lossOf({ stretch, shift }: Calibration, odds: readonly number[], rows: readonly FitRow[]): number {
  let loss = 0
  let total = 0
  for (let i = 0; i < rows.length; i++) {
    const { match, share } = rows[i]!
    const told = (stretch * odds[i]! + shift) * (match ? 1 : -1)
    loss += share * (told > 0 ? Math.log1p(Math.exp(-told)) : Math.log1p(Math.exp(told)) - told)
    total += share
  }
  return loss / total + (RIDGE.stretch * (stretch - 1) ** 2 + RIDGE.shift * shift ** 2) / 2
}

function newtonStep({ stretch, shift }: Calibration, odds: readonly number[], rows: readonly FitRow[]): Calibration {
  const total = rows.reduce((sum, { share }) => sum + share, 0)
  let g0 = RIDGE.stretch * (stretch - 1)
  let g1 = RIDGE.shift * shift
  let h00 = RIDGE.stretch
  let h01 = 0
  let h11 = RIDGE.shift
  for (let i = 0; i < rows.length; i++) {
    const { match, share } = rows[i]!
    const p = 1 / (1 + Math.exp(-(stretch * odds[i]! + shift)))
    const error = (share / total) * (p - (match ? 1 : 0))
    const bend = (share / total) * p * (1 - p)
    g0 += error * odds[i]!
    g1 += error
    h00 += bend * odds[i]! * odds[i]!
    h01 += bend * odds[i]!
    h11 += bend
  }
  const det = h00 * h11 - h01 * h01
  return { stretch: (h11 * g0 - h01 * g1) / det, shift: (h00 * g1 - h01 * g0) / det }
}

/** One pair as numbers: what each feature measured, whether the names are one party's, what the pair counts for. */
export interface FitRow {
  readonly values: Readonly<Record<string, number>>
  readonly match: boolean
  readonly share: number
}

/** `start` is the log odds of names without anything against them; each other weight is taken off times its feature. */
export type FittedWeights = Record<string, number>

export interface FitOptions {
  /** Weights that are not fitted but given. */
  readonly fixed?: Readonly<Record<string, number>>
  readonly steps?: number
  /** L2 penalty on the weights. */
  readonly penalty?: number
}

/**
 * Logistic regression whose weights may not be negative: no feature is allowed to speak for two names being one, so that
 * each figure of an explanation means what it says. Adam on the whole set, projected after each step; deterministic.
 */
export function fitWeights(rows: readonly FitRow[], options: FitOptions = {}): FittedWeights {
  const { fixed = {}, steps = 1500, penalty = 1e-4 } = options
  const names = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))]
    .filter((name) => fixed[name] === undefined)
    .sort()
  const width = names.length
  const total = rows.reduce((sum, { share }) => sum + share, 0)
  const matrix = new Float64Array(rows.length * width)
  const offset = new Float64Array(rows.length)
  rows.forEach(({ values }, row) => {
    names.forEach((name, column) => {
      matrix[row * width + column] = values[name] ?? 0
    })
    for (const name in fixed) offset[row]! -= (fixed[name] ?? 0) * (values[name] ?? 0)
  })
  const weights = new Float64Array(width + 1).fill(0.5)
  weights[width] = fixed.start ?? 3
  const first = new Float64Array(width + 1)
  const second = new Float64Array(width + 1)
  const gradient = new Float64Array(width + 1)
  for (let step = 1; step <= steps; step++) {
    gradient.fill(0)
    for (let row = 0; row < rows.length; row++) {
      let odds = weights[width]! + offset[row]!
      const from = row * width
      for (let column = 0; column < width; column++) odds -= weights[column]! * matrix[from + column]!
      const { match, share } = rows[row]!
      const error = ((1 / (1 + Math.exp(-odds)) - (match ? 1 : 0)) * share) / total
      gradient[width]! += error
      for (let column = 0; column < width; column++) gradient[column]! -= error * matrix[from + column]!
    }
    const rate = 0.1 * (1 - 0.9 * (step / steps))
    for (let i = 0; i <= width; i++) {
      if (i === width && fixed.start !== undefined) continue
      const slope = gradient[i]! + (i < width ? penalty * weights[i]! : 0)
      first[i] = 0.9 * first[i]! + 0.1 * slope
      second[i] = 0.999 * second[i]! + 0.001 * slope * slope
      const moved = first[i]! / (1 - 0.9 ** step) / (Math.sqrt(second[i]! / (1 - 0.999 ** step)) + 1e-9)
      weights[i] = Math.max(i < width ? 0 : -20, weights[i]! - rate * moved)
    }
  }
  const fitted: FittedWeights = { start: weights[width]!, ...fixed }
  names.forEach((name, column) => {
    if (weights[column]! > 0.005) fitted[name] = weights[column]!
  })
  return fitted
}

/** Log odds that the names are one party's. */
export function oddsOf(values: Readonly<Record<string, number>>, weights: FittedWeights): number {
  let odds = weights.start ?? 0
  for (const name in values) odds -= (weights[name] ?? 0) * values[name]!
  return odds
}

/** Probability that the names are one party's. */
export function probabilityOf(values: Readonly<Record<string, number>>, weights: FittedWeights): number {
  return 1 / (1 + Math.exp(-oddsOf(values, weights)))
}

/** One figure of one measurement. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** Why there is no value, where there is none (`value` is 0 then): "no shared data". */
  readonly skipped?: string
}

/** A measurement of one main path. */
export interface Measure {
  readonly name: string
  run(): Promise<readonly Figure[]>
}

/** Runs `work` until `budgetMs` are used (at least three times) and gives the median in milliseconds. */
export function medianMs(work: () => void, budgetMs = 2000): number {
  const times: number[] = []
  const end = performance.now() + budgetMs
  while (times.length < 3 || (performance.now() < end && times.length < 1000)) {
    const start = performance.now()
    work()
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  return times[times.length >> 1]!
}

/** Resident memory of this process, MB. */
export function residentMb(): number {
  return process.memoryUsage().rss / 1024 / 1024
}

import assert from 'node:assert/strict'
import { test } from 'vitest'
import { fuzzReading } from '../../bench/soak/read-fuzz.ts'

test('torn, spliced and shuffled pages give an answer in its schema or a typed error, and nothing hangs', () => {
  // The short form of `npm run soak -- read-fuzz`: the same seeds every time.
  const result = fuzzReading({ seed: 1, untilMs: 10_000, maxRuns: 150, slowMs: 3000 })
  assert.deepEqual(result.faults, [])
  assert.ok(result.runs >= 20, `${result.runs} pages were read`)
})

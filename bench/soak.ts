// `npm run soak -- NAME [--seed N] [--minutes N]`: long proofs. Each has a short, seeded form in the tests.
import { parseArgs } from 'node:util'
import { fuzzLists } from './soak/lists-fuzz.ts'
import { fuzzReading } from './soak/read-fuzz.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, minutes: { type: 'string', default: '10' } },
})
const PROOFS = { 'read-fuzz': fuzzReading, 'lists-fuzz': fuzzLists } as const
const proof = Object.entries(PROOFS).find(([name]) => name === positionals[0])?.[1]
if (proof === undefined) {
  console.error(`usage: npm run soak -- ${Object.keys(PROOFS).join(' | ')} [--seed N] [--minutes N]`)
  process.exitCode = 2
} else {
  const untilMs = Number(values.minutes) * 60_000
  const result = await proof({ seed: Number(values.seed), untilMs, maxRuns: Number.POSITIVE_INFINITY, slowMs: 5000 })
  console.log(JSON.stringify({ ...result, faults: result.faults.length }))
  for (const fault of result.faults.slice(0, 20)) console.log(fault)
  if (result.faults.length > 0) process.exitCode = 1
}

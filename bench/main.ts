// `npm run bench [-- NAME...] [--json]`: speed and memory of the main paths, each in a process of its own.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Figure, Measure } from './measures/measure.ts'

const MEASURES: Readonly<Record<string, () => Promise<Measure>>> = {
  start: async () => (await import('./measures/start.ts')).start,
  read: async () => (await import('./measures/read.ts')).read,
  screen: async () => (await import('./measures/screen.ts')).screen,
  check: async () => (await import('./measures/check.ts')).check,
  lists: async () => (await import('./measures/lists.ts')).lists,
  recall: async () => (await import('./measures/recall.ts')).recall,
  names: async () => (await import('./measures/names.ts')).names,
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, inside: { type: 'string' } },
  })
  if (values.inside !== undefined) {
    console.log(JSON.stringify(await (await MEASURES[values.inside]!()).run()))
    return 0
  }
  const unknown = positionals.find((name) => MEASURES[name] === undefined)
  if (unknown !== undefined) {
    console.error(`Cannot measure "${unknown}": expected ${Object.keys(MEASURES).join(', ')}`)
    return 2
  }
  const names = positionals.length > 0 ? positionals : Object.keys(MEASURES)
  const all: Record<string, readonly Figure[]> = {}
  for (const name of names) {
    const run = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--inside', name], { encoding: 'utf8' })
    if (run.status !== 0) {
      console.error(run.stderr)
      return 1
    }
    all[name] = JSON.parse(run.stdout) as Figure[]
    if (!values.json) show(name, all[name])
  }
  if (values.json) console.log(JSON.stringify({ node: process.versions.node, measures: all }))
  return 0
}

function show(name: string, figures: readonly Figure[]): void {
  console.log(name)
  for (const { name: what, value, unit, skipped } of figures) {
    if (skipped !== undefined) {
      console.log(`  ${what.padEnd(40)} skipped: ${skipped}`)
      continue
    }
    const shown = value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2)
    console.log(`  ${what.padEnd(40)} ${shown.padStart(12)} ${unit}`)
  }
}

process.exitCode = await main()

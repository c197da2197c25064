import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Measure, medianMs } from './measure.ts'

const BIN = fileURLToPath(new URL('../../bin/interdict.js', import.meta.url))

function run(args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [BIN, ...args], { stdio: 'ignore' })
  if (status !== 0) throw new Error(`interdict ${args.join(' ')} ended with ${status}`)
}

/** Whole processes, from start to exit. */
export const start: Measure = {
  name: 'start',
  async run() {
    return [
      { name: 'interdict --help', value: medianMs(() => run(['--help'])), unit: 'ms' },
      { name: 'interdict screen NAME', value: medianMs(() => run(['screen', 'Ashot Mkrtychev'])), unit: 'ms' },
      { name: 'interdict start (bundled samples)', value: medianMs(() => run(['start', '--json'])), unit: 'ms' },
    ]
  },
}

// `npm test`: types, lint, then the tests. Each step shows its own output; the first that fails ends the run.
import { spawnSync } from 'node:child_process'

const steps = [
  ['types', 'tsc', ['--noEmit']],
  ['lint', 'biome', ['check', '--error-on-warnings', '.']],
  ['tests', 'vitest', ['run', ...process.argv.slice(2)]],
]
for (const [name, command, args] of steps) {
  console.log(`\n== ${name}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) {
    console.error(`\n${name} failed`)
    process.exit(status ?? 1)
  }
}

import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Runs the launcher as a process of its own, as a user's shell does. */
export function runBin(
  args: readonly string[],
  options: { readonly input?: string | Uint8Array; readonly cwd?: string; readonly env?: Record<string, string> } = {},
): { readonly stdout: string; readonly stderr: string; readonly status: number | null; readonly ms: number } {
  const start = performance.now()
  const run = spawnSync(process.execPath, [`${ROOT}/bin/interdict.js`, ...args], {
    cwd: options.cwd ?? ROOT,
    // Nobody's own lists may change what the tests see.
    env: { ...process.env, INTERDICT_DATA: join(tmpdir(), 'interdict-nothing-installed'), ...options.env },
    encoding: 'utf8',
    ...(options.input === undefined ? {} : { input: options.input }),
    timeout: 60_000,
  })
  return { stdout: run.stdout, stderr: run.stderr, status: run.status, ms: performance.now() - start }
}

// `npm run score -- KIND DIR [--out DIR] [--json]`: runs the product over DIR and shows the scorer's table.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { ScoreKind } from './score-kind.ts'

const KINDS: Readonly<Record<string, () => Promise<ScoreKind>>> = {
  page: async () => (await import('./page.ts')).page,
  timex: async () => (await import('./timex.ts')).timex,
  quotes: async () => (await import('./quotes.ts')).quotes,
  factuality: async () => (await import('./factuality.ts')).factuality,
  links: async () => (await import('./links.ts')).links,
  gold: async () => (await import('./gold.ts')).gold,
  written: async () => (await import('./written.ts')).written,
  names: async () => (await import('./names.ts')).names,
  law: async () => (await import('./law.ts')).law,
  parse: async () => (await import('./parse.ts')).parse,
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  const [kind = '', folder = ''] = positionals
  const load = KINDS[kind]
  if (load === undefined || folder === '') {
    console.error(`usage: npm run score -- KIND DIR [--out DIR] [--json]\nKIND: ${Object.keys(KINDS).join(', ')}`)
    return 2
  }
  if (!existsSync(folder)) {
    console.log(`skipped: no shared data (${folder})`)
    return 0
  }
  const out = values.out === undefined ? mkdtempSync(join(tmpdir(), 'interdict-score-')) : resolve(values.out)
  mkdirSync(out, { recursive: true })
  try {
    const { scorer, run } = await load()
    const args = await run(resolve(folder), out)
    return score(scorer, [...args, ...(values.json ? ['--json'] : [])])
  } finally {
    if (values.out === undefined) rmSync(out, { recursive: true, force: true })
  }
}

function score(scorer: string, args: readonly string[]): number {
  const script = join(resolve(ROOT, process.env.INTERDICT_SHARED ?? '../shared'), 'score', scorer)
  if (!existsSync(script)) {
    console.log(`skipped: no scorer (${scorer})`)
    return 0
  }
  const command = scorer.endsWith('.py') ? 'python3' : process.execPath
  const run = spawnSync(command, [script, ...args], { stdio: ['ignore', 'inherit', 'inherit'] })
  if (run.error !== undefined) {
    console.log('skipped: python3')
    return 0
  }
  return run.status ?? 1
}

process.exitCode = await main()

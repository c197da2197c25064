import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Folder with other people's lists, reports and labels (`INTERDICT_SHARED`, default beside the checkout); null where absent. */
export function sharedFolder(): string | null {
  const folder = resolve(ROOT, process.env.INTERDICT_SHARED ?? '../shared')
  return existsSync(join(folder, 'data')) ? folder : null
}

/** Path below the shared `data/` folder, or null where there is none: such tests show as "skipped: no shared data". */
export function sharedData(path: string): string | null {
  const folder = sharedFolder()
  if (folder === null) return null
  const file = join(folder, 'data', path)
  return existsSync(file) ? file : null
}

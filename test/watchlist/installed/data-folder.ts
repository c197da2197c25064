import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { FetchSettings } from '../../../src/watchlist/installed/fetch-list-file.ts'
import type { ListStore } from '../../../src/watchlist/installed/install-version.ts'

/** A day on which the tests stand. */
export const TODAY = '2026-03-01'

/** A folder of its own for one test file, with a store in it; removed at the end. */
export function temporaryStore(): { readonly folder: string; readonly store: ListStore } {
  const folder = mkdtempSync(join(tmpdir(), 'interdict-lists-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return { folder, store: { dataFolder: join(folder, 'data'), today: TODAY, lockWaitMs: 200 } }
}

export function writeIn(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** No test of files may go to the network. */
export const NO_NETWORK: FetchSettings = {
  fetch: async () => {
    throw new Error('no network in this test')
  },
}

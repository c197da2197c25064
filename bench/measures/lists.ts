import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeLargeAdvancedXml } from '../../test/support/large-advanced-xml.ts'
import { sharedData } from '../../test/support/shared-data.ts'
import type { Figure, Measure } from './measure.ts'

const READ_ONE = fileURLToPath(new URL('read-one-list.ts', import.meta.url))
const LARGE_BYTES = 50_000_000
const SDN = ['sdn-2024-07-02.csv.gz', 'alt-2025-01.csv', 'add-2025-01.csv.gz'].map((name) => `lists/ofac/${name}`)
const UN = ['lists/un/consolidated-2026-02-27.xml.gz']

/** Whole lists from their files to parties, each in a process of its own, so that memory is that list's alone. */
export const lists: Measure = {
  name: 'lists',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'interdict-lists-'))
    try {
      const large = join(folder, 'sdn_advanced.xml')
      writeLargeAdvancedXml(large, LARGE_BYTES)
      return [
        ...readOne('OFAC SDN (CSV) with names, addresses', SDN.map(sharedData)),
        ...readOne('UN consolidated list (XML)', UN.map(sharedData)),
        ...readOne('OFAC advanced XML of 50 MB, invented', [large]),
      ]
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

function readOne(name: string, files: readonly (string | null)[]): readonly Figure[] {
  if (files.includes(null)) return [{ name, value: 0, unit: 'ms', skipped: 'no shared data' }]
  const run = spawnSync(process.execPath, [READ_ONE, ...(files as string[])], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(run.stderr)
  const took = JSON.parse(run.stdout) as Record<'ms' | 'cpuMs' | 'mb' | 'beforeMb' | 'parties', number>
  return [
    { name, value: took.ms, unit: 'ms' },
    { name: '  of processors', value: took.cpuMs, unit: 'ms' },
    { name: '  memory at most', value: took.mb, unit: 'MB' },
    { name: '  memory before the list is opened', value: took.beforeMb, unit: 'MB' },
    { name: '  parties', value: took.parties, unit: '' },
  ]
}

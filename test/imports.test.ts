import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'vitest'

// A folder imports from model/ and from folders before it in this list, never from later ones: names/ never hears of
// sanctions, law/ never hears of HTTP. The order is the path of the data (ARCHITECTURE.md).
const ORDER = ['model', 'page', 'text', 'names', 'reading', 'watchlist', 'law', 'findings', 'casefile', 'server', 'cli']
const SRC = fileURLToPath(new URL('../src', import.meta.url))
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g

function folderOf(file: string): string {
  const inside = relative(SRC, file)
  return inside.includes('/') ? inside.slice(0, inside.indexOf('/')) : ''
}

/** Imports that run against the order, one line each. */
function importsAgainstOrder(file: string, source: string): string[] {
  const from = folderOf(file)
  // src/index.ts is the library's front door: it may name anything.
  if (from === '') return []
  const wrong: string[] = []
  for (const [, target = ''] of source.matchAll(IMPORT)) {
    if (!target.startsWith('.')) continue
    const to = folderOf(resolve(dirname(file), target))
    if (to === from) continue
    if (!ORDER.includes(to) || ORDER.indexOf(to) > ORDER.indexOf(from)) {
      wrong.push(`${relative(SRC, file)} (${from}) imports ${target} (${to || 'src'})`)
    }
  }
  return wrong
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))

test('every folder of src/ has its place in the order', () => {
  const folders = new Set(files.map((name) => folderOf(join(SRC, name))).filter((name) => name !== ''))
  assert.deepEqual(
    [...folders].filter((name) => !ORDER.includes(name)),
    [],
  )
})

test('imports follow the path of the data', () => {
  assert.ok(files.length > 20, 'the walk found the sources')
  assert.deepEqual(
    files.flatMap((name) => importsAgainstOrder(join(SRC, name), readFileSync(join(SRC, name), 'utf8'))),
    [],
  )
})

test('an import against the order is found: the check itself can fail', () => {
  const wrong = importsAgainstOrder(join(SRC, 'names/x.ts'), "import { check } from '../law/check-transfer.ts'\n")
  assert.equal(wrong.length, 1)
})

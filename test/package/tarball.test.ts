import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, test } from 'vitest'
import { ROOT } from '../support/run-bin.ts'

// What a user gets from `npm install interdict`: the packed files in an empty folder, with the dependencies that
// package.json names and nothing of this checkout. (The dependencies are linked, so that the test runs offline.)

let folder: string
let files: string[]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interdict-pack-'))
  const listed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: ROOT, encoding: 'utf8' })
  const [packed] = JSON.parse(listed.slice(listed.indexOf('['))) as [{ filename: string; files: { path: string }[] }]
  files = packed.files.map(({ path }) => path)
  const installed = join(folder, 'node_modules', 'interdict')
  mkdirSync(installed, { recursive: true })
  execFileSync('tar', ['-xzf', join(folder, packed.filename), '-C', installed, '--strip-components=1'])
  linkDependencies(join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), '{"type":"module","private":true}')
  writeFileSync(join(folder, 'page.html'), PAGE)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const PAGE = `<html lang="en"><head><title>Norway accuses Iran</title><meta property="article:published_time" content="2024-03-05T10:00:00Z"></head>
<body><article><h1>Norway accuses Iran of sending rockets to Sudan</h1>
<p>Norway's foreign ministry said on Monday that Iran had supplied Sudan with rockets in 2022, and called on Tehran to end the deliveries at once.</p>
<p>Iran denied that it had sent any weapons to Sudan, and said that the charge was an attempt to distract from other matters.</p>
<p>The ministry said that it had shared what it knows with the United Nations, and that it expects the Security Council to discuss the matter next week.</p>
</article></body></html>`

/** Links every package that a plain install would bring, and none of the development ones. */
function linkDependencies(target: string): void {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; link?: boolean; optional?: boolean }>
  }
  for (const [path, { dev, link, optional }] of Object.entries(lock.packages)) {
    const name = path.replace(/^node_modules\//, '')
    if (path === '' || dev || link || optional || name === path || name.includes('node_modules')) continue
    if (name.includes('/')) mkdirSync(join(target, name.split('/')[0]!), { recursive: true })
    symlinkSync(join(ROOT, path), join(target, name))
  }
}

function node(args: readonly string[]) {
  return spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
}

test('the package holds code, data and notices, and nothing that is not ours', () => {
  for (const wanted of ['bin/interdict.js', 'dist/index.js', 'dist/index.d.ts', 'LICENSE', 'NOTICE', 'README.md']) {
    assert.ok(files.includes(wanted), wanted)
  }
  assert.deepEqual(
    files.filter(
      (path) => !/^(bin|dist|data|docs)\/|^(LICENSE|NOTICE|README\.md|CHANGELOG\.md|package\.json)$/.test(path),
    ),
    [],
  )
  assert.ok(!files.some((path) => /shared|\.gz$|seed\.txt/.test(path)))
})

test('no development tool, and no Node of its own, is forced on whoever installs it', () => {
  const manifest = JSON.parse(readFileSync(join(folder, 'node_modules/interdict/package.json'), 'utf8')) as Record<
    string,
    object
  >
  assert.equal(manifest.optionalDependencies, undefined)
  assert.ok(!existsSync(join(folder, 'node_modules', 'vitest')))
  assert.ok(readdirSync(join(folder, 'node_modules')).length < 60)
})

test('the command reads a page', () => {
  const run = node(['node_modules/interdict/bin/interdict.js', 'read', 'page.html', '--json'])
  assert.equal(run.status, 0, run.stderr)
  const answer = JSON.parse(run.stdout) as { published: string; statements: unknown[]; findings: unknown[] }
  assert.match(answer.published, /^2024-03-05/)
  assert.ok(answer.statements.length >= 2)
})

test('the library is imported by name', () => {
  const script = `import { readReport } from 'interdict'
    const { reading } = readReport(${JSON.stringify(PAGE)}, { fileName: 'page.html' })
    console.log(reading.statements.length)`
  const run = node(['--input-type=module', '-e', script])
  assert.equal(run.status, 0, run.stderr)
  assert.ok(Number(run.stdout) >= 2)
})

test('a strict compiler accepts the import and its types', () => {
  writeFileSync(
    join(folder, 'use.ts'),
    `import { type Answer, readReport } from 'interdict'
const answer: Answer = readReport('A page.', { published: '2024-03-05' })
export const stances: readonly string[] = answer.reading.statements.map((statement) => statement.stance)
`,
  )
  const tsc = join(ROOT, 'node_modules/.bin/tsc')
  const args = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--exactOptionalPropertyTypes',
    '--types',
    '',
    'use.ts',
  ]
  const run = spawnSync(tsc, args, { cwd: folder, encoding: 'utf8' })
  assert.equal(run.status, 0, run.stdout)
})

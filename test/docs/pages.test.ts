import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { test } from 'vitest'
import { COMMANDS } from '../../src/cli/command-table.ts'
import { LIST_FORMATS } from '../../src/watchlist/formats/list-formats.ts'
import { CLEANING_RULES } from '../../src/watchlist/party/cleaning-log.ts'
import { generatedDocs } from '../../tools/generated-docs.ts'
import { blocksOf, pageText } from '../support/markdown-blocks.ts'
import { ROOT, runBin } from '../support/run-bin.ts'
import { runCli } from '../support/run-cli.ts'

// The pages are part of the product: what they show was run, what they list is what there is.

for (const [path, content] of generatedDocs()) {
  test(`${path} is what the code generates (npm run docs)`, () => assert.equal(pageText(path), content))
}

test('docs/errors.md lists exactly the codes that the code can throw', () => {
  // Every code is a literal in capitals; TIMEX3's own words are the only others of that shape.
  const notCodes = new Set(['PAST_REF', 'PRESENT_REF', 'FUTURE_REF'])
  const thrown = new Set<string>(['INTERNAL', 'USAGE'])
  for (const name of readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })) {
    // Readers of list formats throw what watchlist/errors.ts defines; their own capitals are names of XML elements.
    if (!name.endsWith('.ts') || name.startsWith(join('watchlist', 'formats'))) continue
    const source = readFileSync(join(ROOT, 'src', name), 'utf8')
    for (const [, code = ''] of source.matchAll(/'([A-Z]{3,}(?:_[A-Z]+)+)'/g)) if (!notCodes.has(code)) thrown.add(code)
  }
  const listed = new Set([...pageText('docs/errors.md').matchAll(/^\| `([A-Z_]+)`/gm)].map(([, code]) => code!))
  assert.deepEqual([...listed].sort(), [...thrown].sort())
})

test('docs/data-sources.md has every list format with its state, and every cleaning rule', () => {
  const page = pageText('docs/data-sources.md')
  const rows = (from: string): string[][] =>
    [...page.slice(page.indexOf(from)).matchAll(/^\| `([a-z_-]+)` \|(.*)\|$/gm)].map(([, id, rest]) => [
      id!,
      ...rest!.split('|').map((cell) => cell.trim()),
    ])
  const formats = LIST_FORMATS.map(({ id, title, seen }) => [id, title, seen ? 'read' : 'not yet seen'])
  assert.deepEqual(rows('## List formats').slice(0, formats.length), formats)
  assert.deepEqual(
    rows('## Cleaning'),
    Object.entries(CLEANING_RULES).map(([rule, words]) => [rule, words]),
  )
})

test('docs/cli.md has every command with every option', async () => {
  const page = pageText('docs/cli.md')
  for (const { name, load } of COMMANDS) {
    const program = new Command()
    const { stdout, exitCode } = await runCli([name, '--help'])
    assert.equal(exitCode, 0)
    assert.match(stdout, /Usage/)
    const io = { stdout: () => {}, stderr: () => {} } as unknown as Parameters<Awaited<ReturnType<typeof load>>>[1]
    ;(await load())(program, io)
    const section = page.split(new RegExp(`^## .*interdict ${name}\\b.*$`, 'm'))[1]?.split(/^## /m)[0] ?? ''
    assert.notEqual(section, '', `a section "## interdict ${name}"`)
    for (const command of withInner(program)) {
      for (const option of command.options) {
        assert.ok(section.includes(`\`${option.long}`), `${name}: ${option.long}`)
      }
    }
  }
})

function withInner(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withInner)]
}

for (const page of ['README.md', 'docs/cli.md', 'docs/names.md']) {
  for (const { language, text, next } of blocksOf(page)) {
    if (language !== 'console') continue
    for (const line of text.split('\n').filter((one) => one.startsWith('$ npx interdict '))) {
      test(`${page}: ${line}`, () => {
        const args = words(line.replace('$ npx interdict ', ''))
        const run = runBin(args)
        const shown = (text.split(`${line}\n`)[1] ?? '').split(/^\$ /m)[0]!.trimEnd()
        assertShown(run.stdout, shown)
        if (next?.language === 'json') assertShown(JSON.stringify(JSON.parse(run.stdout), null, 2), next.text)
      })
    }
  }
}

/** Shown lines must come in this order; a line of dots stands for anything. */
function assertShown(output: string, shown: string): void {
  let rest = output
  for (const line of shown.split('\n').filter((one) => one.trim() !== '' && !/^\s*(\.\.\.|…)$/.test(one))) {
    const at = rest.indexOf(line.trimEnd())
    assert.ok(at >= 0, `not in the output, or not in this order:\n${line}\nThe output:\n${output.slice(0, 3000)}`)
    rest = rest.slice(at + line.trimEnd().length)
  }
}

function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')
}

blocksOf('docs/library.md').forEach(({ language, text, next }, i) => {
  if (language !== 'ts') return
  test(`docs/library.md: example ${i + 1} (${text.split('\n').find((line) => !/^import|^$/.test(line))})`, () => {
    const file = join(ROOT, 'test', `.example-${i}.ts`)
    writeFileSync(file, text.replaceAll("'interdict'", "'../src/index.ts'"))
    try {
      const run = spawnSync(process.execPath, [file], { cwd: ROOT, encoding: 'utf8' })
      assert.equal(run.status, 0, run.stderr)
      if (next?.language === 'text') assert.equal(run.stdout, next.text)
    } finally {
      rmSync(file, { force: true })
    }
  })
})

test('every function of the library has an example in docs/library.md', async () => {
  const library = await import('../../src/index.ts')
  const page = pageText('docs/library.md')
  for (const name of Object.keys(library)) assert.ok(page.includes(name), name)
})

import assert from 'node:assert/strict'
import { test } from 'vitest'
import { COMMANDS } from '../../src/cli/command-table.ts'
import { runBin } from '../support/run-bin.ts'

test('interdict --help lists every command and starts quickly', () => {
  const runs = [runBin(['--help']), runBin(['--help']), runBin(['--help'])]
  for (const { name } of COMMANDS) assert.match(runs[0]!.stdout, new RegExp(`^  ${name}\\b`, 'm'))
  // 250 ms is promised on an idle machine; the tests share theirs, so twice that is the line here.
  assert.ok(Math.min(...runs.map(({ ms }) => ms)) < 500, `${runs.map(({ ms }) => Math.round(ms)).join(', ')} ms`)
})

test('an unknown command is wrong use, exit 2, with the commands that exist', () => {
  const run = runBin(['raed', 'x.txt'])
  assert.equal(run.status, 2)
  assert.match(run.stderr, /Cannot run "raed": expected one of read, screen/)
})

test('where no Node is new enough, the launcher names the version found and the one wanted, exit 2', () => {
  // The launcher is plain JavaScript that any Node runs; here each process it starts believes to be an old one.
  const fake = "Object.defineProperty(process,'versions',{value:{...process.versions,node:'18.0.0'}})"
  const old = `--import=data:text/javascript,${fake}`
  const run = runBin(['--help'], { env: { NODE_OPTIONS: old } })
  assert.equal(run.status, 2)
  assert.match(run.stderr, /needs Node 22\.18 or newer, and this is Node 18\.0\.0/)
})

for (const { name } of COMMANDS) {
  test(`interdict ${name} --help explains itself`, () => {
    const run = runBin([name, '--help'])
    assert.equal(run.status, 0, run.stderr)
    assert.match(run.stdout, new RegExp(`Usage: interdict ${name}`))
  })
}

/** Files of src/ that a command line loads. */
function loadedBy(args: readonly string[]): readonly string[] {
  const hook =
    "import{registerHooks}from'node:module';registerHooks({load(url,context,next){process.stderr.write('load '+url+'\\n');return next(url,context)}})"
  const { stderr, status } = runBin(args, {
    env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}` },
  })
  assert.equal(status, 0, stderr)
  return [...stderr.matchAll(/^load file:.*\/src\/(.*)$/gm)].map(([, path]) => path!)
}

const NOT_LOADED: [args: string[], not: RegExp, why: string][] = [
  [['--help'], /^(?!cli|model)/, 'help reads no data'],
  [
    ['screen', 'Versor'],
    /^watchlist\/(?:read-list|formats\/(?!ftm\/)|source\/open-parts|dating\/date-listings|diff\/)/,
    'with nothing installed no reader of official lists is needed',
  ],
  [['lists'], /^watchlist\/(?:read-list|formats\/(?!ftm\/)|diff\/)/, 'the installed lists are shown by their records'],
]
for (const [args, not, why] of NOT_LOADED) {
  test(`interdict ${args.join(' ')} loads no more than it needs: ${why}`, () => {
    const loaded = loadedBy(args)
    assert.ok(loaded.includes('cli/main.ts'), 'the watch works')
    assert.deepEqual(
      loaded.filter((path) => not.test(path)),
      [],
    )
  })
}

import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import type { Answer } from '../../findings/answer.ts'
import { answerToJson } from '../../findings/answer-json.ts'
import { answerReport } from '../../findings/answer-report.ts'
import { type LawBook, loadLaw } from '../../law/load-law.ts'
import { daysOf } from '../../model/date-value.ts'
import { InterdictError } from '../../model/interdict-error.ts'
import { openWatchlist } from '../../watchlist/open-watchlist.ts'
import type { CommandIo } from '../command-io.ts'
import { DATA_OPTION, dataFolderOf } from '../data-folder.ts'
import { exitCodeOf } from '../exit-code.ts'
import { findSources, type Source } from '../find-sources.ts'
import { readPageMeta } from '../page-meta.ts'
import { readSource, stemOf } from '../read-source.ts'
import { errorToJson, showError } from '../show-error.ts'
import { UsageError } from '../usage-error.ts'
import { answerView } from '../views/answer-view.ts'
import { jointView } from '../views/joint-view.ts'

interface ReadOptions {
  readonly published?: string
  readonly lists?: string
  readonly data?: string
  readonly asOf?: string
  readonly explain?: boolean
  readonly fast?: boolean
  readonly out?: string
  readonly meta?: string
  readonly json?: boolean
  readonly jsonl?: boolean
  readonly failOn?: string
}

const FAIL_ON = ['hit', 'proposed', 'breaches', 'would_breach'] as const
type FailOn = (typeof FAIL_ON)[number]

/** `interdict read SOURCE...` */
export function register(program: Command, io: CommandIo): void {
  program
    .command('read')
    .description('Read reports: files, folders, http(s) addresses, or - for standard input.')
    .argument('<source...>', 'what to read')
    .option('--published <date>', 'date of publication (ISO 8601), where the page is silent or wrong')
    .option(
      '--lists <names>',
      'lists to ask: installed ones, files or folders, comma-separated (default: all installed)',
    )
    .option(...DATA_OPTION)
    .option('--as-of <date>', 'ask the lists as they stood on this day')
    .option(
      '--explain',
      'below each line the sentence it rests on; every reason of a hit; provisions that do not apply',
    )
    .option('--fast', 'trade depth for speed on large batches (the reader has one speed so far)')
    .option('--out <dir>', 'write one JSON file a source into this folder')
    .option('--meta <file>', 'JSON lines {file, published, outlet, url} for pages that are silent')
    .option('--json', 'one JSON document; several sources: {"reports": [...], "errors": [...]}')
    .option('--jsonl', 'one JSON document a line')
    .option('--fail-on <what>', `exit 1 on ${FAIL_ON.join(' | ')}`)
    .action(async (args: string[], options: ReadOptions) => {
      await read(args, options, io)
    })
}

/** Reads the sources and prints what the options ask for. */
export async function read(args: readonly string[], options: ReadOptions, io: CommandIo): Promise<void> {
  const failOn = failOnOf(options.failOn)
  const asOf = asOfOf(options.asOf)
  const metaOf = options.meta === undefined ? () => ({}) : readPageMeta(options.meta, io.cwd)
  const index = await openWatchlist({
    lists: options.lists?.split(',').map((name) => name.trim()) ?? [],
    asOf,
    dataFolder: dataFolderOf(options, io),
  })
  const law = loadLaw()
  const { sources, errors } = findSources(args, io.cwd)
  const failed: { source: string; error: unknown }[] = errors.map((error) => ({ source: error.source ?? '', error }))
  const out = options.out === undefined ? null : new OutFolder(resolve(io.cwd, options.out))
  const answers: Answer[] = []
  let written = 0
  for (const [number, source] of sources.entries()) {
    if (io.showsProgress && sources.length > 1) io.stderr(`\rread ${number + 1} of ${sources.length}`)
    try {
      const report = await readSource(source, io, { published: options.published ?? null, meta: metaOf(source.name) })
      const answer = answerReport(report, { index, law, asOf })
      if (failOn !== null && isMet(failOn, answer)) io.exit(1)
      if (out !== null) {
        out.write(source, `${JSON.stringify(answerToJson(answer))}\n`)
        written++
      } else if (options.jsonl) io.stdout(`${JSON.stringify(answerToJson(answer))}\n`)
      else answers.push(answer)
    } catch (error) {
      // One page that cannot be read must not lose the others.
      failed.push({ source: source.name, error })
    }
  }
  if (io.showsProgress && sources.length > 1) io.stderr('\n')
  if (out !== null) io.stdout(`${written} of ${sources.length + errors.length} written to ${options.out}\n`)
  else if (options.json) printJson(answers, failed, io)
  else if (!options.jsonl) printText(answers, law, options, io)
  if (!(options.json && out === null)) for (const { error } of failed) showError(error, io, 'text')
  for (const { error } of failed) io.exit(error instanceof InterdictError ? exitCodeOf(error) : 4)
}

function printJson(answers: readonly Answer[], failed: readonly { error: unknown }[], io: CommandIo): void {
  const [only] = answers
  if (answers.length + failed.length === 1) {
    io.stdout(`${JSON.stringify(only === undefined ? { error: errorToJson(failed[0]!.error) } : answerToJson(only))}\n`)
    return
  }
  io.stdout(
    `${JSON.stringify({ reports: answers.map(answerToJson), errors: failed.map(({ error }) => errorToJson(error)) })}\n`,
  )
}

function printText(answers: readonly Answer[], law: LawBook, options: ReadOptions, io: CommandIo): void {
  const view = { explain: options.explain === true }
  const [first] = answers
  if (first === undefined) return
  io.stdout(answers.length === 1 ? answerView(first, law, io, view) : jointView(answers, law, io, view))
}

/** The folder of `--out`: one file a source, named after its stem; a stem met twice gets a number. */
class OutFolder {
  readonly #folder: string
  readonly #taken = new Map<string, number>()

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true })
    this.#folder = folder
  }

  write(source: Source, content: string): void {
    const stem = stemOf(source)
    const times = (this.#taken.get(stem) ?? 0) + 1
    this.#taken.set(stem, times)
    writeFileSync(join(this.#folder, times === 1 ? `${stem}.json` : `${stem}-${times}.json`), content)
  }
}

function failOnOf(value: string | undefined): FailOn | null {
  if (value === undefined) return null
  if (!FAIL_ON.includes(value as FailOn)) {
    throw new UsageError(`Cannot use --fail-on: expected one of ${FAIL_ON.join(', ')}, found "${value}"`)
  }
  return value as FailOn
}

function asOfOf(value: string | undefined): string | null {
  if (value === undefined) return null
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || daysOf(value) === null) {
    throw new UsageError(`Cannot use --as-of: expected a day such as 2023-08-15, found "${value}"`)
  }
  return value
}

function isMet(what: FailOn, answer: Answer): boolean {
  if (what === 'hit') return answer.hits.size > 0
  if (what === 'proposed') return answer.proposals.size > 0
  // "would breach" is met by what breaches, too: the graver includes the lesser.
  return answer.findings.some(
    ({ verdict }) => verdict === 'breaches' || (what === 'would_breach' && verdict === 'would_breach'),
  )
}

import { resolve } from 'node:path'
import type { Command } from 'commander'
import { canonicalJson } from '../../model/canonical-json.ts'
import { openWatchlist } from '../../watchlist/open-watchlist.ts'
import { screenWithRest } from '../../watchlist/screen.ts'
import { whyNot } from '../../watchlist/why-not.ts'
import { ALGORITHM_HELP, algorithmOf } from '../algorithm-option.ts'
import type { CommandIo } from '../command-io.ts'
import { DATA_OPTION, dataFolderOf } from '../data-folder.ts'
import { SCHEMATA } from '../query-options.ts'
import { type ScreenFlags, screenOptionsOf, screenQueryOf } from '../screen-flags.ts'
import { type Screening, screenedHitsToJson, screeningToJson } from '../screening-json.ts'
import { UsageError } from '../usage-error.ts'
import { screeningView } from '../views/screening-view.ts'

/** `interdict screen NAME` and `interdict screen --file customers.csv --out hits.csv` */
export function register(program: Command, io: CommandIo): void {
  const collect = (value: string, before: readonly string[]) => [...before, value]
  program
    .command('screen')
    .description(
      'Look for a name, or a file of names, on the installed lists. A hit is a question for a person, not a verdict.',
    )
    .argument('[name...]', 'name in any script; several words are one name')
    .option('--schema <schema>', SCHEMATA.join(' | '))
    .option('--birth-date <date>', 'day, month or year (ISO 8601)')
    .option('--country <country>', 'alpha-2 code or English name; comma-separated or given again', collect, [])
    .option('--id <identifier>', 'passport, IMO, tax number: 9361407 or imo:9361407; may be given again', collect, [])
    .option('--address <address>', 'street, number and town; may be given again', collect, [])
    .option('--gender <gender>', 'male | female')
    .option('--as-of <date>', 'ask the lists as they stood on this day')
    .option('--threshold <score>', 'least score of a hit, 0 to 1 (default: that of the algorithm)')
    .option('--limit <count>', 'most hits (default 20)')
    .option('--explain', 'every reason for and against')
    .option('--why-not <listing>', 'explain, step by step, what became of one listing')
    .option('--algorithm <name>', ALGORITHM_HELP)
    .option(
      '--lists <names>',
      'lists to ask: installed ones, files or folders, comma-separated (default: all installed)',
    )
    .option(...DATA_OPTION)
    .option('--file <file>', 'screen every row of a CSV file or every line of a .jsonl file (any size)')
    .option('--out <csv>', 'with --file: write the answers here (default: standard output); a killed run goes on')
    .option('--since <csv>', 'with --file: only hits that are new, changed or gone since these earlier answers')
    .option(
      '--map <field=column>',
      'with --file: which column holds id, name, schema, birth_date, country, identifier, address or gender',
      collect,
      [],
    )
    .option('--json', 'one JSON document')
    .option('--jsonl', 'one JSON document a line: each hit')
    .option('--record <file>', 'add a line on this screening to a file of records, chained by hash')
    .option('--verify <file>', 'check the chain of a file of records')
    .option('--certificate', 'a one-page statement of what was searched; refused where there is a hit')
    .option('--fail-on <what>', 'exit 1 on: hit')
    .action(async (words: string[], flags: ScreenFlags) => {
      await run(words.join(' ').trim(), flags, io)
    })
}

async function run(name: string, flags: ScreenFlags, io: CommandIo): Promise<void> {
  if (flags.verify !== undefined) return verify(flags.verify, flags, io)
  const algorithm = await algorithmOf(flags.algorithm)
  const options = screenOptionsOf(flags, algorithm)
  checkTogether(name, flags)
  const query = flags.file === undefined ? screenQueryOf(name, flags) : null
  const index = await openWatchlist({
    lists: flags.lists?.split(',').map((list) => list.trim()) ?? [],
    asOf: options.asOf,
    dataFolder: dataFolderOf(flags, io),
  })
  if (query === null) {
    const { screenFile } = await import('../screen-file/screen-file.ts')
    const found = await screenFile(
      {
        file: flags.file ?? '',
        out: flags.out ?? null,
        map: flags.map,
        since: flags.since ?? null,
        record: flags.record ?? null,
      },
      index,
      options,
      io,
    )
    if (found > 0 && flags.failOn === 'hit') io.exit(1)
    return
  }
  const { threshold, limit, asOf } = options
  const result = screenWithRest(query, index, options)
  const screening: Screening = { query, index, threshold, limit, asOf, algorithm: algorithm.id, result }
  if (result.hits.length > 0 && flags.failOn === 'hit') io.exit(1)
  // Recorded before it is shown: no answer without its record.
  const recorded = flags.record === undefined ? null : await record(flags.record, screening, io)
  const steps = flags.whyNot === undefined ? null : whyNot(query, flags.whyNot, index, options)
  if (flags.certificate) {
    const { certificateOf } = await import('../record-screening.ts')
    io.stdout(certificateOf(screening, recorded, io))
  } else if (flags.jsonl) {
    const how = flags.algorithm === undefined ? {} : { algorithm: algorithm.id }
    const lines = screenedHitsToJson(screening).map((hit) => canonicalJson({ ...hit, ...how }))
    io.stdout(lines.map((line) => `${line}\n`).join(''))
  } else if (flags.json) {
    const why = steps === null ? {} : { why_not: steps }
    io.stdout(`${canonicalJson({ ...screeningToJson(screening), ...why })}\n`)
  } else {
    io.stdout(screeningView(screening, io, flags.explain === true))
    if (steps !== null) io.stdout(`\n${steps.join('\n')}\n`)
  }
}

function checkTogether(name: string, flags: ScreenFlags): void {
  if (flags.failOn !== undefined && flags.failOn !== 'hit') {
    throw new UsageError(`Cannot use --fail-on: expected hit, found "${flags.failOn}"`)
  }
  if (flags.file !== undefined && name !== '')
    throw new UsageError('Cannot screen a name and a file at once: expected one of them')
  if (flags.since !== undefined && flags.file === undefined)
    throw new UsageError('Cannot use --since: expected --file beside it')
  if (flags.certificate && (flags.file !== undefined || flags.json || flags.jsonl))
    throw new UsageError('Cannot use --certificate with --file, --json or --jsonl: expected one name, and text')
}

async function record(file: string, screening: Screening, io: CommandIo): Promise<string> {
  const { recordScreening } = await import('../record-screening.ts')
  return recordScreening(file, screening, io)
}

async function verify(file: string, flags: ScreenFlags, io: CommandIo): Promise<void> {
  const { checkRecordFile } = await import('../record-file.ts')
  const { records, from, to, lastHash } = await checkRecordFile(resolve(io.cwd, file), file)
  if (flags.json || flags.jsonl) {
    io.stdout(`${canonicalJson({ records, from, to, last_hash: lastHash })}\n`)
    return
  }
  const stretch = from === null ? '' : `, from ${from} to ${to}`
  io.stdout(`${records} ${records === 1 ? 'record' : 'records'}, chain whole${stretch}\n`)
  if (lastHash !== null) io.stdout(`last hash ${lastHash}\n`)
}

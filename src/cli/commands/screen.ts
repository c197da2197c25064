import type { Command } from 'commander'
import { canonicalJson } from '../../model/canonical-json.ts'
import { daysOf, isSingleDay } from '../../model/date-value.ts'
import type { Schema } from '../../model/listing.ts'
import type { ScreenAlgorithm } from '../../watchlist/algorithms/algorithm.ts'
import { openWatchlist } from '../../watchlist/open-watchlist.ts'
import { type ScreenOptions, type ScreenQuery, screenWithRest } from '../../watchlist/screen.ts'
import { whyNot } from '../../watchlist/why-not.ts'
import { ALGORITHM_HELP, algorithmOf } from '../algorithm-option.ts'
import type { CommandIo } from '../command-io.ts'
import { DATA_OPTION, dataFolderOf } from '../data-folder.ts'
import { countryCodeOf, SCHEMATA, schemaOf } from '../query-options.ts'
import { screenFile } from '../screen-file.ts'
import { type Screening, screenedHitsToJson, screeningToJson } from '../screening-json.ts'
import { UsageError } from '../usage-error.ts'
import { screeningView } from '../views/screening-view.ts'

interface Flags {
  readonly schema?: string
  readonly birthDate?: string
  readonly country: readonly string[]
  readonly id: readonly string[]
  readonly address: readonly string[]
  readonly gender?: string
  readonly asOf?: string
  readonly threshold?: string
  readonly limit?: string
  readonly explain?: boolean
  readonly whyNot?: string
  readonly algorithm?: string
  readonly lists?: string
  readonly data?: string
  readonly file?: string
  readonly out?: string
  readonly map: readonly string[]
  readonly failOn?: string
  readonly json?: boolean
  readonly jsonl?: boolean
}

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
    .option('--file <csv>', 'screen every row of a CSV file (any size)')
    .option('--out <csv>', 'with --file: write the answers here (default: standard output)')
    .option(
      '--map <field=column>',
      'with --file: which column holds name, schema, birth_date, country, id, address or gender',
      collect,
      [],
    )
    .option('--json', 'one JSON document')
    .option('--jsonl', 'one JSON document a line: each hit')
    .option('--fail-on <what>', 'exit 1 on: hit')
    .action(async (words: string[], flags: Flags) => {
      await run(words.join(' ').trim(), flags, io)
    })
}

async function run(name: string, flags: Flags, io: CommandIo): Promise<void> {
  const algorithm = await algorithmOf(flags.algorithm)
  const options = optionsOf(flags, algorithm)
  if (flags.failOn !== undefined && flags.failOn !== 'hit') {
    throw new UsageError(`Cannot use --fail-on: expected hit, found "${flags.failOn}"`)
  }
  const query = flags.file === undefined ? queryOf(name, flags) : null
  if (flags.file !== undefined && name !== '')
    throw new UsageError('Cannot screen a name and a file at once: expected one of them')
  const index = await openWatchlist({
    lists: flags.lists?.split(',').map((list) => list.trim()) ?? [],
    asOf: options.asOf,
    dataFolder: dataFolderOf(flags, io),
  })
  if (query === null) {
    const found = await screenFile(
      { file: flags.file ?? '', out: flags.out ?? null, map: flags.map },
      index,
      options,
      io,
    )
    if (found > 0 && flags.failOn === 'hit') io.exit(1)
    return
  }
  const screening: Screening = {
    query,
    index,
    threshold: options.threshold,
    limit: options.limit,
    asOf: options.asOf,
    algorithm: algorithm.id,
    result: screenWithRest(query, index, options),
  }
  const { hits } = screening.result
  if (hits.length > 0 && flags.failOn === 'hit') io.exit(1)
  const steps = flags.whyNot === undefined ? null : whyNot(query, flags.whyNot, index, options)
  if (flags.jsonl) {
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

interface Options extends ScreenOptions {
  readonly threshold: number
  readonly limit: number
  readonly asOf: string | null
  readonly algorithm: ScreenAlgorithm
}

function optionsOf(flags: Flags, algorithm: ScreenAlgorithm): Options {
  const threshold = flags.threshold === undefined ? algorithm.threshold : Number(flags.threshold)
  if (!(threshold >= 0 && threshold <= 1) || flags.threshold === '') {
    throw new UsageError(`Cannot use --threshold: expected a number from 0 to 1, found "${flags.threshold}"`)
  }
  const limit = flags.limit === undefined ? 20 : Number(flags.limit)
  if (!Number.isInteger(limit) || limit < 1) {
    throw new UsageError(`Cannot use --limit: expected a whole number from 1 on, found "${flags.limit}"`)
  }
  if (flags.asOf !== undefined && !isSingleDay(flags.asOf)) {
    throw new UsageError(`Cannot use --as-of: expected a day such as 2023-08-15, found "${flags.asOf}"`)
  }
  return { threshold, limit, asOf: flags.asOf ?? null, algorithm }
}

function queryOf(name: string, flags: Flags): ScreenQuery {
  if (name === '' && flags.id.length === 0)
    throw new UsageError('Missing a name to screen: expected NAME, --id or --file')
  if (flags.birthDate !== undefined && daysOf(flags.birthDate) === null) {
    throw new UsageError(
      `Cannot use --birth-date: expected a date such as 1966-05-07, 1966-05 or 1966, found "${flags.birthDate}"`,
    )
  }
  if (flags.gender !== undefined && flags.gender !== 'male' && flags.gender !== 'female') {
    throw new UsageError(`Cannot use --gender: expected male or female, found "${flags.gender}"`)
  }
  const schema: Schema | null = flags.schema === undefined ? null : schemaOf(flags.schema)
  return {
    name,
    schema,
    birthDate: flags.birthDate ?? null,
    countries: flags.country.flatMap((words) => words.split(',')).map(countryCodeOf),
    addresses: flags.address,
    gender: flags.gender ?? null,
    identifiers: flags.id.map((id) => {
      const match = /^([a-z_]+):(.+)$/i.exec(id)
      return match === null ? { value: id } : { type: match[1]!.toLowerCase(), value: match[2]! }
    }),
  }
}

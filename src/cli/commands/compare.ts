import { createReadStream, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import type { Schema } from '../../model/listing.ts'
import { compareNameTexts } from '../../names/compare-names.ts'
import type { ScreenAlgorithm } from '../../watchlist/algorithms/algorithm.ts'
import { DEFAULT_ALGORITHM } from '../../watchlist/algorithms/algorithms.ts'
import { compareWith } from '../../watchlist/algorithms/compare-with.ts'
import { ALGORITHM_HELP, algorithmOf } from '../algorithm-option.ts'
import type { CommandIo } from '../command-io.ts'
import { comparisonToJson } from '../comparison-json.ts'
import { evidenceToJson } from '../hit-json.ts'
import { NameFileError } from '../name-file-error.ts'
import { SCHEMATA, schemaOf } from '../query-options.ts'
import { SourceError } from '../source-errors.ts'
import { UsageError } from '../usage-error.ts'
import { compareView } from '../views/compare-view.ts'

interface Flags {
  readonly schema?: string
  readonly pairs?: string
  readonly algorithm?: string
  readonly explain?: boolean
  readonly json?: boolean
}

/** `interdict compare A B` and `interdict compare --pairs pairs.jsonl` */
export function register(program: Command, io: CommandIo): void {
  program
    .command('compare')
    .description('Compare two names: how sure it is that they are one, and why.')
    .argument('[a]', 'a name in any script')
    .argument('[b]', 'another')
    .option('--schema <schema>', SCHEMATA.join(' | '))
    .option(
      '--pairs <file>',
      'JSON lines {"a", "b", "schema"} in (- for standard input); the same lines with score, match, because out, in order',
    )
    .option('--algorithm <name>', ALGORITHM_HELP)
    .option('--explain', 'every feature with its value and weight')
    .option('--json', 'one JSON document')
    .action(async (a: string | undefined, b: string | undefined, flags: Flags) => {
      const algorithm = await algorithmOf(flags.algorithm)
      if (flags.pairs !== undefined) {
        if (a !== undefined) throw new UsageError('Cannot compare two names and a file at once: expected one of them')
        await comparePairs(flags.pairs, algorithm, flags, io)
        return
      }
      if (a === undefined || b === undefined) throw new UsageError('Missing a name: expected A and B, or --pairs FILE')
      compareTwo(a, b, algorithm, flags, io)
    })
}

/** Our own comparison takes the names as they are; an emulation asks about a party and a listing that have only a name. */
function compareBy(algorithm: ScreenAlgorithm, a: string, b: string, schema: Schema | null) {
  const own = algorithm.id === DEFAULT_ALGORITHM ? compareNameTexts(a, b, schema) : null
  const { score, because } = own ?? compareWith(algorithm, a, b, schema)
  return { score, match: score >= algorithm.threshold, because, own }
}

function compareTwo(a: string, b: string, algorithm: ScreenAlgorithm, flags: Flags, io: CommandIo): void {
  const schema = flags.schema === undefined ? null : schemaOf(flags.schema)
  const explain = flags.explain === true
  const { score, match, because, own } = compareBy(algorithm, a, b, schema)
  if (flags.json) {
    // An emulation has nothing but its reasons.
    const reasons = own === null ? { because: because.map(evidenceToJson) } : comparisonToJson(own, explain)
    io.stdout(`${JSON.stringify({ a, b, schema, algorithm: algorithm.id, score, match, ...reasons })}\n`)
    return
  }
  const how = algorithm.id === DEFAULT_ALGORITHM ? '' : `${algorithm.id}, `
  const threshold = `${how}threshold ${algorithm.threshold}`
  const verdict = match ? io.colours.bold('may be one') : 'look like two'
  io.stdout(`${score.toFixed(2)}  ${verdict} (${threshold})\n`)
  if (own !== null) {
    io.stdout(compareView(own, algorithm.threshold, io, explain))
    return
  }
  for (const { weight, note } of because) {
    io.stdout(`      ${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}  ${note}\n`)
  }
}

async function comparePairs(file: string, algorithm: ScreenAlgorithm, flags: Flags, io: CommandIo): Promise<void> {
  const how = flags.algorithm === undefined ? {} : { algorithm: algorithm.id }
  const schema = flags.schema === undefined ? null : schemaOf(flags.schema)
  let number = 0
  for await (const line of linesOf(file, io)) {
    number++
    if (line.trim() === '') continue
    const pair = pairOf(line, file, number)
    const { score, match, because } = compareBy(algorithm, pair.a, pair.b, pair.schema ?? schema)
    io.stdout(`${JSON.stringify({ ...pair.given, ...how, score, match, because: because.map(evidenceToJson) })}\n`)
  }
}

async function* linesOf(file: string, io: CommandIo): AsyncGenerator<string> {
  if (file === '-') {
    yield* new TextDecoder().decode(await io.readStdin()).split('\n')
    return
  }
  const path = resolve(io.cwd, file)
  try {
    if (!statSync(path).isFile()) throw new Error('not a file')
  } catch (cause) {
    throw new SourceError('SOURCE_NOT_FOUND', file, `Cannot read "${file}": no such file`, 'Check the path', cause)
  }
  yield* createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })
}

function pairOf(line: string, file: string, number: number) {
  const advice = 'Each line is one JSON object with the texts "a" and "b"'
  let given: unknown
  try {
    given = JSON.parse(line.replace(/^\ufeff/, ''))
  } catch {
    throw new NameFileError(file, number, 'a JSON object', `"${line.slice(0, 40)}"`, advice)
  }
  const { a, b, schema } = (given ?? {}) as { a?: unknown; b?: unknown; schema?: unknown }
  if (typeof a !== 'string' || typeof b !== 'string') {
    throw new NameFileError(file, number, 'texts "a" and "b"', `a ${typeof a}, b ${typeof b}`, advice)
  }
  if (schema !== undefined && schema !== null && !SCHEMATA.includes(schema as Schema)) {
    throw new NameFileError(file, number, `a schema of ${SCHEMATA.join(', ')}`, JSON.stringify(schema), advice)
  }
  return { given: given as object, a, b, schema: (schema ?? null) as Schema | null }
}

import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { canonicalJson } from '../../model/canonical-json.ts'
import { packageVersion } from '../../model/package-version.ts'
import { screen } from '../../watchlist/screen.ts'
import type { WatchlistIndex } from '../../watchlist/watchlist-index.ts'
import type { CommandIo } from '../command-io.ts'
import { appendRecord } from '../record-file.ts'
import { recordedLists } from '../record-screening.ts'
import type { FullScreenOptions } from '../screen-flags.ts'
import { UsageError } from '../usage-error.ts'
import { ANSWER_COLUMNS, type Answer, answerHeader, answerLine, emptyAnswer, hitAnswer } from './answer-line.ts'
import { AnswerSink, NOTHING_REACHED, type Reached } from './answer-sink.ts'
import { queryOfRow } from './customer-columns.ts'
import { type Customer, readCustomers } from './customer-rows.ts'
import { EarlierAnswers } from './earlier-answers.ts'
import { fileHash, sizeOf, textPieces } from './text-pieces.ts'

export interface FileToScreen {
  readonly file: string
  /** Null: standard output. */
  readonly out: string | null
  /** `name=Kunde` */
  readonly map: readonly string[]
  /** An earlier answer file: only what is other than there is written. */
  readonly since: string | null
  /** File of records that gets one on this run. */
  readonly record: string | null
}

/** A kill costs the work on so many rows at most. */
const ROWS_AT_ONCE = 200

/**
 * Screens every row of a customer file. The answer has each row with each of its hits, in order; a row without hits stands
 * there once, and so does one that could not be screened, with the reason: no row is left out. The answer file gets its
 * name only when it is complete, so half of one cannot be taken for the whole; a run that was killed is gone on with.
 *
 * @returns number of rows with a hit
 */
export async function screenFile(
  what: FileToScreen,
  index: WatchlistIndex,
  options: FullScreenOptions,
  io: CommandIo,
): Promise<number> {
  const { file, out, map, since, record } = what
  const path = resolve(io.cwd, file)
  const size = sizeOf(path, file)
  const target = out === null ? null : resolve(io.cwd, out)
  if (target === path || (since !== null && target === resolve(io.cwd, since)))
    throw new UsageError(`Cannot write the answers to "${out}": expected another file than the one that is read`)
  const earlier = since === null ? null : await readEarlier(since, io)
  const input = target === null && record === null ? null : await fileHash(path)
  const sink = target === null ? null : await AnswerSink.open(target, await taskOf(input, what, index, options, io))
  const printed = createHash('sha256')
  const versions = new Map(index.lists.map(({ name, sha256 }) => [name, sha256]))
  const skipped = sink?.reached.rows ?? 0
  let reached: Reached = NOTHING_REACHED
  let waiting = ''
  let bytes = 0
  const flush = async () => {
    if (sink !== null) await sink.add(waiting, reached)
    else {
      printed.update(waiting)
      io.stdout(waiting)
    }
    waiting = ''
    if (io.showsProgress) io.stderr(`\r${progress(bytes, size, reached.rows)}`)
  }
  try {
    let row = 0
    let width = 0
    const pieces = textPieces(path, file, (count) => {
      bytes += count
    })
    for await (const piece of readCustomers(pieces, file, map)) {
      if ('titles' in piece) {
        width = piece.titles.length
        const ours = earlier === null ? ANSWER_COLUMNS : [...ANSWER_COLUMNS, 'change']
        if (skipped === 0) waiting += answerHeader(ours, piece.titles)
        continue
      }
      const { customer } = piece
      const head = { row: String(++row), id: textOf(customer, 'id'), name: textOf(customer, 'name') }
      if (row <= skipped) {
        // What was answered before the kill: the earlier answers to it are used up.
        earlier?.take(head)
        if (row === skipped) reached = sink!.reached
        continue
      }
      const answers = answersTo(customer, head, index, options, versions)
      waiting +=
        earlier === null
          ? answers.map((answer) => answerLine(answer, customer.passed)).join('')
          : changedLines(earlier.changesOf(head, answers), customer.passed)
      reached = counted(reached, answers[0]!)
      if (reached.rows % ROWS_AT_ONCE === 0) await flush()
    }
    await flush()
    if (earlier !== null) {
      const gone = changedLines(earlier.rest(), new Array<string>(width).fill(''))
      if (sink !== null) await sink.addLast(gone)
      else {
        printed.update(gone)
        io.stdout(gone)
      }
    }
    if (record !== null) {
      await appendRecord(resolve(io.cwd, record), record, {
        time: io.now().toISOString(),
        engine: packageVersion(),
        query: { file, sha256: input, rows: reached.rows, since },
        options: optionsToJson(options),
        lists: recordedLists(index.lists),
        result: { hash: sink === null ? printed.digest('hex') : await sink.hash(), hits: reached.hit },
      })
    }
    await sink?.finish()
  } catch (error) {
    await sink?.leave()
    throw error
  }
  if (io.showsProgress) io.stderr(`\r${progress(size, size, reached.rows)}\n`)
  const { rows, hit, none, failed } = reached
  io.stderr(`${rows} rows screened: ${hit} with a hit, ${none} without, ${failed} not screened\n`)
  return hit
}

async function readEarlier(since: string, io: CommandIo): Promise<EarlierAnswers> {
  const path = resolve(io.cwd, since)
  sizeOf(path, since)
  return EarlierAnswers.read(textPieces(path, since), since)
}

/** Hash of all that decides the answer: where it is the same, a run that was killed can be gone on with. */
async function taskOf(
  input: string | null,
  { file, map, since }: FileToScreen,
  index: WatchlistIndex,
  options: FullScreenOptions,
  io: CommandIo,
): Promise<string> {
  const task = {
    input,
    file,
    map,
    since: since === null ? null : await fileHash(resolve(io.cwd, since)),
    options: optionsToJson(options),
    lists: recordedLists(index.lists),
    engine: packageVersion(),
  }
  return createHash('sha256').update(canonicalJson(task)).digest('hex')
}

function optionsToJson({ threshold, limit, asOf, algorithm }: FullScreenOptions) {
  return { threshold, limit, as_of: asOf, algorithm: algorithm.id }
}

function answersTo(
  customer: Customer,
  head: Pick<Answer, 'row' | 'id' | 'name'>,
  index: WatchlistIndex,
  options: FullScreenOptions,
  versions: ReadonlyMap<string, string>,
): readonly Answer[] {
  if (customer.problem !== null) return [emptyAnswer(head, '', customer.problem)]
  const { query, remark } = queryOfRow(customer.values)
  const hits = screen(query, index, options)
  if (hits.length === 0) return [emptyAnswer(head, 'false', remark)]
  return hits.map((hit) => hitAnswer(head, hit, versions.get(hit.list) ?? '', remark))
}

function changedLines(changes: ReturnType<EarlierAnswers['changesOf']>, passed: readonly string[]): string {
  return changes.map(({ answer, change }) => answerLine(answer, [change, ...passed])).join('')
}

function counted({ rows, hit, none, failed }: Reached, { match }: Answer): Reached {
  return {
    rows: rows + 1,
    hit: hit + (match === 'true' ? 1 : 0),
    none: none + (match === 'false' ? 1 : 0),
    failed: failed + (match === '' ? 1 : 0),
  }
}

function textOf(customer: Customer, field: 'id' | 'name'): string {
  return customer.values(field)[0] ?? ''
}

function progress(done: number, size: number, rows: number): string {
  const share = size === 0 ? 1 : Math.min(1, done / size)
  return `[${'#'.repeat(Math.round(share * 20)).padEnd(20)}] ${Math.round(share * 100)} %, ${rows} rows`
}

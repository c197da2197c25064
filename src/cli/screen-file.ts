import { once } from 'node:events'
import { createReadStream, createWriteStream, renameSync, statSync, type WriteStream } from 'node:fs'
import { resolve } from 'node:path'
import type { Hit } from '../model/hit.ts'
import type { CsvRow } from '../text/csv-parser.ts'
import { type ScreenOptions, screen } from '../watchlist/screen.ts'
import type { WatchlistIndex } from '../watchlist/watchlist-index.ts'
import type { CommandIo } from './command-io.ts'
import { csvLine } from './csv-line.ts'
import { columnsOf, type Field, queryOfRow } from './customer-columns.ts'
import { NameFileError } from './name-file-error.ts'
import { readCsv } from './read-csv.ts'
import { SourceError } from './source-errors.ts'
import { UsageError } from './usage-error.ts'

export interface FileToScreen {
  readonly file: string
  /** Null: standard output. */
  readonly out: string | null
  /** `name=Kunde` */
  readonly map: readonly string[]
}

const ADDED = [
  'answer',
  'list',
  'listing_id',
  'listed_name',
  'score',
  'programmes',
  'designated_on',
  'because',
  'remark',
]

/**
 * Screens every row of a CSV file. The answer has each row with each of its hits, in order; a row without hits stands
 * there once as "no hit", one that could not be screened as "not screened" with the reason: no row is left out. The
 * answer file gets its name only when it is complete, so half of one cannot be taken for the whole.
 *
 * @returns number of rows with a hit
 */
export async function screenFile(
  { file, out, map }: FileToScreen,
  index: WatchlistIndex,
  options: ScreenOptions,
  io: CommandIo,
): Promise<number> {
  const path = resolve(io.cwd, file)
  const size = sizeOf(path, file)
  const target = out === null ? null : resolve(io.cwd, out)
  if (target === path)
    throw new UsageError(`Cannot write the answers to "${out}": expected another file than the one that is read`)
  const sink = target === null ? null : createWriteStream(`${target}.part`)
  const failure = sink === null ? null : failureOf(sink, out ?? '')
  const write = async (text: string) => {
    if (sink === null) io.stdout(text)
    else if (!sink.write(text)) await Promise.race([once(sink, 'drain'), failure])
  }
  const counts = { rows: 0, hit: 0, none: 0, failed: 0, bytes: 0 }
  let columns: ReadonlyMap<Field, number> | null = null
  let width = 0
  for await (const row of readCsv(
    textOf(path, file, (bytes) => (counts.bytes += bytes)),
    file,
  )) {
    if (columns === null) {
      columns = columnsOf(row, map, file)
      width = row.cells.length
      await write(csvLine([...row.cells, ...ADDED.map((name) => `interdict_${name}`)]))
      continue
    }
    counts.rows++
    const { lines, answer } = screenRow(row, width, columns, index, options)
    counts[answer]++
    await write(lines.join(''))
    if (io.showsProgress && counts.rows % 200 === 0) io.stderr(`\r${progress(counts.bytes, size, counts.rows)}`)
  }
  if (columns === null)
    throw new NameFileError(
      file,
      1,
      'a line of column names',
      'an empty file',
      'Give the file a first line such as "name,birth_date,country"',
    )
  if (sink !== null) {
    sink.end()
    await Promise.race([once(sink, 'finish'), failure])
    renameSync(`${target}.part`, target ?? '')
  }
  if (io.showsProgress) io.stderr(`\r${progress(size, size, counts.rows)}\n`)
  const summary = `${counts.rows} rows screened: ${counts.hit} with a hit, ${counts.none} without, ${counts.failed} not screened`
  io.stderr(`${summary}\n`)
  return counts.hit
}

function screenRow(
  row: CsvRow,
  width: number,
  columns: ReadonlyMap<Field, number>,
  index: WatchlistIndex,
  options: ScreenOptions,
) {
  const cells = [...row.cells, ...new Array<string>(Math.max(0, width - row.cells.length)).fill('')]
  const line = (added: readonly string[]) => csvLine([...cells.slice(0, width), ...added])
  const none = (answer: string, remark: string) => line([answer, '', '', '', '', '', '', '', remark])
  const value = (field: Field) => row.cells[columns.get(field) ?? -1]?.trim() ?? ''
  if (row.cells.length > width) {
    return {
      lines: [none('not screened', `line ${row.line}: ${row.cells.length} cells, expected ${width}`)],
      answer: 'failed' as const,
    }
  }
  if (value('name') === '' && value('id') === '')
    return { lines: [none('not screened', `line ${row.line}: no name`)], answer: 'failed' as const }
  const { query, remark } = queryOfRow(value)
  const hits = screen(query, index, options)
  if (hits.length === 0) return { lines: [none('no hit', remark)], answer: 'none' as const }
  return { lines: hits.map((hit) => line(hitCells(hit, remark))), answer: 'hit' as const }
}

function hitCells(hit: Hit, remark: string): string[] {
  const because = hit.because.map(({ note }) => note).join('; ')
  return [
    'hit',
    hit.list,
    hit.listingId,
    hit.caption,
    String(hit.score),
    hit.programmes.join(' '),
    hit.designatedOn.join(' '),
    because,
    remark,
  ]
}

async function* textOf(path: string, file: string, count: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let before = 0
  for await (const bytes of createReadStream(path)) {
    count((bytes as Uint8Array).length)
    yield decode(decoder, bytes as Uint8Array, file, before)
    before += (bytes as Uint8Array).length
  }
  const rest = decode(decoder, null, file, before)
  if (rest !== '') yield rest
}

function decode(
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Uint8Array | null,
  file: string,
  before: number,
): string {
  try {
    return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true })
  } catch (cause) {
    throw new SourceError(
      'SOURCE_UNREADABLE',
      file,
      `Cannot read "${file}": expected UTF-8, found other bytes after byte ${before}`,
      'Save the file as UTF-8 and run again; nothing was written',
      cause,
    )
  }
}

function sizeOf(path: string, file: string): number {
  try {
    const stats = statSync(path)
    if (stats.isFile()) return stats.size
  } catch (cause) {
    throw new SourceError('SOURCE_NOT_FOUND', file, `Cannot read "${file}": no such file`, 'Check the path', cause)
  }
  throw new SourceError(
    'SOURCE_UNREADABLE',
    file,
    `Cannot read "${file}": expected a file, found a folder`,
    'Name one CSV file',
  )
}

function failureOf(sink: WriteStream, out: string): Promise<never> {
  const failed = new Promise<never>((_, reject) => {
    sink.on('error', (cause) => {
      reject(
        new SourceError(
          'SOURCE_UNREADABLE',
          out,
          `Cannot write "${out}": ${cause.message}`,
          'Check the folder and the space on the disk',
          cause,
        ),
      )
    })
  })
  failed.catch(() => {})
  return failed
}

function progress(done: number, size: number, rows: number): string {
  const share = size === 0 ? 1 : Math.min(1, done / size)
  return `[${'#'.repeat(Math.round(share * 20)).padEnd(20)}] ${Math.round(share * 100)} %, ${rows} rows`
}

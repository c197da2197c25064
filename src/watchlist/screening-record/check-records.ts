import { RecordChainError } from './record-errors.ts'
import { readRecordLine } from './screening-record.ts'

/** A chain of records that is whole. */
export interface RecordChain {
  readonly records: number
  /** Time of the first and the last record; null where there is none. */
  readonly from: string | null
  readonly to: string | null
  /** Hash of the last record. Kept elsewhere, it shows later whether lines at the end were taken away. */
  readonly lastHash: string | null
}

// A record is a few kilobytes: what goes on longer is another file.
const LONGEST_LINE = 1_000_000

/**
 * Follows a chain of records from its first line to its last.
 *
 * @param pieces text of the file, cut anywhere
 * @param file how errors name it
 * @throws RecordChainError at the first line that is no record, was changed, or does not follow the one before
 */
export async function checkRecords(
  pieces: AsyncIterable<string> | Iterable<string>,
  file: string,
): Promise<RecordChain> {
  let records = 0
  let from: string | null = null
  let to: string | null = null
  let lastHash: string | null = null
  const take = (line: string): void => {
    const read = readRecordLine(line)
    if (read.wrong !== null) throw new RecordChainError(file, records + 1, read.wrong.expected, read.wrong.found)
    if (read.previous !== lastHash) {
      throw new RecordChainError(
        file,
        records + 1,
        `a record after ${nameOf(lastHash)}`,
        `one after ${nameOf(read.previous)}`,
      )
    }
    records++
    from ??= read.time
    to = read.time
    lastHash = read.hash
  }
  let rest = ''
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) take(line)
    if (rest.length > LONGEST_LINE) throw new RecordChainError(file, records + 1, 'a record', 'a line without end')
  }
  if (rest !== '') throw new RecordChainError(file, records + 1, 'a whole line', 'a line that was cut')
  return { records, from, to, lastHash }
}

function nameOf(hash: string | null): string {
  return hash === null ? 'none' : hash.slice(0, 12)
}

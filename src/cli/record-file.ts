import { createReadStream } from 'node:fs'
import { open, rmdir } from 'node:fs/promises'
import { withLock } from '../watchlist/installed/list-lock.ts'
import { checkRecords, type RecordChain } from '../watchlist/screening-record/check-records.ts'
import { RecordChainError, RecordFileError } from '../watchlist/screening-record/record-errors.ts'
import { readRecordLine, recordLine, type ScreeningRecord } from '../watchlist/screening-record/screening-record.ts'

/** The last record is found within so many bytes of the end. */
const TAIL_BYTES = 1_000_000

/**
 * Adds a record to a file of records, which is made where it is missing. Two processes take turns. On return the record is
 * on the disk.
 *
 * @param path absolute
 * @param name how errors name the file
 * @returns hash of the new record
 * @throws RecordChainError where the file does not end with a whole record: nothing is added to it
 */
export async function appendRecord(path: string, name: string, record: ScreeningRecord): Promise<string> {
  const lock = `${path}.lock`
  try {
    return await withLock(lock, () => append(path, name, record))
  } catch (error) {
    throw error instanceof RecordChainError ? error : new RecordFileError(name, error)
  } finally {
    // Fails where the next one waits in it: that one takes it away.
    await rmdir(lock).catch(() => {})
  }
}

async function append(path: string, name: string, record: ScreeningRecord): Promise<string> {
  const file = await open(path, 'a+')
  try {
    const { size } = await file.stat()
    const tail = Buffer.alloc(Math.min(size, TAIL_BYTES))
    await file.read(tail, 0, tail.length, size - tail.length)
    const text = tail.toString('utf8')
    let previous: string | null = null
    if (size > 0) {
      const last = readRecordLine(text.slice(text.lastIndexOf('\n', text.length - 2) + 1, -1))
      // Not what a record ends like: the whole file is read, to say on which line.
      if (last.wrong !== null || !text.endsWith('\n')) {
        await checkRecordFile(path, name)
        throw new RecordChainError(name, 1, 'records', 'something else')
      }
      previous = last.hash
    }
    const { line, hash } = recordLine(record, previous)
    await file.appendFile(`${line}\n`)
    await file.sync()
    return hash
  } finally {
    await file.close()
  }
}

/**
 * Checks the chain of a file of records.
 *
 * @throws RecordChainError, RecordFileError
 */
export async function checkRecordFile(path: string, name: string): Promise<RecordChain> {
  const pieces = createReadStream(path, { encoding: 'utf8' })
  try {
    return await checkRecords(pieces, name)
  } catch (error) {
    throw error instanceof RecordChainError ? error : new RecordFileError(name, error)
  } finally {
    pieces.destroy()
  }
}

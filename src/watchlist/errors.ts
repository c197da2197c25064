import { InterdictError } from '../model/interdict-error.ts'

/** A list file that is not what its format promises. Half a watchlist is no watchlist: nothing of it is used. */
export class WatchlistFormatError extends InterdictError {
  /** Counted from 1; 0 where the file as a whole is meant. */
  readonly line: number

  constructor(file: string, line: number, expected: string, found: string) {
    const place = line === 0 ? '' : ` at line ${line}`
    super('WATCHLIST_FORMAT', `Cannot read "${file}"${place}: expected ${expected}, found ${found}`, {
      advice: 'Download the list again; a broken download often ends like this',
      source: file,
    })
    this.line = line
  }
}

/** A list file beyond the size that is read: a broken download, the wrong file, or an archive made to fill a disk. */
export class WatchlistTooLargeError extends InterdictError {
  /** @param mostBytes unpacked bytes that were allowed */
  constructor(file: string, mostBytes: number) {
    super('WATCHLIST_TOO_LARGE', `Cannot read "${file}": expected at most ${mostBytes} bytes unpacked, found more`, {
      advice: 'Check that this is the list you meant; a larger one can be cut into several lists',
      source: file,
    })
  }
}

/** A list that is asked for and not installed. */
export class WatchlistUnknownError extends InterdictError {
  constructor(name: string, installed: readonly string[]) {
    super('WATCHLIST_UNKNOWN', `Cannot open list "${name}": expected one of ${installed.join(', ')}, or a file`, {
      advice: 'Run "interdict lists" to see what is installed, or name a FollowTheMoney file (.json, .ftm.jsonl)',
      source: name,
    })
  }
}

/** A list file that is there by name and cannot be opened. */
export class WatchlistUnreadableError extends InterdictError {
  constructor(file: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause)
    super('WATCHLIST_UNREADABLE', `Cannot open the list file "${file}": expected a readable file, found: ${why}`, {
      advice: 'Check the path and its permissions; a packaged list that is missing means a broken installation',
      source: file,
      cause,
    })
  }
}

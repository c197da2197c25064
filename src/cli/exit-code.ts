import type { InterdictError } from '../model/interdict-error.ts'
import type { ExitCode } from './command-io.ts'

/** The exit code that an error stands for: wrong use 2, a broken list or store 4, any other bad input 3. */
export function exitCodeOf(error: InterdictError): ExitCode {
  if (error.code === 'USAGE') return 2
  // A list that is not installed is a slip of the caller; one that cannot be read is a broken list.
  if (error.code === 'WATCHLIST_UNKNOWN') return 2
  if (['LIST_NAME', 'LIST_EXISTS', 'LIST_VERSION'].includes(error.code)) return 2
  if (/^(WATCHLIST|LIST|STORE|LAW_DATA|INTERNAL)/.test(error.code)) return 4
  return 3
}

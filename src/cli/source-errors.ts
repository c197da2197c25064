import { InterdictError } from '../model/interdict-error.ts'

/** A file, folder or address that cannot be read. Exit code 3. */
export class SourceError extends InterdictError {
  /** @param code `SOURCE_NOT_FOUND`, `SOURCE_UNREADABLE`, `SOURCE_FOLDER_EMPTY`, `SOURCE_ADDRESS` or `META_FORMAT` */
  constructor(code: string, source: string, message: string, advice: string, cause?: unknown) {
    super(code, message, { source, advice, ...(cause === undefined ? {} : { cause }) })
  }
}

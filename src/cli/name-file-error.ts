import { InterdictError } from '../model/interdict-error.ts'

/** A file of names to screen or compare that cannot be taken as such. Exit code 3. */
export class NameFileError extends InterdictError {
  /** Counted from 1. */
  readonly line: number

  constructor(file: string, line: number, expected: string, found: string, advice: string) {
    super('NAME_FILE_FORMAT', `Cannot read "${file}" at line ${line}: expected ${expected}, found ${found}`, {
      source: file,
      advice,
    })
    this.line = line
  }
}

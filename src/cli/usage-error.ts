import { InterdictError } from '../model/interdict-error.ts'

/** The command was called with options that do not fit together or cannot be read. Exit code 2. */
export class UsageError extends InterdictError {
  constructor(message: string, advice?: string) {
    super('USAGE', message, advice === undefined ? {} : { advice })
  }
}

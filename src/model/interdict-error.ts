/** What a caller may add to an error. */
export interface InterdictErrorOptions {
  /** What the person in front of the screen can do now, one sentence. */
  readonly advice?: string
  /** File, address or argument that the error is about. */
  readonly source?: string
  readonly cause?: unknown
}

/**
 * Base of every error that we throw on purpose. `code` is stable and listed in docs/errors.md;
 * the message says what failed, what was expected and what was found.
 */
export class InterdictError extends Error {
  readonly code: string
  readonly advice: string | null
  readonly source: string | null

  constructor(code: string, message: string, options: InterdictErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = new.target.name
    this.code = code
    this.advice = options.advice ?? null
    this.source = options.source ?? null
  }
}

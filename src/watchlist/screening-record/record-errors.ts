import { InterdictError } from '../../model/interdict-error.ts'

/** A file of screening records whose chain is broken: a line was changed, taken out, put in or cut. Exit code 3. */
export class RecordChainError extends InterdictError {
  /** Counted from 1. */
  readonly line: number

  constructor(file: string, line: number, expected: string, found: string) {
    super('RECORD_CHAIN', `Cannot trust "${file}" from line ${line} on: expected ${expected}, found ${found}`, {
      advice: 'Compare it with a copy kept elsewhere; what stands before that line is whole. Go on in a new file',
      source: file,
    })
    this.line = line
  }
}

/** A file of screening records that cannot be read or added to. */
export class RecordFileError extends InterdictError {
  constructor(file: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause)
    super(
      'RECORD_FILE',
      `Cannot keep records in "${file}": expected a file that can be read and written, found: ${why}`,
      {
        advice: 'Check the folder, its permissions and the space on the disk; nothing was recorded',
        source: file,
        cause,
      },
    )
  }
}

/** A statement of a clear result is asked for where there are hits. */
export class CertificateRefusedError extends InterdictError {
  constructor(name: string, hits: number) {
    super('CERTIFICATE_REFUSED', `Cannot state that "${name}" has no hit: expected none, found ${hits}`, {
      advice: 'Run again without --certificate to see the hits; a person has to decide on each',
      source: name,
    })
  }
}

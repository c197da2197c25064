import { InterdictError } from '../model/interdict-error.ts'
import type { CommandIo } from './command-io.ts'
import { exitCodeOf } from './exit-code.ts'

/** The JSON form of an error: the same from every command. */
export interface ErrorJson {
  readonly code: string
  readonly message: string
  readonly advice: string | null
  readonly source: string | null
}

/** An error as programs get it. What was not thrown on purpose becomes `INTERNAL`, without a stack trace. */
export function errorToJson(error: unknown): ErrorJson {
  if (error instanceof InterdictError) {
    return { code: error.code, message: error.message, advice: error.advice, source: error.source }
  }
  const message = error instanceof Error ? error.message : String(error)
  return {
    code: 'INTERNAL',
    message: `Cannot go on: ${message}`,
    advice: 'This is a fault of the program; please report it with the command and the input',
    source: null,
  }
}

/** Shows an error as the caller asked (text on stderr, or one JSON document on stdout) and sets the exit code. */
export function showError(error: unknown, io: CommandIo, as: 'text' | 'json'): void {
  const shape = errorToJson(error)
  if (as === 'json') io.stdout(`${JSON.stringify({ error: shape })}\n`)
  else {
    io.stderr(`${io.colours.red('error')} ${shape.message}\n`)
    if (shape.advice !== null) io.stderr(`      ${shape.advice}\n`)
  }
  if (io.env.INTERDICT_DEBUG === '1' && error instanceof Error) io.stderr(`${error.stack}\n`)
  io.exit(error instanceof InterdictError ? exitCodeOf(error) : 4)
}

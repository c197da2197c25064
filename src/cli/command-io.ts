import type { Command } from 'commander'
import type { createColors } from 'picocolors'

/** 0 done; 1 only with `--fail-on`; 2 wrong use; 3 bad input; 4 a broken list or store. */
export type ExitCode = 0 | 1 | 2 | 3 | 4

/** What a command may touch of the outside: streams, environment, exit code. Tests hand in their own. */
export interface CommandIo {
  /** Writes to standard output, exactly as given (end lines yourself). */
  readonly stdout: (text: string) => void
  /** Writes to standard error: progress and warnings. */
  readonly stderr: (text: string) => void
  /** True where standard output is a terminal a person reads. */
  readonly isTerminal: boolean
  /** True where standard error is a terminal: only then progress is shown. */
  readonly showsProgress: boolean
  /** Width to wrap text to, in columns. */
  readonly columns: number
  /** Colours for the terminal; they add nothing where output is piped or NO_COLOR is set. */
  readonly colours: ReturnType<typeof createColors>
  readonly env: Readonly<Record<string, string | undefined>>
  /** Folder that relative paths count from. */
  readonly cwd: string
  /** The clock: no code below the commands has one. */
  readonly now: () => Date
  /** The network. */
  readonly fetch: typeof fetch
  /** Reads standard input to its end. */
  readonly readStdin: () => Promise<Uint8Array>
  /** Sets the exit code; of several, the highest stands. */
  readonly exit: (code: ExitCode) => void
}

/** One command of `interdict`: adds itself, with its options and action, to the program. */
export type RegisterCommand = (program: Command, io: CommandIo) => void

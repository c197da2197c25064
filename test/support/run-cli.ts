import pc from 'picocolors'
import type { CommandIo, ExitCode } from '../../src/cli/command-io.ts'
import { runCommand } from '../../src/cli/run-command.ts'

/** What one command line printed. */
export interface CliRun {
  readonly stdout: string
  readonly stderr: string
  readonly exitCode: ExitCode
}

/** Runs a command line in this process, with its streams caught. */
export async function runCli(
  args: readonly string[],
  options: {
    readonly stdin?: string | Uint8Array
    readonly env?: Record<string, string>
    readonly cwd?: string
    readonly now?: Date
  } = {},
): Promise<CliRun> {
  let stdout = ''
  let stderr = ''
  let exitCode: ExitCode = 0
  const io: CommandIo = {
    stdout: (text) => {
      stdout += text
    },
    stderr: (text) => {
      stderr += text
    },
    isTerminal: false,
    showsProgress: false,
    columns: 100,
    colours: pc.createColors(false),
    env: options.env ?? {},
    cwd: options.cwd ?? process.cwd(),
    now: () => options.now ?? new Date(),
    fetch: globalThis.fetch,
    readStdin: async () =>
      typeof options.stdin === 'string' ? new TextEncoder().encode(options.stdin) : (options.stdin ?? new Uint8Array()),
    exit: (code) => {
      if (code > exitCode) exitCode = code
    },
  }
  await runCommand(args, io)
  return { stdout, stderr, exitCode }
}

import pc from 'picocolors'
import type { CommandIo, ExitCode } from './command-io.ts'
import { runCommand } from './run-command.ts'

/** Entry of the command line: the process's own streams, then the command. */
export async function main(args: readonly string[]): Promise<void> {
  // A reader that closes the pipe early (`| head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  await runCommand(args, processIo())
}

function processIo(): CommandIo {
  const isTerminal = process.stdout.isTTY === true
  return {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    isTerminal,
    showsProgress: process.stderr.isTTY === true,
    columns: Math.min(process.stdout.columns ?? 100, 120),
    colours: pc.createColors(isTerminal && pc.isColorSupported),
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date(),
    fetch: globalThis.fetch,
    readStdin,
    exit: (code: ExitCode) => {
      process.exitCode = Math.max(Number(process.exitCode ?? 0), code)
    },
  }
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

import { Command, CommanderError } from 'commander'
import { packageVersion } from '../model/package-version.ts'
import type { CommandIo } from './command-io.ts'
import { COMMANDS } from './command-table.ts'
import { showError } from './show-error.ts'
import { UsageError } from './usage-error.ts'

/**
 * Runs one command line. Errors are shown, never thrown: the exit code is set through `io`.
 *
 * @param args without node and script: `['read', 'page.html', '--json']`
 */
export async function runCommand(args: readonly string[], io: CommandIo): Promise<void> {
  const as = args.includes('--json') || args.includes('--jsonl') ? 'json' : 'text'
  try {
    const program = programFor(io)
    const entry = COMMANDS.find((command) => command.name === args[0])
    if (entry !== undefined) (await entry.load())(program, io)
    else addSummaries(program, args[0])
    for (const command of [program, ...program.commands]) prepare(command, io)
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return
      showError(new UsageError(sentence(error.message), 'Run the command with --help to see what it takes'), io, as)
      return
    }
    showError(error, io, as)
  }
}

function programFor(io: CommandIo): Command {
  return new Command('interdict')
    .description('Reads what is reported about arms transfers; screens names; knows the embargoes.')
    .version(packageVersion(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', '\nEach command has its own --help. Documentation: docs/cli.md in the package.')
    .action(() => io.stdout(`Run "interdict --help" to see the commands.\n`))
}

/** Names and summaries of all commands: enough for `--help`, without loading any. */
function addSummaries(program: Command, called: string | undefined): void {
  for (const { name, summary } of COMMANDS) program.command(name).description(summary)
  if (called !== undefined && !called.startsWith('-') && called !== 'help') {
    throw new UsageError(
      `Cannot run "${called}": expected one of ${COMMANDS.map((command) => command.name).join(', ')}`,
      'Run "interdict --help" to see what each does',
    )
  }
}

/** Sends a command's own output through `io`, and its errors to us instead of ending the process. */
function prepare(command: Command, io: CommandIo): void {
  command.exitOverride()
  command.configureOutput({
    writeOut: io.stdout,
    writeErr: () => {},
    getOutHelpWidth: () => io.columns,
    getOutHasColors: () => io.isTerminal,
  })
  for (const inner of command.commands) prepare(inner, io)
}

function sentence(message: string): string {
  return message.replace(/^error: /, '').replace(/^./, (first) => first.toUpperCase())
}

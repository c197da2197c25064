import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { packagedFile } from '../../model/packaged-data.ts'
import type { CommandIo } from '../command-io.ts'
import { read } from './read.ts'

/** `interdict start`: the bundled sample reports, read together. Offline, and nothing is written. */
export function register(program: Command, io: CommandIo): void {
  program
    .command('start')
    .description('Read the bundled sample reports and show their joint findings.')
    .option('--explain', 'show whole quotations and the provisions that do not apply')
    .option('--json', 'one JSON document')
    .action(async (options: { explain?: boolean; json?: boolean }) => {
      // The same on every machine, whatever lists are installed there.
      await read([fileURLToPath(packagedFile('samples/'))], { ...options, lists: 'starter' }, io)
      if (options.json !== true) {
        io.stdout(
          `\nYour own pages:  npx interdict read page.html     A name:  npx interdict screen "Ashot Mkrtychev"\n`,
        )
      }
    })
}

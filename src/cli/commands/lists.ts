import type { Command } from 'commander'
import { checkLists, type ListCheck } from '../../watchlist/check-lists.ts'
import type { CommandIo } from '../command-io.ts'

/** `interdict lists`: the installed lists and their versions. */
export function register(program: Command, io: CommandIo): void {
  program
    .command('lists')
    .description('show the installed lists and their versions')
    .option('--json', 'one JSON document')
    .action((options: { json?: boolean }) => {
      const lists = checkLists(io.env.INTERDICT_DATA ?? null)
      io.stdout(
        options.json === true ? `${JSON.stringify({ lists: lists.map(jsonOf) }, null, 2)}\n` : tableOf(lists, io),
      )
      if (lists.some(({ ok }) => !ok)) io.exit(4)
    })
}

function jsonOf(list: ListCheck): Record<string, unknown> {
  return {
    name: list.name,
    packaged: list.packaged,
    sha256: list.sha256,
    published_on: list.publishedOn,
    listings: list.listings,
    designations: list.designations,
    ok: list.ok,
    problem: list.problem,
  }
}

function tableOf(lists: readonly ListCheck[], { colours }: CommandIo): string {
  const rows = lists.map((list) => [
    list.name,
    list.sha256?.slice(0, 12) ?? '-',
    list.publishedOn ?? 'undated',
    list.ok ? `${list.listings} listings, ${list.designations} dated designations` : colours.red(`${list.problem}`),
  ])
  const all = [['list', 'version', 'of', 'entries'], ...rows]
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]!.length)))
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => (column < 3 ? cell.padEnd(widths[column]!) : cell)).join('  ')
  return `${[colours.bold(line(all[0]!)), ...all.slice(1).map(line)].join('\n')}\n`
}

import { join, resolve } from 'node:path'
import type { CommandIo } from './command-io.ts'
import { UsageError } from './usage-error.ts'

/** What every command with `--data` is given. */
export interface DataOption {
  readonly data?: string
}

/** The words of `--data` in `--help`. */
export const DATA_OPTION = ['--data <folder>', 'data folder (default: INTERDICT_DATA, else the XDG data home)'] as const

/**
 * Folder of installed lists and cases: `--data`, else `INTERDICT_DATA`, else `interdict` in the XDG data home
 * (`~/.local/share`). Null where the environment names no home: then there is nothing installed. Not created here.
 */
export function dataFolderOf({ data }: DataOption, io: Pick<CommandIo, 'env' | 'cwd'>): string | null {
  const { env, cwd } = io
  const named = set(data) ?? set(env.INTERDICT_DATA)
  if (named !== null) return resolve(cwd, named)
  const xdg = set(env.XDG_DATA_HOME)
  // The XDG specification has relative paths ignored.
  if (xdg?.startsWith('/')) return join(xdg, 'interdict')
  const home = set(env.HOME) ?? set(env.USERPROFILE)
  return home === null ? null : join(home, '.local', 'share', 'interdict')
}

/** The data folder of a command that writes to it. */
export function neededDataFolder(option: DataOption, io: Pick<CommandIo, 'env' | 'cwd'>): string {
  const folder = dataFolderOf(option, io)
  if (folder !== null) return folder
  throw new UsageError('Cannot tell the data folder: expected --data, INTERDICT_DATA or HOME, found none of them')
}

function set(value: string | undefined): string | null {
  return value === undefined || value === '' ? null : value
}

import { readdirSync, type Stats, statSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { SourceError } from './source-errors.ts'

/** Endings that a folder is searched for. A file named on the command line may have any ending. */
export const READABLE_ENDINGS = ['.txt', '.md', '.markdown', '.html', '.htm', '.xhtml', '.pdf', '.docx', '.eml']

/** One thing to read, as the caller named it and as we open it. */
export interface Source {
  readonly kind: 'file' | 'address' | 'stdin'
  /** What messages and answers call it. */
  readonly name: string
  /** Absolute path, or address; empty for standard input. */
  readonly location: string
}

/** What the arguments of `read` come to: sources in order, and the arguments that could not be resolved. */
export interface FoundSources {
  readonly sources: readonly Source[]
  readonly errors: readonly SourceError[]
}

/** Turns arguments (files, folders, addresses, `-`) into sources. Folders are searched to any depth, in order of name. */
export function findSources(args: readonly string[], cwd: string): FoundSources {
  const sources: Source[] = []
  const errors: SourceError[] = []
  for (const arg of args) {
    try {
      sources.push(...sourcesOf(arg, cwd))
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      errors.push(error)
    }
  }
  return { sources, errors }
}

function sourcesOf(arg: string, cwd: string): readonly Source[] {
  if (arg === '-') return [{ kind: 'stdin', name: '-', location: '' }]
  if (/^https?:\/\//i.test(arg)) return [{ kind: 'address', name: arg, location: arg }]
  const path = resolve(cwd, arg)
  const stats = statOf(path, arg)
  if (stats.isFile()) return [{ kind: 'file', name: arg, location: path }]
  if (!stats.isDirectory()) {
    throw new SourceError(
      'SOURCE_UNREADABLE',
      arg,
      `Cannot read "${arg}": expected a file or folder, found a device`,
      'Name a file',
    )
  }
  const files = filesIn(path, arg).filter((name) => READABLE_ENDINGS.includes(extname(name).toLowerCase()))
  if (files.length === 0) {
    throw new SourceError(
      'SOURCE_FOLDER_EMPTY',
      arg,
      `Cannot read "${arg}": expected files ending in ${READABLE_ENDINGS.join(' ')}, found none`,
      'Name the folder that holds the reports, or the files themselves',
    )
  }
  return files.map((name) => ({ kind: 'file', name: join(arg, name), location: join(path, name) }))
}

function statOf(path: string, arg: string): Stats {
  try {
    return statSync(path)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new SourceError(
        'SOURCE_NOT_FOUND',
        arg,
        `Cannot read "${arg}": no such file or folder`,
        'Check the path',
        cause,
      )
    }
    throw unreadable(arg, cause)
  }
}

function filesIn(path: string, arg: string): string[] {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
      .filter((name) => !name.split(/[\\/]/).some((part) => part.startsWith('.') || part === 'node_modules'))
      .sort()
  } catch (cause) {
    throw unreadable(arg, cause)
  }
}

function unreadable(arg: string, cause: unknown): SourceError {
  const reason = (cause as NodeJS.ErrnoException).code ?? String(cause)
  return new SourceError(
    'SOURCE_UNREADABLE',
    arg,
    `Cannot read "${arg}": ${reason}`,
    'Check that you may read it',
    cause,
  )
}

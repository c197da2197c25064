import { readFileSync } from 'node:fs'
import { packagedFile } from '../../model/packaged-data.ts'
import { WatchlistUnreadableError } from '../errors.ts'
import { readFtmLines } from '../formats/ftm/read-ftm-lines.ts'
import type { LoadedList } from '../loaded-list.ts'
import { STARTER_NAME } from './list-folders.ts'

let list: LoadedList | null = null

/** The list that ships with the package, read once in a process. */
export function starterList(): LoadedList {
  list ??= readFtmLines(textOf(packagedFile('watchlist/starter.ftm.jsonl')), STARTER_NAME)
  return list
}

function textOf(file: URL): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new WatchlistUnreadableError(file.pathname, cause)
  }
}

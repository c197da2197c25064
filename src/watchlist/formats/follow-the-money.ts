import { readFileSync } from 'node:fs'
import type { LoadedList } from '../loaded-list.ts'
import { readFtmLines } from './ftm/read-ftm-lines.ts'

/** Reads a packaged FollowTheMoney file at once; `readList` reads those of users. */
export function readFollowTheMoney(file: URL, listName: string): LoadedList {
  return readFtmLines(readFileSync(file, 'utf8'), listName)
}

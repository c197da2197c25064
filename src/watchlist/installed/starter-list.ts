import { packagedFile } from '../../model/packaged-data.ts'
import { readFollowTheMoney } from '../formats/follow-the-money.ts'
import type { LoadedList } from '../loaded-list.ts'
import { STARTER_NAME } from './list-folders.ts'

let list: LoadedList | null = null

/** The list that ships with the package, read once in a process. */
export function starterList(): LoadedList {
  list ??= readFollowTheMoney(packagedFile('watchlist/starter.ftm.jsonl'), STARTER_NAME)
  return list
}

import { basename } from 'node:path'
import { daysOf, type IsoDate } from '../../model/date-value.ts'
import { isAddress } from './list-name-of.ts'

const DAY = /(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)/g

/** The day that files are of by their names: `sdn-2023-08-15.csv.gz` is of 2023-08-15. Null where they hold none, or several. */
export function dayInPaths(paths: readonly string[]): IsoDate | null {
  const days = new Set<IsoDate>()
  for (const path of paths) {
    const name = basename(isAddress(path) ? new URL(path).pathname : path)
    for (const [, year, month, day] of name.matchAll(DAY)) {
      const found = `${year}-${month}-${day}`
      // Numbers of eight digits are more often no date.
      if (daysOf(found) !== null && found >= '1990' && found < '2100') days.add(found)
    }
  }
  const [only] = days
  return days.size === 1 && only !== undefined ? only : null
}

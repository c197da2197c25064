import { createHash } from 'node:crypto'
import { WatchlistFormatError } from '../../errors.ts'
import type { LoadedList } from '../../loaded-list.ts'
import { CleaningLog } from '../../party/cleaning-log.ts'
import { addPiece } from './apply-ftm-delta.ts'
import { type FtmEntity, parseFtmLine } from './ftm-entity.ts'
import { listFromEntities } from './ftm-graph.ts'

/**
 * Reads FollowTheMoney JSON lines that are in memory, at once: for the packaged starter list. Files are read by `readList`.
 *
 * @throws WatchlistFormatError
 */
export function readFtmLines(text: string, listName: string): LoadedList {
  const log = new CleaningLog()
  const entities = new Map<string, FtmEntity>()
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue
    for (const entity of parseFtmLine(line, listName, index + 1)) addPiece(entities, entity)
  }
  const { publishedOn, listings, neighbours = [] } = listFromEntities(entities.values(), listName, log)
  // A text that holds none is the wrong one or broken; an empty list would answer "not listed" to everybody.
  if (listings.length === 0) throw new WatchlistFormatError(listName, 0, 'at least one listed party', 'none')
  const sha256 = createHash('sha256').update(text).digest('hex')
  return {
    name: listName,
    format: 'follow-the-money',
    sha256,
    publishedOn,
    listings,
    neighbours,
    cleaning: log.report(),
  }
}

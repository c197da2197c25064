import type { ReadFormat } from '../list-format.ts'
import { applyFtmDelta, ftmPartsOf } from './apply-ftm-delta.ts'
import { listFromEntities } from './ftm-graph.ts'

/**
 * Reads FollowTheMoney JSON lines (OpenSanctions' `entities.ftm.json` and `targets.nested.json`, somebody's own list), with
 * deltas where the parts hold some. Day of publication is the latest day that the file puts on an entity.
 *
 * @throws WatchlistFormatError
 */
export const readFtm: ReadFormat = async (parts, { list, log }) => {
  const entities = await applyFtmDelta(await ftmPartsOf(parts), log)
  return listFromEntities(entities.values(), list, log)
}

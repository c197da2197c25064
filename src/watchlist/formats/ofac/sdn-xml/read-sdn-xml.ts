import type { Listing } from '../../../../model/listing.ts'
import { WatchlistFormatError } from '../../../errors.ts'
import { resolveLinks } from '../../../party/resolve-links.ts'
import type { ReadFormat } from '../../list-format.ts'
import { readXml } from '../../xml/read-xml.ts'
import { stampDay } from '../stamp-day.ts'
import { partyOfEntry } from './party-of-entry.ts'

/** OFAC's name of the file tells which of its two lists it is; nothing inside does. */
const CONSOLIDATED = /^cons/i

/**
 * Reads sdn.xml and consolidated.xml (root `sdnList`). The number of entries must be the one that the file declares.
 *
 * @throws WatchlistFormatError
 */
export const readSdnXml: ReadFormat = async ([part, ...more], { list, log }) => {
  if (part === undefined || more.length > 0) {
    throw new WatchlistFormatError(part?.shown ?? list, 0, 'one sdnList file', `${more.length + 1}`)
  }
  const listings = new Map<string, Listing>()
  const context = { list, log, isConsolidated: CONSOLIDATED.test(part.name), shown: part.shown }
  const root = await readXml(part, {
    root: 'sdnList',
    records: {
      sdnEntry(entry) {
        const listing = partyOfEntry(entry, context)
        if (listings.has(listing.id)) {
          throw new WatchlistFormatError(part.shown, entry.line, 'each uid once', `${listing.id} again`)
        }
        listings.set(listing.id, listing)
      },
    },
  })
  const published = root.textOf('publshInformation', 'Publish_Date')
  const declared = root.textOf('publshInformation', 'Record_Count')
  if (declared !== null && Number(declared) !== listings.size) {
    throw new WatchlistFormatError(part.shown, 0, `${declared} entries, as the file declares`, `${listings.size}`)
  }
  return { publishedOn: stampDay(published), listings: resolveLinks([...listings.values()], log) }
}

import type { Listing } from '../../../../model/listing.ts'
import { WatchlistFormatError } from '../../../errors.ts'
import type { ReadFormat } from '../../list-format.ts'
import { readXml } from '../../xml/read-xml.ts'
import { withRelatedIds } from '../facts/with-related-ids.ts'
import { stampDay } from '../stamp-day.ts'
import { partyOfEntity } from './party-of-entity.ts'

/**
 * Reads SDN_ENHANCED.XML and CONS_ENHANCED.XML (root `sanctionsData`). Values stand in words beside their numbers, so the
 * tables of reference values at the head are not needed.
 *
 * @throws WatchlistFormatError
 */
export const readEnhancedXml: ReadFormat = async ([part, ...more], { list, log }) => {
  if (part === undefined || more.length > 0) {
    throw new WatchlistFormatError(part?.shown ?? list, 0, 'one enhanced XML file', `${more.length + 1}`)
  }
  const listings = new Map<string, Listing>()
  const ignore = (): void => {}
  const root = await readXml(part, {
    root: 'sanctionsData',
    records: {
      referenceValue: ignore,
      featureType: ignore,
      entity(entity) {
        const listing = partyOfEntity(entity, { list, log, shown: part.shown })
        if (listings.has(listing.id)) {
          throw new WatchlistFormatError(part.shown, entity.line, 'each entity once', `${listing.id} again`)
        }
        listings.set(listing.id, listing)
      },
    },
  })
  return {
    publishedOn: stampDay(root.textOf('publicationInfo', 'dataAsOf')),
    listings: withRelatedIds(listings, log),
  }
}

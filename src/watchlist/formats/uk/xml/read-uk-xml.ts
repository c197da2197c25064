import type { Listing } from '../../../../model/listing.ts'
import { WatchlistFormatError } from '../../../errors.ts'
import { readListDate } from '../../../party/read-list-date.ts'
import { resolveLinks } from '../../../party/resolve-links.ts'
import type { ReadFormat } from '../../list-format.ts'
import { readXml } from '../../xml/read-xml.ts'
import { UkEntry } from '../uk-entry.ts'
import { ukSchema } from '../uk-kinds.ts'
import { addDesignation } from './add-designation.ts'

/**
 * Reads the UK sanctions list (FCDO) as XML: `<Designations>` of `<Designation>`, stamped with `<DateGenerated>`.
 *
 * @throws WatchlistFormatError for an entry without id, type or name
 */
export const readUkXml: ReadFormat = async (parts, { list, log }) => {
  const entries = new Map<string, { entry: UkEntry; shown: string; line: number }>()
  let stamp: string | null = null
  for (const part of parts) {
    const root = await readXml(part, {
      root: 'Designations',
      records: {
        Designation(element) {
          const uniqueId = element.textOf('UniqueID')
          if (uniqueId === null) throw new WatchlistFormatError(part.shown, element.line, 'a UniqueID', 'none')
          const type = element.textOf('IndividualEntityShip')
          const schema = ukSchema(type)
          if (schema === null) {
            const found = type === null ? 'none' : `"${type}"`
            throw new WatchlistFormatError(part.shown, element.line, 'Individual, Entity or Ship', found)
          }
          const held = entries.get(uniqueId) ?? {
            entry: new UkEntry(uniqueId, schema, log),
            shown: part.shown,
            line: element.line,
          }
          entries.set(uniqueId, held)
          addDesignation(held.entry, element)
        },
      },
    })
    stamp = root.textOf('DateGenerated') ?? stamp
  }
  const listings: Listing[] = []
  for (const { entry, shown, line } of entries.values()) {
    const listing = entry.build(list)
    if (listing === null) throw new WatchlistFormatError(shown, line, `a name of ${entry.uniqueId}`, 'none')
    listings.push(listing)
  }
  const day = readListDate(stamp ?? '')
  return { publishedOn: day?.length === 10 ? day : null, listings: resolveLinks(listings, log) }
}

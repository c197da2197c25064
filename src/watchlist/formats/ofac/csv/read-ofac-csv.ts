import type { Listing } from '../../../../model/listing.ts'
import { WatchlistFormatError } from '../../../errors.ts'
import { resolveLinks } from '../../../party/resolve-links.ts'
import type { ReadFormat } from '../../list-format.ts'
import { readCsvRows } from '../../read-csv-table.ts'
import { COLUMNS, csvSet } from './csv-set.ts'
import { partyOfRow } from './party-of-row.ts'
import { addressRows, aliasRows, commentRows, countUnjoined, type RowsByUid, uidOf } from './rows-by-uid.ts'

const CONSOLIDATED = /^cons/i

/**
 * Reads a set of OFAC's CSV files: the primary one (sdn.csv or cons_prim.csv), joined by uid with alt, add and comments
 * where they are given. Rows for entries that the primary file lacks (sets put together from several days) are counted.
 *
 * Format: "Specially Designated Nationals list: data formats and data schemas" (OFAC): no header, `-0- ` for an empty cell,
 * a last line with the substitute character.
 */
export const readOfacCsv: ReadFormat = async (parts, { list, log }) => {
  const { primary, names, addresses, comments } = await csvSet(parts)
  const namesOf = await aliasRows(names)
  const addressesOf = await addressRows(addresses)
  const commentsOf = await commentRows(comments)
  const isConsolidated = CONSOLIDATED.test(primary.name)
  const listings: Listing[] = []
  const seen = new Set<string>()
  await readCsvRows(primary, { columns: COLUMNS.primary }, ({ line, cells }) => {
    const uid = uidOf(cells[0]!, primary, line)
    if (seen.has(uid)) throw new WatchlistFormatError(primary.shown, line, 'each entry once', `entry ${uid} again`)
    seen.add(uid)
    const rows = {
      uid,
      cells,
      names: take(namesOf, uid),
      addresses: take(addressesOf, uid),
      comments: take(commentsOf, uid),
    }
    const { draft, caption } = partyOfRow(rows, { log, isConsolidated, shown: primary.shown, line })
    listings.push(draft.build(`ofac-${uid}`, list, caption))
  })
  countUnjoined(namesOf, 'alt', log)
  countUnjoined(addressesOf, 'add', log)
  countUnjoined(commentsOf, 'comments', log)
  return { publishedOn: null, listings: resolveLinks(listings, log) }
}

function take<Row>(rows: RowsByUid<Row>, uid: string): readonly Row[] {
  const taken = rows.get(uid) ?? []
  rows.delete(uid)
  return taken
}

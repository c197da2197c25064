import type { Listing } from '../model/listing.ts'
import { openWatchlist } from '../watchlist/open-watchlist.ts'
import type { WatchlistIndex } from '../watchlist/watchlist-index.ts'
import type { CommandIo } from './command-io.ts'
import { type DataOption, dataFolderOf } from './data-folder.ts'
import { listingToJson } from './listing-json.ts'
import { UsageError } from './usage-error.ts'
import { listingView } from './views/listing-view.ts'

interface Flags extends DataOption {
  readonly lists?: string
  readonly asOf?: string
  readonly json?: boolean
}

/**
 * `interdict lists show ID`: everything the lists say of a party, value by value, with the places it stands in.
 *
 * @param id a listing's id (`ofac-41736`), or the number that the authority gives the entry (`41736`, `RUS1965`)
 * @throws UsageError where no list holds it
 */
export async function showListing(id: string, flags: Flags, io: CommandIo): Promise<void> {
  const index = await openWatchlist({
    lists: flags.lists?.split(',').map((list) => list.trim()) ?? [],
    asOf: flags.asOf ?? null,
    dataFolder: dataFolderOf(flags, io),
  })
  const found = listingsOf(id, index)
  if (found.length === 0) {
    const asked = index.lists.map(({ name }) => name).join(', ')
    throw new UsageError(
      `Cannot show "${id}": expected the id or official number of an entry on ${asked}`,
      'Hits of "interdict screen" show the ids of their listings',
    )
  }
  if (flags.json === true) io.stdout(`${JSON.stringify({ listings: found.map(listingToJson) }, null, 2)}\n`)
  else io.stdout(found.map((one) => listingView(one, io, (other) => index.listing(other)?.caption ?? null)).join('\n'))
}

function listingsOf(id: string, index: WatchlistIndex): readonly Listing[] {
  const wanted = id.toLowerCase()
  const byId: Listing[] = []
  const byNumber: Listing[] = []
  for (const listing of index.listings) {
    if (listing.id.toLowerCase() === wanted) byId.push(listing)
    else if (hasNumber(listing, wanted)) byNumber.push(listing)
  }
  return byId.length > 0 ? byId : byNumber
}

function hasNumber({ designations, values }: Listing, wanted: string): boolean {
  return (
    designations.some(({ listId }) => listId?.toLowerCase() === wanted) || values?.[0]?.record.toLowerCase() === wanted
  )
}

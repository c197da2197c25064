import type { Listing } from '../../model/listing.ts'
import type { LoadedList } from '../loaded-list.ts'
import { changesOf, type FieldChange } from './changes-of.ts'

/** One version of a list, as a difference names it. */
export type DiffSide = Pick<LoadedList, 'name' | 'sha256' | 'publishedOn'> & { readonly entries: number }

/** A party that both versions have, with what differs. */
export interface ListingChange {
  readonly before: Listing
  readonly after: Listing
  /** Property by property, in the order of the record. */
  readonly changes: readonly FieldChange[]
}

/** What changed from one version to another. */
export interface ListDiff {
  readonly from: DiffSide
  readonly to: DiffSide
  /** On the newer only, in its order. */
  readonly listed: readonly Listing[]
  /** On the older only, in its order. */
  readonly delisted: readonly Listing[]
  /** In the newer one's order. */
  readonly changed: readonly ListingChange[]
}

/** Compares two versions of a list, entry by entry: the same id is the same entry. */
export function diffLists(from: LoadedList, to: LoadedList): ListDiff {
  const before = new Map(from.listings.map((listing) => [listing.id, listing]))
  const listed: Listing[] = []
  const changed: ListingChange[] = []
  for (const listing of to.listings) {
    const old = before.get(listing.id)
    if (old === undefined) listed.push(listing)
    else {
      before.delete(listing.id)
      const changes = changesOf(old, listing)
      if (changes.length > 0) changed.push({ before: old, after: listing, changes })
    }
  }
  return { from: sideOf(from), to: sideOf(to), listed, delisted: [...before.values()], changed }
}

function sideOf({ name, sha256, publishedOn, listings }: LoadedList): DiffSide {
  return { name, sha256, publishedOn, entries: listings.length }
}

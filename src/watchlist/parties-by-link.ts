import type { ListedRelation, Listing } from '../model/listing.ts'
import type { WatchlistIndex } from './watchlist-index.ts'

/** A party that a listing names as tied to its own. */
export interface LinkedParty {
  /** The other end's listing; null where no opened list has it. */
  readonly listingId: string | null
  readonly list: string | null
  readonly name: string
  /** Each tie to it once, in list order. */
  readonly ties: readonly LinkTie[]
}

export interface LinkTie {
  /** The list's word: `director`, `linked_to`. */
  readonly type: string
  /** "51 %" or "25 to 50 %"; null where the tie is none of ownership or the share is not told. */
  readonly share: string | null
  /** When it ended, or is to end; null where it stands or is not told. */
  readonly until: string | null
}

/**
 * Parties that a listing names: owners, directors, subsidiaries, relatives. Nobody asked for them, so they are shown beside
 * a hit, "by link", and are no hits. In list order.
 */
export function partiesByLink(listing: Listing, index: WatchlistIndex): readonly LinkedParty[] {
  const found = new Map<string, LinkedParty & { readonly ties: LinkTie[] }>()
  for (const relation of listing.relations) {
    const other = relation.to === null ? null : index.listing(relation.to)
    const name = other?.caption ?? relation.name ?? relation.to
    if (name === null || relation.to === listing.id) continue
    const key = relation.to ?? `named ${name}`
    const linked = found.get(key) ?? { listingId: other?.id ?? null, list: other?.list ?? null, name, ties: [] }
    found.set(key, linked)
    const tie = { type: relation.type, share: shareOf(relation), until: relation.until ?? null }
    if (!linked.ties.some((known) => isSame(known, tie))) linked.ties.push(tie)
  }
  return [...found.values()]
}

function isSame(a: LinkTie, b: LinkTie): boolean {
  return a.type === b.type && a.share === b.share && a.until === b.until
}

function shareOf({ percentage }: ListedRelation): string | null {
  if (percentage === undefined || percentage === null) return null
  const { from, to } = percentage
  return from === to ? `${from} %` : `${from} to ${to} %`
}

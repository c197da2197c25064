import type { Listing } from '../../../../model/listing.ts'
import type { CleaningLog } from '../../../party/cleaning-log.ts'
import { resolveLinks } from '../../../party/resolve-links.ts'

/**
 * Lets go of ids in ties that no party of the list has: the other end stands on another list, and keeps its name. Ties that
 * are told in words alone are looked up by name.
 */
export function withRelatedIds(listings: ReadonlyMap<string, Listing>, log: CleaningLog): readonly Listing[] {
  const parties = [...listings.values()].map((listing) => {
    if (listing.relations.every(({ to }) => to === null || listings.has(to))) return listing
    const relations = listing.relations.map((relation) => {
      if (relation.to === null || listings.has(relation.to)) return relation
      const { name = null } = relation
      // resolveLinks counts those with a name.
      if (name === null) log.add('unresolved_link', listing.id, relation.type, relation.to)
      return { ...relation, to: null }
    })
    return { ...listing, relations }
  })
  return resolveLinks(parties, log)
}

import type { Listing } from '../../model/listing.ts'
import type { CleaningLog } from './cleaning-log.ts'

/**
 * Gives ties that a list states in words the id of the party they mean, where the words are the name of exactly one other
 * party of the list: its caption, its name or an alias, letter case and white space aside. The others keep their words,
 * and are counted. Ties stay on the party that states them.
 *
 * @param listings all parties of one list
 */
export function resolveLinks(listings: readonly Listing[], log: CleaningLog): readonly Listing[] {
  if (!listings.some(({ relations }) => relations.some(isOpen))) return listings
  const holders = holdersOfNames(listings)
  return listings.map((listing) => {
    if (!listing.relations.some(isOpen)) return listing
    const relations = listing.relations.map((relation) => {
      if (!isOpen(relation)) return relation
      const found = holders.get(keyOf(relation.name!))
      if (found !== undefined && found !== SEVERAL && found !== listing.id) return { ...relation, to: found }
      log.add('unresolved_link', listing.id, relation.type, relation.name!)
      return relation
    })
    return { ...listing, relations }
  })
}

/** Stands for a name that several parties have: such a tie could mean any of them. */
const SEVERAL = Symbol('several')

function isOpen({ to, name }: Listing['relations'][number]): boolean {
  return to === null && (name ?? null) !== null
}

function holdersOfNames(listings: readonly Listing[]): ReadonlyMap<string, string | typeof SEVERAL> {
  const holders = new Map<string, string | typeof SEVERAL>()
  const add = (text: string, id: string): void => {
    const key = keyOf(text)
    const held = holders.get(key)
    if (held === undefined) holders.set(key, id)
    else if (held !== id) holders.set(key, SEVERAL)
  }
  for (const { id, caption, names } of listings) {
    add(caption, id)
    for (const { text, kind } of names) if (kind !== 'weak') add(text, id)
  }
  return holders
}

function keyOf(name: string): string {
  return name.replace(/\s+/g, ' ').trim().toLowerCase()
}

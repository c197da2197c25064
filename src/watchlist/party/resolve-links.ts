import type { Listing } from '../../model/listing.ts'
import type { CleaningLog } from './cleaning-log.ts'

/**
 * Gives ties that a list states in words the id of the party they mean, where the words are the name of exactly one other
 * party of the list: its caption, or else a name or an alias, letter case, white space and a last full stop aside. The
 * others keep their words, and are counted. Ties stay on the party that states them.
 *
 * @param listings all parties of one list
 */
export function resolveLinks(listings: readonly Listing[], log: CleaningLog): readonly Listing[] {
  if (!listings.some(({ relations }) => relations.some(isOpen))) return listings
  const wanted = new Set(listings.flatMap(({ relations }) => relations.filter(isOpen).map(({ name }) => keyOf(name!))))
  const captions = holdersOf(listings, ({ caption }) => [caption], wanted)
  const names = holdersOf(listings, namesThatCarry, wanted)
  return listings.map((listing) => {
    if (!listing.relations.some(isOpen)) return listing
    const relations = listing.relations.map((relation) => {
      if (!isOpen(relation)) return relation
      const key = keyOf(relation.name!)
      // Lists call the other end what they head its record with; its alias may be another party's caption.
      const found = captions.get(key) ?? names.get(key)
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

function holdersOf(
  listings: readonly Listing[],
  namesOf: (listing: Listing) => readonly string[],
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, string | typeof SEVERAL> {
  const holders = new Map<string, string | typeof SEVERAL>()
  for (const listing of listings) {
    for (const name of namesOf(listing)) {
      const key = keyOf(name)
      if (!wanted.has(key)) continue
      const held = holders.get(key)
      if (held === undefined) holders.set(key, listing.id)
      else if (held !== listing.id) holders.set(key, SEVERAL)
    }
  }
  return holders
}

/** A weak alias is too little to know the other end by. */
function namesThatCarry({ names }: Listing): readonly string[] {
  return names.filter(({ kind }) => kind !== 'weak').map(({ text }) => text)
}

// The full stop of a sentence swallows that of "Ltd." at its end, and the other way round.
const LAST_STOP = /(?<=.)\.$/

function keyOf(name: string): string {
  return name.replace(/\s+/g, ' ').trim().replace(LAST_STOP, '').toLowerCase()
}

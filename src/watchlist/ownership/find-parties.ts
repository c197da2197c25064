import { identifierKey } from '../query.ts'
import { exactNameKey } from './exact-name-key.ts'
import type { OwnershipNetwork, OwnershipParty } from './ownership-network.ts'

/** Fewer characters are years, house numbers and the like. */
const SHORTEST_IDENTIFIER = 5

/**
 * The parties that words mean: the one with this id, else those with this identifier, else those with exactly this name
 * (letter case, accents, order of a person's names and language of the legal form aside; weak aliases do not count).
 */
export function findParties(words: string, network: OwnershipNetwork): readonly OwnershipParty[] {
  const byId = network.parties.get(network.aliases.get(words) ?? words)
  if (byId !== undefined) return [byId]
  const parties = [...network.parties.values()]
  const number = identifierKey(words)
  if (number.length >= SHORTEST_IDENTIFIER && /\d/.test(number)) {
    const found = parties.filter(({ entries }) =>
      entries.some(({ listing }) => listing.identifiers.some(({ value }) => identifierKey(value) === number)),
    )
    if (found.length > 0) return found
  }
  const named = bearersOf(words, parties)
  if (named.length > 0) return named
  // Asked without a legal form, and no party is called just that.
  const bare = exactNameKey(words, 'Company')
  if (bare === null || !bare.endsWith('| ')) return []
  return parties.filter((party) => keysOf(party).some((key) => key.slice(0, key.lastIndexOf('|') + 2) === bare))
}

function bearersOf(words: string, parties: readonly OwnershipParty[]): readonly OwnershipParty[] {
  const asPerson = exactNameKey(words, 'Person')
  const asOther = exactNameKey(words, 'Company')
  return parties.filter((party) => keysOf(party).some((key) => key === asPerson || key === asOther))
}

function keysOf({ name, schema, entries }: OwnershipParty): readonly string[] {
  const texts = entries.flatMap(({ listing }) =>
    listing.names.flatMap(({ text, kind }) => (kind === 'weak' ? [] : [text])),
  )
  return [name, ...texts].flatMap((text) => exactNameKey(text, schema ?? 'Company') ?? [])
}

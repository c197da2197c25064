import type { Listing } from '../../model/listing.ts'
import { identifierKey, type ScreenQuery } from '../query.ts'
import { type WeighedEvidence, weighed } from './weighed.ts'

// Nobody has two of these at once, so another value speaks against.
const ONE_A_PARTY = new Set(['imo', 'lei', 'inn', 'ogrn'])
const SHORTEST_IDENTIFIER = 5

/** The same number decides, whatever the names; another one where a party has only one speaks against. */
export function identifierEvidence(query: ScreenQuery, listing: Listing): WeighedEvidence | null {
  for (const { value } of query.identifiers ?? []) {
    const key = identifierKey(value)
    if (key.length < SHORTEST_IDENTIFIER) continue
    const same = listing.identifiers.find((identifier) => identifierKey(identifier.value) === key)
    if (same === undefined) continue
    const note = `${same.type} ${same.value} is the same`
    return weighed('identifier', { query: value, listed: same.value, weight: 1, note, odds: 8 })
  }
  for (const { type, value } of query.identifiers ?? []) {
    if (type === undefined || !ONE_A_PARTY.has(type)) continue
    const other = listing.identifiers.find((identifier) => identifier.type === type)
    if (other === undefined) continue
    const note = `${type} ${value} / ${other.value}: another`
    return weighed('identifier', { query: value, listed: other.value, weight: -0.8, note, odds: -3 })
  }
  return null
}

import type { Listing } from '../../model/listing.ts'
import type { ScreenQuery } from '../query.ts'
import { type WeighedEvidence, weighed } from './weighed.ts'

/** Countries of either side: nationality, registration, flag. */
export function countryEvidence({ countries }: ScreenQuery, listing: Listing): WeighedEvidence | null {
  if (countries === undefined || countries.length === 0 || listing.countries.length === 0) return null
  const asked = countries.map((country) => country.toLowerCase())
  const shared = asked.filter((country) => listing.countries.includes(country))
  const query = asked.join(', ')
  const listed = listing.countries.join(', ')
  if (shared.length > 0) {
    return weighed('country', { query, listed, weight: 0.25, note: `${shared.join(', ')} on both sides`, odds: 0.6 })
  }
  // Companies work from many countries, and people have several passports: little is sure.
  return weighed('country', {
    query,
    listed,
    weight: -0.2,
    note: `${query} / ${listed}: no country in common`,
    odds: -0.8,
  })
}

import type { Evidence } from '../../model/hit.ts'
import type { Listing } from '../../model/listing.ts'
import { type AnalysedName, nameClassOf } from '../../names/analyse-name.ts'
import type { ScreenQuery } from '../query.ts'
import { addressEvidence } from './address-evidence.ts'
import { birthDateEvidence } from './birth-date-evidence.ts'
import { countryEvidence } from './country-evidence.ts'
import { identifierEvidence } from './identifier-evidence.ts'
import { type WeighedEvidence, weighed } from './weighed.ts'

/** What speaks for or against a listing beside its names. */
export interface SideEvidence {
  readonly because: readonly Evidence[]
  /** Added to the log odds of the name score. */
  readonly odds: number
  /** True where an identifier is the same: that alone decides. */
  readonly sameIdentifier: boolean
}

/**
 * Identifiers, birth date, countries, address, gender and kind of party, weighed. What either side does not know weighs
 * nothing.
 */
export function weighEvidence(query: ScreenQuery, name: AnalysedName, listing: Listing): SideEvidence {
  const identifier = identifierEvidence(query, listing)
  const found = [
    identifier,
    birthDateEvidence(query, listing),
    countryEvidence(query, listing),
    addressEvidence(query, listing),
    genderEvidence(query, name, listing),
    schemaEvidence(query, listing),
  ].filter((one) => one !== null)
  return {
    because: found.map((one) => one.evidence),
    odds: found.reduce((sum, one) => sum + one.odds, 0),
    sameIdentifier: identifier !== null && identifier.odds > 0,
  }
}

function genderEvidence(query: ScreenQuery, name: AnalysedName, listing: Listing): WeighedEvidence | null {
  const stated = query.gender ?? null
  const gender = stated ?? name.gender
  if (listing.gender === null || gender === null || listing.gender === gender) return null
  const asked = stated === null ? `the name is a ${gender} one` : `${gender} asked for`
  const note = `${asked}, the listing is ${listing.gender}`
  return weighed('gender', { query: gender, listed: listing.gender, weight: -0.6, note, odds: -2.5 })
}

function schemaEvidence({ schema }: ScreenQuery, listing: Listing): WeighedEvidence | null {
  const asked = nameClassOf(schema)
  const listed = nameClassOf(listing.schema)
  if (asked === null || listed === null || asked === listed) return null
  const note = `${schema} asked for, ${listing.schema} listed`
  return weighed('schema', { query: schema ?? '', listed: listing.schema, weight: -0.9, note, odds: -5 })
}

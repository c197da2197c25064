import type { ActorKind } from '../../model/actor.ts'
import { type DateValue, daysOf } from '../../model/date-value.ts'
import type { Designation, Listing, Schema } from '../../model/listing.ts'
import type { DescriptionQuery } from './description-query.ts'
import { jurisdictionOf } from './jurisdictions.ts'
import { topicsOf } from './topics.ts'

/** A condition of a description that a designation can fail. */
export type Condition = 'kind' | 'date' | 'as_of' | 'authority' | 'country' | 'region'

/** One designation of one listing, held against a description. */
export interface Fit {
  readonly listing: Listing
  readonly designation: Designation
  /** Who designated; null where the list does not tell. */
  readonly jurisdiction: string | null
  /** True where the whole of the designation's date lies inside the description's. */
  readonly isDated: boolean
  /** Conditions that it fails; empty where it fits. */
  readonly failed: readonly Condition[]
}

// Lists that cannot tell a firm from a ministry write LegalEntity; persons are always told apart.
const SCHEMATA: Readonly<Record<ActorKind, readonly Schema[]>> = {
  person: ['Person'],
  organisation: ['Organization', 'Company', 'PublicBody', 'LegalEntity'],
  vessel: ['Vessel'],
  aircraft: ['Airplane'],
  state: [],
  outlet: ['Organization', 'Company', 'PublicBody'],
}

/** Holds one designation against a description. More than one failed condition ends the comparison: it is not near. */
export function fitDesignation(
  query: DescriptionQuery,
  listing: Listing,
  designation: Designation,
  asOf: DateValue | null,
): Fit {
  const failed: Condition[] = []
  const jurisdiction = jurisdictionOf(designation)
  const date = fitDate(query, designation)
  if (query.kind !== null && !SCHEMATA[query.kind].includes(listing.schema)) failed.push('kind')
  if (date === 'outside') failed.push('date')
  else if (isLaterThan(designation.from, asOf)) failed.push('as_of')
  if (failed.length < 2 && query.authorities.length > 0 && !query.authorities.includes(jurisdiction ?? '')) {
    failed.push('authority')
  }
  if (failed.length < 2 && !fitsCountry(query, listing)) failed.push('country')
  if (failed.length < 2 && !fitsRegion(query, listing, designation)) failed.push('region')
  return { listing, designation, jurisdiction, isDated: date === 'inside', failed }
}

function fitDate(
  query: DescriptionQuery,
  designation: Designation,
): 'inside' | 'overlapping' | 'outside' | 'not asked' {
  const from = daysOf(designation.from)
  if (query.notAfter !== null && from?.from != null && from.from > query.notAfter) return 'outside'
  const asked = daysOf(query.designatedOn)
  if (asked === null) return 'not asked'
  if (from === null || from.to === null) return 'outside'
  const starts = asked.from ?? '0000'
  const ends = asked.to ?? '9999'
  if (from.from !== null && from.from >= starts && from.to <= ends) return 'inside'
  // "On or before D": too open to overlap with any date but one around D itself.
  if (from.from === null) return from.to >= starts && from.to <= ends ? 'overlapping' : 'outside'
  return from.from <= ends && from.to >= starts ? 'overlapping' : 'outside'
}

/** True where a designation began after the end of a day. */
function isLaterThan(from: DateValue | null, day: DateValue | null): boolean {
  const first = daysOf(from)?.from ?? null
  const last = daysOf(day)?.to ?? null
  return first !== null && last !== null && first > last
}

// A list that gives no country says nothing against one.
function fitsCountry({ countries }: DescriptionQuery, listing: Listing): boolean {
  if (countries.length === 0 || listing.countries.length === 0) return true
  return countries.some((country) => listing.countries.includes(country))
}

// The same for a programme that is aimed at no country (non-proliferation, terrorism).
function fitsRegion({ regions }: DescriptionQuery, listing: Listing, designation: Designation): boolean {
  if (regions.length === 0) return true
  const listed = topicsOf(designation, listing).regions
  return listed.size === 0 || regions.some((region) => listed.has(region))
}

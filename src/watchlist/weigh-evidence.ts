import { daysOf, isSingleDay } from '../model/date-value.ts'
import type { Evidence } from '../model/hit.ts'
import type { Listing } from '../model/listing.ts'
import type { AnalysedName } from '../names/analyse-name.ts'
import { nameClassOf } from '../names/analyse-name.ts'
import { identifierKey, type ScreenQuery } from './query.ts'

/** What speaks for or against a listing beside its names. */
export interface SideEvidence {
  readonly because: readonly Evidence[]
  /** Added to the log odds of the name score. */
  readonly odds: number
  /** True where an identifier is the same: that alone decides. */
  readonly sameIdentifier: boolean
}

/** Identifiers, birth date, countries, gender and kind of party, weighed. What either side does not know weighs nothing. */
export function weighEvidence(query: ScreenQuery, name: AnalysedName, listing: Listing): SideEvidence {
  const found: { evidence: Evidence; odds: number }[] = []
  const identifier = identifierEvidence(query, listing)
  if (identifier !== null) found.push(identifier)
  const birth = birthDateEvidence(query, listing)
  if (birth !== null) found.push(birth)
  const country = countryEvidence(query, listing)
  if (country !== null) found.push(country)
  const stated = query.gender ?? null
  const gender = stated ?? name.gender
  if (listing.gender !== null && gender !== null && listing.gender !== gender) {
    const asked = stated === null ? `the name is a ${gender} one` : `${gender} asked for`
    found.push(evidence('gender', gender, listing.gender, -0.6, `${asked}, the listing is ${listing.gender}`, -2.5))
  }
  const asked = nameClassOf(query.schema)
  const listed = nameClassOf(listing.schema)
  if (asked !== null && listed !== null && asked !== listed) {
    found.push(
      evidence(
        'schema',
        query.schema ?? '',
        listing.schema,
        -0.9,
        `${query.schema} asked for, ${listing.schema} listed`,
        -5,
      ),
    )
  }
  return {
    because: found.map((one) => one.evidence),
    odds: found.reduce((sum, one) => sum + one.odds, 0),
    sameIdentifier: identifier !== null && identifier.odds > 0,
  }
}

function evidence(kind: Evidence['kind'], query: string, listed: string, weight: number, note: string, odds: number) {
  return { evidence: { kind, query, listed, weight, note }, odds }
}

// Nobody has two of these at once, so another value speaks against.
const ONE_A_PARTY = new Set(['imo', 'lei', 'inn', 'ogrn'])
const SHORTEST_IDENTIFIER = 5

function identifierEvidence(query: ScreenQuery, listing: Listing) {
  for (const { value } of query.identifiers ?? []) {
    const key = identifierKey(value)
    if (key.length < SHORTEST_IDENTIFIER) continue
    const same = listing.identifiers.find((identifier) => identifierKey(identifier.value) === key)
    if (same !== undefined)
      return evidence('identifier', value, same.value, 1, `${same.type} ${same.value} is the same`, 8)
  }
  for (const { type, value } of query.identifiers ?? []) {
    if (type === undefined || !ONE_A_PARTY.has(type)) continue
    const other = listing.identifiers.find((identifier) => identifier.type === type)
    if (other !== undefined)
      return evidence('identifier', value, other.value, -0.8, `${type} ${value} / ${other.value}: another`, -3)
  }
  return null
}

function birthDateEvidence({ birthDate }: ScreenQuery, { birthDates }: Listing) {
  const asked = daysOf(birthDate)
  if (birthDate === null || birthDate === undefined || asked === null || birthDates.length === 0) return null
  let best: { listed: string; odds: number; weight: number; note: string } | null = null
  for (const listed of birthDates) {
    const range = daysOf(listed)
    if (range === null) continue
    const one = compareDates(birthDate, asked, listed, range)
    if (best === null || one.odds > best.odds) best = { listed, ...one }
  }
  return best === null ? null : evidence('birth_date', birthDate, best.listed, best.weight, best.note, best.odds)
}

type Range = NonNullable<ReturnType<typeof daysOf>>

function compareDates(a: string, rangeA: Range, b: string, rangeB: Range) {
  const overlap = (rangeA.from ?? '') <= (rangeB.to ?? '9') && (rangeB.from ?? '') <= (rangeA.to ?? '9')
  if (overlap && isSingleDay(a) && isSingleDay(b)) return { odds: 2.5, weight: 0.8, note: `born ${a}, the same day` }
  if (overlap) return { odds: 1, weight: 0.4, note: `born ${a} / ${b}: agree as far as both tell` }
  const yearA = Number((rangeA.from ?? rangeA.to ?? '').slice(0, 4))
  const yearB = Number((rangeB.from ?? rangeB.to ?? '').slice(0, 4))
  const apart = Math.abs(yearA - yearB)
  // Papers swap day and month, and lists carry several dates for one man.
  const swapped =
    isSingleDay(a) &&
    isSingleDay(b) &&
    a.slice(0, 4) === b.slice(0, 4) &&
    a.slice(5, 7) === b.slice(8) &&
    a.slice(8) === b.slice(5, 7)
  if (swapped) return { odds: 1, weight: 0.3, note: `born ${a} / ${b}: day and month swapped` }
  if (apart === 0) return { odds: -0.7, weight: -0.2, note: `born ${a} / ${b}: the same year, another day` }
  if (apart === 1) return { odds: -1.2, weight: -0.4, note: `born ${a} / ${b}: a year apart` }
  return { odds: -4, weight: -0.9, note: `born ${a} / ${b}: ${apart} years apart` }
}

function countryEvidence({ countries }: ScreenQuery, listing: Listing) {
  if (countries === undefined || countries.length === 0 || listing.countries.length === 0) return null
  const asked = countries.map((country) => country.toLowerCase())
  const shared = asked.filter((country) => listing.countries.includes(country))
  const query = asked.join(', ')
  const listed = listing.countries.join(', ')
  if (shared.length > 0) return evidence('country', query, listed, 0.25, `${shared.join(', ')} on both sides`, 0.6)
  // Companies work from many countries, and people have several passports: little is sure.
  return evidence('country', query, listed, -0.2, `${query} / ${listed}: no country in common`, -0.8)
}

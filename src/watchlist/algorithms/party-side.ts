import type { DateValue } from '../../model/date-value.ts'
import type { Listing, Schema } from '../../model/listing.ts'
import type { ScreenQuery } from '../query.ts'

/** One side of a comparison, with what the emulated tools look at. */
export interface PartySide {
  /** Null where the query does not tell. */
  readonly schema: Schema | null
  /** Names, aliases and previous names. */
  readonly names: readonly string[]
  /** Weak aliases and abbreviations. */
  readonly weakNames: readonly string[]
  readonly lastNames: readonly string[]
  readonly birthDates: readonly DateValue[]
  readonly countries: readonly string[]
  readonly gender: 'male' | 'female' | null
  /** `type` is empty where the query gives a number without saying of which kind. */
  readonly identifiers: readonly { readonly type: string; readonly value: string }[]
}

// Neither a query nor a listing is ever changed, and a query meets dozens of listings.
const queries = new WeakMap<ScreenQuery, PartySide>()
const listings = new WeakMap<Listing, PartySide>()

/** The query as a side. */
export function sideOfQuery(query: ScreenQuery): PartySide {
  let side = queries.get(query)
  if (side === undefined) {
    side = {
      schema: query.schema ?? null,
      names: query.name.trim() === '' ? [] : [query.name],
      weakNames: [],
      lastNames: query.lastName ? [query.lastName] : [],
      birthDates: query.birthDate ? [query.birthDate] : [],
      countries: (query.countries ?? []).map((country) => country.toLowerCase()),
      gender: query.gender ?? null,
      identifiers: (query.identifiers ?? []).map(({ type, value }) => ({ type: type?.toLowerCase() ?? '', value })),
    }
    queries.set(query, side)
  }
  return side
}

/** The listing as a side. */
export function sideOfListing(listing: Listing): PartySide {
  let side = listings.get(listing)
  if (side === undefined) {
    const { schema, names, birthDates, countries, gender, identifiers, values = [] } = listing
    side = {
      schema,
      names: names.filter(({ kind }) => kind !== 'weak').map(({ text }) => text),
      weakNames: names.filter(({ kind }) => kind === 'weak').map(({ text }) => text),
      lastNames: values.filter(({ property }) => property === 'lastName').map(({ value }) => value),
      birthDates,
      countries,
      gender,
      identifiers,
    }
    listings.set(listing, side)
  }
  return side
}

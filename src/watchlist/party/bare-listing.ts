import type { Listing, Schema } from '../../model/listing.ts'

/** A party of which only a name is known: one of two names to compare, or one that a list names without an entry. */
export function bareListing(name: string, { id, list, schema }: { id: string; list: string; schema: Schema }): Listing {
  return {
    id,
    list,
    schema,
    caption: name,
    names: name.trim() === '' ? [] : [{ text: name, kind: 'primary' }],
    birthDates: [],
    countries: [],
    gender: null,
    identifiers: [],
    addresses: [],
    notes: [],
    designations: [],
    relations: [],
  }
}

import type { Listing } from '../model/listing.ts'

/** A listing with everything the list says, as `lists show --json` prints it. */
export function listingToJson(listing: Listing) {
  return {
    list: listing.list,
    listing_id: listing.id,
    schema: listing.schema,
    caption: listing.caption,
    names: listing.names.map(({ text, kind, script, language }) => ({
      text,
      kind,
      script: script ?? null,
      language: language ?? null,
    })),
    birth_dates: [...listing.birthDates],
    countries: [...listing.countries],
    gender: listing.gender,
    identifiers: listing.identifiers.map(({ type, value }) => ({ type, value })),
    addresses: [...listing.addresses],
    notes: [...listing.notes],
    designations: listing.designations.map((one) => ({
      authority: one.authority,
      programme: one.programme,
      tags: [...one.tags],
      from: one.from,
      to: one.to,
      legal_basis: one.legalBasis,
      reason: one.reason,
      list_id: one.listId,
      source: one.source,
      verified: one.verified,
      dated_by: one.datedBy ?? 'list',
    })),
    relations: listing.relations.map(({ type, to, name, percentage, from, until, source }) => ({
      type,
      to,
      name: name ?? null,
      percentage: percentage ?? null,
      from: from ?? null,
      until: until ?? null,
      source,
    })),
    values: (listing.values ?? []).map(({ property, value, printed, record, field, about, language }) => ({
      property,
      value,
      printed,
      record,
      field,
      about,
      language,
    })),
  }
}

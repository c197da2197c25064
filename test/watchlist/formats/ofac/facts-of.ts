import type { Listing } from '../../../../src/model/listing.ts'

/** What a list says of a party, one line a value: `passportNumber = BD3843329 | Slovakia < remarks: Passport`. */
export function factsOf({ values = [] }: Pick<Listing, 'values'>): string[] {
  return values.map(
    ({ property, value, about, field }) => `${property} = ${value}${about === null ? '' : ` | ${about}`} < ${field}`,
  )
}

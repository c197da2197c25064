import type { Listing } from '../../../../../src/model/listing.ts'

const LONGEST = 150

/** Everything a listing says, one line a value, act or tie: how checked-records.json writes it down. */
export function linesOf({ values = [], designations, relations }: Listing): string[] {
  return [
    ...values.map(({ property, value, about, language, field }) => {
      const beside = [about, language].filter((words) => words !== null)
      return `${property} = ${value}${beside.length === 0 ? '' : ` | ${beside.join(', ')}`} < ${field}`
    }),
    ...designations.map(({ programme, tags, from, legalBasis, source }) => {
      return `ACT ${programme} [${tags.join(', ')}] ${from}; ${legalBasis}; ${source}`
    }),
    ...relations.map(({ type, to, name }) => `TIE ${type} ${to} (${name})`),
  ].map((line) => line.slice(0, LONGEST))
}

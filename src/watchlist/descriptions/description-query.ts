import type { ActorKind } from '../../model/actor.ts'
import type { DateValue, IsoDate } from '../../model/date-value.ts'
import { countryName } from '../../names/countries.ts'
import { jurisdictionName } from './jurisdictions.ts'

/** What a tie of a description leads to: another description, or a party that the text names. */
export type TieEnd = { readonly query: string } | { readonly listings: readonly string[] }

/** A tie that the text tells of: "linked to a Slovak citizen". */
export interface DescribedTie {
  readonly to: TieEnd
  /** The other end in the text's words. */
  readonly words: string
}

/** A description that names nobody, as a question to the lists. Conditions that are empty or null ask nothing. */
export interface DescriptionQuery {
  /** Actor id, or any name unique among the queries asked together. */
  readonly id: string
  readonly kind: ActorKind | null
  /** Exactly so many; null where the text speaks of more than one and does not count. */
  readonly count: number | null
  /** ISO 3166 alpha-2, lower case: nationality, citizenship, seat, flag. One of them must agree. */
  readonly countries: readonly string[]
  readonly designatedOn: DateValue | null
  /** The description cannot speak of later designations: the day of the report. */
  readonly notAfter: IsoDate | null
  /** Who designated, any of them: `us`, `gb`, `eu`, `un`. */
  readonly authorities: readonly string[]
  /** What the programme is aimed at, any of them: `kp`, `ru`. */
  readonly regions: readonly string[]
  /** Conduct that the text tells of: `arms`. Only ever evidence for, since many lists give no reasons. */
  readonly subjects: readonly string[]
  readonly ties: readonly DescribedTie[]
}

/** A query that asks nothing yet. */
export function emptyQuery(id: string): DescriptionQuery {
  return {
    id,
    kind: null,
    count: 1,
    countries: [],
    designatedOn: null,
    notAfter: null,
    authorities: [],
    regions: [],
    subjects: [],
    ties: [],
  }
}

/** The query in words: "3 organisations; designated by United States in 2023-08; about kp, ru, arms; tied to ...". */
export function describeQuery(query: DescriptionQuery): string {
  const parts = [`${whoWords(query)}`]
  const by = query.authorities.map(jurisdictionName).join(' or ')
  const on = query.designatedOn
  const when = on === null ? '' : / ?\d{4}-\d{2}-\d{2}$/.test(on) && !on.includes('/') ? ` on ${on}` : ` in ${on}`
  if (by !== '' || when !== '') parts.push(`designated${by === '' ? '' : ` by ${by}`}${when}`)
  const about = [...query.regions.map(regionName), ...query.subjects]
  if (about.length > 0) parts.push(`about ${about.join(', ')}`)
  for (const tie of query.ties) parts.push(`tied to ${tie.words}`)
  return parts.join('; ')
}

function whoWords({ kind, count, countries }: DescriptionQuery): string {
  const one = kind === null || kind === 'state' || kind === 'outlet' ? 'party' : kind
  const many = one === 'party' ? 'parties' : one === 'aircraft' ? one : `${one}s`
  const from = countries.length === 0 ? '' : ` of ${countries.map(regionName).join(' or ')}`
  return `${count === null ? 'several' : count} ${count === 1 ? one : many}${from}`
}

/** "North Korea" for `kp`. */
export function regionName(code: string): string {
  return countryName(code) ?? code
}

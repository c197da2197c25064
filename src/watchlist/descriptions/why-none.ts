import { type DateValue, daysOf } from '../../model/date-value.ts'
import type { DescriptionQuery } from './description-query.ts'
import { regionName } from './description-query.ts'
import type { Fit } from './fit-designation.ts'
import { jurisdictionName } from './jurisdictions.ts'
import type { FitSet } from './sets-of.ts'

/** What fitted each condition by itself. */
interface Fitting {
  /** Sizes of the groups that fit all but the count, largest first. */
  readonly sizes: readonly number[]
  /** Sets that fit all but the ties. */
  readonly sets: readonly FitSet[]
}

/** One sentence: which condition excluded what came nearest to a description. */
export function whyNone(
  query: DescriptionQuery,
  near: readonly Fit[],
  asOf: DateValue | null,
  { sizes, sets }: Fitting,
): string {
  if (sets.length > 0) {
    const words = query.ties.map((tie) => tie.words).join(' and ')
    const who = query.ties.length > 0 ? `: the list ties none to ${words} as described` : ''
    const fit = sets.length === 1 ? `${sets[0]!.size} listed fit` : `${sets.length} sets of listed parties fit`
    return `${fit} all but the described ties${who}`
  }
  if (sizes.length > 0) {
    const found = [...new Set(sizes)].slice(0, 5).join(', ')
    return `the description counts ${query.count ?? 'more than one'}, but designated together and fitting otherwise are ${found}`
  }
  const failing = (condition: string): Fit[] => near.filter(({ failed }) => failed[0] === condition)
  const late = failing('as_of')
  if (late.length > 0) return `${count(late)} but for their designation after --as-of ${asOf}`
  const dated = failing('date')
  if (dated.length > 0) return outsideDate(query, dated)
  const region = failing('region')
  if (region.length > 0) {
    return `${count(region)} but for the programme, which is not about ${query.regions.map(regionName).join(' or ')}`
  }
  const authority = failing('authority')
  if (authority.length > 0) {
    return `${count(authority)} but for the authority, which is not ${query.authorities.map(jurisdictionName).join(' or ')}`
  }
  const country = failing('country')
  if (country.length > 0)
    return `${count(country)} but for the country, which is not ${query.countries.map(regionName).join(' or ')}`
  const kind = failing('kind')
  if (kind.length > 0) return `${count(kind)} but for the kind of party, which is not ${query.kind}`
  return 'no listing comes near the description'
}

function count(fits: readonly Fit[]): string {
  const parties = new Set(fits.map(({ listing }) => listing.id)).size
  return parties === 1 ? '1 listing fits' : `${parties} listings fit`
}

function outsideDate(query: DescriptionQuery, fits: readonly Fit[]): string {
  const asked = daysOf(query.designatedOn)
  const near = fits.filter(({ designation }) => designation.from !== null)
  if (asked === null || near.length === 0) {
    return near.length > 0
      ? `${count(near)} but for the date: designated after the report of ${query.notAfter}`
      : `${count(fits)} but for the date, which the list does not tell`
  }
  const distances = near.map((fit) => distance(fit, asked.from ?? asked.to ?? ''))
  const least = Math.min(...distances)
  const nearest = near.filter((_, index) => distances[index] === least)
  const on = nearest[0]!.designation.from
  return `${count(nearest)} but for the date: designated ${on}, not in ${query.designatedOn}`
}

function distance({ designation }: Fit, day: string): number {
  const range = daysOf(designation.from)
  const listed = range?.from ?? range?.to ?? ''
  return Math.abs(Date.parse(listed) - Date.parse(day))
}

import type { DateValue } from '../../model/date-value.ts'
import { type DescriptionQuery, regionName } from './description-query.ts'
import type { Condition } from './fit-designation.ts'
import { jurisdictionName } from './jurisdictions.ts'
import type { Miss, NearMisses } from './near-misses.ts'
import type { FitSet } from './sets-of.ts'

/** What fitted each condition by itself. */
interface Fitting {
  /** Sizes of the groups that fit all but the count, largest first. */
  readonly sizes: readonly number[]
  /** Sets that fit all but the ties. */
  readonly sets: readonly FitSet[]
}

/** One sentence: which condition excluded what came nearest to a description. */
export function whyNone(query: DescriptionQuery, near: NearMisses, { sizes, sets }: Fitting): string {
  if (sets.length > 0) {
    const fit = sets.length === 1 ? `${sets[0]!.size} listed fit` : `${sets.length} sets of listed parties fit`
    return `${fit}, but the list does not tie them to ${query.ties.map(({ words }) => words).join(' and ')}`
  }
  if (sizes.length > 0) {
    const found = [...new Set(sizes)].slice(0, 5).join(', ')
    const counted = query.count ?? 'more than one'
    return `the description counts ${counted}, but designated together and fitting otherwise are ${found}`
  }
  const reasons: [Condition, (miss: Miss) => string][] = [
    ['date', (miss) => dateWords(query, miss)],
    ['region', () => `programme, which is not about ${query.regions.map(regionName).join(' or ')}`],
    ['authority', () => `authority, which is not ${query.authorities.map(jurisdictionName).join(' or ')}`],
    ['country', () => `country, which is not ${query.countries.map(regionName).join(' or ')}`],
    ['kind', () => `kind of party, which is not ${query.kind}`],
  ]
  for (const [condition, words] of reasons) {
    const miss = near.of(condition)
    if (miss !== null) return `${countWords(miss, 'fits', 'fit')} but for the ${words(miss)}`
  }
  return 'no listing comes near the description'
}

/** One sentence on those that fit and were designated after the day as which the lists are read; null where none was. */
export function whyLater(near: NearMisses, asOf: DateValue | null): string | null {
  const miss = near.of('as_of')
  if (miss === null) return null
  const { earliest, latest } = miss
  const on = earliest === latest ? `on ${earliest}` : `between ${earliest} and ${latest}`
  return `${countWords(miss, 'fits but was', 'fit but were')} designated ${on}, after --as-of ${asOf}`
}

function countWords({ parties }: Miss, one: string, many: string): string {
  return parties === 1 ? `1 listing ${one}` : `${parties} listings ${many}`
}

function dateWords(query: DescriptionQuery, { earliest }: Miss): string {
  if (earliest === null) return 'date, which the list does not tell'
  if (query.designatedOn === null) return `date: designated after the report of ${query.notAfter}`
  return `date: designated ${earliest}, not in ${query.designatedOn}`
}

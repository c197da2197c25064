import { daysOf, isSingleDay } from '../model/date-value.ts'
import type { Schema } from '../model/listing.ts'
import type { ScreenAlgorithm } from '../watchlist/algorithms/algorithm.ts'
import type { ScreenOptions, ScreenQuery } from '../watchlist/screen.ts'
import { countryCodeOf, schemaOf } from './query-options.ts'
import { UsageError } from './usage-error.ts'

/** The options of `interdict screen` as they were written. */
export interface ScreenFlags {
  readonly schema?: string
  readonly birthDate?: string
  readonly country: readonly string[]
  readonly id: readonly string[]
  readonly address: readonly string[]
  readonly gender?: string
  readonly asOf?: string
  readonly threshold?: string
  readonly limit?: string
  readonly explain?: boolean
  readonly whyNot?: string
  readonly algorithm?: string
  readonly lists?: string
  readonly data?: string
  readonly file?: string
  readonly out?: string
  readonly map: readonly string[]
  readonly since?: string
  readonly record?: string
  readonly verify?: string
  readonly certificate?: boolean
  readonly failOn?: string
  readonly json?: boolean
  readonly jsonl?: boolean
}

/** How to screen, read from the options. */
export interface FullScreenOptions extends ScreenOptions {
  readonly threshold: number
  readonly limit: number
  readonly asOf: string | null
  readonly algorithm: ScreenAlgorithm
}

/** @throws UsageError for an option that cannot be read */
export function screenOptionsOf(flags: ScreenFlags, algorithm: ScreenAlgorithm): FullScreenOptions {
  const threshold = flags.threshold === undefined ? algorithm.threshold : Number(flags.threshold)
  if (!(threshold >= 0 && threshold <= 1) || flags.threshold === '') {
    throw new UsageError(`Cannot use --threshold: expected a number from 0 to 1, found "${flags.threshold}"`)
  }
  const limit = flags.limit === undefined ? 20 : Number(flags.limit)
  if (!Number.isInteger(limit) || limit < 1) {
    throw new UsageError(`Cannot use --limit: expected a whole number from 1 on, found "${flags.limit}"`)
  }
  if (flags.asOf !== undefined && !isSingleDay(flags.asOf)) {
    throw new UsageError(`Cannot use --as-of: expected a day such as 2023-08-15, found "${flags.asOf}"`)
  }
  return { threshold, limit, asOf: flags.asOf ?? null, algorithm }
}

/** @throws UsageError for an option that cannot be read, or where there is nothing to look for */
export function screenQueryOf(name: string, flags: ScreenFlags): ScreenQuery {
  if (name === '' && flags.id.length === 0)
    throw new UsageError('Missing a name to screen: expected NAME, --id or --file')
  if (flags.birthDate !== undefined && daysOf(flags.birthDate) === null) {
    throw new UsageError(
      `Cannot use --birth-date: expected a date such as 1966-05-07, 1966-05 or 1966, found "${flags.birthDate}"`,
    )
  }
  if (flags.gender !== undefined && flags.gender !== 'male' && flags.gender !== 'female') {
    throw new UsageError(`Cannot use --gender: expected male or female, found "${flags.gender}"`)
  }
  const schema: Schema | null = flags.schema === undefined ? null : schemaOf(flags.schema)
  return {
    name,
    schema,
    birthDate: flags.birthDate ?? null,
    countries: flags.country.flatMap((words) => words.split(',')).map(countryCodeOf),
    addresses: flags.address,
    gender: flags.gender ?? null,
    identifiers: flags.id.map((id) => {
      const match = /^([a-z_]+):(.+)$/i.exec(id)
      return match === null ? { value: id } : { type: match[1]!.toLowerCase(), value: match[2]! }
    }),
  }
}

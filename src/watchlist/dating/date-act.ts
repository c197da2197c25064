import { addDays, type DateValue, type DayRange, daysOf, type IsoDate } from '../../model/date-value.ts'
import type { Designation } from '../../model/listing.ts'
import type { DatedFact } from './dated-facts.ts'
import { between, within } from './day-bounds.ts'
import type { Run } from './list-history.ts'

/**
 * Days by which a published list may lag behind an act that it dates: authorities print an act within days of it. A
 * version that lacks a party longer than that after its date shows that the party was off the list: UN entries on Iran
 * bear dates from 2006 to 2012, were taken off in 2016 and 2023, and came back under their old dates in September 2025.
 */
export const MOST_LAG_DAYS = 14

export interface ActEvidence {
  /** Runs of versions that hold the act, oldest first; none where no version tells. */
  readonly runs: readonly Run[]
  readonly facts: readonly DatedFact[]
  /** False for a second designation under the same act: what only versions tell is said once. */
  readonly tellPast: boolean
}

/**
 * Dates one designation: by the list's own date, else by the versions that hold it, narrowed by facts of other lists.
 *
 * @returns the designation as it stands (or stood last), before it the periods in which it stood earlier
 */
export function dateAct(designation: Designation, { runs, facts, tellPast }: ActEvidence): Designation[] {
  if (runs.length === 0) return [dateByFacts(designation, facts)]
  const periods = runs.map((run) => new Period(designation, run))
  const past: Designation[] = []
  if (designation.from !== null) {
    const told = { from: designation.from, to: null, source: null, by: 'list' } as const
    placeClaim(told, periods, past)
  }
  for (const fact of facts) placeClaim({ ...fact, by: 'other_list' }, periods, past)
  const dated = periods.map((period) => period.designation())
  if (!tellPast) return dated.slice(-1)
  return [...past, ...dated].sort((a, b) => compare(startOf(a), startOf(b)))
}

interface Claim {
  readonly from: DateValue
  readonly to: DateValue | null
  /** Null for the list itself. */
  readonly source: string | null
  readonly by: 'list' | 'other_list'
}

/** A stretch of versions with an act, and what is known of its two ends. */
class Period {
  readonly run: Run
  readonly base: Designation
  readonly notes: string[] = []
  from: DateValue
  to: DateValue | null
  by: 'list' | 'versions' | 'other_list' = 'versions'
  source: string | null

  constructor(base: Designation, run: Run) {
    this.base = base
    this.run = run
    this.from = between(run.after, run.since)
    this.to = run.before === null ? base.to : between(run.until, run.before)
    this.source = versionsInWords(run)
  }

  /** Days on which it may have begun, by the versions. */
  get start(): DayRange {
    return { from: this.run.after === null ? null : addDays(this.run.after, 1), to: this.run.since }
  }

  begin(from: DateValue, { by, source }: Claim): void {
    this.from = from
    this.by = by
    this.source = by === 'list' ? null : source
  }

  designation(): Designation {
    return dated(this.base, this)
  }
}

function placeClaim(claim: Claim, periods: readonly Period[], past: Designation[]): void {
  const range = daysOf(claim.from)
  if (range === null) return
  const end = daysOf(claim.to)
  const period = periods.find(({ run }) => range.from === null || range.from <= run.since)
  if (period === undefined) {
    placeInside(claim, range, periods, past)
    return
  }
  const { after } = period.run
  const { base } = period
  if (end !== null && end.to !== null && end.to <= (after ?? addDays(period.run.since, -1))) {
    past.push(dated(base, { ...claim, notes: [] }))
    // Listed again after that: not before the day of removal.
    if (period.by === 'versions') {
      period.from = within(period.from, { from: end.from, to: period.run.since }) ?? period.from
    }
    return
  }
  const common = within(claim.from, period.start)
  if (common !== null) beginAt(period, claim, common)
  else if (range.to !== null && after !== null) {
    if (addDays(range.to, MOST_LAG_DAYS) >= after) {
      beginAt(period, claim, claim.from)
      period.notes.push(`the version of ${after} does not hold it yet`)
    } else {
      const note = `the version of ${after} does not hold it: taken off the list by then`
      past.push(dated(base, { ...claim, to: `${range.to}/${after}`, notes: [note] }))
    }
  }
  if (end !== null) endAt(period, claim, end)
}

function beginAt(period: Period, claim: Claim, from: DateValue): void {
  if (period.by === 'versions') period.begin(from, claim)
  else {
    // The list's own date wins over another list's, the first fact over a later one; silence would hide that they differ.
    const common = within(from, daysOf(period.from) ?? { from: null, to: null })
    if (common === null) period.notes.push(`${claim.source} dates it ${claim.from}`)
    else if (period.by === 'other_list') period.from = common
  }
}

function endAt(period: Period, claim: Claim, end: DayRange): void {
  const { until, before } = period.run
  const common = within(claim.to!, { from: addDays(until, 1), to: before })
  if (common !== null && period.base.to === null) period.to = common
  else if (common === null && end.to !== null) {
    period.notes.push(`${claim.source} says it was lifted ${claim.to}; the version of ${until} holds it`)
  }
}

/** A date later than the first version that holds the act. */
function placeInside(claim: Claim, range: DayRange, periods: readonly Period[], past: Designation[]): void {
  const period = periods.at(-1)!
  const { since, until } = period.run
  if (claim.by === 'list' && range.from !== null && range.from <= until && period.by === 'versions') {
    // Both come from the list: it held the party before the day that it gives today.
    const note = `the version of ${since} holds it already`
    past.push(dated(period.base, { ...period, to: claim.from, notes: [`dated ${claim.from} by the list later on`] }))
    period.begin(claim.from, claim)
    period.notes.push(note)
  } else
    period.notes.push(`${claim.source ?? 'the list'} dates it ${claim.from}; the version of ${since} holds it already`)
}

/** Without versions only the list's own date and the facts are left. */
function dateByFacts(designation: Designation, facts: readonly DatedFact[]): Designation {
  const [first, ...others] = facts
  if (first === undefined) return designation.from === null ? designation : { ...designation, datedBy: 'list' }
  if (designation.from === null) {
    const notes = others
      .filter(({ from }) => within(from, daysOf(first.from) ?? { from: null, to: null }) === null)
      .map(({ from, source }) => `${source} dates it ${from}`)
    return dated(designation, { ...first, to: designation.to ?? first.to, by: 'other_list', notes })
  }
  const own = daysOf(designation.from) ?? { from: null, to: null }
  const notes = facts
    .filter(({ from }) => within(from, own) === null)
    .map(({ from, source }) => `${source} dates it ${from}`)
  return dated(designation, { from: designation.from, to: designation.to, source: null, by: 'list', notes })
}

interface Dating {
  readonly from: DateValue
  readonly to: DateValue | null
  readonly source: string | null
  readonly by: 'list' | 'versions' | 'other_list'
  readonly notes: readonly string[]
}

function dated(base: Designation, { from, to, source, by, notes }: Dating): Designation {
  const sources = [base.source, source].filter((one) => one !== null)
  const act = { ...base, from, to, source: sources.length === 0 ? null : sources.join('; '), datedBy: by }
  const told = { ...act, verified: by === 'list' ? base.verified : true }
  return notes.length === 0 ? told : { ...told, dateNote: notes.join('; ') }
}

function versionsInWords({ after, since, until, before }: Run): string {
  const without = after === null ? '' : `${after} (without), `
  const gone = before === null ? '' : `, ${until} (last with), ${before} (without)`
  return `versions of ${without}${since} (with)${gone}`
}

function startOf({ from }: Designation): IsoDate {
  return daysOf(from)?.from ?? ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

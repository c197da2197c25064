import type { Actor } from '../model/actor.ts'
import type { DateValue } from '../model/date-value.ts'
import type { Doubt } from '../model/doubt.ts'
import type { Proposal } from '../model/hit.ts'
import type { Report } from '../model/report.ts'
import type { ReportReading } from '../model/report-reading.ts'
import { describeActors } from './descriptions/describe-actors.ts'
import { describeQuery } from './descriptions/description-query.ts'
import { findDescribedTogether } from './descriptions/find-described.ts'
import { toProposals } from './descriptions/to-proposals.ts'
import { screen } from './screen.ts'
import type { WatchlistIndex } from './watchlist-index.ts'

export { type DescriptionQuery, emptyQuery } from './descriptions/description-query.ts'
export { findDescribed, findDescribedTogether } from './descriptions/find-described.ts'

/** What the lists answer to the description of one unnamed actor. */
export interface DescriptionResolution {
  /** Actor id. */
  readonly actor: string
  /** The description as a question to the lists, in words. */
  readonly query: string
  /** Listings that fit, best first; all of them where several sets fit. */
  readonly proposals: readonly Proposal[]
  readonly doubts: readonly Doubt[]
}

export interface ResolveOptions {
  /** Lists as they stood at the end of this day; null for the newest installed versions. */
  readonly asOf: DateValue | null
}

/**
 * Looks up whom a report describes and does not name: "three entities sanctioned last August, linked to a Slovak citizen
 * sanctioned last March". What comes back is proposed, with reasons, never settled.
 *
 * @returns one resolution for each unnamed actor that the report tells to be sanctioned, in order of first mention
 */
export function resolveDescriptions(
  reading: ReportReading,
  report: Report,
  index: WatchlistIndex,
  { asOf }: ResolveOptions,
): DescriptionResolution[] {
  const findNamed = (actor: Actor): readonly string[] =>
    screen({ name: actor.name }, index, { asOf }).map((hit) => hit.listingId)
  const queries = describeActors(reading, report, findNamed)
  if (queries.length === 0) return []
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor]))
  const day = asOf ?? report.published?.value ?? null
  return findDescribedTogether(queries, index, asOf).map((described) => {
    const { query, doubts } = described
    const span = actors.get(query.id)?.mentions[0]?.span ?? null
    const words = actors.get(query.id)?.name ?? query.id
    return {
      actor: query.id,
      query: describeQuery(query),
      proposals: toProposals(described, { day }),
      doubts: doubts.map((why) => ({ span, what: 'description', why: `"${words}": ${why}` })),
    }
  })
}

import type { LawBook } from '../law/load-law.ts'
import type { Actor } from '../model/actor.ts'
import type { DateValue } from '../model/date-value.ts'
import type { Doubt } from '../model/doubt.ts'
import type { Hit, Proposal } from '../model/hit.ts'
import { packageVersion } from '../model/package-version.ts'
import type { Report } from '../model/report.ts'
import { readText } from '../reading/read-text.ts'
import { resolveDescriptions } from '../watchlist/resolve-description.ts'
import { type ScreenQuery, screen } from '../watchlist/screen.ts'
import type { WatchlistIndex } from '../watchlist/watchlist-index.ts'
import type { Answer } from './answer.ts'
import { checkEvents } from './check-events.ts'

/** What a report is held against. */
export interface AnswerSources {
  readonly index: WatchlistIndex
  readonly law: LawBook
  /** Lists as they stood at the end of this day; null for the newest installed versions. */
  readonly asOf: DateValue | null
}

/** Reads a report, screens whom it names, resolves whom it describes, and checks what it tells of against the law. */
export function answerReport(report: Report, { index, law, asOf }: AnswerSources): Answer {
  const reading = readText(report)
  const published = report.published?.value ?? null
  const hits = new Map<string, readonly Hit[]>()
  for (const actor of reading.actors) {
    if (!isScreened(actor)) continue
    const found = screen(queryOf(actor), index, { asOf, listedOnDay: published })
    if (found.length > 0) hits.set(actor.id, found)
  }
  const proposals = new Map<string, readonly Proposal[]>()
  const doubts: Doubt[] = [...report.doubts, ...reading.doubts]
  for (const resolution of resolveDescriptions(reading, report, index, { asOf })) {
    if (resolution.proposals.length > 0) proposals.set(resolution.actor, resolution.proposals)
    doubts.push(...resolution.doubts)
  }
  return {
    report,
    reading,
    hits,
    proposals,
    findings: checkEvents(reading, report, law),
    doubts,
    asOf,
    versions: {
      reader: packageVersion(),
      law: law.version,
      lists: index.lists.map(({ name, sha256 }) => ({ name, sha256 })),
    },
  }
}

// States and outlets are no parties that a list could hold; unnamed actors are resolved by description instead.
function isScreened(actor: Actor): boolean {
  return actor.named && actor.kind !== 'state' && actor.kind !== 'outlet'
}

const SCHEMA_OF = { person: 'Person', organisation: 'Organization', vessel: 'Vessel', aircraft: 'Airplane' } as const

function queryOf(actor: Actor): ScreenQuery {
  const schema = SCHEMA_OF[actor.kind as keyof typeof SCHEMA_OF]
  return {
    name: actor.name,
    schema,
    ...(actor.country === null ? {} : { countries: [actor.country] }),
    ...(actor.identifiers.length === 0
      ? {}
      : { identifiers: actor.identifiers.map(({ type, value }) => ({ type, value })) }),
  }
}

import { daysOf, isSingleDay } from '../model/date-value.ts'
import type { Report } from '../model/report.ts'
import type { ReportReading } from '../model/report-reading.ts'
import { splitText } from '../text/split-report.ts'
import { readActors } from './actors/read-actors.ts'
import { readReportedConsequences } from './consequences/read-reported-consequences.ts'
import { readEvents } from './events/read-events.ts'
import { readLinks } from './links/read-links.ts'
import { readStatements } from './statements/read-statements.ts'
import { readTimes } from './times/read-times.ts'

/**
 * Reads the clean text of one report, layer by layer: each is given what the ones before it found.
 * Deterministic; no clock, no network. What the text leaves open is in `doubts`.
 */
export function readText(report: Report): ReportReading {
  const text = splitText(report)
  const times = readTimes(text, report.published?.value ?? null)
  const actors = readActors(text, report)
  const base = { report, text, actors, times: times.found }
  const statements = readStatements(base)
  const events = readEvents({ ...base, statements: statements.found })
  const told = { ...base, statements: statements.found, events: events.found }
  const links = readLinks(told)
  const consequences = readReportedConsequences(told)
  return {
    actors: actors.actors,
    names: actors.names,
    times: times.found,
    statements: statements.found,
    events: events.found,
    links: links.found,
    reportedConsequences: consequences.found,
    doubts: [actors, times, statements, events, links, consequences].flatMap((layer) => layer.doubts),
  }
}

/** The day of publication, in the page's own zone; null where the page gives none or only a month. */
export function publicationDay(report: Report): string | null {
  const value = report.published?.value ?? null
  return value !== null && isSingleDay(value) ? (daysOf(value)?.from ?? null) : null
}

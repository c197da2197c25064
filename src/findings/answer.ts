import type { Doubt } from '../model/doubt.ts'
import type { Finding } from '../model/finding.ts'
import type { Hit, Proposal } from '../model/hit.ts'
import type { Report } from '../model/report.ts'
import type { ReportReading } from '../model/report-reading.ts'

/** What an answer was derived with: the same bytes and the same versions give the same answer. */
export interface AnswerVersions {
  readonly reader: string
  /** SHA-256 of the law data. */
  readonly law: string
  readonly lists: readonly { readonly name: string; readonly sha256: string }[]
}

/** One report read, screened and checked. */
export interface Answer {
  readonly report: Report
  readonly reading: ReportReading
  /** Listings that a named actor may be, by actor id, best first. */
  readonly hits: ReadonlyMap<string, readonly Hit[]>
  /** Listings that fit the description of an unnamed actor, by actor id, best first. */
  readonly proposals: ReadonlyMap<string, readonly Proposal[]>
  readonly findings: readonly Finding[]
  /** Of the page, the reading, the screening and the law together. */
  readonly doubts: readonly Doubt[]
  /** The day that lists were asked as of; null for the newest installed versions. */
  readonly asOf: string | null
  readonly versions: AnswerVersions
}

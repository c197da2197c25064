import { checkTransfer } from '../law/check-transfer.ts'
import type { LawBook } from '../law/load-law.ts'
import type { Finding } from '../model/finding.ts'
import type { Report } from '../model/report.ts'
import type { ReportReading } from '../model/report-reading.ts'
import { transfersFromEvents } from './transfers-from-events.ts'

/** Holds what a report tells of changing hands against the law: one finding for each event, leg and provision. */
export function checkEvents(
  reading: Pick<ReportReading, 'actors' | 'events'>,
  report: Pick<Report, 'published'>,
  law: LawBook,
): readonly Finding[] {
  // Reports tell one deal many times; the answer to the same question is kept.
  const answers = new Map<string, ReturnType<typeof checkTransfer>['findings']>()
  return transfersFromEvents(reading, report, law).flatMap(({ event, leg, transfer }) => {
    const key = JSON.stringify(transfer)
    const findings = answers.get(key) ?? checkTransfer(transfer, law).findings
    answers.set(key, findings)
    return findings.map((finding) => ({ ...finding, event, leg }))
  })
}

import type { Doubt, Reading } from '../../model/doubt.ts'
import type { Event } from '../../model/event.ts'
import type { ReportedConsequence } from '../../model/reported-consequence.ts'
import type { EventInput } from '../reading-input.ts'

/** What the layer of reported consequences is given. */
export interface ConsequenceInput extends EventInput {
  readonly events: readonly Event[]
}

/** Finds what the page says follows: who threatens, announces or imposes what on whom, on what condition. */
export function readReportedConsequences(input: ConsequenceInput): Reading<ReportedConsequence> {
  const found: ReportedConsequence[] = []
  const doubts: Doubt[] = []
  if (input.text.text === '') return { found, doubts }
  return { found, doubts }
}

import type { Actor, NameInText } from './actor.ts'
import type { Doubt } from './doubt.ts'
import type { Event } from './event.ts'
import type { Link } from './link.ts'
import type { ReportedConsequence } from './reported-consequence.ts'
import type { Statement } from './statement.ts'
import type { TimeExpression } from './time-expression.ts'

/** All that is read from one report, in text order. Derived: the same bytes and reader version give the same reading. */
export interface ReportReading {
  readonly actors: readonly Actor[]
  readonly names: readonly NameInText[]
  readonly times: readonly TimeExpression[]
  readonly statements: readonly Statement[]
  readonly events: readonly Event[]
  readonly links: readonly Link[]
  readonly reportedConsequences: readonly ReportedConsequence[]
  readonly doubts: readonly Doubt[]
}

import type { Report } from '../model/report.ts'
import type { Statement } from '../model/statement.ts'
import type { TimeExpression } from '../model/time-expression.ts'
import type { SplitText } from '../text/split-text.ts'
import type { ActorIndex } from './actors/actor-index.ts'

/** What the layer of statements is given: the text and what the layers before it found. */
export interface StatementInput {
  readonly report: Report
  readonly text: SplitText
  readonly actors: ActorIndex
  /** In text order, never overlapping. */
  readonly times: readonly TimeExpression[]
}

/** What the layers of events, links and reported consequences are given. */
export interface EventInput extends StatementInput {
  readonly statements: readonly Statement[]
}

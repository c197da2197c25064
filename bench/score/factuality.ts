import { ActorIndex } from '../../src/reading/actors/actor-index.ts'
import { factualityOf } from '../../src/reading/events/factuality.ts'
import { tokenRange, viewSentences } from '../../src/reading/events/sentence-view.ts'
import { splitPlain } from '../../src/text/split-report.ts'
import { jsonlKind } from './jsonl-kind.ts'

interface LabelledSentence {
  readonly id: string
  readonly text: string
  readonly events: readonly { readonly start: number; readonly end: number }[]
}

/** Event factuality, -3 to 3; the words that name events are given. */
export const factuality = jsonlKind<LabelledSentence>('factuality', 'score_factuality.py', answerTo)

function answerTo({ id, text, events }: LabelledSentence) {
  const split = splitPlain(text, id)
  const views = viewSentences({
    report: { blocks: [] } as never,
    text: split,
    actors: new ActorIndex([], [], []),
    times: [],
    statements: [],
  })
  return {
    id,
    events: events.map(({ start, end }) => {
      const view = views.find(({ sentence }) => sentence.start <= start && start < sentence.end)
      if (view === undefined) return { start, end, factuality: null }
      const { from, to } = tokenRange(view.tokens, start, end)
      return { start, end, factuality: factualityOf(view, from, to) }
    }),
  }
}

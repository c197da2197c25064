import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ActorIndex } from '../../src/reading/actors/actor-index.ts'
import { factualityOf } from '../../src/reading/events/factuality.ts'
import { tokenRange, viewSentences } from '../../src/reading/events/sentence-view.ts'
import { splitPlain } from '../../src/text/split-report.ts'
import type { ScoreKind } from './score-kind.ts'

interface LabelledSentence {
  readonly id: string
  readonly text: string
  readonly events: readonly { readonly start: number; readonly end: number }[]
}

/** Event factuality, -3 to 3; the words that name events are given. */
export const factuality: ScoreKind = {
  name: 'factuality',
  scorer: 'score_factuality.py',
  async run(folder, out) {
    const gold = join(folder, 'factuality.jsonl')
    const system = join(out, 'factuality.jsonl')
    const lines = readFileSync(gold, 'utf8').trim().split('\n')
    writeFileSync(system, `${lines.map((line) => JSON.stringify(answerTo(JSON.parse(line)))).join('\n')}\n`)
    return [gold, system]
  },
}

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

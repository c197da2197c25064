import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ScoreKind } from './score-kind.ts'

/** A kind whose folder holds one `.jsonl` of labelled documents, answered line by line. */
export function jsonlKind<Labelled>(name: string, scorer: string, answer: (document: Labelled) => unknown): ScoreKind {
  return {
    name,
    scorer,
    async run(folder, out) {
      const file = readdirSync(folder).find((one) => one.endsWith('.jsonl'))
      if (file === undefined) throw new Error(`Cannot score "${folder}": expected a .jsonl file, found none`)
      const gold = join(folder, file)
      const lines = readFileSync(gold, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
      const answers = join(out, `${name}.jsonl`)
      writeFileSync(answers, lines.map((line) => `${JSON.stringify(answer(JSON.parse(line) as Labelled))}\n`).join(''))
      return [gold, answers]
    },
  }
}

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CaseAnswer, checkCases, readCases } from '../../src/law/check-cases.ts'
import type { ScoreKind } from './score-kind.ts'

/** Transfers with the provisions they must meet and must not meet: one file of cases, or all of a folder. */
export const law: ScoreKind = {
  name: 'law',
  scorer: 'score_law.py',
  async run(source, out) {
    const files = statSync(source).isDirectory()
      ? readdirSync(source)
          .filter((name) => name.endsWith('.json'))
          .sort()
          .map((name) => join(source, name))
      : [source]
    const gold: unknown[] = []
    const answers: CaseAnswer[] = []
    for (const file of files) {
      const document = JSON.parse(readFileSync(file, 'utf8')) as { cases?: unknown[] }
      if (!Array.isArray(document.cases)) continue
      gold.push(...document.cases)
      answers.push(...checkCases(readCases(document)))
    }
    const goldFile = join(out, 'law-gold.json')
    const outFile = join(out, 'law.jsonl')
    writeFileSync(goldFile, JSON.stringify({ cases: gold }))
    writeFileSync(outFile, JSON.stringify({ cases: answers }))
    return [goldFile, outFile]
  },
}

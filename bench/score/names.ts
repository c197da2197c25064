import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Schema } from '../../src/model/listing.ts'
import { analysePair, NAME_THRESHOLD, scoreNames } from '../../src/names/compare-names.ts'
import type { ScoreKind } from './score-kind.ts'

interface LabelledPair {
  readonly a: string
  readonly b: string
  readonly schema?: Schema
}

/** Compares labelled name pairs (`names.jsonl`) at the one threshold that screening uses. */
export const names: ScoreKind = {
  name: 'names',
  scorer: 'score_names.py',
  async run(folder, out) {
    const pairs = join(folder, 'names.jsonl')
    const answers = join(out, 'names.jsonl')
    await mkdir(out, { recursive: true })
    const file = createWriteStream(answers)
    for await (const line of createInterface({ input: createReadStream(pairs) })) {
      if (line.trim() === '') continue
      const { a, b, schema } = JSON.parse(line) as LabelledPair
      const score = scoreNames(...analysePair(a, b, schema))
      file.write(`${JSON.stringify({ a, b, match: score >= NAME_THRESHOLD, score })}\n`)
    }
    await new Promise<void>((done, failed) => {
      file.on('error', failed)
      file.end(done)
    })
    return [pairs, answers]
  },
}

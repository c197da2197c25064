import { z } from 'zod'
import { answerSchema } from '../src/findings/answer-schema.ts'

/** Pages that are made from the code: path below the root, content. */
export function generatedDocs(): readonly (readonly [path: string, content: string])[] {
  const schema = z.toJSONSchema(answerSchema)
  return [
    ['docs/schema/read.schema.json', `${JSON.stringify({ title: 'interdict read --json', ...schema }, null, 2)}\n`],
  ]
}

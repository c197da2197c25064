import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'vitest'
import { answerToJson } from '../../src/findings/answer-json.ts'
import { answerSchema } from '../../src/findings/answer-schema.ts'
import { readReport } from '../../src/findings/read-report.ts'
import { packagedFile } from '../../src/model/packaged-data.ts'

const folder = packagedFile('samples/')

for (const name of readdirSync(folder)) {
  test(`${name}: the JSON keeps its published schema, and every span holds the words beside it`, () => {
    const json = answerToJson(readReport(readFileSync(new URL(name, folder)), { fileName: name }))
    answerSchema.parse(json)
    const words = ([start, end]: readonly [number, number]) => json.text.slice(start, end)
    assert.ok(json.statements.length > 0 && json.events.length > 0, 'something was read')
    for (const statement of json.statements) {
      assert.equal(words(statement.span), statement.content)
      assert.equal(words(statement.sentence_span), statement.sentence)
      assert.ok(statement.sentence.includes(words(statement.parts[0]!)), 'the content stands in its sentence')
    }
    for (const actor of json.actors) {
      assert.ok(actor.mentions.length > 0, `${actor.name} is mentioned`)
      for (const mention of actor.mentions) assert.ok(actor.mention_spans.some((span) => words(span) === mention))
    }
    for (const event of json.events) {
      for (const item of event.item_details) assert.equal(words(item.span), item.text)
      for (const mention of event.mentions) assert.equal(words(mention.span), mention.trigger)
    }
    for (const time of json.times) assert.equal(words(time.span), time.text)
    for (const finding of json.findings) assert.ok(json.events[finding.event] !== undefined)
  })
}

test('the same bytes give the same answer', () => {
  const bytes = readFileSync(new URL(readdirSync(folder)[0]!, folder))
  const once = JSON.stringify(answerToJson(readReport(bytes, { fileName: 'a.md' })))
  assert.equal(JSON.stringify(answerToJson(readReport(bytes, { fileName: 'a.md' }))), once)
})

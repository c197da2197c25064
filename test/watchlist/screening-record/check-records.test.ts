import assert from 'node:assert/strict'
import { test } from 'vitest'
import { checkRecords } from '../../../src/watchlist/screening-record/check-records.ts'
import { RecordChainError } from '../../../src/watchlist/screening-record/record-errors.ts'
import { recordLine, type ScreeningRecord } from '../../../src/watchlist/screening-record/screening-record.ts'

function record(name: string, hour: number): ScreeningRecord {
  return {
    time: `2026-03-0${hour}T09:00:00.000Z`,
    engine: '0.0.0',
    query: { name },
    options: { threshold: 0.7 },
    lists: [{ name: 'invented', version: 'f'.repeat(64), published_on: null }],
    result: { hash: 'a'.repeat(64), hits: 0 },
  }
}

const lines: string[] = []
const hashes: string[] = []
for (const [i, name] of ['Anna', 'Łukasz', '김영수'].entries()) {
  const { line, hash } = recordLine(record(name, i + 1), hashes.at(-1) ?? null)
  lines.push(line)
  hashes.push(hash)
}
const text = (...some: readonly string[]) => some.map((line) => `${line}\n`).join('')
const [first, second, third] = lines as [string, string, string]

test('a whole chain: how many, from when to when, and its last hash', async () => {
  assert.deepEqual(await checkRecords([text(...lines)], 'r.jsonl'), {
    records: 3,
    from: '2026-03-01T09:00:00.000Z',
    to: '2026-03-03T09:00:00.000Z',
    lastHash: hashes[2],
  })
})

test('pieces may be cut anywhere', async () => {
  const pieces = text(...lines).match(/[\s\S]{1,7}/g)!
  assert.equal((await checkRecords(pieces, 'r.jsonl')).lastHash, hashes[2])
})

test('an empty file is a chain of none', async () => {
  assert.deepEqual(await checkRecords([], 'r.jsonl'), { records: 0, from: null, to: null, lastHash: null })
})

const broken: [content: string, line: number, why: string][] = [
  [text(first, second.replace('Łukasz', 'Lukasz'), third), 2, 'a letter of the query changed'],
  [text(first, third), 2, 'a line taken out'],
  [text(second, third), 1, 'the first line taken out'],
  [text(second, first, third), 1, 'lines exchanged'],
  [text(first, second, second), 3, 'a line put in again'],
  [text(first, first), 2, 'a second beginning'],
  [text(first, '', second), 2, 'an empty line'],
  [text(first, '{"record":1}'), 2, 'a record without its hash'],
  [text(first, '{"name":"Anna"}'), 2, 'other JSON'],
  [text(first, second.replace('{"engine"', '{ "engine"')), 2, 'the same content in other bytes'],
  [text(first) + second.slice(0, 90), 2, 'a last line that was cut'],
  [text(first) + second, 2, 'a last line without its end: what follows it would be lost'],
  [text(first, recordLine(record('Eve', 2), hashes[1]!).line), 2, 'a new record that follows another one'],
  [`${text(first)}${'x'.repeat(1_100_000)}`, 2, 'a line without end'],
]
for (const [content, line, why] of broken) {
  test(`broken at line ${line}: ${why}`, async () => {
    await assert.rejects(checkRecords([content], 'r.jsonl'), (error) => {
      assert.ok(error instanceof RecordChainError)
      assert.equal(error.code, 'RECORD_CHAIN')
      assert.equal(error.line, line)
      return true
    })
  })
}

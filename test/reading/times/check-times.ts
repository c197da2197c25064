import assert from 'node:assert/strict'
import { test } from 'vitest'
import { readTimes } from '../../../src/reading/times/read-times.ts'
import { splitPlain } from '../../../src/text/split-report.ts'

/** Words of the text and the value they stand for; null where the text leaves it open. */
export type ExpectedTime = readonly [words: string, value: string | null]

/** A sentence, the times it holds, and why the case is kept; the last column is the report's date where it matters. */
export type TimeCase = readonly [sentence: string, expected: readonly ExpectedTime[], why: string, published?: string]

/** A Tuesday. */
export const PUBLISHED = '2023-09-05'

export function timesOf(sentence: string, published: string | null = PUBLISHED): ExpectedTime[] {
  const { found } = readTimes(splitPlain(sentence), published)
  return found.map(({ span, value }) => [sentence.slice(span.start, span.end), value])
}

/** One test a case: the words found and their values are exactly these. */
export function checkTimes(cases: readonly TimeCase[]): void {
  for (const [sentence, expected, why, published] of cases) {
    test(`${sentence} (${why})`, () => assert.deepEqual(timesOf(sentence, published), expected))
  }
}

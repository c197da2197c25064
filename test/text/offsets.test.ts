import assert from 'node:assert/strict'
import { test } from 'vitest'
import {
  contains,
  coveringOf,
  hull,
  lastStartingBy,
  overlaps,
  sliceOf,
  trimMarks,
  trimSpan,
} from '../../src/text/offsets.ts'

test('trimSpan drops white space at both ends and keeps what else the span has', () => {
  const text = '  the ship \u00a0'
  const span = trimSpan(text, { documentId: 'd', start: 0, end: text.length })
  assert.equal(sliceOf(text, span), 'the ship')
  assert.equal(span.documentId, 'd')
  assert.deepEqual(trimSpan('   ', { start: 0, end: 3 }), { start: 0, end: 0 })
})

test('trimMarks drops the named marks too', () => {
  const text = ' “the ship.” '
  assert.equal(sliceOf(text, trimMarks(text, { start: 0, end: text.length }, '“”.')), 'the ship')
})

test('stretches that touch do not overlap', () => {
  assert.equal(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 }), false)
  assert.equal(overlaps({ start: 0, end: 4 }, { start: 3, end: 5 }), true)
  assert.equal(contains({ start: 0, end: 5 }, { start: 3, end: 5 }), true)
  assert.equal(contains({ start: 0, end: 4 }, { start: 3, end: 5 }), false)
  assert.deepEqual(hull({ start: 3, end: 5 }, { start: 0, end: 2 }), { start: 0, end: 5 })
})

test('look-ups among sorted stretches', () => {
  const sorted = [
    { start: 2, end: 4 },
    { start: 6, end: 9 },
  ]
  assert.equal(lastStartingBy(sorted, 1), -1)
  assert.equal(lastStartingBy(sorted, 6), 1)
  assert.equal(coveringOf(sorted, 3), sorted[0])
  assert.equal(coveringOf(sorted, 4), null)
  assert.equal(coveringOf(sorted, 8), sorted[1])
  assert.equal(coveringOf([], 8), null)
})

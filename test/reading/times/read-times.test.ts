import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import { readTimes } from '../../../src/reading/times/read-times.ts'
import { timeAt, timesIn } from '../../../src/reading/times/times-in.ts'
import { splitPlain } from '../../../src/text/split-report.ts'
import { sharedData } from '../../support/shared-data.ts'
import { PUBLISHED, timesOf } from './check-times.ts'

function read(sentence: string, published: string | null = PUBLISHED) {
  return readTimes(splitPlain(sentence), published)
}

test('says what was counted and from where', () => {
  const [time] = read('He flew home on Monday.').found
  assert.deepEqual(time?.implied, ['year', 'month', 'day'])
  assert.equal(time.anchor, PUBLISHED)
  const [whole] = read('He flew home on 4 September 2023.').found
  assert.deepEqual([whole?.implied, whole?.anchor], [[], null])
  const [month] = read('He flew home in July.').found
  assert.deepEqual(month?.implied, ['year'])
})

test('writes TIMEX3 beside EDTF', () => {
  const timex = (sentence: string) => read(sentence).found.map((time) => time.timex)
  assert.deepEqual(timex('It burned last week.'), ['2023-W35'])
  assert.deepEqual(timex('It burned in the 1980s.'), ['198'])
  assert.deepEqual(timex('It burned on Thursday night.'), ['2023-08-31TNI'])
  assert.deepEqual(timex('It burned in the spring of 2021.'), ['2021-SP'])
  assert.deepEqual(timex('It burned over the next two weeks.'), ['P2W'])
  assert.deepEqual(timex('It burns every day.'), ['P1D'])
})

test('marks the ends of longer times', () => {
  assert.equal(read('He has served since 2011.').found[0]?.bound, 'from')
  assert.equal(read('He stays until 2031.').found[0]?.bound, 'until')
  assert.equal(read('He came in 2011.').found[0]?.bound, undefined)
})

test('without a date of the report relative times stay open, with a doubt each', () => {
  const { found, doubts } = read('He left yesterday, and she in May 2020.', null)
  assert.deepEqual(
    found.map((time) => time.value),
    [null, '2020-05'],
  )
  assert.equal(doubts.length, 1)
  assert.equal(doubts[0]?.what, 'time')
  assert.deepEqual(doubts[0]?.span, found[0]?.span)
})

test('a report dated by its month alone counts no days', () => {
  assert.equal(read('He left yesterday.', '2023-09').found[0]?.value, null)
})

test('the page’s own zone gives the day: just after midnight in Moscow is the new day', () => {
  assert.equal(read('He left yesterday.', '2023-09-06T00:10:00+03:00').found[0]?.value, '2023-09-05')
})

test('finds times by place', () => {
  const text = 'On Monday he spoke. On Friday he will speak again.'
  const { found } = read(text)
  const second = text.indexOf('On Friday')
  assert.deepEqual(
    timesIn(found, second, text.length).map((time) => time.value),
    ['2023-09-08'],
  )
  assert.equal(timesIn(found, 0, 6).length, 0, 'a span that is cut is not inside')
  assert.equal(timeAt(found, text.indexOf('Friday') + 2)?.value, '2023-09-08')
  assert.equal(timeAt(found, 0), null)
})

test('spans come in order and never overlap', () => {
  const text = 'From late May 2021 to early June 2021, on Monday, June 7, at 4 p.m., and every Friday since the 1990s.'
  let end = 0
  for (const time of read(text).found) {
    assert.ok(time.span.start >= end)
    end = time.span.end
  }
  assert.ok(end > 0)
})

test('long runs of half-dates take linear time', () => {
  const started = performance.now()
  for (const run of ['Monday and ', 'May 5, ', '1-2-', 'the end of ', 'twenty-', 'yesterday, Monday, ', '9월 7일 ']) {
    read(run.repeat(Math.ceil(50_000 / run.length)))
  }
  // Quadratic time would take minutes; the limit leaves room for a slow machine.
  assert.ok(performance.now() - started < 20_000)
})

const seed = sharedData('gold/seed.json')
test.skipIf(seed === null)('reads every time of the founding page (skipped: no shared data)', () => {
  const gold = JSON.parse(readFileSync(seed!, 'utf8')) as { times: { text: string; value: string }[] }
  const text = readFileSync(sharedData('reports/seed.txt')!, 'utf8')
  const found = timesOf(text)
  const missed = gold.times.filter(
    ({ text: words, value }) =>
      !found.some(([ours, ourValue]) => ourValue === value && (ours.includes(words) || words.includes(ours))),
  )
  assert.deepEqual(missed, [])
})

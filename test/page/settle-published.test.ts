import assert from 'node:assert/strict'
import { test } from 'vitest'
import { pageOf } from './check-page.ts'

const BODY = 'The harbour master of Dunmore said that the port would stay closed until the storm has passed.'

function published(dateLine: string, body = BODY, foot = '') {
  const report = pageOf(`Port of Dunmore stays closed\n\n${dateLine}\n\n${body}\n\n${foot}\n`)
  return { ...report.published, doubts: report.doubts }
}

const plain: [line: string, value: string | undefined, why: string][] = [
  ['17 August 2022', '2022-08-17', 'day first, in words'],
  ['August 17, 2022', '2022-08-17', 'month first, in words'],
  ['Published: Aug. 17, 2022, 4:55 p.m. EDT', '2022-08-17T16:55:00-04:00', 'a named zone'],
  ['Published: January 17, 2022, 4:55 p.m. ET', '2022-01-17T16:55:00-05:00', 'a zone without season, in winter'],
  ['Published: August 17, 2022, 4:55 p.m. ET', '2022-08-17T16:55:00-04:00', 'the same in summer'],
  ['17 August 2022, 12:05 AM GMT+3', '2022-08-17T00:05:00+03:00', 'midnight, an offset'],
  ['2022-08-17T09:00:00Z', '2022-08-17T09:00:00+00:00', 'ISO with zone'],
  ['10:31 PM EST, Thu November 17, 2022', '2022-11-17T22:31:00-05:00', 'the hour first'],
  ['17 августа 2022, 13:40 (мск)', '2022-08-17T13:40:00+03:00', 'Russian'],
  ['17 августа 2022 г.', '2022-08-17', 'Russian day'],
  ['2022년 8월 17일', '2022-08-17', 'Korean'],
  ['입력 2022.08.17. 오전 7:20', '2022-08-17T07:20:00+09:00', 'Korean stamp; see the language test for the zone'],
  ['17. August 2022', '2022-08-17', 'German'],
  ['17 de agosto de 2022', '2022-08-17', 'Spanish'],
  ['17/8/2022', '2022-08-17', 'a number above twelve is a day'],
  ['8/17/2022', '2022-08-17', 'the same, month first'],
  ['17 August 2022, 13:40', '2022-08-17', 'an hour without a zone keeps only the day'],
  ['Published 17 August 2022 | Updated 19 August 2022', '2022-08-17', 'first published stands above updated'],
  ['Last updated: 19 August 2022', '2022-08-19', 'an update where there is nothing else'],
  ['31 February 2022', undefined, 'no such day'],
  ['32/13/2022', undefined, 'no such day in any order'],
]
for (const [line, value, why] of plain) {
  test(`${why}: ${line}`, () => {
    const body = line.startsWith('입력')
      ? '던모어 항만청장은 일요일 폭풍이 지나갈 때까지 항구를 닫는다고 밝혔다고 전했다. 배들은 기다리고 있다.'
      : BODY
    assert.equal(published(line, body).value, value)
  })
}

test('no date on the page: none is made up, and a doubt says so', () => {
  const none = published('')
  assert.equal(none.value, undefined)
  assert.deepEqual(
    none.doubts.map(({ what }) => what),
    ['published'],
  )
})

// Every case has a date whose day and month could change places.
const orders: [line: string, body: string, foot: string, value: string, reason: RegExp, why: string][] = [
  ['5/9/2022', BODY, '2022-09-05 18:00:00', '2022-09-05', /stamp/, 'the stamp of a repost'],
  ['5/9/2022', BODY, '2022-05-09 18:00:00', '2022-05-09', /stamp/, 'the stamp the other way'],
  [
    '5/9/2022 - updated 25/9/2022',
    BODY,
    '',
    '2022-09-05',
    /can only be day\/month/,
    'another date of the page with a day above twelve',
  ],
  ['5/9/2022 - updated 5/25/2022', BODY, '', '2022-05-09', /can only be month\/day/, 'the same, month first'],
  ['Wednesday, 6/7/2022', BODY, '', '2022-07-06', /Wednesday/, 'the weekday beside the number'],
  ['Tuesday, 6/7/2022', BODY, '', '2022-06-07', /Tuesday/, 'another weekday beside the number'],
  [
    '6/7/2022',
    `${BODY} The storm came yesterday, Tuesday, from the north.`,
    '',
    '2022-07-06',
    /yesterday, Tuesday/,
    'the weekday of yesterday in the text',
  ],
  [
    '5/9/2022',
    `${BODY} It will open later this September.`,
    '',
    '2022-09-05',
    /later this September/,
    'the month the text says is now',
  ],
  [
    '5/9/2022',
    `${BODY} It closed on 7 May 2022 for a day.`,
    '',
    '2022-05-09',
    /7 May 2022/,
    'a date of the text just before',
  ],
]
for (const [line, body, foot, value, reason, why] of orders) {
  test(`day or month first, settled by ${why}`, () => {
    const found = published(line, body, foot)
    assert.equal(found.value, value)
    assert.match(found.reasons!.join('\n'), reason)
  })
}

test('day or month first, settled by nothing: day first is taken and a doubt names both', () => {
  const found = published('5/9/2022')
  assert.equal(found.value, '2022-09-05')
  const [doubt] = found.doubts
  assert.equal(doubt!.what, 'published')
  assert.match(doubt!.why, /5 September 2022.*9 May 2022/)
})

test('a weekday that fits both readings is told, and settles nothing', () => {
  // 9 May and 5 September 2023 were both Tuesdays.
  const found = published('Tuesday, 5/9/2023')
  assert.match(found.reasons!.join('\n'), /both Tuesdays/)
  assert.equal(found.doubts.length, 1)
})

test('the stamp of a repost is not the date', () => {
  const found = published('5 September 2022, 10:31 PM (Mecca Time)', BODY, '2022-09-05 19:41:15')
  assert.equal(found.value, '2022-09-05T22:31:00+03:00')
  assert.match(found.reasons!.join('\n'), /stamp “2022-09-05 19:41:15” .* not the page’s date/)
})

test('a given date stands above the page', () => {
  const report = pageOf(`Port stays closed\n\n17 August 2022\n\n${BODY}\n`, 'page.txt', { published: '2022-08-18' })
  assert.deepEqual(report.published, { value: '2022-08-18', words: null, reasons: ['given with --published'] })
})

for (const wrong of ['yesterday', '18/08/2022', '2022-13-01', '2022-02-30', '2022-08-18T25:00:00Z', '', '2022']) {
  test(`a given date that is none is an error: "${wrong}"`, () => {
    assert.throws(() => pageOf(BODY, 'page.txt', { published: wrong }), { code: 'PUBLISHED_UNREADABLE' })
  })
}
for (const right of ['2022-08-18', '2022-08-18T22:31:00+03:00', '2022-08-18T22:31Z']) {
  test(`a given date that is one: "${right}"`, () => {
    assert.equal(pageOf(BODY, 'page.txt', { published: right }).published!.value, right)
  })
}

import assert from 'node:assert/strict'
import { test } from 'vitest'
import { blocksOf, pageOf } from './check-page.ts'

// Invented outlets, persons and events throughout.
const REPOST = `Home » World » Port of Dunmore Closed as Grain Ships Wait

Port of Dunmore Closed as Grain Ships Wait

7/8/2022-|Last update: 7/8/202209:05 AM (Mecca Time)

The harbour master of Dunmore said Sunday that the port would stay closed until the storm has passed.

Share on Facebook

“We will open when it is safe,” Ana Verre told reporters at the quay this morning.

Forty ships wait

Ships at anchor off Dunmore on Saturday (Reuters)

Forty ships were waiting at noon, most of them laden with grain for the south.

Read also: Ten pictures of the storm

The minister of transport called on the crews to be patient and promised them fuel.

#Port #Dunmore #Grain
2022-08-07 06:20:11

Leave a Comment

Your email address will not be published. Required fields are marked with a star.
`

test('a repost: article, headings and captions are told from what stands around them', () => {
  const report = pageOf(REPOST)
  assert.equal(report.title, 'Port of Dunmore Closed as Grain Ships Wait')
  assert.deepEqual(blocksOf(report, 'heading'), ['Forty ships wait'])
  assert.deepEqual(report.captions, ['Ships at anchor off Dunmore on Saturday (Reuters)'])
  const body = blocksOf(report, 'paragraph')
  assert.equal(body.length, 4)
  assert.match(body[0]!, /^The harbour master/)
  assert.match(body[3]!, /^The minister of transport/)
  for (const left of [
    'Home »',
    'Share on',
    'Read also',
    '#Port',
    'Leave a Comment',
    'Your email',
    '2022-08-07 06:20:11',
  ]) {
    assert.ok(!report.text.includes(left), `${left} is not in the text`)
    assert.ok(
      report.leftOut.some(({ text }) => text.includes(left)),
      `${left} is told as left out`,
    )
  }
  assert.equal(report.published?.value, '2022-08-07T09:05:00+03:00')
})

test('text is title, headings and paragraphs joined by one blank line, with their spans', () => {
  const report = pageOf(REPOST)
  const pieces = report.blocks.map(({ span }) => report.text.slice(span.start, span.end))
  assert.equal(pieces.join('\n\n'), report.text)
  assert.equal(report.blocks[0]!.kind, 'title')
  for (const [i, { original }] of report.blocks.entries()) {
    if (original === null) continue
    assert.equal(REPOST.slice(original.start, original.end).replace(/\s+/g, ' '), pieces[i])
  }
  assert.ok(
    report.blocks.slice(1).every(({ original }) => original !== null),
    'a text file says where each block stands',
  )
})

test('white space is joined, nothing else is changed', () => {
  const report = pageOf('A title of some words\n\nThe  envoy\u00a0said:\t“We   wait — for  now”, and  then he  left.\n')
  assert.deepEqual(blocksOf(report, 'paragraph'), ['The envoy said: “We wait — for now”, and then he left.'])
})

test('lines wrapped to one width are one paragraph, lines that are sentences are several', () => {
  const wrapped = pageOf(
    'A title of some words\n\nThe harbour master of Dunmore said on Sunday that the port\nwould stay closed until the storm has passed, and that forty\nships were waiting.\n',
  )
  assert.equal(blocksOf(wrapped, 'paragraph').length, 1)
  const lines = pageOf(
    'A title of some words\nThe harbour master said on Sunday that the port would stay closed.\nForty ships were waiting at noon, most of them laden with grain.\n',
  )
  assert.deepEqual([lines.title, blocksOf(lines, 'paragraph').length], ['A title of some words', 2])
})

const heads: [line: string, why: string][] = [
  ['By Ana Verre', 'byline'],
  ['DUNMORE PRESS', 'outlet'],
  ['Via Teleconference', 'place of a briefing'],
  ['12:42 P.M. EDT', 'hour of a briefing'],
  ['3 hours ago', 'age of the page'],
  ['Sunday, August 7, 2022', 'date'],
  ['Home » News » Sea', 'breadcrumb'],
  ['###', 'divider'],
]
for (const [line, why] of heads) {
  test(`above the article, ${why} is no part of it: ${line}`, () => {
    const report = pageOf(
      `Port of Dunmore stays closed\n\n${line}\n\nThe harbour master said on Sunday that the port would stay closed.\n`,
    )
    assert.equal(report.title, 'Port of Dunmore stays closed')
    assert.equal(report.text.split('\n\n').length, 2)
    assert.ok(report.leftOut.some(({ text }) => text === line))
  })
}

test('byline and outlet are kept as such', () => {
  const report = pageOf(
    'Port stays closed\n\nThe Dunmore Post - Sea\nBy Ana Verre\n7 August 2022\n\nThe harbour master said on Sunday that the port would stay closed.\n',
  )
  assert.equal(report.outlet, 'The Dunmore Post')
  assert.equal(report.byline, 'Ana Verre')
  assert.equal(report.published?.value, '2022-08-07')
})

const kept: [paragraph: string, why: string][] = [
  ['Share prices of the yard fell by a tenth on Monday, the exchange said.', 'a sentence that begins like a share bar'],
  [
    'Read also the small print, the lawyer said, for it binds both sides to silence for ten years.',
    'a sentence that begins like a list of links',
  ],
  ['Follow the money, the old inspector used to tell the young ones in the harbour office.', 'an order in a sentence'],
  [
    'The resolution was adopted in the year of the strike, with two states abstaining (see annex 2).',
    'a bracket at the end',
  ],
  ['The ministry had no comment on Sunday. (Reuters)', "an agency's sign-off"],
  [
    'Comments by the minister were not reported by the state broadcaster on Sunday evening.',
    'a sentence about comments',
  ],
  ['On 7 August 2022 the port closed.', 'a sentence with a date'],
  ['#Dunmore is the word that the crews write on their sails, the master said.', 'a sentence that begins with a tag'],
]
for (const [paragraph, why] of kept) {
  test(`stays in the body: ${why}`, () => {
    const report = pageOf(
      `A title of some words\n\nThe harbour master said on Sunday that the port would stay closed.\n\n${paragraph}\n\nThe crews went home to their villages in the evening, one of them said.\n`,
    )
    assert.ok(blocksOf(report, 'paragraph').includes(paragraph), JSON.stringify(report.leftOut))
    assert.equal(blocksOf(report, 'paragraph').length, 3)
  })
}

test('teasers of other pages below a stamp of the day are left out', () => {
  const report = pageOf(
    'Министр посетил порт Данмор\n\n2022-08-07\n\nНовости дня\nШторм на севере\nНа севере острова третий день продолжается сильный шторм, сообщили спасатели.\nСегодня, 12:14\n',
  )
  assert.equal(report.title, 'Министр посетил порт Данмор')
  assert.deepEqual(blocksOf(report, 'paragraph'), [])
  assert.deepEqual(
    report.doubts.map(({ what }) => what),
    ['no_article'],
  )
})

test('in a transcript every paragraph knows whose turn it is, and keeps its mark', () => {
  const report = pageOf(
    'Briefing on the port\n\nThe Harbour Office\n\nMR. VERRE: Good morning. The port is closed.\n\nForty ships are waiting.\n\nQ Okay. Until when?\n\nMR. VERRE: Until the storm has passed.\n',
  )
  assert.deepEqual(
    report.blocks.slice(1).map(({ turn, span }) => [turn, report.text.slice(span.start, span.end)]),
    [
      ['MR. VERRE', 'MR. VERRE: Good morning. The port is closed.'],
      ['MR. VERRE', 'Forty ships are waiting.'],
      ['Q', 'Q Okay. Until when?'],
      ['MR. VERRE', 'MR. VERRE: Until the storm has passed.'],
    ],
  )
})

test('a colon alone makes no transcript', () => {
  const report = pageOf(
    'A title of some words\n\nDUNMORE: The port stays closed, the harbour master said on Sunday.\n\nThe crews went home to their villages in the evening.\n',
  )
  assert.ok(report.blocks.every(({ turn }) => turn === null))
})

test('Korean: the desk’s furniture goes, the date has the zone of the language', () => {
  const report = pageOf(
    '던모어 항구 폐쇄, 곡물선 대기\n\n입력 2022.08.07. 오후 3:20  수정 2022.08.07. 오후 5:05\n\n던모어 항만청장은 일요일 폭풍이 지나갈 때까지 항구를 닫는다고 밝혔다.\n\n홍길동 기자\n\n저작권자 ⓒ 무단전재 및 재배포 금지\n',
  )
  assert.equal(report.language, 'ko')
  assert.equal(report.published?.value, '2022-08-07T15:20:00+09:00')
  assert.deepEqual(blocksOf(report, 'paragraph').length, 1)
})

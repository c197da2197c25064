import assert from 'node:assert/strict'
import { test } from 'vitest'
import { sliceOf } from '../../src/text/offsets.ts'
import { splitPlain } from '../../src/text/split-report.ts'

// Sentences are parted by " | " in what we expect.
const cases: [text: string, expected: string, why: string][] = [
  ['Gen. Ri met Dr. Oh on Sept. 22. He left.', 'Gen. Ri met Dr. Oh on Sept. 22. | He left.', 'titles and months'],
  [
    'The D.P.R.K. fired. Res. 1718 bans it.',
    'The D.P.R.K. fired. | Res. 1718 bans it.',
    'dotted capitals, a resolution',
  ],
  [
    'The U.S. Treasury acted. So did the U.S. The list grew.',
    'The U.S. Treasury acted. | So did the U.S. | The list grew.',
    'U.S. inside and at the end',
  ],
  ['Pak et al. say so.', 'Pak et al. say so.', 'et al. before a small letter'],
  ['Ships sail to N. Africa. F. Oda wrote it.', 'Ships sail to N. Africa. | F. Oda wrote it.', 'initials'],
  [
    'It rose 3.5 percent... and fell. It stopped... Then it rose.',
    'It rose 3.5 percent... and fell. | It stopped... | Then it rose.',
    'decimals and ellipses',
  ],
  [
    'They need a port like Rajin. to load the ships.',
    'They need a port like Rajin. to load the ships.',
    'a stray stop before a small letter',
  ],
  ['He said no. Then he left.', 'He said no. | Then he left.', '"no" is a word here'],
  ['See para. 9 and No. 5. It is clear.', 'See para. 9 and No. 5. | It is clear.', '"No." before a number is none'],
  ['The plan is B. The end.', 'The plan is B. | The end.', 'a single letter before a word that opens sentences'],
  [
    'They met at 5 p.m. Monday. At 6 p.m. The talks ended.',
    'They met at 5 p.m. Monday. | At 6 p.m. | The talks ended.',
    'p.m. inside and at the end',
  ],
  ['Mira Ltd. sold it. Sova Inc. The rest fled.', 'Mira Ltd. sold it. | Sova Inc. | The rest fled.', 'legal forms'],
  ['“We wait.” The envoy left.', '“We wait.” | The envoy left.', 'a whole quotation, then another sentence'],
  ['“We go. They stay,” he said.', '“We go. They stay,” he said.', 'no end inside a closed quotation'],
  ['“Why now?” Oda asked. Nobody knew.', '“Why now?” Oda asked. | Nobody knew.', 'a reporting clause after a question'],
  [
    'He asked: “Is it so?” The minister said that it was.',
    'He asked: “Is it so?” | The minister said that it was.',
    'a new sentence after a question, though it reports',
  ],
  [
    'The paper quoted him as saying, “Why not? They are near. It is an old saying: wait.” He left.',
    'The paper quoted him as saying, “Why not? They are near. It is an old saying: wait.” | He left.',
    'several sentences in one quotation',
  ],
  ['“A,” she said. “B.” “C.”', '“A,” she said. | “B.” | “C.”', 'three quotations'],
  ['"We wait," he said. "We hope."', '"We wait," he said. | "We hope."', 'straight marks pair in turn'],
  [
    'He left (so they say. Or not.) at noon. She stayed.',
    'He left (so they say. Or not.) at noon. | She stayed.',
    'brackets stay whole',
  ],
  ['It was a war.[12] The end came.', 'It was a war.[12] | The end came.', 'footnote marks'],
  ['They reached Rajin.The next ship waited.', 'They reached Rajin. | The next ship waited.', 'a lost space'],
  [
    'Read www.example.org/a.b or Node.js now. Go.',
    'Read www.example.org/a.b or Node.js now. | Go.',
    'addresses and names with stops',
  ],
  [
    'В 2023 г. в порту был груз. С. Иванов уехал.',
    'В 2023 г. в порту был груз. | С. Иванов уехал.',
    'Russian year and initial',
  ],
  ['Он сказал: «Мы ждём. Это так». Она ушла.', 'Он сказал: «Мы ждём. Это так». | Она ушла.', 'Russian quotation'],
  ['배가 떠났다. 그는 말했다.', '배가 떠났다. | 그는 말했다.', 'Korean'],
  ['船离开了。他没有回答！', '船离开了。 | 他没有回答！', 'Chinese, no spaces'],
  [
    '彼は「行く。待て。」と述べた。船は出た。',
    '彼は「行く。待て。」と述べた。 | 船は出た。',
    'a Japanese particle goes on after the quotation',
  ],
  ['ماذا حدث؟ لا أحد يعلم.', 'ماذا حدث؟ | لا أحد يعلم.', 'the Arabic question mark'],
  ['Arms talks at Rajin', 'Arms talks at Rajin', 'a heading has no stop'],
  ['', '', 'nothing'],
  [' \n \n ', '', 'only white space'],
]
for (const [text, expected, why] of cases) {
  test(`${why}: ${text.slice(0, 50)}`, () => {
    const split = splitPlain(text)
    assert.equal(split.sentences.map((sentence) => sliceOf(text, sentence)).join(' | '), expected)
  })
}

test('a blank line ends a sentence, a single line end does not', () => {
  const text = 'Arms talks\n\nThe envoy came\nand went. He wept.'
  const split = splitPlain(text)
  assert.deepEqual(
    split.sentences.map((sentence) => [sentence.block, sliceOf(text, sentence)]),
    [
      [0, 'Arms talks'],
      [1, 'The envoy came\nand went.'],
      [1, 'He wept.'],
    ],
  )
  assert.deepEqual(
    split.sentences.map(({ index }) => index),
    [0, 1, 2],
  )
})

test('a quotation longer than a page of print is cut into its sentences', () => {
  const text = `“${'We wait for the ship. '.repeat(90)}”`
  assert.ok(splitPlain(text).sentences.length >= 90)
})

test('text without stops is cut all the same, so that no sentence is endless', () => {
  const { sentences } = splitPlain('word '.repeat(5000))
  assert.ok(sentences.length > 5 && sentences.every((sentence) => sentence.tokens.length <= 600))
})

test('every token lies in its sentence and says what stands there', () => {
  const text = cases.map(([each]) => each).join('\n\n')
  const split = splitPlain(text)
  let last = 0
  for (const sentence of split.sentences) {
    assert.ok(sentence.start >= last)
    last = sentence.end
    for (const token of sentence.tokens) {
      assert.ok(token.start >= sentence.start && token.end <= sentence.end)
      assert.equal(text.slice(token.start, token.end), token.text)
    }
  }
  for (const quotation of split.quotations)
    assert.ok(quotation.outerStart < quotation.start && quotation.end <= quotation.outerEnd)
})

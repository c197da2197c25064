import assert from 'node:assert/strict'
import { test } from 'vitest'
import { readFrontMatter } from '../../src/page/front-matter.ts'
import { blocksOf, pageOf } from './check-page.ts'

const PAGE = `---
date: '2022-08-07'
modified_time: 2022-08-08 10:00:00-04:00
published_time: 2022-08-07 19:28:15-04:00
source_url: https://office.example/port
title: "Statement on the Port\\
  \\ of\\_Dunmore\\u2019s Closure"
---

The harbour master of Dunmore **said** on Sunday that the
port would stay closed, [as before](https://office.example/a_(b)).  
He gave \\[two\\] reasons for it.

## Forty ships

**Two cranes fell**

- The quay is under water.
- The light is out.

\\###
`

test('front matter gives title, date and address; the body is joined, marks come off', () => {
  const report = pageOf(PAGE, 'page.md')
  assert.equal(report.title, 'Statement on the Port of Dunmore’s Closure')
  assert.equal(report.published?.value, '2022-08-07T19:28:15-04:00')
  assert.equal(report.url, 'https://office.example/port')
  assert.deepEqual(blocksOf(report, 'paragraph'), [
    'The harbour master of Dunmore said on Sunday that the port would stay closed, as before. He gave [two] reasons for it.',
    'The quay is under water.',
    'The light is out.',
  ])
  assert.deepEqual(blocksOf(report, 'heading'), ['Forty ships', 'Two cranes fell'])
  assert.ok(!report.text.includes('###') && !report.text.includes('modified_time'))
})

test('blocks say where they stand in the file', () => {
  const report = pageOf(PAGE, 'page.md')
  const first = report.blocks.find(({ kind }) => kind === 'paragraph')!
  assert.match(PAGE.slice(first.original!.start, first.original!.end), /^The harbour master[\s\S]*for it\.$/)
})

const scalars: [source: string, value: string | undefined, why: string][] = [
  ["a: 'it''s'", "it's", 'single quotes'],
  ['a: "x\\ty"', 'x\ty', 'an escape'],
  ['a: plain words # note', 'plain words', 'a comment'],
  ['a: one\n  two', 'one two', 'folded over lines'],
  ['a:\n- x\n- y', undefined, 'a list is left aside'],
  ['b: 1', undefined, 'another field'],
]
for (const [source, value, why] of scalars) {
  test(`front matter: ${why}`, () => assert.equal(readFrontMatter(`---\n${source}\n---\nText`).fields.get('a'), value))
}

test('no front matter: the text begins at once', () => {
  assert.equal(readFrontMatter('# Title\n\nText').bodyStart, 0)
  assert.equal(readFrontMatter('---\na: b\nnever closed').bodyStart, 0)
  const report = pageOf(
    '# Port stays closed\n\nThe harbour master said on Sunday that the port would stay closed.\n',
    'page.md',
  )
  assert.equal(report.title, 'Port stays closed')
})

test('underscores in words and lone stars are no emphasis', () => {
  const report = pageOf(
    '# Port stays closed\n\nThe file a_b_c costs 2 * 3 crowns, the harbour master said on Sunday *only*.\n',
    'page.md',
  )
  assert.deepEqual(blocksOf(report, 'paragraph'), [
    'The file a_b_c costs 2 * 3 crowns, the harbour master said on Sunday only.',
  ])
})

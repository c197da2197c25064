import assert from 'node:assert/strict'
import { test } from 'vitest'
import { splitText } from '../../src/text/split-report.ts'
import { pageOf } from './check-page.ts'

const ONE_MB = 1024 * 1024
const FIVE_MB = 5 * ONE_MB

function filled(unit: string, size = ONE_MB): string {
  return unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
}

// Each is read and cut within seconds on one slow core; a quadratic step anywhere takes minutes, at one megabyte too.
const pages: [file: string, content: () => string, why: string][] = [
  ['a.txt', () => filled('a', FIVE_MB), 'one word of 5 MB'],
  ['a.txt', () => filled('. '), 'nothing but stops'],
  ['a.txt', () => filled('"a '), 'open quotes'],
  ['a.txt', () => filled('A.'), 'initials without end'],
  ['a.txt', () => filled('5/9/2023 '), 'dates without end'],
  [
    'a.txt',
    () => filled('The envoy left on 5/9/2023 for Dunmore, he said.\n\n', FIVE_MB),
    'a hundred thousand paragraphs',
  ],
  ['a.md', () => filled('[a]('), 'links that never close'],
  ['a.md', () => filled('[', ONE_MB), 'brackets that never close'],
  ['a.html', () => `<body>${filled('<div>', FIVE_MB)}`, 'a million elements, one in the other'],
  ['a.html', () => `<body>${filled('<script>')}`, 'scripts that never close'],
  ['a.html', () => `<body>${filled('<')}`, 'brackets that open no tag'],
  ['a.html', () => `<body>${filled('<!--')}`, 'comments that never close'],
  ['a.html', () => `<body><a ${filled('b="')}`, 'attributes that never close'],
  [
    'a.html',
    () =>
      `<body>${'<div class="related">'.repeat(300)}${filled('<p class="share">The envoy left for Dunmore, and no one knew why.</p>', 2 * ONE_MB)}`,
    'a large page under three hundred levels',
  ],
  ['a.html', () => `<script type="application/ld+json">${filled('[')}`, 'JSON-LD that never closes'],
]
for (const [file, content, why] of pages) {
  test(`${file}: ${why}`, { timeout: 60_000 }, () => {
    const started = performance.now()
    const report = pageOf(content(), file)
    splitText(report)
    assert.ok(performance.now() - started < 30_000)
  })
}

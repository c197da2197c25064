import assert from 'node:assert/strict'
import { test } from 'vitest'
import type { ScreenOptions } from '../../src/watchlist/screen.ts'
import { whyNot } from '../../src/watchlist/why-not.ts'
import { designated, indexOf, listing } from './invented-list.ts'

const index = indexOf(
  listing('han', 'Person', ['Han Myong Su'], { designations: [designated('2023-05-10')] }),
  listing('veter', 'Company', ['Severny Veter LLC']),
)

const cases: [name: string, id: string, options: ScreenOptions, line: RegExp, why: string][] = [
  ['Han Myong Chol', 'han', {}, /another syllable in the given name: myong chol \/ myong su/, 'the part that differs'],
  ['Han Myong Chol', 'han', {}, /^Score 0\.\d\d is below the threshold 0\.7$/, 'score and threshold'],
  ['Han Myong Su', 'han', { asOf: '2023-05-09' }, /^On the list on 2023-05-09: no \(.+\)$/, 'not yet listed'],
  ['Han Myong Su', 'han', {}, /^So it is a hit/, 'it was returned after all'],
  ['Gustav Eriksen', 'veter', {}, /^Not found as a candidate/, 'nothing in common'],
  [
    'Han Myong Su',
    'nobody',
    {},
    /^No listing "nobody" in invented \(version f{12}\)$/,
    'not on the lists that were asked',
  ],
]
for (const [name, id, options, line, why] of cases) {
  test(`${name} / ${id} ${JSON.stringify(options)}: ${why}`, () => {
    const lines = whyNot({ name, schema: 'Person' }, id, index, options)
    assert.ok(
      lines.some((found) => line.test(found)),
      lines.join('\n'),
    )
  })
}

import assert from 'node:assert/strict'
import { test } from 'vitest'
import { jaro, jaroWinkler } from '../../src/names/jaro-winkler.ts'

// Worked by hand: (common / length a + common / length b + (common - out of order / 2) / common) / 3.
const cases: [a: string, b: string, jaro: number, winkler: number, always: number, why: string][] = [
  ['martha', 'marhta', 0.9444, 0.9611, 0.9611, '6 of 6 common, t and h out of order: (1 + 1 + 5/6) / 3; prefix of 3'],
  ['dwayne', 'duane', 0.8222, 0.84, 0.84, '4 common: (4/6 + 4/5 + 1) / 3; prefix of 1'],
  ['dixon', 'dicksonx', 0.7667, 0.8133, 0.8133, 'x stands too far off: 4 common: (4/5 + 4/8 + 1) / 3; prefix of 2'],
  ['bush', 'haswani', 0.4643, 0.4643, 0.4643, 'h stands too far off, s alone is common: (1/4 + 1/7 + 1) / 3'],
  ['z', 'zollner', 0.7143, 0.7429, 0.7429, 'one letter: (1 + 1/7 + 1) / 3; prefix of 1'],
  [
    'abxxxxxx',
    'abyyyyyy',
    0.5,
    0.5,
    0.6,
    '2 common: (1/4 + 1/4 + 1) / 3: no bonus below .7, unless it is always given',
  ],
  ['same', 'same', 1, 1, 1, 'equal'],
  ['abc', 'xyz', 0, 0, 0, 'nothing common'],
  ['', 'abc', 0, 0, 0, 'nothing is common to an empty word'],
  ['', '', 0, 0, 0, 'nor to two'],
]
for (const [a, b, plain, winkler, always, why] of cases) {
  test(`${a} / ${b}: ${why}`, () => {
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      assert.equal(jaro(x, y).toFixed(4), plain.toFixed(4))
      assert.equal(jaroWinkler(x, y).toFixed(4), winkler.toFixed(4))
      assert.equal(jaroWinkler(x, y, 0).toFixed(4), always.toFixed(4))
    }
  })
}

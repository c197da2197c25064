import assert from 'node:assert/strict'
import { test } from 'vitest'
import { canonicalJson } from '../../src/model/canonical-json.ts'

const cases: [value: unknown, expected: string, why: string][] = [
  [{ b: 1, a: [true, null] }, '{"a":[true,null],"b":1}', 'keys in order, lists as they are'],
  [{ a: { z: 1, y: { d: 1, c: 2 } } }, '{"a":{"y":{"c":2,"d":1},"z":1}}', 'keys inside too'],
  [{ '\ud83d\ude00': 1, '\ufb33': 2 }, '{"😀":1,"\ufb33":2}', 'order of UTF-16 code units, as RFC 8785 has it'],
  [[1.0, 0.7, 1e21, 1e-7, -0], '[1,0.7,1e+21,1e-7,0]', 'numbers as ECMAScript prints them'],
  [{ a: undefined, b: [undefined] }, '{"b":[null]}', 'no value: left out, null in a list'],
  ['Łódź "\u0007"\n', '"Łódź \\"\\u0007\\"\\n"', 'letters as they are, controls escaped'],
]
for (const [value, expected, why] of cases) {
  test(`${expected}: ${why}`, () => assert.equal(canonicalJson(value), expected))
}

for (const value of [Number.NaN, Number.POSITIVE_INFINITY, () => 1, 1n]) {
  test(`no JSON for ${String(value)}`, () => assert.throws(() => canonicalJson({ a: value }), TypeError))
}

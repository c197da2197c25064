import assert from 'node:assert/strict'
import { test } from 'vitest'
import { readShare } from '../../../src/watchlist/party/read-share.ts'

const CASES: [printed: string, share: [number, number] | null, why: string][] = [
  ['50', [50, 50], 'a bare number is in percent'],
  ['50%', [50, 50], 'with its sign'],
  ['50 %', [50, 50], 'a blank before it'],
  ['33,34 %', [33.34, 33.34], 'a comma for the point'],
  ['100.00', [100, 100], 'all of it'],
  ['25-50', [25, 50], 'a range'],
  ['25% to 50%', [25, 50], 'a range in words'],
  ['75 – 100', [75, 100], 'a dash'],
  ['>50%', [50.01, 100], 'exactly half is not more than half'],
  ['more than 25 %', [25.01, 100], 'in words'],
  ['≥50', [50, 100], 'half is enough'],
  ['50% or more', [50, 100], 'words behind it'],
  ['<25', [0, 24.99], 'less than a quarter'],
  ['up to 10%', [0, 10], 'at most'],
  ['0.5%', [0.5, 0.5], 'half a percent, the sign says so'],
  ['0.5', null, 'half, or half a percent'],
  ['1', [1, 1], 'one percent: registers write so'],
  ['150', null, 'more than all'],
  ['50-25', null, 'no range'],
  ['majority', null, 'no figure'],
  ['', null, 'nothing'],
]
for (const [printed, share, why] of CASES) {
  test(`"${printed}": ${why}`, () => {
    assert.deepEqual(readShare(printed), share === null ? null : { from: share[0], to: share[1] })
  })
}

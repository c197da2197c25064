import assert from 'node:assert/strict'
import { test } from 'vitest'
import { readListDate } from '../../../src/watchlist/party/read-list-date.ts'

const CASES: [printed: string, value: string | null, why: string][] = [
  ['dd/mm/1962', '1962', 'a form that was not filled in'],
  ['dd/07/1978', '1978-07', 'month known'],
  ['DD/MM/1962', '1962', 'in capitals'],
  ['00/00/1975', '1975', 'zeros mean the same'],
  ['17/mm/1962', '1962', 'a day without its month tells nothing more'],
  ['17/11/1962', '1962-11-17', 'a whole date stays whole'],
  ['md/dm/1962', null, 'no form'],
  ['1958-09', '1958-09', 'a month of ISO 8601, not the years to 1909'],
  ['1901-09', '1901-09', 'a month too, though 1909 would be later'],
  ['1958-70', '1958/1970', 'no month has that number'],
]
for (const [printed, value, why] of CASES) {
  test(`${printed}: ${why}`, () => assert.equal(readListDate(printed), value))
}

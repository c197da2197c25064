import assert from 'node:assert/strict'
import { test } from 'vitest'
import {
  anyIdentifier,
  bic,
  type IdentifierFormat,
  imo,
  inn,
  lei,
  mmsi,
  ogrn,
} from '../../../src/watchlist/algorithms/identifier-formats.ts'

const cases: [format: IdentifierFormat, value: string, key: string | null, why: string][] = [
  [lei, 'interdict0test0000-61', 'INTERDICT0TEST000061', 'check digits right'],
  [lei, 'INTERDICT0TEST000062', null, 'check digits wrong'],
  [lei, 'INTERDICT0TEST0061', null, 'too short'],
  [inn, '1234567894', '1234567894', '2·1+4·2+10·3+3·4+5·5+9·6+4·7+6·8+8·9 = 279, 279 mod 11 = 4'],
  [inn, '1234567890', null, 'check digit wrong'],
  [inn, 'INN 1234567894', '1234567894', 'with a label'],
  [inn, '500100732259', '500100732259', 'twelve digits of a person, two of them check'],
  [inn, '500100732250', null, 'the second of them wrong'],
  [ogrn, '1234567890127', '1234567890127', '123456789012 mod 11 = 7'],
  [ogrn, '1234567890128', null, 'check digit wrong'],
  [ogrn, '12345678901', null, 'too short'],
  [imo, 'IMO 9123453', '9123453', '9·7+1·6+2·5+3·4+4·3+5·2 = 113'],
  [imo, '9123456', null, 'check digit wrong'],
  [imo, 'IMO 91234', null, 'too short'],
  [mmsi, '273 456 789', '273456789', 'nine digits'],
  [mmsi, '2734567', null, 'too few'],
  [bic, 'ABCDKPPYXXX', 'ABCDKPPY', 'the branch is left off'],
  [bic, 'abcdkppy', 'ABCDKPPY', 'case'],
  [bic, 'ABCD1234', null, 'no country in it'],
  [anyIdentifier, 'ab-12/34', 'AB1234', 'letters and digits'],
  [anyIdentifier, '1984', null, 'too short to be anybody’s'],
  [anyIdentifier, '', null, 'nothing'],
]
for (const [format, value, key, why] of cases) {
  test(`${format.name} ${value}: ${why}`, () => assert.equal(format(value), key))
}

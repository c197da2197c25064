import assert from 'node:assert/strict'
import { test } from 'vitest'
import {
  bicCodeMatch,
  cryptoWalletAddress,
  identifierMatch,
  innCodeMatch,
  leiCodeMatch,
  ogrnCodeMatch,
  vesselImoMmsiMatch,
} from '../../../../src/watchlist/algorithms/logic-v1/identifiers.ts'
import type { Feature } from '../../../../src/watchlist/algorithms/weighted-features.ts'
import { side } from '../sides.ts'

const LEI = 'INTERDICT0TEST000061'
const WALLET = 'bc1qinventedwallet0000'
const cases: [feature: Feature, query: string, listed: string, same: boolean, why: string][] = [
  [leiCodeMatch, `lei ${LEI}`, `lei ${LEI}`, true, 'typed on both sides'],
  [leiCodeMatch, ` ${LEI}`, `lei ${LEI}`, true, 'typed on the list only'],
  [leiCodeMatch, `lei ${LEI}`, `registration ${LEI}`, true, 'of another type on the list'],
  [leiCodeMatch, ` ${LEI}`, `registration ${LEI}`, false, 'typed as LEI on neither side'],
  [leiCodeMatch, 'lei INTERDICT0TEST000062', 'lei INTERDICT0TEST000062', false, 'no LEI: the check digits are wrong'],
  [innCodeMatch, 'inn 1234567894', 'tax_number 1234567894', true, 'a tax number that is an INN'],
  [innCodeMatch, 'inn 1234567894', 'inn 7707083893', false, 'another'],
  [ogrnCodeMatch, ' 1234567890127', 'ogrn 1234567890127', true, 'OGRN'],
  [bicCodeMatch, 'swift ABCDKPPYXXX', 'swift ABCDKPPY', true, 'head office and branch of one bank'],
  [vesselImoMmsiMatch, ' 9123453', 'imo IMO 9123453', true, 'IMO with and without its letters'],
  [vesselImoMmsiMatch, 'mmsi 273456789', 'mmsi 273 456 789', true, 'MMSI where no IMO agrees'],
  [vesselImoMmsiMatch, 'imo 9123453', 'imo 9074729', false, 'another ship'],
  [identifierMatch, 'passport 75 1234567', 'id_number 75-1234567', true, 'any type'],
  [identifierMatch, ' 1234', 'id_number 1234', false, 'four digits are no identifier'],
  [identifierMatch, 'passport 1234567', 'passport 7654321', false, 'another'],
  [cryptoWalletAddress, ` ${WALLET}`, `wallet ${WALLET}`, true, 'a wallet that the list keeps with its holder'],
  [cryptoWalletAddress, ` ${WALLET.toUpperCase()}`, `wallet ${WALLET}`, false, 'keys tell capitals apart'],
  [cryptoWalletAddress, ' bc1qinvent', 'wallet bc1qinvent', false, 'ten characters are too few'],
  [cryptoWalletAddress, `passport ${WALLET}`, `wallet ${WALLET}`, false, 'a passport is no wallet'],
]
for (const [feature, query, listed, same, why] of cases) {
  test(`${query} / ${listed}: ${why}`, () => {
    const found = feature.compare(side({ identifiers: [typed(query)] }), side({ identifiers: [typed(listed)] }))
    assert.equal(found?.score ?? 0, same ? 1 : 0)
  })
}

/** "imo IMO 9123453": type, blank, value. */
function typed(words: string) {
  const blank = words.indexOf(' ')
  return { type: words.slice(0, blank), value: words.slice(blank + 1) }
}

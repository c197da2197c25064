import assert from 'node:assert/strict'
import { test } from 'vitest'
import { languageCode } from '../../../src/watchlist/party/language-code.ts'

const CASES: [words: string, code: string, why: string][] = [
  ['Russian', 'ru', 'an English name'],
  ['Belarussian', 'be', 'another spelling of it'],
  ['RUS', 'ru', 'three letters of ISO 639-2'],
  ['fre', 'fr', 'the other three letters'],
  ['Romanian; Moldavian; Moldovan', 'ro', 'the first of several'],
  [' Korean ', 'ko', 'blanks around it'],
  ['Klingon', 'Klingon', 'what we do not know stays as it is'],
]
for (const [words, code, why] of CASES) {
  test(`"${words}": ${why}`, () => assert.equal(languageCode(words), code))
}

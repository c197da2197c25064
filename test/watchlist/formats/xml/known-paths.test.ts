import assert from 'node:assert/strict'
import { test } from 'vitest'
import { knownPaths, unknownLeaves } from '../../../../src/watchlist/formats/xml/known-paths.ts'
import { readXml } from '../../../../src/watchlist/formats/xml/read-xml.ts'
import { partOfBytes } from '../../../../src/watchlist/source/list-part.ts'

const KNOWN = knownPaths(['@id', 'name', 'aliases/alias', 'aliases/alias@kind'])

const CASES: [record: string, unknown: readonly string[], why: string][] = [
  ['<p id="1"><name>Areg</name><aliases><alias kind="a">B</alias></aliases></p>', [], 'all of it is known'],
  ['<p id="1" day="2031"><name>Areg</name></p>', ['@day=2031'], 'an attribute of the record'],
  ['<p><name lang="hy">Areg</name></p>', ['name@lang=hy'], 'an attribute of a known element'],
  ['<p><name>Areg<sub>the Younger</sub></name></p>', ['name/sub=the Younger'], 'an element in a known one'],
  ['<p><born><year>1971</year><at/></born></p>', ['born/year=1971'], 'an unknown branch; empty elements say nothing'],
  ['<p><aliases>words</aliases></p>', ['aliases=words'], 'text where only elements are known'],
  ['<p><name></name><extra x=""/></p>', [], 'nothing is nothing'],
]
for (const [record, unknown, why] of CASES) {
  test(`${record}: ${why}`, async () => {
    const found: string[] = []
    await readXml(partOfBytes('list.xml', `<list>${record}</list>`), {
      root: 'list',
      records: { p: (element) => unknownLeaves(element, KNOWN, (text, path) => found.push(`${path}=${text}`)) },
    })
    assert.deepEqual(found, unknown)
  })
}

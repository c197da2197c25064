import assert from 'node:assert/strict'
import { test } from 'vitest'
import { LIST_FORMATS } from '../../../src/watchlist/formats/list-formats.ts'
import { knownListOf, knownLists } from '../../../src/watchlist/installed/known-lists.ts'
import { isListName } from '../../../src/watchlist/installed/list-folders.ts'

test('every known list has a name that a list may have, formats that are read, and addresses over https', () => {
  const formats = new Set(LIST_FORMATS.map(({ id }) => id))
  const names = new Set<string>()
  for (const list of knownLists()) {
    assert.ok(isListName(list.name), list.name)
    assert.ok(!names.has(list.name), `${list.name} stands there once`)
    names.add(list.name)
    assert.ok(list.formats.includes(list.format), `${list.name}: ${list.format}`)
    for (const format of list.formats) assert.ok(formats.has(format), `${list.name}: ${format}`)
    for (const address of list.addresses) assert.equal(new URL(address).protocol, 'https:', address)
    assert.match(list.checkedOn, /^\d{4}-\d\d-\d\d$/)
    assert.notEqual(list.licence, '')
  }
})

const CASES: [format: string, files: string[], name: string | null, why: string][] = [
  ['ofac-csv', ['sdn.csv', 'alt.csv', 'add.csv'], 'us-ofac-sdn', 'the set of SDN files'],
  ['ofac-csv', ['alt.csv', 'CONS_PRIM.CSV'], 'us-ofac-cons', 'one of the files says so, in capitals'],
  ['ofac-enhanced-xml', ['SDN_ENHANCED.XML'], 'us-ofac-sdn', 'another format of the same list'],
  ['ofac-sdn-xml', ['consolidated.xml'], 'us-ofac-cons', 'as OFAC calls its XML file'],
  ['un-xml', ['consolidated.xml'], 'un-sc', 'the same name, but another format'],
  ['uk-tables', ['subjects.csv'], 'gb-fcdo', 'tables of the UK list'],
  ['follow-the-money', ['entities.ftm.json'], null, 'no one list has this format'],
]
for (const [format, files, name, why] of CASES) {
  test(`${format}, ${files.join(' ')} → ${name}: ${why}`, () => {
    assert.equal(knownListOf(format, files)?.name ?? null, name)
  })
}

test('an official address names its list, whatever the file is called', () => {
  const { addresses } = knownLists().find(({ name }) => name === 'us-ofac-cons')!
  assert.equal(knownListOf('ofac-sdn-xml', ['download'], addresses)?.name, 'us-ofac-cons')
})

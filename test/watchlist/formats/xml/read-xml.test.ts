import assert from 'node:assert/strict'
import { test } from 'vitest'
import { WatchlistFormatError } from '../../../../src/watchlist/errors.ts'
import { readXml } from '../../../../src/watchlist/formats/xml/read-xml.ts'
import type { XmlElement } from '../../../../src/watchlist/formats/xml/xml-element.ts'
import { type ListPart, partOfBytes } from '../../../../src/watchlist/source/list-part.ts'

interface Read {
  readonly root: XmlElement
  readonly records: readonly XmlElement[]
}

async function read(content: string | Uint8Array, part = partOfBytes('list.xml', content)): Promise<Read> {
  const records: XmlElement[] = []
  const keep = (element: XmlElement): void => {
    records.push(element)
  }
  return { root: await readXml(part, { root: 'list', records: { party: keep } }), records }
}

/** The same bytes in pieces of one size: what does not fit in one piece must not be lost between two. */
function inPieces(content: string, size: number): ListPart {
  const bytes = Buffer.from(content)
  return {
    name: 'list.xml',
    shown: 'list.xml',
    async *open() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
    },
  }
}

const LIST = `<?xml version="1.0" encoding="UTF-8"?>
<!-- printed nightly -->
<x:list xmlns:x="urn:x" day="2031-04-09">
  <x:head><x:day>9 April</x:day><x:empty/></x:head>
  <x:party id="7"><x:name lang="ru">Воротников &amp; сын &#1041;</x:name><x:note><![CDATA[a < b]]> and more</x:note></x:party>
  <group><x:party id="8"><name>Inner <party id="9">twice</party></name></x:party></group>
</x:list>
`

test('records come complete, in order, without prefixes, and the root keeps what stands beside them', async () => {
  const { root, records } = await read(LIST)
  assert.deepEqual(
    records.map((party) => [party.name, party.attribute('id'), party.line]),
    [
      ['party', '7', 5],
      ['party', '8', 6],
    ],
  )
  assert.equal(records[0]!.textOf('name'), 'Воротников & сын Б')
  assert.equal(records[0]!.child('name')!.attribute('lang'), 'ru')
  assert.equal(records[0]!.textOf('note'), 'a < b and more')
  assert.equal(records[1]!.textOf('name', 'party'), 'twice', 'a record inside a record stays with it')
  assert.equal(root.attribute('day'), '2031-04-09')
  assert.equal(root.textOf('head', 'day'), '9 April')
  assert.deepEqual(
    root.children.map(({ name }) => name),
    ['head'],
    'what held records alone is gone',
  )
})

for (const size of [1, 7, 64]) {
  test(`pieces of ${size} bytes make the same records`, async () => {
    const { records } = await read(LIST, inPieces(LIST, size))
    assert.deepEqual(
      records.map((party) => [...party.leaves()].map(({ path, text }) => [path, text])),
      (await read(LIST)).records.map((party) => [...party.leaves()].map(({ path, text }) => [path, text])),
    )
  })
}

test('UTF-16 with a byte order mark is read, and a declaration of UTF-16 over other bytes is not believed', async () => {
  const little = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(LIST.replace('UTF-8', 'UTF-16'), 'utf16le')])
  assert.equal((await read(little)).records[0]!.textOf('name'), 'Воротников & сын Б')
  assert.equal((await read(LIST.replace('UTF-8', 'utf-16'))).records.length, 2)
})

test('a declared single-byte encoding is used', async () => {
  const latin = Buffer.from(
    '<?xml version="1.0" encoding="ISO-8859-1"?><list><party><name>Jos\xe9</name></party></list>',
    'latin1',
  )
  assert.equal((await read(latin)).records[0]!.textOf('name'), 'José')
})

const BROKEN: [what: string, content: string | Uint8Array, line: number, expected: RegExp][] = [
  ['cut inside a tag', LIST.slice(0, LIST.indexOf('id="8"') + 3), 6, /well-formed XML, found/],
  ['cut between records', LIST.slice(0, LIST.indexOf('  <group>')), 6, /well-formed XML, found unclosed tag/],
  ['cut inside a comment', '<list><!-- and so', 1, /well-formed XML/],
  ['another root', '<lists><party/></lists>', 1, /expected a list in <list>, found <lists>/],
  ['tags that cross', '<list>\n<party><a><b></a></b></party></list>', 2, /well-formed XML/],
  ['text behind the root', '<list><party/></list>\nand more', 2, /well-formed XML/],
  ['a second root', '<list><party/></list><list/>', 1, /well-formed XML/],
  ['an attribute without quotes', '<list>\n\n<party id=7/></list>', 3, /well-formed XML/],
  ['one attribute twice', '<list><party id="7" id="8"/></list>', 1, /well-formed XML/],
  ['an unknown entity', '<list>\n<party>&boss;</party></list>', 2, /well-formed XML/],
  ['a bare ampersand', '<list><party>Smith & Sons</party></list>', 1, /well-formed XML/],
  ['a control character', '<list><party>a\u0001b</party></list>', 1, /well-formed XML/],
  [
    'entity expansion',
    '<?xml version="1.0"?>\n<!DOCTYPE list [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>\n<list><party>&b;</party></list>',
    2,
    /expected XML without a document type/,
  ],
  ['an outside entity', '<!DOCTYPE list SYSTEM "file:///etc/passwd"><list><party/></list>', 1, /document type/],
  ['bytes that are no UTF-8', Buffer.from('<list>\n<party>Jos\xe9</party>\n</list>', 'latin1'), 2, /utf-8 text/],
  ['an encoding that nobody has', '<?xml version="1.0" encoding="x-own"?><list/>', 1, /an encoding that we know/],
  ['an empty file', '', 0, /an empty file/],
  ['white space alone', '   \n  ', 2, /expected a list in <list>|well-formed XML/],
  ['a web page', '<!DOCTYPE html><html><head><title>Sign in</title></head></html>', 1, /a web page \("Sign in"\)/],
  ['no XML at all', 'uid,name\n7,Severin', 2, /well-formed XML/],
  ['nesting without end', `<list><party>${'<a>'.repeat(5000)}`, 1, /elements at most 100 deep/],
]
for (const [what, content, line, expected] of BROKEN) {
  test(`${what} is an error with its line`, async () => {
    await assert.rejects(read(content), (error) => {
      assert.ok(error instanceof WatchlistFormatError, String(error))
      assert.equal(error.code, 'WATCHLIST_FORMAT')
      assert.match(error.message, expected)
      assert.equal(error.line, line, error.message)
      return true
    })
  })
}

/** A part whose middle goes on and on: a gigabyte if somebody reads that far. */
function endless(start: string, middle: string): { readonly part: ListPart; readonly served: () => number } {
  let served = 0
  const piece = Buffer.from(middle.repeat(Math.ceil(65_536 / middle.length)))
  return {
    served: () => served,
    part: {
      name: 'list.xml',
      shown: 'list.xml',
      async *open() {
        yield Buffer.from(start)
        for (; served < 1 << 30; served += piece.length) yield piece
      },
    },
  }
}

const ENDLESS: [what: string, start: string, middle: string][] = [
  ['one record with elements without end', '<list><party>', '<alias>Areg</alias>'],
  ['one record with empty elements without end', '<list><party>', '<a/>'],
  ['one record with attributes without end', '<list><party>', '<a b="cccccccccccccccccccccccccccccccc"/>'],
  ['one text without end', '<list><party>', 'Areg '],
  ['one comment without end', '<list><!--', 'nothing '],
  ['one attribute without end', '<list><party name="', 'Areg '],
  ['elements beside the records without end', '<list>', '<other>Areg</other>'],
]
for (const [what, start, middle] of ENDLESS) {
  test(`${what}: an error long before the end`, async () => {
    const { part, served } = endless(start, middle)
    await assert.rejects(read('', part), (error) => error instanceof WatchlistFormatError)
    assert.ok(served() < 64 << 20, `stopped after ${served()} bytes`)
  })
}

test('kept values do not keep the text of the file: reading 60 MB holds a few', async () => {
  const record = `<party><name>${'Severin Lindqvist of Nizhny Vymysel '.repeat(2)}</name><rest>${'й'.repeat(2000)}</rest></party>\n`
  const kept: (string | null)[] = []
  const part = inPieces(`<list>${record.repeat(8000)}</list>`, 1 << 16)
  const before = process.memoryUsage().heapUsed
  await readXml(part, { root: 'list', records: { party: (party) => void kept.push(party.textOf('name')) } })
  const held = (process.memoryUsage().heapUsed - before) / 2 ** 20
  assert.equal(kept.length, 8000)
  assert.ok(held < 60, `${Math.round(held)} MB`)
})

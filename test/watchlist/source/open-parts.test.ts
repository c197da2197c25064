import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync, gzipSync } from 'node:zlib'
import { afterAll, test } from 'vitest'
import type { ListPart } from '../../../src/watchlist/source/list-part.ts'
import { partOfBytes } from '../../../src/watchlist/source/list-part.ts'
import { openParts } from '../../../src/watchlist/source/open-parts.ts'
import { partText } from '../../../src/watchlist/source/part-text.ts'

const FOLDER = mkdtempSync(join(tmpdir(), 'interdict-parts-'))
afterAll(() => rmSync(FOLDER, { recursive: true }))
const LIST = 'id,name\n1,Кузнецов\n2,한명수\n'.repeat(2000)

test('the same list plain, gzipped and zipped has the same text, whatever its name says', async () => {
  const files = {
    'plain.csv': Buffer.from(LIST),
    'packed.csv.gz': gzipSync(LIST),
    'packed-without-ending': gzipSync(LIST),
    'archive.ZIP': zip({ 'inner/list.csv': LIST }),
  }
  for (const [name, bytes] of Object.entries(files)) {
    const [part, ...more] = await openParts([file(name, bytes)])
    assert.equal(more.length, 0)
    assert.equal(await textOf(part!), LIST, name)
    assert.equal(await textOf(part!), LIST, `${name}, opened again`)
  }
})

test('a folder stands for its files in the order of their names, folders in it too, hidden ones not', async () => {
  const folder = join(FOLDER, 'set')
  mkdirSync(join(folder, 'more'), { recursive: true })
  for (const name of ['b.csv', 'a.csv.gz', '.hidden', 'more/c.csv']) {
    writeFileSync(join(folder, name), name.endsWith('.gz') ? gzipSync(name) : name)
  }
  const parts = await openParts([folder])
  assert.deepEqual(
    parts.map(({ name }) => name),
    ['a.csv', 'b.csv', 'c.csv'],
  )
})

const broken: [name: string, bytes: Buffer, code: string, message: RegExp, why: string][] = [
  ['cut.gz', gzipSync(LIST).subarray(0, -20), 'WATCHLIST_FORMAT', /whole gzip file/, 'a download that broke off'],
  ['cut.zip', zip({ 'list.csv': LIST }).subarray(0, 200), 'WATCHLIST_FORMAT', /directory/, 'an archive cut short'],
  [
    'sum.zip',
    zip({ 'list.csv': LIST }, { crc: 1 }),
    'WATCHLIST_FORMAT',
    /checksum/,
    'content that is not what was packed',
  ],
  ['locked.zip', zip({ 'list.csv': LIST }, { flags: 1 }), 'WATCHLIST_FORMAT', /password/, 'an encrypted archive'],
  [
    'bomb.gz',
    gzipSync(Buffer.alloc(3_000_000)),
    'WATCHLIST_TOO_LARGE',
    /at most 1000000 bytes/,
    'a small file that unpacks to much',
  ],
  ['bomb.zip', zip({ 'a.csv': 'x'.repeat(3_000_000) }), 'WATCHLIST_TOO_LARGE', /at most/, 'an archive that says so'],
  [
    'liar.zip',
    zip({ 'a.csv': 'x'.repeat(3_000_000) }, { size: 10 }),
    'WATCHLIST_TOO_LARGE',
    /at most/,
    'an archive that claims to be small',
  ],
  ['large.csv', Buffer.alloc(1_500_000, 'a'), 'WATCHLIST_TOO_LARGE', /at most/, 'a plain file beyond the limit'],
  ['empty.csv', Buffer.alloc(0), 'WATCHLIST_FORMAT', /an empty file/, 'a download of nothing'],
  [
    'latin.csv',
    Buffer.from('id,name\n1,Dup\u00e9\n', 'latin1'),
    'WATCHLIST_FORMAT',
    /line 2: expected utf-8/,
    'another encoding, with its line',
  ],
  [
    'page.csv',
    Buffer.from('<!DOCTYPE html>\n<html><head><title>503 Busy</title>'),
    'WATCHLIST_FORMAT',
    /a web page \("503 Busy"\)/,
    'an error page saved as a list',
  ],
]
for (const [name, bytes, code, message, why] of broken) {
  test(`${name}: ${why}`, async () => {
    await assert.rejects(
      async () => {
        for (const part of await openParts([file(name, bytes)], 1_000_000)) await textOf(part)
      },
      { code, message },
    )
  })
}

test('a file or folder that is not there is an error', async () => {
  await assert.rejects(openParts([join(FOLDER, 'none.xml')]), { code: 'WATCHLIST_UNREADABLE' })
})

const encodings: [bytes: Buffer, text: string, why: string][] = [
  [Buffer.from('\ufeffid\n', 'utf8'), 'id\n', 'a UTF-8 mark is no text'],
  [Buffer.from('\ufeffЯ', 'utf16le'), 'Я', 'UTF-16, as spreadsheets export'],
  [
    Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>\u00e9</a>', 'latin1'),
    '<?xml version="1.0" encoding="ISO-8859-1"?><a>\u00e9</a>',
    'what the XML declares',
  ],
]
for (const [bytes, text, why] of encodings) {
  test(`text of a part: ${why}`, async () => assert.equal(await textOf(partOfBytes('x', bytes)), text))
}

test('a letter that lies across two pieces stays one', async () => {
  const bytes = Buffer.from('аб')
  const part: ListPart = {
    name: 'x',
    shown: 'x',
    async *open() {
      for (const byte of bytes) yield Uint8Array.of(byte)
    },
  }
  assert.equal(await textOf(part), 'аб')
})

function file(name: string, bytes: Buffer): string {
  const path = join(FOLDER, name)
  writeFileSync(path, bytes)
  return path
}

async function textOf(part: ListPart): Promise<string> {
  let text = ''
  for await (const piece of partText(part)) text += piece
  return text
}

/** A zip archive; `lies` overwrites what it says of its files. */
function zip(files: Record<string, string>, lies: { crc?: number; size?: number; flags?: number } = {}): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(files)) {
    const whole = Buffer.from(text)
    const packed = deflateRawSync(whole)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(lies.flags ?? 0, 2)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(lies.crc ?? crc32(whole), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(lies.size ?? whole.length, 18)
    head.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), head, tail, Buffer.from(name)]))
    bodies.push(local)
    at += local.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(entries.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...bodies, entries, Buffer.from('PK\u0005\u0006'), end])
}

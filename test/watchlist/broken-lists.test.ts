import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync, gzipSync } from 'node:zlib'
import { afterAll, test } from 'vitest'
import { fuzzLists, isTyped, problemOfList } from '../../bench/soak/lists-fuzz.ts'
import { LIST_SAMPLES, type ListSample, partsOfSample } from '../../bench/soak/lists-samples.ts'
import { LIST_FORMATS } from '../../src/watchlist/formats/list-formats.ts'
import type { LoadedList } from '../../src/watchlist/loaded-list.ts'
import { readList } from '../../src/watchlist/read-list.ts'

// Half a watchlist answers "not listed" to the other half. Whatever a download, an editor or an attacker makes of a list
// file: it is read whole, or refused with an error that says where.

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Reads a sample with other bytes in its first file: once told the format, once by recognising it, as users do. */
async function read(sample: ListSample, bytes: Uint8Array, format?: string): Promise<LoadedList> {
  const options = { name: 'broken', ...(format === undefined ? {} : { format }) }
  return readList(partsOfSample(sample, bytes), options)
}

async function refused(sample: ListSample, bytes: Uint8Array, found: RegExp = /./): Promise<void> {
  for (const format of [sample.format, undefined]) {
    const error = await read(sample, bytes, format).then(
      (list) => assert.fail(`${list.listings.length} parties were read`),
      (cause: unknown) => cause,
    )
    assert.ok(isTyped(error), `a typed error, not ${error instanceof Error ? error.stack : error}`)
    assert.match((error as Error).message, found)
  }
}

const isXml = ({ files }: ListSample): boolean => files[0]!.text.startsWith('<')
const isJson = ({ files }: ListSample): boolean => /^[[{]/.test(files[0]!.text)
const FIRST_RECORD = /<(?:sdnEntry|IDRegDocuments|entity|INDIVIDUAL|sanctionEntity|Designation|record|target)(?=[\s>])/
/** Everything up to the first party. */
const beginning = ({ files }: ListSample): string => /^<\?xml.*?\?>\s*<[^>]*>/s.exec(files[0]!.text)?.[0] ?? ''

test('there is a sample of every format', () => {
  assert.deepEqual(LIST_SAMPLES.map(({ format }) => format).sort(), LIST_FORMATS.map(({ id }) => id).sort())
})

for (const sample of LIST_SAMPLES) {
  const { format, files, parties } = sample
  const text = files[0]!.text
  const whole = encode(text)

  test(`${format}: the sample itself is read, and recognised by its beginning`, async () => {
    const list = await readList(partsOfSample(sample), { name: 'whole' })
    assert.equal(list.format, format)
    assert.equal(list.listings.length, parties)
    assert.equal(problemOfList(list), null)
  })

  test(`${format}: read twice, or cut into single bytes, it is the same list`, async () => {
    const parts = partsOfSample(sample)
    const crumbs = parts.map((part) => ({
      ...part,
      async *open() {
        for await (const piece of part.open()) for (const byte of piece) yield Uint8Array.of(byte)
      },
    }))
    assert.deepEqual(await readList(crumbs, { name: 'whole' }), await readList(parts, { name: 'whole' }))
  })

  test(`${format}: an empty file, blanks, or a beginning without parties`, async () => {
    await refused(sample, encode(''))
    await refused(sample, encode(' \r\n \n'))
    await refused(sample, encode('\u0000'.repeat(5000)))
    if (isXml(sample)) await refused(sample, encode(`${beginning(sample)}\n`))
    else if (!isJson(sample) && files.length === 1) {
      const header = text.split('\n').findIndex((line) => line.split(',').length > 5)
      await refused(
        sample,
        encode(
          `${text
            .split('\n')
            .slice(0, header + 1)
            .join('\n')}\n`,
        ),
      )
    }
  })

  test(`${format}: a web page saved under the list's name`, async () => {
    const page = '<!DOCTYPE html>\n<html><head><title>503 Service Unavailable</title></head><body>Later</body></html>'
    await refused(sample, encode(page), /web page/)
    await refused(sample, encode('<html><body>Access denied</body></html>'), /web page/)
    await refused(sample, encode('{"error":{"code":429,"message":"too many requests"}}'))
  })

  test(`${format}: another encoding than it says`, async () => {
    const at = Math.floor(text.length / 2)
    const latin = Buffer.from(`${text.slice(0, at)}é${text.slice(at)}`, 'latin1')
    await refused(sample, latin, /encoding|bytes/)
    await refused(sample, Buffer.from(text, 'utf16le'))
  })

  test(`${format}: cut short at 40 places`, async () => {
    const end = isXml(sample) ? text.lastIndexOf('</') : text.length - 1
    const complete = await readList(partsOfSample(sample), { name: 'broken' })
    for (let i = 0; i < 40; i++) {
      const at = Math.floor((end * i) / 40)
      const bytes = encode(text.slice(0, at))
      // XML and JSON say where they end; rows do not: a table cut between two rows is a shorter table, which only the
      // comparison with the last version can tell (`lists update`). But no row is taken in half.
      if (isXml(sample) || format === 'names-only') {
        await refused(sample, bytes)
        continue
      }
      const list = await read(sample, bytes, format).catch((error: unknown) => {
        assert.ok(isTyped(error), `a typed error at ${at}, not ${error instanceof Error ? error.stack : error}`)
        return null
      })
      const last = text.slice(0, at).split('\n').at(-1)!
      const known = new Set(complete.listings.map(({ id }) => id))
      for (const { id } of list?.listings ?? []) {
        assert.ok(known.has(id), `cut at ${at} ("${last.slice(-40)}"), the list holds ${id}`)
      }
    }
  })

  test(`${format}: bits flipped, with a seed`, async () => {
    for (let i = 0; i < 60; i++) {
      const bytes = whole.slice()
      for (let j = 0; j < 3; j++) bytes[(i * 7919 + j * 104729) % bytes.length]! ^= 1 << ((i + j) % 8)
      const list = await read(sample, bytes, format).catch((error: unknown) => {
        assert.ok(isTyped(error), `a typed error, not ${error instanceof Error ? error.stack : error}`)
        return null
      })
      if (list !== null) assert.equal(problemOfList(list), null)
    }
  })

  if (isXml(sample)) {
    const declaration = /^<\?xml.*?\?>/.exec(text)![0]
    const root = /<(?!\?)([\w-]+)/.exec(text)![1]!
    const name = text.includes('Ivan') ? 'Ivan' : 'IVAN'

    test(`${format}: entities that grow without end, and entities from elsewhere`, async () => {
      const lols = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
      const bomb = `<!DOCTYPE ${root} [<!ENTITY l0 "lol">${lols}]>`
      const outside = `<!DOCTYPE ${root} [<!ENTITY x SYSTEM "file:///etc/hostname">]>`
      const remote = `<!DOCTYPE ${root} SYSTEM "http://192.0.2.1/x.dtd">`
      for (const [doctype, entity] of [
        [bomb, '&l9;'],
        [outside, '&x;'],
        [remote, ''],
      ] as const) {
        const start = performance.now()
        await refused(sample, encode(text.replace(declaration, declaration + doctype).replace(name, entity + name)))
        assert.ok(performance.now() - start < 1000, 'it is refused at once')
      }
      await refused(sample, encode(text.replace(name, `&unknown;${name}`)))
    })

    test(`${format}: nesting without end, a record without end, two roots`, async () => {
      const body = beginning(sample)
      await refused(sample, encode(`${body}${'<x>'.repeat(100_000)}`))
      await refused(sample, encode(`${body}${'<x>'.repeat(100_000)}${'</x>'.repeat(100_000)}</${root}>`))
      await refused(sample, encode(`${text}${text.replace(declaration, '')}`))
      const padded = text.replace(name, `${name}${'x'.repeat(9_000_000)}`)
      await refused(sample, encode(padded), /characters/)
    })

    test(`${format}: an element under another name is an error, or is kept and counted`, async () => {
      // The head of a list (its date, its words for numbers) is told apart by the readers' own tests.
      const records = text.slice(text.search(FIRST_RECORD))
      const leaves = [...new Set([...records.matchAll(/<([\w-]+)[^<>]*>[^<>\s][^<>]*<\/\1>/g)].map((leaf) => leaf[1]!))]
      assert.ok(leaves.length > 0)
      for (const leaf of leaves) {
        const renamed = text.replaceAll(new RegExp(`(</?)${leaf}(?=[\\s/>])`, 'g'), '$1renamed')
        const list = await read(sample, encode(renamed), format).catch((error: unknown) => {
          assert.ok(isTyped(error), `a typed error for <${leaf}>, not ${error instanceof Error ? error.stack : error}`)
          return null
        })
        if (list === null) continue
        assert.equal(list.listings.length, parties, `parties without <${leaf}>`)
        assert.equal(problemOfList(list), null)
        assert.ok((list.cleaning ?? []).length > 0, `<renamed> for <${leaf}> is counted`)
      }
    })
  } else if (!isJson(sample)) {
    test(`${format}: a row with a cell too many, or too few, is refused with its line`, async () => {
      const rows = text.split('\n')
      const header = rows.findIndex((row) => row.split(',').length > 4)
      const row = header + 1
      const more = rows.map((one, i) => (i === row ? `x,${one}` : one)).join('\n')
      const fewer = rows.map((one, i) => (i === row ? one.slice(one.indexOf(',') + 1) : one)).join('\n')
      await refused(sample, encode(more), new RegExp(`line ${row + 1}\\b.*columns`))
      await refused(sample, encode(fewer), new RegExp(`line ${row + 1}\\b.*columns`))
    })

    test(`${format}: a quotation mark that is never closed`, async () => {
      const at = text.indexOf('\n', text.indexOf('\n') + 1) + 1
      await refused(sample, encode(`${text.slice(0, at)}"${text.slice(at).replaceAll('"', '')}`))
      const endless = `${text.slice(0, at)}"${'x,\n'.repeat(3_000_000)}`
      await refused(sample, encode(endless), /characters|quotation/)
    })

    if (format !== 'ofac-csv') {
      test(`${format}: a column under another name is an error, or is kept and counted`, async () => {
        const rows = text.split('\n')
        const header = rows.findIndex((row) => row.split(',').length > 5)
        const columns = rows[header]!.split(',')
        let refusals = 0
        for (const [i, column] of columns.entries()) {
          const changed = columns.with(i, `renamed ${column}`).join(',')
          const list = await read(sample, encode(rows.with(header, changed).join('\n')), format).catch(
            (error: unknown) => {
              assert.ok(
                isTyped(error),
                `a typed error for ${column}, not ${error instanceof Error ? error.stack : error}`,
              )
              refusals++
              return null
            },
          )
          if (list !== null) assert.equal(list.listings.length, parties, `parties without ${column}`)
        }
        assert.ok(refusals > 0, 'some column cannot be done without')
      })
    }
  }
}

// What a file on disk can be: packed badly, made to fill the memory, or far too large.
const folder = mkdtempSync(join(tmpdir(), 'interdict-broken-'))
afterAll(() => rmSync(folder, { recursive: true }))

const UN = LIST_SAMPLES.find(({ format }) => format === 'un-xml')!
const CSV = LIST_SAMPLES.find(({ format }) => format === 'ofac-csv')!

function onDisk(name: string, bytes: Uint8Array): string {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return file
}

/** A zip archive with one entry, which may claim another size than it has. */
function zipOf(name: string, bytes: Uint8Array, claimed = bytes.length): Uint8Array {
  const packed = deflateRawSync(bytes)
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt32LE(crc32(bytes), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(claimed, 18)
  fields.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, Buffer.from(name), packed])
  const central = Buffer.concat([
    Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'),
    fields,
    Buffer.alloc(14),
    Buffer.from(name),
  ])
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}

test('the archives of these tests can be read: each case below breaks one that works', async () => {
  const bytes = encode(UN.files[0]!.text)
  for (const file of [onDisk('un.zip', zipOf('un.xml', bytes)), onDisk('un.xml.gz', gzipSync(bytes))]) {
    assert.equal((await readList([file], { name: 'un' })).listings.length, UN.parties)
  }
})

const ZEROS = new Uint8Array(120_000_000)
const DISK: readonly [why: string, name: string, bytes: () => Uint8Array, code: string][] = [
  ['gzip cut short', 'cut.xml.gz', () => gzipSync(encode(UN.files[0]!.text)).subarray(0, -20), 'WATCHLIST_FORMAT'],
  [
    'gzip without its checksum',
    'end.xml.gz',
    () => gzipSync(encode(UN.files[0]!.text)).subarray(0, -4),
    'WATCHLIST_FORMAT',
  ],
  ['zip cut short', 'cut.zip', () => zipOf('un.xml', encode(UN.files[0]!.text)).subarray(0, -30), 'WATCHLIST_FORMAT'],
  ['a zip bomb that says what it is', 'bomb.zip', () => zipOf('un.xml', ZEROS), 'WATCHLIST_TOO_LARGE'],
  ['a zip bomb that lies', 'liar.zip', () => zipOf('un.xml', ZEROS, 1000), 'WATCHLIST_TOO_LARGE'],
  [
    'a gzip bomb behind a true beginning',
    'bomb.csv.gz',
    () => gzipSync(Buffer.concat([encode(`${CSV.files[0]!.text.slice(0, -1)}9,"`), ZEROS])),
    'WATCHLIST_',
  ],
  ['a zip in a zip', 'zip.zip', () => zipOf('un.zip', zipOf('un.xml', encode(UN.files[0]!.text))), 'WATCHLIST_FORMAT'],
]
for (const [why, name, bytes, code] of DISK) {
  test(`${why}: refused, and the memory stays small`, async () => {
    const file = onDisk(name, bytes())
    const before = process.memoryUsage().rss
    const start = performance.now()
    const error = await readList([file], { name: 'x', mostBytes: 50_000_000 }).catch((cause: unknown) => cause)
    assert.ok(isTyped(error), `a typed error, not ${error instanceof Error ? error.stack : error}`)
    assert.match((error as { code: string }).code, new RegExp(`^${code}`))
    assert.ok(process.memoryUsage().rss - before < 100_000_000, 'less than the file would take')
    assert.ok(performance.now() - start < 3000)
  })
}

for (const sample of [UN, CSV]) {
  test(`${sample.format}: a file of 2 GB behind a true beginning is refused before it is read`, async () => {
    const file = onDisk(sample.files[0]!.name, encode(sample.files[0]!.text.slice(0, -30)))
    truncateSync(file, 2_000_000_000)
    const start = performance.now()
    await assert.rejects(readList([file], { name: 'x' }), { code: 'WATCHLIST_TOO_LARGE' })
    assert.ok(performance.now() - start < 500)
    rmSync(file)
  })
}

test('a file that is not there, a folder without lists', async () => {
  await assert.rejects(readList([join(folder, 'nowhere.xml')], { name: 'x' }), { code: 'WATCHLIST_UNREADABLE' })
  await assert.rejects(readList([mkdtempSync(join(folder, 'empty-'))], { name: 'x' }), { code: 'WATCHLIST_FORMAT' })
})

test('torn, spliced and shuffled lists of every format give a whole list or a typed error, and nothing hangs', async () => {
  // The short form of `npm run soak -- lists-fuzz`: the same seeds every time.
  const result = await fuzzLists({ seed: 1, untilMs: 15_000, maxRuns: 10_000, slowMs: 2000 })
  assert.deepEqual(result.faults, [])
  assert.ok(result.runs >= 300, `${result.runs} lists were read`)
}, 30_000)

import assert from 'node:assert/strict'
import { test } from 'vitest'
import { versionAsOf, versionMeant } from '../../../src/watchlist/installed/choose-version.ts'
import {
  currentVersion,
  type ListRecord,
  type ListVersion,
  recordFromJson,
  recordToJson,
  withVersion,
} from '../../../src/watchlist/installed/list-record.ts'

/** A version whose hash begins with a mark. */
function version(mark: string, publishedOn: string | null, more: Partial<ListVersion> = {}): ListVersion {
  return {
    sha256: mark.padEnd(64, '0'),
    format: 'un-xml',
    publishedOn,
    datedBy: publishedOn === null ? null : 'list',
    installedOn: '2025-06-01',
    checkedOn: '2025-06-01',
    entries: 10,
    datedDesignations: 10,
    readBy: '0.1.0',
    parts: [
      {
        name: 'a.xml',
        file: 'a.xml.gz',
        sha256: 'b'.repeat(64),
        bytes: 9,
        packedBytes: 5,
        address: 'https://a.example/a',
      },
    ],
    fetchedFrom: [{ address: 'https://a.example/a', etag: '"1"', lastModified: null }],
    cleaning: [{ rule: 'white_space', count: 2, examples: [] }],
    removedOn: null,
    ...more,
  }
}

const RECORD: ListRecord = {
  name: 'own',
  addresses: ['https://a.example/a'],
  versions: [
    version('a1b2c3', '2024-01-01'),
    version('a1b2d4', '2024-02-01'),
    version('c0ffee', '2024-03-01', { removedOn: '2025-01-01' }),
    version('d00d1e', null),
  ],
}

test('a record comes back from its file as it was', () => {
  assert.deepEqual(recordFromJson(recordToJson(RECORD), 'list.json'), RECORD)
  assert.equal(JSON.parse(recordToJson(RECORD)).current, 'd00d1e'.padEnd(64, '0'))
})

const BROKEN: [why: string, text: string][] = [
  ['an empty file', ''],
  ['half of it', recordToJson(RECORD).slice(0, 300)],
  ['another document', '[]'],
  ['a newer form', recordToJson(RECORD).replace('"record": 1', '"record": 2')],
  ['a hash that is a path', recordToJson(RECORD).replaceAll('a1b2c3'.padEnd(64, '0'), '../../x')],
  ['a file that is a path', recordToJson(RECORD).replace('a.xml.gz', '../a.xml.gz')],
  ['a field of another type', recordToJson(RECORD).replace('"entries": 10', '"entries": "10"')],
]
for (const [why, text] of BROKEN) {
  test(`${why} is LIST_RECORD`, () => {
    assert.throws(() => recordFromJson(text, 'list.json'), { code: 'LIST_RECORD', source: 'list.json' })
  })
}

const AS_OF: [day: string, mark: string, why: string][] = [
  ['2023-12-31', 'a1b2c3', 'before the oldest: the oldest'],
  ['2024-01-01', 'a1b2c3', 'the very day'],
  ['2024-01-31', 'a1b2c3', 'between two'],
  ['2024-04-01', 'a1b2d4', 'the files of the one between were removed'],
  ['2025-06-01', 'd00d1e', 'one without a date counts from its installation'],
]
for (const [day, mark, why] of AS_OF) {
  test(`as of ${day} → ${mark}: ${why}`, () => {
    assert.ok(versionAsOf(RECORD, day)?.sha256.startsWith(mark))
  })
}

const MEANT: [asked: string, mark: string | null, why: string][] = [
  ['a1b2c', 'a1b2c3', 'the beginning of a hash'],
  ['A1B2D4', 'a1b2d4', 'in capitals'],
  ['a1b2', null, 'the beginning of two'],
  ['d00', null, 'too short to mean one'],
  ['2024-02-15', 'a1b2d4', 'a day'],
  ['2023-01-01', null, 'a day before the first'],
  ['2024-02', null, 'a month is no day'],
  ['c0ffee', null, 'removed'],
]
for (const [asked, mark, why] of MEANT) {
  test(`"${asked}" means ${mark ?? 'none: LIST_VERSION'}: ${why}`, () => {
    if (mark === null) assert.throws(() => versionMeant(RECORD, asked), { code: 'LIST_VERSION' })
    else assert.ok(versionMeant(RECORD, asked).sha256.startsWith(mark))
  })
}

test('a version takes the place of its day; of one day, the last one in is the newest', () => {
  const { versions } = RECORD
  const marks = (list: readonly ListVersion[]) => list.map(({ sha256 }) => sha256.slice(0, 6))
  assert.deepEqual(marks(withVersion(versions, version('eeeeee', '2024-01-15'))).indexOf('eeeeee'), 1)
  assert.deepEqual(marks(withVersion(versions, version('eeeeee', '2024-01-01'))).indexOf('eeeeee'), 1)
  assert.deepEqual(marks(withVersion(versions, version('eeeeee', '2020-01-01'))).indexOf('eeeeee'), 0)
  const twice = withVersion(versions, version('a1b2c3', '2026-01-01'))
  assert.deepEqual(marks(twice), ['a1b2d4', 'c0ffee', 'd00d1e', 'a1b2c3'])
  assert.equal(currentVersion({ ...RECORD, versions: twice })?.publishedOn, '2026-01-01')
})

test('a list whose versions were all removed has none in use', () => {
  const versions = RECORD.versions.map((one) => ({ ...one, removedOn: '2025-01-01' }))
  assert.equal(currentVersion({ versions }), null)
  assert.equal(versionAsOf({ ...RECORD, versions }, '2024-01-01'), null)
})

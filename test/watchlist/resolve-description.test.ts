import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import type { Listing, Schema } from '../../src/model/listing.ts'
import type { LoadedList } from '../../src/watchlist/loaded-list.ts'
import { starterWatchlist } from '../../src/watchlist/open-watchlist.ts'
import { emptyQuery, findDescribed, resolveDescriptions } from '../../src/watchlist/resolve-description.ts'
import { WatchlistIndex } from '../../src/watchlist/watchlist-index.ts'
import { type DescribedCase, describedCases } from '../support/described-parties.ts'
import { writtenReading } from '../support/described-reading.ts'
import { reportFromText } from '../support/report-from-text.ts'
import { sharedData } from '../support/shared-data.ts'

const STARTER = [...starterWatchlist().listings]
const CASES = describedCases(STARTER, 100, 20230816)
// More than this and the words tell too little: then there is a doubt instead.
const MOST = 25

function proposedBy(index: WatchlistIndex, { reading, report }: DescribedCase): { ids: string[]; doubts: string[] } {
  const [resolution] = resolveDescriptions(reading, report, index, { asOf: null })
  assert.ok(resolution !== undefined, report.text)
  return {
    ids: resolution.proposals.map(({ listingId }) => listingId),
    doubts: resolution.doubts.map(({ why }) => why),
  }
}

/** Share of the descriptions whose meant listings are all proposed. */
function shareResolved(index: WatchlistIndex, cases: readonly DescribedCase[]): number {
  const wrong = cases.filter((one) => {
    const { ids } = proposedBy(index, one)
    return !one.meant.every((id) => ids.includes(id))
  })
  return 1 - wrong.length / cases.length
}

test('the right set is among the proposals for 100 descriptions of the starter list', () => {
  assert.ok(shareResolved(starterWatchlist(), CASES) >= 0.9)
  assert.ok(new Set(CASES.map(({ report }) => report.text)).size > 50, 'the descriptions differ')
})

test('the same without any event, from the words beside the mention alone', () => {
  const bare = CASES.map((one) => ({ ...one, reading: { ...one.reading, events: [] } }))
  assert.ok(shareResolved(starterWatchlist(), bare) >= 0.9)
})

test('where several single parties fit, all are candidates and nobody else is', () => {
  const open = CASES.filter(
    ({ query, fitting }) => query.count === 1 && query.regions.length === 0 && fitting.length > 1,
  )
  assert.ok(open.length >= 5)
  for (const one of open) {
    const { ids, doubts } = proposedBy(starterWatchlist(), one)
    if (one.fitting.length > MOST) assert.match(doubts.join(), /tells too little/)
    else assert.deepEqual(ids.toSorted(), one.fitting.toSorted(), one.report.text)
  }
})

test('nobody outside the words is ever proposed', () => {
  for (const one of CASES) {
    const { ids } = proposedBy(starterWatchlist(), one)
    assert.deepEqual(
      ids.filter((id) => !one.fitting.includes(id)),
      [],
      one.report.text,
    )
  }
})

test('where none fits, none is proposed, and a doubt says what excluded the nearest', () => {
  for (const { query } of CASES) {
    const elsewhen = { ...query, designatedOn: `19${query.designatedOn?.slice(2)}` }
    const { sets, doubts } = findDescribed(elsewhen, starterWatchlist(), null)
    assert.deepEqual(sets, [])
    assert.match(doubts.join(), /date/)
  }
})

test('one more than were designated fits nobody', () => {
  for (const { query, meant } of CASES.filter(
    ({ query }) => (query.count ?? 0) > 1 && query.designatedOn?.length === 10,
  )) {
    const { sets, doubts } = findDescribed({ ...query, count: 40 }, starterWatchlist(), null)
    assert.deepEqual(sets, [])
    assert.match(doubts.join(), new RegExp(`counts 40.*${meant.length}`))
  }
})

test('the right set for descriptions of a real list of 300 designations', ({ skip }) => {
  const file = sharedData('lists/eu/oj-2026-08/consolidated/32017R1509.csv')
  if (file === null) return skip('no shared data')
  const list = journalList(readFileSync(file, 'utf8'))
  assert.ok(list.listings.length > 250)
  const cases = describedCases(list.listings, 100, 1718).filter(
    ({ fitting, query }) => query.count !== 1 || fitting.length <= MOST,
  )
  assert.ok(cases.length > 50)
  assert.ok(shareResolved(new WatchlistIndex([list]), cases) >= 0.9)
})

const AFFAIR =
  'In May 2024 Washington sanctioned three Russian firms over a plan to trade North Korean weapons. ' +
  'The firms are tied to a Russian national who was designated in the same month for arms deals with Pyongyang.'

test('descriptions tied to each other constrain each other', () => {
  const report = reportFromText(AFFAIR, { published: '2024-06-02' })
  const reading = writtenReading(
    report,
    [
      { id: 'a1', name: 'United States', kind: 'state', named: true, country: 'us', mentions: ['Washington'] },
      {
        id: 'a2',
        name: 'two Russian firms',
        kind: 'organisation',
        country: 'ru',
        count: 2,
        mentions: ['three Russian firms'],
      },
      { id: 'a3', name: 'Russian national', kind: 'person', country: 'ru', mentions: ['a Russian national'] },
    ],
    [
      { by: 'a1', on: 'a2', date: '2024-05', trigger: 'sanctioned' },
      { by: null, on: 'a3', date: '2024-05', trigger: 'was designated' },
    ],
    [['a2', 'a3']],
  )
  // Three firms and two men were designated; only two of the firms hang on one and the same man.
  const found = resolveDescriptions(reading, report, starterWatchlist(), { asOf: null })
  assert.deepEqual(
    found.map(({ proposals }) => proposals.map(({ caption }) => caption).toSorted()),
    [['Rafort Limited Liability Company', 'Trans Kapital Limited Liability Company'], ['Rafael Gazaryan']],
  )
  const because = found[0]!.proposals[0]!.because.map(({ kind }) => kind)
  for (const kind of ['designation', 'count', 'country', 'link', 'role'])
    assert.ok(because.includes(kind as never), kind)
  assert.equal(found[0]!.proposals[0]!.listedOn, 'true')
})

const DECEMBER = 'Washington sanctioned three ships on 12 December 2023.'

test('listings of a later day than --as-of are not proposed, and the doubt says so', () => {
  const report = reportFromText(DECEMBER, { published: '2023-12-14' })
  const reading = writtenReading(
    report,
    [
      { id: 'a1', name: 'United States', kind: 'state', named: true, country: 'us', mentions: ['Washington'] },
      { id: 'a2', name: 'three ships', kind: 'vessel', count: 3, mentions: ['three ships'] },
    ],
    [{ by: 'a1', on: 'a2', date: '2023-12-12', trigger: 'sanctioned' }],
  )
  const [newest] = resolveDescriptions(reading, report, starterWatchlist(), { asOf: null })
  assert.equal(newest!.proposals.length, 3)
  const [before] = resolveDescriptions(reading, report, starterWatchlist(), { asOf: '2023-12-11' })
  assert.deepEqual(before!.proposals, [])
  assert.match(before!.doubts[0]!.why, /3 listings fit but were designated on 2023-12-12, after --as-of 2023-12-11/)
  const [same] = resolveDescriptions(reading, report, starterWatchlist(), { asOf: '2023-12-12' })
  assert.equal(same!.proposals.length, 3)
})

test('the page that this began with: three firms and a Slovak, dated and tied', ({ skip }) => {
  const file = sharedData('reports/seed.txt')
  if (file === null) return skip('no shared data')
  const report = reportFromText(readFileSync(file, 'utf8'), { published: '2023-09-05T22:31:00+03:00' })
  const reading = writtenReading(
    report,
    [
      { id: 'a1', name: 'United States', kind: 'state', named: true, country: 'us', mentions: ['Washington imposed'] },
      {
        id: 'a2',
        name: 'US Treasury Department',
        kind: 'organisation',
        named: true,
        mentions: ['US Treasury Department'],
      },
      { id: 'a3', name: 'three entities', kind: 'organisation', count: 3, mentions: ['three entities accused'] },
      { id: 'a4', name: 'Slovak citizen', kind: 'person', country: 'sk', mentions: ['a Slovak citizen'] },
    ],
    [
      { by: 'a1', on: 'a3', date: '2023-08', trigger: 'imposed sanctions' },
      { by: 'a2', on: 'a4', date: '2023-03', trigger: 'was sanctioned' },
    ],
    [['a3', 'a4']],
  )
  const captions = (asOf: string | null): string[][] =>
    resolveDescriptions(reading, report, starterWatchlist(), { asOf }).map(({ proposals }) =>
      proposals.map(({ caption, designatedOn }) => `${caption} ${designatedOn[0]}`).toSorted(),
    )
  const slovak = ['Ashot Mkrtychev 2023-03-30']
  assert.deepEqual(captions(null), [
    [
      'Defense Engineering Limited Liability Partnership 2023-08-16',
      'Limited Liability Company Verus 2023-08-16',
      'Versor S.R.O. 2023-08-16',
    ],
    slovak,
  ])
  assert.deepEqual(captions('2023-08-15'), [[], slovak])
})

test('a tie that the list does not hold excludes; a list without any ties is only doubted', () => {
  const firm = { ...emptyQuery('q'), kind: 'organisation', designatedOn: '2024-05-16', authorities: ['us'] } as const
  const tie = { to: { listings: ['mkrtychev'] }, words: 'Mkrtychev' }
  const against = findDescribed({ ...firm, count: 1, ties: [tie] }, starterWatchlist(), null)
  assert.deepEqual(against.sets, [], 'Rafort is tied to Gazaryan, not to him')
  assert.match(against.doubts[0]!, /does not tie them to Mkrtychev/)
  const untied = STARTER.map((listing) => ({ ...listing, relations: [] }))
  const list: LoadedList = { name: 'untied', sha256: '', publishedOn: null, listings: untied }
  const open = findDescribed({ ...firm, count: 3, ties: [tie] }, { lists: [list] }, null)
  assert.equal(open.sets[0]?.size, 3)
  assert.match(open.doubts[0]!, /could not be checked/)
})

const NOTHING: [text: string, mention: string, why: string][] = [
  [
    'A senior official said that sanctions on Pyongyang worked.',
    'A senior official',
    'speaks of sanctions, is under none',
  ],
  ['Two diplomats met in Seoul.', 'Two diplomats', 'nothing about a list'],
  ['Washington may yet act against three banks.', 'three banks', 'no designation is told of'],
]
for (const [text, mention, why] of NOTHING) {
  test(`no query for "${mention}": ${why}`, () => {
    const report = reportFromText(text, { published: '2024-01-02' })
    const kind = mention.includes('banks') ? 'organisation' : 'person'
    const reading = writtenReading(report, [{ id: 'a1', name: mention, kind, mentions: [mention] }], [])
    assert.deepEqual(resolveDescriptions(reading, report, starterWatchlist(), { asOf: null }), [])
  })
}

test('a list that is not ours is no query', () => {
  const report = reportFromText('Moscow sanctioned three American officials on 8 August 2023.', {
    published: '2023-08-09',
  })
  const officials = 'three American officials'
  const reading = writtenReading(
    report,
    [
      { id: 'a1', name: 'Russia', kind: 'state', named: true, country: 'ru', mentions: ['Moscow'] },
      { id: 'a2', name: officials, kind: 'person', country: 'us', count: 3, mentions: [officials] },
    ],
    [{ by: 'a1', on: 'a2', date: '2023-08-08', trigger: 'sanctioned' }],
  )
  assert.deepEqual(resolveDescriptions(reading, report, starterWatchlist(), { asOf: null }), [])
})

test('a designation that is only expected is no query', () => {
  const report = reportFromText(DECEMBER, { published: '2023-12-14' })
  const actor = { id: 'a2', name: 'ships', kind: 'vessel', mentions: ['ships'] } as const
  const told = { by: null, on: 'a2', date: '2023-12-12', trigger: 'sanctioned', status: 'expected' } as const
  assert.deepEqual(
    resolveDescriptions(writtenReading(report, [actor], [told]), report, starterWatchlist(), { asOf: null }),
    [],
  )
})

test('nobody is proposed for a designation after the report', () => {
  const report = reportFromText('Washington sanctioned a Slovak citizen.', { published: '2023-03-01' })
  const slovak = {
    id: 'a2',
    name: 'Slovak citizen',
    kind: 'person',
    country: 'sk',
    mentions: ['a Slovak citizen'],
  } as const
  const reading = writtenReading(report, [slovak], [{ by: null, on: 'a2', date: null, trigger: 'sanctioned' }])
  const [found] = resolveDescriptions(reading, report, starterWatchlist(), { asOf: null })
  assert.deepEqual(found!.proposals, [])
  assert.match(found!.doubts[0]!.why, /designated after the report/)
})

/** The transcription of an annex of an EU regulation: schema, names and dates are enough here. */
function journalList(csv: string): LoadedList {
  const [header = [], ...rows] = csvRows(csv)
  const at = (row: readonly string[], column: string): string => row[header.indexOf(column)] ?? ''
  const listings = rows.flatMap((row, index): Listing[] => {
    const [day, month, year] = at(row, 'startDate').split('.')
    if (year === undefined) return []
    const from = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
    const act = {
      authority: 'EU Council',
      programme: at(row, 'programKey'),
      tags: [],
      from,
      to: null,
      legalBasis: null,
    }
    const designation = { ...act, reason: at(row, 'reason'), listId: null, source: null, verified: true }
    const name = { text: at(row, 'name'), kind: 'primary' } as const
    const bare = {
      birthDates: [],
      countries: [],
      gender: null,
      identifiers: [],
      addresses: [],
      notes: [],
      relations: [],
    }
    const schema = at(row, 'schema') as Schema
    return [
      {
        ...bare,
        id: `eu-${index}`,
        list: 'eu',
        schema,
        caption: name.text,
        names: [name],
        designations: [designation],
      },
    ]
  })
  return { name: 'eu', sha256: '', publishedOn: null, listings }
}

function csvRows(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)!.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end !== ',' && end !== '') rows.push([])
  }
  return rows.filter((row) => row.length > 1)
}

import assert from 'node:assert/strict'
import { test } from 'vitest'
import type { IsoDate } from '../../../src/model/date-value.ts'
import type { Listing } from '../../../src/model/listing.ts'
import { type DatedList, dateListings, departedParties } from '../../../src/watchlist/dating/date-listings.ts'
import { type DatedFacts, datedFacts } from '../../../src/watchlist/dating/dated-facts.ts'
import { historyOf } from '../../../src/watchlist/dating/list-history.ts'
import { membersOf } from '../../../src/watchlist/dating/version-members.ts'
import { starterList } from '../../../src/watchlist/installed/starter-list.ts'
import { listedOn } from '../../../src/watchlist/listed-on.ts'
import type { LoadedList } from '../../../src/watchlist/loaded-list.ts'
import { readList } from '../../../src/watchlist/read-list.ts'
import { sharedData } from '../../support/shared-data.ts'

// "Was X listed on D?" on the true files, each answer worked out by hand from the files and the acts themselves.

// The set of July 2021 does not tell its day; the cases keep away from that month.
const OFAC_VERSIONS = [
  ['2021-07-31', 'lists/ofac/complete-2021-07'],
  ['2023-08-15', 'lists/ofac/sdn-2023-08-15.csv.gz'],
  ['2023-08-16', 'lists/ofac/sdn-2023-08-16.csv.gz'],
  ['2024-07-02', 'lists/ofac/sdn-2024-07-02.csv.gz'],
] as const
const UN_VERSIONS = [
  ['2025-04-19', 'lists/un/consolidated-2025-04-19.xml.gz'],
  ['2026-02-27', 'lists/un/consolidated-2026-02-27.xml.gz'],
] as const
const UK_VERSIONS = [['2026-04-29', 'lists/uk/2026-04-29']] as const
const EU_VERSIONS = [['2026-08-01', 'lists/eu/oj-2026-08/consolidated']] as const

type Versions = readonly (readonly [day: IsoDate, path: string])[]

const NONE: DatedFacts = new Map()
const STARTER = datedFacts([starterList()])

const SOURCES = {
  OFAC: { versions: OFAC_VERSIONS, facts: NONE },
  'OFAC, starter list': { versions: OFAC_VERSIONS, facts: STARTER },
  UN: { versions: UN_VERSIONS, facts: NONE },
  UK: { versions: UK_VERSIONS, facts: NONE },
  EU: { versions: EU_VERSIONS, facts: NONE },
} as const

const read = new Map<Versions, Promise<LoadedList[]>>()
const dated = new Map<string, Promise<DatedList>>()

function versionsOf(versions: Versions): Promise<LoadedList[]> {
  let lists = read.get(versions)
  if (lists === undefined) {
    lists = Promise.all(
      versions.map(async ([day, path]) => ({
        ...(await readList([sharedData(path)!], { name: path })),
        publishedOn: day,
      })),
    )
    read.set(versions, lists)
  }
  return lists
}

async function date({ versions, facts }: { versions: Versions; facts: DatedFacts }): Promise<DatedList> {
  const lists = await versionsOf(versions)
  const newest = lists.at(-1)!
  const history = historyOf(lists.map((list) => membersOf(list)))
  const departed = [...departedParties(history, newest)].flatMap(([sha256, ids]) => {
    const wanted = new Set(ids)
    return lists.find((list) => list.sha256 === sha256)!.listings.filter(({ id }) => wanted.has(id))
  })
  return dateListings(newest, { history, facts, departed })
}

function datedBy(source: keyof typeof SOURCES): Promise<DatedList> {
  let list = dated.get(source)
  if (list === undefined) {
    list = date(SOURCES[source])
    dated.set(source, list)
  }
  return list
}

function partyOf({ listings, departed }: DatedList, party: string): Listing {
  const found = [...listings, ...departed].filter(({ id, caption }) => id === party || caption === party)
  assert.equal(found.length, 1, `${party} is one party of the list`)
  return found[0]!
}

type Answer = 'true' | 'false' | 'unknown'

const CASES: readonly [source: keyof typeof SOURCES, party: string, day: IsoDate, answer: Answer, why: string][] = [
  ['OFAC', 'ofac-44544', '2023-08-15', 'false', 'Verus: the complete list of that day lacks it'],
  ['OFAC', 'ofac-44544', '2023-08-16', 'true', 'Verus: added that day, the list of that day has it'],
  ['OFAC', 'ofac-44544', '2022-01-01', 'false', 'Verus: long before'],
  ['OFAC', 'ofac-44579', '2024-01-01', 'true', 'Versor: in the lists before and after'],
  ['OFAC', 'ofac-44619', '2023-08-15', 'false', 'Green Without Borders: added with the three firms'],
  ['OFAC', 'ofac-41736', '2021-08-01', 'unknown', 'Mkrtychev: some day after July 2021, on or before 15 August 2023'],
  ['OFAC', 'ofac-41736', '2023-03-30', 'unknown', 'Mkrtychev: versions alone do not tell the day'],
  ['OFAC', 'ofac-41736', '2023-08-15', 'true', 'Mkrtychev: the list of that day has him'],
  [
    'OFAC, starter list',
    'ofac-41736',
    '2023-03-29',
    'false',
    'Mkrtychev: designated the day after, as the starter list tells',
  ],
  [
    'OFAC, starter list',
    'ofac-41736',
    '2023-03-30',
    'true',
    'Mkrtychev: designated that day, as the starter list tells',
  ],
  ['OFAC', 'ofac-48986', '2024-05-16', 'unknown', 'Gazaryan: between the lists of August 2023 and July 2024'],
  ['OFAC, starter list', 'ofac-48986', '2024-05-15', 'false', 'Gazaryan: designated on 16 May 2024'],
  ['OFAC, starter list', 'ofac-48986', '2024-05-16', 'true', 'Gazaryan: designated that day'],
  ['OFAC', 'ofac-9345', '2009-06-01', 'unknown', 'KOMID: on the oldest version; how long before, it does not tell'],
  ['OFAC', 'ofac-9345', '2022-02-24', 'true', 'KOMID: in the lists before and after'],
  ['OFAC', 'ofac-1572', '2021-07-31', 'true', 'Noriega: still on the list of July 2021'],
  ['OFAC', 'ofac-1572', '2022-06-01', 'unknown', 'Noriega: removed some day between two lists'],
  ['OFAC', 'ofac-1572', '2023-08-15', 'false', 'Noriega: no longer on the list of that day'],
  ['OFAC', 'ofac-1572', '2024-07-02', 'false', 'Noriega: nor on a later one'],
  ['OFAC', 'ofac-4691', '2023-01-01', 'true', 'Aum Shinrikyo: no longer FTO, yet SDGT throughout'],
  ['OFAC', 'ofac-7513', '2024-07-02', 'true', 'Mnangagwa: the Zimbabwe programme ended, Global Magnitsky in its place'],
  ['UN', 'un-kpi.001', '2009-07-15', 'false', 'Yun Ho-jin: listed the day after'],
  ['UN', 'un-kpi.001', '2009-07-16', 'true', 'Yun Ho-jin: listed that day'],
  [
    'UN',
    'un-iri.001',
    '2025-04-19',
    'false',
    'Abbasi-Davani: off the list under resolution 2231, in spite of his date of 2007',
  ],
  ['UN', 'un-iri.001', '2025-12-01', 'unknown', 'Abbasi-Davani: back between two lists (snapback of September 2025)'],
  ['UN', 'un-iri.001', '2026-02-27', 'true', 'Abbasi-Davani: on the list of that day'],
  ['UN', 'un-iri.001', '2012-01-01', 'unknown', 'Abbasi-Davani: listed in 2007, removed some day before April 2025'],
  ['UN', 'un-iri.001', '2007-03-23', 'false', 'Abbasi-Davani: the day before he was first listed'],
  ['UN', 'un-qdi.328', '2025-04-19', 'true', 'Hajjaj: on the list of that day'],
  ['UN', 'un-qdi.328', '2014-08-14', 'false', 'Hajjaj: listed the day after'],
  ['UN', 'un-qdi.328', '2025-10-01', 'unknown', 'Hajjaj: removed some day between two lists'],
  ['UN', 'un-qdi.328', '2026-02-27', 'false', 'Hajjaj: no longer on the list of that day'],
  ['UK', 'gb-fcdo-rus1965', '2023-08-07', 'false', 'Mkrtychev: designated by the UK the day after'],
  ['UK', 'gb-fcdo-rus1965', '2023-08-08', 'true', 'Mkrtychev: designated by the UK that day'],
  ['UK', 'gb-fcdo-dpr0001', '2020-12-30', 'false', 'the UK’s own list begins on 31 December 2020'],
  ['EU', 'Missile General Bureau', '2024-02-22', 'false', 'in the 13th package, of the day after'],
  ['EU', 'Missile General Bureau', '2024-02-23', 'true', 'in the 13th package, of that day'],
]
for (const [source, party, day, answer, why] of CASES) {
  const missing = SOURCES[source].versions.some(([, path]) => sharedData(path) === null)
  test.skipIf(missing)(
    `${source}: ${party} on ${day} is ${answer}: ${why}${missing ? ' (skipped: no shared data)' : ''}`,
    async () => {
      const found = listedOn(partyOf(await datedBy(source), party), day)
      assert.equal(found.answer, answer, found.why)
      assert.notEqual(found.why, '')
    },
    60_000,
  )
}

test('there are cases of each answer', () => {
  const count = (answer: Answer): number => CASES.filter((one) => one[3] === answer).length
  assert.ok(CASES.length >= 20 && count('unknown') >= 3 && count('false') >= 8 && count('true') >= 8)
})

const noOfac = sharedData(OFAC_VERSIONS[1][1]) === null
test.skipIf(noOfac)(
  `what was added from one day to the next has that day${noOfac ? ' (skipped: no shared data)' : ''}`,
  async () => {
    const { listings } = await datedBy('OFAC')
    const added = listings.filter(({ designations }) =>
      designations.some(({ from, datedBy: by }) => from === '2023-08-16' && by === 'versions'),
    )
    assert.deepEqual(
      added.map(({ id }) => id).sort(),
      ['44544', '44578', '44579', '44618', '44619'].map((uid) => `ofac-${uid}`),
    )
  },
)

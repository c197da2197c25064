import type { Designation, ListedRelation, Listing, Percentage, Schema } from '../../../src/model/listing.ts'
import type { LoadedList } from '../../../src/watchlist/loaded-list.ts'
import { networkOfLists } from '../../../src/watchlist/ownership/network-of-lists.ts'
import type { OwnershipNetwork } from '../../../src/watchlist/ownership/ownership-network.ts'
import { listing } from '../invented-list.ts'

/**
 * A network out of lines such as:
 * - `A listed OFAC 2020-01-01..2022-05-01`: who is listed by whom, since when and until when; `..` for no date
 * - `A 25 X 2019-01-01..2022-05-01`: A holds 25 % of X; `25-50` a range, `?` a share not told
 * - `A director X`: any other tie, as the list words it
 * - `A is Person`: the schema of a party, else Company
 */
export function invented(lines: string): OwnershipNetwork {
  return networkOfLists([inventedList(lines)])
}

/** The same lines as a list: those with a designation are listed, the others are neighbours. */
export function inventedList(lines: string, name = 'invented'): LoadedList {
  const parties = new Map<string, { schema: Schema; relations: ListedRelation[]; designations: Designation[] }>()
  const party = (id: string) => {
    let held = parties.get(id)
    if (held === undefined) {
      held = { schema: 'Company', relations: [], designations: [] }
      parties.set(id, held)
    }
    return held
  }
  for (const line of lines.split(/[\n;]/)) {
    const [id = '', word = '', other = '', dates] = line.trim().split(/\s+/)
    if (id === '') continue
    if (word === 'listed') party(id).designations.push(designationOf(other, dates))
    else if (word === 'is') party(id).schema = other as Schema
    else {
      const [from, until] = datesOf(dates)
      party(other)
      const isShare = /^(?:\d|\?)/.test(word)
      party(id).relations.push({
        type: isShare ? 'owner' : word,
        to: other,
        ...(isShare ? { percentage: percentageOf(word) } : {}),
        from,
        until,
        source: `invented: ${line.trim()}`,
      })
    }
  }
  const all = [...parties].map(([id, { schema, ...rest }]) => listing(id, schema, [id], { list: name, ...rest }))
  const isListed = ({ designations }: Listing) => designations.length > 0
  return {
    name,
    sha256: '0'.repeat(64),
    publishedOn: null,
    listings: all.filter(isListed),
    neighbours: all.filter((one) => !isListed(one)),
  }
}

const AUTHORITIES: Readonly<Record<string, readonly [authority: string, programme: string]>> = {
  OFAC: ['US OFAC', 'US-RUSHAR'],
  EU: ['EU Council', 'EU-UKR'],
  UK: ['UK', 'GB-RUS'],
  JAPAN: ['Japan', 'JP-RUS'],
  BIS: ['Bureau of Industry and Security', 'US-BIS-EL'],
}

function designationOf(by: string, dates: string | undefined): Designation {
  const [authority, programme] = AUTHORITIES[by]!
  const [from, to] = datesOf(dates ?? '2015-01-01..')
  const rest = { tags: [], legalBasis: null, reason: null, listId: null, source: null, verified: from !== null }
  return { authority, programme, from, to, ...rest }
}

function datesOf(dates: string | undefined): [from: string | null, until: string | null] {
  const [from = '', until = ''] = (dates ?? '..').split('..')
  return [from === '' ? null : from, until === '' ? null : until]
}

function percentageOf(word: string): Percentage | null {
  if (word === '?') return null
  const [from = '', to = from] = word.split('-')
  return { from: Number(from), to: Number(to) }
}

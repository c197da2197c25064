import { readFileSync } from 'node:fs'
import type { Schema } from '../../src/model/listing.ts'
import { analyseName, nameClassOf } from '../../src/names/analyse-name.ts'
import { buildIndex, type NameToIndex } from '../../src/watchlist/index/build-index.ts'
import { CandidateIndex } from '../../src/watchlist/index/candidate-index.ts'
import { indexKeys } from '../../src/watchlist/index/index-keys.ts'
import type { LoadedList } from '../../src/watchlist/loaded-list.ts'
import { readList } from '../../src/watchlist/read-list.ts'
import { WatchlistIndex } from '../../src/watchlist/watchlist-index.ts'
import { sharedData } from '../../test/support/shared-data.ts'
import type { Figure, Measure } from './measure.ts'

/** One version of each list in the shared folder. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  'us-ofac-sdn': ['lists/ofac/sdn-2024-07-02.csv.gz', 'lists/ofac/alt-2025-01.csv', 'lists/ofac/add-2025-01.csv.gz'],
  'us-ofac-cons': ['lists/ofac/cons-2025-12'],
  'un-sc': ['lists/un/consolidated-2026-02-27.xml.gz'],
  'uk-sanctions': ['lists/uk/2026-04-29'],
  'eu-oj': ['lists/eu/oj-2026-08'],
  'ca-sema': ['lists/ca/sema-2025-05.xml.gz'],
}
const AT = 50

interface Pair {
  readonly a: string
  readonly b: string
  readonly schema: Schema
  readonly match: boolean
  readonly kind: string
  readonly scripts: string
}

/**
 * How often a listed name is among the first 50 when another name of the same party asks, by kind and script, over all
 * shared lists together. "Any name" counts the party as found by any of its names, as screening finds it: nearly always the
 * asking name is itself listed. "That name" leaves the asking name out and counts the other name alone, which is what a
 * spelling that no list has would meet. Pairs of which no list has the second name are left out.
 */
export const recall: Measure = {
  name: 'recall',
  async run() {
    const file = sharedData('names/names.jsonl')
    const lists = await sharedLists()
    if (file === null || lists.length === 0) {
      return [{ name: 'recall', value: 0, unit: '', skipped: 'no shared data' }]
    }
    const names = listedNames(new WatchlistIndex(lists))
    const counts = new Map<string, { asked: number; party: number; name: number }>()
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (line === '') continue
      const pair = JSON.parse(line) as Pair
      const right = names.numberOf.get(sameName(pair.b, pair.schema))
      if (!pair.match || right === undefined) continue
      const kind = `${pair.kind}, ${pair.schema}, ${pair.scripts}`
      const count = counts.get(kind) ?? { asked: 0, party: 0, name: 0 }
      counts.set(kind, count)
      count.asked++
      const itself = names.numberOf.get(sameName(pair.a, pair.schema))
      const found = names.index.search(indexKeys(analyseName(pair.a, pair.schema)), AT + 1).map(({ owner }) => owner)
      const bearers = names.bearers[right]!
      if (found.slice(0, AT).some((name) => names.bearers[name]!.some((id) => bearers.includes(id)))) count.party++
      if (
        found
          .filter((name) => name === right || name !== itself)
          .slice(0, AT)
          .includes(right)
      )
        count.name++
    }
    return [...counts]
      .sort((a, b) => b[1].asked - a[1].asked)
      .flatMap(([kind, { asked, party, name }]): Figure[] => [
        { name: `${kind}: any name`, value: party / asked, unit: `of ${asked}` },
        { name: `${kind}: that name`, value: name / asked, unit: `of ${asked}` },
      ])
  },
}

/** All lists of the shared folder that are there, each once. */
export async function sharedLists(): Promise<LoadedList[]> {
  const lists: LoadedList[] = []
  for (const [name, files] of Object.entries(LISTS)) {
    const found = files.map(sharedData)
    if (found.every((file) => file !== null)) lists.push(await readList(found, { name }))
  }
  return lists
}

/** Every distinct name of the lists under a number, and the ids of the listings that bear it. */
function listedNames(watchlist: WatchlistIndex) {
  const numberOf = new Map<string, number>()
  const bearers: string[][] = []
  const toIndex: NameToIndex[] = []
  for (const listing of watchlist.listings) {
    for (const { text } of listing.names) {
      const key = sameName(text, listing.schema)
      const known = numberOf.get(key)
      if (known !== undefined) {
        bearers[known]!.push(listing.id)
        continue
      }
      numberOf.set(key, bearers.length)
      toIndex.push({ owner: bearers.length, keys: indexKeys(analyseName(text, schemaToRead(listing.schema))) })
      bearers.push([listing.id])
    }
  }
  return { numberOf, bearers, index: new CandidateIndex(buildIndex(toIndex)) }
}

/** Names that differ only in case, marks or the order of their words are one. */
function sameName(text: string, schema: Schema): string {
  const { parts, numbers } = analyseName(text, schemaToRead(schema))
  return [...parts.map((part) => part.text).sort(), ...numbers].join(' ')
}

function schemaToRead(schema: Schema): Schema {
  return nameClassOf(schema) === null ? 'Organization' : schema
}
